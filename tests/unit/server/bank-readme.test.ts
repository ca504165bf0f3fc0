import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { QUESTION_KINDS, OriginSchema } from '#domain/question.ts';
import { QUESTION_RULES } from '#server/bank-lint.ts';
import { BANK_RULES } from '#checks/rules-bank.ts';
import { CLAIM_RULES, DOCUMENT_RULES } from '#checks/rules-claims.ts';
import { followReadme, README } from '../../fixtures/worked-example.ts';

const LIB = join(import.meta.dirname, '../../../src/lib');

/** The codes of the table, each with its severity and what to do. */
const rows = [...README.matchAll(/^\| `([a-z-]+)` \| (error|warning) \| (.+) \|$/gmu)].map(
	([, code = '', severity = '', advice = '']) => ({ code, severity, advice })
);

/** Every code that the check can print, from the sources: texts that stand after `code:`, and those for missing parts. */
function codesInSource(): string[] {
	const files = [
		...readdirSync(join(LIB, 'checks')).map((name) => join(LIB, 'checks', name)),
		...readdirSync(join(LIB, 'server'))
			.filter((name) => /^banks?(?:-.*)?\.ts$/u.test(name))
			.map((name) => join(LIB, 'server', name))
	];
	const codes = files.flatMap((file) => {
		const text = readFileSync(file, 'utf8');
		const given = [...text.matchAll(/\bcode: ([^,}]*)/gu)].flatMap(([, value = '']) =>
			[...value.matchAll(/'(?:bank\/)?([a-z-]+)'/gu)].map((match) => match[1] ?? '')
		);
		return [...given, ...[...text.matchAll(/'(missing-[a-z]+)'/gu)].map((match) => match[1] ?? '')];
	});
	return [...new Set(codes)].sort();
}

describe('what authors are told', () => {
	test('[AB11] the worked example leads from its text to a bank without errors', () => {
		const folder = mkdtempSync(join(tmpdir(), 'readme-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		mkdirSync(join(folder, 'questions'));
		const { status, lines } = followReadme(folder);
		expect(lines).toEqual([
			expect.stringMatching(/^questions\/ferry\/ferry\.yaml:\d+:5 bank\/claim-empty warning: /u),
			'1 bank, 2 questions, 3 claims, 6 locator terms resolved in 1 document: 0 errors, 1 warning'
		]);
		expect(status).toBe(0);
	}, 120_000);

	test('[AB12] every code that the check prints stands in the table, and no other', () => {
		expect(codesInSource().length).toBeGreaterThan(40);
		expect(rows.map(({ code }) => code).sort()).toEqual(codesInSource());
	});

	test('[AB12] the table tells errors from warnings as the rules do', () => {
		const told = new Map(rows.map(({ code, severity }) => [code, severity]));
		for (const { code, severity } of [...QUESTION_RULES, ...CLAIM_RULES, ...DOCUMENT_RULES, ...BANK_RULES]) {
			expect(`${code} ${told.get(code)}`).toBe(`${code} ${severity}`);
		}
	});

	test('[AB12] every kind of question and every slip is named', () => {
		for (const kind of QUESTION_KINDS) expect(README).toContain(`| \`${kind}\` |`);
		for (const origin of OriginSchema.options) expect(README).toContain(`\`${origin}\``);
	});
});
