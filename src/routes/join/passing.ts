import type { Problem } from '#domain/problem.ts';

/** What may be otherwise in a minute: an answer that meets it is kept, and goes out then. */
export const PASSING: ReadonlySet<Problem['code']> = new Set([
	'network/unreachable',
	'room/too-often',
	'room/log-failed',
	'room/bank-changed',
	'room/paused'
] as const);

/** Why an answer does not count and never will: its question was closed before it arrived. */
export const TOO_LATE: ReadonlySet<Problem['code']> = new Set([
	'room/too-late',
	'room/other-question',
	'room/work-closed'
] as const);
