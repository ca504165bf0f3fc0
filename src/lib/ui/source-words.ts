import type { CalendarDate } from '#domain/calendar.ts';
import type { AsOf } from '#domain/document.ts';
import { hasSource, paragraphIn, publicationOf, type Footnote } from '#domain/footnote.ts';
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
export function citedPlace(note: Footnote): string {
	const n = paragraphIn(note);
	const date = asOfWords(publicationOf(note));
	return n === null ? date : t('{date}, paragraph {n}', { date, n });
}

/** The footnote in one line: document, date, paragraph, or that there is none. */
export function citation(note: Footnote): string {
	return hasSource(note) ? `${note.document.title}, ${citedPlace(note)}` : t('The host gives no source');
}
