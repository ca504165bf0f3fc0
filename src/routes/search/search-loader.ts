import type { BankIndex } from '#domain/bank.ts';
import type { BankSearch, SearchEntry } from '#domain/search-entry.ts';
import { SearchIndex } from '#domain/search-index.ts';
import { fileAt } from '#domain/site-path.ts';

/** So many entries are taken in before the page gets a turn: a letter typed meanwhile is not kept waiting. */
const AT_A_TIME = 500;

let made: { readonly of: readonly BankIndex[]; readonly index: Promise<SearchIndex> } | undefined;

/**
 * The index of these banks, with their topics called as there: fetched and made at the first call, then the same for
 * as long as the shelf is. Rejects where a bank cannot be fetched; the next call tries again.
 */
export function searchIndexOf(shelf: readonly BankIndex[]): Promise<SearchIndex> {
	if (made?.of !== shelf) made = { of: shelf, index: make(shelf) };
	const { index } = made;
	index.catch(() => {
		if (made?.index === index) made = undefined;
	});
	return index;
}

async function make(shelf: readonly BankIndex[]): Promise<SearchIndex> {
	const read = await Promise.all(shelf.map(readBank));
	const index = new SearchIndex();
	for (const { bank, entries } of read) {
		for (let from = 0; from < entries.length; from += AT_A_TIME) {
			index.add(bank, entries.slice(from, from + AT_A_TIME));
			await new Promise((goOn) => setTimeout(goOn));
		}
	}
	return index;
}

async function readBank({ id, topics }: BankIndex): Promise<BankSearch> {
	const response = await fetch(fileAt(`/${id}/search.json`));
	if (!response.ok) throw new Error(`search.json of the bank ${id}: ${response.status}`);
	const search = (await response.json()) as BankSearch;
	const titles = new Map(topics.map((topic) => [topic.id, topic.title]));
	const called = (entry: SearchEntry) =>
		entry.kind === 'question' ? { ...entry, beside: titles.get(entry.topic) ?? entry.beside } : entry;
	return { ...search, entries: search.entries.map(called) };
}
