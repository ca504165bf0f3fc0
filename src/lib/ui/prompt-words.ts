import type { Confidence } from '#domain/attempt.ts';
import type { QuestionKind } from '#domain/question.ts';
import type { PlainText } from './language.svelte.ts';

/** What the interface calls the three confidences. */
export const CONFIDENCE_WORDS: Record<Confidence, PlainText> = {
	guess: 'Guess',
	'think-so': 'Think so',
	sure: 'Sure'
};

/** What to do, under the stem, for each kind. */
export const KIND_PROMPTS: Record<QuestionKind, PlainText> = {
	'single-choice': 'Choose one.',
	'multiple-response': 'Choose every one that fits.',
	'true-false': 'True or false?',
	numeric: 'Type a number.',
	'short-text': 'Type a short answer.',
	order: 'Put them in order.',
	match: 'Find the partner of each.',
	cloze: 'Fill the gaps.'
};
