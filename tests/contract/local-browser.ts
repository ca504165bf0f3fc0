import 'fake-indexeddb/auto';
import { createRequire } from 'node:module';
import { onTestFinished, vi } from 'vitest';
import type { ProgressStore } from '#storage/progress-store.ts';
import type { Browser } from './progress-store.contract.ts';

const require = createRequire(import.meta.url);
let count = 0;

/** A browser whose IndexedDB is a stand-in in memory. Each has a database of its own, gone with the test. */
export interface LocalBrowser extends Browser {
	openTab(limitMs?: number): Promise<ProgressStore>;
	storedDraft(sitting: string): Promise<unknown>;
	/** A connection to whatever version of the database there is. */
	connect(): Promise<IDBDatabase>;
	/** Names of the database's object stores. */
	objectStores(): Promise<string[]>;
	/** Makes the database as the first version of the page made it, with these records in its log. */
	plantVersion1(records: readonly { readonly id: string }[]): Promise<void>;
	/** Raises the database's version and adds an object store, as a later version of the page may. */
	upgradeDatabase(): Promise<void>;
	/** Everything on disk, by object store and key. */
	contents(): Promise<Record<string, unknown>>;
	clearSiteData(): Promise<void>;
}

export function startLocalBrowser(): LocalBrowser {
	count += 1;
	const database = `footnote-${count}`;
	return {
		openTab: (limitMs) => openTab(database, limitMs),
		plantRecord: (key, record) => put(database, 'learner-log', { key, record }),
		storedRecord: (key) => get(database, 'learner-log', key),
		plantDraft: (key, record) => put(database, 'drafts', { key, record }),
		storedDraft: (key) => get(database, 'drafts', key),
		connect: () => connect(database),
		objectStores: async () => {
			const connection = await connect(database);
			connection.close();
			return [...connection.objectStoreNames];
		},
		plantVersion1: async (records) => {
			const request = indexedDB.open(database, 1);
			request.onupgradeneeded = () => {
				for (const store of ['learner-log', 'drafts', 'copies']) request.result.createObjectStore(store);
			};
			(await answer(request)).close();
			for (const record of records) await put(database, 'learner-log', { key: record.id, record });
		},
		contents: () => readContents(database),
		upgradeDatabase: async () => {
			const request = indexedDB.open(database, 7);
			request.onupgradeneeded = () => void request.result.createObjectStore('of-a-newer-page');
			(await answer(request)).close();
		},
		clearSiteData: async () => void (await answer(indexedDB.deleteDatabase(database)))
	};
}

/** The store as a tab loads it: with a localforage of its own, which shares nothing with the other tabs'. */
async function openTab(database: string, limitMs = 4000): Promise<ProgressStore> {
	const path = require.resolve('localforage');
	Reflect.deleteProperty(require.cache, path);
	const fresh: unknown = require(path);
	vi.resetModules();
	vi.doMock('localforage', () => ({ default: fresh }));
	const { openLocalProgressStore } = await import('#storage/local-progress-store.ts');
	const store = await openLocalProgressStore({ database, limitMs });
	onTestFinished(() => store.close());
	return store;
}

async function put(database: string, store: string, entry: { key: string; record: unknown }): Promise<void> {
	await ask(database, store, (objects) => objects.put(entry.record, entry.key));
}

async function get(database: string, store: string, key: string): Promise<unknown> {
	return ask(database, store, (objects) => objects.get(key));
}

async function ask<T>(
	database: string,
	store: string,
	question: (objects: IDBObjectStore) => IDBRequest<T>
): Promise<T> {
	const connection = await connect(database);
	try {
		return await answer(question(connection.transaction(store, 'readwrite').objectStore(store)));
	} finally {
		connection.close();
	}
}

async function readContents(database: string): Promise<Record<string, unknown>> {
	const connection = await connect(database);
	const contents: Record<string, unknown> = { version: connection.version };
	for (const name of connection.objectStoreNames) {
		const store = connection.transaction(name).objectStore(name);
		contents[name] = await Promise.all([answer(store.getAllKeys()), answer(store.getAll())]);
	}
	connection.close();
	return contents;
}

function connect(database: string): Promise<IDBDatabase> {
	return answer(indexedDB.open(database));
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error('no reason given'));
	});
}
