/** Words that carry grammar rather than meaning. “May” is not among them, since it is a month as well. */
const SMALL_WORDS = new Set(
	[
		'a an the of and or but nor to in on at by for from with into onto up out off over under as than then that this',
		'these those it its he she they them his her their him who whom whose which what when where why how is was are',
		'were be been being am do does did has have had will would shall should can could might must not no so if',
		'there here own each some any all one about after before since until between during through also only just'
	]
		.join(' ')
		.split(' ')
);

/** The words of a text without case, possessive ending and plain plural s; "28,500" and "13.9" are one word each. */
export function wordsIn(text: string): string[] {
	const plain = text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[’']s(?![\p{L}\d])/gu, '')
		.replace(/(?<=(?<!\p{L})\p{L})\.(?=\p{L})/gu, '');
	return (plain.match(/\d+(?:[.,]\d+)*|\p{L}+/gu) ?? []).map(singular);
}

/** "Talks" and "talk" count as the same word; so do "agrees" and "agree". */
function singular(word: string): string {
	return SMALL_WORDS.has(word) ? word : word.replace(/(?<=\p{L}{3})(?<!s)s$/u, '');
}

/** The words that carry meaning: everything but articles, pronouns, prepositions and auxiliary verbs. */
export function significantWords(text: string): string[] {
	return wordsIn(text).filter((word) => !SMALL_WORDS.has(word));
}

/** The words in a row, without those small ones that lead: what is looked for in another text. */
export function phraseOf(text: string): readonly string[] {
	const words = wordsIn(text);
	const first = words.findIndex((word) => !SMALL_WORDS.has(word));
	return first < 0 ? [] : words.slice(first);
}

/** Does the text hold these words one after another? An empty phrase stands nowhere. */
export function holdsPhrase(text: readonly string[], phrase: readonly string[]): boolean {
	return phrase.length > 0 && ` ${text.join(' ')} `.includes(` ${phrase.join(' ')} `);
}

/** Jaccard's index of two texts' words: 0 where none is shared, 1 where all are. */
export function wordOverlap(a: readonly string[], b: readonly string[]): number {
	const [left, right] = [new Set(a), new Set(b)];
	const shared = [...left].filter((word) => right.has(word)).length;
	const all = left.size + right.size - shared;
	return all === 0 ? 0 : shared / all;
}
