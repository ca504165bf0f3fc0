import localforage from 'localforage';
import type { Entry } from './saved-log.ts';

/** The learner's events by event id; drafts by sitting; the reader's copies of source texts by SHA-256. */
export type ObjectStoreName = 'learner-log' | 'drafts' | 'copies';
const OBJECT_STORES: readonly ObjectStoreName[] = ['learner-log', 'drafts', 'copies'];

/** Goes up by one with each object store added. */
const VERSION = 1;

/**
 * The browser's IndexedDB by way of localforage, with no fall-back to anything else. Every call may reject
 * or stay silent for ever: whoever calls sets the limit.
 */
export class LocalDatabase {
	readonly #name: string;
	readonly #forages: Readonly<Record<ObjectStoreName, LocalForage>>;
	#opening: Promise<void> | undefined;
	#isOpen = false;

	constructor(name: string) {
		this.#name = name;
		const create = (storeName: ObjectStoreName) =>
			localforage.createInstance({ name, storeName, version: VERSION, driver: localforage.INDEXEDDB });
		this.#forages = {
			'learner-log': create('learner-log'),
			drafts: create('drafts'),
			copies: create('copies')
		};
	}

	/** Whether it has ever been opened by this page. */
	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** Opens once; after a failure the next call tries again. */
	open(): Promise<void> {
		this.#opening ??= this.#openStores().catch((error: unknown) => {
			this.#opening = undefined;
			throw error;
		});
		return this.#opening;
	}

	async put(store: ObjectStoreName, key: string, value: unknown): Promise<void> {
		await this.open();
		await this.#forages[store].setItem(key, value);
	}

	/** Null where there is nothing under the key. */
	async get(store: ObjectStoreName, key: string): Promise<unknown> {
		await this.open();
		return this.#forages[store].getItem(key);
	}

	async remove(store: ObjectStoreName, key: string): Promise<void> {
		await this.open();
		await this.#forages[store].removeItem(key);
	}

	/**
	 * Every record, or those whose key sorts after one, by one getAll on localforage's own object store: its
	 * iterate() walks a cursor, which takes 50 times as long in WebKit.
	 */
	async entries(store: ObjectStoreName, after?: string): Promise<Entry[]> {
		const connection = await connect(this.#name, VERSION);
		try {
			const source = connection.transaction(store, 'readonly').objectStore(store);
			const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
			const [keys, records] = await Promise.all([
				settle(source.getAllKeys(range)),
				settle(source.getAll(range))
			]);
			return keys.map((key, index) => [String(key), records[index]]);
		} finally {
			connection.close();
		}
	}

	// localforage would add its stores one version at a time, and two tabs opening for the first time could
	// overtake each other; here all are made in one upgrade, so that localforage finds them and adds none.
	async #openStores(): Promise<void> {
		(await connect(this.#name, VERSION)).close();
		for (const store of OBJECT_STORES) await makeReady(this.#forages[store]);
		this.#isOpen = true;
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

/** Without a version it opens whatever is there: a newer page's database, which has these stores too. */
function connect(name: string, version?: number): Promise<IDBDatabase> {
	return new Promise((resolve, reject) => {
		const request = version === undefined ? indexedDB.open(name) : indexedDB.open(name, version);
		request.onupgradeneeded = () => {
			const database = request.result;
			for (const store of OBJECT_STORES)
				if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
		};
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => {
			if (version !== undefined && request.error?.name === 'VersionError') resolve(connect(name));
			else reject(request.error ?? new Error('indexedDB.open'));
		};
	});
}

function settle<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('IndexedDB request'));
	});
}
