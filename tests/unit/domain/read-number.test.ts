import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeNumber } from '#domain/key.ts';
import type { NumberKey } from '#domain/question.ts';
import { readNumber } from '#domain/read-number.ts';
import { questions } from './gull-rock.ts';

const key = (fields: Partial<NumberKey> & Pick<NumberKey, 'unit' | 'reads'>): NumberKey => ({
	value: 0,
	unitAlso: [],
	tolerance: 0,
	nearMisses: [],
	...fields
});

const troops = key({ unit: 'troops', unitAlso: ['soldiers'], reads: 'count', value: 28_500 });
const rounds = key({ unit: 'rounds', reads: 'count', value: 7 });
const crowns = key({ unit: 'crowns', reads: 'measure', value: 12 });
const won = key({ unit: 'won', reads: 'measure', value: 1.04e12 });
const dollars = key({ unit: 'US dollars', unitAlso: ['$'], reads: 'measure', value: 5e9 });
const percent = key({ unit: 'per cent', unitAlso: ['%'], reads: 'measure', value: 13.9 });
const miles = key({ unit: 'miles', unitAlso: ['mi'], reads: 'measure', value: 19 });
const year = key({ unit: 'year', reads: 'year', value: 2021 });

/** The number read, or the code of the problem. */
function read(text: string, asked: NumberKey): number | string {
	const result = readNumber(text, asked);
	return result.ok ? result.value : result.problem.code;
}

/** The word that a refusal names. */
function refusedWord(text: string, asked: NumberKey): string | undefined {
	const result = readNumber(text, asked);
	return result.ok || result.problem.code !== 'response/unknown-word' ? undefined : result.problem.word;
}

const group = (digits: string, separator: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, separator);

describe('digits', () => {
	it.each([
		'28,500',
		'28 500',
		'28\u00a0500',
		'28\u2009500',
		'28\u202f500',
		"28'500",
		'28’500',
		'28.500',
		'\u200e28,500\u200b',
		'２８，５００'
	])('[GR12] every usual way of grouping is read: %s', (text) => expect(read(text, troops)).toBe(28_500));

	it('[GR12] any integer in any grouping is read back where a count is asked', () => {
		const separators = fc.constantFrom('', ',', '.', ' ', '\u00a0', '\u2009', '\u202f', "'", '’');
		const signs = fc.constantFrom('', '-', '−', '+', '- ');
		fc.assert(
			fc.property(fc.maxSafeNat(), separators, signs, (value, separator, sign) => {
				const signed = /[-−]/.test(sign) ? 0 - value : value;
				expect(read(sign + group(String(value), separator), rounds)).toBe(signed);
			})
		);
	});

	it('[GR13] a lone point before three digits groups a count and is a decimal point in a measure', () => {
		expect(read('28.500', troops)).toBe(28_500);
		expect(read('28.500', crowns)).toBe(28.5);
		expect(read('1.040.000', crowns)).toBe(1_040_000);
		expect(read('1.250 million', troops)).toBe(1_250_000);
	});

	it('[GR13] a comma groups before exactly three digits and is a decimal comma before any others', () => {
		expect(read('28,500', crowns)).toBe(28_500);
		expect(read('13,9', percent)).toBe(13.9);
		expect(read('13,90', percent)).toBe(13.9);
		expect(read('0,125', percent)).toBe(0.125);
		expect(read('1.040,5', crowns)).toBe(1040.5);
		expect(read('1,040.5', crowns)).toBe(1040.5);
	});

	it.each([
		'1,04,00',
		'12.34.56',
		'1234,567',
		'7, 1,04,00',
		'28,50,0',
		"28'50",
		'1,040.000.5',
		'many',
		'%',
		'about'
	])('[GR14] what is no number, or is grouped in no known way, is refused with its text: %s', (text) =>
		expect(readNumber(` ${text} `, crowns)).toEqual({
			ok: false,
			problem: { code: 'response/no-number', text }
		})
	);

	it('[GR14] a number too long for any quantity is refused', () => {
		expect(read('9'.repeat(400), crowns)).toBe('response/no-number');
	});

	it('[GR14] an answer of nothing but space is empty rather than wrong', () => {
		expect(read(' \u00a0\t', troops)).toBe('response/empty');
	});
});

describe('scales', () => {
	const ENGLISH = {
		thousand: 3,
		k: 3,
		million: 6,
		mn: 6,
		mln: 6,
		m: 6,
		billion: 9,
		bn: 9,
		b: 9,
		trillion: 12,
		tn: 12,
		T: 12
	};
	const SCALES: Record<string, number> = { ...ENGLISH, millions: 6, 만: 4, 억: 8, 조: 12 };

	it.each([
		['1.04 trillion', 1.04e12],
		['1.04tn', 1.04e12],
		['1,040 billion', 1.04e12],
		['₩1.04tn', 1.04e12],
		['1.04T won', 1.04e12],
		['5 thousand million', 5e9],
		['1 trillion 40 billion', 1.04e12],
		['850 mln', 850e6]
	])('[GR15] a scale multiplies what stands before it: %s', (text, value) =>
		expect(read(text, won)).toBe(value)
	);

	it('[GR15] a number written with any scale is read back exactly', () => {
		const styles = fc.constantFrom(
			(number: string, word: string) => `${number} ${word}`,
			(number: string, word: string) => number + word,
			(number: string, word: string) => `about ₩${number} ${word.toUpperCase()}.`,
			(number: string, word: string) => `${number}-${word} won`
		);
		fc.assert(
			fc.property(
				fc.integer({ min: 1, max: 999_999 }),
				fc.integer({ min: 0, max: 4 }),
				fc.constantFrom(...Object.entries(SCALES)),
				styles,
				(mantissa, decimals, [word, exponent], style) => {
					const number = (mantissa / 10 ** decimals).toFixed(decimals);
					expect(read(style(number, word), won)).toBe(Number(`${mantissa}e${exponent - decimals}`));
				}
			)
		);
	});

	it.each([
		['1.04조', 1.04e12],
		['4000만', 40e6],
		['1조 400억', 1.04e12],
		['1조400억원', 1.04e12],
		['약 5천만 원', 50e6],
		['천만 원', 10e6],
		['십억', 1e9]
	])('[GR16] Korean scales are read, alone and compounded: %s', (text, value) =>
		expect(read(text, won)).toBe(value)
	);

	it('[GR16] any sum in Korean compounds is read back', () => {
		const four = fc.integer({ min: 1, max: 9999 });
		fc.assert(
			fc.property(four, four, four, four, (a, b, c, d) => {
				expect(read(`${a}조 ${b}억 ${c}만 ${d}`, won)).toBe(a * 1e12 + b * 1e8 + c * 1e4 + d);
			})
		);
	});

	it('[GR17] where millions are asked, a small number has to name its scale', () => {
		expect(readNumber('1.04', won)).toEqual({
			ok: false,
			problem: { code: 'response/scale-missing', text: '1.04', unit: 'won' }
		});
		expect(read('five', dollars)).toBe('response/scale-missing');
		expect(read('five hundred', dollars)).toBe('response/scale-missing');
		expect(read('99,999', dollars)).toBe('response/scale-missing');
		expect(read('100,000', dollars)).toBe(100_000);
		expect(read('1,040,000,000,000', won)).toBe(1.04e12);
		expect(read('0', won)).toBe(0);
		expect(read('5', crowns)).toBe(5);
	});

	it('[GR17] nothing is read by its closeness to the key: any two asked values in the millions read alike', () => {
		const large = fc.double({ min: 1e6, max: 1e13, noNaN: true });
		const texts = fc.oneof(
			fc.double({ noNaN: true }).map(String),
			fc.constantFrom('1.04', '5bn', '1,040', '40 m')
		);
		fc.assert(
			fc.property(large, large, texts, (one, other, text) => {
				expect(readNumber(text, { ...won, value: one })).toEqual(readNumber(text, { ...won, value: other }));
			})
		);
	});

	it('[GR17] a letter that may be the asked unit or a scale is asked back about, unless millions are asked', () => {
		expect(refusedWord('19 m', miles)).toBe('m');
		expect(refusedWord('28,500 t', troops)).toBe('t');
		expect(read('28.5k', troops)).toBe(28_500);
		expect(read('19 m', { ...miles, unitAlso: ['m'] })).toBe(19);
		expect(read('2 m', { ...miles, value: 2e6 })).toBe(2e6);
	});
});

describe('words', () => {
	const SMALL =
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
			' '
		);
	const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

	function spell(value: number): string {
		const rest = (below: string, remainder: number) =>
			remainder === 0 ? below : `${below} ${spell(remainder)}`;
		if (value >= 1e6) return rest(`${spell(Math.floor(value / 1e6))} million`, value % 1e6);
		if (value >= 1000) return rest(`${spell(Math.floor(value / 1000))} thousand`, value % 1000);
		if (value >= 100) return rest(`${spell(Math.floor(value / 100))} hundred`, value % 100);
		if (value < 20) return SMALL[value] ?? '';
		const tens = TENS[Math.floor(value / 10) - 2] ?? '';
		return value % 10 === 0 ? tens : `${tens}-${SMALL[value % 10] ?? ''}`;
	}

	it('[GR18] any number in English words is read back', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
				expect(read(spell(value), rounds)).toBe(value);
				expect(read(spell(value).replaceAll('-', ' ').toUpperCase(), rounds)).toBe(value);
			})
		);
	});

	it.each([
		['half a million', 500_000],
		['two and a half thousand', 2500],
		['2½ thousand', 2500],
		['a hundred and five', 105],
		['two hundred and fifty-one thousand', 251_000],
		['seven of the rounds', 7],
		['the 7th round', 7]
	])('[GR18] so are halves, a hundred and five, and ordinals in digits: %s', (text, value) =>
		expect(read(text, rounds)).toBe(value)
	);

	it('[GR18] half of nothing named is asked back about', () => {
		expect(refusedWord('half', percent)).toBe('half');
	});

	it.each([
		'about',
		'around',
		'roughly',
		'approximately',
		'approx.',
		'ca.',
		'some',
		'nearly',
		'almost',
		'~',
		'≈',
		'〜'
	])('[GR19] a word that holds the number back does not change it: %s', (hedge) =>
		expect(read(`${hedge} 28,500`, troops)).toBe(28_500)
	);

	it.each([
		['28,500 troops', troops, 28_500],
		['28,500 U.S. soldiers', troops, 28_500],
		['1 soldier', troops, 1],
		['7 round', rounds, 7],
		['$5bn', dollars, 5e9],
		['US$5bn', dollars, 5e9],
		['USD 5 billion', dollars, 5e9],
		['5 billion dollars', dollars, 5e9],
		['five-billion-dollar', dollars, 5e9],
		['KRW 1.04 trillion', won, 1.04e12],
		['13.9 per cent', percent, 13.9],
		['13.9pct', percent, 13.9],
		['six years', key({ unit: 'years', reads: 'count' }), 6],
		['6 years', key({ unit: 'year', reads: 'count' }), 6],
		['one country', key({ unit: 'countries', reads: 'count' }), 1]
	])(
		'[GR19] the asked unit may stand anywhere, in the singular or plural, by name or symbol: %s',
		(text, asked, value) => expect(read(text, asked)).toBe(value)
	);

	it.each([
		['−5', -5],
		['- 5', -5],
		['minus five', -5],
		['+13.9%', 13.9],
		['-13,9 %', -13.9]
	])('[GR19] signs are read: %s', (text, value) => expect(read(text, percent)).toBe(value));
});

describe('refusals', () => {
	it.each([
		'20-25',
		'20–25',
		'20 - 25',
		'13 or 14',
		'13, 14',
		'13 .5',
		'5 thousand 0.5',
		'5 million 6 million',
		'1.5 thousand 40',
		'13 and 14',
		'twenty zero',
		'twenty and eight',
		'5 million and a half',
		'5 to 6 thousand',
		'20~25',
		'1/2',
		'five-six',
		'5 thousand - six hundred'
	])('[GR20] two numbers are never silently one: %s', (text) =>
		expect(read(text, rounds)).toBe('response/several-numbers')
	);

	it.each([
		['1.04 trilion', 'trilion'],
		['5 boats', 'boats'],
		['more than 5', 'more'],
		['<5', '<'],
		['5+', '+'],
		['5~', '~'],
		['10²', '²'],
		['5⅓', '⅓'],
		['or 5', 'or']
	])('[GR21] a word without a meaning here is refused and named: %s', (text, word) =>
		expect(refusedWord(text, rounds)).toBe(word)
	);

	it.each([
		['$5bn', won, 'dollars', 'won'],
		['5 billion won', dollars, 'won', 'US dollars'],
		['13.9 percentage points', percent, 'percentage points', 'per cent'],
		['13.9 %p', percent, 'percentage points', 'per cent'],
		['28,500 %', troops, 'per cent', 'troops']
	])(
		'[GR22] a currency or per cent that is not asked for is refused by name: %s',
		(text, asked, given, unit) =>
			expect(readNumber(text, asked)).toEqual({
				ok: false,
				problem: { code: 'response/other-unit', given, asked: unit }
			})
	);

	it('[GR23] a count is whole, whatever scale it is written in', () => {
		expect(read('28.5', troops)).toBe('response/not-whole');
		expect(read('28.5 thousand', troops)).toBe(28_500);
		expect(read('28.5', crowns)).toBe(28.5);
	});

	it.each(['25', "'19", '’19', 'twenty-one', '2.021', '20210', '-2021'])(
		'[GR24] a year not in four digits could be several, so it is refused: %s',
		(text) => expect(read(text, year)).toBe('response/year-digits')
	);

	it.each([
		['2021', 2021],
		['in the year 2021', 2021],
		['twenty twenty-one', 2021],
		['nineteen ninety-four', 1994],
		['two thousand nineteen', 2019]
	])('[GR24] a full year is read, also when spoken in pairs: %s', (text, value) =>
		expect(read(text, year)).toBe(value)
	);
});

describe('as a whole', () => {
	it('[GR25] what the key is shown as is read back as the key', () => {
		const keys = questions.flatMap((question) => (question.kind === 'numeric' ? [question.answer] : []));
		expect(keys.length).toBeGreaterThan(0);
		for (const asked of [...keys, troops, won, dollars, percent, year, miles]) {
			expect(read(describeNumber(asked), asked)).toBe(asked.value);
		}
	});

	it('[GR25] any text is read or refused, never thrown at, and read the same with spaces around it', () => {
		const pieces = fc.constantFrom(
			'5',
			'1,000',
			'.',
			'-',
			'half',
			'a',
			'and',
			'million',
			'조',
			'천',
			'$',
			'%',
			'or',
			'twenty',
			' '
		);
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(pieces).map((words) => words.join(' '))
		);
		fc.assert(
			fc.property(texts, fc.constantFrom(troops, won, percent, year), (text, asked) => {
				const result = readNumber(text, asked);
				if (result.ok) expect(Number.isFinite(result.value)).toBe(true);
				expect(readNumber(`  ${text}\n`, asked)).toEqual(result);
			}),
			{ numRuns: 500 }
		);
	});
});
