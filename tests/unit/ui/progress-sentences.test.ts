import { afterEach, describe, expect, it } from 'vitest';
import type { Confidence, LearnerEvent } from '#domain/attempt.ts';
import { pastSittings } from '#domain/past-sittings.ts';
import { NO_STANDINGS } from '#domain/statistics.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import {
	calibrationHeading,
	calibrationSentence,
	forecastSentence,
	knownSentence,
	recallSentence,
	shareWord,
	sittingScore,
	sittingWord,
	slipSentence
} from '#ui/progress-sentences.ts';
import { answer, event, started } from '../../fixtures/learner-log.ts';

/** Saturday, 21 November 2026. */
const TODAY = Date.UTC(2026, 10, 21) / 86_400_000;

afterEach(() => speak(undefined));

describe('what is known, in a sentence', () => {
	it.each([
		[{ known: 38, shaky: 20, missed: 8, new: 30 }, 'You know 38 of 96 claims.'],
		[{ ...NO_STANDINGS, shaky: 3, new: 93 }, 'You know none of 96 claims yet.'],
		[{ ...NO_STANDINGS, known: 96 }, 'You know all 96 claims.']
	])('[PG10] %j: "%s"', (counts, said) => {
		expect(knownSentence(counts)).toBe(said);
	});
});

describe('the two weeks to come, in a sentence that holds', () => {
	const say = (forecast: number[], doneToday = 0) => forecastSentence(forecast, { today: TODAY, doneToday });
	const rest = (...later: number[]) => [...later, ...Array.from({ length: 13 - later.length }, () => 0)];

	it.each([
		[[7, ...rest(4, 3, 5, 2, 1)], 'Seven today, then it calms down.'],
		[[7, ...rest(6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6, 6)], 'Seven today, and up to six on the days after.'],
		[[20, ...rest(20, 20, 20, 3)], '20 today, and up to 20 on the days after.'],
		[[7, ...rest(1, 1, 9, 9)], 'Seven today, nine on Tuesday, and no day with more.'],
		[[2, ...rest(3)], 'Two today, three tomorrow, and no day with more.'],
		[[1, ...rest()], 'One today, then nothing for the rest of the two weeks.'],
		[[0, ...rest(0, 0, 1, 8)], 'Nothing today; one comes back on Tuesday.'],
		[[0, ...rest(0, 0, 0, 0, 0, 0, 0, 2)], 'Nothing today; two come back on 29 November.'],
		[[0, ...rest()], 'Nothing today and nothing in the two weeks to come.']
	])('[PG11] %j: "%s"', (forecast, said) => {
		expect(say(forecast)).toBe(said);
	});

	it('[PG11] after some of today it speaks of what is left of today', () => {
		expect(say([7, ...rest(1)], 3)).toBe('Seven more today, then it calms down.');
		expect(say([0, ...rest(2)], 3)).toBe('Nothing more today; two come back tomorrow.');
	});

	it('[PG11] in Korean the numbers are written in figures', () => {
		speak(korean);
		expect(say([7, ...rest(1)])).toBe('오늘 7개, 그 뒤로는 줄어듭니다.');
		expect(say([7, ...rest(1, 1, 9)])).toBe('오늘 7개, 화요일에 9개이며, 그보다 많은 날은 없습니다.');
		expect(say([0, ...rest(1)], 3)).toBe('오늘은 더 없습니다. 내일 1개가 다시 나옵니다.');
	});
});

describe('what certainty was worth, in a sentence', () => {
	const rows = (...scores: [Confidence, number, number][]) =>
		scores.map(([confidence, right, asked]) => ({ confidence, right, asked }));

	it('[PG12] speaks of the surest word that was said five times or more', () => {
		const often = rows(['guess', 5, 16], ['think-so', 22, 38], ['sure', 31, 42]);
		expect(calibrationSentence(often)).toBe('When you said “sure” you were right 31 times of 42.');
		const seldom = rows(['guess', 1, 6], ['think-so', 2, 4], ['sure', 4, 4]);
		expect(calibrationSentence(seldom)).toBe('When you said “guess” you were right 1 time of 6.');
		expect(calibrationSentence(rows(['sure', 4, 4]))).toBe('A bar is drawn from five answers on.');
	});

	it('[PG12] the heading claims no more than the answers show', () => {
		expect(calibrationHeading(rows(['sure', 31, 42]))).toBe('Sure is not always right');
		expect(calibrationHeading(rows(['sure', 5, 5]))).toBe('Sure was right every time');
		expect(calibrationHeading(rows(['sure', 1, 4]))).toBe('How sure, how right');
	});

	it('[PG12] a share of fewer than five answers is not said', () => {
		expect(shareWord({ asked: 4, right: 4 })).toBe('too few');
		expect(shareWord({ asked: 5, right: 4 })).toBe('80%');
	});

	it('[PG12] a share is called all or none only where it is', () => {
		expect(shareWord({ asked: 999, right: 998 })).toBe('99%');
		expect(shareWord({ asked: 999, right: 1 })).toBe('1%');
		expect(shareWord({ asked: 999, right: 999 })).toBe('100%');
		expect(shareWord({ asked: 999, right: 0 })).toBe('0%');
	});
});

describe('recall and slips, in a sentence', () => {
	it('[PG13] adds up every point, also those that are not drawn', () => {
		const points = [
			{ asked: 4, right: 3 },
			{ asked: 20, right: 18 }
		];
		expect(recallSentence(points)).toBe('Asked again on a later day, you were right 21 times of 24.');
		expect(recallSentence([])).toBe('No claim has been asked again on a later day yet.');
	});

	it('[PG13] names a slip only where it stands out', () => {
		const [figures, dates] = [
			{ origin: 'near-figure', times: 9 },
			{ origin: 'near-date', times: 9 }
		] as const;
		expect(slipSentence([figures])).toBe('Most often: a figure close to the right one, 9 times.');
		expect(slipSentence([figures, { ...dates, times: 1 }])).toMatch(/^Most often/);
		expect(slipSentence([figures, dates])).toBe('No one slip stands out.');
		expect(slipSentence([])).toBe('No wrong answer so far has a slip to its name.');
	});
});

describe('a sitting in the history', () => {
	it.each([
		['practice', 'draw', 'Quiz'],
		['practice', 'source', 'Quiz'],
		['test', 'draw', 'Test'],
		['practice', 'review', 'Review'],
		['practice', 'missed', 'Retry of what was missed']
	] as const)('[PG14] a %s from %s is called "%s"', (mode, from, said) => {
		expect(sittingWord({ mode, from })).toBe(said);
	});

	it('[PG14] says how it went, and of an open test only how far it came', () => {
		const score = (log: readonly LearnerEvent[]) => pastSittings(log, 'gull-rock').map(sittingScore)[0];
		const given = [answer(), answer({ question: 'b', outcome: 'wrong' })];
		expect(score([started(), ...given, event({ type: 'sitting.finished' })])).toBe('1 of 3 right');
		expect(score([started(), ...given])).toBe('1 right, 2 of 3 answered, not finished');
		expect(score([started({ mode: 'test' }), ...given])).toBe('2 of 3 answered, not finished');
	});
});
