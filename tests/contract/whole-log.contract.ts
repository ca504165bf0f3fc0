import { describe, expect, test } from 'vitest';
import type { StoredRecord } from '#storage/progress-store.ts';
import { done, draft, opened, readIds, type Browser } from './progress-store.contract.ts';

const entry = (n: number, tab?: string): StoredRecord => [opened(n, tab).id, opened(n, tab)];
const first = 1764000100000;
const second = 1764000200000;

/** What the port promises of the log as a whole: counting, exporting, adding, erasing. */
export function describeWholeLog(name: string, startBrowser: () => Browser): void {
	describe(`what ${name} keeps to save time`, () => describeSnapshots(startBrowser));
	describe(`records in and out of ${name}`, () => describeRecords(startBrowser));
	describe(`erasing in ${name}`, () => describeErasing(startBrowser));
	describe(`tabs of ${name} when the log is replaced`, () => describeReplacing(startBrowser));
}

function describeSnapshots(startBrowser: () => Browser): void {
	test('[ST24] counting the log up to an id tells of a record that came late', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		expect(await store.countUpTo(opened(9).id)).toBe(0);
		for (const n of [1, 3, 5]) await store.append(opened(n));
		expect(await store.countUpTo(opened(3).id)).toBe(2);
		await (await browser.openTab()).append(opened(2, 'late'));
		expect(await store.countUpTo(opened(3).id)).toBe(3);
		await browser.plantRecord(opened(1, 'odd').id, 'what cannot be read counts too');
		expect(await store.countUpTo(opened(3).id)).toBe(4);
	});

	test('[ST25] a snapshot is read back as it was saved, and the next one takes its place', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		expect(await store.readSnapshot('progress')).toBeUndefined();
		const value = { upTo: opened(1).id, cards: [['claim', { lapses: 2 }]] };
		expect(await store.saveSnapshot('progress', value)).toEqual(done);
		expect(await store.saveSnapshot('other', 7)).toEqual(done);
		expect(await (await browser.openTab()).readSnapshot('progress')).toEqual(value);
		await store.saveSnapshot('progress', [1, 2]);
		expect(await store.readSnapshot('progress')).toEqual([1, 2]);
		expect(await store.readSnapshot('other')).toBe(7);
	});
}

function describeRecords(startBrowser: () => Browser): void {
	test('[ST23] every record is given as it is stored, also one that cannot be read', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		const odd = { v: 'one', of: 'another program' };
		const older = { ...opened(1), v: 1 };
		await store.append(opened(3));
		await browser.plantRecord(opened(2).id, odd);
		await browser.plantRecord(opened(1).id, older);
		expect(await store.readRecords()).toEqual({
			ok: true,
			value: [[opened(1).id, older], [opened(2).id, odd], entry(3)]
		});
	});

	test('[ST22] a backup is added to what is there: each key once, and nothing that is kept changes', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		await store.append(opened(2));
		const odd: StoredRecord = [opened(4).id, { v: 'one', of: 'another program' }];
		const other: StoredRecord = [opened(2).id, { ...opened(2), question: 'other' }];
		const added = await store.addRecords([entry(3), other, entry(1), odd, entry(3)]);
		expect(added).toEqual({ ok: true, value: [opened(3).id, opened(1).id, opened(4).id] });
		expect(await store.addRecords([entry(1), odd, entry(3)])).toEqual({ ok: true, value: [] });
		expect(await (await browser.openTab()).readRecords()).toEqual({
			ok: true,
			value: [entry(1), entry(2), entry(3), odd]
		});
		expect(await store.addRecords([])).toEqual({ ok: true, value: [] });
	});

	test('[ST22] what was added does not change with what the page does to it afterwards', async () => {
		const store = await startBrowser().openTab();
		const record = { ...opened(1) };
		const adding = store.addRecords([[record.id, record]]);
		record.atMs = 0;
		await adding;
		expect((await store.readAll()).events).toEqual([opened(1)]);
	});
}

function describeErasing(startBrowser: () => Browser): void {
	async function openFilled() {
		const browser = startBrowser();
		const store = await browser.openTab();
		for (const n of [1, 2]) await store.append(opened(n));
		await store.saveDraft(draft);
		await store.keepCopy('ab12', 'The text.');
		await store.saveSnapshot('progress', [1]);
		return { browser, store };
	}

	test('[ST26] what was erased is gone for this page and the next, and it is known since when', async () => {
		const { browser, store } = await openFilled();
		expect(await store.erasedAtMs()).toBeUndefined();
		expect(await store.erase(first)).toEqual(done);
		for (const tab of [store, await browser.openTab()]) {
			expect(await tab.readAll()).toEqual({ events: [], setAside: [] });
			expect(await tab.readRecords()).toEqual({ ok: true, value: [] });
			expect(await tab.countUpTo(opened(9).id)).toBe(0);
			expect(await tab.readDraft('s1')).toBeUndefined();
			expect(await tab.readCopy('ab12')).toBeUndefined();
			expect(await tab.readSnapshot('progress')).toBeUndefined();
			expect(await tab.erasedAtMs()).toBe(first);
		}
		expect(await browser.storedRecord(opened(1).id)).toBeUndefined();
	});

	test('[ST26] bringing back adds to what has been written since, and what is newer stays', async () => {
		const { browser, store } = await openFilled();
		await store.erase(first);
		const newer = { ...draft, question: 'q3' };
		await store.append(opened(3));
		await store.saveDraft(newer);
		expect(await store.bringBack()).toEqual(done);
		for (const tab of [store, await browser.openTab()]) {
			expect(await readIds(tab)).toEqual([1, 2, 3].map((n) => opened(n).id));
			expect(await tab.readDraft('s1')).toEqual(newer);
			expect(await tab.readCopy('ab12')).toBe('The text.');
			expect(await tab.erasedAtMs()).toBeUndefined();
		}
	});

	test('[ST26] erased twice, both halves come back, and of two drafts the newer one', async () => {
		const { browser, store } = await openFilled();
		await store.erase(first);
		const newer = { ...draft, question: 'q3' };
		await store.append(opened(3));
		await store.saveDraft(newer);
		await store.erase(second);
		expect(await store.erasedAtMs()).toBe(second);
		expect(await store.bringBack()).toEqual(done);
		const later = await browser.openTab();
		expect(await readIds(later)).toEqual([1, 2, 3].map((n) => opened(n).id));
		expect(await later.readDraft('s1')).toEqual(newer);
	});

	test('[ST36] what was erased last comes back by its moment alone, and what was erased before stays erased', async () => {
		const { browser, store } = await openFilled();
		await store.erase(first);
		await store.append(opened(3));
		await store.erase(second);
		expect(await store.bringBack(second)).toEqual(done);
		const later = await browser.openTab();
		expect(await readIds(later)).toEqual([opened(3).id]);
		expect(await later.readDraft('s1')).toBeUndefined();
		expect(await later.erasedAtMs()).toBe(first);
		await later.append(opened(4));
		await later.erase(second);
		expect(await later.bringBack()).toEqual(done);
		expect(await readIds(later)).toEqual([1, 2, 3, 4].map((n) => opened(n).id));
	});

	test('[ST26] what was forgotten does not come back, and what was written since stays', async () => {
		const { store } = await openFilled();
		await store.erase(first);
		await store.append(opened(3));
		expect(await store.forgetErased()).toEqual(done);
		expect(await store.erasedAtMs()).toBeUndefined();
		expect(await store.bringBack()).toEqual(done);
		expect(await readIds(store)).toEqual([opened(3).id]);
	});

	test('[ST26] erasing where nothing is kept leaves nothing to bring back', async () => {
		const store = await startBrowser().openTab();
		expect(await store.erase(first)).toEqual(done);
		expect(await store.erasedAtMs()).toBeUndefined();
	});

	test('[ST26] a log of thousands is erased and comes back whole', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		const records = Array.from({ length: 2500 }, (_, n) => entry(n));
		await store.addRecords(records);
		await store.erase(first);
		expect(await readIds(store)).toEqual([]);
		await store.bringBack();
		expect(await (await browser.openTab()).readRecords()).toEqual({ ok: true, value: records });
	});
}

function describeReplacing(startBrowser: () => Browser): void {
	test('[ST27] another tab is told to read again when the log was added to, erased or brought back', async () => {
		const browser = startBrowser();
		const [one, two] = await Promise.all([browser.openTab(), browser.openTab()]);
		await two.append(opened(1));
		let toldOne = 0;
		one.onReplaced(() => (toldOne += 1));
		const readAgain = () =>
			new Promise<string[]>((resolve) => {
				const stop = two.onReplaced(() => {
					stop();
					resolve(readIds(two));
				});
			});

		const afterAdding = readAgain();
		await one.addRecords([entry(2)]);
		expect(await afterAdding).toEqual([opened(1).id, opened(2).id]);

		const afterErasing = readAgain();
		await one.erase(first);
		expect(await afterErasing).toEqual([]);

		const afterBringingBack = readAgain();
		await one.bringBack();
		expect(await afterBringingBack).toEqual([opened(1).id, opened(2).id]);
		expect(toldOne).toBe(0);
	});
}
