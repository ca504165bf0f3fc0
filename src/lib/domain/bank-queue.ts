import type { CatalogueEntry } from './bank.ts';
import type { Card } from './cards.ts';
import { chooseQuestion } from './choose-question.ts';
import { buriedOn, type BankProgress } from './progress.ts';
import { reviewQueue, type Queue } from './queue.ts';

/**
 * The cards of the claims that the bank still asks; one that was withdrawn is shown nowhere. Where the question
 * that missed a claim is gone, or asks it no more, another one on the claim stands in for it.
 */
export function livingCards(cards: Iterable<Card>, catalogue: readonly CatalogueEntry[]): Card[] {
	const byClaim = new Map<string, CatalogueEntry[]>();
	for (const entry of catalogue) {
		for (const claim of entry.claims) {
			const others = byClaim.get(claim);
			if (others) others.push(entry);
			else byClaim.set(claim, [entry]);
		}
	}
	return [...cards].flatMap((card) => {
		const questions = byClaim.get(card.claim);
		return questions ? [withLivingMiss(card, questions)] : [];
	});
}

const ASK_ANY = { isBuried: () => false, isTaken: () => false };

function withLivingMiss(card: Card, questions: readonly CatalogueEntry[]): Card {
	const { miss } = card;
	if (!miss || questions.some(({ id }) => id === miss.question)) return card;
	const other = chooseQuestion(card, questions, ASK_ANY);
	if (!other) return card;
	return { ...card, miss: { ...miss, question: other.id, topic: other.topic, isElsewhere: true } };
}

/** Today's reviews of a bank: what is due and can be asked. What is left out for today still counts as asked. */
export function queueOf(progress: BankProgress, catalogue: readonly CatalogueEntry[], today: number): Queue {
	const isBuried = buriedOn(progress, today);
	const asked = new Set(catalogue.flatMap(({ id, claims }) => (isBuried(id) ? [] : claims)));
	const cards = [...progress.cards.values()];
	return reviewQueue(
		cards.filter(({ claim }) => asked.has(claim)),
		{ ...progress.plan, doneToday: cards.filter(({ reviewedDay }) => reviewedDay === today).length },
		today
	);
}
