import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BankIndex } from '#domain/bank.ts';
import { arrange, drawSlots, type Draw } from '#domain/draw.ts';
import { bank, index, questionOf } from '../../fixtures/gull-rock-bank.ts';

/** An index with these chunks, each given by its number of questions, topic by topic. */
function indexWith(topics: Record<string, readonly number[]>, version = 'v1'): BankIndex {
	return {
		...index,
		version,
		topics: Object.entries(topics).map(([id, sizes]) => ({
			id,
			title: id,
			summary: id,
			claims: 0,
			questions: sizes.reduce((sum, size) => sum + size, 0),
			chunks: sizes.map((questions, n) => ({ id: `${id}-${n + 1}`, questions }))
		}))
	};
}

const ROCK = indexWith({ tower: [3, 2], people: [4] });
const drawOf = (draw: Partial<Draw> = {}): Draw => ({ seed: 'keeper', topics: [], size: 'all', ...draw });
const named = (drawn: ReturnType<typeof drawSlots>) =>
	drawn.map(({ chunk, position }) => `${chunk}/${position}`);

const anyTopics = fc.dictionary(
	fc.constantFrom('a', 'b', 'c', 'd'),
	fc.array(fc.nat({ max: 6 }), { maxLength: 4 })
);
const anySize = fc.oneof(fc.constant<'all'>('all'), fc.integer({ min: 1, max: 30 }));

describe('a draw', () => {
	it('[DR3] names these very questions, on every machine: a shared link is a promise', () => {
		const friend = structuredClone(ROCK);
		const five = ['tower-1/1', 'tower-2/0', 'tower-1/0', 'people-1/0', 'people-1/3'];
		expect(named(drawSlots(ROCK, drawOf({ size: 5 })))).toEqual(five);
		expect(drawSlots(friend, drawOf({ size: 5 }))).toEqual(drawSlots(ROCK, drawOf({ size: 5 })));
	});

	it('[DR3] is another with another seed, and with another version of the bank', () => {
		const orders = (draws: readonly ReturnType<typeof drawSlots>[]) =>
			new Set(draws.map((draw) => named(draw).join()));
		const seeds = Array.from({ length: 200 }, (_, n) => drawSlots(ROCK, drawOf({ seed: `${n}` })));
		expect(orders(seeds).size).toBeGreaterThan(190);
		const versions = Array.from({ length: 200 }, (_, n) => drawSlots({ ...ROCK, version: `${n}` }, drawOf()));
		expect(orders(versions).size).toBeGreaterThan(190);
	});

	it('[DR4] asks as many as wanted, or all there are, and none twice', () => {
		fc.assert(
			fc.property(anyTopics, anySize, fc.string(), (topics, size, seed) => {
				const all = Object.values(topics)
					.flat()
					.reduce((sum, n) => sum + n, 0);
				const drawn = named(drawSlots(indexWith(topics), drawOf({ seed, size })));
				expect(drawn).toHaveLength(size === 'all' ? all : Math.min(size, all));
				expect(new Set(drawn).size).toBe(drawn.length);
			})
		);
	});

	it('[DR4] keeps to the topics chosen, and none chosen means every topic', () => {
		const chosen = drawSlots(ROCK, drawOf({ topics: ['people'] }));
		expect(named(chosen).sort()).toEqual(['people-1/0', 'people-1/1', 'people-1/2', 'people-1/3']);
		expect(drawSlots(ROCK, drawOf({ topics: ['people', 'people'] }))).toEqual(chosen);
		expect(new Set(drawSlots(ROCK, drawOf()).map(({ topic }) => topic))).toEqual(
			new Set(['tower', 'people'])
		);
		expect(drawSlots(ROCK, drawOf({ topics: ['fish'] }))).toEqual([]);
	});

	it('[DR5] names only chunks that it draws from and places that they have, so nothing is fetched in vain', () => {
		fc.assert(
			fc.property(anyTopics, anySize, fc.subarray(['a', 'b', 'c', 'd']), (topics, size, chosen) => {
				const known = indexWith(topics);
				for (const { topic, chunk, position } of drawSlots(known, drawOf({ size, topics: chosen }))) {
					const entry = known.topics.find(({ id }) => id === topic);
					const questions = entry?.chunks.find(({ id }) => id === chunk)?.questions ?? 0;
					expect(position).toBeGreaterThanOrEqual(0);
					expect(position).toBeLessThan(questions);
					if (chosen.length > 0) expect(chosen).toContain(topic);
				}
			})
		);
	});

	it('[DR4] a question has the same chance wherever it stands in the bank', () => {
		const times = new Map<string, number>();
		for (let n = 0; n < 900; n += 1) {
			for (const place of named(drawSlots(ROCK, drawOf({ seed: `${n}`, size: 3 })))) {
				times.set(place, (times.get(place) ?? 0) + 1);
			}
		}
		expect(times.size).toBe(9);
		for (const often of times.values()) {
			expect(often).toBeGreaterThan(240);
			expect(often).toBeLessThan(360);
		}
	});
});

describe('an arrangement', () => {
	const SEEDS = Array.from({ length: 200 }, (_, n) => `seed ${n}`);
	const choice = questionOf('single-choice');
	const steps = questionOf('order');
	const pairs = questionOf('match');
	const gaps = questionOf('cloze');
	const orders = (part: string, question: Parameters<typeof arrange>[0]) =>
		new Set(SEEDS.map((seed) => arrange(question, seed)[part]?.join('')));

	it('[DR6] shows every choice, step and entry once, and nothing else', () => {
		fc.assert(
			fc.property(fc.constantFrom(...bank.questions), fc.string(), (question, seed) => {
				const shown = Object.entries(arrange(question, seed)).map(([part, ids]) => [part, [...ids].sort()]);
				expect(Object.fromEntries(shown)).toEqual(entriesOf(question));
			})
		);
	});

	it('[DR6] is the same for the same seed, so that a friend and a resumed sitting see the same', () => {
		for (const question of bank.questions) {
			const again = structuredClone(question);
			for (const seed of SEEDS) expect(arrange(again, seed)).toEqual(arrange(question, seed));
		}
	});

	it('[DR6] differs between seeds, so that nobody learns "it was the second one"', () => {
		expect([...orders('choices', { ...choice, ordered: false })].sort()).toEqual([
			'abc',
			'acb',
			'bac',
			'bca',
			'cab',
			'cba'
		]);
		expect(orders('rights', pairs).size).toBe(24);
		expect(orders('lefts', pairs).size).toBe(6);
		expect(orders('thing', gaps)).toEqual(new Set(['ab', 'ba']));
	});

	it('[DR6] differs between two questions and two gaps of one sitting, though their ids are a, b and c', () => {
		const [one, other] = ['offer', 'another-offer'].map((id) => ({ ...choice, id, ordered: false }));
		if (!one || !other) throw new Error('two questions');
		const alike = SEEDS.filter(
			(seed) => arrange(one, seed)['choices']?.join() === arrange(other, seed)['choices']?.join()
		);
		expect(alike.length).toBeLessThan(SEEDS.length / 3);
		const twin = {
			...gaps,
			blanks: gaps.blanks.flatMap((blank) => [blank, { ...blank, id: `${blank.id}-2` }])
		};
		const same = SEEDS.filter((seed) => {
			const shown = arrange(twin, seed);
			return shown['thing']?.join() === shown['thing-2']?.join();
		});
		expect(same.length).toBeLessThan(SEEDS.length * 0.7);
	});

	it('[DR7] figures and dates stay in the order of the bank, which is ascending', () => {
		const ids = choice.choices.map(({ id }) => id);
		const several = questionOf('multiple-response');
		for (const seed of SEEDS) {
			expect(arrange({ ...choice, ordered: true }, seed)).toEqual({ choices: ids });
			expect(arrange({ ...several, ordered: true }, seed)).toEqual({
				choices: several.choices.map(({ id }) => id)
			});
		}
	});

	it('[DR8] steps never stand in the right order to begin with: leaving them alone is no answer', () => {
		const two = { ...steps, steps: steps.steps.slice(0, 2) };
		for (const seed of SEEDS) expect(arrange(two, seed)).toEqual({ steps: ['b', 'a'] });
		fc.assert(
			fc.property(fc.integer({ min: 2, max: 6 }), fc.string(), (length, seed) => {
				const right = Array.from({ length }, (_, n) => `step-${n}`);
				const claim = 'built-1871';
				const question = { ...steps, steps: right.map((id) => ({ id, text: id, claim })) };
				expect(arrange(question, seed)['steps']).not.toEqual(right);
			}),
			{ numRuns: 500 }
		);
	});

	it('[DR9] the right-hand side of a match says nothing about the left', () => {
		for (const question of [pairs, { ...pairs, extras: [] }]) {
			const aligned = SEEDS.filter((seed) => {
				const { lefts, rights } = arrange(question, seed);
				return rights?.filter((id) => id !== 'x').join() === lefts?.join();
			});
			expect(aligned.length).toBeLessThan(SEEDS.length / 3);
		}
	});
});

/** The ids that each part of a question has, sorted. */
function entriesOf(question: (typeof bank.questions)[number]): Record<string, string[]> {
	const ids = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id).sort();
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return { choices: ids(question.choices) };
		case 'order':
			return { steps: ids(question.steps) };
		case 'match':
			return { lefts: ids(question.pairs), rights: ids([...question.pairs, ...question.extras]) };
		case 'cloze':
			return Object.fromEntries(
				question.blanks.map((blank) => [blank.id, blank.kind === 'choice' ? ids(blank.choices) : []])
			);
		default:
			return {};
	}
}
