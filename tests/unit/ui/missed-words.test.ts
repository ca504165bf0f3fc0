import { describe, expect, test } from 'vitest';
import { questionForPlayers } from '#domain/player-question.ts';
import type { Missed } from '#domain/unsent-answer.ts';
import { missedWords, missedWorkWords, type MissedAt } from '#ui/missed-words.ts';
import { questionOf } from '../../fixtures/gull-rock-bank.ts';

const question = questionForPlayers(questionOf('true-false'), 'tide');
const late: Missed = {
	...{ step: 2, how: 'late', confidence: 'sure' },
	response: { kind: 'true-false', value: true }
};
const begun: Missed = { ...late, how: 'begun', confidence: null };
const here: MissedAt = { step: 2, question, isRevealed: false, counted: null };

describe('an answer that does not count', () => {
	test('[RM97] what came too late is named, with what counts instead', () => {
		expect(missedWords(late, here)).toBe(
			'Too late: True, sure had not arrived in time, and does not count. Nothing you sent counts here. The answer comes up here.'
		);
		expect(missedWords(late, { ...here, isRevealed: true, counted: 'False, guess' })).toBe(
			'Too late: True, sure had not arrived in time, and does not count. What you sent before counts: False, guess. Compare it with the answer below.'
		);
	});

	test('[RM97] what was not sent is told as that', () => {
		expect(missedWords(begun, here)).toMatch(
			/^You had not sent True when your time for the question was over, so it does not count\./
		);
	});

	test('[RM97] of an earlier question, and after the end, it is told without words that are no longer in view', () => {
		expect(missedWords(late, { ...here, step: 3 })).toMatch(
			/^Your answer to an earlier question .*go on with this one\.$/
		);
		expect(missedWords(late, { ...here, question: null })).toMatch(/^Your last answer had not arrived/);
	});

	test('[RM97] of work it is counted by how it was missed', () => {
		const words = (...missed: Missed[]) => missedWorkWords(missed).split('. ')[0];
		expect(words(late)).toBe('1 answer had not arrived when the work was closed, so it does not count');
		expect(words(begun, begun)).toBe(
			'2 answers were begun and not handed in before the work was closed, so they do not count'
		);
		expect(words(late, late, begun)).toBe(
			'2 answers had not arrived when the work was closed, and 1 was begun and not handed in, so they do not count'
		);
	});
});
