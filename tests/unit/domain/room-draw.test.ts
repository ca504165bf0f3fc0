import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '#domain/bank.ts';
import { drawForRoom } from '#domain/room-draw.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';

const catalogue: readonly CatalogueEntry[] = bank.questions;
const ALL = { topics: [], kinds: [], size: 99, seed: 'tide' };

describe('questions drawn for a room', () => {
	it('[VW71] are of the topics and kinds asked for, as many as asked for, and none twice', () => {
		expect([...drawForRoom(catalogue, ALL)].sort()).toEqual(catalogue.map(({ id }) => id).sort());
		const numbers = drawForRoom(catalogue, {
			...ALL,
			topics: ['tower'],
			kinds: ['numeric', 'order'],
			size: 2
		});
		expect(new Set(numbers).size).toBe(2);
		const fits = catalogue.filter(
			({ topic, kind }) => topic === 'tower' && (kind === 'numeric' || kind === 'order')
		);
		for (const id of numbers) expect(fits.map((entry) => entry.id)).toContain(id);
	});

	it('[VW71] are the same for the same seed, and stand in another order for another', () => {
		expect(drawForRoom(catalogue, ALL)).toEqual(drawForRoom(catalogue, ALL));
		expect(drawForRoom(catalogue, { ...ALL, seed: 'ebb' })).not.toEqual(drawForRoom(catalogue, ALL));
	});
});
