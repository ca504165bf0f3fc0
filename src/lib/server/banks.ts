import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Bank } from '#domain/bank.ts';
import { canonicalJson } from '#domain/canonical-json.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { sortFaults, type Fault, type Source } from '#checks/fault.ts';
import { readSource } from '#checks/yaml-text.ts';
import { compileBank, type CompiledBank } from './bank-compile.ts';
import { foldersIn } from './settings.ts';

/** The folder of the banks: `QUESTIONS_DIR`, else `questions` below the working directory. */
export function questionsFolder(): string {
	return foldersIn(process.env).QUESTIONS_DIR;
}

/** Every bank of the folder that could be compiled, with all that is wrong with them and the others. */
export interface Library {
	readonly banks: readonly CompiledBank[];
	readonly faults: readonly Fault[];
}

/**
 * Reads each folder that holds a `bank.yaml`, in the order of their names, or the one that `only` names. Throws
 * where there is no such folder.
 */
export function readLibrary(folder: string, only?: string): Library {
	if (!existsSync(folder)) throw new Error(`There is no folder of questions at “${folder}”.`);
	const banks: CompiledBank[] = [];
	const faults: Fault[] = [];
	for (const id of readdirSync(folder).sort()) {
		if ((only !== undefined && only !== id) || !existsSync(join(folder, id, 'bank.yaml'))) continue;
		const result = readBank(join(folder, id), id);
		faults.push(...result.faults);
		if (result.bank !== undefined) banks.push(result.bank);
	}
	return { banks, faults: sortFaults(faults) };
}

function readBank(folder: string, id: string): { readonly bank?: CompiledBank; readonly faults: Fault[] } {
	const faults: Fault[] = [];
	const sources = new Map<string, Source>();
	for (const name of readdirSync(folder).sort()) {
		if (!name.endsWith('.yaml')) continue;
		const { source, faults: own } = readFile(join(folder, name));
		faults.push(...own);
		sources.set(name.replace(/\.yaml$/u, ''), source);
	}
	const compiled = compileBank({ id, sources, fingerprint });
	return { ...compiled, faults: [...faults, ...compiled.faults] };
}

const files = new Map<string, ReturnType<typeof readSource> & { readonly signature: string }>();

/** Parsing is the slow part of reading a bank, so a file is parsed again only after it has changed. */
function readFile(file: string): ReturnType<typeof readSource> {
	const signature = signatureOfFile(file);
	const known = files.get(file);
	if (known?.signature === signature) return known;
	const read = { ...readSource(file, readFileSync(file, 'utf8')), signature };
	files.set(file, read);
	return read;
}

/** The first ten hexadecimal digits of the SHA-256 of the value as JSON with sorted keys. */
export function fingerprint(value: unknown): string {
	return createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 10);
}

const libraries = new Map<string, { readonly signature: string; readonly library: Library }>();

/**
 * The banks of a folder, or every error in them. Read once, and again only after a file has changed. Throws where
 * there is no such folder.
 */
export function readBanks(folder: string = questionsFolder()): Result<readonly Bank[], readonly Fault[]> {
	const signature = signatureOf(folder);
	let entry = libraries.get(folder);
	if (entry?.signature !== signature) {
		entry = { signature, library: readLibrary(folder) };
		libraries.set(folder, entry);
	}
	const errors = entry.library.faults.filter(({ severity }) => severity === 'error');
	return errors.length === 0 ? succeed(entry.library.banks.map(({ bank }) => bank)) : fail(errors);
}

/** Names, sizes and times of every file: cheap to read, and different once anything was edited. */
function signatureOf(folder: string): string {
	if (!existsSync(folder)) return '';
	return readdirSync(folder, { recursive: true })
		.map(String)
		.filter((name) => name.endsWith('.yaml'))
		.sort()
		.map((name) => `${name} ${signatureOfFile(join(folder, name))}`)
		.join('\n');
}

function signatureOfFile(file: string): string {
	const { mtimeMs, size } = statSync(file);
	return `${mtimeMs} ${size}`;
}
