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
import type { Path } from '#domain/question-parts.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { Fault, Place, Source } from './fault.ts';

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
		// Neither can hold anything that JSON has no form for, and both hold their keys in the order of the text.
		if (JSON.stringify(after) === JSON.stringify(wanted)) return succeed(edited);
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

/** A whole file of a bank as YAML, its long texts on one line each. */
export function writeFile(value: object): string {
	return stringify(value, { lineWidth: 0, singleQuote: true, aliasDuplicateObjects: false });
}
