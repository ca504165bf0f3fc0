import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { splitParagraphs } from '#domain/document.ts';
import { checkCopy, copyFixtures, plant } from './planted-bank.ts';

/** The paragraphs of keeper.txt by number, as an editor changes them. */
type Edit = (paragraphs: string[]) => void;

/** What the check says about keeper.yaml once its text has been edited, as `line: code message`. */
function checkEdited(edit: Edit, prepare?: (folder: string) => void): string[] {
	const folder = copyFixtures();
	prepare?.(folder);
	const path = join(folder, 'documents/keeper.txt');
	const paragraphs = splitParagraphs(readFileSync(path, 'utf8'));
	edit(paragraphs);
	writeFileSync(path, `${paragraphs.join('\n\n')}\n`);
	return checkCopy(folder)
		.filter(({ file, severity }) => file.endsWith('keeper.yaml') && severity === 'error')
		.map(({ file, line, code, message }) => {
			const text = readFileSync(file, 'utf8').split('\n')[line - 1]?.trim() ?? '';
			return `${text} | ${code} ${message}`;
		});
}

const about = (lines: readonly string[], word: string) => lines.filter((line) => line.includes(word));
const insertThird: Edit = (paragraphs) => paragraphs.splice(3, 0, 'The ferry was late on Monday.');

describe('a document that has changed since its claims were taken', () => {
	test('[CL10] names the old and the new paragraph of each claim that has moved, at its locator', () => {
		const lines = checkEdited(insertThird);
		expect(about(lines, '40,000 crowns')).toEqual([
			"locator: { paragraph: 4, terms: ['40,000 crowns', harbour board] } | " +
				'bank/locator-moved paragraph 4 -> 5: there are “40,000 crowns”, “harbour board” now'
		]);
		expect(about(lines, 'bank/claim-lost')).toEqual([]);
		expect(about(lines, 'bank/locator-moved').length).toBe(10);
	});

	test('[CL10] counts the claims in one line beside the new SHA-256 and the number of paragraphs', () => {
		const lines = checkEdited(insertThird);
		expect(about(lines, 'bank/document-changed')[0]).toMatch(
			/^sha256: .*: its SHA-256 is [0-9a-f]{64}; 0 claims stand where they stood, 10 moved, 0 lost their ground$/u
		);
		expect(about(lines, 'bank/document-paragraphs')).toEqual([
			'paragraphs: 8 | bank/document-paragraphs “keeper.txt” has 9 paragraphs, not 8'
		]);
	});

	test('[CL10] leaves alone what stands where it stood', () => {
		const lines = checkEdited((paragraphs) => paragraphs.push('The ferry was late on Monday.'));
		expect(lines.map((line) => /bank\/\S+/u.exec(line)?.[0]).sort()).toEqual([
			'bank/document-changed',
			'bank/document-paragraphs'
		]);
		expect(lines.join('\n')).toContain('; 10 claims stand where they stood, 0 moved, 0 lost their ground');
	});

	test('[CL11] names the term that is gone, and where the claim’s others stand', () => {
		const lines = checkEdited((paragraphs) => {
			paragraphs[4] = paragraphs[4]?.replace('1,250 boats', '1,350 boats') ?? '';
		});
		expect(about(lines, 'bank/claim-lost')).toEqual([
			"locator: { paragraph: 5, terms: ['about 1,250 boats', '2018'] } | " +
				'bank/claim-lost “boats-2018” has lost its ground in paragraph 5: ' +
				'“about 1,250 boats” is gone; “2018” stands in paragraph 5'
		]);
		expect(about(lines, 'bank/locator-moved')).toEqual([]);
		expect(lines.join('\n')).toContain('; 9 claims stand where they stood, 0 moved, 1 lost their ground');
	});

	test('[CL11] a paragraph taken out takes the ground from its claims, and moves those behind it', () => {
		const lines = checkEdited((paragraphs) => paragraphs.splice(5, 1));
		expect(about(lines, 'bank/claim-lost')).toEqual([
			'locator: { paragraph: 6, terms: [Board chairman Tom Wick] } | ' +
				'bank/claim-lost “chairman-2019” has lost its ground in paragraph 6: “Board chairman Tom Wick” is gone'
		]);
		expect(about(lines, 'bank/locator-moved').map((line) => /\d -> \d/u.exec(line)?.[0])).toEqual([
			'7 -> 6',
			'7 -> 6',
			'7 -> 6',
			'8 -> 7'
		]);
	});

	test('[CL11] terms that stand apart now bear out no claim together', () => {
		const lines = checkEdited((paragraphs) => {
			paragraphs[3] = paragraphs[3]?.replace('40,000 crowns', 'a sum') ?? '';
			paragraphs.push('The sum was 40,000 crowns.');
		});
		expect(about(lines, 'offer-40000')[0]).toContain(
			'“40,000 crowns” stands in paragraph 9; “harbour board” stands in paragraph 4'
		);
	});

	test('[CL12] a common term that stands in the old paragraph still goes with what stood beside it', () => {
		const lines = checkEdited((paragraphs) => {
			paragraphs.splice(4, 0, 'The ferry brought Warden Ada Finch on Monday.');
		});
		expect(about(lines, 'Warden Ada Finch')).toEqual([
			'locator: { paragraph: 5, terms: [Warden Ada Finch] } | ' +
				'bank/locator-moved paragraph 5 -> 6: there is “Warden Ada Finch” now, and in 5 too'
		]);
	});

	test('[CL1] a slip in a locator of an unchanged document is told as one, not as a move', () => {
		const slip = { find: 'paragraph: 5, terms: [Warden', put: 'paragraph: 6, terms: [Warden' };
		const lines = checkEdited(
			() => undefined,
			(folder) => {
				plant(folder, { file: 'keeper.yaml', ...slip });
				const text = readFileSync(join(folder, 'documents/keeper.txt'), 'utf8');
				expect(text).toBe(`${splitParagraphs(text).join('\n\n')}\n`);
			}
		);
		expect(about(lines, 'bank/locator-paragraph').length).toBe(1);
		expect(about(lines, 'bank/locator-moved')).toEqual([]);
	});
});
