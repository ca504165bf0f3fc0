import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyFixtures, plant } from './planted-bank.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Runs the command as an author does, from the folder that holds `questions`. */
function bank(folder: string, ...args: string[]) {
	const command = join(ROOT, 'src/lib/server/bank-command.ts');
	const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
	const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, command, ...args], {
		cwd: folder,
		encoding: 'utf8',
		timeout: 60_000
	});
	return { status, lines: stdout.trimEnd().split('\n'), stderr };
}

describe('the bank command', () => {
	test('[BK20] counts what it checked, and exits 0 where there are only warnings', () => {
		const { status, lines } = bank(copyFixtures(), 'check', '--documents', 'documents');
		expect(lines.at(-1)).toBe(
			'1 bank, 9 questions, 14 claims, 21 locator terms resolved in 2 documents: 0 errors, 2 warnings'
		);
		expect(lines[0]).toMatch(
			/^questions\/gull-rock\/lens\.yaml:11:9 bank\/claim-without-question warning: no question asks for “lens-cost”/u
		);
		expect(status).toBe(0);
	});

	test('[BK20] exits 1 on an error, and says by name what it had to skip', () => {
		const folder = copyFixtures();
		plant(folder, { file: 'across.yaml', find: 'topic: people', put: 'topic: persons' });
		const { status, lines } = bank(folder, 'check');
		expect(lines).toContain(
			'questions/gull-rock/across.yaml:5:12 bank/unknown-topic bank.yaml has no topic “persons”; it has tower, people'
		);
		expect(lines).toContain('locators: skipped, no --documents');
		expect(lines.at(-1)).toBe('1 bank, 9 questions, 14 claims: 1 error, 0 warnings');
		expect(status).toBe(1);
	});

	test('[BK20] exits 2 on a folder that is not there, so that a slip in the path never passes for a clean bank', () => {
		const { status, stderr } = bank(copyFixtures(), 'check', '--questions', 'qestions');
		expect(stderr).toBe('There is no folder “qestions”.\n');
		expect(status).toBe(2);
	});

	test('[BK20] names its commands when it is called without one', () => {
		const { status, stderr } = bank(copyFixtures());
		expect(stderr).toContain('check [--questions DIR] [--documents DIR]');
		expect(status).toBe(2);
	});

	test('[BK19] writes the schemas beside the banks', () => {
		const folder = copyFixtures();
		expect(bank(folder, 'schema').status).toBe(0);
		expect(readdirSync(join(folder, 'questions'))).toEqual(
			expect.arrayContaining(['bank.schema.json', 'document.schema.json', 'across.schema.json'])
		);
	});
});
