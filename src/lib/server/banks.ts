import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import {
	isAlias,
	isMap,
	isScalar,
	isSeq,
	LineCounter,
	parseDocument,
	stringify,
	type Document as YamlDocument,
	type YAMLSeq
} from 'yaml';
import { type Bank } from '#domain/bank.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Path } from '#domain/question-parts.ts';
import { compileBank, type CompiledBank } from './bank-compile.ts';
import { sortFaults, type Fault, type Place, type Source } from './bank-fault.ts';

/** The folder of the banks: `QUESTIONS_DIR`, else `questions` below the working directory. */
export function questionsFolder(): string {
	return process.env['QUESTIONS_DIR'] ?? 'questions';
}

/** A YAML text with the place of everything in it. Never throws: what cannot be read is a fault. */
export function readSource(
	file: string,
	text: string
): { readonly source: Source; readonly faults: Fault[] } {
	const lines = new LineCounter();
	const placeOf = (offset: number): Place => {
		const { line, col } = lines.linePos(Math.min(Math.max(offset, 0), text.length));
		return { line: Math.max(line, 1), column: Math.max(col, 1) };
	};
	const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
	const fault = (offset: number, message: string): Fault => ({
		file,
		...placeOf(offset),
		code: 'bank/yaml-syntax',
		message,
		severity: 'error'
	});
	const faults = document.errors.map((error) => fault(error.pos[0], error.message));
	let value: unknown;
	if (faults.length === 0) {
		try {
			value = document.toJS();
		} catch (error) {
			faults.push(fault(0, error instanceof Error ? error.message : String(error)));
		}
	}
	const place: Source['place'] = (path, at = 'value') => placeOf(offsetOf(document, path, at));
	return { source: { file, value, comments: commentsOf(text), place }, faults };
}

/**
 * The offset of a value: of a scalar or list entry its own, of a map or list the key it stands under.
 * A path that leads nowhere ends at the last thing on it that exists.
 */
function offsetOf(document: YamlDocument, path: Path, at: 'value' | 'key'): number {
	let node: unknown = document.contents;
	let offset = rangeStart(node) ?? 0;
	for (const [index, step] of path.entries()) {
		if (isAlias(node)) node = node.resolve(document);
		if (isMap(node)) {
			const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
			if (pair === undefined) return offset;
			const keyOffset = rangeStart(pair.key) ?? offset;
			const wantsKey = at === 'key' && index === path.length - 1;
			const isLeaf = !wantsKey && isScalar(pair.value) && pair.value.value !== null;
			offset = isLeaf ? (rangeStart(pair.value) ?? keyOffset) : keyOffset;
			node = pair.value;
		} else if (isSeq(node)) {
			const item: unknown =
				typeof step === 'number'
					? node.items[step]
					: node.items.find((entry) => isMap(entry) && String(entry.get('id')) === step);
			if (item === undefined) return offset;
			offset = rangeStart(item) ?? offset;
			node = item;
		} else return offset;
	}
	return offset;
}

function rangeStart(node: unknown): number | undefined {
	return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined;
}

function commentsOf(text: string): Source['comments'] {
	return text.split('\n').flatMap((line, index) => {
		const match = /^(\s*)#(.*)$/u.exec(line);
		return match === null
			? []
			: [{ line: index + 1, column: (match[1]?.length ?? 0) + 1, text: match[2] ?? '' }];
	});
}

/** The value within one line of YAML, read back letter for letter also inside brackets and braces. */
export function writeYaml(value: string | readonly string[]): string {
	const style = {
		collectionStyle: 'flow',
		flowCollectionPadding: false,
		lineWidth: 0,
		singleQuote: true
	} as const;
	const list = stringify(typeof value === 'string' ? [value] : value, style).trim();
	return typeof value === 'string' ? list.slice(1, -1) : list;
}

/**
 * The text of a `bank.yaml` with one more document in its list; comments and layout stay. Fails where the text is
 * no YAML map, with what is wrong.
 */
export function listDocument(text: string, id: string): Result<string, string> {
	const document = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
	const [error] = document.errors;
	if (error !== undefined) return fail(error.message);
	if (!isMap(document.contents)) return fail('it holds no keys');
	const list = document.contents.get('documents', true);
	const before: unknown[] = isSeq(list) ? (list.toJSON() as unknown[]) : [];
	if (isSeq(list)) {
		const edited = insertEntry(text, list, writeYaml(id));
		const reread = parseDocument(edited, { logLevel: 'silent' });
		const after: unknown = reread.errors.length === 0 ? reread.toJS() : undefined;
		const wanted: unknown = { ...(document.toJS() as object), documents: [...before, id] };
		if (isDeepStrictEqual(after, wanted)) return succeed(edited);
	}
	document.set('documents', [...before, id]);
	return succeed(document.toString({ lineWidth: 0 }));
}

/** Written into the text itself, because printing the whole document anew would fold and quote it anew. */
function insertEntry(text: string, list: YAMLSeq, entry: string): string {
	const last = list.items.at(-1);
	const [start = 0, end = 0] = list.range ?? [];
	const lastEnd = (isScalar(last) ? last.range?.[1] : undefined) ?? start + 1;
	if (list.flow === true) {
		const at = last === undefined ? end - 1 : lastEnd;
		return `${text.slice(0, at)}${last === undefined ? '' : ', '}${entry}${text.slice(at)}`;
	}
	const lineEnd = text.indexOf('\n', lastEnd);
	const at = lineEnd < 0 ? text.length : lineEnd;
	const indent = /(?:^|\n)([ \t]*)$/u.exec(text.slice(0, start))?.[1] ?? '';
	return `${text.slice(0, at)}\n${indent}- ${entry}${text.slice(at)}`;
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
	const sortKeys = (_key: string, part: unknown): unknown =>
		typeof part === 'object' && part !== null && !Array.isArray(part)
			? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
			: part;
	return createHash('sha256').update(JSON.stringify(value, sortKeys)).digest('hex').slice(0, 10);
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
