import type { StoredRecord } from './progress-store.ts';

/** What a request is answered with. */
export function settle<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB request'));
	});
}

/** Resolves when all that was asked within the transaction is on disk; rejects when nothing of it is. */
export function settleTransaction(transaction: IDBTransaction): Promise<void> {
	return new Promise((resolve, reject) => {
		transaction.oncomplete = () => resolve();
		transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB transaction'));
	});
}

/** Undoes what was done within the transaction, unless it has ended already. */
export function abort(transaction: IDBTransaction): void {
	try {
		transaction.abort();
	} catch {
		// It has ended: there is nothing left to undo.
	}
}

/**
 * Every record, or those whose key sorts after one, by one getAll: localforage's iterate() walks a cursor,
 * which takes 50 times as long in WebKit.
 */
export async function readEntries(records: IDBObjectStore, after?: string): Promise<StoredRecord[]> {
	const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
	const [keys, values] = await Promise.all([
		settle(records.getAllKeys(range)),
		settle<unknown[]>(records.getAll(range))
	]);
	return keys.map((key, index) => [String(key), values[index]]);
}
