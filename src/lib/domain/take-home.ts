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

/**
 * A seat's session as events of a learner log: one practice sitting with its answers at the times they were
 * given. The ids follow from room, seat and time alone, so taking the same session home twice, or to two
 * devices that meet again, counts once. Nothing where no answer was given.
 */
export function takeHome(result: SeatResult, { code, seat, offsetMinutesAt }: Taker): LearnerEvent[] {
	// What the host wrote is in no bank, so that nothing could ask it again.
	const answers = result.answers.filter(({ question }) => !isOwn(question)).sort((a, b) => a.atMs - b.atMs);
	if (answers.every(({ response }) => response === null)) return [];
	const tab = `${code}${seat}`;
	const startedAtMs = Math.min(...answers.map(({ atMs, tookMs }) => atMs - tookMs));
	const sitting = `${Math.trunc(startedAtMs).toString(36)}-${tab}`;
	const at = (body: Body<LearnerEvent>, atMs: number, count: number) =>
		({ ...body, id: eventId(atMs, tab, count), v: EVENT_VERSION, atMs }) as LearnerEvent;
	const started: Body<LearnerEvent> = {
		type: 'sitting.started',
		sitting,
		bank: result.bank,
		bankVersion: result.bankVersion,
		mode: 'practice',
		seed: code,
		from: 'list',
		questions: answers.map(({ question, topic }) => ({ id: question, topic }))
	};
	return [
		at(started, startedAtMs, 1),
		...answers.map((answer, place) =>
			at(bodyOf(answer, sitting, offsetMinutesAt(answer.atMs)), answer.atMs, place + 2)
		),
		at({ type: 'sitting.finished', sitting }, answers.at(-1)?.atMs ?? startedAtMs, answers.length + 2)
	];
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
