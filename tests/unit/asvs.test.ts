import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareRequirements, readProjectFile, REQUIREMENTS } from '../asvs.ts';

const ROW = '| v5.0.0-1.2.1 | asked | how | LY5 in tests/a.test.ts |';
const REST = `| a chapter | ${REQUIREMENTS.slice(1).join(', ')} | why |`;
const read = (path: string) =>
	path === 'tests/a.test.ts' ? `test('[LY5] no markup', () => {});` : undefined;
const faults = (row: string, rest = REST) => compareRequirements(`${row}\n${rest}`, read);

test('[SE65] every requirement of level 1 stands in the table once, and every row names a test that shows its rule', () => {
	expect(REQUIREMENTS).toHaveLength(70);
	expect(compareRequirements(readFileSync('src/lib/ASVS.md', 'utf8'), readProjectFile)).toEqual([]);
});

describe('what the comparison finds', () => {
	test('[SE65] nothing where all is as it should be', () => expect(faults(ROW)).toEqual([]));

	test('[SE65] a requirement that is missing, stands there twice or is none', () => {
		expect(faults('')).toEqual(['v5.0.0-1.2.1 is missing']);
		expect(faults(`${ROW}\n${ROW}`)).toEqual(['v5.0.0-1.2.1 stands there twice']);
		expect(faults(ROW, `${REST}\n| v5.0.0-1.2.6 | asked | why not |`)).toEqual([
			'v5.0.0-1.2.6 is none of level 1'
		]);
	});

	test('[SE65] a row without a test, with one that is not there, and with a rule that it does not show', () => {
		const row = (shown: string) => faults(`| v5.0.0-1.2.1 | asked | how | ${shown} |`);
		expect(row('by eye')).toEqual(['v5.0.0-1.2.1 names no test']);
		expect(row('LY5 in tests/b.test.ts')).toEqual(['v5.0.0-1.2.1 names tests/b.test.ts, which is not there']);
		expect(row('LY5, LY6 in tests/a.test.ts')).toEqual([
			'v5.0.0-1.2.1 names LY6, which tests/a.test.ts does not show'
		]);
	});
});
