import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markWords, wordsOf } from '#domain/search-words.ts';

const marked = (text: string, ...words: string[]) =>
	markWords(text, new Set(words.flatMap(wordsOf)))
		.map(({ text: run, isFound }) => (isFound ? `[${run}]` : run))
		.join('');

describe('the words of a text', () => {
	it('[SR3] are the same whatever their case, accents and thousands separators', () => {
		expect(wordsOf('FÁRO, in Évora')).toEqual(wordsOf('faro in evora'));
		expect(wordsOf('28,500 boats')).toEqual(['28500', 'boats']);
		expect(wordsOf('13.9% in 2021, 1,04')).toEqual(['13.9', 'in', '2021', '1,04']);
		expect(wordsOf('the 19th, F-35, “Gull Rock’s”')).toEqual(['the', '19th', 'f', '35', 'gull', 'rock', 's']);
		expect(wordsOf(' – ')).toEqual([]);
	});

	it('[SR3] in Hangul half a syllable is the beginning of a whole one, however it is composed', () => {
		const [whole = ''] = wordsOf('한국은');
		for (const typed of ['ㅎ', '하', '한', '한국']) {
			const [begun = ''] = wordsOf(typed);
			expect(whole.startsWith(begun), typed).toBe(true);
		}
		expect(wordsOf('한국'.normalize('NFD'))).toEqual(wordsOf('한국'));
	});
});

describe('marking', () => {
	it('[SR7] marks whole words as they are written, and no part of another', () => {
		expect(marked('The lens, the Lens and lenses', 'lens')).toBe('The [lens], the [Lens] and lenses');
		expect(marked('Bid 40,000 crowns in Fáro', '40000', 'faro')).toBe('Bid [40,000] crowns in [Fáro]');
		expect(marked('Nothing here', 'lens')).toBe('Nothing here');
	});

	it('[SR7] the runs together are the text, and its own words are all marked', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (text) => {
				const runs = markWords(text, new Set(wordsOf(text)));
				expect(runs.map((run) => run.text).join('')).toBe(text.normalize('NFC'));
				for (const { text: run, isFound } of runs) if (!isFound) expect(wordsOf(run)).toEqual([]);
				expect(runs.every((run) => run.text !== '')).toBe(true);
			})
		);
	});
});
