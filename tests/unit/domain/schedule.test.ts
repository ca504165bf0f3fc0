import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	gradeClaim,
	intervalDays,
	predictRecall,
	remember,
	type ClaimGrade,
	type Memory
} from '#domain/schedule.ts';

/**
 * Figures of the ts-fsrs package's own tests, which cite fsrs-rs: `packages/fsrs/__tests__/FSRS-6.test.ts`
 * (memory after a first answer and after six, recall after eight days) and `algorithm.test.ts` (the
 * forgetting curve, intervals) of github.com/open-spaced-repetition/ts-fsrs. All with FSRS-6's default parameters.
 */
const PUBLISHED = {
	firstAnswer: [
		['again', 0.212, 6.4133],
		['hard', 1.2931, 5.11217071],
		['good', 2.3065, 2.11810397]
	],
	afterSix: { stability: 53.62691, difficulty: 6.3574867 },
	curveAtOneDay: [1, 0.9, 0.84588465, 0.8093881],
	recallAfterEightDays: { stability: 8.2956, recall: 0.9024733 },
	intervalsAtOneDay: [
		[0.7, 9],
		[0.8, 3],
		[0.9, 1]
	]
} as const;

const afterAll = (answers: readonly (readonly [ClaimGrade, number])[]) =>
	answers.reduce<Memory | null>((memory, [grade, days]) => remember(memory, grade, days), null);
const anyGrade = fc.constantFrom<ClaimGrade>('again', 'hard', 'good');
const anyMemory = fc
	.array(fc.tuple(anyGrade, fc.nat({ max: 400 })), { minLength: 1, maxLength: 30 })
	.map(afterAll)
	.filter((memory) => memory !== null);

describe('the published vectors of the schedule', () => {
	it.each(PUBLISHED.firstAnswer)('[SC1] a first answer graded %s', (grade, stability, difficulty) => {
		const memory = remember(null, grade, 0);
		expect(Math.abs(memory.stability - stability)).toBeLessThan(1e-4);
		expect(Math.abs(memory.difficulty - difficulty)).toBeLessThan(1e-4);
	});

	it('[SC1] six answers over a month, two of them on the first day', () => {
		const memory = afterAll([
			['again', 0],
			['good', 0],
			['good', 1],
			['good', 3],
			['good', 8],
			['good', 21]
		]);
		expect(Math.abs((memory?.stability ?? 0) - PUBLISHED.afterSix.stability)).toBeLessThan(1e-4);
		expect(Math.abs((memory?.difficulty ?? 0) - PUBLISHED.afterSix.difficulty)).toBeLessThan(1e-4);
	});

	it('[SC1] the forgetting curve', () => {
		PUBLISHED.curveAtOneDay.forEach((recall, days) => {
			expect(Math.abs(predictRecall({ stability: 1, difficulty: 5 }, days) - recall)).toBeLessThan(1e-4);
		});
		const { stability, recall } = PUBLISHED.recallAfterEightDays;
		expect(Math.abs(predictRecall({ stability, difficulty: 1 }, 8) - recall)).toBeLessThan(1e-4);
	});

	it.each(PUBLISHED.intervalsAtOneDay)(
		'[SC1] at a target of %d a memory of one day comes back after %d',
		(target, days) => {
			expect(intervalDays({ stability: 1, difficulty: 5 }, { targetRetention: target })).toBe(days);
		}
	);
});

describe('the grade of an answer', () => {
	it('[SC2] is again where wrong, however sure; hard where guessed; good where right: never easy', () => {
		expect((['guess', 'think-so', 'sure'] as const).map((said) => gradeClaim(false, said))).toEqual([
			'again',
			'again',
			'again'
		]);
		expect((['guess', 'think-so', 'sure'] as const).map((said) => gradeClaim(true, said))).toEqual([
			'hard',
			'good',
			'good'
		]);
	});
});

describe('when a claim comes back', () => {
	it('[SC3] is when its predicted recall has fallen to the target: not a day late, and never today', () => {
		fc.assert(
			fc.property(anyMemory, fc.double({ min: 0.7, max: 0.97, noNaN: true }), (memory, targetRetention) => {
				const days = intervalDays(memory, { targetRetention });
				expect(days).toBeGreaterThanOrEqual(1);
				if (days > 1) expect(predictRecall(memory, days - 1)).toBeGreaterThan(targetRetention);
				if (days < 36_500) expect(predictRecall(memory, days + 1)).toBeLessThan(targetRetention);
			})
		);
	});

	it('[SC3] is the later, the better the answer, and the sooner, the more is to be kept', () => {
		fc.assert(
			fc.property(anyMemory, fc.nat({ max: 400 }), (memory, elapsed) => {
				const [again, hard, good] = (['again', 'hard', 'good'] as const).map((grade) =>
					intervalDays(remember(memory, grade, elapsed), { targetRetention: 0.9 })
				);
				expect(again).toBeLessThanOrEqual(hard ?? 0);
				expect(hard).toBeLessThanOrEqual(good ?? 0);
				expect(intervalDays(memory, { targetRetention: 0.95 })).toBeLessThanOrEqual(
					intervalDays(memory, { targetRetention: 0.8 })
				);
			})
		);
	});

	it('[SC3] is never thrown off by a clock that was set back: time does not run backwards', () => {
		fc.assert(
			fc.property(anyMemory, anyGrade, fc.integer({ min: -4000, max: -1 }), (memory, grade, days) => {
				expect(remember(memory, grade, days)).toEqual(remember(memory, grade, 0));
				expect(predictRecall(memory, days)).toBe(1);
			})
		);
	});
});
