import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearnerEvent } from '#domain/attempt.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { EMPTY_PROGRESS } from '#domain/progress.ts';
import { openLocalProgressStore } from '#storage/local-progress-store.ts';
import { MemoryProgressStore } from '#storage/memory-progress-store.ts';
import type { ProgressStore, StoredRecord } from '#storage/progress-store.ts';
import { makeLog } from '../unit/storage/made-log.ts';
import { done } from './progress-store.contract.ts';

const seed = 1764;
const [log = []] = fc.sample(makeLog({ minLength: 100, maxLength: 100 }), { seed, numRuns: 1 });
const events = log.slice(-100);
const progress = foldProgress(EMPTY_PROGRESS, events);

/** An order of the events, and the two places where it is cut into three batches. */
const shuffles = fc.tuple(
	fc.shuffledSubarray(events, { minLength: events.length }),
	fc.nat({ max: events.length }),
	fc.nat({ max: 8 })
);

let databases = 0;
async function openLocal(): Promise<ProgressStore> {
	databases += 1;
	return openLocalProgressStore({ database: `merge-${databases}` });
}

const stores = [
	['the memory store', async () => new MemoryProgressStore(), 1000],
	['the browser’s store', openLocal, 1000]
] as const;

const toRecord = (event: LearnerEvent): StoredRecord => [event.id, event];

/** Two batches as backups are added, one as answers are given between them; then the first backup again. */
async function merge(
	store: ProgressStore,
	shuffled: readonly LearnerEvent[],
	[cut, answered]: [number, number]
) {
	const first = shuffled.slice(0, cut).map(toRecord);
	const between = shuffled.slice(cut, cut + answered);
	const last = shuffled.slice(cut + answered).map(toRecord);
	const added = [await store.addRecords(first)];
	for (const event of between) expect(await store.append(event)).toEqual(done);
	added.push(await store.addRecords([...last, ...first]), await store.addRecords(first));
	for (const event of between.slice(0, 2)) expect(await store.append(event)).toEqual(done);
	return added.map((result) => (result.ok ? result.value.length : result.problem.code));
}

describe('what comes from several devices', () => {
	test.each(stores)(
		'[ST22] 100 events, merged into %s in any order and twice, give one state',
		async (_, open, numRuns) => {
			expect(events).toHaveLength(100);
			expect(new Set(events.map(({ type }) => type))).toContain('answer.undone');
			expect(progress.banks.get('gull-rock')?.cards.size).toBeGreaterThan(0);
			await fc.assert(
				fc.asyncProperty(shuffles, async ([shuffled, cut, answered]) => {
					const store = await open();
					const between = Math.min(answered, events.length - cut);
					expect(await merge(store, shuffled, [cut, between])).toEqual([cut, 100 - cut - between, 0]);
					const read = await store.readAll();
					expect(read).toEqual({ events, setAside: [] });
					expect(foldProgress(EMPTY_PROGRESS, read.events)).toEqual(progress);
					store.close();
				}),
				{ seed, numRuns }
			);
		},
		60_000
	);
});
