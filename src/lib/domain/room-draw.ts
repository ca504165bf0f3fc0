import type { CatalogueEntry } from './bank.ts';
import { chanceOf, shuffle } from './chance.ts';
import type { QuestionKind } from './question.ts';

/** What a host wants to be asked. An empty list of topics or kinds stands for all of them. */
export interface RoomDraw {
	readonly topics: readonly string[];
	readonly kinds: readonly QuestionKind[];
	readonly size: number;
	readonly seed: string;
}

/** The questions that a draw can choose from. */
export function fitsDraw(
	{ topic, kind }: Pick<CatalogueEntry, 'topic' | 'kind'>,
	{ topics, kinds }: Pick<RoomDraw, 'topics' | 'kinds'>
): boolean {
	return (topics.length === 0 || topics.includes(topic)) && (kinds.length === 0 || kinds.includes(kind));
}

/** The ids of the questions to ask, in their order: the same for the same seed, and none twice. */
export function drawForRoom(catalogue: readonly CatalogueEntry[], draw: RoomDraw): string[] {
	const fitting = catalogue.filter((entry) => fitsDraw(entry, draw));
	return shuffle(fitting, chanceOf(draw.seed))
		.slice(0, draw.size)
		.map(({ id }) => id);
}
