import { dayOf } from './day.ts';
import {
	DEFAULT_SCHEDULE,
	gradeClaim,
	intervalDays,
	predictRecall,
	remember,
	type Memory,
	type ScheduleOptions
} from './schedule.ts';
import type { AnswerGiven } from './sitting.ts';

/** What the log says about one claim: when it was last asked, how well it holds, when it comes back. */
export interface Card {
	readonly claim: string;
	readonly topic: string;
	readonly memory: Memory;
	/** Days are counted on the learner's own calendar, from 1 January 1970. */
	readonly lastDay: number;
	/** The day from which a review asks it again. */
	readonly dueDay: number;
	/** Answers in all, and wrong ones among them. */
	readonly reps: number;
	readonly lapses: number;
	/** The last answer was wrong, or right by a guess. */
	readonly isMissed: boolean;
	/** The different days of the unbroken run of right, unguessed answers up to now. */
	readonly heldDays: readonly number[];
	/** Days on which it is asked whatever the schedule says, because it was wrong with certainty. */
	readonly checkDays: readonly number[];
	/** The question that asked it last. */
	readonly lastQuestion: string;
}

/** Confident errors relapse: the next day and about day seven (Butler, Fazio & Marsh 2011). */
const CHECKS_AFTER_SURE_AND_WRONG = [1, 7] as const;

interface Asked {
	readonly answer: AnswerGiven;
	readonly claim: string;
	readonly right: boolean;
	readonly options: ScheduleOptions;
}

/** The card after one more answer; none before means that the claim is met for the first time. */
export function reviewCard(card: Card | undefined, { answer, claim, right, options }: Asked): Card {
	const day = dayOf(answer);
	const grade = gradeClaim(right, answer.confidence);
	const elapsed = card ? Math.max(0, day - card.lastDay) : 0;
	const memory = remember(card?.memory ?? null, grade, elapsed);
	const isHeld = grade === 'good';
	const checkDays =
		grade === 'again' && answer.confidence === 'sure'
			? CHECKS_AFTER_SURE_AND_WRONG.map((days) => day + days)
			: (card?.checkDays ?? []).filter((check) => check > day);
	return {
		claim,
		topic: answer.topic,
		memory,
		lastDay: Math.max(day, card?.lastDay ?? day),
		dueDay: Math.min(day + intervalDays(memory, options), ...checkDays),
		reps: (card?.reps ?? 0) + 1,
		lapses: (card?.lapses ?? 0) + (grade === 'again' ? 1 : 0),
		isMissed: !isHeld,
		heldDays: isHeld ? [...new Set([...(card?.heldDays ?? []), day])] : [],
		checkDays,
		lastQuestion: answer.question
	};
}

/** Every claim's card, rebuilt from the answers that count, oldest first: the log is their only source. */
export function foldCards(
	answers: readonly AnswerGiven[],
	options: ScheduleOptions = DEFAULT_SCHEDULE
): Map<string, Card> {
	const cards = new Map<string, Card>();
	for (const answer of answers)
		for (const { claim, right } of answer.claims)
			cards.set(claim, reviewCard(cards.get(claim), { answer, claim, right, options }));
	return cards;
}

/** How a claim that was met stands with a learner. */
export type Standing = 'missed' | 'shaky' | 'known';

/**
 * Missed where the last answer was wrong or guessed; known where it was right and unguessed on two
 * different days and would still be recalled as likely as the target; else shaky.
 */
export function standingOf(card: Card, today: number, options: ScheduleOptions = DEFAULT_SCHEDULE): Standing {
	if (card.isMissed) return 'missed';
	const isLikely = predictRecall(card.memory, today - card.lastDay) >= options.targetRetention;
	return card.heldDays.length >= 2 && isLikely ? 'known' : 'shaky';
}
