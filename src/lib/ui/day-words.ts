const inGreenwich = { timeZone: 'UTC' } as const;
const weekdayWords = new Intl.DateTimeFormat('en-GB', { ...inGreenwich, weekday: 'long' });
const dateWords = new Intl.DateTimeFormat('en-GB', { ...inGreenwich, day: 'numeric', month: 'long' });
const shortWords = new Intl.DateTimeFormat('en-GB', { ...inGreenwich, day: 'numeric', month: 'short' });

/** A day number is a date without a place, so it is read as Greenwich's midnight and printed as such. */
function midnight(day: number): Date {
	return new Date(day * 86_400_000);
}

/** The date of a day counted from 1 January 1970, with its year where that is not the year of today. */
export function longDate(day: number, today: number): string {
	const year = midnight(day).getUTCFullYear();
	const words = dateWords.format(midnight(day));
	return year === midnight(today).getUTCFullYear() ? words : `${words} ${year}`;
}

/** The date with its year, wherever and whenever it is read. */
export function fullDate(day: number): string {
	return `${dateWords.format(midnight(day))} ${midnight(day).getUTCFullYear()}`;
}

/** The date in few letters, for an axis: "4 Dec". */
export function shortDate(day: number): string {
	return shortWords.format(midnight(day));
}

/** A day as one says it: "today", "tomorrow", "Thursday" up to six days ahead, else the date. */
export function describeDay(day: number, today: number): string {
	const ahead = day - today;
	if (ahead === 0) return 'today';
	if (ahead === 1) return 'tomorrow';
	return ahead >= 2 && ahead <= 6 ? weekdayWords.format(midnight(day)) : longDate(day, today);
}

/** The same as part of a sentence: "today", "tomorrow", "on Thursday". */
export function onDay(day: number, today: number): string {
	const isNear = day === today || day === today + 1;
	return `${isNear ? '' : 'on '}${describeDay(day, today)}`;
}

/** When a claim is asked again; a day that has passed is caught up today. */
export function comebackSentence(day: number, today: number): string {
	return `Comes back ${onDay(Math.max(day, today), today)}.`;
}

/** Until when a claim is likely to be recalled. */
export function holdSentence(day: number, today: number): string {
	return `Likely to hold until ${describeDay(Math.max(day, today), today)}.`;
}
