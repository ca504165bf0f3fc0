import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Draft, LearnerEvent, LearnerEventOf } from '#domain/attempt.ts';
import { EVENT_VERSION, eventId } from '#domain/event-id.ts';
import type { ProgressStore } from '#storage/progress-store.ts';

/** What one implementation offers to be tested: one place to keep things, and the tabs that share it. */
export interface Browser {
	/** Another tab on the same place. */
	openTab(): Promise<ProgressStore>;
	/** Puts a record under a key of the log as some other program may have. */
	plantRecord(key: string, record: unknown): Promise<void>;
	storedRecord(key: string): Promise<unknown>;
	plantDraft(sitting: string, record: unknown): Promise<void>;
}

/** The n-th event of a tab: its moments and so its ids go up with n. */
export function opened(n: number, tab = 'aaaaaa'): LearnerEventOf<'question.opened'> {
	const atMs = 1764000000000 + n;
	const id = eventId(atMs, tab, n);
	return { id, v: EVENT_VERSION, atMs, sitting: 's1', type: 'question.opened', question: `q${n}` };
}

export const draft: Draft = {
	v: 1,
	sitting: 's1',
	question: 'q1',
	response: { kind: 'short-text', text: 'Gull' },
	confidence: null
};

/** The ids of what was read. */
export async function readIds(store: ProgressStore): Promise<string[]> {
	return (await store.readAll()).events.map(({ id }) => id);
}

export const done = { ok: true, value: undefined };
const sha = '489e9aede4eb62d3d256d2c0c6685fda74aa26b421cf4d9f1a32e6a24d62ee4d';

/** The promises of the port, for any implementation of it; each test gets a browser of its own. */
export function describeProgressStore(name: string, startBrowser: () => Browser): void {
	describe(`the log of ${name}`, () => describeLog(startBrowser));
	describe(`records of ${name} that cannot be read`, () => describeUnreadable(startBrowser));
	describe(`several tabs with ${name}`, () => describeTabs(startBrowser));
	describe(`drafts and copies of ${name}`, () => describeOverwritten(startBrowser));
}

function describeLog(startBrowser: () => Browser): void {
	test('[ST1] what was answered is read back whole, in the order of its ids', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		const events = [opened(1), opened(2), opened(3)];
		for (const event of [...events].reverse()) expect(await store.append(event)).toEqual(done);
		expect(await store.readAll()).toEqual({ events, setAside: [] });
		expect(await (await browser.openTab()).readAll()).toEqual({ events, setAside: [] });
	});

	test('[ST1] any text that a learner can type is read back letter for letter', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), async (texts) => {
				const browser = startBrowser();
				const store = await browser.openTab();
				const events = texts.map((text, n): LearnerEvent => ({ ...opened(n), sitting: text }));
				for (const event of events) await store.append(event);
				expect(await (await browser.openTab()).readAll()).toEqual({ events, setAside: [] });
			}),
			{ numRuns: 20 }
		);
	});

	test('[ST2] an answer recorded twice counts once', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		await Promise.all([store.append(opened(1)), store.append(opened(1))]);
		expect(await store.append(opened(1))).toEqual(done);
		expect(await (await browser.openTab()).append(opened(1))).toEqual(done);
		expect(await readIds(store)).toEqual([opened(1).id]);
	});

	test('[ST2] a record once written does not change with what the page does to it afterwards', async () => {
		const store = await startBrowser().openTab();
		const event = { ...opened(1), question: 'q1' };
		await store.append(event);
		event.question = 'changed';
		const [read] = (await store.readAll()).events;
		expect(read).toEqual(opened(1));
		if (read?.type === 'question.opened') read.question = 'changed';
		expect((await store.readAll()).events).toEqual([opened(1)]);
	});

	test('[ST1] a reactive proxy, which a browser refuses to store, is kept as plain data', async () => {
		const store = await startBrowser().openTab();
		expect(await store.append(new Proxy(opened(1), {}))).toEqual(done);
		expect((await store.readAll()).events).toEqual([opened(1)]);
		expect(await store.saveDraft(new Proxy(draft, {}))).toEqual(done);
		expect(await store.readDraft('s1')).toEqual(draft);
	});

	test('[ST3] reading on from an id gives what sorts after it and nothing twice', async () => {
		const store = await startBrowser().openTab();
		for (const n of [1, 2, 3]) await store.append(opened(n));
		expect((await store.readSince(opened(1).id)).events).toEqual([opened(2), opened(3)]);
		expect((await store.readSince(opened(3).id)).events).toEqual([]);
	});
}

function describeUnreadable(startBrowser: () => Browser): void {
	const corrupt = [
		null,
		'text',
		7,
		[],
		{},
		{ ...opened(2), v: '1' },
		{ ...opened(2), type: 'unheard.of' },
		opened(4)
	];
	test.each(corrupt)(
		'[ST4] a corrupt record is set aside by name and the rest survives: %j',
		async (record) => {
			const browser = startBrowser();
			const store = await browser.openTab();
			await store.append(opened(1));
			await browser.plantRecord(opened(2).id, record);
			await store.append(opened(3));
			expect(await store.readAll()).toEqual({
				events: [opened(1), opened(3)],
				setAside: [{ code: 'storage/record-corrupt', key: opened(2).id }]
			});
			expect(await browser.storedRecord(opened(2).id)).toEqual(record);
		}
	);

	test('[ST5] a record of a newer page is named and left as that page wrote it', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		const newer = { ...opened(2), v: EVENT_VERSION + 1, type: 'question.pondered', depth: 3 };
		await browser.plantRecord(opened(2).id, newer);
		await store.append(opened(1));
		expect(await store.readAll()).toEqual({
			events: [opened(1)],
			setAside: [{ code: 'storage/record-newer', key: opened(2).id }]
		});
		expect(await browser.storedRecord(opened(2).id)).toEqual(newer);
	});
}

function describeTabs(startBrowser: () => Browser): void {
	test('[ST6] two tabs that write at the same time lose nothing', async () => {
		const browser = startBrowser();
		const [one, two] = await Promise.all([browser.openTab(), browser.openTab()]);
		const rounds = Array.from({ length: 60 }, (_, n) => n);
		await Promise.all(
			rounds.flatMap((n) => [one.append(opened(n, 'tab-1')), two.append(opened(n, 'tab-2'))])
		);
		const expected = rounds.flatMap((n) => [opened(n, 'tab-1').id, opened(n, 'tab-2').id]);
		expect(await readIds(one)).toEqual(expected);
		expect(await readIds(two)).toEqual(expected);
	});

	test('[ST6] a tab hears what another one wrote, once, and not what it wrote itself', async () => {
		const browser = startBrowser();
		const [one, two] = await Promise.all([browser.openTab(), browser.openTab()]);
		const heardByOne: LearnerEvent[] = [];
		one.subscribe((event) => heardByOne.push(event));
		const heardByTwo = new Promise<LearnerEvent[]>((resolve) => {
			const heard: LearnerEvent[] = [];
			two.subscribe((event) => {
				heard.push(event);
				if (event.id === opened(2).id) resolve(heard);
			});
		});
		await one.append(opened(1));
		await one.append(opened(1));
		await one.append(opened(2));
		expect(await heardByTwo).toEqual([opened(1), opened(2)]);
		expect(heardByOne).toEqual([]);
	});

	test.each([2, 4])(
		'[ST6] of 200 answers given in %i tabs all are kept, and each tab comes to know them all',
		async (count) => {
			const browser = startBrowser();
			const tabs = await Promise.all(Array.from({ length: count }, () => browser.openTab()));
			const known = tabs.map((tab) => {
				const ids = new Set<string>();
				tab.subscribe(({ id }) => ids.add(id));
				return ids;
			});
			const answers = Array.from({ length: 200 }, (_, n) => opened(n, `tab-${n % count}`));
			await Promise.all(
				tabs.map(async (tab, own) => {
					// In pairs: one tab may write again before its last answer is on disk.
					const mine = answers.filter((_, n) => n % count === own);
					for (let n = 0; n < mine.length; n += 2) {
						const pair = mine.slice(n, n + 2);
						for (const { id } of pair) known[own]?.add(id);
						for (const result of await Promise.all(pair.map((answer) => tab.append(answer))))
							expect(result).toEqual(done);
					}
				})
			);
			const all = answers.map(({ id }) => id);
			await vi.waitFor(() => {
				for (const ids of known) expect([...ids].sort()).toEqual(all);
			});
			for (const tab of tabs) expect(await readIds(tab)).toEqual(all);
			expect(await readIds(await browser.openTab())).toEqual(all);
		}
	);

	test('[ST6] a page that stopped listening is left in peace', async () => {
		const browser = startBrowser();
		const [one, two] = await Promise.all([browser.openTab(), browser.openTab()]);
		let stopped = 0;
		two.subscribe(() => (stopped += 1))();
		const heard = new Promise((resolve) => two.subscribe(resolve));
		await one.append(opened(1));
		expect(await heard).toEqual(opened(1));
		expect(stopped).toBe(0);
	});
}

function describeOverwritten(startBrowser: () => Browser): void {
	test('[ST7] the answer being typed is there after a reload, in its newest state', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		const newer: Draft = {
			...draft,
			response: { kind: 'short-text', text: 'Gull Rock' },
			confidence: 'sure'
		};
		expect(await store.saveDraft(draft)).toEqual(done);
		expect(await store.saveDraft(newer)).toEqual(done);
		expect(await (await browser.openTab()).readDraft('s1')).toEqual(newer);
	});

	test('[ST7] each sitting has a draft of its own, and dropping one leaves the other', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		await store.saveDraft(draft);
		await store.saveDraft({ ...draft, sitting: 's2' });
		expect(await store.dropDraft('s1')).toEqual(done);
		expect(await store.readDraft('s1')).toBeUndefined();
		const later = await browser.openTab();
		expect(await later.readDraft('s1')).toBeUndefined();
		expect(await later.readDraft('s2')).toEqual({ ...draft, sitting: 's2' });
	});

	test('[ST7] a draft overwritten in another tab is read in its newest state', async () => {
		const browser = startBrowser();
		const [one, two] = await Promise.all([browser.openTab(), browser.openTab()]);
		await one.saveDraft(draft);
		await two.saveDraft({ ...draft, question: 'q2' });
		expect(await one.readDraft('s1')).toEqual({ ...draft, question: 'q2' });
	});

	test('[ST7] a draft that cannot be read is no draft, and the next one takes its place', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		await browser.plantDraft('s1', { ...draft, v: 9 });
		expect(await store.readDraft('s1')).toBeUndefined();
		await store.saveDraft(draft);
		expect(await store.readDraft('s1')).toEqual(draft);
	});

	test('[ST8] a reader’s own copy of a source is kept letter for letter until it is dropped', async () => {
		const browser = startBrowser();
		const store = await browser.openTab();
		const text = 'One paragraph.\r\n\n\u{1F4A1} Another.\n';
		expect(await store.readCopy(sha)).toBeUndefined();
		expect(await store.keepCopy(sha, text)).toEqual(done);
		expect(await (await browser.openTab()).readCopy(sha)).toBe(text);
		expect(await store.dropCopy(sha)).toEqual(done);
		expect(await (await browser.openTab()).readCopy(sha)).toBeUndefined();
	});
}
