import type { Hint } from '#checks/own-hints.ts';
import type { Refused } from '#domain/own-text.ts';
import { spoken, t, type PlainText } from '#ui/language.svelte.ts';
import { problemSentence } from '#ui/problem-sentence.ts';

/** A sentence on a question that is written, and its language where that is not the interface's. */
interface Said {
	readonly text: string;
	readonly lang?: 'en';
}

/** What there is to say of one field. */
export function hintWords({ message, own, problem }: Hint): Said {
	// A year in braces stands in one of them as an example.
	if (own !== undefined) return { text: t(own, { 1911: '{1911}' }) };
	return problem ? { text: problemSentence(problem) } : inEnglish(message);
}

/** What is said of a pasted text; of a bank's file what the check of banks says. */
const REFUSED: readonly PlainText[] = [
	'Write the question above its choices and its answer.',
	'Write the choices under this question, each behind a letter: “A. Bergen”.',
	'Write at least two choices.',
	'Write the letter of the right choice: “ANSWER: B”.',
	'Say which choice is right: add a line “ANSWER: B” under the choices.',
	'Add a choice that is wrong.',
	'This holds no questions: a bank’s file has a list called “questions”.'
];

/** Why a pasted question could not be read. */
export function refusedWords({ message }: Pick<Refused, 'message'>): Said {
	const [, letter] = /^There is no choice (.+) in this question\.$/u.exec(message) ?? [];
	if (letter !== undefined) return { text: t('There is no choice {letter} in this question.', { letter }) };
	const [, due, found] =
		/^Letter the choices in order: “(.+)\.” where “(.*)\.” stands\.$/u.exec(message) ?? [];
	if (due !== undefined && found !== undefined)
		return { text: t('Letter the choices in order: “{due}.” where “{found}.” stands.', { due, found }) };
	const own = REFUSED.find((sentence) => sentence === message);
	return own === undefined ? inEnglish(message) : { text: t(own) };
}

/** The check of banks speaks English. */
function inEnglish(text: string): Said {
	return spoken() === 'en' ? { text } : { text, lang: 'en' };
}
