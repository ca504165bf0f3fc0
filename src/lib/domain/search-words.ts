/** A run of a text: a word that was searched for, or what stands between. */
export interface TextRun {
	readonly text: string;
	readonly isFound: boolean;
}

/** Letters and digits; a figure is one word with what groups or divides it, as in 28,500 and 13.9. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{M}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;
const GROUPS = /,(?=\p{N}{3}(?!\p{N}))/gu;

/** One case and no accents. Hangul falls into its letters, so that half a syllable is the beginning of a word. */
function foldWord(word: string): string {
	return word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(GROUPS, '');
}

/** The words of a text as they are compared: whatever their case, accents and thousands separators. */
export function wordsOf(text: string): string[] {
	return (text.normalize('NFC').match(WORD) ?? []).map(foldWord).filter((word) => word !== '');
}

/** The text cut into runs, so that every one of the words, folded as `wordsOf` does, can be marked. */
export function markWords(text: string, words: ReadonlySet<string>): TextRun[] {
	const runs: TextRun[] = [];
	const whole = text.normalize('NFC');
	let end = 0;
	for (const { 0: word, index } of whole.matchAll(WORD)) {
		if (!words.has(foldWord(word))) continue;
		if (index > end) runs.push({ text: whole.slice(end, index), isFound: false });
		runs.push({ text: word, isFound: true });
		end = index + word.length;
	}
	return end < whole.length ? [...runs, { text: whole.slice(end), isFound: false }] : runs;
}
