import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../../..');

/** Runs `npm run bank` as an author does, from the folder that holds `questions`; `lines` is what it printed. */
export function runBank(folder: string, ...args: string[]) {
	const command = join(ROOT, 'src/lib/server/bank-command.ts');
	const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
	const { status, stdout, stderr } = spawnSync(process.execPath, [tsx, command, ...args], {
		cwd: folder,
		encoding: 'utf8',
		timeout: 60_000
	});
	return { status, lines: stdout.trimEnd().split('\n'), stderr };
}
