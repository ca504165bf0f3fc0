import { wordsOf } from '#domain/search-words.ts';

/** Does the text hold every one of these words, or their beginnings, in any order and whatever their case? */
export function matchesWords(text: string, words: string): boolean {
	const held = wordsOf(text);
	return wordsOf(words).every((word) => held.some((other) => other.startsWith(word)));
}
