import type { Response } from '#domain/attempt.ts';
import type { PlayerQuestion } from '#domain/player-question.ts';
import { t } from './language.svelte.ts';
import { letterOf } from './spread-rows.ts';

/** How many hands there were for a response, in the handles of the question as it is shown. */
export interface HandCount {
	readonly response: Response;
	readonly count: number;
}

/** A thing that hands are raised for. */
export interface HandRow {
	readonly id: string;
	/** The letter that the projector shows before it; null where there is none. */
	readonly mark: string | null;
	readonly text: string;
	readonly response: Response;
}

/**
 * What hands can be raised for, in the order shown. None where a hand a row would not tell what anybody answered: of
 * several choices each, of a number or a text, nobody could say afterwards how many were right.
 */
export function handRows(question: PlayerQuestion): HandRow[] {
	switch (question.kind) {
		case 'single-choice':
			return question.choices.map(({ id, text }, place) => ({
				id,
				mark: letterOf(place),
				text,
				response: { kind: 'single-choice', choice: id }
			}));
		case 'true-false':
			return [true, false].map((value) => ({
				id: String(value),
				mark: null,
				text: value ? t('True') : t('False'),
				response: { kind: 'true-false', value }
			}));
		default:
			return [];
	}
}
