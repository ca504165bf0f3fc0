import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkBanks } from './bank-check.ts';
import { describeFault } from './describe-fault.ts';
import { runReport } from './bank-report.ts';
import { writeSchemas } from './bank-schema.ts';
import { questionsFolder } from './banks.ts';
import { reportCoverage } from './coverage-table.ts';
import { reportGuesses } from './guess-table.ts';

interface Command {
	readonly usage: string;
	/** Gives the exit code: 0 where nothing is wrong. */
	readonly run: (args: readonly string[]) => number | Promise<number>;
}

const COMMANDS: Readonly<Record<string, Command>> = {
	add: { usage: 'add FILE [--bank ID] [--id ID] [--questions DIR]', run: runAdd },
	check: { usage: 'check [--questions DIR] [--documents DIR] [--bank ID]', run: runCheck },
	guess: {
		usage: 'guess [--questions DIR] [--bank ID]',
		run: (args) => runReport(args, reportGuesses)
	},
	coverage: {
		usage: 'coverage [--questions DIR] [--bank ID] [--facts]',
		run: (args) => runReport(args, reportCoverage, ['facts'])
	},
	schema: { usage: 'schema [--questions DIR]', run: runSchema }
};

async function runAdd(args: readonly string[]): Promise<number> {
	const text = { type: 'string' } as const;
	const options = { questions: text, bank: text, id: text };
	const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
	const [file, ...others] = positionals;
	if (file === undefined || others.length > 0) return refuse('Name one text file: npm run bank -- add FILE');
	// The language library behind it takes half a second to load, which no other command should wait for.
	const { addDocument, describeAdded } = await import('./bank-add.ts');
	const request = { ...values, file, questions: values.questions ?? questionsFolder() };
	const added = addDocument(request);
	if (!added.ok) return refuse(added.problem);
	describeAdded(added.value, request).forEach(print);
	return 0;
}

function runCheck(args: readonly string[]): number {
	const text = { type: 'string' } as const;
	const { values } = parseArgs({
		args: [...args],
		options: { questions: text, bank: text, documents: text }
	});
	const questions = values.questions ?? questionsFolder();
	for (const folder of [questions, values.documents]) {
		if (folder !== undefined && !existsSync(folder)) return refuse(`There is no folder “${folder}”.`);
	}
	const report = checkBanks({ ...values, questions });
	if (report.banks === 0 && report.faults.length === 0) {
		return refuse(
			`There is no bank ${values.bank === undefined ? '' : `“${values.bank}” `}in “${questions}”.`
		);
	}
	report.faults.forEach((fault) => print(describeFault(fault)));
	report.skipped.forEach(print);
	print(report.summary);
	return report.faults.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function runSchema(args: readonly string[]): number {
	const { values } = parseArgs({ args: [...args], options: { questions: { type: 'string' } } });
	const folder = values.questions ?? questionsFolder();
	writeSchemas(folder).forEach((name) => print(`wrote ${join(folder, name)}`));
	return 0;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

function refuse(reason: string): number {
	process.stderr.write(`${reason}\n`);
	return 2;
}

async function main([name = '', ...args]: readonly string[]): Promise<number> {
	const command = COMMANDS[name];
	if (command === undefined) {
		return refuse(
			`Usage: npm run bank -- ${Object.values(COMMANDS)
				.map(({ usage }) => usage)
				.join(' | ')}`
		);
	}
	try {
		return await command.run(args);
	} catch (error) {
		return refuse(error instanceof Error ? error.message : String(error));
	}
}

process.exitCode = await main(process.argv.slice(2));
