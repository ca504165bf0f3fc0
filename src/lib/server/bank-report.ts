import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CompiledBank } from './bank-compile.ts';
import { describeFault } from './describe-fault.ts';
import { questionsFolder, readLibrary } from './banks.ts';

/** What a command has to say on one bank, line by line, and whether the bank passes. */
export interface BankReport {
	readonly lines: readonly string[];
	readonly fine: boolean;
}

/** How a bank is reported on, given the flags that were set. */
export type Report = (bank: CompiledBank, flags: ReadonlySet<string>) => BankReport;

/**
 * Writes a report on every bank of the folder, or on the one that `--bank` names. Gives the exit code: 0 where
 * every bank passes, 1 where one does not or cannot be read whole. Throws where there is no such folder or bank.
 */
export function runReport(args: readonly string[], report: Report, flags: readonly string[] = []): number {
	const { values } = parseArgs({
		args: [...args],
		options: {
			questions: { type: 'string' },
			bank: { type: 'string' },
			...Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' as const }]))
		}
	});
	const folder = values.questions ?? questionsFolder();
	if (!existsSync(folder)) throw new Error(`There is no folder “${folder}”.`);
	const { banks, faults } = readLibrary(folder);
	const errors = faults.filter(({ severity }) => severity === 'error');
	if (errors.length > 0) {
		// A report on half a bank would be taken for one on the whole.
		return write(
			[...errors.map(describeFault), 'Put this right first: the report would leave it out.'],
			false
		);
	}
	const chosen = banks.filter(({ bank }) => values.bank === undefined || bank.id === values.bank);
	if (chosen.length === 0) {
		const named = values.bank === undefined ? 'no bank' : `no bank “${values.bank}”`;
		throw new Error(`There is ${named} in “${folder}”.`);
	}
	const set = new Set(flags.filter((flag) => flag in values));
	const reports = chosen.map((bank) => report(bank, set));
	const lines = reports.flatMap((one, index) => (index === 0 ? one.lines : ['', ...one.lines]));
	return write(
		lines,
		reports.every(({ fine }) => fine)
	);
}

function write(lines: readonly string[], fine: boolean): number {
	lines.forEach((line) => process.stdout.write(`${line}\n`));
	return fine ? 0 : 1;
}
