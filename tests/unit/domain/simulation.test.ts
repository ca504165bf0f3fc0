import { describe, expect, it } from 'vitest';
import { parseLearnerEvent } from '#domain/attempt.ts';
import { DEFAULT_PLAN } from '#domain/plan.ts';
import { Forgetting, PUBLISHED } from '../../fixtures/forgetting.ts';
import { DAYS, LEARNERS, liveThirtyDays, type ThirtyDays } from '../../fixtures/thirty-days.ts';

const LIVES = LEARNERS.map((learner) => {
	const plan = { ...DEFAULT_PLAN, ...learner.plan };
	return [learner.name, learner, plan, liveThirtyDays(learner, 'schedule')] as const;
});
const daysOf = ({ reviews }: ThirtyDays) => [...new Set(reviews.map(({ day }) => day))];

describe('the memory that the simulation gives a learner', () => {
	it('[SC12] forgets as the published model says', () => {
		const memory = new Forgetting(PUBLISHED);
		expect(memory.recall('x')).toBe(0);
		memory.practise('x');
		memory.pass(86_400, true);
		// One trace, 2,160 seconds old on the model's clock: m = −0.177 ln 2160 = −1.35898.
		expect(memory.recall('x')).toBeCloseTo(1 / (1 + Math.exp((-0.704 + 1.35898) / 0.255)), 4);
		memory.practise('x');
		memory.pass(86_400, true);
		// The second trace fades at 0.217 e^−1.35898 + 0.177 = 0.23275: m = ln(4320^−0.177 + 2160^−0.23275) = −0.9296.
		expect(memory.recall('x')).toBeCloseTo(1 / (1 + Math.exp((-0.704 + 0.9296) / 0.255)), 4);
	});

	it('[SC12] keeps what is spaced longer than what is crammed', () => {
		const [crammed, spaced] = [new Forgetting(PUBLISHED), new Forgetting(PUBLISHED)];
		for (let n = 0; n < 5; n += 1) {
			crammed.practise('x');
			crammed.pass(20, false);
			spaced.practise('x');
			spaced.pass(86_400, true);
		}
		for (const memory of [crammed, spaced]) memory.pass(10 * 86_400, true);
		expect(spaced.recall('x')).toBeGreaterThan(crammed.recall('x') * 2);
	});
});

describe.each(LIVES)('thirty days of a learner: %s', (_name, learner, plan, life) => {
	it('[SC12] what happens is a log that the page could have written', () => {
		for (const event of life.events) expect(parseLearnerEvent(event)).toEqual(event);
	});

	it('[SC12] reviews come when they should: nothing is asked that is not due, and something whenever it is', () => {
		expect(life.reviews.filter(({ wasDue }) => !wasDue)).toEqual([]);
		for (const [day, due] of life.dueByDay) {
			const asked = life.reviews.filter((review) => review.day === day);
			expect(asked).toHaveLength(Math.min(due, plan.dailyLimit));
		}
	});

	it('[SC12] the daily limit holds, and no claim is asked twice on a day', () => {
		for (const day of daysOf(life)) {
			const claims = life.reviews.filter((review) => review.day === day).map(({ claim }) => claim);
			expect(claims.length).toBeLessThanOrEqual(plan.dailyLimit);
			expect(new Set(claims).size).toBe(claims.length);
		}
	});

	it('[SC12] what was forgotten returns: the next day where there is room for it, and always in the end', () => {
		const { reviews, dueByDay } = life;
		for (const [place, { claim, day, right }] of reviews.entries()) {
			if (right || day > DAYS - 10) continue;
			const next = reviews.slice(place + 1).find((review) => review.claim === claim);
			expect(next).toBeDefined();
			if ((dueByDay.get(day + 1) ?? Infinity) <= plan.dailyLimit) expect(next?.day).toBe(day + 1);
		}
	});

	it('[SC12] by the end at least 85% is recalled, with fewer reviews than every question once missed takes daily', () => {
		const daily = liveThirtyDays(learner, 'ever-missed');
		expect(life.recalled).toBeGreaterThanOrEqual(0.85);
		expect(life.reviews.length).toBeLessThan(daily.reviews.length);
		expect(liveThirtyDays(learner, 'none').recalled).toBeLessThan(0.6);
	});

	it('[SC12] with no more reviews than working through the missed list daily takes, more is recalled', () => {
		const list = liveThirtyDays(learner, 'missed-list');
		const dailyLimit = Math.floor(list.reviews.length / DAYS);
		const asMuch = liveThirtyDays({ ...learner, plan: { dailyLimit } }, 'schedule');
		expect(asMuch.reviews.length).toBeLessThanOrEqual(list.reviews.length);
		expect(asMuch.recalled).toBeGreaterThan(list.recalled);
	});
});
