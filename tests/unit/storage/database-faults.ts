import { vi } from 'vitest';

/** What can befall a browser's database; it lasts until it is lifted. */
export interface Fault {
	readonly name: string;
	/** Nothing answers, so that waiting ends with the limit alone. */
	readonly isHanging: boolean;
	/** From the next call on, for the database of this name alone. */
	befall(database: string): void;
	lift(database: string): void;
}

/** A fault that is on for the databases in a set. */
function switched(name: string, struck: Set<string>): Fault {
	return {
		name,
		isHanging: false,
		befall: (database) => void struck.add(database),
		lift: (database) => void struck.delete(database)
	};
}

const full = new Set<string>();
const aborting = new Set<string>();
const closing = new Set<string>();
const hanging = new Map<string, (() => void)[]>();

/** Calls on a full disk are refused. */
export const fullDisk = switched('a full disk', full);
/** What is written is taken, and the transaction is aborted before it ends. */
export const abortedTransaction = switched('an aborted transaction', aborting);
/** Each connection closes as it is used. */
export const closingConnection = switched('a closing connection', closing);
/** The connection is closed, and opening another gets no answer. */
export const hungOpening: Fault = {
	name: 'a hung opening',
	isHanging: true,
	befall(database) {
		closing.add(database);
		hanging.set(database, []);
	},
	lift(database) {
		closing.delete(database);
		const held = hanging.get(database) ?? [];
		hanging.delete(database);
		for (const release of held) release();
	}
};

/** Puts the faults in the way of IndexedDB until mocks are restored. */
export function installFaults(): void {
	for (const struck of [full, aborting, closing, hanging]) struck.clear();
	failWrites('put');
	failWrites('delete');
	failWrites('clear');
	closeConnections();
	hangOpening();
}

function failWrites(method: 'put' | 'delete' | 'clear'): void {
	const original = Reflect.get(IDBObjectStore.prototype, method) as (...args: unknown[]) => IDBRequest;
	vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
		this: IDBObjectStore,
		...args: unknown[]
	) {
		const { name } = this.transaction.db;
		if (full.has(name) && method === 'put') throw new DOMException('no room', 'QuotaExceededError');
		const request = Reflect.apply(original, this, args);
		if (aborting.has(name)) this.transaction.abort();
		return request as IDBRequest<undefined> & IDBRequest<IDBValidKey>;
	});
}

function closeConnections(): void {
	const original = Reflect.get(IDBDatabase.prototype, 'transaction');
	vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
		this: IDBDatabase,
		...args: Parameters<IDBDatabase['transaction']>
	) {
		if (closing.has(this.name)) this.close();
		return Reflect.apply(original, this, args);
	});
}

function hangOpening(): void {
	const original = indexedDB.open.bind(indexedDB);
	vi.spyOn(indexedDB, 'open').mockImplementation((...args) => {
		const held = hanging.get(args[0]);
		if (!held) return original(...args);
		const silent = { onsuccess: null } as Partial<IDBOpenDBRequest>;
		held.push(() => {
			const request = original(...args);
			request.onsuccess = (event) => {
				Object.assign(silent, { result: request.result });
				silent.onsuccess?.call(request, event);
			};
		});
		return silent as IDBOpenDBRequest;
	});
}

/** An older page's connection that does not close when this one asks it to; call what it returns to close it. */
export async function holdVersion1(database: string): Promise<() => void> {
	const connection = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open(database, 1);
		request.onupgradeneeded = () => {
			for (const store of ['learner-log', 'drafts', 'copies']) request.result.createObjectStore(store);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('no reason given'));
	});
	return () => connection.close();
}
