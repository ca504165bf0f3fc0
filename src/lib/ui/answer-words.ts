import type { Confidence, Response } from '#domain/attempt.ts';
import type { PlayerQuestion } from '#domain/player-question.ts';
import { t } from './language.svelte.ts';
import { letterOf } from './spread-rows.ts';
import { CONFIDENCE_WORDS } from './prompt-words.ts';

/** An answer in few words, for a button: "B, think so", "A and C, sure", "“13.9”, guess". */
export function answerWords(
	question: PlayerQuestion,
	response: Response,
	confidence: Confidence | null
): string {
	const said = responseWords(question, response);
	return confidence === null ? said : `${said}, ${t(CONFIDENCE_WORDS[confidence]).toLowerCase()}`;
}

function responseWords(question: PlayerQuestion, response: Response): string {
	switch (response.kind) {
		case 'single-choice':
			return lettersOf(question, [response.choice]);
		case 'multiple-response':
			return lettersOf(question, response.choices);
		case 'true-false':
			return response.value ? t('True') : t('False');
		case 'numeric':
		case 'short-text':
			return `“${response.text.trim()}”`;
		case 'order':
			return t('this order');
		case 'match':
			return t('these pairs');
		case 'cloze':
			return Object.keys(response.blanks).length === 1 ? t('this gap') : t('these gaps');
	}
}

/** In the order shown, whatever was chosen first. */
function lettersOf(question: PlayerQuestion, handles: readonly string[]): string {
	if (!('choices' in question)) return '';
	const letters = question.choices.flatMap(({ id }, place) =>
		handles.includes(id) ? [letterOf(place)] : []
	);
	const last = letters.at(-1) ?? '';
	if (letters.length < 2) return last;
	return t('{letters} and {last}', { letters: letters.slice(0, -1).join(', '), last });
}

/** Is there anything to send? An order counts as it stands, even untouched. */
export function isAnswered(response: Response | null): response is Response {
	if (response === null) return false;
	switch (response.kind) {
		case 'multiple-response':
			return response.choices.length > 0;
		case 'numeric':
		case 'short-text':
			return response.text.trim() !== '';
		case 'match':
			return Object.keys(response.pairs).length > 0;
		case 'cloze':
			return Object.values(response.blanks).some((text) => text.trim() !== '');
		case 'single-choice':
		case 'true-false':
		case 'order':
			return true;
	}
}
