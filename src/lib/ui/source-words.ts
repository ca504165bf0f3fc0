import type { CalendarDate } from '#domain/calendar.ts';
import { dateOfParagraph, type AsOf, type Document } from '#domain/document.ts';
import { hasSource, paragraphIn, type Footnote } from '#domain/footnote.ts';
import { dateWords } from './date-words.ts';
import { t } from './language.svelte.ts';

const inGreenwich = { timeZone: 'UTC' } as const;
const ofYear = dateWords({ ...inGreenwich, year: 'numeric' });
const ofMonth = dateWords({ ...inGreenwich, year: 'numeric', month: 'long' });
const ofDay = dateWords({ ...inGreenwich, year: 'numeric', month: 'long', day: 'numeric' });

/** As precise as it is written: `2021`, `2021-03` or `2021-03-08`. */
function pointWords(date: string): string {
	const words = date.length === 4 ? ofYear : date.length === 7 ? ofMonth : ofDay;
	return words(new Date(date));
}

/** The date as a reader says it: "8 March 2021", "March 2024", "on or before 6 November 2023". */
export function calendarWords(date: CalendarDate): string {
	const [from = '', to] = date.split('/');
	if (to === undefined) return pointWords(from);
	if (from === '..') return t('on or before {date}', { date: pointWords(to) });
	if (to === '..') return t('on or after {date}', { date: pointWords(from) });
	return t('{from} to {to}', { from: pointWords(from), to: pointWords(to) });
}

/** "8 March 2021 (date inferred)": a date with how it is known. */
export function asOfWords({ date, basis }: AsOf): string {
	const words = calendarWords(date);
	return basis === 'inferred' ? t('{date} (date inferred)', { date: words }) : words;
}

/** When and where: "8 March 2021, paragraph 4"; without the paragraph where there is none. */
export function placeIn(document: Document, n: number | null): string {
	const date = asOfWords(n === null ? document.published : dateOfParagraph(document, n));
	return n === null ? date : t('{date}, paragraph {n}', { date, n });
}

/** The same of a footnote. */
export function citedPlace(note: Footnote): string {
	return placeIn(note.document, paragraphIn(note));
}

/** The footnote in one line: document, date, paragraph, or that there is none. */
export function citation(note: Footnote): string {
	return hasSource(note) ? citedParagraph(note.document, paragraphIn(note)) : t('The host gives no source');
}

/** A paragraph of a document in one line: what it is called, date, paragraph. */
export function citedParagraph(document: Document, n: number | null): string {
	return `${document.title}, ${placeIn(document, n)}`;
}

/** A run of what is said of a document: in the language of its bank, or in the page's. */
export interface SaidOfDocument {
	readonly text: string;
	readonly isOfBank: boolean;
}

/**
 * A document beside its title, a list of runs each: its headline where that is another, who published it, who wrote it,
 * when, its parts.
 */
export function saidOfDocument({
	title,
	headline,
	publisher,
	byline,
	published,
	parts
}: Document): readonly (readonly SaidOfDocument[])[] {
	const ofBank = (text: string) => ({ text, isOfBank: true });
	const ofPage = (text: string) => ({ text, isOfBank: false });
	const known = (text: string | undefined) => (text === undefined ? [] : [[ofBank(text)]]);
	return [
		...known(headline === title ? undefined : headline),
		...known(publisher),
		...known(byline),
		[ofPage(asOfWords(published))],
		...parts.map((part) => [
			ofPage(`${t('Paragraphs {from}–{to}', { from: part.from, to: part.to })}: `),
			ofBank(part.title)
		])
	];
}

/** The same in one text. */
export function documentWords(document: Document): string {
	return saidOfDocument(document)
		.map((runs) => runs.map(({ text }) => text).join(''))
		.join(', ');
}
