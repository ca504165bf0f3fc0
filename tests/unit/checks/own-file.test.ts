import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { looksLikeBankFile, readOwnFile, writeOwnFiles } from '#checks/own-file.ts';
import { compileOwn } from '#domain/compile-own.ts';
import { newDraft, type OwnDraft } from '#domain/own-draft.ts';
import { checkBanks } from '#server/bank-check.ts';
import { drafts, fingerprint, heads, WRITTEN_ON } from '../../fixtures/own-drafts.ts';

const KEEPER = readFileSync('tests/fixtures/questions/gull-rock/keeper.yaml', 'utf8');
const read = (text: string) => readOwnFile(text, heads());

describe('a bank’s file, pasted', () => {
	test('[OW7] a bank’s file is read with its claims as sources, as YAML and as JSON', () => {
		const { drafts: taken, refused } = read(KEEPER);
		expect(refused).toEqual([]);
		expect(taken.length).toBeGreaterThan(5);
		expect(taken.every(({ sources }) => sources[0]?.title !== '' && sources[0]?.says !== '')).toBe(true);
		const json = `[{"kind":"true-false","stem":"It is dry.","answer":true,"explanation":"It is.","origin":"common-confusion","rationale":"No."}]`;
		expect(read(json).drafts).toMatchObject([{ kind: 'true-false', stem: 'It is dry.', isTrue: true }]);
		expect([KEEPER, json, 'kind: numeric'].every(looksLikeBankFile)).toBe(true);
		expect(looksLikeBankFile('Who?\nA. Ann\nB. Tom\nANSWER: A')).toBe(false);
	});

	test('[OW8] a question that cannot be read is told by its line, and the others are kept', () => {
		const lines = KEEPER.split('\n');
		const at = lines.findIndex((line) => /^\s+explanation:/u.test(line));
		const { drafts: taken, refused } = read(lines.filter((_, place) => place !== at).join('\n'));
		expect(taken.length).toBe(read(KEEPER).drafts.length - 1);
		expect(refused).toEqual([{ line: expect.any(Number), message: '“explanation” is missing.' }]);
		expect(refused[0]?.line).toBeLessThan(at + 2);
		expect(read('questions: [').refused).not.toEqual([]);
		expect(read('title: none').refused).toEqual([
			{ line: 1, message: expect.stringContaining('no questions') }
		]);
	});

	test('[OW8] any text is read or refused, and never throws', () => {
		const piece = fc.constantFrom(
			'questions:',
			'\n',
			'  ',
			'- ',
			'kind: numeric',
			'id: a',
			'{',
			']',
			'&a',
			'*a',
			': ',
			'"'
		);
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.array(piece).map((all) => all.join(''))
				),
				(any) => {
					const { drafts: taken, refused } = read(any);
					for (const { line } of refused) expect(line).toBeGreaterThanOrEqual(1);
					expect(taken).toEqual(expect.any(Array));
				}
			)
		);
	});
});

describe('own questions as the files of a bank', () => {
	const withoutSource: OwnDraft = {
		...newDraft({ id: 'own-bare', writtenOn: WRITTEN_ON, kind: 'short-text' }),
		stem: 'What is the rock called?',
		explanation: 'It is called Gull Rock.',
		accept: 'Gull Rock'
	};

	test('[OW9] the check accepts them, and what is still to be filled in is listed', () => {
		const folder = mkdtempSync(join(tmpdir(), 'own-'));
		onTestFinished(() => rmSync(folder, { recursive: true }));
		mkdirSync(join(folder, 'mine'));
		const files = writeOwnFiles(compileOwn([...drafts, withoutSource], fingerprint));
		for (const { name, text } of files) writeFileSync(join(folder, 'mine', name), text);
		const { faults } = checkBanks({ questions: folder });
		const structural = faults.filter(({ code }) => !/figure-not-in-claim|undated|speaker/u.test(code));
		expect(structural.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(files.map(({ questions }) => questions).reduce((sum, many) => sum + many)).toBe(drafts.length + 1);
		const bare = files.find(({ name }) => name === 'own-no-source.yaml');
		expect(bare?.left.join(' ')).toContain('these questions name none');
		expect(bare?.text).toContain('# Still to be filled in:');
	});

	test('[OW9] a file that was written is read back as the same questions', () => {
		const own = compileOwn([...drafts, withoutSource], fingerprint);
		for (const { name, text, questions } of writeOwnFiles(own)) {
			if (questions === 0 || name === 'across.yaml') continue;
			const { drafts: taken, refused } = read(text);
			expect(refused).toEqual([]);
			const again = compileOwn(taken, fingerprint);
			const meaning = ({ stem, explanation, kind }: (typeof own.questions)[number]) => ({
				stem,
				explanation,
				kind
			});
			const expected = own.questions.filter(({ documents }) => `${documents.join()}.yaml` === name);
			expect(again.questions.map(meaning)).toEqual(expected.map(meaning));
		}
	});
});
