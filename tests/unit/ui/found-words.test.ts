import { afterEach, describe, expect, it } from 'vitest';
import { searchOf } from '#domain/bank-search.ts';
import type { Found, Hit } from '#domain/search-entry.ts';
import { publicQuestions } from '#server/bank-chunks.ts';
import { besideWords, foundSentence } from '#ui/found-words.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';

const hit: Hit = {
	bank: 'b',
	entry: { kind: 'source', id: 's', text: 'A source', beside: '' },
	words: new Set()
};
function found(claims: number, questions: number, sources: number, holdsAll = true): Found {
	const hits = (n: number) => Array<Hit>(n).fill(hit);
	return { hits: { claim: hits(claims), question: hits(questions), source: hits(sources) }, holdsAll };
}

describe('what came of a search', () => {
	it.each([
		[found(5, 6, 1), '12 found: 5 claims, 6 questions and 1 source.'],
		[found(1, 0, 2), '3 found: 1 claim and 2 sources.'],
		[found(0, 1, 0), '1 found: 1 question.'],
		[found(0, 0, 0, false), 'Nothing here says “red lens”.'],
		[found(2, 0, 0, false), 'Nothing holds all of these words; 2 hold some of them: 2 claims.'],
		[found(0, 1, 0, false), 'Nothing holds all of these words; 1 holds some of them: 1 question.']
	])('[SR9] is said in one sentence (%#)', (what, sentence) => {
		expect(foundSentence('red lens', what)).toBe(sentence);
	});
});

describe('what stands beside an entry', () => {
	const { entries } = searchOf(bank, publicQuestions(bank));
	const besideOf = (id: string) => entries.filter((entry) => entry.id === id).map(besideWords(bank));
	afterEach(() => speak(undefined));

	it('[SR1] is its footnote, its topic, or who published it and when', () => {
		expect(besideOf('offer-40000')).toEqual(['Island votes to keep its lighthouse, 4 May 2019, paragraph 4']);
		expect(besideOf('lens-plan')).toEqual(['The tower']);
		expect(besideOf('lens')).toEqual(['Harbour Wire, 2022 (date inferred)']);
	});

	it('[SR1, LA4] is said in the language of the page, so that a date is found as its reader writes it', () => {
		speak(korean);
		expect(besideOf('offer-40000')).toEqual([
			'Island votes to keep its lighthouse, 2019년 5월 4일, 4번째 단락'
		]);
	});
});
