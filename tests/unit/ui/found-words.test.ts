import { describe, expect, it } from 'vitest';
import type { Found, Hit } from '#domain/search-entry.ts';
import { foundSentence } from '#ui/found-words.ts';

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
