import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Result } from '#domain/result.ts';
import { openLocalProgressStore } from '#storage/local-progress-store.ts';
import type { ProgressStore } from '#storage/progress-store.ts';
import { done, draft, opened, readIds } from '../../contract/progress-store.contract.ts';
import {
	abortedTransaction,
	closingConnection,
	fullDisk,
	holdVersion1,
	hungOpening,
	installFaults,
	type Fault
} from './database-faults.ts';

const limitMs = 4000;
const WRITES = Array.from({ length: 50 }, (_, n) => n + 1);
const faults = [fullDisk, abortedTransaction, closingConnection, hungOpening];

let count = 0;
// Time passes only where a test lets it, so that a slow machine is not taken for a hung database.
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	installFaults();
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

function newDatabase(): string {
	count += 1;
	return `faults-${count}`;
}

async function open(database: string): Promise<ProgressStore> {
	const store = await openLocalProgressStore({ database, limitMs });
	onTestFinished(() => store.close());
	return store;
}

/** What is asked of a database that does not answer: the limit passes until it is given up. */
async function untilGivenUp<T>(asked: Promise<T>): Promise<T> {
	let isOver = false;
	const over = asked.finally(() => (isOver = true));
	while (!isOver) {
		await new Promise((resolve) => setImmediate(resolve));
		await vi.advanceTimersByTimeAsync(limitMs);
	}
	return over;
}

const asIs = <T>(asked: Promise<T>) => asked;
const patienceWith = ({ isHanging }: Fault) => (isHanging ? untilGivenUp : asIs);

/** The keys of the log as they are on disk, whatever any page holds. */
async function keysOnDisk(database: string): Promise<string[]> {
	const records = await (await open(database)).readRecords();
	return records.ok ? records.value.map(([key]) => key) : [];
}

const idsUpTo = (n: number) => Array.from({ length: n }, (_, index) => opened(index + 1).id);

/** During the fault: the status says so, and everything answered can be read and exported. */
async function expectHeld(store: ProgressStore, n: number, wait: typeof asIs): Promise<void> {
	expect(store.status).toBe('not-kept');
	expect(await wait(readIds(store))).toEqual(idsUpTo(n));
	const records = await wait(store.readRecords());
	expect(records.ok && records.value.map(([key]) => key)).toEqual(idsUpTo(n));
}

/** After the fault: one more answer brings all that waited, and what is on disk can be read again. */
async function expectAllKept(store: ProgressStore, database: string, n: number): Promise<void> {
	expect(await store.append(opened(n))).toEqual(done);
	expect(store.status).toBe('kept');
	expect(await store.countUpTo(opened(n).id)).toBe(n);
	expect(await keysOnDisk(database)).toEqual(idsUpTo(n));
}

/** A session that the fault befalls at its n-th answer, and that goes on after it. */
async function answerThroughFault(fault: Fault, n: number): Promise<void> {
	const database = newDatabase();
	const store = await open(database);
	for (let k = 1; k < n; k += 1) expect(await store.append(opened(k))).toEqual(done);
	fault.befall(database);
	const wait = patienceWith(fault);
	const result = await wait(store.append(opened(n)));
	const code = fault.isHanging ? 'storage/timeout' : 'storage/write-failed';
	expect(result).toMatchObject({ ok: false, problem: { code } });
	await expectHeld(store, n, wait);
	fault.lift(database);
	await expectAllKept(store, database, n + 1);
}

/** A session whose first n answers are given while an older page keeps the database from its upgrade. */
async function answerWhileBlocked(n: number): Promise<void> {
	const database = newDatabase();
	const release = await holdVersion1(database);
	const store = await untilGivenUp(open(database));
	expect(store.status).toBe('not-kept');
	const answers = Array.from({ length: n }, (_, index) => opened(index + 1));
	for (const result of await untilGivenUp(Promise.all(answers.map((answer) => store.append(answer)))))
		expect(result).toMatchObject({ ok: false, problem: { code: 'storage/timeout' } });
	await expectHeld(store, n, untilGivenUp);
	release();
	await expectAllKept(store, database, n + 1);
}

describe('a fault at any of the first fifty writes', () => {
	test.each(faults.map((fault) => [fault.name, fault] as const))(
		'[ST21] with %s no answer is lost or silently unsaved, all can be exported, and the next write brings what waited',
		async (_, fault) => {
			for (const n of WRITES) await answerThroughFault(fault, n);
		}
	);

	test('[ST21] while another tab blocks the upgrade the page holds every answer, and saves all once it may', async () => {
		for (const n of WRITES) await answerWhileBlocked(n);
	});
});

describe('a fault while the log as a whole is moved', () => {
	const entry = (n: number) => [opened(n).id, opened(n)] as const;
	const operations = [
		['erasing', (store: ProgressStore) => store.erase(1)],
		['bringing back', (store: ProgressStore) => store.bringBack()],
		['forgetting', (store: ProgressStore) => store.forgetErased()],
		['adding', (store: ProgressStore) => store.addRecords([entry(7), entry(8)])]
	] as const;

	async function moveUnderFault(fault: Fault, [name, run]: (typeof operations)[number]): Promise<void> {
		const database = newDatabase();
		const store = await open(database);
		for (const n of [1, 2]) await store.append(opened(n));
		await store.erase(1764000100000);
		for (const n of [3, 4]) await store.append(opened(n));
		await store.saveDraft(draft);
		fault.befall(database);
		// Forgetting writes no value, and so there is room for it on a full disk.
		const mayWork = name === 'forgetting' && fault === fullDisk;
		const moved = await patienceWith(fault)<Result<unknown>>(run(store));
		expect(moved.ok).toBe(mayWork);
		fault.lift(database);
		if (mayWork) return;
		expect(await keysOnDisk(database)).toEqual([opened(3).id, opened(4).id]);
		expect(await readIds(store)).toEqual([opened(3).id, opened(4).id]);
		expect(await store.readDraft('s1')).toEqual(draft);
		expect(await store.erasedAtMs()).toBe(1764000100000);
		expect((await run(store)).ok).toBe(true);
	}

	test.each(faults.map((fault) => [fault.name, fault] as const))(
		'[ST21] under %s it is told that nothing was moved, nothing is moved later either, and then it works',
		async (_, fault) => {
			for (const operation of operations) await moveUnderFault(fault, operation);
		}
	);

	test('[ST21] what waited to be written is erased with the rest, and comes back with it', async () => {
		const database = newDatabase();
		const store = await open(database);
		await store.append(opened(1));
		fullDisk.befall(database);
		await store.append(opened(2));
		await store.saveDraft(draft);
		await store.keepCopy('ab12', 'The text.');
		fullDisk.lift(database);
		expect(await store.erase(1764000100000)).toEqual(done);
		expect(store.status).toBe('kept');
		expect(await readIds(store)).toEqual([]);
		expect(await store.readDraft('s1')).toBeUndefined();
		expect(await store.bringBack()).toEqual(done);
		const later = await open(database);
		expect(await readIds(later)).toEqual([opened(1).id, opened(2).id]);
		expect(await later.readDraft('s1')).toEqual(draft);
		expect(await later.readCopy('ab12')).toBe('The text.');
	});

	test('[ST21] what waited to be written is kept together with a backup that is added', async () => {
		const database = newDatabase();
		const store = await open(database);
		fullDisk.befall(database);
		await store.append(opened(2));
		fullDisk.lift(database);
		expect(await store.addRecords([entry(1)])).toEqual({ ok: true, value: [opened(1).id] });
		expect(store.status).toBe('kept');
		expect(await keysOnDisk(database)).toEqual([opened(1).id, opened(2).id]);
	});

	test('[ST21] records that cannot be read back are told of, unless something here waits to be exported', async () => {
		const database = newDatabase();
		const store = await open(database);
		await store.append(opened(1));
		closingConnection.befall(database);
		const failed = { ok: false, problem: { code: 'storage/read-failed', reason: 'InvalidStateError' } };
		expect(await store.readRecords()).toEqual(failed);
		expect(await store.countUpTo(opened(1).id)).toBeUndefined();
		expect(await store.readSnapshot('progress')).toBeUndefined();
		expect((await store.saveSnapshot('progress', 1)).ok).toBe(false);
		expect(store.status).toBe('kept');
	});
});
