import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '#domain/bank.ts';
import { chooseQuestion, planReview } from '#domain/choose-question.ts';
import { QUESTION_KINDS, type QuestionKind } from '#domain/question.ts';
import { card } from '../../fixtures/card.ts';

const question = (id: string, kind: QuestionKind, claims: readonly string[] = ['x']): CatalogueEntry => ({
	id,
	topic: 'tower',
	kind,
	claims
});
const free = { isBuried: () => false, isTaken: () => false };
const KINDS: readonly CatalogueEntry[] = [
	question('write', 'short-text'),
	question('choose', 'single-choice'),
	question('fill', 'cloze')
];

describe('the question through which a claim is asked', () => {
	it('[SC10] is not the one seen last where there is another', () => {
		const two = [question('p', 'single-choice'), question('q', 'single-choice')];
		expect(chooseQuestion(card('x', { lastQuestion: 'p' }), two, free)?.id).toBe('q');
		expect(chooseQuestion(card('x', { lastQuestion: 'q' }), two, free)?.id).toBe('p');
		expect(chooseQuestion(card('x', { lastQuestion: 'p' }), two.slice(0, 1), free)?.id).toBe('p');
	});

	it('[SC10] is one of recognition at first, and one of recall after two successes', () => {
		const at = (successes: number, lastQuestion = 'z') =>
			chooseQuestion(card('x', { successes, lastQuestion }), KINDS, free)?.id;
		expect([0, 1, 2, 3].map((successes) => at(successes))).toEqual(['choose', 'choose', 'write', 'write']);
		expect(at(2, 'write')).toBe('fill');
	});

	it('[SC10] is of whatever kind the bank has', () => {
		const easy = [question('choose', 'true-false')];
		const hard = [question('write', 'numeric')];
		expect(chooseQuestion(card('x', { successes: 5 }), easy, free)?.id).toBe('choose');
		expect(chooseQuestion(card('x', { successes: 0 }), hard, free)?.id).toBe('write');
	});

	it('[SC10] asks as few other claims as it can, the kind being right', () => {
		const questions = [question('both', 'single-choice', ['w', 'x']), question('only', 'single-choice')];
		expect(chooseQuestion(card('x'), questions, free)?.id).toBe('only');
		const harder = [...questions, question('write', 'short-text', ['w', 'x'])];
		expect(chooseQuestion(card('x', { successes: 2 }), harder, free)?.id).toBe('write');
	});

	it('[SC10] is neither buried nor one whose claim is asked already; where none is left, none is asked', () => {
		const without = (ids: readonly string[]) => ({ ...free, isBuried: (id: string) => ids.includes(id) });
		expect(chooseQuestion(card('x'), KINDS, without(['choose']))?.id).toBe('fill');
		expect(chooseQuestion(card('x'), KINDS, { ...free, isTaken: ({ id }) => id === 'choose' })?.id).toBe(
			'fill'
		);
		expect(chooseQuestion(card('x'), KINDS, without(['choose', 'fill', 'write']))).toBeUndefined();
		expect(chooseQuestion(card('withdrawn'), KINDS, free)).toBeUndefined();
	});
});

describe('the questions of a review', () => {
	it('[SC10] ask the claims in their order, a question over two of them once for both', () => {
		const catalogue = [question('p', 'order', ['x', 'y']), question('q', 'numeric', ['z'])];
		const cards = ['z', 'x', 'y'].map((claim) => card(claim));
		expect(planReview(cards, catalogue, () => false).map(({ id }) => id)).toEqual(['q', 'p']);
	});

	it('[SC10] a claim that could be asked only with one that is asked already waits for another day', () => {
		const catalogue = [question('own', 'single-choice', ['x']), question('both', 'match', ['x', 'y'])];
		const cards = [card('x'), card('y')];
		expect(planReview(cards, catalogue, () => false).map(({ id }) => id)).toEqual(['own']);
		expect(planReview(cards.slice(1), catalogue, () => false).map(({ id }) => id)).toEqual(['both']);
	});

	it('[SC10] never ask a claim twice, nor a buried question, and ask every claim that they can', () => {
		const claims = ['a', 'b', 'c', 'd', 'e'];
		const anyCatalogue = fc
			.array(
				fc.tuple(fc.constantFrom(...QUESTION_KINDS), fc.subarray(claims, { minLength: 1, maxLength: 3 })),
				{
					maxLength: 12
				}
			)
			.map((all) => all.map(([kind, asked], n) => question(`q${n}`, kind, asked)));
		fc.assert(
			fc.property(
				anyCatalogue,
				fc.shuffledSubarray(claims),
				fc.nat({ max: 12 }),
				(catalogue, due, buried) => {
					const isBuried = (id: string) => id === `q${buried}`;
					const chosen = planReview(
						due.map((claim) => card(claim)),
						catalogue,
						isBuried
					);
					const asked = chosen.flatMap((entry) => entry.claims);
					expect(new Set(asked).size).toBe(asked.length);
					expect(chosen.some(({ id }) => isBuried(id))).toBe(false);
					for (const claim of due.filter((other) => !asked.includes(other))) {
						const able = catalogue.filter((entry) => entry.claims.includes(claim) && !isBuried(entry.id));
						expect(able.every((entry) => entry.claims.some((other) => asked.includes(other)))).toBe(true);
					}
				}
			)
		);
	});
});
