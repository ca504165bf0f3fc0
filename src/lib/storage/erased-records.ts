import { readEntries, settle } from './indexed-db.ts';
import type { ForagedName, LearnerDatabase } from './learner-database.ts';
import type { StoredRecord } from './progress-store.ts';

/** What an erasure moved out of one object store; kept under a number that goes up. */
interface ErasedRecords {
	readonly store: ForagedName;
	readonly records: readonly StoredRecord[];
}

/** The key of the moment of the last erasure; the other keys are numbers. */
const MOMENT = 'erased-at-ms';
const MOVED: readonly ForagedName[] = ['learner-log', 'drafts', 'copies', 'snapshots'];
/** Few enough that no single value grows too large to be written. */
const RECORDS_IN_ONE = 1000;

export interface Erasure {
	readonly atMs: number;
	/** Records by object store that no store holds yet, because they could not be written: they are erased too. */
	readonly unwritten: Readonly<Partial<Record<ForagedName, readonly StoredRecord[]>>>;
	readonly signal: AbortSignal;
}

/** Moves everything aside in one transaction. */
export function moveAside(database: LearnerDatabase, { atMs, unwritten, signal }: Erasure): Promise<void> {
	return database.transact({
		stores: [...MOVED, 'erased'],
		mode: 'readwrite',
		signal,
		run: async (transaction) => {
			const erased = transaction.objectStore('erased');
			let next = (await numbersOf(erased)).length;
			for (const store of MOVED) {
				const source = transaction.objectStore(store);
				const records = [...new Map([...(await readEntries(source)), ...(unwritten[store] ?? [])])];
				source.clear();
				for (let start = 0; start < records.length; start += RECORDS_IN_ONE) {
					const moved: ErasedRecords = { store, records: records.slice(start, start + RECORDS_IN_ONE) };
					erased.put(moved, next);
					erased.put(atMs, MOMENT);
					next += 1;
				}
			}
		}
	});
}

/** Nothing where nothing is set aside. */
export async function readErasedAtMs(database: LearnerDatabase): Promise<number | undefined> {
	const atMs = await database.get('erased', MOMENT);
	return typeof atMs === 'number' ? atMs : undefined;
}

/** Moves everything back in one transaction. What has been written since under the same key stays. */
export function moveBack(database: LearnerDatabase, signal: AbortSignal): Promise<void> {
	return database.transact({
		stores: [...MOVED, 'erased'],
		mode: 'readwrite',
		signal,
		run: async (transaction) => {
			const erased = transaction.objectStore('erased');
			// The latest erasure first, as of two drafts of one sitting the newer one counts.
			for (const number of (await numbersOf(erased)).reverse()) {
				const { store, records } = (await settle(erased.get(number))) as ErasedRecords;
				await putMissing(transaction.objectStore(store), records);
			}
			erased.clear();
		}
	});
}

/** Ends what is set aside for good. */
export function forgetAside(database: LearnerDatabase, signal: AbortSignal): Promise<void> {
	return database.transact({
		stores: ['erased'],
		mode: 'readwrite',
		signal,
		run: async (transaction) => void transaction.objectStore('erased').clear()
	});
}

/** Writes the records whose keys are not taken, and returns their keys. */
export async function putMissing(
	target: IDBObjectStore,
	records: readonly StoredRecord[]
): Promise<string[]> {
	if (records.length === 0) return [];
	const taken = new Set<IDBValidKey>(await settle(target.getAllKeys()));
	const added: string[] = [];
	for (const [key, record] of records) {
		if (taken.has(key)) continue;
		taken.add(key);
		added.push(key);
		target.put(record, key);
	}
	return added;
}

async function numbersOf(erased: IDBObjectStore): Promise<number[]> {
	const keys = await settle(erased.getAllKeys());
	return keys.filter((key) => typeof key === 'number');
}
