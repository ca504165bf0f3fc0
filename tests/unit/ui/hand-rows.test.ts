import { describe, expect, test } from 'vitest';
import { questionForPlayers } from '#domain/player-question.ts';
import { readResponse } from '#domain/player-response.ts';
import { handRows } from '#ui/hand-rows.ts';
import { questionOf } from '../../fixtures/gull-rock-bank.ts';
import { questions } from '../domain/gull-rock.ts';

describe('what hands are raised for', () => {
	test('[HD7] one row a choice, lettered as on the wall, each an answer to the question', () => {
		const question = questionOf('single-choice', 'offer-for-tower');
		const rows = handRows(questionForPlayers(question, 'tide'));
		expect(rows.map(({ mark }) => mark)).toEqual(['A', 'B', 'C']);
		const read = rows.map(({ response }) => readResponse(question, 'tide', response));
		expect(read.every(({ ok }) => ok)).toBe(true);
		expect(new Set(read.map((one) => JSON.stringify(one))).size).toBe(3);
	});

	test('[HD7] nothing is counted where a hand would not tell what anybody answered', () => {
		const countable = questions.filter((one) => handRows(questionForPlayers(one, 'tide')).length > 0);
		expect(new Set(countable.map(({ kind }) => kind))).toEqual(new Set(['single-choice', 'true-false']));
	});
});
