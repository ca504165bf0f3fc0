import { describeDate } from './calendar.ts';
import type { Claim } from './claim.ts';
import { dateOfParagraph, type AsOf, type Document } from './document.ts';
import { NO_SOURCE } from './own-id.ts';
import { locateTerm } from './locate-term.ts';

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
	return dateOfParagraph(document, claim.locator.paragraph);
}

/** Is there a document behind it at all? A host may have named none. */
export function hasSource({ document }: Footnote): boolean {
	return document.id !== NO_SOURCE;
}

/** The number of the paragraph; null where a host has not said which. */
export function paragraphIn({ claim }: Pick<Footnote, 'claim'>): number | null {
	const { paragraph } = claim.locator;
	return paragraph === 0 ? null : paragraph;
}

/** When and where: "8 March 2021, paragraph 4"; without the paragraph where there is none. */
function describePlace(note: Footnote): string {
	const paragraph = paragraphIn(note);
	const published = describeAsOf(publicationOf(note));
	return paragraph === null ? published : `${published}, paragraph ${paragraph}`;
}

/** The footnote in one line: document, date, paragraph, or that there is none. */
export function describeSource(note: Footnote): string {
	return hasSource(note) ? `${note.document.title}, ${describePlace(note)}` : 'The host gives no source';
}

/** Footnotes a line each, in their order; those of one paragraph share it, and `note` is the first of them. */
export function sourceLines(
	notes: readonly Footnote[],
	describe: (note: Footnote) => string = describeSource
): { readonly numbers: number[]; readonly source: string; readonly note: Footnote }[] {
	const lines = new Map<string, { numbers: number[]; source: string; note: Footnote }>();
	for (const note of notes) {
		const source = describe(note);
		const line = lines.get(source);
		if (line) line.numbers.push(note.number);
		else lines.set(source, { numbers: [note.number], source, note });
	}
	return [...lines.values()];
}

/** A run of a passage: what key terms cover without a break, or what stands between. */
export interface PassageRun {
	readonly text: string;
	readonly term: boolean;
}

/** The paragraph cut into runs, so that every occurrence of a key term can be marked, also where two overlap. */
export function markTerms(paragraph: string, terms: readonly string[]): PassageRun[] {
	const covered = new Set<number>();
	for (const term of terms) {
		for (const at of locateTerm(paragraph, term)) {
			for (let i = at; i < at + term.length; i += 1) covered.add(i);
		}
	}
	const runs: PassageRun[] = [];
	for (let from = 0, to = 1; from < paragraph.length; to += 1) {
		const term = covered.has(from);
		if (to < paragraph.length && covered.has(to) === term) continue;
		runs.push({ text: paragraph.slice(from, to), term });
		from = to;
	}
	return runs;
}
