import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateOfParagraph, splitParagraphs } from '#domain/document.ts';
import { bank, documentOf } from '../../fixtures/gull-rock-bank.ts';

describe('the paragraphs of a text', () => {
	it('[DC1] paragraph n is the n-th line that is not empty, trimmed and with single spaces', () => {
		expect(splitParagraphs('One\n\n  \t\n  Two  \nThree\n')).toEqual(['One', 'Two', 'Three']);
		expect(splitParagraphs('2.6\u00a0million  crowns,\tperhaps')).toEqual(['2.6 million crowns, perhaps']);
		expect(splitParagraphs('')).toEqual([]);
		expect(splitParagraphs(' \n\t\n')).toEqual([]);
	});

	it('[DC1] is the same whether the file was saved on Windows, with a byte-order mark, or without a last line end', () => {
		const plain = splitParagraphs('One\n\nTwo\n');
		expect(splitParagraphs('\ufeffOne\r\n\r\nTwo')).toEqual(plain);
	});

	it('[DC1] never gives an empty paragraph or a broken one, and splitting again changes nothing', () => {
		const anyText = fc
			.array(fc.oneof(fc.constantFrom('\n', '\r\n', ' ', '\t', '\u2028'), fc.string()))
			.map((runs) => runs.join(''));
		fc.assert(
			fc.property(anyText, (text) => {
				const paragraphs = splitParagraphs(text);
				expect(paragraphs.every((paragraph) => /^\S(?:.*\S)?$/u.test(paragraph))).toBe(true);
				expect(splitParagraphs(paragraphs.join('\n'))).toEqual(paragraphs);
			})
		);
	});

	it('[DC1] gives the fixture documents as many as their banks say', () => {
		for (const { file, paragraphs } of bank.documents) {
			const text = readFileSync(join(import.meta.dirname, '../../fixtures/documents', file), 'utf8');
			expect(splitParagraphs(text)).toHaveLength(paragraphs);
		}
	});
});

describe('the date of a paragraph', () => {
	const published = { date: '2020-02', basis: 'inferred', why: 'By its place.' } as const;
	const digest = { ...documentOf('keeper'), parts: [{ title: 'One', from: 3, to: 5, published }] };

	it('[DC2] is that of the part it stands in, first and last paragraph included', () => {
		expect([3, 4, 5].map((paragraph) => dateOfParagraph(digest, paragraph))).toEqual([
			published,
			published,
			published
		]);
	});

	it("[DC2] is the document's own before, after and without any part", () => {
		for (const paragraph of [1, 2, 6, 8])
			expect(dateOfParagraph(digest, paragraph)).toEqual(digest.published);
		expect(dateOfParagraph(documentOf('keeper'), 4)).toEqual({ date: '2019-05-04', basis: 'stated' });
	});
});
