import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerCard, dueDay, isDue, type Card } from '#domain/cards.ts';
import { planReview } from '#domain/choose-question.ts';
import { dayOf } from '#domain/day.ts';
import type { Plan } from '#domain/plan.ts';
import { comebackDays, FORECAST_DAYS, reviewQueue } from '#domain/queue.ts';
import { card, MONDAY, on, PLAN } from '../../fixtures/card.ts';
import { answer, DAY, HOUR, MONDAY_NOON } from '../../fixtures/learner-log.ts';

const names = (cards: readonly Card[]) => cards.map(({ claim }) => claim);
const many = (count: number, given: Partial<Card> & { readonly stability?: number } = {}) =>
	Array.from({ length: count }, (_, n) => card(`claim-${String(n).padStart(3, '0')}`, given));
/** Right and unguessed, asked by a review. */
const answered = (before: Card, day: number) =>
	answerCard(before, {
		answer: on(day - MONDAY, { question: before.claim }),
		claim: before.claim,
		right: true,
		inReview: true
	});

const TODAY = MONDAY + 50;
const anyCards = fc
	.array(
		fc.record({
			stability: fc.double({ min: 0.2, max: 300, noNaN: true }),
			lastDay: fc.integer({ min: TODAY - 60, max: TODAY }),
			checkDays: fc.constantFrom<readonly number[]>([], [TODAY], [TODAY + 3, TODAY + 9])
		}),
		{ minLength: 1, maxLength: 60 }
	)
	.map((all) => all.map((given, n) => card(`claim-${n}`, given)));
const anyPlan = fc.record({
	dailyLimit: fc.integer({ min: 1, max: 30 }),
	targetRetention: fc.double({ min: 0.7, max: 0.97, noNaN: true }),
	neededByDay: fc.option(fc.integer({ min: TODAY - 3, max: TODAY + 40 }))
});
const stretchOf = (cards: readonly Card[], plan: Plan, neededByDay: number) =>
	neededByDay - Math.ceil(cards.length / plan.dailyLimit);

describe("a day's portion", () => {
	it('[SC6] is never above the limit, less what reviews have asked today already', () => {
		const cards = many(50, { stability: 1 });
		expect(reviewQueue(cards, PLAN, MONDAY + 3).today).toHaveLength(20);
		const after = cards.map((before, n) => (n < 15 ? answered(before, MONDAY + 3) : before));
		expect(reviewQueue(after, PLAN, MONDAY + 3)).toMatchObject({ doneToday: 15, due: 35 });
		expect(reviewQueue(after, PLAN, MONDAY + 3).today).toHaveLength(5);
		expect(reviewQueue(after, PLAN, MONDAY + 3).forecast.slice(0, 2)).toEqual([5, 20]);
		const more = cards.map((before, n) => (n < 25 ? answered(before, MONDAY + 3) : before));
		expect(reviewQueue(more, PLAN, MONDAY + 3).today).toEqual([]);
	});

	it('[SC6] an answer in a quiz takes nothing from it', () => {
		const cards = many(10, { stability: 1 });
		const [first, ...rest] = cards;
		const quizzed = first ? [{ ...answered(first, MONDAY + 3), reviewedDay: null }, ...rest] : [];
		expect(reviewQueue(quizzed, PLAN, MONDAY + 3)).toMatchObject({ doneToday: 0, due: 9 });
	});

	it('[SC6] holds only what is due, the least likely to be recalled first', () => {
		const cards = [
			card('strong', { stability: 300 }),
			card('middling', { stability: 5 }),
			card('fragile', { stability: 0.5 }),
			card('fading', { stability: 20 })
		];
		expect(names(reviewQueue(cards, PLAN, MONDAY + 21).today)).toEqual(['fragile', 'middling', 'fading']);
	});

	it('[SC6] what was wrong with certainty goes first on its day, however well it seems to be known', () => {
		const cards = [...many(30, { stability: 1 }), card('error', { stability: 90, checkDays: [MONDAY + 7] })];
		expect(names(reviewQueue(cards, PLAN, MONDAY + 7).today)[0]).toBe('error');
		expect(names(reviewQueue(cards, PLAN, MONDAY + 6).today)).not.toContain('error');
	});

	it('[SC6] does not depend on the order in which the cards are kept', () => {
		fc.assert(
			fc.property(anyCards, anyPlan, (cards, plan) => {
				expect(reviewQueue([...cards].reverse(), plan, TODAY)).toEqual(reviewQueue(cards, plan, TODAY));
			})
		);
	});
});

describe('after days away', () => {
	it('[SC7] what is due is so many days of the limit, today among them, never a wall', () => {
		const cards = many(50, { stability: 1 });
		const queue = reviewQueue(cards, PLAN, MONDAY + 30);
		expect(queue).toMatchObject({ due: 50, days: 3 });
		expect(queue.forecast.slice(0, 4)).toEqual([20, 20, 10, 0]);
		expect(reviewQueue([], PLAN, MONDAY)).toMatchObject({ due: 0, days: 0, deadline: null });
	});

	it('[SC7] the forecast is never above the limit and loses no claim that comes up in its days', () => {
		fc.assert(
			fc.property(anyCards, anyPlan, (cards, plan) => {
				const { forecast, today } = reviewQueue(cards, plan, TODAY);
				expect(forecast).toHaveLength(FORECAST_DAYS);
				expect(Math.max(...forecast)).toBeLessThanOrEqual(plan.dailyLimit);
				expect(forecast[0]).toBe(today.length);
				const days = [...comebackDays(cards, plan, TODAY).values()];
				const coming = days.filter((day) => day < TODAY + FORECAST_DAYS).length;
				const asked = forecast.reduce((sum, count) => sum + count, 0);
				expect(asked).toBeLessThanOrEqual(coming);
				if (coming <= plan.dailyLimit && !cards.some(({ reviewedDay }) => reviewedDay === TODAY))
					expect(asked).toBe(coming);
			})
		);
	});

	it('[SC7] working off the portions day by day, everything that was due comes up', () => {
		fc.assert(
			fc.property(anyCards, fc.integer({ min: 1, max: 30 }), (start, dailyLimit) => {
				const plan = { ...PLAN, dailyLimit };
				const waiting = new Set(names(start.filter((before) => isDue(before, TODAY, plan))));
				let cards = start;
				for (let day = TODAY; day < TODAY + 400 && waiting.size > 0; day += 1) {
					const asked = new Set(names(reviewQueue(cards, plan, day).today));
					expect(asked.size).toBeLessThanOrEqual(dailyLimit);
					for (const claim of asked) waiting.delete(claim);
					cards = cards.map((before) => (asked.has(before.claim) ? answered(before, day) : before));
				}
				expect([...waiting]).toEqual([]);
			}),
			{ numRuns: 30 }
		);
	});
});

describe('what is needed by a date', () => {
	it('[SC8] comes up before it, in portions, although it would hold for longer', () => {
		const cards = many(50, { stability: 300 });
		const plan = { ...PLAN, neededByDay: MONDAY + 10 };
		const days = [...comebackDays(cards, plan, MONDAY + 1).values()];
		const on = (day: number) => days.filter((other) => other === MONDAY + day).length;
		expect([6, 7, 8, 9, 10].map(on)).toEqual([0, 20, 20, 10, 0]);
	});

	it('[SC8] makes room: what would all come up on the last day fills the days before it', () => {
		const cards = [
			...many(30, { stability: 9 }),
			...many(10, { stability: 300 }).map((c) => ({ ...c, claim: `x${c.claim}` }))
		];
		const plan = { ...PLAN, neededByDay: MONDAY + 10 };
		const days = [...comebackDays(cards, plan, MONDAY + 1).values()];
		expect(Math.max(...days)).toBe(MONDAY + 9);
		expect(days.filter((day) => day === MONDAY + 9)).toHaveLength(20);
	});

	it('[SC8] for any cards and plan each comes up before the date or was answered in the last days', () => {
		fc.assert(
			fc.property(anyCards, anyPlan, (cards, plan) => {
				const { neededByDay } = plan;
				if (neededByDay === null || neededByDay <= TODAY) return;
				const days = comebackDays(cards, plan, TODAY);
				for (const { claim, lastDay } of cards) {
					const isFresh = lastDay >= stretchOf(cards, plan, neededByDay);
					if (!isFresh) expect(days.get(claim)).toBeLessThan(neededByDay);
					expect(days.get(claim)).toBeGreaterThanOrEqual(TODAY);
				}
			})
		);
	});

	it('[SC8] where the limit is enough, whoever works off the portions has met everything in the last days', () => {
		fc.assert(
			fc.property(anyCards, anyPlan, fc.integer({ min: 1, max: 40 }), (start, free, daysLeft) => {
				const dailyLimit = Math.max(free.dailyLimit, Math.ceil(start.length / daysLeft));
				const neededByDay = TODAY + daysLeft;
				const plan = { ...free, dailyLimit, neededByDay };
				let cards = start;
				for (let day = TODAY; day < neededByDay; day += 1) {
					const asked = new Set(names(reviewQueue(cards, plan, day).today));
					expect(asked.size).toBeLessThanOrEqual(dailyLimit);
					cards = cards.map((before) => (asked.has(before.claim) ? answered(before, day) : before));
				}
				const first = stretchOf(start, plan, neededByDay);
				expect(cards.filter(({ lastDay }) => lastDay < first)).toEqual([]);
			})
		);
	});

	it('[SC8] brings nothing forward that is not needed, and a date that has passed changes nothing', () => {
		const cards = [card('soon', { stability: 3 }), card('late', { stability: 300 })];
		const calm = comebackDays(cards, PLAN, MONDAY);
		expect(comebackDays(cards, { ...PLAN, neededByDay: MONDAY + 900 }, MONDAY).get('soon')).toBe(
			calm.get('soon')
		);
		for (const neededByDay of [MONDAY, MONDAY - 5]) {
			expect(comebackDays(cards, { ...PLAN, neededByDay }, MONDAY)).toEqual(calm);
			expect(reviewQueue(cards, { ...PLAN, neededByDay }, MONDAY).deadline).toBeNull();
		}
	});

	it('[SC9] says how much is left, and the limit that would be enough where the one set is not', () => {
		const cards = many(100, { stability: 300 });
		const today = MONDAY + 20;
		const tooSoon = reviewQueue(cards, { ...PLAN, neededByDay: today + 3 }, today);
		expect(tooSoon.deadline).toEqual({ daysLeft: 3, left: 100, limitNeeded: 34 });
		const enough = reviewQueue(cards, { ...PLAN, neededByDay: today + 10 }, today);
		expect(enough.deadline).toEqual({ daysLeft: 10, left: 100, limitNeeded: 10 });
		const done = cards.map((before) => answered(before, today + 6));
		const after = reviewQueue(done, { ...PLAN, neededByDay: today + 10 }, today + 6);
		expect(after.deadline).toEqual({ daysLeft: 4, left: 0, limitNeeded: 0 });
	});
});

describe('a review across changes of time', () => {
	const entry = (claim: string) =>
		({ id: `q-${claim}`, topic: 'tower', kind: 'single-choice', claims: [claim] }) as const;
	/** A review of everything due, answered over hours, each answer at its own offset; how the cards then stand. */
	function review(cards: readonly Card[], startMs: number, offsets: readonly number[]) {
		const today = dayOf({ atMs: startMs, offsetMinutes: offsets[0] ?? 0 });
		const portion = reviewQueue(cards, PLAN, today).today;
		const asked = planReview(
			portion,
			cards.map(({ claim }) => entry(claim)),
			() => false
		);
		const after = new Map(cards.map((before) => [before.claim, before]));
		let last = today;
		for (const [n, { claims, id }] of asked.entries()) {
			const atMs = startMs + n * HOUR;
			const given = answer({ question: id, atMs, offsetMinutes: offsets[n] ?? offsets.at(-1) ?? 0 });
			last = dayOf(given);
			for (const claim of claims)
				after.set(claim, answerCard(after.get(claim), { answer: given, claim, right: true, inReview: true }));
		}
		return { asked: asked.flatMap(({ claims }) => claims), cards: [...after.values()], last };
	}

	it.each([
		['the clocks going forward', MONDAY_NOON + 20 * DAY, [60, 60, 120, 120, 120, 120]],
		['the clocks going back', MONDAY_NOON + 20 * DAY, [120, 120, 60, 60, 60, 60]],
		['midnight', MONDAY_NOON + 20 * DAY + 9.5 * HOUR, [0]],
		['a flight from Seoul to Honolulu', MONDAY_NOON + 20 * DAY, [540, 540, -600, -600, -600, -600]],
		['a flight from Honolulu to Seoul', MONDAY_NOON + 20 * DAY, [-600, -600, 540, 540, 540, 540]]
	] as const)(
		'[SC11] %s in the middle of it: each claim once, none lost, none due again at once',
		(_what, at, offsets) => {
			const start = many(6, { stability: 3 });
			const { asked, cards, last } = review(start, at, offsets);
			expect(new Set(asked).size).toBe(asked.length);
			expect(asked.toSorted()).toEqual(names(start));
			expect(reviewQueue(cards, PLAN, last).today).toEqual([]);
			for (const day of comebackDays(cards, PLAN, last).values()) {
				expect(day).toBeGreaterThan(last);
				expect(day).toBeLessThan(last + 60);
			}
		}
	);

	it('[SC11] a clock that ran ahead a year: all of it is due when it is put right, and then goes its way', () => {
		const year = MONDAY_NOON + 365 * DAY;
		const ahead = review(many(6, { stability: 3 }), year, [0]).cards;
		const { asked, cards, last } = review(ahead, MONDAY_NOON + 5 * DAY, [0]);
		expect(asked).toHaveLength(6);
		expect(reviewQueue(cards, PLAN, last).today).toEqual([]);
		for (const after of cards) expect(dueDay(after, PLAN)).toBeLessThan(last + 14);
	});
});
