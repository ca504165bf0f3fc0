import localforage from 'localforage';
import { abort, readEntries, settle, settleTransaction } from './indexed-db.ts';
import type { StoredRecord } from './progress-store.ts';

/** What a database is made of. */
export interface DatabaseShape<F extends string, P extends string = never> {
	/**
	 * Goes up by one with each set of object stores added, and with each new schema of what they hold, so that an older
	 * page knows when it opens that it may only read.
	 */
	readonly version: number;
	/** Object stores whose records are written one by one, by localforage. */
	readonly foraged: readonly F[];
	/** Object stores that are written in transactions alone. */
	readonly plain: readonly P[];
}

/** The work to be done within one transaction: it asks for nothing but what this transaction answers. */
export interface Work<T, Name extends string> {
	readonly stores: readonly Name[];
	readonly mode: IDBTransactionMode;
	/** Whoever asked has given up: what is not yet on disk must not come about behind their back. */
	readonly signal?: AbortSignal;
	run(transaction: IDBTransaction): Promise<T>;
}

/** A newer version of the page has written here, so this one does not write. */
export class ReadOnlyError extends Error {}

/**
 * The browser's IndexedDB, written by way of localforage or in transactions over several object stores, with
 * no fall-back to anything else. Every call may reject or stay silent for ever: whoever calls sets the limit.
 */
export class LocalDatabase<F extends string, P extends string = never> {
	readonly #name: string;
	readonly #shape: DatabaseShape<F, P>;
	readonly #forages: ReadonlyMap<F, LocalForage>;
	#opening: Promise<IDBDatabase> | undefined;
	#connection: IDBDatabase | undefined;
	#isOpen = false;
	#isReadOnly = false;

	constructor(name: string, shape: DatabaseShape<F, P>) {
		this.#name = name;
		this.#shape = shape;
		const { version } = shape;
		this.#forages = new Map(
			shape.foraged.map((storeName) => [
				storeName,
				localforage.createInstance({ name, storeName, version, driver: localforage.INDEXEDDB })
			])
		);
	}

	/** Whether it has ever been opened by this page. */
	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** From then on everything that writes rejects with a ReadOnlyError. */
	get isReadOnly(): boolean {
		return this.#isReadOnly;
	}

	becomeReadOnly(): void {
		this.#isReadOnly = true;
	}

	async open(): Promise<void> {
		await this.#connect();
	}

	async put(store: F, key: string, value: unknown): Promise<void> {
		await this.#connectToWrite();
		await this.#forages.get(store)?.setItem(key, value);
	}

	async remove(store: F, key: string): Promise<void> {
		await this.#connectToWrite();
		await this.#forages.get(store)?.removeItem(key);
	}

	/** Undefined where there is nothing under the key. */
	get(store: F | P, key: string): Promise<unknown> {
		return this.#read(store, (records) => settle<unknown>(records.get(key)));
	}

	/** How many records have a key up to this one. */
	countUpTo(store: F | P, key: string): Promise<number> {
		return this.#read(store, (records) => settle(records.count(IDBKeyRange.upperBound(key))));
	}

	/** Every record, or those whose key sorts after one, sorted by key. */
	entries(store: F | P, after?: string): Promise<StoredRecord[]> {
		return this.#read(store, (records) => readEntries(records, after));
	}

	/** Resolves when all of it is on disk; whatever fails, nothing of it is. */
	async transact<T>({ stores, mode, run, signal }: Work<T, F | P>): Promise<T> {
		const connection = await (mode === 'readonly' ? this.#connect() : this.#connectToWrite());
		signal?.throwIfAborted();
		const transaction = this.#begin(connection, stores, mode);
		signal?.addEventListener('abort', () => abort(transaction));
		const completed = settleTransaction(transaction);
		try {
			const [value] = await Promise.all([run(transaction), completed]);
			return value;
		} catch (error) {
			abort(transaction);
			throw transaction.error ?? error;
		}
	}

	#read<T>(store: F | P, ask: (records: IDBObjectStore) => Promise<T>): Promise<T> {
		const run = (transaction: IDBTransaction) => ask(transaction.objectStore(store));
		return this.transact({ stores: [store], mode: 'readonly', run });
	}

	#begin(connection: IDBDatabase, stores: readonly (F | P)[], mode: IDBTransactionMode) {
		try {
			return connection.transaction([...stores], mode);
		} catch (error) {
			// A browser may close a connection without a word: the next call opens another.
			this.#forget(connection);
			throw error;
		}
	}

	async #connectToWrite(): Promise<IDBDatabase> {
		const connection = await this.#connect();
		if (this.#isReadOnly) throw new ReadOnlyError();
		return connection;
	}

	/** Opens once; after a failure, or when the connection was closed, the next call tries again. */
	#connect(): Promise<IDBDatabase> {
		if (this.#opening) return this.#opening;
		const opening = this.#openStores();
		this.#opening = opening;
		opening.catch(() => {
			if (this.#opening === opening) this.#opening = undefined;
		});
		return opening;
	}

	// localforage would add its stores one version at a time, and two tabs opening for the first time could
	// overtake each other; here all are made in one upgrade, so that localforage finds them and adds none.
	async #openStores(): Promise<IDBDatabase> {
		const { version, foraged, plain } = this.#shape;
		const connection = await connect(this.#name, { version, stores: [...foraged, ...plain] });
		// A newer page asks for its upgrade, or the site's data is cleared: the next call finds out which.
		connection.onversionchange = () => {
			connection.close();
			this.#forget(connection);
		};
		connection.onclose = () => this.#forget(connection);
		this.#connection = connection;
		if (connection.version > version) this.#isReadOnly = true;
		else for (const forage of this.#forages.values()) await makeReady(forage);
		this.#isOpen = true;
		return connection;
	}

	#forget(connection: IDBDatabase): void {
		if (this.#connection !== connection) return;
		this.#connection = undefined;
		this.#opening = undefined;
	}
}

/** An instance that failed once fails for good, unless its driver is set anew. */
async function makeReady(forage: LocalForage): Promise<void> {
	try {
		await forage.ready();
	} catch {
		await forage.setDriver(localforage.INDEXEDDB);
		await forage.ready();
	}
}

/** What an upgrade makes of a database: its version, and its object stores. */
interface Upgrade {
	readonly version: number;
	readonly stores: readonly string[];
}

/** Without an upgrade it opens whatever is there: a newer page's database, which has these stores too. */
function connect(name: string, upgrade?: Upgrade): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = indexedDB.open(name, upgrade?.version);
		request.onupgradeneeded = () => {
			const database = request.result;
			for (const store of upgrade?.stores ?? [])
				if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => {
			if (upgrade && request.error?.name === 'VersionError') resolve(connect(name));
			else reject(request.error ?? new Error('indexedDB.open'));
		};
	});
}
