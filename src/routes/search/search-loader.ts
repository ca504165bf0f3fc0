import type { BankSearch } from '#domain/search-entry.ts';
import { SearchIndex } from '#domain/search-index.ts';
import { fileAt } from '#domain/site-path.ts';

/** So many entries are taken in before the page gets a turn: a letter typed meanwhile is not kept waiting. */
const AT_A_TIME = 500;

let made: Promise<SearchIndex> | undefined;

/**
 * The index of the banks named: fetched and made at the first call, then the same for as long as the page is open.
 * Rejects where a bank cannot be fetched; the next call tries again.
 */
export function searchIndexOf(banks: readonly string[]): Promise<SearchIndex> {
	made ??= make(banks);
	made.catch(() => (made = undefined));
	return made;
}

async function make(banks: readonly string[]): Promise<SearchIndex> {
	const read = await Promise.all(banks.map(readBank));
	const index = new SearchIndex();
	for (const { bank, entries } of read) {
		for (let from = 0; from < entries.length; from += AT_A_TIME) {
			index.add(bank, entries.slice(from, from + AT_A_TIME));
			await new Promise((goOn) => setTimeout(goOn));
		}
	}
	return index;
}

async function readBank(bank: string): Promise<BankSearch> {
	const response = await fetch(fileAt(`/${bank}/search.json`));
	if (!response.ok) throw new Error(`search.json of the bank ${bank}: ${response.status}`);
	return (await response.json()) as BankSearch;
}
