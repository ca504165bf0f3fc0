import { describeNumber } from './key.ts';
import type { Blank, Choice, NumberKey, Question, TextKey } from './question.ts';

/** A wrong answer that the bank has a word on, as a host reads it. */
export interface WrongAnswer {
	readonly text: string;
	readonly rationale: string;
}

/** Every wrong answer with its reason: distractors, near misses, extras, and those of each gap. */
export function wrongAnswers(question: Question): WrongAnswer[] {
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return ofChoices(question.choices);
		case 'true-false':
			return [{ text: question.answer ? 'False' : 'True', rationale: question.rationale }];
		case 'numeric':
			return ofNumber(question.answer);
		case 'short-text':
			return ofText(question.answer);
		case 'match':
			return question.extras.map(({ text, rationale }) => ({ text, rationale }));
		case 'cloze':
			return question.blanks.flatMap(ofBlank);
		case 'order':
			return [];
	}
}

function ofBlank(blank: Blank): WrongAnswer[] {
	switch (blank.kind) {
		case 'choice':
			return ofChoices(blank.choices);
		case 'number':
			return ofNumber(blank);
		case 'text':
			return ofText(blank);
	}
}

function ofChoices(choices: readonly Choice[]): WrongAnswer[] {
	return choices.flatMap((choice) =>
		choice.key ? [] : [{ text: choice.text, rationale: choice.rationale }]
	);
}

function ofNumber(key: NumberKey): WrongAnswer[] {
	return key.nearMisses.map(({ value, rationale }) => ({
		text: describeNumber({ ...key, value }),
		rationale
	}));
}

function ofText({ nearMisses }: TextKey): WrongAnswer[] {
	return nearMisses.map(({ accept, rationale }) => ({ text: accept.join(', '), rationale }));
}
