import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figuresInDigits, figuresInWords, isSameNumber, namesYear } from '#domain/figures.ts';
import { sortByScale } from '#domain/scale.ts';

const values = (text: string) => figuresInDigits(text).map(({ value }) => value);

describe('figures in running text', () => {
	test.each([
		['$5 billion', [5e9]],
		['1.04 trillion won ($850 million)', [1.04e12, 850e6]],
		['some 28,500 troops', [28500]],
		['13.9%', [13.9]],
		['5bn', [5e9]],
		['the 12th agreement', [12]],
		['the early 1990s', [1990]],
		['from 2020 to 2025', [2020, 2025]],
		['2020-25', [2020, 25]],
		['a B-52 bomber', [52]],
		['no figure', []]
	])('[BK15] “%s” is read as the author means it', (text, wanted) => {
		expect(values(text)).toEqual(wanted);
	});

	test('[BK15] a number in words is the same number', () => {
		expect(figuresInWords('Seven rounds, a fivefold demand, two million').map(({ value }) => value)).toEqual([
			7, 5, 2e6
		]);
	});

	test('[BK15] any number is read back from how English writes it', () => {
		fc.assert(
			fc.property(fc.integer({ min: 0, max: 1e12 }), (number) => {
				expect(values(number.toLocaleString('en-US'))).toEqual([number]);
			})
		);
	});

	test('[BK15] rounding in the last binary digit is no difference, a hundredth is', () => {
		expect(isSameNumber(1.04 * 1e12, 1040000000000)).toBe(true);
		expect(isSameNumber(13.9, 13.91)).toBe(false);
		expect(isSameNumber(13.9, 13.91, 0.05)).toBe(true);
	});

	test.each([
		['in 2019', true],
		['the early 1990s', true],
		['8 March 2021.', true],
		['2,019 boats', false],
		['$2000', false],
		['28,500 troops', false]
	])('[BK15] whether “%s” names a year: %s', (text, wanted) => {
		expect(namesYear(text)).toBe(wanted);
	});
});

describe('the order of choices', () => {
	const sort = (...texts: string[]) => sortByScale(texts.map((text) => ({ text })))?.map(({ text }) => text);

	test.each([
		[
			['3.1 million crowns', '40,000 crowns', '2.6 million crowns'],
			['40,000 crowns', '2.6 million crowns', '3.1 million crowns']
		],
		[
			['13.9%', '7.4%', '8 per cent'],
			['7.4%', '8 per cent', '13.9%']
		],
		[
			['$5 billion a year', 'About $920 million a year'],
			['About $920 million a year', '$5 billion a year']
		],
		[
			['Six years', 'One year'],
			['One year', 'Six years']
		],
		[
			['8 March 2021', 'In 2019', 'March 2021'],
			['In 2019', 'March 2021', '8 March 2021']
		],
		[
			['23 to 25 April', '22 to 24 April'],
			['22 to 24 April', '23 to 25 April']
		],
		[
			['2020 to 2025', '2017 to 2021'],
			['2017 to 2021', '2020 to 2025']
		],
		[
			['September', 'April'],
			['April', 'September']
		]
	])('[BK7] %j ascend', (texts, wanted) => {
		expect(sort(...texts)).toEqual(wanted);
	});

	test.each([
		[['Ada Finch', 'Tom Wick']],
		[['20 minutes', '3 hours']],
		[['$5 billion', '5 billion won']],
		[['The second came out weeks later', 'The first was on another round']],
		[['2019', 'Never']]
	])('[BK7] %j have no order of their own', (texts) => {
		expect(sort(...texts)).toBeUndefined();
	});
});
