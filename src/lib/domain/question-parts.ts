import type { Choice, NumberKey, Question, QuestionFile, TextKey } from './question.ts';

/** The way to a value in a question or a file: keys of maps, and for lists the index or the `id` of the entry. */
export type Path = readonly (string | number)[];

/** Choices offered together. */
export interface ChoiceGroup {
	readonly path: Path;
	readonly choices: readonly Choice[];
	/** True where exactly one is to be picked. */
	readonly single: boolean;
}

export function choiceGroups(question: QuestionFile): ChoiceGroup[] {
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return [{ path: ['choices'], choices: question.choices, single: question.kind === 'single-choice' }];
		case 'cloze':
			return question.blanks.flatMap((blank) =>
				blank.kind === 'choice'
					? [{ path: ['blanks', blank.id, 'choices'], choices: blank.choices, single: true }]
					: []
			);
		default:
			return [];
	}
}

/** A text that is part of the right answer, and the claims that make it right. */
export interface KeyText {
	readonly path: Path;
	readonly text: string;
	readonly claims: readonly string[];
	/** The accepted text that this is only another way to write. */
	readonly variantOf?: string;
}

/** Everything a learner would have chosen, written or put together to be right; figures apart. */
export function keyTexts(question: Question): KeyText[] {
	const keys = choiceGroups(question).flatMap(({ path, choices }) =>
		choices
			.filter(({ key }) => key)
			.map(({ id, text, claim }) => ({ path: [...path, id, 'text'], text, claims: [claim] }))
	);
	switch (question.kind) {
		case 'order':
			return question.steps.map(({ id, text, claim }) => ({
				path: ['steps', id, 'text'],
				text,
				claims: [claim]
			}));
		case 'match':
			return question.pairs.flatMap(({ id, left, right, claim }) => [
				{ path: ['pairs', id, 'left'], text: left, claims: [claim] },
				{ path: ['pairs', id, 'right'], text: right, claims: [claim] }
			]);
		default:
			return [
				...keys,
				...textKeys(question).flatMap(({ path, key, claims }) =>
					key.accept.map((text, index) => ({
						path: [...path, 'accept', index],
						text,
						claims,
						...(index === 0 ? {} : { variantOf: key.accept[0] ?? text })
					}))
				)
			];
	}
}

interface Asked<K> {
	readonly path: Path;
	readonly key: K;
	readonly claims: readonly string[];
}

/** The texts a learner is asked to write. */
export function textKeys(question: Question): Asked<TextKey>[] {
	if (question.kind === 'short-text')
		return [{ path: ['answer'], key: question.answer, claims: question.claims }];
	if (question.kind !== 'cloze') return [];
	return question.blanks.flatMap((blank) =>
		blank.kind === 'text' ? [{ path: ['blanks', blank.id], key: blank, claims: [blank.claim] }] : []
	);
}

/** The numbers a learner is asked to give. */
export function numberKeys(question: Question): Asked<NumberKey>[] {
	if (question.kind === 'numeric')
		return [{ path: ['answer'], key: question.answer, claims: question.claims }];
	if (question.kind !== 'cloze') return [];
	return question.blanks.flatMap((blank) =>
		blank.kind === 'number' ? [{ path: ['blanks', blank.id], key: blank, claims: [blank.claim] }] : []
	);
}

/** Every text a learner reads before answering, keys and distractors alike. */
export function shownTexts(question: Question): { readonly path: Path; readonly text: string }[] {
	const stem = { path: ['stem'], text: question.stem };
	switch (question.kind) {
		case 'order':
			return [stem, ...question.steps.map(({ id, text }) => ({ path: ['steps', id, 'text'], text }))];
		case 'match':
			return [
				stem,
				...question.pairs.flatMap(({ id, left, right }) => [
					{ path: ['pairs', id, 'left'], text: left },
					{ path: ['pairs', id, 'right'], text: right }
				]),
				...question.extras.map(({ id, text }) => ({ path: ['extras', id, 'text'], text }))
			];
		default:
			return [
				stem,
				...(question.kind === 'cloze' ? [{ path: ['text'], text: question.text }] : []),
				...choiceGroups(question).flatMap(({ path, choices }) =>
					choices.map(({ id, text }) => ({ path: [...path, id, 'text'], text }))
				)
			];
	}
}

/** Stem and, where it has one, statement: what is read whatever one answers. */
export function stemText(question: Question): string {
	return question.kind === 'cloze'
		? `${question.stem} ${question.text.replace(/\{[^{}]*\}/gu, ' … ')}`
		: question.stem;
}
