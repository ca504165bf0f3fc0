import { KOREAN_SCALES, UNITS } from './number-words.ts';
import type { NumberKey } from './question.ts';

/** What is known of the number that is asked for; its value says only whether it is in the millions. */
export type NumberAsked = Pick<NumberKey, 'unit' | 'unitAlso' | 'reads'> & { readonly value?: number };

const TOKEN = new RegExp(
	[
		String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?`,
		String.raw`\d+(?:[.,']\d+)*|\.\d+`,
		`[${KOREAN_SCALES}]`,
		String.raw`(?:(?![${KOREAN_SCALES}])[\p{L}\p{M}])+`,
		String.raw`\S`
	].join('|'),
	'gu'
);

/** Is this token a number in digits? */
export const isDigits = (token: string) => /^\.?\d/.test(token);

/** Everything that has a plain form, but not raised digits and fractions: 10² is not 102. */
const FOLDABLE = /[^¹²³¼-¾⁰-₉⅐-⅞]+/gu;

/** The numbers, words and signs of a text, full-width forms and its spaces and apostrophes made plain. */
export function tokenise(text: string): string[] {
	const plain = text
		.replace(/\p{Cf}/gu, '')
		.replace(/[‘’ʼ´\u0060′]/gu, "'")
		.replace(FOLDABLE, (run) => run.normalize('NFKC'))
		.replace(/[‐‑‒–—−]/gu, '-')
		.replace(/〜/gu, '~')
		.replace(/\s+/gu, ' ')
		.replace(/\bu\.s\.?/giu, 'us')
		.replace(/(?:\bper ?cent(?:age)?|%) ?p(?:oin)?ts?\b|%p\b/giu, 'pp')
		.replace(/\bper cent\b/giu, 'percent');
	return plain.match(TOKEN) ?? [];
}

/** Every word that names the asked unit, in the singular and the plural, with its symbols. */
export function wordsOfUnit({ unit, unitAlso }: NumberAsked): Set<string> {
	const named = [unit, ...unitAlso].flatMap(tokenise).map((word) => word.toLowerCase());
	const same = UNITS.filter(({ words }) => words.some((word) => named.includes(word)));
	const forms = [...named, ...same.flatMap(({ words }) => words)].flatMap((word) => [
		word,
		`${word}s`,
		word.replace(/s$/, ''),
		word.replace(/es$/, ''),
		word.replace(/y$/, 'ies'),
		word.replace(/ies$/, 'y')
	]);
	return new Set(forms.filter((word) => word !== '' && !isDigits(word)));
}
