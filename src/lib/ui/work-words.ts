import type { Outcome } from '#domain/attempt.ts';
import { dayOf } from '#domain/day.ts';
import { describeDay } from './day-words.ts';
import { t, type PlainText } from './language.svelte.ts';
import { OUTCOME_WORDS } from './words.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** A moment of the day, in either language by the 24 hours of the clock of a place so many minutes east of UTC: "18:00". */
function clockTime(atMs: number, offsetMinutes: number): string {
	return clock.format(new Date(atMs + offsetMinutes * 60_000));
}

/** When work closes, or that it is over: "Closes on Friday at 18:00." Moments in milliseconds since the epoch. */
export function closingWords(closesAtMs: number, nowMs: number, offsetMinutes: number): string {
	if (nowMs >= closesAtMs) return t('Closing now.');
	const today = dayOf({ atMs: nowMs, offsetMinutes });
	const day = dayOf({ atMs: closesAtMs, offsetMinutes });
	const said = { day: describeDay(day, today), time: clockTime(closesAtMs, offsetMinutes) };
	return day === today || day === today + 1
		? t('Closes {day} at {time}.', said)
		: t('Closes on {day} at {time}.', said);
}

const STANDINGS = {
	open: 'Not answered yet',
	made: 'Begun, not handed in',
	waiting: 'On the way',
	kept: 'Answered'
} as const satisfies Record<string, PlainText>;

/** Where a question of the work stands for the one who answers it. */
export function standingWords(standing: keyof typeof STANDINGS, outcome: Outcome | undefined): string {
	return t(outcome === undefined ? STANDINGS[standing] : OUTCOME_WORDS[outcome]);
}

/** How far a class is: "5 of 24 have answered everything." */
export function farWords(seats: readonly { readonly done: number }[], of: number): string {
	if (seats.length === 0) return t('Nobody has begun yet.');
	const all = seats.filter(({ done }) => done >= of).length;
	if (seats.length === 1)
		return t(all === 1 ? 'One is here, and has answered everything.' : 'One is here, and not done yet.');
	return all === seats.length
		? t('All {n} have answered everything.', { n: all })
		: t('{n} of {seats} have answered everything.', { n: all, seats: seats.length });
}
