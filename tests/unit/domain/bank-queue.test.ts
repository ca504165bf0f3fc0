import { describe, expect, it } from 'vitest';
import { livingCards, queueOf } from '#domain/bank-queue.ts';
import type { CatalogueEntry } from '#domain/bank.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { EMPTY_PROGRESS, NO_PROGRESS, type BankProgress } from '#domain/progress.ts';
import { answer, event, MONDAY_NOON, started } from '../../fixtures/learner-log.ts';

const MONDAY = Math.floor(MONDAY_NOON / 86_400_000);
const entry = (id: string, ...claims: string[]): CatalogueEntry => ({
	id,
	topic: 'tower',
	kind: 'single-choice',
	claims
});
const wrong = (question: string) => answer({ question, outcome: 'wrong', confidence: 'think-so' });

function progressAfter(...events: Parameters<typeof foldProgress>[1]): BankProgress {
	return foldProgress(EMPTY_PROGRESS, [started(), ...events]).banks.get('gull-rock') ?? NO_PROGRESS;
}

describe('what the bank still asks', () => {
	it('[PG2] a claim that no question asks any more is shown nowhere', () => {
		const { cards } = progressAfter(wrong('a'), wrong('b'));
		expect(livingCards(cards.values(), [entry('b', 'claim-b')]).map(({ claim }) => claim)).toEqual([
			'claim-b'
		]);
	});

	it('[LG15] another question stands in for one that is gone, and its answer is not told as one to it', () => {
		const { cards } = progressAfter(wrong('a'));
		const [card] = livingCards(cards.values(), [entry('other', 'claim-a')]);
		expect(card?.miss).toMatchObject({ question: 'other', isElsewhere: true });
		const [kept] = livingCards(cards.values(), [entry('a', 'claim-a'), entry('other', 'claim-a')]);
		expect(kept?.miss).not.toHaveProperty('isElsewhere');
	});

	it('[SC6] a claim left out for today leaves the queue, and what was asked of the day stays asked', () => {
		const bury = event({ type: 'question.buried', question: 'a', untilDay: MONDAY + 2 });
		const due = [entry('a', 'claim-a'), entry('b', 'claim-b')];
		const progress = progressAfter(wrong('a'), wrong('b'), bury);
		expect(queueOf(progress, due, MONDAY + 1).today.map(({ claim }) => claim)).toEqual(['claim-b']);
		const reviewed = new Map(
			[...progress.cards].map(([id, card]) => [id, { ...card, reviewedDay: MONDAY + 1 }])
		);
		expect(queueOf({ ...progress, cards: reviewed }, due, MONDAY + 1).doneToday).toBe(2);
	});

	it('[SC11] a question left out by a clock that ran ahead is asked again', () => {
		const bury = event({ type: 'question.buried', question: 'a', untilDay: MONDAY + 366 });
		const { today } = queueOf(progressAfter(wrong('a'), bury), [entry('a', 'claim-a')], MONDAY + 1);
		expect(today).toHaveLength(1);
	});
});
