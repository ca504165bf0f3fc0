import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openLocalSessionShelf } from '#storage/local-session-shelf.ts';
import { createShelfBacking, MemorySessionShelf } from '#storage/memory-session-shelf.ts';
import type { SessionShelf } from '#storage/session-shelf.ts';
import {
	abortedTransaction,
	closingConnection,
	fullDisk,
	hungOpening,
	installFaults
} from '../unit/storage/database-faults.ts';
import { describeSessionShelf, played, sessionOf, type Device } from './session-shelf.contract.ts';

let devices = 0;

function startMemoryDevice(): Device {
	const backing = createShelfBacking();
	return {
		openTab: async () => new MemorySessionShelf(backing),
		plantHead: async (id, stored) => void backing.heads.set(id, stored),
		plantBank: async (id, stored) => void backing.banks.set(id, stored),
		plantChunk: async (id, n, stored) => void backing.chunks.get(id)?.set(n, stored),
		contents: async () => structuredClone(backing)
	};
}

function startLocalDevice(): Device & { readonly database: string } {
	devices += 1;
	const database = `classroom-${devices}`;
	const plant = async (store: string, key: string, stored: unknown) => {
		await inDatabase(database, (connection) =>
			connection.transaction(store, 'readwrite').objectStore(store).put(stored, key)
		);
	};
	return {
		database,
		openTab: () => openTab(database),
		plantHead: (id, stored) => plant('sessions', id, stored),
		plantBank: (id, stored) => plant('banks', id, stored),
		plantChunk: (id, n, stored) => plant('events', `${id}/${String(n).padStart(9, '0')}`, stored),
		contents: async () => {
			const stores = ['sessions', 'banks', 'events', 'classes', 'erased'];
			return Promise.all(
				stores.map((store) =>
					inDatabase(database, (connection) => connection.transaction(store).objectStore(store).getAll())
				)
			);
		}
	};
}

async function openTab(database: string, limitMs = 4000): Promise<SessionShelf> {
	const shelf = await openLocalSessionShelf({ database, limitMs });
	if (!shelf) throw new Error('the stand-in keeps nothing');
	return shelf;
}

function inDatabase<T>(name: string, ask: (connection: IDBDatabase) => IDBRequest<T>): Promise<T> {
	return new Promise((resolve, reject) => {
		const opening = indexedDB.open(name);
		opening.onerror = () => reject(opening.error ?? new Error('no reason given'));
		opening.onsuccess = () => {
			const request = ask(opening.result);
			request.onerror = () => reject(request.error ?? new Error('no reason given'));
			request.onsuccess = () => {
				opening.result.close();
				resolve(request.result);
			};
		};
	});
}

describeSessionShelf('the memory', startMemoryDevice);
describeSessionShelf('the browser’s database', startLocalDevice);

describe('a database that fails', () => {
	beforeEach(installFaults);
	afterEach(() => vi.restoreAllMocks());

	const { log } = played();
	test.each([fullDisk, abortedTransaction, closingConnection, hungOpening])(
		'[ST34] with $name nothing is told as kept that is not, nor comes about later, and the next try works',
		async (fault) => {
			const device = startLocalDevice();
			const shelf = await openTab(device.database, 60);
			await shelf.keep(sessionOf('a'), log.slice(0, 3));
			const before = await device.contents();
			fault.befall(device.database);
			const told = await shelf.append('a', 3, log.slice(3));
			fault.lift(device.database);
			// A connection that closes as it is used is opened anew, so that this one may well succeed.
			if (!told.ok) {
				expect(told.problem.code).toBe('session/not-kept');
				expect(await device.contents()).toEqual(before);
			}
			await vi.waitFor(async () =>
				expect(await shelf.append('a', 3, log.slice(3))).toEqual({ ok: true, value: undefined })
			);
			expect(await shelf.read('a')).toMatchObject({ ok: true, value: { events: log } });
		}
	);

	test('[ST34] where the browser keeps nothing there is no shelf of its own', async () => {
		vi.spyOn(indexedDB, 'open').mockImplementation(() => {
			throw new DOMException('blocked', 'SecurityError');
		});
		expect(await openLocalSessionShelf({ database: 'blocked', limitMs: 60 })).toBeUndefined();
	});
});
