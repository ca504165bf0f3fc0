import { describe, expect, test } from 'vitest';
import { EVENT_VERSION } from '#domain/event-id.ts';
import { done, draft, opened, readIds, type Browser } from './progress-store.contract.ts';

/** What a newer page writes. */
const newer = { ...opened(2), v: EVENT_VERSION + 1, type: 'question.pondered', depth: 3 };
const readOnly = { ok: false, problem: { code: 'storage/read-only' } };

/** What the port promises where a newer page has written. */
export function describeReadOnly(name: string, startBrowser: () => Browser): void {
	async function openOnNewer() {
		const browser = startBrowser();
		const store = await browser.openTab();
		await store.append(opened(1));
		await store.saveDraft(draft);
		await store.keepCopy('ab12', 'The text.');
		await store.saveSnapshot('progress', [1]);
		await browser.plantRecord(newer.id, newer);
		return { browser, store };
	}

	describe(`${name} with records of a newer page`, () => {
		test.each(['all', 'since'])(
			'[ST19] it says that it only reads, once it has seen one: %s',
			async (which) => {
				const { store } = await openOnNewer();
				expect(store.status).not.toBe('read-only');
				if (which === 'all') await store.readAll();
				else await store.readSince(opened(1).id);
				expect(store.status).toBe('read-only');
			}
		);

		test('[ST19] what is answered on an older page counts there, is refused by name and stays off the disk', async () => {
			const { browser, store } = await openOnNewer();
			await store.readAll();
			expect(await store.append(opened(3))).toEqual(readOnly);
			expect(await store.append(opened(3))).toEqual(readOnly);
			expect(store.status).toBe('read-only');
			expect(await readIds(store)).toEqual([opened(1).id, opened(3).id]);
			expect(await store.countUpTo(opened(9).id)).toBe(3);
			expect((await store.readSince(opened(1).id)).events).toEqual([opened(3)]);
			expect(await store.readRecords()).toEqual({
				ok: true,
				value: [
					[opened(1).id, opened(1)],
					[newer.id, newer],
					[opened(3).id, opened(3)]
				]
			});
			expect(await browser.storedRecord(opened(3).id)).toBeUndefined();
			expect(await browser.storedRecord(newer.id)).toEqual(newer);
			expect(await readIds(await browser.openTab())).toEqual([opened(1).id]);
		});

		test('[ST19] every other way to write is refused as well, and nothing of what is kept changes', async () => {
			const { browser, store } = await openOnNewer();
			await store.readAll();
			const changed = { ...draft, question: 'q2' };
			expect(await store.saveDraft(changed)).toEqual(readOnly);
			expect(await store.readDraft('s1')).toEqual(changed);
			expect(await store.dropDraft('s1')).toEqual(readOnly);
			expect(await store.readDraft('s1')).toBeUndefined();
			expect(await store.keepCopy('ab12', 'Another.')).toEqual(readOnly);
			expect(await store.dropCopy('ab12')).toEqual(readOnly);
			expect(await store.saveSnapshot('progress', [2])).toEqual(readOnly);
			expect(await store.addRecords([[opened(4).id, opened(4)]])).toEqual(readOnly);
			expect(await store.erase(1)).toEqual(readOnly);
			expect(await store.bringBack()).toEqual(readOnly);
			expect(await store.forgetErased()).toEqual(readOnly);

			const other = await browser.openTab();
			expect(await other.readDraft('s1')).toEqual(draft);
			expect(await other.readCopy('ab12')).toBe('The text.');
			expect(await other.readSnapshot('progress')).toEqual([1]);
			expect(await readIds(other)).toEqual([opened(1).id]);
			expect(await other.erasedAtMs()).toBeUndefined();
		});

		test('[ST19] what newer pages go on writing is still read', async () => {
			const { browser, store } = await openOnNewer();
			const other = await browser.openTab();
			await store.readAll();
			expect(await other.append(opened(5))).toEqual(done);
			expect(await readIds(store)).toEqual([opened(1).id, opened(5).id]);
		});
	});
}
