import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LearnerEvent } from '#domain/attempt.ts';
import { startLocalBrowser } from '../../contract/local-browser.ts';
import { draft, opened, readIds } from '../../contract/progress-store.contract.ts';

const done = { ok: true, value: undefined };
/** Short enough to wait for where nothing ever answers. */
const shortMs = 200;
const OBJECT_STORES = ['copies', 'drafts', 'erased', 'learner-log', 'snapshots'];
const timeout = { ok: false, problem: { code: 'storage/timeout', seconds: shortMs / 1000 } };

afterEach(() => vi.restoreAllMocks());

/** Every write is refused, as on a full disk, until the returned function is called. */
function fillDisk(): () => void {
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
		throw new DOMException('no room', 'QuotaExceededError');
	});
	return () => put.mockRestore();
}

/** Requests to write are taken and never answered, until the returned function lets them all go. */
function hangWrites(): () => void {
	const held: (() => void)[] = [];
	const original = Reflect.get(IDBObjectStore.prototype, 'put');
	const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
		this: IDBObjectStore,
		...args: Parameters<IDBObjectStore['put']>
	) {
		// The transaction stays open as long as requests follow each other, as a hung disk holds it.
		const request = this.get('nothing');
		let isHeld = true;
		held.push(() => (isHeld = false));
		const spin = () => {
			if (isHeld) this.get('nothing').onsuccess = spin;
			else Reflect.apply(original, this, args);
		};
		request.onsuccess = spin;
		return request;
	});
	return () => {
		put.mockRestore();
		held.forEach((release) => release());
	};
}

/** indexedDB.open never answers, until the returned function is called: then it does. */
function hangOpening(): () => void {
	const held: (() => void)[] = [];
	const original = indexedDB.open.bind(indexedDB);
	const open = vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
		const silent = { onsuccess: null } as Partial<IDBOpenDBRequest>;
		held.push(() => {
			const request = original(...args);
			request.onupgradeneeded = (event) => {
				Object.assign(silent, { result: request.result });
				silent.onupgradeneeded?.call(request, event);
			};
			request.onsuccess = (event) => {
				Object.assign(silent, { result: request.result });
				silent.onsuccess?.call(request, event);
			};
		});
		return silent as IDBOpenDBRequest;
	});
	return () => {
		open.mockRestore();
		held.forEach((release) => release());
	};
}

/** indexedDB.open is refused, as where site data is blocked, until the returned function is called. */
function refuseOpening(): () => void {
	const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
		throw new DOMException('not here', 'SecurityError');
	});
	return () => open.mockRestore();
}

describe('where the browser keeps nothing', () => {
	test('[ST9] a blocked database lets the quiz work in memory and says that nothing is kept', async () => {
		refuseOpening();
		const store = await startLocalBrowser().openTab();
		expect(store.status).toBe('not-kept');
		const unavailable = { ok: false, problem: { code: 'storage/unavailable' } };
		expect(await store.append(opened(1))).toEqual(unavailable);
		expect(await store.saveDraft(draft)).toEqual(unavailable);
		expect(await store.readAll()).toEqual({
			events: [opened(1)],
			setAside: [{ code: 'storage/unavailable' }]
		});
		expect(await store.readDraft('s1')).toEqual(draft);
		await store.dropDraft('s1');
		expect(await store.readDraft('s1')).toBeUndefined();
	});

	test('[ST9] nothing goes to localStorage instead', async () => {
		const setItem = vi.fn();
		vi.stubGlobal('localStorage', { setItem, removeItem: vi.fn(), getItem: () => null, length: 0 });
		const original = indexedDB.open.bind(indexedDB);
		vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
			// Refused to localforage alone, which opens without a version.
			if (args.length === 1) throw new DOMException('not here', 'SecurityError');
			return original(...args);
		});
		const store = await startLocalBrowser().openTab();
		expect(store.status).toBe('not-kept');
		setItem.mockClear();
		await store.append(opened(1));
		await store.saveDraft(draft);
		expect(setItem).not.toHaveBeenCalled();
		vi.unstubAllGlobals();
	});

	test('[ST10] what was answered meanwhile is written once the database can be opened', async () => {
		const allow = refuseOpening();
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		await store.append(opened(1));
		allow();
		expect(await store.append(opened(2))).toEqual(done);
		expect(store.status).toBe('kept');
		expect(await readIds(await browser.openTab())).toEqual([opened(1).id, opened(2).id]);
	});

	// The first opening is the store's own, the later ones are localforage's.
	test.each([[[1]], [[2]], [[2, 3]]])('[ST11] an opening that fails is tried again: %j', async (failing) => {
		const browser = startLocalBrowser();
		const original = indexedDB.open.bind(indexedDB);
		let attempts = 0;
		vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
			attempts += 1;
			if (failing.includes(attempts)) throw new DOMException('once', 'UnknownError');
			return original(...args);
		});
		const store = await browser.openTab();
		expect(attempts).toBeGreaterThan(Math.max(...failing));
		expect(store.status).toBe('kept');
		expect(await store.append(opened(1))).toEqual(done);
		expect(await store.saveDraft(draft)).toEqual(done);
	});
});

describe('a database that hangs', () => {
	test('[ST12] an opening that never answers holds the page for the limit and no longer', async () => {
		hangOpening();
		const store = await startLocalBrowser().openTab(shortMs);
		expect(store.status).toBe('not-kept');
		expect(await store.append(opened(1))).toEqual(timeout);
		expect(await store.append(opened(2))).toEqual(timeout);
		expect(await store.readAll()).toEqual({
			events: [opened(1), opened(2)],
			setAside: [{ code: 'storage/read-failed', reason: `no answer within ${shortMs / 1000} seconds` }]
		});
		expect(await store.readDraft('s1')).toBeUndefined();
	});

	test('[ST10] when it answers at last, every event is there once', async () => {
		const release = hangOpening();
		const browser = startLocalBrowser();
		const store = await browser.openTab(shortMs);
		await store.append(opened(1));
		await store.append(opened(1));
		await store.append(opened(2));
		release();
		await vi.waitFor(() => expect(store.status).toBe('kept'));
		expect(await readIds(store)).toEqual([opened(1).id, opened(2).id]);
		expect(await readIds(await browser.openTab())).toEqual([opened(1).id, opened(2).id]);
	});

	test('[ST6] an event that was tried several times is announced to other tabs once', async () => {
		const browser = startLocalBrowser();
		const heard: LearnerEvent[] = [];
		(await browser.openTab()).subscribe((event) => heard.push(event));
		const release = hangOpening();
		const store = await browser.openTab(shortMs);
		await store.append(opened(1));
		await store.append(opened(1));
		release();
		await vi.waitFor(() => expect(store.status).toBe('kept'));
		await store.append(opened(2));
		await vi.waitFor(() => expect(heard.at(-1)).toEqual(opened(2)));
		expect(heard).toEqual([opened(1), opened(2)]);
	});

	test('[ST10] one late success does not hide that another answer is still not kept', async () => {
		const browser = startLocalBrowser();
		const [store, other] = [await browser.openTab(shortMs), await browser.openTab()];
		const heard = new Promise((resolve) => other.subscribe(resolve));
		const release = hangWrites();
		expect(await store.append(opened(1))).toEqual(timeout);
		const makeRoom = fillDisk();
		expect((await store.append(opened(2))).ok).toBe(false);
		// Both tries have failed by now, whether or not the limit was shorter.
		const puts = vi.mocked(IDBObjectStore.prototype.put).mock.calls;
		const tries = () => puts.filter(([, key]) => key === opened(2).id);
		await vi.waitFor(() => expect(tries()).toHaveLength(2));
		makeRoom();
		release();
		expect(await heard).toEqual(opened(1));
		expect(store.status).toBe('not-kept');
		await vi.waitFor(async () => expect(await store.append(opened(3))).toEqual(done));
		expect(store.status).toBe('kept');
	});

	test('[ST12] a write that is never confirmed is told, and the session goes on', async () => {
		const browser = startLocalBrowser();
		const [store, other] = [await browser.openTab(shortMs), await browser.openTab()];
		const heard: LearnerEvent[] = [];
		other.subscribe((event) => heard.push(event));
		await vi.waitFor(() => expect(store.status).toBe('kept'));
		const release = hangWrites();
		expect(await store.append(opened(1))).toEqual(timeout);
		expect(store.status).toBe('not-kept');
		expect(await store.append(opened(2))).toEqual(timeout);
		expect((await store.readAll()).events).toEqual([opened(1), opened(2)]);
		release();
		await vi.waitFor(() => expect(store.status).toBe('kept'));
		await vi.waitFor(async () => expect(await store.append(opened(3))).toEqual(done));
		const all = [opened(1), opened(2), opened(3)];
		await vi.waitFor(() => expect(heard).toEqual(all));
		expect((await (await browser.openTab()).readAll()).events).toEqual(all);
	});
});

describe('a full disk', () => {
	test('[ST10] an answer that could not be written is told, kept in mind, and written with the next one', async () => {
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		const makeRoom = fillDisk();
		const full = { code: 'storage/write-failed', reason: 'the browser’s storage is full' };
		expect(await store.append(opened(1))).toEqual({ ok: false, problem: full });
		expect(store.status).toBe('not-kept');
		expect(await readIds(store)).toEqual([opened(1).id]);
		expect(await browser.storedRecord(opened(1).id)).toBeUndefined();
		makeRoom();
		expect(await store.append(opened(2))).toEqual(done);
		expect(store.status).toBe('kept');
		expect(await browser.storedRecord(opened(1).id)).toEqual(opened(1));
		expect(await readIds(await browser.openTab())).toEqual([opened(1).id, opened(2).id]);
	});

	test('[ST10] an append succeeds only when every earlier answer is kept as well', async () => {
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		const original = Reflect.get(IDBObjectStore.prototype, 'put');
		const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args: Parameters<IDBObjectStore['put']>
		) {
			if (args[1] === opened(1).id) throw new DOMException('bad luck', 'DataError');
			return Reflect.apply(original, this, args);
		});
		const failed = { ok: false, problem: { code: 'storage/write-failed', reason: 'DataError' } };
		expect(await store.append(opened(1))).toEqual(failed);
		expect(await store.append(opened(2))).toEqual(failed);
		expect(await browser.storedRecord(opened(2).id)).toEqual(opened(2));
		put.mockRestore();
		expect(await store.append(opened(3))).toEqual(done);
	});

	test('[ST11] a write that fails once is tried again before anything is told', async () => {
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('lost', 'UnknownError');
		});
		expect(await store.append(opened(1))).toEqual(done);
		expect(await browser.storedRecord(opened(1).id)).toEqual(opened(1));
	});

	test('[ST11] a connection that the browser closed is opened again', async () => {
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		const original = Reflect.get(IDBDatabase.prototype, 'transaction');
		vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementationOnce(function (
			this: IDBDatabase,
			...args: Parameters<IDBDatabase['transaction']>
		) {
			this.close();
			return Reflect.apply(original, this, args);
		});
		expect(await store.append(opened(1))).toEqual(done);
		expect(await browser.storedRecord(opened(1).id)).toEqual(opened(1));
	});

	test('[ST10] a draft that could not be written is still there to go on with', async () => {
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		const makeRoom = fillDisk();
		expect((await store.saveDraft(draft)).ok).toBe(false);
		expect(await store.readDraft('s1')).toEqual(draft);
		makeRoom();
		expect(await store.dropDraft('s1')).toEqual(done);
		expect(await browser.storedDraft('s1')).toBeUndefined();
	});

	test('[ST7] an older draft that was slow to be written does not overwrite a newer one', async () => {
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
			throw new DOMException('lost', 'UnknownError');
		});
		const newer = { ...draft, question: 'q2' };
		await Promise.all([store.saveDraft(draft), store.saveDraft(newer)]);
		expect(await browser.storedDraft('s1')).toEqual(newer);
		expect(await store.readDraft('s1')).toEqual(newer);
	});

	test('[ST7] an older draft that was written in time does not hide a newer one that was not', async () => {
		const store = await startLocalBrowser().openTab();
		const newer = { ...draft, question: 'q2' };
		const saving = store.saveDraft(draft);
		const original = Reflect.get(IDBObjectStore.prototype, 'put');
		vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
			this: IDBObjectStore,
			...args: Parameters<IDBObjectStore['put']>
		) {
			if (args[0].question === 'q2') throw new DOMException('no room', 'QuotaExceededError');
			return Reflect.apply(original, this, args);
		});
		expect((await store.saveDraft(newer)).ok).toBe(false);
		await saving;
		expect(await store.readDraft('s1')).toEqual(newer);
	});

	test('[ST8] a copy that could not be kept serves until the page is closed, and this is told', async () => {
		const store = await startLocalBrowser().openTab();
		fillDisk();
		const problem = { code: 'copy/not-kept', reason: 'the browser’s storage is full' };
		expect(await store.keepCopy('ab12', 'The text.')).toEqual({ ok: false, problem });
		expect(await store.readCopy('ab12')).toBe('The text.');
	});

	test('[ST8] a copy that could not be removed is used no more, and this is told', async () => {
		const store = await startLocalBrowser().openTab();
		await store.keepCopy('ab12', 'The text.');
		vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
			throw new DOMException('no', 'UnknownError');
		});
		const problem = { code: 'copy/not-dropped', reason: 'UnknownError' };
		expect(await store.dropCopy('ab12')).toEqual({ ok: false, problem });
		expect(await store.readCopy('ab12')).toBeUndefined();
	});
});

describe('a database that works', () => {
	test('[ST2] a record once written is not written again', async () => {
		const store = await startLocalBrowser().openTab();
		await store.append(opened(1));
		const put = vi.spyOn(IDBObjectStore.prototype, 'put');
		expect(await store.append(opened(1))).toEqual(done);
		expect(put).not.toHaveBeenCalled();
	});

	test('[ST6] tabs that open at the same time for the first time all keep what they write', async () => {
		const browser = startLocalBrowser();
		const tabs = await Promise.all([1, 2, 3, 4].map(() => browser.openTab()));
		for (const [n, tab] of tabs.entries()) {
			expect(tab.status).toBe('kept');
			expect(await tab.append(opened(n))).toEqual(done);
			expect(await tab.saveDraft({ ...draft, sitting: `s${n}` })).toEqual(done);
			expect(await tab.keepCopy(`${n}`, 'text')).toEqual(done);
		}
		expect(await browser.objectStores()).toEqual(OBJECT_STORES);
		expect(await readIds(await browser.openTab())).toHaveLength(4);
	});

	test('[ST13] site data cleared while the page is open costs what was saved, not what comes', async () => {
		const browser = startLocalBrowser();
		const store = await browser.openTab();
		await store.append(opened(1));
		expect(await readIds(store)).toEqual([opened(1).id]);
		await browser.clearSiteData();
		expect(await readIds(store)).toEqual([opened(1).id]);
		expect(await store.append(opened(2))).toEqual(done);
		expect(await browser.storedRecord(opened(2).id)).toEqual(opened(2));
	});
});

describe('a database of another version of the page', () => {
	const readOnly = { ok: false, problem: { code: 'storage/read-only' } };
	const savedLog = (version: number) =>
		JSON.parse(readFileSync(`tests/records/learner-log-v${version}.json`, 'utf8')) as { id: string }[];

	test('[ST20] everything that the first version kept is there after the upgrade, as it was written', async () => {
		const browser = startLocalBrowser();
		const records = savedLog(1);
		await browser.plantVersion1(records);
		await browser.plantDraft('s1', draft);
		const store = await browser.openTab();
		expect(store.status).toBe('kept');
		expect(await browser.objectStores()).toEqual(OBJECT_STORES);
		expect(await store.readRecords()).toEqual({
			ok: true,
			value: records.map((record) => [record.id, record])
		});
		const lifted = records.map((record) => ({ ...record, v: 2 }));
		expect(await store.readAll()).toEqual({ events: lifted, setAside: [] });
		expect(await store.readDraft('s1')).toEqual(draft);
		expect(await store.append(opened(1))).toEqual(done);
		expect(await browser.storedRecord(records[0]?.id ?? '')).toEqual(records[0]);
	});

	test('[ST20] a tab that is still open on the first version lets the upgrade pass and goes on', async () => {
		const browser = startLocalBrowser();
		await browser.plantVersion1([]);
		// As localforage does in the older page: it closes when asked, and opens whatever is there afterwards.
		const older = await browser.connect();
		older.onversionchange = () => older.close();
		const store = await browser.openTab();
		expect(store.status).toBe('kept');
		await browser.plantRecord(opened(1).id, { ...opened(1), v: 1 });
		expect((await store.readAll()).events).toEqual([opened(1)]);
	});

	test('[ST19] a database that a newer page has upgraded is read, and nothing is written to it', async () => {
		const browser = startLocalBrowser();
		const first = await browser.openTab();
		await first.append(opened(1));
		await first.saveDraft(draft);
		await first.keepCopy('ab12', 'The text.');
		await first.saveSnapshot('progress', [1]);
		await browser.upgradeDatabase();
		const before = await browser.contents();
		// One page was open when it happened, the other one opens afterwards.
		const second = await browser.openTab();
		expect(second.status).toBe('read-only');
		for (const [n, store] of [first, second].entries()) {
			expect(await store.append(opened(2 + n))).toEqual(readOnly);
			expect(store.status).toBe('read-only');
			expect(await readIds(store)).toEqual([opened(1).id, opened(2 + n).id]);
			expect(await store.readDraft('s1')).toEqual(draft);
			expect(await store.saveDraft({ ...draft, question: 'q2' })).toEqual(readOnly);
			expect(await store.readCopy('ab12')).toBe('The text.');
			expect(await store.keepCopy('cd34', 'Another.')).toEqual(readOnly);
			expect(await store.readSnapshot('progress')).toEqual([1]);
			expect(await store.saveSnapshot('progress', [2])).toEqual(readOnly);
			expect(await store.addRecords([['k', opened(9)]])).toEqual(readOnly);
			expect(await store.erase(1)).toEqual(readOnly);
			expect(await store.forgetErased()).toEqual(readOnly);
		}
		expect(await browser.contents()).toEqual(before);
	});
});
