import type { BankIndex } from '#domain/bank.ts';
import type { BankSearch, ShownEntry } from '#domain/search-entry.ts';
import { SearchIndex } from '#domain/search-index.ts';
import { fileAt } from '#domain/site-path.ts';
import { besideWords } from '#ui/found-words.ts';

/** So many entries are taken in before the page gets a turn: a letter typed meanwhile is not kept waiting. */
const AT_A_TIME = 500;

let made: { readonly of: readonly BankIndex[]; readonly index: Promise<SearchIndex> } | undefined;

/**
 * The index of these banks, with what stands beside each entry in the reader's words: fetched and made at the first call, then the same for
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

async function readBank(of: BankIndex): Promise<{ bank: string; entries: ShownEntry[] }> {
	const response = await fetch(fileAt(`/${of.id}/search.json`));
	if (!response.ok) throw new Error(`search.json of the bank ${of.id}: ${response.status}`);
	const { bank, entries } = (await response.json()) as BankSearch;
	const besideOf = besideWords(of);
	return { bank, entries: entries.map((entry) => ({ ...entry, beside: besideOf(entry) })) };
}
