import type { PlayerQuestion } from '#domain/player-question.ts';
import { gapsOf, letterAt } from '#domain/strip.ts';
import { t } from './language.svelte.ts';

/** What to type for a question, as the entry asks for it: "A to D", "T or F", "3 letters in order". */
export function askedOnStrip(question: PlayerQuestion): string {
	switch (question.kind) {
		case 'single-choice':
			return t('A to {last}', { last: letterAt(question.choices.length - 1) });
		case 'multiple-response':
			return t('every letter chosen');
		case 'true-false':
			return t('T or F');
		case 'numeric':
			return question.unit === null ? t('a year') : t('in {unit}', { unit: question.unit });
		case 'short-text':
			return t('words|to type');
		case 'order':
			return t('{n} letters in order', { n: question.steps.length });
		case 'match':
			return t('{n} letters, for 1 to {n}', { n: question.lefts.length });
		case 'cloze': {
			const { length } = gapsOf(question);
			return length === 1 ? t('the gap') : t('{n} gaps, a semicolon between two', { n: length });
		}
	}
}
