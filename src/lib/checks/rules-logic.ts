import type { Question } from '#domain/question.ts';
import { choiceGroups, numberKeys, type Path } from '#domain/question-parts.ts';
import { figuresInDigits, isSameNumber } from '#domain/figures.ts';
import type { Finding, QuestionRule } from './rule.ts';
import { blankFaults, keyCountFaults, partCountFaults } from '#domain/question-structure.ts';
import { CHOICE_RULES } from './rules-choices.ts';

/** Rules without which a question has no answer, or more than one. */
export const LOGIC_RULES: readonly QuestionRule[] = [
	{ code: 'key-count', severity: 'error', check: keyCountFaults },
	{ code: 'few-parts', severity: 'error', check: partCountFaults },
	{ code: 'cloze-blanks', severity: 'error', check: blankFaults },
	{ code: 'equal-choices', severity: 'error', check: checkEqual },
	...CHOICE_RULES
];

interface Offered {
	readonly path: Path;
	readonly text: string;
}

function checkEqual(question: Question): Finding[] {
	return [
		...choiceGroups(question).flatMap(({ path, choices }) =>
			findEqual(choices.map(({ id, text }) => ({ path: [...path, id, 'text'], text })))
		),
		...findEqual(entriesOf(question)),
		...numberKeys(question).flatMap(({ path, key }) =>
			key.nearMisses.flatMap(({ value }, index) => {
				const isRead = (other: number) => isSameNumber(value, other, key.tolerance);
				const missPath = [...path, 'nearMisses', index, 'value'];
				if (isRead(key.value)) return [{ path: missPath, message: `${value} would count as right` }];
				const twin = key.nearMisses.slice(0, index).find((other) => isRead(other.value));
				return twin === undefined
					? []
					: [{ path: missPath, message: `${value} is read as the near miss ${twin.value}` }];
			})
		)
	];
}

/** Entries of which no two may be the same: steps, or what a left-hand entry can be matched to. */
function entriesOf(question: Question): Offered[] {
	if (question.kind === 'order')
		return question.steps.map(({ id, text }) => ({ path: ['steps', id, 'text'], text }));
	if (question.kind !== 'match') return [];
	return [
		...question.pairs.map(({ id, right }) => ({ path: ['pairs', id, 'right'], text: right })),
		...question.extras.map(({ id, text }) => ({ path: ['extras', id, 'text'], text }))
	];
}

function findEqual(offered: readonly Offered[]): Finding[] {
	return offered.flatMap(({ path, text }, index) => {
		const twin = offered.slice(0, index).find((other) => isEqualText(other.text, text));
		return twin === undefined ? [] : [{ path, message: `“${text}” says the same as “${twin.text}”` }];
	});
}

function isEqualText(a: string, b: string): boolean {
	if (normaliseText(a) === normaliseText(b)) return true;
	const [left, right] = [splitFigure(a), splitFigure(b)];
	if (left === undefined || right === undefined) return false;
	return left.rest === right.rest && isSameNumber(left.value, right.value);
}

/** The one number of a text and what is left of the text without it. */
function splitFigure(text: string): { readonly value: number; readonly rest: string } | undefined {
	const [figure, second] = figuresInDigits(text);
	if (figure === undefined || second !== undefined) return undefined;
	return { value: figure.value, rest: normaliseText(text.slice(0, figure.from) + text.slice(figure.to)) };
}

/** Letters and digits alone, without case; the signs that tell sums apart stay. */
function normaliseText(text: string): string {
	return text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/\bper ?cent\b/gu, '%')
		.replace(/(?<=\d)[,](?=\d{3})/gu, '')
		.replace(/[^\p{L}\d%$€£₩.]+/gu, ' ')
		.replace(/\.(?!\d)/gu, '')
		.trim();
}
