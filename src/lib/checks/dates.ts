import { earliestDay, latestDay, type CalendarDate } from '#domain/calendar.ts';

/** A date as far as a text gives it: "8 March" has no year, "March 2021" no day. Months count from 1. */
export interface DateParts {
	readonly year?: number;
	readonly month?: number;
	readonly day?: number;
}

/** A date in running text, from this index to that one. */
export interface DateInText extends DateParts {
	readonly from: number;
	readonly to: number;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
	' '
);

/** A month with a capital, so that "may" and "march" stay verbs. */
export const MONTH = MONTHS.join('|');
/** A year of our calendar, not a part of a longer number. */
export const YEAR = String.raw`(?<![\d.,$₩€£])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|%)`;

const DAY = String.raw`(?<!\d)\d{1,2}(?!\d|[.,]\d)(?:st|nd|rd|th)?`;
const AND_DAY = String.raw`(?:\s?(?:to|and|or|–|-)\s?(${DAY}))?`;
const DATE = new RegExp(
	[
		String.raw`\b(${DAY})${AND_DAY}\s+(${MONTH})\b(?:,?\s+(${YEAR}))?`,
		String.raw`\b(${MONTH})\s+(?:(${DAY})${AND_DAY}(?!\s?(?:%|million|billion|trillion))(?:,?\s+(${YEAR}))?|(${YEAR}))`,
		String.raw`\b(${MONTH})\b`,
		String.raw`(${YEAR})s?`
	].join('|'),
	'gu'
);

/** Every date in the text; "12 and 13 March" are two at one place. */
export function datesIn(text: string): DateInText[] {
	return [...text.matchAll(DATE)].flatMap((match) => {
		const [, day1, day2, month1, year1, month2, day3, day4, year2, year3, month3, year4] = match;
		const year = year1 ?? year2 ?? year3 ?? year4;
		const month = month1 ?? month2 ?? month3;
		const days = [day1 ?? day3, day2 ?? day4].filter((day) => day !== undefined);
		const place = { from: match.index, to: match.index + match[0].length };
		const rest = {
			...(year === undefined ? {} : { year: Number(year) }),
			...(month === undefined ? {} : { month: MONTHS.indexOf(month) + 1 })
		};
		if (days.length === 0) return [{ ...place, ...rest }];
		return days.map((day) => ({ ...place, ...rest, day: Number.parseInt(day, 10) }));
	});
}

/** The date, or both ends of a span of dates. */
export function datePartsOf(date: CalendarDate): DateParts[] {
	return date
		.split('/')
		.filter((end) => end !== '..')
		.map((end) => {
			const [year, month, day] = end.split('-').map(Number);
			return {
				...(year === undefined ? {} : { year }),
				...(month === undefined ? {} : { month }),
				...(day === undefined ? {} : { day })
			};
		});
}

/**
 * Does one of the known dates say at least this much? A known date without its year may take it from another,
 * as "on 8 March" does in a report of 2021.
 */
export function isKnownDate(date: DateParts, known: readonly DateParts[]): boolean {
	const years = known.flatMap(({ year }) => year ?? []);
	return known.some((one) => {
		if (date.day !== undefined && date.day !== one.day) return false;
		if (date.month !== undefined && date.month !== one.month) return false;
		if (date.year === undefined || date.year === one.year) return true;
		return one.year === undefined && years.includes(date.year);
	});
}

/** Can the two mean the same day? Of a span without a beginning or an end only the day that is known counts. */
export function datesOverlap(a: CalendarDate, b: CalendarDate): boolean {
	const [left, right] = [a, b].map((date) => date.replace(/^\.\.\/|\/\.\.$/u, ''));
	if (left === undefined || right === undefined) return false;
	return earliestDay(left) <= latestDay(right) && earliestDay(right) <= latestDay(left);
}
