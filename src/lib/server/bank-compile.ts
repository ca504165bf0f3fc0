import * as v from 'valibot';
import { BankFileSchema, type Bank, type BankFile } from '#domain/bank.ts';
import { ClaimFileSchema, type Claim, type ClaimFile } from '#domain/claim.ts';
import { dateOfParagraph, DocumentSchema, type Document } from '#domain/document.ts';
import { QuestionFileSchema, type QuestionFile } from '#domain/question.ts';
import { faultAt, type Anchor, type Fault, type Source } from '#checks/fault.ts';
import { isRecord, parseAt } from '#checks/parse.ts';
import { compileQuestion } from '#domain/compile-question.ts';
import type { Path } from '#domain/question-parts.ts';
import { checkReferences, checkUnworded } from './bank-references.ts';
import { checkTranslations } from './bank-translations.ts';

/** A compiled bank with the way back to the files, so that a finding on any part of it has a line. */
export interface CompiledBank {
	readonly bank: Bank;
	readonly sources: readonly Source[];
	readonly header: Anchor;
	readonly documentAt: ReadonlyMap<string, Anchor>;
	readonly claimAt: ReadonlyMap<string, Anchor>;
	readonly questionAt: ReadonlyMap<string, Anchor>;
}

/** The files of one bank by their names without `.yaml`, and how versions are made. */
export interface BankFiles {
	readonly id: string;
	readonly sources: ReadonlyMap<string, Source>;
	readonly fingerprint: (value: unknown) => string;
}

/** What an author wrote, with the place it stands at. */
export interface Written<T> {
	readonly value: T;
	readonly anchor: Anchor;
}

/** Everything that parsed, by id; the first of two with the same id counts. */
export interface Drafts {
	readonly header: Written<BankFile>;
	readonly documents: Map<string, Written<Document>>;
	readonly claims: Map<string, Written<ClaimFile> & { readonly document: string }>;
	readonly questions: Map<string, Written<QuestionFile>>;
	/** Ids of claims that did not parse: named elsewhere, they are broken but not unknown. */
	readonly broken: Set<string>;
	/** Claims that wait for their words, by id, as an author who has just begun leaves them. */
	readonly unworded: Map<string, Fault>;
}

/** What the files beside `bank.yaml` hold. */
export type DraftParts = Omit<Drafts, 'header'>;

const DocumentShell = v.strictObject({
	document: v.unknown(),
	claims: v.array(v.unknown()),
	questions: v.array(v.unknown())
});
const AcrossShell = v.strictObject({ questions: v.array(v.unknown()) });

/** The bank, unless its `bank.yaml` cannot be used; and what is wrong with any part of it. */
export function compileBank(files: BankFiles): { readonly bank?: CompiledBank; readonly faults: Fault[] } {
	const faults: Fault[] = [];
	const headerSource = files.sources.get('bank');
	if (headerSource === undefined || headerSource.value === undefined) return { faults };
	const anchor: Anchor = { source: headerSource, path: [] };
	const header = parseAt(anchor, headerSource.value, BankFileSchema);
	faults.push(...header.faults);
	const parts: DraftParts = {
		documents: new Map(),
		claims: new Map(),
		questions: new Map(),
		broken: new Set(),
		unworded: new Map()
	};
	for (const [name, source] of files.sources) {
		if (name === 'bank' || source.value === undefined) continue;
		if (name === 'across') readAcross(source, parts, faults);
		else readDocument({ name, source }, parts, faults);
	}
	faults.push(...checkUnworded(parts, header.output?.glossary ?? []));
	if (header.output === undefined) return { faults };
	const drafts: Drafts = { header: { value: header.output, anchor }, ...parts };
	faults.push(...checkReferences(drafts, files.sources), ...checkTranslations(drafts));
	return { bank: assemble(files, drafts), faults };
}

function readAcross(source: Source, drafts: DraftParts, faults: Fault[]): void {
	const shell = parseAt({ source, path: [] }, source.value, AcrossShell);
	faults.push(...shell.faults);
	readQuestions(source, drafts, faults);
}

function readDocument(file: { name: string; source: Source }, drafts: DraftParts, faults: Fault[]): void {
	const { name, source } = file;
	faults.push(...parseAt({ source, path: [] }, source.value, DocumentShell).faults);
	if (!isRecord(source.value)) return;
	const anchor: Anchor = { source, path: ['document'] };
	const document = parseAt(anchor, source.value['document'], DocumentSchema);
	// The shell has already said that the whole key is missing.
	if (source.value['document'] !== undefined) faults.push(...document.faults);
	if (document.output !== undefined) {
		if (document.output.id !== name) {
			const message = `the file is “${name}.yaml” and the document in it “${document.output.id}”`;
			faults.push(faultAt(anchor, ['id'], { code: 'document-name', message }));
		}
		drafts.documents.set(name, { value: { ...document.output, id: name }, anchor });
	}
	for (const entry of entriesOf(source, 'claims')) {
		const parsed = parseAt(entry.anchor, entry.value, ClaimFileSchema);
		const unworded = parsed.faults.find(({ code }) => code === 'bank/claim-empty');
		faults.push(...parsed.faults.filter((fault) => fault !== unworded));
		if (parsed.output === undefined) {
			const id = isRecord(entry.value) ? String(entry.value['id']) : '';
			drafts.broken.add(id);
			if (unworded !== undefined) drafts.unworded.set(id, unworded);
			continue;
		}
		const written = { value: parsed.output, anchor: entry.anchor, document: name };
		addOnce({ map: drafts.claims, what: 'claim' }, written, faults);
	}
	readQuestions(source, drafts, faults);
}

function readQuestions(source: Source, drafts: DraftParts, faults: Fault[]): void {
	for (const entry of entriesOf(source, 'questions')) {
		const parsed = parseAt(entry.anchor, entry.value, QuestionFileSchema);
		faults.push(...parsed.faults);
		if (parsed.output === undefined) continue;
		addOnce(
			{ map: drafts.questions, what: 'question' },
			{ value: parsed.output, anchor: entry.anchor },
			faults
		);
	}
}

function entriesOf(source: Source, key: string): Written<unknown>[] {
	const list = isRecord(source.value) ? source.value[key] : undefined;
	if (!Array.isArray(list)) return [];
	return list.map((value: unknown, index) => ({ value, anchor: { source, path: [key, index] as Path } }));
}

function addOnce<W extends Written<{ readonly id: string }>>(
	into: { readonly map: Map<string, W>; readonly what: string },
	written: W,
	faults: Fault[]
): void {
	const { id } = written.value;
	const first = into.map.get(id);
	if (first === undefined) {
		into.map.set(id, written);
		return;
	}
	const { source, path } = first.anchor;
	const message = `${into.what} “${id}” stands already at ${source.file.split(/[\\/]/u).at(-1)}:${source.place(path).line}`;
	faults.push(faultAt(written.anchor, ['id'], { code: 'duplicate-id', message }));
}

function assemble(files: BankFiles, drafts: Drafts): CompiledBank {
	const { documents: order, ...header } = drafts.header.value;
	const documents = order.flatMap((id) => drafts.documents.get(id)?.value ?? []);
	const placeOf = new Map(order.map((document, place) => [document, place]));
	const claims = new Map<string, Claim>();
	for (const [id, { value, document }] of drafts.claims) {
		const source = drafts.documents.get(document)?.value;
		if (source === undefined || !placeOf.has(document)) continue;
		const asOf = value.asOf ?? dateOfParagraph(source, value.locator.paragraph);
		claims.set(id, { ...value, document, asOf });
	}
	const inOrder = { claims, placeOf, fingerprint: files.fingerprint };
	const questions = [...drafts.questions.values()].flatMap(
		({ value }) => compileQuestion(value, inOrder) ?? []
	);
	const bank: Bank = {
		id: files.id,
		version: files.fingerprint(questions.map(({ id, version }) => [id, version])),
		...header,
		documents,
		claims: [...claims.values()],
		questions
	};
	const anchors = <W extends { readonly anchor: Anchor }>(map: ReadonlyMap<string, W>) =>
		new Map([...map].map(([id, { anchor }]) => [id, anchor]));
	return {
		bank,
		sources: [...files.sources.values()],
		header: drafts.header.anchor,
		documentAt: anchors(drafts.documents),
		claimAt: anchors(drafts.claims),
		questionAt: anchors(drafts.questions)
	};
}
