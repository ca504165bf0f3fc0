import type { CatalogueEntry } from './bank.ts';
import type { Card } from './cards.ts';
import { isRecall, QUESTION_KINDS } from './question.ts';

/** From how many successes in a row on a claim is asked in a harder way. */
const HARDER_AFTER = 2;

/** What stands in the way of asking a question. */
export interface Asked {
	/** Questions that are not to be asked today. */
	readonly isBuried: (question: string) => boolean;
	/** Questions that ask a claim which this sitting asks already. */
	readonly isTaken: (question: CatalogueEntry) => boolean;
}

/**
 * The question through which a review asks a claim: not the one seen last where there is another, recognition
 * at first, recall after two successes, and of those alike the one that asks the fewest claims besides.
 */
export function chooseQuestion(
	card: Card,
	questions: readonly CatalogueEntry[],
	{ isBuried, isTaken }: Asked
): CatalogueEntry | undefined {
	const wantsRecall = card.successes >= HARDER_AFTER;
	const rank = (entry: CatalogueEntry) => [
		Number(entry.id === card.lastQuestion),
		Number(isRecall(entry.kind) !== wantsRecall),
		entry.claims.length,
		(wantsRecall ? -1 : 1) * QUESTION_KINDS.indexOf(entry.kind)
	];
	return questions
		.filter((entry) => entry.claims.includes(card.claim) && !isBuried(entry.id) && !isTaken(entry))
		.sort((a, b) => compare(rank(a), rank(b)) || (a.id < b.id ? -1 : 1))[0];
}

function compare(a: readonly number[], b: readonly number[]): number {
	return a.map((value, i) => value - (b[i] ?? 0)).find((difference) => difference !== 0) ?? 0;
}

/**
 * The questions that ask these claims, in the claims' order, no claim twice. A claim that no question may ask,
 * or only together with one that is asked already, is left out: it stays due.
 */
export function planReview(
	cards: readonly Card[],
	catalogue: readonly CatalogueEntry[],
	isBuried: (question: string) => boolean
): CatalogueEntry[] {
	const chosen: CatalogueEntry[] = [];
	const asked = new Set<string>();
	const isTaken = ({ claims }: CatalogueEntry) => claims.some((claim) => asked.has(claim));
	for (const card of cards) {
		if (asked.has(card.claim)) continue;
		const question = chooseQuestion(card, catalogue, { isBuried, isTaken });
		if (!question) continue;
		chosen.push(question);
		for (const claim of question.claims) asked.add(claim);
	}
	return chosen;
}
