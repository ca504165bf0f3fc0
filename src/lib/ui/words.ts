import type { Confidence, Outcome } from '#domain/attempt.ts';
import type { Standing } from '#domain/cards.ts';
import type { Origin, QuestionKind } from '#domain/question.ts';

/** What the interface calls the three confidences. */
export const CONFIDENCE_WORDS: Record<Confidence, string> = {
	guess: 'Guess',
	'think-so': 'Think so',
	sure: 'Sure'
};

/** What the standings of a claim are called, and what they mean to a learner. */
export const STANDING_WORDS: Record<Standing | 'new', { readonly word: string; readonly meaning: string }> = {
	known: { word: 'Known', meaning: 'Right on two days, not guessed, and likely to hold today' },
	shaky: { word: 'Shaky', meaning: 'Right, but not yet on two days, or fading' },
	missed: { word: 'Missed', meaning: 'Wrong or guessed the last time' },
	new: { word: 'New', meaning: 'Not asked yet' }
};

/** What went wrong, for each kind of slip. */
export const SLIP_WORDS: Record<Origin, string> = {
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
export const KIND_WORDS: Record<QuestionKind, string> = {
	'single-choice': 'One choice',
	'multiple-response': 'Several choices',
	'true-false': 'True or false',
	numeric: 'A number',
	'short-text': 'A short text',
	order: 'An order',
	match: 'Pairs',
	cloze: 'A text with gaps'
};

/** What to do, under the stem, for each kind. */
export const KIND_PROMPTS: Record<QuestionKind, string> = {
	'single-choice': 'Choose one.',
	'multiple-response': 'Choose every one that fits.',
	'true-false': 'True or false?',
	numeric: 'Type a number.',
	'short-text': 'Type a short answer.',
	order: 'Put them in order.',
	match: 'Find the partner of each.',
	cloze: 'Fill the gaps.'
};

/** The mark beside the word: never colour alone. */
export const OUTCOME_MARKS: Record<Outcome, string> = { right: '✓', partial: '◐', wrong: '✕' };

/** What came of an answer, where what was meant by it is said elsewhere. */
export const OUTCOME_WORDS: Record<Outcome, string> = {
	right: 'right',
	partial: 'right in part',
	wrong: 'not right'
};

/** How an answer went, in a word or two. */
export function outcomeWord(outcome: Outcome, confidence: Confidence): string {
	if (outcome === 'right') return confidence === 'guess' ? 'Right, by a guess' : 'Right';
	const word = outcome === 'partial' ? 'Right in part' : 'Missed';
	return confidence === 'sure' ? `${word}, and you were sure` : word;
}

/** The verdict as a sentence, in view of how sure the learner was. */
export function verdictSentence(outcome: Outcome, confidence: Confidence): string {
	if (outcome === 'right') {
		if (confidence === 'guess') return 'Right, by a guess. It stays on your list until you know it.';
		return confidence === 'sure' ? 'Right, and you were sure.' : 'Right.';
	}
	const start = outcome === 'partial' ? 'Partly right' : 'Not quite';
	if (confidence === 'sure') return `${start}, and you said “sure”. Worth another look.`;
	return confidence === 'guess' ? `${start}. You said it was a guess.` : `${start}. Worth another look.`;
}

/** "1 question", "12 questions". */
export function count(n: number, one: string, many = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}

/** A length of time as one says it: "40 s", "3 min 20 s". */
export function duration(ms: number): string {
	const seconds = Math.round(ms / 1000);
	if (seconds < 60) return `${seconds} s`;
	const rest = seconds % 60;
	return `${Math.floor(seconds / 60)} min${rest === 0 ? '' : ` ${rest} s`}`;
}
