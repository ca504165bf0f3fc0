import { keyOfAsking, type Asking } from './asking.ts';
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
	const next = nextItem(sitting);
	// What was skipped is asked last of all, after what is added.
	if (next && !sitting.skipped.includes(keyOfAsking(next))) return [again];
	const between = spacerOf(sitting, answer, known);
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

/**
 * On other claims: something missed before in this sitting and not asked again yet, else a question that it does
 * not ask; a review, which has its size, takes in nothing new.
 */
function spacerOf(sitting: Sitting, answer: AnswerGiven, known: readonly Question[]): Addition | undefined {
	const claims = new Set(answer.claims.map(({ claim }) => claim));
	const missed = Object.values(sitting.answers).find(
		(other) =>
			isMiss(other) &&
			!other.claims.some(({ claim }) => claims.has(claim)) &&
			timesAsked(sitting, other.question) === 1
	);
	if (missed) return { question: missed.question, topic: missed.topic, round: 2 };
	if (sitting.started.from === 'review') return undefined;
	const fresh = known.find(
		(question) => !isAsked(sitting, question.id) && !question.claims.some((claim) => claims.has(claim))
	);
	return fresh && { question: fresh.id, topic: fresh.topic };
}

function timesAsked(sitting: Sitting, question: string): number {
	return sitting.items.filter((item) => item.question === question).length;
}

function isAsked(sitting: Sitting, question: string): boolean {
	return timesAsked(sitting, question) > 0;
}
