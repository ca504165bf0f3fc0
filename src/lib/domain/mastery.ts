import type { LearnerEvent } from './attempt.ts';
import type { AnswerGiven } from './sitting.ts';

/** How a claim stands with a learner; see `standings`. */
export type Standing = 'missed' | 'shaky' | 'known';

/** The answers that count, oldest first: of several to one question the first in practice, the last in a test. */
export function countingAnswers(events: readonly LearnerEvent[]): AnswerGiven[] {
	const last = new Map<string, AnswerGiven>();
	const tests = new Set(
		events.flatMap((event) =>
			event.type === 'sitting.started' && event.mode === 'test' ? [event.sitting] : []
		)
	);
	for (const event of events) {
		if (event.type !== 'answer.given') continue;
		const key = `${event.sitting} ${event.question}`;
		if (last.has(key) && !tests.has(event.sitting)) continue;
		last.delete(key);
		last.set(key, event);
	}
	return [...last.values()];
}

/**
 * The answers of one bank that count by now. Those of a test count once it is over: until then no list
 * may tell how it goes.
 */
export function answersInBank(events: readonly LearnerEvent[], bank: string): AnswerGiven[] {
	const ofBank = new Set<string>();
	const openTests = new Set<string>();
	for (const event of events) {
		if (event.type !== 'sitting.started' || event.bank !== bank) continue;
		ofBank.add(event.sitting);
		if (event.mode === 'test') openTests.add(event.sitting);
	}
	for (const event of events)
		if (event.type === 'sitting.finished' || event.type === 'sitting.left') openTests.delete(event.sitting);
	return countingAnswers(events.filter(({ sitting }) => ofBank.has(sitting) && !openTests.has(sitting)));
}

/** The day of an answer on the learner's own calendar, as a whole number of days. */
function dayOf({ atMs, offsetMinutes }: AnswerGiven): number {
	return Math.floor((atMs + offsetMinutes * 60_000) / 86_400_000);
}

/**
 * The standing of every claim that was met: missed where the last answer was wrong or guessed, known
 * where it was right and unguessed on two different days in a row of right answers, else shaky.
 */
export function standings(
	answers: readonly AnswerGiven[]
): Map<string, { standing: Standing; topic: string }> {
	const streaks = new Map<string, Set<number>>();
	const out = new Map<string, { standing: Standing; topic: string }>();
	for (const answer of answers) {
		for (const { claim, right } of answer.claims) {
			const held = right && answer.confidence !== 'guess';
			const days = held ? (streaks.get(claim) ?? new Set()).add(dayOf(answer)) : new Set<number>();
			streaks.set(claim, days);
			const standing = !held ? 'missed' : days.size >= 2 ? 'known' : 'shaky';
			out.set(claim, { standing, topic: answer.topic });
		}
	}
	return out;
}

/** A question that is still missed: its last answer was not wholly right, or was a guess. */
export interface Missed {
	readonly last: AnswerGiven;
	/** How often it was missed in all. */
	readonly times: number;
}

/** Did this answer miss, wholly or in part, or hit by a guess? */
export function isMiss(answer: AnswerGiven): boolean {
	return answer.outcome !== 'right' || answer.confidence === 'guess';
}

/** Every question still missed, the latest miss first. */
export function missedQuestions(answers: readonly AnswerGiven[]): Missed[] {
	const missed = new Map<string, Missed>();
	const times = new Map<string, number>();
	for (const answer of answers) {
		missed.delete(answer.question);
		if (!isMiss(answer)) continue;
		const count = (times.get(answer.question) ?? 0) + 1;
		times.set(answer.question, count);
		missed.set(answer.question, { last: answer, times: count });
	}
	return [...missed.values()].reverse();
}
