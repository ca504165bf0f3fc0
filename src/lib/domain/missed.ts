import type { Card, Miss } from './cards.ts';

/** A question through which claims were missed that are still on the missed list. */
export interface Missed {
	readonly last: Miss;
	/** The claims on the list that this question missed last. */
	readonly claims: readonly string[];
}

/** Narrows the missed list; what is null narrows nothing. */
export interface MissedFilter {
	readonly topic: string | null;
	readonly document: string | null;
	/** A kind of slip: the origin of a distractor. */
	readonly origin: string | null;
	/** Only what was missed with certainty. */
	readonly sure: boolean;
}
export const EVERY_MISS: MissedFilter = { topic: null, document: null, origin: null, sure: false };

/**
 * The missed list, the latest miss first. A claim leaves it after two right, unguessed answers on different days.
 */
export function missedList(cards: Iterable<Card>, filter: MissedFilter = EVERY_MISS): Missed[] {
	const questions = new Map<string, Missed>();
	for (const { claim, miss } of cards) {
		if (!miss || !fits(miss, filter)) continue;
		const known = questions.get(miss.question);
		const last = known && known.last.atMs > miss.atMs ? known.last : miss;
		questions.set(miss.question, { last, claims: [...(known?.claims ?? []), claim] });
	}
	return [...questions.values()].sort(
		(a, b) => b.last.atMs - a.last.atMs || (a.last.answer < b.last.answer ? 1 : -1)
	);
}

function fits(miss: Miss, { topic, document, origin, sure }: MissedFilter): boolean {
	return (
		(topic === null || miss.topic === topic) &&
		(document === null || miss.documents.includes(document)) &&
		(origin === null || miss.origins.includes(origin)) &&
		(!sure || (miss.confidence === 'sure' && miss.outcome !== 'right'))
	);
}
