/** A number as it stands in running text, in base units: "$1.04 trillion" is 1040000000000. */
export interface Figure {
	readonly value: number;
	/** From this index of the text to that one, scale word included. */
	readonly from: number;
	readonly to: number;
}

const SCALES: Readonly<Record<string, number>> = {
	thousand: 1e3,
	k: 1e3,
	million: 1e6,
	m: 1e6,
	mn: 1e6,
	billion: 1e9,
	bn: 1e9,
	trillion: 1e12,
	tn: 1e12,
	hundred: 100,
	dozen: 12
};

const SMALL = [
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
	'seventeen eighteen nineteen twenty'
]
	.join(' ')
	.split(' ');
const TENS = ['thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(
	' '
);

/** Cardinals, ordinals and multiples in words: "seven", "twelfth", "fivefold", "twice". */
const WORDS: ReadonlyMap<string, number> = new Map([
	...SMALL.map((word, value): [string, number] => [word, value]),
	...SMALL.slice(2).map((word, index): [string, number] => [`${word}fold`, index + 2]),
	...TENS.map((word, index): [string, number] => [word, (index + 3) * 10]),
	...ORDINALS.map((word, index): [string, number] => [word, index + 1]),
	['once', 1],
	['twice', 2],
	['double', 2],
	['triple', 3],
	['half', 0.5]
]);

const SCALE_WORDS = Object.keys(SCALES)
	.sort((a, b) => b.length - a.length)
	.join('|');
const DIGITS = new RegExp(
	String.raw`(?<![\p{L}\d])(?<![\d][.,])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?:st|nd|rd|th|s)?(?:[-\s]?(${SCALE_WORDS})(?![\p{L}\d]))?`,
	'giu'
);
const WORD = new RegExp(
	String.raw`(?<![\p{L}\d])(${[...WORDS.keys()].join('|')})(?![\p{L}\d])(?:[-\s](${SCALE_WORDS})(?![\p{L}\d]))?`,
	'giu'
);

function scaleOf(word: string | undefined): number {
	return word === undefined ? 1 : (SCALES[word.toLowerCase()] ?? 1);
}

/** Every number written in digits, with the scale word that follows it. Decimal commas are not English and not read. */
export function figuresInDigits(text: string): Figure[] {
	return [...text.matchAll(DIGITS)].map((match) => ({
		value: round(Number(`${match[1]?.replaceAll(',', '')}${match[2] ?? ''}`) * scaleOf(match[3])),
		from: match.index,
		to: match.index + match[0].length
	}));
}

/** Every number written in words. "One" is read too, though it may be a pronoun. */
export function figuresInWords(text: string): Figure[] {
	return [...text.matchAll(WORD)].map((match) => ({
		value: round((WORDS.get((match[1] ?? '').toLowerCase()) ?? 0) * scaleOf(match[2])),
		from: match.index,
		to: match.index + match[0].length
	}));
}

/** Scaling by a power of ten leaves crumbs behind the twelfth digit (1.04 * 1e12); they are not part of the figure. */
function round(value: number): number {
	return Number(value.toPrecision(12));
}

/** Equal but for rounding in the last places, or within the tolerance given. */
export function isSameNumber(a: number, b: number, tolerance = 0): boolean {
	return Math.abs(a - b) <= Math.max(tolerance, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
}

/** A year of our calendar standing in a text: "in 2019", "the 1990s". */
export function namesYear(text: string): boolean {
	return /(?<![\d.,$₩€£])(?:1[5-9]|20)\d\d(?!\d|[.,]\d|%)/u.test(text);
}
