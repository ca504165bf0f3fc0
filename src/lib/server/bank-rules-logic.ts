import type { Question } from '#domain/question.ts';
import { choiceGroups, numberKeys, type ChoiceGroup } from './bank-answers.ts';
import type { Path } from './bank-fault.ts';
import { figuresInDigits, isSameNumber } from './bank-figures.ts';
import type { Finding, QuestionRule } from './bank-rule.ts';
import { CHOICE_RULES } from './bank-rules-choices.ts';

/** Rules without which a question has no answer, or more than one. */
export const LOGIC_RULES: readonly QuestionRule[] = [
	{ code: 'key-count', severity: 'error', check: (question) => choiceGroups(question).flatMap(checkKeys) },
	{ code: 'few-parts', severity: 'error', check: checkParts },
	{ code: 'cloze-blanks', severity: 'error', check: checkBlanks },
	{ code: 'equal-choices', severity: 'error', check: checkEqual },
	...CHOICE_RULES
];

function checkKeys({ path, choices, single }: ChoiceGroup): Finding[] {
	const keys = choices.filter(({ key }) => key).length;
	if (single && keys !== 1) {
		return [{ path, message: `exactly one choice is the key; here ${keys} are` }];
	}
	const findings: Finding[] = [];
	if (keys === 0) findings.push({ path, message: 'at least one choice is a key; here none is' });
	if (keys === choices.length)
		findings.push({ path, message: 'at least one choice is a distractor; here none is' });
	return findings;
}

const MIN_PARTS = 3;

function checkParts(question: Question): Finding[] {
	const [path, parts] =
		question.kind === 'order'
			? ['steps', question.steps.length]
			: question.kind === 'match'
				? ['pairs', question.pairs.length]
				: ['', MIN_PARTS];
	return parts >= MIN_PARTS
		? []
		: [{ path: [path], message: `at least ${MIN_PARTS} ${path}; here ${parts}` }];
}

function checkBlanks(question: Question): Finding[] {
	if (question.kind !== 'cloze') return [];
	const inText = [...question.text.matchAll(/\{([^{}]*)\}/gu)].map((match) => match[1] ?? '');
	const ids = question.blanks.map(({ id }) => id);
	const stray = question.text.replace(/\{[^{}]*\}/gu, '');
	return [
		...inText
			.filter((id) => !ids.includes(id))
			.map((id) => ({ path: ['text'], message: `{${id}} has no blank of that id` })),
		...inText
			.filter((id, index) => inText.indexOf(id) < index)
			.map((id) => ({ path: ['text'], message: `{${id}} stands twice` })),
		...ids
			.filter((id) => !inText.includes(id))
			.map((id) => ({ path: ['blanks', id], message: `the text has no {${id}}` })),
		...(/[{}]/u.test(stray) ? [{ path: ['text'], message: 'a brace has no partner' }] : []),
		...(ids.length === 0 ? [{ path: ['blanks'], message: 'at least one blank' }] : [])
	];
}

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
