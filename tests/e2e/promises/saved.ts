import { expect, type Page } from '@playwright/test';

/** What this browser has on disk, read past the product's own code. */
type StoreName = 'learner-log' | 'drafts' | 'copies' | 'snapshots';

/** Waits until the page has made its database: opened before that, it would be made without its stores. */
async function isMade(page: Page): Promise<void> {
	const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
	await expect.poll(names).toContain('footnote');
}

/** Every record of a store by its key. */
export async function savedIn(page: Page, store: StoreName): Promise<Record<string, unknown>> {
	await isMade(page);
	return page.evaluate(
		(name) =>
			new Promise<Record<string, unknown>>((resolve, reject) => {
				const opening = indexedDB.open('footnote');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const reading = opening.result.transaction(name).objectStore(name);
					const [keys, records] = [reading.getAllKeys(), reading.getAll()];
					reading.transaction.oncomplete = () => {
						opening.result.close();
						resolve(Object.fromEntries(keys.result.map((key, i) => [String(key), records.result[i]])));
					};
				};
			}),
		store
	);
}

/** Plants a record, as another version of the page or a damaged disk would have left it. */
export function plant(page: Page, store: StoreName, key: string, record: unknown): Promise<void> {
	return plantAll(page, store, [[key, record]]);
}

/** Plants many records at once, by their keys. */
export async function plantAll(
	page: Page,
	store: StoreName,
	records: readonly (readonly [key: string, record: unknown])[]
): Promise<void> {
	await isMade(page);
	await page.evaluate(
		([name, entries]) =>
			new Promise<void>((resolve, reject) => {
				const opening = indexedDB.open('footnote');
				opening.onerror = () => reject(opening.error);
				opening.onsuccess = () => {
					const writing = opening.result.transaction(name, 'readwrite');
					for (const [key, record] of entries) writing.objectStore(name).put(record, key);
					writing.oncomplete = () => {
						opening.result.close();
						resolve();
					};
				};
			}),
		[store, records] as const
	);
}

/** A record of the log as it lies on disk, as far as these tests look at it. */
export interface SavedEvent {
	readonly id: string;
	readonly type: string;
	readonly sitting: string;
	readonly question?: string;
	readonly outcome?: string;
}

export async function savedLog(page: Page): Promise<SavedEvent[]> {
	return Object.values(await savedIn(page, 'learner-log')) as SavedEvent[];
}

/** The questions answered, in the order of the log. */
export async function savedAnswers(page: Page): Promise<string[]> {
	const log = await savedLog(page);
	return log.filter(({ type }) => type === 'answer.given').map(({ question = '' }) => question);
}
