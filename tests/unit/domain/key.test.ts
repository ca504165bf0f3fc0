import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { grade, type Part } from '#domain/grade.ts';
import { describeNumber, keyChoice, keyLines } from '#domain/key.ts';
import { keyResponse } from '#domain/key-response.ts';
import type { NumberKey, Question } from '#domain/question.ts';
import { readNumber } from '#domain/read-number.ts';
import { bank, questionOf } from '../../fixtures/gull-rock-bank.ts';

const numberKey = (value: number, given: Partial<NumberKey> = {}): NumberKey => ({
	value,
	unit: 'crowns',
	unitAlso: [],
	reads: 'measure',
	tolerance: 0,
	nearMisses: [],
	...given
});

function partsOf(question: Question, right: (id: string) => boolean): Part[] {
	const key = grade(question, keyResponse(question));
	if (key.kind === 'unreadable') throw new Error(key.problem.code);
	return key.parts.map((part) => ({ ...part, right: right(part.id) }));
}
const allRight = () => true;
const allMissed = () => false;

describe('a number in the key', () => {
	it.each<[string, NumberKey]>([
		['1.04 trillion won', numberKey(1_040_000_000_000, { unit: 'won' })],
		['3.2 billion crowns', numberKey(3_200_000_000)],
		['2.6 million crowns', numberKey(2_600_000)],
		['1 million crowns', numberKey(1_000_000)],
		['999,999 crowns', numberKey(999_999)],
		['28,500 troops', numberKey(28_500, { unit: 'troops', reads: 'count' })],
		['19 miles', numberKey(19, { unit: 'miles' })],
		['13.9%', numberKey(13.9, { unit: 'per cent' })],
		['13.9%', numberKey(13.9, { unit: '%' })],
		['0 boats', numberKey(0, { unit: 'boats', reads: 'count' })],
		['-2.6 million crowns', numberKey(-2_600_000)],
		['2025', numberKey(2025, { unit: 'year', reads: 'year' })]
	])('[KY1] reads as a person writes it: %s', (text, key) => {
		expect(describeNumber(key)).toBe(text);
	});

	it('[KY2] is never rounded: too long for a scale word, it is written out', () => {
		expect(describeNumber(numberKey(1_234_567_890_123))).toBe('1,234,567,890,123 crowns');
		expect(describeNumber(numberKey(28_500_123_456))).toBe('28,500,123,456 crowns');
		expect(describeNumber(numberKey(1_000_000.5))).toBe('1,000,000.5 crowns');
		expect(describeNumber(numberKey(0.0000001))).toBe('0.0000001 crowns');
	});

	it('[KY2] typed as it is shown, it is read as exactly the key', () => {
		const anyUnit = fc.constantFrom('won', 'crowns', 'per cent', 'boats', '%', 'US dollars');
		const anyScale = fc.constantFrom(1, 1e3, 1e6, 1e9, 1e12);
		const whole = fc.oneof(
			fc.integer({ min: -1e15, max: 1e15 }),
			fc.tuple(fc.integer({ min: -9999, max: 9999 }), anyScale).map(([value, scale]) => value * scale)
		);
		const measured = fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }));
		const anyKey = fc.oneof(
			fc.record({
				value: whole,
				unit: anyUnit,
				reads: fc.constantFrom<NumberKey['reads']>('count', 'measure')
			}),
			fc.record({
				value: measured.map(([digits, places]) => Number(`${digits}e-${places}`)),
				unit: anyUnit,
				reads: fc.constant<NumberKey['reads']>('measure')
			}),
			fc.record({
				value: fc.integer({ min: 1000, max: 9999 }),
				unit: anyUnit,
				reads: fc.constant<'year'>('year')
			})
		);
		fc.assert(
			fc.property(anyKey, (given) => {
				const key = numberKey(given.value === 0 ? 0 : given.value, given);
				expect(readNumber(describeNumber(key), key)).toEqual({
					ok: true,
					value: key.value === 0 ? expect.closeTo(0) : key.value
				});
			}),
			{ numRuns: 2000 }
		);
	});
});

describe('the lines of a key', () => {
	it('[KY3] are none where the rows of the answer show it already', () => {
		for (const kind of ['single-choice', 'multiple-response', 'true-false'] as const) {
			const question = questionOf(kind);
			expect(keyLines(question, partsOf(question, allMissed))).toEqual([]);
		}
	});

	it('[KY3] say the number, the text and the whole order, right or not', () => {
		for (const right of [allRight, allMissed]) {
			const lines = (question: Question) => keyLines(question, partsOf(question, right));
			expect(lines(questionOf('numeric', 'boats-guided'))).toEqual([
				{ text: '1,250 boats', claim: 'boats-2018' }
			]);
			expect(lines(questionOf('short-text'))).toEqual([{ text: 'Ada Finch', claim: 'warden-2019' }]);
			expect(lines(questionOf('order'))).toEqual([
				{ text: 'The tower is built', claim: 'built-1871' },
				{ text: 'The lamp becomes electric', claim: 'electric-1934' },
				{ text: 'The tower is painted red', claim: 'red-1962' }
			]);
		}
	});

	it('[KY4] of pairs and gaps they say those that were missed, and which each one is', () => {
		const pairs = questionOf('match');
		expect(
			keyLines(
				pairs,
				partsOf(pairs, (id) => id !== 'b')
			)
		).toEqual([{ of: 'Tom Wick', text: 'Chairman of the harbour board, May 2019', claim: 'chairman-2019' }]);
		const gaps = questionOf('cloze');
		expect(keyLines(gaps, partsOf(gaps, allMissed))).toEqual([
			{ of: 'Gap 1', text: '2.6 million crowns', claim: 'lens-planned' },
			{ of: 'Gap 2', text: 'lens', claim: 'lens-planned' },
			{ of: 'Gap 3', text: '2021', claim: 'lens-planned' }
		]);
		expect(
			keyLines(
				gaps,
				partsOf(gaps, (id) => id !== 'thing')
			)
		).toEqual([{ of: 'Gap 2', text: 'lens', claim: 'lens-planned' }]);
		for (const question of [pairs, gaps]) expect(keyLines(question, partsOf(question, allRight))).toEqual([]);
	});

	it('[KY4] a gap has the number that it has in the text, also in another language or listed otherwise', () => {
		const gaps = questionOf('cloze');
		const inOtherWords = { ...gaps, text: 'By {year} a new {thing} was to cost {sum}.' };
		expect(keyLines(inOtherWords, partsOf(gaps, allMissed)).map(({ of, text }) => [of, text])).toEqual([
			['Gap 1', '2021'],
			['Gap 2', 'lens'],
			['Gap 3', '2.6 million crowns']
		]);
		const listedOtherwise = { ...gaps, blanks: [...gaps.blanks].reverse() };
		expect(keyLines(listedOtherwise, partsOf(gaps, allMissed))).toEqual(
			keyLines(gaps, partsOf(gaps, allMissed))
		);
	});

	it('[KY5] each rest on a claim of the bank, so that each can bear a footnote', () => {
		const known = new Set(bank.claims.map(({ id }) => id));
		const lines = bank.questions.flatMap((question) => keyLines(question, partsOf(question, allMissed)));
		expect(lines.length).toBeGreaterThan(8);
		expect(lines.every(({ claim, text }) => known.has(claim) && text !== '')).toBe(true);
	});

	it('[KY5] choices without a key are a fault in the bank, never an empty answer', () => {
		const { choices } = questionOf('single-choice');
		expect(keyChoice([...choices].reverse()).text).toBe('40,000 crowns');
		expect(() => keyChoice(choices.filter(({ key }) => !key))).toThrow('key');
	});
});
