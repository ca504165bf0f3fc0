import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareRules, readTests, rulesCitedBy, rulesOf } from '../rules.ts';

const spec = '# Rules\n\n- **GR1** A right choice earns full credit.\n- **GR2** A wrong one earns none.\n';

describe('the rules and their tests', () => {
	test('[LY6] every rule of SPEC.md is shown by a test, and every rule that a test names exists', () => {
		expect(compareRules(readFileSync('src/lib/SPEC.md', 'utf8'), readTests())).toEqual([]);
	});
});

describe('what the comparison finds', () => {
	test('[LY6] a rule without a test, and a test without a rule', () => {
		const tests = [`test('[GR1] a right choice', () => {});`, `test('[GR7] nothing we know', () => {});`];
		expect(compareRules(spec, tests)).toEqual(['no test shows GR2', 'SPEC.md has no GR7']);
	});

	test('[LY6] a number given twice, and a rule that says nothing', () => {
		const doubled = `${spec}- **GR1** Another sentence.\n- **GR3**\n`;
		const tests = [`test('[GR1, GR2] both', () => {}); it('[GR3] it', () => {});`];
		expect(compareRules(doubled, tests)).toEqual(['GR3 says nothing', 'GR1 stands in SPEC.md twice']);
	});

	test('[LY6] numbers are read from the titles of tests that run, and from nothing else', () => {
		const source = [
			`test.each([1, 2])('[GR1] %i', () => {});`,
			'test(`[GR2] a ${template}`, () => {});',
			`test.skip('[GR3] skipped', () => {});`,
			`test.todo('[GR4] to do');`,
			`describe('[GR5] a group', () => {});`,
			`// test('[GR6] a comment', () => {});`,
			`test('named in the middle [GR7] of a title', () => {});`,
			`console.log('[GR8] a text');`
		].join('\n');
		expect(rulesCitedBy(source)).toEqual(['GR1', 'GR2']);
	});

	test('[LY6] a rule that is only mentioned in a sentence is not a rule', () => {
		expect(rulesOf(`${spec}\nSee **GR9** above.\n`).map(([number]) => number)).toEqual(['GR1', 'GR2']);
	});
});
