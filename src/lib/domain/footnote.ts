import { describeDate } from './calendar.ts';
import type { Claim } from './claim.ts';
import type { AsOf, Document } from './document.ts';

/** A claim under the answer it supports, with the number its mark bears. */
export interface Footnote {
	readonly number: number;
	readonly claim: Claim;
	readonly document: Document;
}

/** What footnotes are looked up in. */
export interface Sources {
	readonly claims: ReadonlyMap<string, Claim>;
	readonly documents: ReadonlyMap<string, Document>;
}

/** The claims as footnotes, numbered from 1 in the order first named; a claim named twice is one note. */
export function numberFootnotes(claimIds: readonly string[], sources: Sources): Footnote[] {
	return [...new Set(claimIds)].map((id, index) => {
		const claim = sources.claims.get(id);
		const document = claim && sources.documents.get(claim.document);
		if (!claim || !document) throw new Error(`a footnote to the unknown claim ${id}`);
		return { number: index + 1, claim, document };
	});
}

/** "8 March 2021 (date inferred)": a date with how it is known. */
export function describeAsOf({ date, basis }: AsOf): string {
	return `${describeDate(date)}${basis === 'inferred' ? ' (date inferred)' : ''}`;
}

/** When the passage was published: the date of the paragraph's part in a digest, else the document's. */
export function publicationOf({ claim, document }: Footnote): AsOf {
	const { paragraph } = claim.locator;
	return document.parts.find(({ from, to }) => from <= paragraph && paragraph <= to)?.published ?? document.published;
}

/** A run of a passage, either one of the key terms or what stands between them. */
export interface PassageRun {
	readonly text: string;
	readonly term: boolean;
}

/** The paragraph cut into runs, so that every occurrence of a key term can be marked. */
export function markTerms(paragraph: string, terms: readonly string[]): PassageRun[] {
	const longestFirst = [...terms].sort((a, b) => b.length - a.length);
	const escaped = longestFirst.map((term) => term.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
	return paragraph
		.split(new RegExp(`(${escaped.join('|')})`, 'u'))
		.map((text, index) => ({ text, term: index % 2 === 1 }))
		.filter(({ text }) => text !== '');
}
