import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { splitParagraphs, type AsOf } from '#domain/document.ts';
import {
	describeAsOf,
	markTerms,
	numberFootnotes,
	publicationOf,
	sourceLines,
	type Footnote
} from '#domain/footnote.ts';
import { locateTerm } from '#domain/locate-term.ts';
import { bank, documentOf, sources } from '../../fixtures/gull-rock-bank.ts';

describe('footnotes', () => {
	it('[FN1] are numbered from 1 in the order in which the answer first names them', () => {
		const notes = numberFootnotes(['warden-2020', 'built-1871', 'reach-19'], sources);
		expect(notes.map(({ number, claim, document }) => [number, claim.id, document.id])).toEqual([
			[1, 'warden-2020', 'lens'],
			[2, 'built-1871', 'keeper'],
			[3, 'reach-19', 'lens']
		]);
		expect(numberFootnotes([], sources)).toEqual([]);
	});

	it('[FN1] a claim named twice is one note with one number', () => {
		const ids = bank.claims.map(({ id }) => id);
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...ids)), (named) => {
				const notes = numberFootnotes(named, sources);
				expect(notes.map(({ number }) => number)).toEqual(notes.map((_, at) => at + 1));
				expect(new Set(notes.map(({ claim }) => claim.id))).toEqual(new Set(named));
				const firsts = notes.map(({ claim }) => named.indexOf(claim.id));
				expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
			})
		);
	});

	it('[VW82] a line each, those of one paragraph share it', () => {
		const notes = numberFootnotes(['electric-1934', 'reach-19', 'red-1962'], sources);
		const [first, second] = sourceLines(notes);
		expect(sourceLines(notes)).toHaveLength(2);
		expect(first).toEqual({
			numbers: [1, 3],
			source: 'Island votes to keep its lighthouse, 4 May 2019, paragraph 7',
			note: notes[0]
		});
		expect(second?.numbers).toEqual([2]);
	});

	it('[FN2] a note to a claim or a document that is not there throws: an answer never stands unsupported in silence', () => {
		expect(() => numberFootnotes(['built-1871', 'built-1900'], sources)).toThrow('built-1900');
		expect(() => numberFootnotes(['built-1871'], { ...sources, documents: new Map() })).toThrow('built-1871');
	});

	it('[FN2] every claim that any question of the bank names has its note', () => {
		const named = bank.questions.flatMap(
			(question) => JSON.stringify(question).match(/"claim":"[^"]+"/gu) ?? []
		);
		const ids = named.map((entry) => entry.slice(9, -1));
		expect(ids.length).toBeGreaterThan(10);
		expect(numberFootnotes(ids, sources)).toHaveLength(new Set(ids).size);
	});
});

describe('the date of a footnote', () => {
	const stated: AsOf = { date: '2021-03-08', basis: 'stated' };
	const digest = {
		...documentOf('keeper'),
		parts: [
			{ title: 'One', from: 3, to: 4, published: { date: '2020-01', basis: 'stated' as const } },
			{ title: 'Two', from: 5, to: 7, published: { date: '2020-02', basis: 'inferred' as const } }
		]
	};
	const noteIn = (paragraph: number): Footnote => {
		const [note] = numberFootnotes(['built-1871'], sources);
		if (!note) throw new Error('no note');
		return { ...note, document: digest, claim: { ...note.claim, locator: { paragraph, terms: ['1871'] } } };
	};

	it("[FN3] is that of the item of a digest it stands in, and outside of any the document's own", () => {
		const dates = [1, 2, 3, 4, 5, 7, 8].map((paragraph) => publicationOf(noteIn(paragraph)).date);
		expect(dates).toEqual([
			'2019-05-04',
			'2019-05-04',
			'2020-01',
			'2020-01',
			'2020-02',
			'2020-02',
			'2019-05-04'
		]);
	});

	it('[FN3] says when it was inferred and not printed, so that nobody quotes it as a fact', () => {
		expect(describeAsOf(stated)).toBe('8 March 2021');
		expect(describeAsOf({ ...stated, basis: 'inferred' })).toBe('8 March 2021 (date inferred)');
		expect(describeAsOf({ date: '2021', basis: 'inferred', why: 'Worked out.' })).toBe(
			'2021 (date inferred)'
		);
	});
});

describe('a passage with its key terms', () => {
	/** The passage with brackets around what is marked. */
	const marked = (paragraph: string, ...terms: string[]) =>
		markTerms(paragraph, terms)
			.map(({ text, term }) => (term ? `[${text}]` : text))
			.join('');

	it('[FN4] marks a term wherever it stands, letter for letter', () => {
		expect(marked('a lens, a Lens, a lens', 'lens')).toBe('a [lens], a Lens, a [lens]');
		expect(marked('the lamp', 'lens')).toBe('the lamp');
		expect(marked('', 'lens')).toBe('');
	});

	it('[FN4] reads no term as a pattern: signs stand for themselves', () => {
		expect(marked('it cost $3.1m (about).', '$3.1m', '(about).')).toBe('it cost [$3.1m] [(about).]');
		expect(marked('a.b axb', 'a.b')).toBe('[a.b] axb');
		expect(
			marked(String.raw`so\d [sic] *x* a|b {2} ^up? -- /`, String.raw`so\d`, '[sic]', 'a|b', '{2}', '^up?')
		).toBe(String.raw`[so\d] [[sic]] *x* [a|b] [{2}] [^up?] -- /`);
	});

	it('[FN4] marks everything that any term covers, where two overlap or one holds the other', () => {
		expect(marked('on a new lens by 2021', 'a new lens', 'lens by 2021')).toBe('on [a new lens by 2021]');
		expect(marked('on a new lens by 2021', 'lens', 'a new lens')).toBe('on [a new lens] by 2021');
		expect(marked('tick-tick-tick', 'tick-tick')).toBe('[tick-tick-tick]');
	});

	it('[FN5] marks a term only as a whole: "900" is not in 1,900, nor "man" in woman', () => {
		expect(marked('1,900 boats, 900 men, 1900, 900.5, 900.', '900')).toBe(
			'1,900 boats, [900] men, 1900, 900.5, [900].'
		);
		expect(marked('the woman and the man', 'man')).toBe('the woman and the [man]');
		expect(marked('Bogotás Bogotá', 'Bogotá')).toBe('Bogotás [Bogotá]');
	});

	it('[FN6] loses no letter: the runs in order are the paragraph, and neighbours differ', () => {
		const anyText = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[ab. ]{0,30}$/));
		const anyTerms = fc.array(fc.oneof(fc.string(), fc.stringMatching(/^[ab. ]{0,4}$/)), { maxLength: 5 });
		fc.assert(
			fc.property(anyText, anyTerms, (paragraph, terms) => {
				const runs = markTerms(paragraph, terms);
				expect(runs.map(({ text }) => text).join('')).toBe(paragraph);
				expect(runs.every(({ text, term }, at) => text !== '' && term !== runs[at + 1]?.term)).toBe(true);
				const covered = terms.flatMap((term) =>
					locateTerm(paragraph, term).flatMap((at) => Array.from({ length: term.length }, (_, n) => at + n))
				);
				const units = runs.flatMap(({ text, term }) => text.split('').map(() => term));
				expect(units.flatMap((term, at) => (term ? [at] : []))).toEqual(
					[...new Set(covered)].sort((a, b) => a - b)
				);
			}),
			{ numRuns: 500 }
		);
	});

	it("[FN5] finds every term of the bank in the reader's own copy, where the check found it", () => {
		for (const claim of bank.claims) {
			const { file } = documentOf(claim.document);
			const text = readFileSync(join(import.meta.dirname, '../../fixtures/documents', file), 'utf8');
			const paragraph = splitParagraphs(text)[claim.locator.paragraph - 1] ?? '';
			const words = markTerms(paragraph, claim.locator.terms).filter(({ term }) => term);
			for (const term of claim.locator.terms)
				expect(words.some((word) => word.text.includes(term))).toBe(true);
		}
	});
});
