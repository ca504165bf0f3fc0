import { MONTH } from './dates.ts';
import { figuresInDigits, figuresInWords, isSameNumber, namesYear, type Figure } from '#domain/figures.ts';
import { wordsIn } from './words.ts';

/** The numbers that a text lets in, and what it says besides. */
export interface NumberRange {
	readonly low: number;
	readonly high: number;
	/** Do the ends themselves belong to it? */
	readonly open: boolean;
	/** What is counted, in which sign: only ranges of the same compare. */
	readonly rest: string;
}

/** From "about" on, a figure stands for its neighbours within this share of itself. */
const ABOUT = 0.005;

type Bounds = Pick<NumberRange, 'low' | 'high' | 'open'>;

interface Form {
	readonly pattern: RegExp;
	/** True where the form can be meant of years: "2020 to 2025" is a term, not a range to fall into. */
	readonly ofYears?: true;
	readonly bounds: (first: number, second: number) => Bounds;
}

const atLeast = (low: number): Bounds => ({ low, high: Infinity, open: false });
const above = (low: number): Bounds => ({ low, high: Infinity, open: true });
const atMost = (high: number): Bounds => ({ low: -Infinity, high, open: false });
const below = (high: number): Bounds => ({ low: -Infinity, high, open: true });
const between = (a: number, b: number): Bounds => ({
	low: Math.min(a, b),
	high: Math.max(a, b),
	open: false
});

/** With `#` for each figure; the first form that fits counts. */
const FORMS: readonly Form[] = [
	{ pattern: /\bbetween # (?:and|to|or) #/u, ofYears: true, bounds: between },
	{ pattern: /(?:\bfrom )?# ?(?:to|up to|till|until|–|-|—) ?#/u, bounds: between },
	{ pattern: /\b(?:no|not) (?:more|higher|longer) than #/u, bounds: atMost },
	{ pattern: /\b(?:no|not) (?:less|fewer|lower|shorter) than #/u, bounds: atLeast },
	{
		pattern: /\b(?:more|higher|longer|greater|larger) than #|\b(?:over|above|beyond|exceeding) #/u,
		bounds: above
	},
	{ pattern: /\b(?:less|fewer|lower|shorter|smaller) than #|\b(?:under|below) #/u, bounds: below },
	{ pattern: /\b(?:at least|from|a minimum of) #|# or (?:more|over|above|longer)\b|#\+/u, bounds: atLeast },
	{ pattern: /\b(?:up to|at most|a maximum of) #|# or (?:less|fewer|under|below|shorter)\b/u, bounds: atMost }
];

const MONTHS = new RegExp(String.raw`\b(?:${MONTH})\b`, 'u');
const SIGN = /(?:US)?[$₩€£]\s?(?=#)/giu;
const HEDGED = /\b(?:about|around|roughly|approximately|nearly|almost|some) (?=#)/gu;

/** The range of a text with one figure, or two that are its ends; dates are no ranges. */
export function rangeOf(text: string): NumberRange | undefined {
	const figures = figuresOf(text);
	const [first, second] = figures;
	if (first === undefined || figures.length > 2 || MONTHS.test(text)) return undefined;
	const { masked, signs } = mask(text, figures);
	const plain = masked.replace(HEDGED, '');
	const isHedged = plain !== masked;
	const isYear = figures.some(({ from, to }) => namesYear(text.slice(from, to)));
	const form = FORMS.find(({ pattern }) => pattern.test(plain));
	if (form === undefined ? second !== undefined : isYear && form.ofYears === undefined) return undefined;
	// Of "2 to 3 million" the first figure has the second's scale.
	const values = [first, second ?? first].map(({ value }) => value);
	const [a = 0, b = 0] =
		second === undefined ? values : [first.value * scaleBetween(text, first, second), second.value];
	const share = isHedged && !isYear ? ABOUT * Math.abs(a) : 0;
	const bounds = form === undefined ? between(a - share, a + share) : form.bounds(a, b);
	const left = form === undefined ? plain.replace('#', ' ') : plain.replace(form.pattern, ' ');
	// A second figure that no form takes in makes another statement.
	if (left.includes('#')) return undefined;
	return { ...bounds, rest: [signs, ...wordsIn(left), left.includes('%') ? '%' : ''].join(' ').trim() };
}

/** Digits and words, in the order of the text. */
function figuresOf(text: string): Figure[] {
	const digits = figuresInDigits(text);
	const words = figuresInWords(text).filter(({ from, to }) =>
		digits.every((one) => to <= one.from || from >= one.to)
	);
	return [...digits, ...words].sort((a, b) => a.from - b.from);
}

function mask(text: string, figures: readonly Figure[]) {
	const marked = figures.reduceRight(
		(done, { from, to }) => `${done.slice(0, from)}#${done.slice(to)}`,
		text
	);
	const sign = marked.match(SIGN)?.[0]?.replace(/US|\s/giu, '') ?? '';
	const masked = marked
		.replace(SIGN, '')
		.toLowerCase()
		.replace(/\bper ?cent\b/gu, '%')
		// The unit may stand twice: "5% to 8%".
		.replace(/#\s?%(?=\s?(?:to|and|or|–|-|—)\s?#)/gu, '#')
		.replace(/\s+/gu, ' ')
		.trim();
	return { masked, signs: sign };
}

const SCALED = /(?:thousand|million|billion|trillion|bn|mn|tn|[kmbt])$/iu;

function scaleBetween(text: string, first: Figure, second: Figure): number {
	const [own, other] = [first, second].map(({ from, to }) => text.slice(from, to));
	if (own === undefined || other === undefined || SCALED.test(own) || !SCALED.test(other)) return 1;
	const [bare] = [
		...figuresInDigits(other.replace(SCALED, '').trim()),
		...figuresInWords(other.replace(SCALED, '').trim())
	];
	return bare === undefined || bare.value === 0 ? 1 : second.value / bare.value;
}

/** Is there a number that both let in? */
export function rangesOverlap(a: NumberRange, b: NumberRange): boolean {
	if (a.rest !== b.rest) return false;
	const [left, right] = a.low <= b.low ? [a, b] : [b, a];
	const isTouching =
		Number.isFinite(left.high) && Number.isFinite(right.low) && isSameNumber(left.high, right.low);
	if (isTouching) return !left.open && !right.open;
	return left.high > right.low;
}
