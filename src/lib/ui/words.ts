import type { Confidence, Outcome } from '#domain/attempt.ts';
import type { QuestionKind } from '#domain/question.ts';

/** What the interface calls the three confidences. */
export const CONFIDENCE_WORDS: Record<Confidence, string> = {
	guess: 'Guess',
	'think-so': 'Think so',
	sure: 'Sure'
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
