import { longDate, midnight } from './day-words.ts';
import { dateWords } from './date-words.ts';
import { t } from './language.svelte.ts';

const month = dateWords({ timeZone: 'UTC', month: 'long' });
const monthAndYear = dateWords({ timeZone: 'UTC', month: 'long', year: 'numeric' });

/** The first day to the last as one says it: "on 3 November", "from 3 to 18 November", "from 28 October to 3 November". */
export function describePeriod(first: number, last: number, today: number): string {
	if (first === last) return t('on {day}|a period', { day: longDate(first, today) });
	const [from, to, now] = [midnight(first), midnight(last), midnight(today)];
	const isOneYear = from.getUTCFullYear() === to.getUTCFullYear();
	if (!isOneYear || from.getUTCMonth() !== to.getUTCMonth())
		return t('from {from} to {to}|days', { from: longDate(first, today), to: longDate(last, today) });
	const isThisYear = to.getUTCFullYear() === now.getUTCFullYear();
	return t('from {from} to {to} {month}', {
		from: from.getUTCDate(),
		to: to.getUTCDate(),
		month: isThisYear ? month(to) : monthAndYear(to)
	});
}
