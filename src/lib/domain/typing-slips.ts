/** What an edit costs that is no typing slip, and so the distance from which texts are simply different. */
const DIFFERENT = 3;

/** So short, a word with another letter is another word: Lee and Lim. */
const SHORT_WORD = 3;

const DIGIT = /[\d.]/;

const letters = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

/**
 * The least number of letters added, left out, replaced or swapped with a neighbour between two texts
 * (Damerau-Levenshtein, optimal string alignment); 3 stands for 3 or more. An edit next to a letter of
 * `text` that is `firm` counts 3; then so does one that concerns a digit.
 */
export function countSlips(given: string, text: string, firm?: readonly boolean[]): number {
	const from = [...given];
	const to = [...text];
	if (Math.abs(from.length - to.length) >= DIFFERENT) return DIFFERENT;
	const price = (signs: readonly (string | undefined)[], places: readonly number[]) =>
		firm && (signs.some((sign) => DIGIT.test(sign ?? '')) || places.some((j) => firm[j])) ? DIFFERENT : 1;
	const table: number[][] = [];
	const cost = (i: number, j: number) => table[i]?.[j] ?? Infinity;
	for (let i = 0; i <= from.length; i++) {
		const row = [i === 0 ? 0 : Infinity];
		table.push(row);
		for (let j = i === 0 ? 1 : 0; j <= to.length; j++) {
			const [a, b] = [from[i - 1], to[j - 1]];
			const leftOut = cost(i, j - 1) + price([b], [j - 1]);
			const added = cost(i - 1, j) + price([a], [j - 1, j]);
			const replaced = cost(i - 1, j - 1) + (a === b ? 0 : price([a, b], [j - 1]));
			const isSwap = a === to[j - 2] && b === from[i - 2];
			const swapped = isSwap ? cost(i - 2, j - 2) + price([a, b], [j - 2, j - 1]) : Infinity;
			row[j] = Math.min(leftOut, added, replaced, swapped);
		}
	}
	return Math.min(cost(from.length, to.length), DIFFERENT);
}

/**
 * How many typing slips lead from an accepted text, folded and word by word, to what was given, if so many are
 * forgiven: one from 6 letters, two from 12, and none in the first letter, in a digit or in a word of three.
 */
export function forgivenSlips(given: string, words: readonly string[]): number | undefined {
	const text = words.join('');
	const forgiven = letters(text) >= 12 ? 2 : letters(text) >= 6 ? 1 : 0;
	if ([...given][0] !== [...text][0]) return undefined;
	const firm = words.flatMap((word) => [...word].map(() => letters(word) <= SHORT_WORD));
	const slips = countSlips(given, text, firm);
	return slips <= forgiven ? slips : undefined;
}
