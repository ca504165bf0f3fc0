import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Backup } from '#storage/backup.ts';
import { readBackup, writeBackup } from '#storage/backup.ts';
import { compareBackup, mergeBackup, summarise, takeBackup, type Extras } from '#storage/backup-store.ts';
import { fingerprintOf } from '#storage/fingerprint.ts';
import { MemoryProgressStore } from '#storage/memory-progress-store.ts';
import type { ProgressStore, StoredRecord } from '#storage/progress-store.ts';
import { forgetOldErased, forgottenFromMs } from '#storage/put-aside.ts';
import { draft, opened } from '../../contract/progress-store.contract.ts';
import { answer, DAY, MONDAY_NOON } from '../../fixtures/learner-log.ts';

const text = 'Gull Rock keeps a light.';
const sha = fingerprintOf(new TextEncoder().encode(text));
const newer: StoredRecord = ['zz-newer', { id: 'zz-newer', v: 99, type: 'from.tomorrow' }];
const unread: StoredRecord = ['zz-unread', { id: 'zz-unread', v: 2, type: 'from.elsewhere' }];
const none: Extras = { sittings: [], copies: [] };

async function storeOf(records: readonly StoredRecord[]): Promise<ProgressStore> {
	const store = new MemoryProgressStore();
	await store.addRecords(records);
	return store;
}

async function recordsOf(store: ProgressStore): Promise<StoredRecord[]> {
	const read = await store.readRecords();
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
}

async function backupOf(store: ProgressStore, extras = none): Promise<Backup> {
	const taken = await takeBackup(store, MONDAY_NOON, extras);
	if (!taken.ok) throw new Error(taken.problem.code);
	const read = readBackup(writeBackup(taken.value));
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
}

const records = [
	...[opened(1), answer({ atMs: MONDAY_NOON }), answer({ question: 'b', atMs: MONDAY_NOON + 3 * DAY })].map(
		(event): StoredRecord => [event.id, event]
	),
	unread
];

describe('a backup of a store', () => {
	test('[BU1] brought into an empty browser, the log is what it was, record for record', async () => {
		const store = await storeOf(records);
		const other = await storeOf([]);
		await mergeBackup(other, await backupOf(store));
		expect(await recordsOf(other)).toEqual(await recordsOf(store));
	});

	test('[BU4] merged in any order, and twice, several backups give one log, and nothing here is overwritten', async () => {
		const all = Array.from({ length: 12 }, (_, i): StoredRecord => [opened(i).id, opened(i)]);
		const backups: Backup[] = [];
		for (const [from, to] of [
			[0, 6],
			[4, 9],
			[8, 12]
		] as const)
			backups.push(await backupOf(await storeOf(all.slice(from, to))));
		const shuffled = fc.shuffledSubarray([...backups, ...backups], { minLength: 6 });
		await fc.assert(
			fc.asyncProperty(shuffled, async (order) => {
				const store = await storeOf([]);
				for (const backup of order) await mergeBackup(store, backup);
				expect(await recordsOf(store)).toEqual(all);
			}),
			{ numRuns: 50 }
		);
		const [key] = all[0] ?? [''];
		const store = await storeOf([[key, 'what is here']]);
		for (const backup of backups) await mergeBackup(store, backup);
		expect((await recordsOf(store))[0]).toEqual([key, 'what is here']);
	});

	test('[BU4] what would be new and what is already here is told before, and the same afterwards', async () => {
		const store = await storeOf(records.slice(0, 2));
		const backup = await backupOf(await storeOf(records));
		const monday = MONDAY_NOON / DAY - 0.5;
		const fresh = { records: 2, answers: 1, days: [monday + 3, monday + 3], unread: 1 };
		const known = { records: 2, answers: 1, days: [monday, monday], unread: 0 };
		expect(await compareBackup(store, backup)).toEqual({ ok: true, value: { fresh, known } });
		expect(await recordsOf(store)).toHaveLength(2);
		const merged = await mergeBackup(store, backup);
		expect(merged).toEqual({ ok: true, value: { fresh, known, problems: [] } });
		const again = await mergeBackup(store, backup);
		expect(again).toMatchObject({ ok: true, value: { fresh: { records: 0 }, known: { records: 4 } } });
	});

	test('[BU3] what this page cannot read is kept as it is and counted', async () => {
		expect(summarise([unread])).toEqual({ records: 1, answers: 0, days: undefined, unread: 1 });
		const store = await storeOf([]);
		await mergeBackup(store, await backupOf(await storeOf([unread])));
		expect(await recordsOf(store)).toEqual([unread]);
	});

	test('[BU2] a backup with records of a newer schema waits for a newer page: nothing of it is taken in', async () => {
		const store = await storeOf(records);
		const backup = await backupOf(await storeOf([newer]));
		expect(await compareBackup(store, backup)).toEqual({ ok: false, problem: { code: 'backup/newer' } });
		expect(await mergeBackup(store, backup)).toEqual({ ok: false, problem: { code: 'backup/newer' } });
		expect(await recordsOf(store)).toEqual(records);
	});

	test('[BU7] drafts go along, and one being made here is not overwritten', async () => {
		const from = await storeOf(records);
		await from.saveDraft(draft);
		const backup = await backupOf(from, { sittings: ['s1', 'another'], copies: [] });
		expect(backup.drafts).toEqual([draft]);
		const empty = await storeOf([]);
		await mergeBackup(empty, backup);
		expect(await empty.readDraft('s1')).toEqual(draft);
		const busy = await storeOf([]);
		const mine = { ...draft, question: 'q7' };
		await busy.saveDraft(mine);
		await mergeBackup(busy, backup);
		expect(await busy.readDraft('s1')).toEqual(mine);
	});

	test('[BU7] copies go along only where asked for, and a changed text never passes for the document', async () => {
		const from = await storeOf(records);
		await from.keepCopy(sha, text);
		expect((await backupOf(from)).copies.size).toBe(0);
		const backup = await backupOf(from, { sittings: [], copies: [sha, 'another'] });
		const to = await storeOf([]);
		await mergeBackup(to, backup);
		expect(await to.readCopy(sha)).toBe(text);
		const other = await storeOf([]);
		const merged = await mergeBackup(other, { ...backup, copies: new Map([[sha, `${text} Not.`]]) });
		expect(merged).toMatchObject({ ok: true, value: { problems: [{ code: 'copy/not-kept' }] } });
		expect(await other.readCopy(sha)).toBeUndefined();
	});

	test('[BU4] a store that takes nothing says so, and no draft or copy is written either', async () => {
		const problem = { code: 'storage/write-failed', reason: 'full' } as const;
		const store = await storeOf([]);
		store.addRecords = () => Promise.resolve({ ok: false, problem });
		const backup: Backup = { ...(await backupOf(await storeOf(records))), drafts: [draft] };
		expect(await mergeBackup(store, backup)).toEqual({ ok: false, problem });
		expect(await store.readDraft('s1')).toBeUndefined();
	});
});

describe('what was erased', () => {
	test('[BU11] can be brought back for seven days and is forgotten at the next visit after that', async () => {
		const store = await storeOf(records);
		await store.erase(MONDAY_NOON);
		expect(await recordsOf(store)).toEqual([]);
		expect(await forgottenFromMs(store)).toBe(MONDAY_NOON + 7 * DAY);
		await forgetOldErased(store, MONDAY_NOON + 7 * DAY);
		expect(await store.erasedAtMs()).toBe(MONDAY_NOON);
		await forgetOldErased(store, MONDAY_NOON + 7 * DAY + 1);
		expect(await forgottenFromMs(store)).toBeUndefined();
	});
});
