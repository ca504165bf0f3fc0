import * as v from 'valibot';

/**
 * A date as precise as it is known, in the Extended Date/Time Format (ISO 8601-2:2019, level 0 and open intervals):
 * `2021`, `2021-03`, `2021-03-08`, `2024-01/2024-03`, `../2023-11-06`.
 */
export type CalendarDate = string;

const DAY = String.raw`\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?`;
const PATTERN = new RegExp(String.raw`^(?:${DAY}|${DAY}/${DAY}|\.\./${DAY}|${DAY}/\.\.)$`);

/** YAML reads a bare `2021` as a number; both spellings mean the same date. */
export const CalendarDateSchema = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform(String),
	v.regex(PATTERN, 'a date such as 2021, 2021-03, 2021-03-08, 2024-01/2024-03 or ../2023-11-06')
);

const WHOLE_DAY = 'a whole day such as 2026-11-02';

/** One whole day that the calendar has, `2026-11-02`. */
export const WholeDaySchema = v.config(
	v.pipe(
		v.string(WHOLE_DAY),
		v.regex(/^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, WHOLE_DAY),
		v.check(isOnCalendar, 'a day that the calendar has')
	),
	{ abortPipeEarly: true }
);

/** Where a month has no such day, engines go on counting into the next. */
function isOnCalendar(day: string): boolean {
	const atMs = Date.parse(`${day}T00:00:00Z`);
	return !Number.isNaN(atMs) && new Date(atMs).toISOString().startsWith(day);
}

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
] as const;

function describePoint(date: string): string {
	const [year = '', month, day] = date.split('-');
	const name = month === undefined ? '' : `${MONTHS[Number(month) - 1]} `;
	return day === undefined ? `${name}${year}` : `${Number(day)} ${name}${year}`;
}

/** The date as a reader says it: `8 March 2021`, `March 2024`, `on or before 6 November 2023`. */
export function describeDate(date: CalendarDate): string {
	const [from = '', to] = date.split('/');
	if (to === undefined) return describePoint(from);
	if (from === '..') return `on or before ${describePoint(to)}`;
	if (to === '..') return `on or after ${describePoint(from)}`;
	return `${describePoint(from)} to ${describePoint(to)}`;
}

/** The last day that the date can mean, for comparing; open ends sort last. */
export function latestDay(date: CalendarDate): string {
	const last = date.split('/').at(-1) ?? date;
	if (last === '..') return '9999-12-31';
	const [year = '', month = '12', day = '31'] = last.split('-');
	return `${year}-${month}-${day}`;
}

/** The first day that the date can mean; open beginnings sort first. */
export function earliestDay(date: CalendarDate): string {
	const first = date.split('/')[0] ?? date;
	if (first === '..') return '0000-01-01';
	const [year = '', month = '01', day = '01'] = first.split('-');
	return `${year}-${month}-${day}`;
}
