import type { Asking, Seat } from './room.ts';

/**
 * The longest that an answer of work is taken to have taken, ten minutes in milliseconds: whoever closed the page and
 * came back to it in the evening has not thought about one question all day.
 */
const LONGEST_TURN_MS = 600_000;

/**
 * How much of the time from the opening of the work to an answer at `atMs` was not spent on it, in milliseconds: all
 * but what has passed since the seat's answer before, or since it joined, up to ten minutes.
 */
export function idleInWork({ openedAtMs }: Asking, { joinedAtMs, answeredAtMs }: Seat, atMs: number): number {
	const turnMs = Math.min(LONGEST_TURN_MS, Math.max(0, atMs - (answeredAtMs ?? joinedAtMs)));
	return Math.max(0, atMs - openedAtMs - turnMs);
}
