import type { Response } from './attempt.ts';
import { foldText } from './fold-text.ts';
import type { Verdict } from './grade.ts';
import type { Question } from './question.ts';
import { readNumber } from './read-number.ts';
import type { Correction } from './room-event.ts';

type Graded = Verdict & { readonly kind: 'graded' };

/**
 * The verdict once the key was corrected. What counts for nobody keeps its verdict: it is left out of every total
 * instead. A response that counts as right by the correction is right in all its parts and blames no slip.
 */
export function correctVerdict(
	verdict: Graded,
	{ question, response, correction }: { question: Question; response: Response; correction: Correction }
): Graded {
	if (correction.kind === 'void') return verdict;
	const isAccepted = correction.responses.some((right) => isSameResponse(question, right, response));
	if (isAccepted) {
		const parts = verdict.parts.map(({ slip: _, ...part }) => ({ ...part, right: true }));
		return { ...verdict, outcome: 'right', credit: 1, parts };
	}
	if (correction.kind === 'accept') return verdict;
	const parts = verdict.parts.map((part) => ({ ...part, right: false }));
	return { ...verdict, outcome: 'wrong', credit: 0, parts };
}

/** Do two responses say the same: numbers by value, texts as they are compared, choices in any order? */
export function isSameResponse(question: Question, a: Response, b: Response): boolean {
	return responseKey(question, a) === responseKey(question, b);
}

/** A text that is the same for two responses that say the same, and for no others. */
export function responseKey(question: Question, response: Response): string {
	return JSON.stringify([response.kind, meaningOf(question, response)]);
}

function meaningOf(question: Question, response: Response): unknown {
	switch (response.kind) {
		case 'numeric': {
			const read = question.kind === 'numeric' ? readNumber(response.text, question.answer) : undefined;
			return read?.ok ? read.value : foldText(response.text);
		}
		case 'short-text':
			return foldText(response.text);
		case 'multiple-response':
			return [...response.choices].sort();
		case 'match':
			return sorted(response.pairs, (id) => id);
		case 'cloze':
			return sorted(response.blanks, foldText);
		default:
			return response;
	}
}

function sorted(entries: Readonly<Record<string, string>>, read: (text: string) => string): string[][] {
	return Object.entries(entries)
		.map(([id, text]) => [id, read(text)])
		.sort(([a = ''], [b = '']) => (a < b ? -1 : 1));
}
