import type { Confidence, Outcome } from '#domain/attempt.ts';
import type { Standing } from '#domain/cards.ts';
import type { Origin, QuestionKind } from '#domain/question.ts';
import { t, type PlainText } from './language.svelte.ts';

/** What the standings of a claim are called, and what they mean to a learner. */
export const STANDING_WORDS: Record<
	Standing | 'new',
	{ readonly word: PlainText; readonly meaning: PlainText }
> = {
	known: { word: 'Known', meaning: 'Right on two days, not guessed, and likely to hold today' },
	shaky: { word: 'Shaky', meaning: 'Right, but not yet on two days, or fading' },
	missed: { word: 'Missed', meaning: 'Wrong or guessed the last time' },
	new: { word: 'New', meaning: 'Not asked yet' }
};

/** What went wrong, for each kind of slip. */
export const SLIP_WORDS: Record<Origin, PlainText> = {
	'near-figure': 'A figure close to the right one',
	'near-date': 'A date close to the right one',
	'other-actor': 'Another person or side',
	'other-place': 'Another place',
	'earlier-deal': 'An earlier deal',
	'later-deal': 'A later deal',
	'reversed-roles': 'Roles the wrong way round',
	'common-confusion': 'A common mix-up'
};

/** What the kinds of questions are called. */
export const KIND_WORDS: Record<QuestionKind, PlainText> = {
	'single-choice': 'One choice',
	'multiple-response': 'Several choices',
	'true-false': 'True or false',
	numeric: 'A number',
	'short-text': 'A short text',
	order: 'An order',
	match: 'Pairs',
	cloze: 'A text with gaps'
};

/** The mark beside the word: never colour alone. */
export const OUTCOME_MARKS: Record<Outcome, string> = { right: '✓', partial: '◐', wrong: '✕' };

/** What came of an answer, where what was meant by it is said elsewhere. */
export const OUTCOME_WORDS: Record<Outcome, PlainText> = {
	right: 'right',
	partial: 'right in part',
	wrong: 'not right'
};

/** How an answer went, in a word or two. */
export function outcomeWord(outcome: Outcome, confidence: Confidence): string {
	if (outcome === 'right') return confidence === 'guess' ? t('Right, by a guess') : t('Right');
	if (confidence !== 'sure') return outcome === 'partial' ? t('Right in part') : t('Missed');
	return outcome === 'partial' ? t('Right in part, and you were sure') : t('Missed, and you were sure');
}

/** The verdict as a sentence, in view of how sure the learner was. */
export function verdictSentence(outcome: Outcome, confidence: Confidence): string {
	if (outcome === 'right') {
		if (confidence === 'guess') return t('Right, by a guess. It stays on your list until you know it.');
		return confidence === 'sure' ? t('Right, and you were sure.') : t('Right.');
	}
	const start = outcome === 'partial' ? t('Partly right') : t('Not quite');
	if (confidence === 'sure') return t('{start}, and you said “sure”. Worth another look.', { start });
	return confidence === 'guess'
		? t('{start}. You said it was a guess.', { start })
		: t('{start}. Worth another look.', { start });
}

/** A length of time as one says it: "40 s", "3 min 20 s". */
export function duration(ms: number): string {
	const whole = Math.round(ms / 1000);
	const [minutes, seconds] = [Math.floor(whole / 60), whole % 60];
	if (minutes === 0) return t('{seconds} s', { seconds });
	return seconds === 0
		? t('{minutes} min', { minutes })
		: t('{minutes} min {seconds} s', { minutes, seconds });
}
