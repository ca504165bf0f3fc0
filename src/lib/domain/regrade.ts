import type { Response } from './attempt.ts';
import { correctedOn } from './correction.ts';
import { dayOf, dayOfDate } from './day.ts';
import { grade } from './grade.ts';
import type { Regrade } from './progress.ts';
import type { Question } from './question.ts';
import type { AnswerGiven } from './sitting.ts';
import { gradedClaims, slipsOf } from './verdict.ts';

/**
 * Grades anew what was answered to any of these questions, all of one bank, before its key was corrected. An
 * answer was given before the correction if it was given to another version of the question, no later than on
 * the day of the latest correction, by the learner's own calendar. A question without corrections leaves every
 * answer as it was graded, reworded or not.
 */
export function regrader(questions: readonly Question[]): Regrade {
	const known = new Map(questions.map((question) => [question.id, question]));
	return (answer) => {
		const question = known.get(answer.question);
		const on = question && correctedOn(question.corrections);
		if (question === undefined || on === undefined) return undefined;
		const isBefore = answer.questionVersion !== question.version && dayOf(answer) <= dayOfDate(on);
		return isBefore ? { answer: regrade(answer, question), on } : undefined;
	};
}

/** The answer with another verdict; as it was where the question can no longer be answered in this way. */
function regrade(answer: AnswerGiven, question: Question): AnswerGiven {
	if (!stillFits(answer.response, question)) return answer;
	const verdict = grade(question, answer.response);
	if (verdict.kind === 'unreadable') return answer;
	return {
		...answer,
		outcome: verdict.outcome,
		credit: verdict.credit,
		claims: gradedClaims(question, verdict),
		origins: slipsOf(verdict).map(({ origin }) => origin)
	};
}

/**
 * Can grading tell whether the response still has a meaning? It calls a lone choice or right-hand entry that is gone
 * unreadable, but would pass over one of several as if nobody had picked it, and take a new step for one left out.
 */
function stillFits(response: Response, question: Question): boolean {
	switch (response.kind) {
		case 'multiple-response':
			return question.kind === 'multiple-response' && haveAll(question.choices, response.choices);
		case 'order': {
			const { steps } = response;
			return (
				question.kind === 'order' &&
				haveAll(question.steps, steps) &&
				question.steps.every(({ id }) => steps.includes(id))
			);
		}
		case 'match':
			return question.kind === 'match' && haveAll(question.pairs, Object.keys(response.pairs));
		case 'cloze':
			return question.kind === 'cloze' && haveAll(question.blanks, Object.keys(response.blanks));
		case 'single-choice':
		case 'true-false':
		case 'numeric':
		case 'short-text':
			return question.kind === response.kind;
	}
}

function haveAll(entries: readonly { readonly id: string }[], named: readonly string[]): boolean {
	return named.every((name) => entries.some(({ id }) => id === name));
}
