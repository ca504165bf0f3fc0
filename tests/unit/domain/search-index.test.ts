import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchOf } from '#domain/bank-search.ts';
import type { ClaimEntry, ShownEntry } from '#domain/search-entry.ts';
import { SearchIndex } from '#domain/search-index.ts';
import { wordsOf } from '#domain/search-words.ts';
import { publicQuestions } from '#server/bank-chunks.ts';
import { besideWords } from '#ui/found-words.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';

const besideOf = besideWords(bank);
const search = searchOf(bank, publicQuestions(bank)).entries.map((entry): ShownEntry => ({
	...entry,
	beside: besideOf(entry)
}));

function indexOf(...texts: string[]): SearchIndex {
	const index = new SearchIndex();
	const entries = texts.map((text): ClaimEntry & { beside: string } => ({
		kind: 'claim',
		id: text,
		document: 'd',
		paragraph: 1,
		text,
		beside: ''
	}));
	index.add('b', entries);
	return index;
}
const found = (index: SearchIndex, words: string) =>
	index.find(words).hits.claim.map(({ entry }) => entry.id);

const gullRock = new SearchIndex();
gullRock.add(bank.id, search);
const claims = (words: string) => found(gullRock, words);

describe('what is found', () => {
	it('[SR3] in any order, in any case, by beginnings and without separators', () => {
		for (const words of ['crowns 40,000', '40000 CROWNS', 'harb boa bid', 'bìd'])
			expect(claims(words)[0], words).toBe('offer-40000');
		expect(claims('')).toEqual([]);
		expect(claims(' - ')).toEqual([]);
	});

	it('[SR3] every entry by any of its own words, and by all of them in any order', () => {
		const entries = search.filter(({ text }) => wordsOf(text).length > 0);
		fc.assert(
			fc.property(fc.constantFrom(...entries), fc.infiniteStream(fc.nat()), (entry, chance) => {
				const order = wordsOf(
					`${entry.text} ${entry.beside} ${entry.kind === 'claim' ? (entry.speaker ?? '') : ''}`
				).map((word) => ({
					word,
					at: chance.next().value
				}));
				const words = order.sort((a, b) => a.at - b.at).map(({ word }) => word);
				for (const asked of [words.join(' '), words[0] ?? '']) {
					const { hits, holdsAll } = gullRock.find(asked);
					expect(holdsAll).toBe(true);
					expect(hits[entry.kind].map((hit) => hit.entry)).toContain(entry);
				}
			})
		);
	});

	it('[SR4] a slip is forgiven in a word, and named as the word it stands for', () => {
		expect(claims('chairmann')).toContain('chairman-2019');
		expect(claims('elastic')).toEqual([]);
		expect(gullRock.find('electrik').hits.claim[0]?.words).toEqual(new Set(['electric']));
	});

	it('[SR4] none in a figure or a short word', () => {
		expect(found(indexOf('In 2021 he paid'), '2022')).toEqual([]);
		expect(found(indexOf('The war is over'), 'was')).toEqual([]);
	});

	it('[SR5] whole words come before beginnings, and those before slips', () => {
		const index = indexOf('a light ship', 'a lighter ship', 'a fight ship');
		expect(found(index, 'light')).toEqual(['a light ship', 'a lighter ship', 'a fight ship']);
	});

	it('[SR5] what is said outweighs where it stands', () => {
		const index = new SearchIndex();
		const entry = { kind: 'claim', document: 'd', paragraph: 1 } as const;
		index.add('b', [
			{ ...entry, id: 'beside', text: 'It came late', beside: 'The lens' },
			{ ...entry, id: 'said', text: 'The lens came', beside: 'Late it was' }
		]);
		expect(found(index, 'lens')).toEqual(['said', 'beside']);
	});

	it('[SR6] where nothing holds every word, what holds some, and that it does not hold all', () => {
		const index = indexOf('The lamp is electric', 'The tower is red');
		expect(index.find('electric lamp').holdsAll).toBe(true);
		const some = index.find('electric tower');
		expect(some.holdsAll).toBe(false);
		expect(some.hits.claim).toHaveLength(2);
		expect(index.find('ferry')).toEqual({ hits: { claim: [], question: [], source: [] }, holdsAll: false });
	});
});
