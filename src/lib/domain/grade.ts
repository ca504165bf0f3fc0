import type { Outcome, Response, ResponseOf } from './attempt.ts';
import { gradeMultipleResponse, gradeSingleChoice, gradeTrueFalse } from './grade-chosen.ts';
import { gradeMatch, gradeOrder } from './grade-arranged.ts';
import { gradeCloze, gradeNumeric, gradeShortText } from './grade-written.ts';
import type { Problem } from './problem.ts';
import type { Origin, Question, QuestionKind, QuestionOf } from './question.ts';

/** Why what was given is wrong, where the bank has a word on it: a distractor, a near miss, an extra. */
export interface Slip {
	readonly origin: Origin;
	readonly rationale: string;
	readonly claim: string;
}

/** One gradable piece of a question: a choice, a step, a pair, a blank, or the whole answer. */
export interface Part {
	readonly id: string;
	readonly right: boolean;
	/** The claims that this piece tests. */
	readonly claims: readonly string[];
	readonly slip?: Slip;
	/** Right, but spelt otherwise: the spelling to show. */
	readonly spelling?: string;
}

/** What a response is worth, or why it has no one meaning; the second can be answered again. */
export type Verdict =
	| {
			readonly kind: 'graded';
			readonly outcome: Outcome;
			/** 0 to 1. */
			readonly credit: number;
			readonly parts: readonly Part[];
	  }
	| { readonly kind: 'unreadable'; readonly problem: Problem; readonly part?: string };

type Graders = { [K in QuestionKind]: (question: QuestionOf<K>, response: ResponseOf<K>) => Verdict };

const GRADERS: Graders = {
	'single-choice': gradeSingleChoice,
	'multiple-response': gradeMultipleResponse,
	'true-false': gradeTrueFalse,
	numeric: gradeNumeric,
	'short-text': gradeShortText,
	order: gradeOrder,
	match: gradeMatch,
	cloze: gradeCloze
};

/**
 * What a response to a question is worth. It depends on its arguments alone and throws only where the
 * response belongs to another kind of question.
 */
export function grade(question: Question, response: Response): Verdict {
	if (question.kind !== response.kind) {
		throw new Error(`a ${response.kind} response to the ${question.kind} question ${question.id}`);
	}
	const grader = GRADERS[question.kind] as (question: Question, response: Response) => Verdict;
	return grader(question, response);
}
