import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '#domain/question.ts';
import { commonView } from '#domain/seat-view.ts';
import { spreadRows, type SpreadRow } from '#ui/spread-rows.ts';
import { questionOf } from '../../fixtures/gull-rock-bank.ts';
import { gullRock, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

/** The lines of a question of this kind after one right answer and one wrong. */
function rowsOf(kind: QuestionKind, id?: string, isAnswered = true): readonly SpreadRow[] {
	const question = questionOf(kind, id).id;
	const session = new Session().join('Ada', 'Ben').open(question);
	if (isAnswered) {
		session.answer(1, rightResponse(question));
		session.answer(2, wrongResponse(question));
	}
	session.reveal();
	const { question: shown, reveal } = commonView(session.room, gullRock);
	if (!shown || !reveal) throw new Error('nothing is shown');
	return spreadRows(shown, reveal);
}

describe('how the answers spread, line by line', () => {
	it('[VW65] choices stand under the letters that the class sees, with their counts and the key marked', () => {
		const rows = rowsOf('single-choice');
		expect(rows.map(({ mark }) => mark)).toEqual(['A', 'B', 'C']);
		expect(rows.filter(({ isKey }) => isKey).map(({ count }) => count)).toEqual([1]);
		expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(2);
		expect(rowsOf('true-false').map(({ mark, text }) => [mark, text])).toEqual([
			['A', 'True'],
			['B', 'False']
		]);
	});

	it.each(['numeric', 'short-text'] as const)(
		'[VW65] the key of a %s question is shown though nobody gave it',
		(kind) => {
			const id = kind === 'numeric' ? 'boats-guided' : undefined;
			const [first, ...others] = rowsOf(kind, id, false);
			expect(first).toMatchObject({ count: 0, isKey: true });
			expect(first?.text).not.toBe('');
			expect(others).toEqual([]);
			expect(rowsOf(kind, id).filter(({ isKey }) => isKey)).toHaveLength(1);
		}
	);

	it.each(['order', 'match', 'cloze'] as const)(
		'[VW65] a %s question tells how many had each part right',
		(kind) => {
			const rows = rowsOf(kind);
			expect(rows.length).toBeGreaterThan(1);
			for (const { text, count, isKey } of rows) {
				expect(text).not.toMatch(/: $|^$/);
				expect(count === 1 || count === 2).toBe(true);
				expect(isKey).toBe(true);
			}
			expect(rows.some(({ count }) => count === 1)).toBe(true);
		}
	);

	it('[VW65] the steps of an order stand as they should be', () => {
		expect(rowsOf('order').map(({ mark, text }) => `${mark} ${text}`)).toEqual([
			'1 The tower is built',
			'2 The lamp becomes electric',
			'3 The tower is painted red'
		]);
	});

	it.each(['single-choice', 'multiple-response', 'true-false', 'order', 'match', 'cloze'] as const)(
		'[PI17] after a second vote each line of a %s question tells what it had in the first',
		(kind) => {
			const rows = secondRows(questionOf(kind).id);
			const key = rows.filter(({ isKey }) => isKey);
			// Wrong first, right after: the key gains, in every part in which the first was wrong.
			expect(key.some(({ before, count }) => count === 2 && before === 1)).toBe(true);
			for (const { before } of rows) expect(before).not.toBeNull();
		}
	);

	it('[PI17] what was typed in one vote alone has nobody in the other', () => {
		const rows = secondRows('boats-guided');
		expect(rows.map(({ count, before }) => [count, before])).toEqual([
			[2, 1],
			[0, 1]
		]);
		expect(rowsOf('numeric', 'boats-guided').map(({ before }) => before)).toEqual([null, null]);
	});
});

/** The lines after two votes: one of two right at first, then both. */
function secondRows(question: string): readonly SpreadRow[] {
	const session = new Session().join('Ada', 'Ben').open(question);
	session.answer(1, rightResponse(question));
	session.answer(2, wrongResponse(question));
	session.close().open(question);
	session.answer(1, rightResponse(question));
	session.answer(2, rightResponse(question));
	session.reveal();
	const { question: shown, reveal } = commonView(session.room, gullRock);
	if (!shown || !reveal) throw new Error('nothing is shown');
	return spreadRows(shown, reveal);
}
