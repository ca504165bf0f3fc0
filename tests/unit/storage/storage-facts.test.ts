import { afterEach, describe, expect, test, vi } from 'vitest';
import { askToKeep, readStorageFacts } from '#storage/storage-facts.ts';

afterEach(() => vi.unstubAllGlobals());

const refuse = () => Promise.reject(new TypeError('not here'));

function stubStorage(given: Partial<StorageManager>): void {
	const storage = {
		persisted: () => Promise.resolve(false),
		persist: () => Promise.resolve(true),
		estimate: () => Promise.resolve({ usage: 1200, quota: 9000 }),
		...given
	};
	vi.stubGlobal('navigator', { storage });
}

describe('what the browser says of its storage', () => {
	test('[BU12] whether it has promised to keep it, and how much it holds', async () => {
		stubStorage({});
		expect(await readStorageFacts()).toEqual({ isPromised: false, usedBytes: 1200 });
		stubStorage({ persisted: () => Promise.resolve(true), estimate: refuse });
		expect(await readStorageFacts()).toEqual({ isPromised: true, usedBytes: undefined });
	});

	test('[BU12] on plain http and where it refuses, it says nothing and promises nothing', async () => {
		for (const navigator of [undefined, {}, { storage: undefined }]) {
			vi.stubGlobal('navigator', navigator);
			expect(await readStorageFacts()).toBeUndefined();
			expect(await askToKeep()).toBe(false);
		}
		stubStorage({ persisted: refuse, persist: refuse });
		expect(await readStorageFacts()).toBeUndefined();
		expect(await askToKeep()).toBe(false);
	});

	test('[BU12] asked, its own answer counts', async () => {
		stubStorage({});
		expect(await askToKeep()).toBe(true);
		stubStorage({ persist: () => Promise.resolve(false) });
		expect(await askToKeep()).toBe(false);
	});
});
