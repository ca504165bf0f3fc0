import type { Outcome } from '#domain/attempt.ts';
import { dayOf } from '#domain/day.ts';
import { onDay } from './day-words.ts';
import { OUTCOME_WORDS } from './words.ts';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

/** A moment of the day by the clock of a place so many minutes east of UTC: "18:00". */
export function clockTime(atMs: number, offsetMinutes: number): string {
	return clock.format(new Date(atMs + offsetMinutes * 60_000));
}

/** When work closes, or that it is over: "Closes on Friday at 18:00." Moments in milliseconds since the epoch. */
export function closingWords(closesAtMs: number, nowMs: number, offsetMinutes: number): string {
	if (nowMs >= closesAtMs) return 'Closing now.';
	const today = dayOf({ atMs: nowMs, offsetMinutes });
	const day = dayOf({ atMs: closesAtMs, offsetMinutes });
	return `Closes ${onDay(day, today)} at ${clockTime(closesAtMs, offsetMinutes)}.`;
}

/** Where a question of the work stands for the one who answers it. */
export function standingWords(
	standing: 'open' | 'made' | 'waiting' | 'kept',
	outcome: Outcome | undefined
): string {
	if (outcome !== undefined) return OUTCOME_WORDS[outcome];
	return { open: 'Not answered yet', made: 'Begun, not handed in', waiting: 'On the way', kept: 'Answered' }[
		standing
	];
}

/** How far a class is: "5 of 24 have answered everything." */
export function farWords(seats: readonly { readonly done: number }[], of: number): string {
	if (seats.length === 0) return 'Nobody has begun yet.';
	const all = seats.filter(({ done }) => done >= of).length;
	if (seats.length === 1)
		return all === 1 ? 'One is here, and has answered everything.' : 'One is here, and not done yet.';
	return all === seats.length
		? `All ${seats.length} have answered everything.`
		: `${all} of ${seats.length} have answered everything.`;
}
