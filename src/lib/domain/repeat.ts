import { keyOfAsking, type Asking } from './attempt.ts';
import type { Question } from './question.ts';
import { isMiss, nextItem, type AnswerGiven, type Sitting } from './sitting.ts';

/** A question to add to a sitting. */
export interface Addition extends Asking {
	readonly topic: string;
}

/** Was the learner sure, and wrong? */
export function isConfidentError(answer: AnswerGiven): boolean {
	return answer.confidence === 'sure' && answer.outcome !== 'right';
}

/**
 * What a sitting asks besides after this answer has been recorded in it: what was wrong with certainty comes
 * again in the same sitting, by another question on the same claim where one is known, and never at once:
 * where nothing else is left to ask, something else is asked in between. Once for each answer; a test asks nothing again.
 */
export function additionsAfter(
	sitting: Sitting,
	answer: AnswerGiven,
	known: readonly Question[]
): readonly Addition[] {
	if (sitting.started.mode === 'test' || !isConfidentError(answer)) return [];
	const item = sitting.items.find((other) => keyOfAsking(other) === keyOfAsking(answer));
	if (!item || item.because !== undefined) return [];
	const again = repeatOf(sitting, answer, known);
	if (nextItem(sitting) !== undefined) return [again];
	const between = spacerOf(sitting, [answer.question, again.question], known);
	return between ? [between, again] : [];
}

function repeatOf(sitting: Sitting, answer: AnswerGiven, known: readonly Question[]): Addition {
	const wrong = answer.claims.filter(({ right }) => !right).map(({ claim }) => claim);
	const other = known.find(
		({ id, claims }) => !isAsked(sitting, id) && wrong.every((claim) => claims.includes(claim))
	);
	return other
		? { question: other.id, topic: other.topic }
		: { question: answer.question, topic: answer.topic, round: 2 };
}

/** Something missed before in this sitting and not asked again yet, else a question of its first topic that it does not ask. */
function spacerOf(
	sitting: Sitting,
	taken: readonly string[],
	known: readonly Question[]
): Addition | undefined {
	const missed = Object.values(sitting.answers).find(
		(answer) =>
			isMiss(answer) && !taken.includes(answer.question) && timesAsked(sitting, answer.question) === 1
	);
	if (missed) return { question: missed.question, topic: missed.topic, round: 2 };
	const fresh = known.find(({ id }) => !isAsked(sitting, id) && !taken.includes(id));
	return fresh && { question: fresh.id, topic: fresh.topic };
}

function timesAsked(sitting: Sitting, question: string): number {
	return sitting.items.filter((item) => item.question === question).length;
}

function isAsked(sitting: Sitting, question: string): boolean {
	return timesAsked(sitting, question) > 0;
}
