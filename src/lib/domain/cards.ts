import type { Confidence, Outcome, Response } from './attempt.ts';
import { dayOf } from './day.ts';
import {
	gradeClaim,
	intervalDays,
	predictRecall,
	remember,
	type Memory,
	type ScheduleOptions
} from './schedule.ts';
import type { AnswerGiven } from './sitting.ts';

/** What the log says about one claim. When it comes back follows from this and the learner's plan: see `dueDay`. */
export interface Card {
	readonly claim: string;
	/** Of the question that asked it last. */
	readonly topic: string;
	readonly memory: Memory;
	/** The day of the last answer. Days are the learner's own, counted from 1 January 1970. */
	readonly lastDay: number;
	/** Answers in all, and wrong ones among them. */
	readonly reps: number;
	readonly lapses: number;
	/** The last answer was wrong, or right by a guess. */
	readonly isMissed: boolean;
	/** Right, unguessed answers in a row up to now. */
	readonly successes: number;
	/** The different days of that run, the latest two at most. */
	readonly heldDays: readonly number[];
	/** Days on which it is asked whatever the schedule says, because it was wrong with certainty. */
	readonly checkDays: readonly number[];
	/** The question that asked it last. */
	readonly lastQuestion: string;
	/** The last day on which a review asked it. */
	readonly reviewedDay: number | null;
	/** Present for as long as the claim is on the missed list: the latest miss. */
	readonly miss: Miss | null;
}

/** How a claim was missed last, as the missed list tells it. */
export interface Miss {
	/** The id of the answer's event. */
	readonly answer: string;
	readonly sitting: string;
	readonly question: string;
	readonly topic: string;
	readonly documents: readonly string[];
	readonly origins: readonly string[];
	readonly confidence: Confidence;
	readonly outcome: Outcome;
	readonly response: Response;
	readonly atMs: number;
	/** Misses since the claim came on the list. */
	readonly times: number;
	/** The question that was missed is gone: this one stands in for it, and the response is not to it. */
	readonly isElsewhere?: true;
}

/** Confident errors relapse: the next day and about day seven (Butler, Fazio & Marsh 2011, doi 10.3758/s13423-011-0173-y). */
const CHECKS_AFTER_SURE_AND_WRONG = [1, 7] as const;

/** One claim's part in an answer. */
export interface ClaimAnswer {
	readonly answer: AnswerGiven;
	readonly claim: string;
	readonly right: boolean;
	/** Whether a review asked it, rather than a quiz. */
	readonly inReview: boolean;
}

/** The card after one more answer; none before means that the claim is met for the first time. */
export function answerCard(card: Card | undefined, { answer, claim, right, inReview }: ClaimAnswer): Card {
	const day = dayOf(answer);
	const grade = gradeClaim(right, answer.confidence);
	const isAhead = card !== undefined && answeredAhead(card, day);
	const elapsed = card ? Math.max(0, day - card.lastDay) : 0;
	const isHeld = grade === 'good';
	const isConfidentError = grade === 'again' && answer.confidence === 'sure';
	const heldDays = isHeld ? [...new Set([...(card?.heldDays ?? []), day])].slice(-2) : [];
	return {
		claim,
		topic: answer.topic,
		// What was recalled after a year that never passed would seem to hold for years.
		memory: remember(isAhead ? null : (card?.memory ?? null), grade, elapsed),
		lastDay: day,
		reps: (card?.reps ?? 0) + 1,
		lapses: (card?.lapses ?? 0) + (grade === 'again' ? 1 : 0),
		isMissed: !isHeld,
		successes: isHeld ? (card?.successes ?? 0) + 1 : 0,
		heldDays,
		checkDays: isConfidentError
			? CHECKS_AFTER_SURE_AND_WRONG.map((days) => day + days)
			: (isAhead ? [] : (card?.checkDays ?? [])).filter((check) => check > day),
		lastQuestion: answer.question,
		reviewedDay: inReview ? day : (card?.reviewedDay ?? null),
		miss: isHeld ? (heldDays.length >= 2 ? null : (card?.miss ?? null)) : missOf(answer, card)
	};
}

function missOf(answer: AnswerGiven, card: Card | undefined): Miss {
	const { id, sitting, question, topic, documents, origins, confidence, outcome, response, atMs } = answer;
	const times = (card?.miss?.times ?? 0) + 1;
	return {
		answer: id,
		sitting,
		question,
		topic,
		documents,
		origins,
		confidence,
		outcome,
		response,
		atMs,
		times
	};
}

/** The day on which its predicted recall will have fallen to the target. */
export function holdDay(card: Card, options: ScheduleOptions): number {
	return card.lastDay + intervalDays(card.memory, options);
}

/** The day from which a review asks the claim again. */
export function dueDay(card: Card, options: ScheduleOptions): number {
	return Math.min(holdDay(card, options), ...card.checkDays);
}

/**
 * Was the last answer given "in the future", by a clock that ran ahead? A journey across the date line makes
 * one day of that and is none.
 */
function answeredAhead({ lastDay }: Card, day: number): boolean {
	return lastDay > day + 1;
}

/** Whether the claim is to be asked by this day; one answered by a clock that ran ahead now, rather than never. */
export function isDue(card: Card, today: number, options: ScheduleOptions): boolean {
	return dueDay(card, options) <= today || answeredAhead(card, today);
}

/** The chance, 0 to 1, that the claim is recalled on this day. */
export function recallOn(card: Card, day: number): number {
	return predictRecall(card.memory, day - card.lastDay);
}

/** How a claim that was met stands with a learner. */
export type Standing = 'missed' | 'shaky' | 'known';

/**
 * Missed where the last answer was wrong or guessed; known where it was right and unguessed on two
 * different days and would still be recalled as likely as the target; else shaky.
 */
export function standingOf(card: Card, today: number, options: ScheduleOptions): Standing {
	if (card.isMissed) return 'missed';
	return card.heldDays.length >= 2 && recallOn(card, today) >= options.targetRetention ? 'known' : 'shaky';
}
