import type { Path } from './question-parts.ts';
import type { Blank, Choice, QuestionFile } from './question.ts';

/** Everything in a question that has an id of its own, or names a claim. */
interface Named {
	readonly path: Path;
	readonly id?: string;
	readonly claim?: string;
}

/** Each claim a question names, with the path of the naming; in the order of the file. */
export function claimsNamed(question: QuestionFile): { readonly path: Path; readonly claim: string }[] {
	const whole = question.claims.map((claim, index) => ({ path: ['claims', index], claim }));
	const parts = listsOf(question).flatMap((list) =>
		list.flatMap(({ path, claim }) => (claim === undefined ? [] : [{ path: [...path, 'claim'], claim }]))
	);
	return [...whole, ...parts];
}

/** Lists whose ids must differ from each other. */
export function listsOf(question: QuestionFile): Named[][] {
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return [choicesOf(question.choices, ['choices'])];
		case 'order':
			return [question.steps.map(({ id, claim }, index) => ({ path: ['steps', index], id, claim }))];
		case 'match':
			// A pair and an extra are answers to the same question, so their ids share one list.
			return [
				[
					...question.pairs.map(({ id, claim }, index) => ({ path: ['pairs', index], id, claim })),
					...question.extras.map(({ id, claim }, index) => ({ path: ['extras', index], id, claim }))
				]
			];
		case 'cloze':
			return [
				question.blanks.map(({ id, claim }, index) => ({ path: ['blanks', index], id, claim })),
				...question.blanks.map((blank, index) => insideBlank(blank, ['blanks', index]))
			];
		case 'numeric':
		case 'short-text':
			return [nearMissesOf(question.answer.nearMisses, ['answer', 'nearMisses'])];
		case 'true-false':
			return [];
	}
}

function insideBlank(blank: Blank, path: Path): Named[] {
	return blank.kind === 'choice'
		? choicesOf(blank.choices, [...path, 'choices'])
		: nearMissesOf(blank.nearMisses, [...path, 'nearMisses']);
}

function choicesOf(choices: readonly Choice[], path: Path): Named[] {
	return choices.map(({ id, claim }, index) => ({ path: [...path, index], id, claim }));
}

function nearMissesOf(misses: readonly { readonly claim: string }[], path: Path): Named[] {
	return misses.map(({ claim }, index) => ({ path: [...path, index], claim }));
}
