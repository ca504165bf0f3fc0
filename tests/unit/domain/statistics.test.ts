import { describe, expect, it } from 'vitest';
import type { Confidence, Outcome } from '#domain/attempt.ts';
import type { CatalogueEntry } from '#domain/bank.ts';
import { livingCards } from '#domain/bank-queue.ts';
import { answerCard, type Card } from '#domain/cards.ts';
import type { AnswerGiven } from '#domain/sitting.ts';
import {
	addStandings,
	calibration,
	countSlips,
	countStandings,
	recallOverTime,
	sumStandings
} from '#domain/statistics.ts';
import { answer, DAY, HOUR, MONDAY_NOON } from '../../fixtures/learner-log.ts';

const MONDAY = MONDAY_NOON / DAY - 0.5;
const on = (day: number, given: Partial<AnswerGiven> = {}) =>
	answer({ atMs: MONDAY_NOON + day * DAY, ...given });
const part = (claim: string, right = true) => ({ claim, right });

/** The cards after these answers. */
function cardsAfter(answers: readonly AnswerGiven[]): Map<string, Card> {
	const cards = new Map<string, Card>();
	for (const given of answers)
		for (const { claim, right } of given.claims)
			cards.set(claim, answerCard(cards.get(claim), { answer: given, claim, right, inReview: false }));
	return cards;
}

const entry = (id: string, topic: string, claims: readonly string[]): CatalogueEntry => ({
	id,
	topic,
	kind: 'single-choice',
	claims
});
/** `shared` is asked by both topics. */
const catalogue = [
	entry('b', 'people', ['shared', 'b1']),
	entry('a', 'tower', ['a1', 'shared']),
	entry('c', 'people', ['b2'])
];
const at = { today: MONDAY, options: { targetRetention: 0.9 } };
const standings = (answers: readonly AnswerGiven[], today = MONDAY) =>
	Object.fromEntries(
		countStandings(cardsAfter(answers), { catalogue, topics: ['tower', 'people'] }, { ...at, today })
	);

describe('standings by topic', () => {
	it('[PG1] a bank never opened is new, each claim once, under the first topic of the bank that asks it', () => {
		expect(standings([])).toEqual({
			tower: { known: 0, shaky: 0, missed: 0, new: 2 },
			people: { known: 0, shaky: 0, missed: 0, new: 2 }
		});
	});

	it('[PG1] a claim of two topics moves to the one that asked it last, and the sum stays', () => {
		const found = standings([on(0, { topic: 'people', claims: [part('shared'), part('b1', false)] })]);
		expect(found).toEqual({
			tower: { known: 0, shaky: 0, missed: 0, new: 1 },
			people: { known: 0, shaky: 1, missed: 1, new: 1 }
		});
		expect(sumStandings(addStandings(Object.values(found)))).toBe(4);
	});

	it('[PG1] a claim that its topic no longer asks is counted where it is asked now', () => {
		const found = standings([on(0, { topic: 'closed', claims: [part('b2')] })]);
		expect(found).not.toHaveProperty('closed');
		expect(found.people).toMatchObject({ shaky: 1 });
	});

	it('[PG1] what was known fades to shaky with time, and is not called known for good', () => {
		const held = [on(-1, { claims: [part('a1')] }), on(0, { claims: [part('a1')] })];
		expect(standings(held).tower).toMatchObject({ known: 1, shaky: 0 });
		expect(standings(held, MONDAY + 365).tower).toMatchObject({ known: 0, shaky: 1 });
	});

	it('[PG2] a claim withdrawn from the bank is counted nowhere and not reviewed', () => {
		const answers = [on(0, { claims: [part('gone', false), part('a1')] })];
		expect(addStandings(Object.values(standings(answers)))).toEqual({
			known: 0,
			shaky: 1,
			missed: 0,
			new: 3
		});
		expect(livingCards(cardsAfter(answers).values(), catalogue).map(({ claim }) => claim)).toEqual(['a1']);
	});
});

describe('recall over time', () => {
	it('[PG3] counts a claim when it is asked again on a later day, not when it is met', () => {
		expect(recallOverTime([on(0, { claims: [part('x')] })])).toEqual([]);
		const again = on(2, { claims: [part('x', false), part('fresh')] });
		expect(recallOverTime([on(0, { claims: [part('x')] }), again])).toEqual([
			{ day: MONDAY + 2, days: 1, asked: 1, right: 0 }
		]);
	});

	it('[PG3] counts the first asking of a day only: the second has just been explained', () => {
		const x = (day: number, right: boolean) => on(day, { claims: [part('x', right)] });
		expect(recallOverTime([x(0, false), x(0, true), x(3, false), x(3, true)])).toEqual([
			{ day: MONDAY + 3, days: 1, asked: 1, right: 0 }
		]);
	});

	it('[PG3] a day that a journey turns back does not count as a later one', () => {
		const tuesdayInSeoul = answer({ atMs: MONDAY_NOON + 4 * HOUR, offsetMinutes: 540 });
		const mondayInHonolulu = answer({ atMs: MONDAY_NOON + 9 * HOUR, offsetMinutes: -600 });
		expect(recallOverTime([tuesdayInSeoul, mondayInHonolulu])).toEqual([]);
	});

	it('[PG4] goes by day up to three weeks, then by week from Monday', () => {
		const spread = (last: number) =>
			[0, 1, 6, 7, last].map((day) => on(day, { claims: [part('x', day !== 6)] }));
		expect(recallOverTime(spread(21)).map(({ day, days }) => [day - MONDAY, days])).toEqual([
			[1, 1],
			[6, 1],
			[7, 1],
			[21, 1]
		]);
		expect(recallOverTime(spread(22))).toEqual([
			{ day: MONDAY, days: 7, asked: 2, right: 1 },
			{ day: MONDAY + 7, days: 7, asked: 1, right: 1 },
			{ day: MONDAY + 21, days: 7, asked: 1, right: 1 }
		]);
	});
});

describe('calibration', () => {
	it('[PG5] says for each degree of certainty how many answers were wholly right', () => {
		const said = (confidence: Confidence, outcome: Outcome) => answer({ confidence, outcome });
		const answers = [
			said('sure', 'right'),
			said('sure', 'wrong'),
			said('sure', 'partial'),
			said('guess', 'right')
		];
		expect(calibration(answers)).toEqual([
			{ confidence: 'guess', asked: 1, right: 1 },
			{ confidence: 'think-so', asked: 0, right: 0 },
			{ confidence: 'sure', asked: 3, right: 1 }
		]);
	});
});

describe('slips', () => {
	it('[PG6] counts the slips of answers that were not right, the commonest first', () => {
		const slipped = (outcome: Outcome, ...origins: string[]) => answer({ outcome, origins });
		const answers = [
			slipped('wrong', 'near-date', 'near-date'),
			slipped('partial', 'near-figure', 'other-actor'),
			slipped('wrong', 'other-actor'),
			slipped('wrong', 'a slip that this page has no words for'),
			slipped('right', 'near-figure')
		];
		expect(countSlips(answers)).toEqual([
			{ origin: 'other-actor', times: 2 },
			{ origin: 'near-figure', times: 1 },
			{ origin: 'near-date', times: 1 }
		]);
	});
});
