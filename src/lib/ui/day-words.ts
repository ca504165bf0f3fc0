import { dateWords } from './date-words.ts';
import { t } from './language.svelte.ts';

const inGreenwich = { timeZone: 'UTC' } as const;
const weekday = dateWords({ ...inGreenwich, weekday: 'long' });
const dayAndMonth = dateWords({ ...inGreenwich, day: 'numeric', month: 'long' });
const dayMonthAndYear = dateWords({ ...inGreenwich, day: 'numeric', month: 'long', year: 'numeric' });
const shortDayAndMonth = dateWords({ ...inGreenwich, day: 'numeric', month: 'short' });

/** A day number is a date without a place, so it is read as Greenwich's midnight and printed as such. */
export function midnight(day: number): Date {
	return new Date(day * 86_400_000);
}

/** The date of a day counted from 1 January 1970, with its year where that is not the year of today. */
export function longDate(day: number, today: number): string {
	const isThisYear = midnight(day).getUTCFullYear() === midnight(today).getUTCFullYear();
	return isThisYear ? dayAndMonth(midnight(day)) : fullDate(day);
}

/** The date with its year, wherever and whenever it is read. */
export function fullDate(day: number): string {
	return dayMonthAndYear(midnight(day));
}

/** The date in few letters, for an axis: "4 Dec". */
export function shortDate(day: number): string {
	return shortDayAndMonth(midnight(day));
}

/**
 * A day as one says it: "yesterday", "today", "tomorrow", "Thursday" up to six days back or ahead, else the date. Whether
 * that Thursday was or will be, the sentence says that it stands in.
 */
export function describeDay(day: number, today: number): string {
	const ahead = day - today;
	if (ahead === 0) return t('today');
	if (ahead === 1) return t('tomorrow');
	if (ahead === -1) return t('yesterday');
	return Math.abs(ahead) <= 6 ? weekday(midnight(day)) : longDate(day, today);
}

/** The same as part of a sentence: "yesterday", "today", "tomorrow", "on Thursday". */
export function onDay(day: number, today: number): string {
	const isNear = Math.abs(day - today) <= 1;
	const said = describeDay(day, today);
	return isNear ? said : t('on {day}', { day: said });
}

/** When a claim is asked again; a day that has passed is caught up today. */
export function comebackSentence(day: number, today: number): string {
	return t('Comes back {when}.', { when: onDay(Math.max(day, today), today) });
}

/** Until when a claim is likely to be recalled. */
export function holdSentence(day: number, today: number): string {
	return t('Likely to hold until {day}.', { day: describeDay(Math.max(day, today), today) });
}
