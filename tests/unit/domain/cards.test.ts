import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence } from '#domain/attempt.ts';
import { answerCard, dueDay, isDue, recallOn, standingOf } from '#domain/cards.ts';
import { remember } from '#domain/schedule.ts';
import type { AnswerGiven } from '#domain/sitting.ts';
import { card, cardAfter, MONDAY, on, PLAN } from '../../fixtures/card.ts';
import { answer, DAY, HOUR, MONDAY_NOON } from '../../fixtures/learner-log.ts';

const wrong = { outcome: 'wrong' } as const;
const guessed = { confidence: 'guess' } as const;
const unsure = { confidence: 'think-so' } as const;
const standing = (answers: readonly AnswerGiven[], day = 0, claim = 'claim-a') =>
	standingOf(cardAfter(answers, claim), MONDAY + day, PLAN);
const dateOf = ({ atMs, offsetMinutes }: AnswerGiven) =>
	new Date(atMs + offsetMinutes * 60_000).toISOString().slice(0, 10);

/** Answers to one claim over some weeks, oldest first. */
const anyAnswers = fc
	.array(
		fc.record({
			right: fc.boolean(),
			confidence: fc.constantFrom<Confidence>('guess', 'think-so', 'sure'),
			hours: fc.nat({ max: 70 }),
			offsetMinutes: fc.constantFrom(-600, 0, 345, 540)
		}),
		{ minLength: 1, maxLength: 20 }
	)
	.map((given) => {
		let atMs = MONDAY_NOON;
		return given.map(({ right, hours, ...rest }) =>
			answer({ ...rest, outcome: right ? 'right' : 'wrong', atMs: (atMs += hours * HOUR) })
		);
	});

describe('what an answer does to a card', () => {
	it('[SC2] a wrong answer is forgotten, a guessed one held weakly, a right one held', () => {
		const first = remember(null, 'good', 0);
		const after = (given: Partial<AnswerGiven>) => cardAfter([on(0), on(5, given)]).memory;
		expect(after(wrong)).toEqual(remember(first, 'again', 5));
		expect(after(guessed)).toEqual(remember(first, 'hard', 5));
		expect(after({})).toEqual(remember(first, 'good', 5));
		expect(after(unsure)).toEqual(after({}));
	});

	it('[SC4] each claim of a question is graded by its own part: half right is one held and one missed', () => {
		const half = on(0, {
			outcome: 'partial',
			confidence: 'think-so',
			claims: [
				{ claim: 'held', right: true },
				{ claim: 'lost', right: false }
			]
		});
		const [held, lost] = [cardAfter([half], 'held'), cardAfter([half], 'lost')];
		expect(held.memory).toEqual(remember(null, 'good', 0));
		expect(lost.memory).toEqual(remember(null, 'again', 0));
		expect([held.miss, lost.miss?.question]).toEqual([null, 'a']);
		expect([standing([half], 0, 'held'), standing([half], 0, 'lost')]).toEqual(['shaky', 'missed']);
	});

	it('[SC4] counts answers, wrong ones and the run of successes; a guess ends the run as a miss does', () => {
		const { reps, lapses, successes } = cardAfter([on(0), on(1, wrong), on(2), on(3)]);
		expect({ reps, lapses, successes }).toEqual({ reps: 4, lapses: 1, successes: 2 });
		expect(cardAfter([on(0), on(1), on(2, guessed)])).toMatchObject({ successes: 0, lapses: 0 });
	});

	it('[SC4] remembers the topic and the question that asked last, and the day of the last review', () => {
		const claims = [{ claim: 'claim-a', right: true }];
		const first = answerCard(undefined, { answer: on(0), claim: 'claim-a', right: true, inReview: true });
		const later = on(1, { question: 'b', topic: 'people', claims });
		const second = answerCard(first, { answer: later, claim: 'claim-a', right: true, inReview: false });
		expect(second).toMatchObject({ lastQuestion: 'b', topic: 'people', reviewedDay: MONDAY });
	});
});

describe('what was wrong with certainty', () => {
	it('[SC5] comes back the next day and on day seven, whatever the schedule says', () => {
		const missed = cardAfter([on(0, wrong)]);
		expect(dueDay(missed, PLAN)).toBe(MONDAY + 1);
		expect(isDue(missed, MONDAY, PLAN)).toBe(false);
		const strong = { ...missed, memory: { stability: 500, difficulty: 5 } };
		expect(dueDay(strong, PLAN)).toBe(MONDAY + 1);
		const answered = answerCard(strong, { answer: on(1), claim: 'claim-a', right: true, inReview: true });
		expect(dueDay(answered, PLAN)).toBe(MONDAY + 7);
		const checked = answerCard(answered, { answer: on(7), claim: 'claim-a', right: true, inReview: true });
		expect(dueDay(checked, PLAN)).toBeGreaterThan(MONDAY + 30);
	});

	it('[SC5] being asked again in the same sitting takes no check away', () => {
		expect(cardAfter([on(0, wrong), on(0)]).checkDays).toEqual([MONDAY + 1, MONDAY + 7]);
	});

	it('[SC5] a check that is answered late keeps the other; after day seven none is left', () => {
		expect(cardAfter([on(0, wrong), on(3)]).checkDays).toEqual([MONDAY + 7]);
		expect(cardAfter([on(0, wrong), on(9)]).checkDays).toEqual([]);
	});

	it('[SC5] is counted from the latest such error; a wrong answer without certainty adds no check', () => {
		expect(cardAfter([on(0, wrong), on(2, wrong)]).checkDays).toEqual([MONDAY + 3, MONDAY + 9]);
		expect(cardAfter([on(0, wrong), on(2, { ...wrong, ...unsure })]).checkDays).toEqual([MONDAY + 7]);
		expect(cardAfter([on(0, { ...wrong, ...unsure })]).checkDays).toEqual([]);
	});
});

describe('the standing of a claim', () => {
	it('[LG9] is missed where the last answer to it was wrong, or right by a guess', () => {
		expect(standing([answer(wrong)])).toBe('missed');
		expect(standing([answer(guessed)])).toBe('missed');
		expect(standing([on(0), on(1), on(2, guessed)], 2)).toBe('missed');
	});

	it('[LG9] is shaky where it was right, but not yet on two days', () => {
		expect(standing([answer()])).toBe('shaky');
		expect(standing([answer(unsure), answer()])).toBe('shaky');
	});

	it('[LG9] is known where it was right on two different days with no miss between or after them', () => {
		expect(standing([on(0), on(1)], 1)).toBe('known');
		expect(standing([on(0, wrong), on(1), on(1), on(5)], 5)).toBe('known');
		expect(standing([on(0), on(1, wrong), on(2)], 2)).toBe('shaky');
		expect(standing([on(0), on(1), on(2, wrong), on(3)], 3)).toBe('shaky');
		expect(standing([on(0), on(1), on(2, wrong), on(3), on(4)], 4)).toBe('known');
	});

	it('[LG9] is known for as long as it would be recalled as likely as the target, then shaky', () => {
		const held = { heldDays: [MONDAY - 1, MONDAY], stability: 10 };
		expect(standingOf(card('x', held), MONDAY + 10, PLAN)).toBe('known');
		expect(standingOf(card('x', held), MONDAY + 11, PLAN)).toBe('shaky');
		expect(standingOf(card('x', held), MONDAY + 10, { targetRetention: 0.95 })).toBe('shaky');
	});

	it('[LG9] is what the run of answers since the last miss says, for any log', () => {
		fc.assert(
			fc.property(anyAnswers, fc.nat({ max: 60 }), (answers, later) => {
				const held = answers.map(({ outcome, confidence }) => outcome === 'right' && confidence !== 'guess');
				const run = answers.slice(held.lastIndexOf(false) + 1);
				const days = new Set(run.map(dateOf)).size;
				const found = cardAfter(answers);
				const today = found.lastDay + later;
				const isKept = recallOn(found, today) >= PLAN.targetRetention;
				const expected = days === 0 ? 'missed' : days >= 2 && isKept ? 'known' : 'shaky';
				expect(standingOf(found, today, PLAN)).toBe(expected);
			})
		);
	});

	it('[LG9] follows a claim through whatever questions ask it', () => {
		const claims = [{ claim: 'shared', right: true }];
		const met = [on(0, { question: 'a', claims }), on(1, { question: 'b', claims, topic: 'people' })];
		expect(standing(met, 1, 'shared')).toBe('known');
	});
});

describe('the days of a card', () => {
	it("[LG10] end at the learner's own midnight, not at Greenwich's", () => {
		const seoul = { offsetMinutes: 540 };
		const about = (times: readonly number[], offset = seoul) =>
			cardAfter(times.map((atMs) => answer({ ...offset, atMs }))).heldDays.length;
		expect(about([Date.UTC(2026, 0, 5, 14, 59), Date.UTC(2026, 0, 5, 15, 1)])).toBe(2);
		const acrossGreenwich = [Date.UTC(2026, 0, 5, 23, 59), Date.UTC(2026, 0, 6, 0, 1)];
		expect(about(acrossGreenwich)).toBe(1);
		expect(about(acrossGreenwich, { offsetMinutes: -300 })).toBe(1);
		expect(about(acrossGreenwich, { offsetMinutes: 0 })).toBe(2);
	});

	it('[LG10] are dated where each answer was given, so a journey neither adds nor hides one', () => {
		const atNoon = answer({ atMs: Date.UTC(2026, 0, 5, 3), offsetMinutes: 540 });
		const sameDate = answer({ atMs: Date.UTC(2026, 0, 6, 2), offsetMinutes: -300 });
		const nextDate = answer({ atMs: Date.UTC(2026, 0, 6, 6), offsetMinutes: -300 });
		expect(cardAfter([atNoon, sameDate]).heldDays).toHaveLength(1);
		expect(cardAfter([atNoon, nextDate]).heldDays).toHaveLength(2);
	});

	it('[LG10] are two wherever the calendar says two, a minute apart over midnight or a year', () => {
		const anyOffset = fc.integer({ min: -720, max: 840 });
		fc.assert(
			fc.property(
				fc.integer({ min: 0, max: 4_000_000_000_000 }),
				fc.integer({ min: 0, max: 2 * DAY }),
				anyOffset,
				anyOffset,
				(atMs, later, from, to) => {
					const answers = [
						answer({ atMs, offsetMinutes: from }),
						answer({ atMs: atMs + later, offsetMinutes: to })
					];
					expect(cardAfter(answers).heldDays).toHaveLength(new Set(answers.map(dateOf)).size);
				}
			)
		);
	});
});

describe('a clock that is wrong', () => {
	it('[SC11] a clock set back loses no card: the claim comes back at the latest when it would have', () => {
		fc.assert(
			fc.property(anyAnswers, fc.integer({ min: 1, max: 400 }), (answers, back) => {
				const before = cardAfter(answers);
				const today = before.lastDay - back;
				const set = answer({ atMs: today * DAY, confidence: 'sure' });
				const after = answerCard(before, { answer: set, claim: 'claim-a', right: true, inReview: true });
				expect(after.lastDay).toBe(today);
				const calm = answerCard(before, {
					answer: answer({ atMs: before.lastDay * DAY }),
					claim: 'claim-a',
					right: true,
					inReview: true
				});
				expect(dueDay(after, PLAN)).toBeLessThanOrEqual(dueDay(calm, PLAN));
			})
		);
	});

	it('[SC11] a clock that ran ahead a year and was put right keeps no claim away until next year', () => {
		const ahead = cardAfter([on(0), on(365), on(366, { ...wrong })]);
		expect(isDue(ahead, MONDAY + 1, PLAN)).toBe(true);
		const strong = cardAfter([on(0), on(365)]);
		expect(isDue(strong, MONDAY + 1, PLAN)).toBe(true);
		for (const before of [ahead, strong]) {
			const after = answerCard(before, { answer: on(1), claim: 'claim-a', right: true, inReview: true });
			expect(isDue(after, MONDAY + 1, PLAN)).toBe(false);
			expect(after.checkDays).toEqual([]);
			expect(dueDay(after, PLAN)).toBeLessThan(MONDAY + 8);
		}
	});

	it('[SC11] who flies from Seoul to Honolulu goes back a day: nothing is due for it, nothing put off', () => {
		const answers = { claim: 'claim-a', right: true, inReview: true };
		const seoul = cardAfter([answer({ atMs: Date.UTC(2026, 0, 5, 16), offsetMinutes: 540 })]);
		const landed = answer({ atMs: Date.UTC(2026, 0, 6, 1), offsetMinutes: -600 });
		const honolulu = answerCard(seoul, { answer: landed, ...answers });
		expect(honolulu.lastDay).toBe(seoul.lastDay - 1);
		expect(isDue(seoul, honolulu.lastDay, PLAN)).toBe(false);
		expect(honolulu.memory).toEqual(remember(seoul.memory, 'good', 0));
		expect(dueDay(honolulu, PLAN)).toBeLessThan(seoul.lastDay + 10);
	});
});
