import { longDate } from './day-words.ts';

/** The first day to the last as one says it: "on 3 November", "from 3 to 18 November", "from 28 October to 3 November". */
export function describePeriod(first: number, last: number, today: number): string {
	const [from, to] = [longDate(first, today), longDate(last, today)];
	if (first === last) return `on ${from}`;
	const [day = '', ...month] = from.split(' ');
	return `from ${to.endsWith(` ${month.join(' ')}`) ? day : from} to ${to}`;
}
