import MiniSearch from 'minisearch';
import type { BankSearch, Found, Hit, SearchKind, ShownEntry } from './search-entry.ts';
import { wordsOf } from './search-words.ts';

/** Of a shorter word every other is a slip away, and of a figure every other is another fact. */
const FUZZY_FROM = 4;
/** How many letters may be wrong, as a share of the word's. */
const FUZZY = 0.2;
const hasDigit = (word: string) => /\p{N}/u.test(word);

/**
 * Finds by words in any order: whole ones first, then those that begin so, then those a slip away. What is meant to be
 * read weighs more than where it stands.
 */
export class SearchIndex {
	readonly #entries: { readonly bank: string; readonly entry: ShownEntry }[] = [];
	readonly #index = new MiniSearch<{ id: number; text: string; beside: string }>({
		fields: ['text', 'beside'],
		tokenize: wordsOf,
		processTerm: (word) => word,
		searchOptions: {
			boost: { text: 3 },
			prefix: (word) => word.length > 1,
			fuzzy: (word) => word.length >= FUZZY_FROM && !hasDigit(word) && FUZZY,
			weights: { prefix: 0.6, fuzzy: 0.2 }
		}
	});

	/** Takes in entries of a bank; those of one bank can come in several runs. */
	add(bank: BankSearch['bank'], entries: readonly ShownEntry[]): void {
		const from = this.#entries.length;
		for (const entry of entries) this.#entries.push({ bank, entry });
		this.#index.addAll(
			entries.map((entry, i) => ({ id: from + i, text: entry.text, beside: besideOf(entry) }))
		);
	}

	/** What holds every one of the words; where nothing does, what holds some. Nothing for no words. */
	find(words: string): Found {
		const all = this.#index.search(words, { combineWith: 'AND' });
		const results = all.length > 0 ? all : this.#index.search(words, { combineWith: 'OR' });
		const hits: Record<SearchKind, Hit[]> = { claim: [], question: [], source: [] };
		for (const { id, match } of results) {
			const found = this.#entries[id as number];
			if (!found) throw new Error(`an entry ${String(id)} that was never taken in`);
			hits[found.entry.kind].push({ ...found, words: new Set(Object.keys(match)) });
		}
		return { hits, holdsAll: all.length > 0 };
	}
}

/** All that stands beside what is said. */
function besideOf(entry: ShownEntry): string {
	return entry.kind === 'claim' ? `${entry.beside} ${entry.speaker ?? ''}` : entry.beside;
}
