import { isDigits, tokenise, wordsOfUnit, type NumberAsked } from './number-tokens.ts';
import {
	BETWEEN,
	FILLERS,
	HEDGES,
	KOREAN_SCALES,
	NUMBER_WORDS,
	SCALES,
	UNITS,
	type NumberWord
} from './number-words.ts';
import { readDigits } from './read-digits.ts';

/** What one word or sign of a response does to the number. */
export type Mark =
	| { readonly kind: 'number'; readonly term: NumberWord; readonly spelt: boolean }
	/** `alone`: may stand without a number before it. */
	| { readonly kind: 'scale'; readonly scale: number; readonly alone: boolean }
	/** `a` before a scale: a million is one million. */
	| { readonly kind: 'one' }
	| { readonly kind: 'sign'; readonly minus: boolean }
	| { readonly kind: 'between' | 'unknown'; readonly word: string }
	| { readonly kind: 'other-unit'; readonly name: string }
	| { readonly kind: 'broken' | 'nothing' };

const PUNCTUATION = /^[.,;:!?'"()[\]“”„«»]$/;

function scaleOf(word: string): number | undefined {
	return SCALES.get(word) ?? (word.length > 4 ? SCALES.get(word.replace(/s$/, '')) : undefined);
}

/** Is a quantity in the millions or above asked for? */
export function isLarge({ value = 0 }: NumberAsked): boolean {
	return Math.abs(value) >= 1e6;
}

interface Place {
	readonly before: string;
	readonly next: string;
	/** Has a number stood before? */
	readonly seen: boolean;
	readonly units: ReadonlySet<string>;
	readonly asked: NumberAsked;
}

function markDigits(digits: string, { next, asked }: Place): Mark {
	const thousands = asked.reads === 'count' && scaleOf(next) === undefined;
	const value = readDigits(digits, thousands ? 'thousands' : 'decimal');
	return value === undefined
		? { kind: 'broken' }
		: { kind: 'number', term: { value, scale: 1 }, spelt: false };
}

/** A dash or plus is a sign before the number, a joint within words (twenty-eight), else a range. */
function markSign(sign: string, { before, next, seen }: Place): Mark {
	if (!seen && before !== '-' && before !== '+') return { kind: 'sign', minus: sign === '-' };
	const compound = scaleOf(before) === 100 || NUMBER_WORDS.get(before)?.scale === 10;
	const joins = sign === '-' && /^\p{L}/u.test(next) && (compound || !NUMBER_WORDS.has(next));
	return joins ? { kind: 'nothing' } : { kind: 'between', word: sign };
}

/** One letter that also begins the asked unit, the `m` of miles, is a scale only where millions are asked. */
function markScale(token: string, scale: number, { units, asked }: Place): Mark {
	const word = token.toLowerCase();
	const letter = /^[a-z]$/.test(word);
	if (letter && units.has(word)) return { kind: 'nothing' };
	const doubtful = letter && !isLarge(asked) && [...units].some((unit) => unit.startsWith(word));
	return doubtful
		? { kind: 'unknown', word: token }
		: { kind: 'scale', scale, alone: KOREAN_SCALES.includes(word) };
}

function markWord(token: string, place: Place): Mark {
	const word = token.toLowerCase();
	const term = NUMBER_WORDS.get(word);
	if (term) return { kind: 'number', term, spelt: true };
	const scale = scaleOf(word);
	if (scale !== undefined) return markScale(token, scale, place);
	if (word === '-' || word === '+') return markSign(word, place);
	if (word === '~' && !place.seen) return { kind: 'nothing' };
	if (word === 'a' || word === 'an') return { kind: scaleOf(place.next) === undefined ? 'nothing' : 'one' };
	if (place.units.has(word) || HEDGES.has(word) || FILLERS.has(word)) return { kind: 'nothing' };
	if (BETWEEN.has(word)) return { kind: 'between', word };
	if (!place.seen && /^(?:minus|negative)$/.test(word)) return { kind: 'sign', minus: true };
	if (PUNCTUATION.test(word)) return { kind: 'nothing' };
	const other = UNITS.find(({ words }) => words.includes(word));
	return other ? { kind: 'other-unit', name: other.name } : { kind: 'unknown', word: token };
}

/** The response word by word, each with what it does to the number. */
export function markNumber(text: string, asked: NumberAsked): Mark[] {
	const units = wordsOfUnit(asked);
	const tokens = tokenise(text);
	const lower = tokens.map((token) => token.toLowerCase());
	let seen = false;
	return tokens.map((token, i) => {
		const place: Place = { before: lower[i - 1] ?? '', next: lower[i + 1] ?? '', seen, units, asked };
		const mark = isDigits(token) ? markDigits(token, place) : markWord(token, place);
		seen ||= mark.kind === 'number' || mark.kind === 'scale';
		return mark;
	});
}
