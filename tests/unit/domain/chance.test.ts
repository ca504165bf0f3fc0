import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf, shuffle } from '#domain/chance.ts';

const take = (seed: string, n: number) => {
	const chance = chanceOf(seed);
	return Array.from({ length: n }, () => chance());
};

/** Any code units at all, also such as no language has. */
const anyText = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('chance', () => {
	it('[DR1] the series of one seed is written down here: whoever changes it breaks every shared link', () => {
		expect(take('footnote', 4).map((number) => number * 2 ** 32)).toEqual([
			348304579, 4016146960, 1581157050, 2284870528
		]);
		expect(take('', 1).map((number) => number * 2 ** 32)).toEqual([253282715]);
		expect(shuffle([...'abcdefgh'], chanceOf('footnote')).join('')).toBe('hbdefcga');
	});

	it('[DR1] a seed gives the same series every time, within [0, 1), in any language', () => {
		fc.assert(
			fc.property(anyText, (seed) => {
				const series = take(seed, 20);
				expect(take(seed, 20)).toEqual(series);
				expect(series.every((number) => number >= 0 && number < 1)).toBe(true);
			})
		);
	});

	it('[DR2] seeds that differ by one letter have nothing in common', () => {
		const firsts = Array.from({ length: 1000 }, (_, n) => take(`seed-${n}`, 1)[0]);
		expect(new Set(firsts).size).toBe(1000);
		const mean = firsts.reduce<number>((sum, number) => sum + (number ?? 0), 0) / 1000;
		expect(mean).toBeGreaterThan(0.45);
		expect(mean).toBeLessThan(0.55);
	});
});

describe('shuffling', () => {
	it('[DR2] keeps every item once, and leaves the given list as it was', () => {
		fc.assert(
			fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
				const given = Object.freeze([...items]);
				const shuffled = shuffle(given, chanceOf(seed));
				expect([...shuffled].sort()).toEqual([...items].sort());
				expect(given).toEqual(items);
			})
		);
	});

	it('[DR2] is fair: over many seeds every order of three comes up about as often', () => {
		const times = new Map<string, number>();
		for (let n = 0; n < 1200; n += 1) {
			const order = shuffle([...'abc'], chanceOf(`seed ${n}`)).join('');
			times.set(order, (times.get(order) ?? 0) + 1);
		}
		expect([...times.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
		for (const often of times.values()) {
			expect(often).toBeGreaterThan(150);
			expect(often).toBeLessThan(250);
		}
	});
});
