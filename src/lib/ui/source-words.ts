import type { CalendarDate } from '#domain/calendar.ts';
import type { AsOf } from '#domain/document.ts';
import { hasSource, paragraphIn, publicationOf, type Footnote } from '#domain/footnote.ts';
import { dateWords, t } from './language.svelte.ts';

const inGreenwich = { timeZone: 'UTC', year: 'numeric' } as const;
/** By how many parts of a date are known. */
const POINTS = [
	dateWords(inGreenwich),
	dateWords({ ...inGreenwich, month: 'long' }),
	dateWords({ ...inGreenwich, month: 'long', day: 'numeric' })
] as const;

function pointWords(date: string): string {
	const [, month, day] = date.split('-');
	return POINTS[day ? 2 : month ? 1 : 0](Date.parse(date));
}

/** A date as precise as it is known: "8 March 2021", "March 2024", "on or before 6 November 2023". */
export function calendarWords(date: CalendarDate): string {
	const [from = '', to] = date.split('/');
	if (to === undefined) return pointWords(from);
	if (from === '..') return t('on or before {date}', { date: pointWords(to) });
	if (to === '..') return t('on or after {date}', { date: pointWords(from) });
	return t('{from} to {to}', { from: pointWords(from), to: pointWords(to) });
}

/** A date with how it is known: "8 March 2021 (date inferred)". */
export function asOfWords({ date, basis }: AsOf): string {
	const said = calendarWords(date);
	return basis === 'inferred' ? t('{date} (date inferred)', { date: said }) : said;
}

/** When and where a footnote's passage stands: "8 March 2021, paragraph 4"; without the paragraph where there is none. */
export function passageWords(note: Footnote): string {
	const paragraph = paragraphIn(note);
	const published = asOfWords(publicationOf(note));
	return paragraph === null ? published : t('{published}, paragraph {n}', { published, n: paragraph });
}

/** A footnote in one line: document, date, paragraph, or that there is none. */
export function sourceWords(note: Footnote): string {
	return hasSource(note) ? `${note.document.title}, ${passageWords(note)}` : t('The host gives no source');
}

/** What stands in front of the place of a footnote's passage, where somebody is named who published it. */
export function publishedWords(note: Footnote): string {
	const { publisher } = note.document;
	return publisher ? `${publisher}, ${passageWords(note)}` : passageWords(note);
}
