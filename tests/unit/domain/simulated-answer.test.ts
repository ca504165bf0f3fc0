import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chanceOf } from '#domain/chance.ts';
import { grade } from '#domain/grade.ts';
import { keyResponse } from '#domain/key-response.ts';
import type { Origin } from '#domain/question.ts';
import {
	simulateAnswer,
	simulatedStudent,
	simulateSecondVote,
	type SimulatedStudent
} from '#domain/simulated-answer.ts';
import { bank, questionOf } from '../../fixtures/gull-rock-bank.ts';

const student = (knows: boolean, leaning?: Origin): SimulatedStudent => ({
	ability: 0,
	leanings: new Map(leaning ? [[leaning, 50]] : []),
	knows: () => knows
});
const outcomeOf = (question: (typeof bank.questions)[number], response: Parameters<typeof grade>[1]) => {
	const verdict = grade(question, response);
	return verdict.kind === 'graded' ? verdict.outcome : verdict.kind;
};

describe('students who are not there', () => {
	test('[OW11] every answer to every kind can be read, and the same student answers the same', () => {
		fc.assert(
			fc.property(
				fc.string(),
				fc.integer({ min: 1, max: 60 }),
				fc.constantFrom(...bank.questions),
				(seed, seat, question) => {
					const answer = () => simulateAnswer(question, chanceOf(seed), simulatedStudent(seed, seat));
					expect(outcomeOf(question, answer().response)).not.toBe('unreadable');
					expect(answer()).toEqual(answer());
				}
			),
			{ numRuns: 500 }
		);
	});

	test('[OW11] who knows is right, in every kind', () => {
		for (const question of bank.questions) {
			const { response } = simulateAnswer(question, chanceOf('tide'), student(true));
			expect(outcomeOf(question, response)).toBe('right');
		}
	});

	test('[OW11] who does not know takes the wrong answer whose slip tempts', () => {
		const question = questionOf('single-choice');
		const wrong = question.choices.flatMap((choice) => (choice.key ? [] : [choice]));
		const [first] = wrong;
		if (!first) throw new Error('no distractor');
		const same = new Set(wrong.filter(({ origin }) => origin === first.origin).map(({ id }) => id));
		const chance = chanceOf('slip');
		const given = Array.from({ length: 200 }, () =>
			simulateAnswer(question, chance, student(false, first.origin))
		);
		const tempted = given.filter(
			({ response }) => response.kind === 'single-choice' && same.has(response.choice)
		);
		expect(tempted.length).toBeGreaterThan(150);
	});

	test('[OW11] a class is neither all right nor all wrong, and the abler half knows more', () => {
		const seats = Array.from({ length: 60 }, (_, seat) => simulatedStudent('class', seat + 1));
		const known = (one: SimulatedStudent) => bank.claims.filter(({ id }) => one.knows(id, 2)).length;
		const sorted = [...seats].sort((a, b) => a.ability - b.ability).map(known);
		const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
		const share = sum(sorted) / (bank.claims.length * seats.length);
		expect(share).toBeGreaterThan(0.3);
		expect(share).toBeLessThan(0.8);
		expect(sum(sorted.slice(30))).toBeGreaterThan(sum(sorted.slice(0, 30)) * 1.2);
	});

	test('[OW12] a talk convinces more of what is right than of what is wrong', () => {
		const question = questionOf('single-choice');
		const wrongChoice = question.choices.find(({ key }) => !key)?.id ?? '';
		const right = { response: keyResponse(question), confidence: 'sure', right: true } as const;
		const wrong = {
			response: { kind: 'single-choice', choice: wrongChoice },
			...({ confidence: 'think-so', right: false } as const)
		} as const;
		const chance = chanceOf('talk');
		const rightAfter = (first: typeof right | typeof wrong, partner: typeof right | typeof wrong) =>
			Array.from({ length: 400 }, () =>
				simulateSecondVote(question, chance, { first, partners: [partner] })
			).filter(({ response }) => outcomeOf(question, response) === 'right').length;
		expect(rightAfter(wrong, right)).toBeGreaterThan(200);
		expect(rightAfter(wrong, wrong)).toBeLessThan(100);
		expect(rightAfter(right, wrong)).toBeGreaterThan(340);
		expect(rightAfter(right, right)).toBe(400);
	});
});
