import type { LearnerEvent } from './attempt.ts';
import { EVENT_VERSION, eventId } from './event-id.ts';
import { isOwn } from './own-id.ts';
import type { ResultAnswer, SeatResult } from './seat-result.ts';

/** Whose result it is, and how far the device's clock stands east of UTC at a moment. */
export interface Taker {
	readonly code: string;
	readonly seat: number;
	/** Minutes east of UTC at this moment, in milliseconds since the epoch. */
	readonly offsetMinutesAt: (atMs: number) => number;
}

/** What an event says besides its head. */
type Body<E> = E extends LearnerEvent ? Omit<E, 'id' | 'v' | 'atMs'> : never;

/** So long without an answer, and the next is of another sitting: three hours in milliseconds. */
const APART_MS = 3 * 3_600_000;

/**
 * A seat's session as events of a learner log: a practice sitting with its answers at the times they were given, or of
 * work over several days one for each time that the seat sat down to it. The ids follow from room, seat and time alone,
 * so taking the same session home twice, or to two devices that meet again, counts once. Nothing where no answer was
 * given.
 */
export function takeHome(result: SeatResult, { code, seat, offsetMinutesAt }: Taker): LearnerEvent[] {
	// What the host wrote is in no bank, so that nothing could ask it again.
	const answers = result.answers.filter(({ question }) => !isOwn(question)).sort((a, b) => a.atMs - b.atMs);
	if (answers.every(({ response }) => response === null)) return [];
	const tab = `${code}${seat}`;
	let count = 0;
	const at = (body: Body<LearnerEvent>, atMs: number) =>
		({ ...body, id: eventId(atMs, tab, (count += 1)), v: EVENT_VERSION, atMs }) as LearnerEvent;
	return sittingsOf(answers).flatMap((sat) => {
		const startedAtMs = Math.min(...sat.map(({ atMs, tookMs }) => atMs - tookMs));
		const sitting = `${Math.trunc(startedAtMs).toString(36)}-${tab}`;
		const started: Body<LearnerEvent> = {
			type: 'sitting.started',
			sitting,
			bank: result.bank,
			bankVersion: result.bankVersion,
			mode: 'practice',
			seed: code,
			from: 'list',
			questions: sat.map(({ question, topic }) => ({ id: question, topic }))
		};
		return [
			at(started, startedAtMs),
			...sat.map((answer) => at(bodyOf(answer, sitting, offsetMinutesAt(answer.atMs)), answer.atMs)),
			at({ type: 'sitting.finished', sitting }, sat.at(-1)?.atMs ?? startedAtMs)
		];
	});
}

/** The answers by the times that the seat sat down to them, by no clock but the room's, so that every device agrees. */
function sittingsOf(answers: readonly ResultAnswer[]): ResultAnswer[][] {
	const sittings: ResultAnswer[][] = [[]];
	let lastAtMs: number | undefined;
	for (const answer of answers) {
		const isLeftOut = answer.response === null;
		const isApart = lastAtMs !== undefined && answer.atMs - lastAtMs > APART_MS;
		if (isApart && !isLeftOut) sittings.push([]);
		// What was left out of the work is so from when it was left, not from the closing days later.
		sittings.at(-1)?.push(isApart && isLeftOut ? { ...answer, atMs: lastAtMs ?? answer.atMs } : answer);
		if (!isLeftOut) lastAtMs = answer.atMs;
	}
	return sittings;
}

/** What was not answered is kept as left out: it says nothing about what is known. */
function bodyOf(answer: ResultAnswer, sitting: string, offsetMinutes: number): Body<LearnerEvent> {
	const { question, response, confidence, documents, claims, origins } = answer;
	if (response === null || confidence === null) return { type: 'question.skipped', sitting, question };
	return {
		type: 'answer.given',
		sitting,
		question,
		questionVersion: answer.questionVersion,
		topic: answer.topic,
		documents: [...documents],
		response,
		confidence,
		outcome: answer.outcome,
		credit: answer.credit,
		claims: [...claims],
		origins: [...origins],
		tookMs: answer.tookMs,
		offsetMinutes
	};
}
