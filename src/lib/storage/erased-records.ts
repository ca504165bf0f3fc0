import { readEntries, settle } from './indexed-db.ts';
import type { Work } from './local-database.ts';
import type { StoredRecord } from './progress-store.ts';

/** What an erasure moved out of one object store; kept under a number that goes up. */
interface ErasedRecords {
	readonly store: string;
	readonly records: readonly StoredRecord[];
	/** When it was erased; absent in what earlier pages put aside. */
	readonly atMs?: number;
}

/** A database with an object store `erased` for what is put aside. */
interface Erasable<Name extends string> {
	get(store: 'erased', key: string): Promise<unknown>;
	transact<T>(work: Work<T, Name | 'erased'>): Promise<T>;
}

/** The key of the moment of the last erasure; the other keys are numbers. */
const MOMENT = 'erased-at-ms';
/** Few enough that no single value grows too large to be written. */
const RECORDS_IN_ONE = 1000;

export interface Erasure<Name extends string> {
	readonly stores: readonly Name[];
	readonly atMs: number;
	/** Records by object store that no store holds yet, because they could not be written: they are erased too. */
	readonly unwritten?: Readonly<Partial<Record<Name, readonly StoredRecord[]>>>;
	readonly signal: AbortSignal;
}

/** Moves everything in these object stores aside in one transaction. */
export function moveAside<Name extends string>(
	database: Erasable<Name>,
	{ stores, atMs, unwritten, signal }: Erasure<Name>
): Promise<void> {
	return database.transact({
		stores: [...stores, 'erased'],
		mode: 'readwrite',
		signal,
		run: async (transaction) => {
			const erased = transaction.objectStore('erased');
			let next = ((await numbersOf(erased)).at(-1) ?? -1) + 1;
			for (const store of stores) {
				const source = transaction.objectStore(store);
				const records = [...new Map([...(await readEntries(source)), ...(unwritten?.[store] ?? [])])];
				source.clear();
				for (let start = 0; start < records.length; start += RECORDS_IN_ONE) {
					const moved: ErasedRecords = { store, records: records.slice(start, start + RECORDS_IN_ONE), atMs };
					erased.put(moved, next);
					erased.put(atMs, MOMENT);
					next += 1;
				}
			}
		}
	});
}

/** Nothing where nothing is set aside. */
export async function readErasedAtMs(database: Erasable<never>): Promise<number | undefined> {
	const atMs = await database.get('erased', MOMENT);
	return typeof atMs === 'number' ? atMs : undefined;
}

export interface Return<Name extends string> {
	readonly stores: readonly Name[];
	/** Only what was put aside at this moment; everything where it is not given. */
	readonly atMs?: number | undefined;
	readonly signal: AbortSignal;
}

/** Moves back in one transaction what was put aside. What has been written since under the same key stays. */
export function moveBack<Name extends string>(
	database: Erasable<Name>,
	{ stores, atMs, signal }: Return<Name>
): Promise<void> {
	return database.transact({
		stores: [...stores, 'erased'],
		mode: 'readwrite',
		signal,
		run: async (transaction) => {
			const erased = transaction.objectStore('erased');
			/** Of what stays aside, the moment of the last erasure. */
			let leftAtMs: number | undefined;
			// The latest erasure first, as of two drafts of one sitting the newer one counts.
			for (const number of (await numbersOf(erased)).reverse()) {
				const moved = (await settle(erased.get(number))) as ErasedRecords;
				if (atMs !== undefined && moved.atMs !== atMs) {
					leftAtMs ??= moved.atMs ?? atMs;
					continue;
				}
				await putMissing(transaction.objectStore(moved.store), moved.records);
				erased.delete(number);
			}
			if (leftAtMs === undefined) erased.clear();
			else erased.put(leftAtMs, MOMENT);
		}
	});
}

/** Ends what is set aside for good. */
export function forgetAside(database: Erasable<never>, signal: AbortSignal): Promise<void> {
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
