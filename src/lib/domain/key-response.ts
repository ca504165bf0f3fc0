import type { Response } from './attempt.ts';
import { keyChoice } from './key.ts';
import type { Blank, Question } from './question.ts';

/** A number as `readNumber` reads it back: digits alone. */
export const digitsOf = (value: number) =>
	value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });

const firstOf = (accept: readonly string[]) => accept[0] ?? '';

function keyOfBlank(blank: Blank): [string, string] {
	switch (blank.kind) {
		case 'choice':
			return [blank.id, keyChoice(blank.choices).id];
		case 'number':
			return [blank.id, digitsOf(blank.value)];
		case 'text':
			return [blank.id, firstOf(blank.accept)];
	}
}

/** The response that is right in every part, written in the plainest way. */
export function keyResponse(question: Question): Response {
	switch (question.kind) {
		case 'single-choice':
			return { kind: 'single-choice', choice: keyChoice(question.choices).id };
		case 'multiple-response':
			return {
				kind: 'multiple-response',
				choices: question.choices.filter(({ key }) => key).map(({ id }) => id)
			};
		case 'true-false':
			return { kind: 'true-false', value: question.answer };
		case 'numeric':
			return { kind: 'numeric', text: digitsOf(question.answer.value) };
		case 'short-text':
			return { kind: 'short-text', text: firstOf(question.answer.accept) };
		case 'order':
			return { kind: 'order', steps: question.steps.map(({ id }) => id) };
		case 'match':
			return { kind: 'match', pairs: Object.fromEntries(question.pairs.map(({ id }) => [id, id])) };
		case 'cloze':
			return { kind: 'cloze', blanks: Object.fromEntries(question.blanks.map(keyOfBlank)) };
	}
}
