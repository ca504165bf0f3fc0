const ACCENTS = /[\u0300-\u036f]/g;
const THOUSANDS = /(\d)[., '’](?=\d{3}(?!\d))/g;
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}]+/gu;
const LEADING = /^(?:(?:THE|AN?)\s+|(?:MRS?|MS|DR)[.\s]\s*)+/;
const DIGIT = /\d/;

/** One case and no accents; the marks that other scripts spell with stay. */
function fold(text: string): string {
	return text.normalize('NFKD').replace(ACCENTS, '').toUpperCase().normalize('NFC').trim();
}

/** Letters and digits alone. What separates two digits stays, as a point: 13.9 is not 139. */
function squeeze(folded: string): string {
	return folded.replace(THOUSANDS, '$1').replace(BETWEEN_WORDS, (gap, at: number, whole: string) => {
		const digits = DIGIT.test(whole[at - 1] ?? '') && DIGIT.test(whole[at + gap.length] ?? '');
		return digits ? '.' : '';
	});
}

/** A text as it is compared: case, accents, spaces, hyphens and signs do not count. Empty: nothing was said. */
export function foldText(text: string): string {
	return squeeze(fold(text));
}

/** A text folded, and the other ways to write it that mean the same. */
export interface Spellings {
	/** Everything that was written. */
	readonly whole: string;
	/** Without a leading article or title. */
	readonly bare: string;
	/** `bare` word by word, hyphenated words as one; the name `Lee Tae-woo` also as `Tae-woo Lee`. */
	readonly orders: readonly (readonly string[])[];
}

/** The words of a name are turned round too, since names are given in either order. */
function ordersOf(words: readonly string[], isName: boolean): string[][] {
	const turns = isName && (words.length === 2 || words.length === 3) ? words.length : 1;
	return Array.from({ length: turns }, (_, i) => [...words.slice(i), ...words.slice(0, i)]);
}

/** No digits and no word in small letters, so that a carrier aircraft is not an aircraft carrier. */
const isNameLike = (text: string) => !/\p{N}|(?:^|\s)\p{Ll}/u.test(text);

export function spellingsOf(text: string): Spellings {
	const folded = fold(text);
	const stripped = folded.replace(LEADING, '');
	const words = stripped
		.split(/\s+/)
		.map(squeeze)
		.filter((word) => word !== '');
	return { whole: squeeze(folded), bare: squeeze(stripped), orders: ordersOf(words, isNameLike(text)) };
}
