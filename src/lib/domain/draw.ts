import type { BankIndex } from './bank.ts';
import { chanceOf, shuffle } from './chance.ts';
import type { Question } from './question.ts';

/** Where a question stands in the published bank, without having loaded it. */
export interface Slot {
	readonly topic: string;
	readonly chunk: string;
	/** From 0 within the chunk. */
	readonly position: number;
}

export interface Draw {
	readonly seed: string;
	/** Empty: every topic. */
	readonly topics: readonly string[];
	readonly size: number | 'all';
}

/**
 * Which questions a sitting asks, in which order. It needs the index's counts alone, so that only the
 * chunks that are drawn from have to be fetched; one seed on one bank version names one sitting.
 */
export function drawSlots(index: BankIndex, draw: Draw): Slot[] {
	const wanted = index.topics.filter(({ id }) => draw.topics.length === 0 || draw.topics.includes(id));
	const slots = wanted.flatMap((topic) =>
		topic.chunks.flatMap((chunk) =>
			Array.from({ length: chunk.questions }, (_, position) => ({
				topic: topic.id,
				chunk: chunk.id,
				position
			}))
		)
	);
	const shuffled = shuffle(slots, chanceOf(`${index.version} ${draw.seed}`));
	return draw.size === 'all' ? shuffled : shuffled.slice(0, draw.size);
}

/** Ids in an order of their own for this sitting and question; never the given order where there is another. */
function stir(ids: readonly string[], seed: string, avoidGiven: boolean): string[] {
	const stirred = shuffle(ids, chanceOf(seed));
	const same = stirred.every((id, i) => id === ids[i]);
	return avoidGiven && same && ids.length > 1 ? [...ids.slice(1), ...ids.slice(0, 1)] : stirred;
}

/** The ids of a question's entries in the order a learner sees them, by the part they belong to. */
export type Arrangement = Readonly<Record<string, readonly string[]>>;

/**
 * The order in which choices, steps and right-hand entries are shown: by the seed, so that a friend with
 * the same link sees the same; figures and dates stay ascending; steps never stand in the right order.
 */
export function arrange(question: Question, seed: string): Arrangement {
	const own = `${seed} ${question.id}`;
	const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);
	const stirUnlessOrdered = (entries: readonly { readonly id: string }[], name: string) =>
		question.ordered ? idsOf(entries) : stir(idsOf(entries), name, false);
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response': {
			return { choices: stirUnlessOrdered(question.choices, own) };
		}
		case 'order':
			return { steps: stir(idsOf(question.steps), own, true) };
		case 'match':
			return {
				lefts: stir(idsOf(question.pairs), `${own} left`, false),
				rights: stir([...idsOf(question.pairs), ...idsOf(question.extras)], `${own} right`, false)
			};
		case 'cloze':
			return Object.fromEntries(
				question.blanks.map((blank) => [
					blank.id,
					blank.kind === 'choice' ? stirUnlessOrdered(blank.choices, `${own} ${blank.id}`) : []
				])
			);
		case 'true-false':
		case 'numeric':
		case 'short-text':
			return {};
	}
}
