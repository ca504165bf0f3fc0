import { grade, type Verdict } from './grade.ts';
import { keyResponse } from './key-response.ts';
import type { Question } from './question.ts';

/** The verdict on a question that was left out: nothing earned, and its key shown all the same. */
export function unansweredVerdict(question: Question): Verdict & { kind: 'graded' } {
	const key = grade(question, keyResponse(question));
	if (key.kind === 'unreadable') throw new Error(`the key of ${question.id} cannot be read`);
	return { ...key, outcome: 'wrong', credit: 0, parts: key.parts.map((part) => ({ ...part, right: false })) };
}
