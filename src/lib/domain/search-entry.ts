import type { QuestionKind } from './question.ts';

/** What can be found, in the order in which a page shows it. */
export const SEARCH_KINDS = ['claim', 'question', 'source'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** A claim, by what its footnote says; `topic` is the one whose study page shows it, where there is one. */
export interface ClaimEntry {
	readonly kind: 'claim';
	readonly id: string;
	readonly document: string;
	/** Null where nobody has said which. */
	readonly paragraph: number | null;
	readonly topic?: string;
	readonly speaker?: string;
	readonly text: string;
}

/** A question, by what it asks and by nothing that answers it. */
export interface QuestionEntry {
	readonly kind: 'question';
	readonly id: string;
	readonly topic: string;
	readonly form: QuestionKind;
	readonly text: string;
}

/** A source, by what it is called. */
export interface SourceEntry {
	readonly kind: 'source';
	readonly id: string;
	readonly text: string;
}

export type SearchEntry = ClaimEntry | QuestionEntry | SourceEntry;

/**
 * Something that can be found by the words of its texts, all of which are shown, so that what was found is seen.
 * Beside a claim stands its footnote, beside a question its topic, beside a source who published it and when: in the
 * words of whoever searches.
 */
export type ShownEntry = SearchEntry & { readonly beside: string };

/** All of a bank that can be searched: one file, fetched when somebody searches. */
export interface BankSearch {
	readonly bank: string;
	readonly title: string;
	readonly entries: readonly SearchEntry[];
}

/** Something that was found, with the words in it that were searched for, folded as `wordsOf` does. */
export interface Hit {
	readonly bank: string;
	readonly entry: ShownEntry;
	readonly words: ReadonlySet<string>;
}

/** What was found, best first within each kind. */
export interface Found {
	readonly hits: Readonly<Record<SearchKind, readonly Hit[]>>;
	/** False where nothing holds every word, and these hold some of them. */
	readonly holdsAll: boolean;
}
