import { describe, expect, it } from 'vitest';
import { grade } from '#domain/grade.ts';
import { keyLines } from '#domain/key.ts';
import { keyResponse } from '#domain/key-response.ts';
import { unansweredVerdict } from '#domain/unanswered.ts';
import { gradedClaims, slipsOf } from '#domain/verdict.ts';
import { bank, questionOf } from '../../fixtures/gull-rock-bank.ts';

describe('a question that was left out', () => {
	it.each(bank.questions.map((question) => [question.kind, question] as const))(
		'[KY6] earns nothing in any part and blames nobody for a slip: %s',
		(_kind, question) => {
			const verdict = unansweredVerdict(question);
			expect(verdict).toMatchObject({ kind: 'graded', outcome: 'wrong', credit: 0 });
			expect(verdict.parts.length).toBeGreaterThan(0);
			expect(verdict.parts.every(({ right }) => !right)).toBe(true);
			expect(slipsOf(verdict)).toEqual([]);
			expect(gradedClaims(question, verdict).every(({ right }) => !right)).toBe(true);
		}
	);

	it('[KY6] shows its whole key all the same: every part, and a line for every pair and gap', () => {
		for (const question of bank.questions) {
			const key = grade(question, keyResponse(question));
			const ids = key.kind === 'graded' ? key.parts.map(({ id }) => id) : [];
			expect(unansweredVerdict(question).parts.map(({ id }) => id)).toEqual(ids);
		}
		const gaps = questionOf('cloze');
		expect(keyLines(gaps, unansweredVerdict(gaps).parts)).toHaveLength(gaps.blanks.length);
		const pairs = questionOf('match');
		expect(keyLines(pairs, unansweredVerdict(pairs).parts)).toHaveLength(pairs.pairs.length);
	});

	it('[KY6] with a key that cannot be read is a fault in the bank and names the question', () => {
		const question = questionOf('numeric', 'boats-guided');
		const broken = { ...question, answer: { ...question.answer, value: 12.5 } };
		expect(() => unansweredVerdict(broken)).toThrow('boats-guided');
	});
});
