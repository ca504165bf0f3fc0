import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import * as v from 'valibot';
import { splitParagraphs } from '#domain/document.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { IdSchema } from '#domain/text.ts';
import {
	draftClaims,
	FIRST_TOPIC,
	slugOf,
	uniqueId,
	writeBankFile,
	writeDocumentFile,
	type DraftClaim
} from './bank-draft.ts';
import { writeSchemas } from './bank-schema.ts';
import { listDocument, readSource, writeYaml } from '#checks/yaml-text.ts';
import { isRecord } from '#checks/parse.ts';
import { guessCitation, type CitationGuess } from './guess-citation.ts';

/** What an author asks for. Without `bank` it is the only one there is; without `id` the file's name serves. */
export interface AddRequest {
	readonly file: string;
	readonly questions: string;
	readonly bank?: string | undefined;
	readonly id?: string | undefined;
}

/** What was written, and what an author sees of the text; its paragraphs are kept nowhere. */
export interface Added {
	readonly bank: string;
	readonly id: string;
	readonly paragraphs: readonly string[];
	readonly claims: readonly DraftClaim[];
	/** Paths of the files made and the one added to. */
	readonly made: readonly string[];
	readonly changed: readonly string[];
}

/** Names that mean something else in a bank's folder. */
const RESERVED = ['bank', 'across'];

/** Starts a document's file from its text, or says in one sentence why not. Nothing is overwritten. */
export function addDocument(request: AddRequest): Result<Added, string> {
	const source = readSourceText(request.file);
	if (!source.ok) return source;
	const bank = chooseBank(request);
	if (!bank.ok) return bank;
	const shelf = readShelf(join(request.questions, bank.value));
	const { sha256, paragraphs } = source.value;
	const file = basename(request.file);
	const same = shelf.files.find((one) => one.text.includes(sha256));
	if (same !== undefined)
		return fail(`“${file}” is in the bank “${bank.value}” already: ${same.path} has its SHA-256.`);
	const namesake = shelf.files.find((one) => one.documentFile === file);
	if (namesake !== undefined)
		return fail(`${namesake.path} stands for another text called “${file}”. Rename yours first.`);
	const citation = guessCitation(paragraphs);
	const id = chooseId(request, { citation, shelf });
	if (!id.ok) return id;
	const claims = draftClaims(paragraphs, shelf.ids);
	const { topic } = shelf;
	const draft = { id: id.value, file, sha256, paragraphs: paragraphs.length, citation, claims, topic };
	const text = writeDocumentFile(draft, writeYaml);
	const written = write(request.questions, shelf, { id: id.value, text });
	return written.ok
		? succeed({ bank: bank.value, id: id.value, paragraphs, claims, ...written.value })
		: written;
}

function readSourceText(
	file: string
): Result<{ readonly sha256: string; readonly paragraphs: string[] }, string> {
	if (!existsSync(file)) return fail(`There is no file “${file}”.`);
	if (!statSync(file).isFile()) return fail(`“${file}” is not a file.`);
	const bytes = readFileSync(file);
	const text = decode(bytes);
	if (text === undefined)
		return fail(`“${file}” is not plain text in UTF-8. Save its text as such, then add that.`);
	const paragraphs = splitParagraphs(text);
	if (paragraphs.length === 0) return fail(`“${file}” is empty.`);
	return succeed({ sha256: createHash('sha256').update(bytes).digest('hex'), paragraphs });
}

/** Undefined for what no text holds: a zero byte, or bytes that are no UTF-8. */
function decode(bytes: Buffer): string | undefined {
	if (bytes.includes(0)) return undefined;
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The one that was asked for, the only one there is, or a new one by the file's name. */
function chooseBank({ bank, questions, file }: AddRequest): Result<string, string> {
	if (!existsSync(questions)) return fail(`There is no folder “${questions}”.`);
	if (bank !== undefined) {
		return isId(bank) ? succeed(bank) : fail(`“${bank}” is no name for a bank: ${ID_FORM}.`);
	}
	const banks = readdirSync(questions).filter((id) => existsSync(join(questions, id, 'bank.yaml')));
	const [only, ...others] = banks.sort();
	if (others.length > 0) return fail(`There are several banks (${banks.join(', ')}). Say which: --bank ID.`);
	return succeed(only ?? nameFromFile(file) ?? 'new-bank');
}

const ID_FORM = 'lower-case letters and digits, with hyphens between';

function isId(text: string): boolean {
	return v.is(IdSchema, text);
}

/** What the bank's folder holds so far, as far as it bears on a newcomer. */
interface Shelf {
	readonly folder: string;
	/** The text of its `bank.yaml`, once there is one. */
	readonly header: string | undefined;
	readonly topic: string;
	readonly files: readonly { readonly path: string; readonly text: string; readonly documentFile: unknown }[];
	/** Names that no document can take. */
	readonly names: ReadonlySet<string>;
	/** Every id written anywhere in the bank, in comments too: an id is never used again. */
	readonly ids: ReadonlySet<string>;
}

function readShelf(folder: string): Shelf {
	const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : [];
	const files = names.sort().map((name) => {
		const path = join(folder, name);
		const text = readFileSync(path, 'utf8');
		const { value } = readSource(path, text).source;
		const document = isRecord(value) && isRecord(value['document']) ? value['document'] : {};
		return { path, text, value, name: name.slice(0, -'.yaml'.length), documentFile: document['file'] };
	});
	const header = files.find(({ name }) => name === 'bank');
	const { topics, documents } = isRecord(header?.value) ? header.value : {};
	const topic: unknown = Array.isArray(topics) && isRecord(topics[0]) ? topics[0]['id'] : undefined;
	return {
		folder,
		header: header?.text,
		topic: typeof topic === 'string' ? topic : FIRST_TOPIC,
		files,
		names: new Set([
			...RESERVED,
			...files.map(({ name }) => name),
			...(Array.isArray(documents) ? documents.map(String) : [])
		]),
		ids: new Set(
			files.flatMap(({ text }) =>
				[...text.matchAll(/\bid: *['"]?([a-z0-9-]+)/gu)].map((match) => match[1] ?? '')
			)
		)
	};
}

interface Found {
	readonly citation: CitationGuess;
	readonly shelf: Shelf;
}

/** An id that was asked for is taken or refused; one that was found is made unique. */
function chooseId({ id, file }: AddRequest, { citation, shelf }: Found): Result<string, string> {
	if (id === undefined) {
		const found = nameFromFile(file) ?? slugOf(citation.title?.text ?? '');
		return succeed(uniqueId(found === '' ? 'document' : found, shelf.names));
	}
	if (!isId(id)) return fail(`“${id}” is no name for a document: ${ID_FORM}.`);
	return shelf.names.has(id) ? fail(`“${id}” is taken in ${shelf.folder}.`) : succeed(id);
}

/** Undefined for names that say nothing, such as `000_42a6c763f8dd5b36.txt`. */
function nameFromFile(file: string): string | undefined {
	const slug = slugOf(basename(file, extname(file)));
	return /[a-z]{3}/u.test(slug.replace(/\b[0-9a-f]*\d[0-9a-f]*\b/gu, '')) ? slug : undefined;
}

function write(
	questions: string,
	shelf: Shelf,
	document: { readonly id: string; readonly text: string }
): Result<Pick<Added, 'made' | 'changed'>, string> {
	const headerPath = join(shelf.folder, 'bank.yaml');
	const header =
		shelf.header === undefined
			? succeed(writeBankFile(document.id, writeYaml))
			: listDocument(shelf.header, document.id);
	if (!header.ok) return fail(`${headerPath} cannot be added to: ${header.problem}.`);
	const path = join(shelf.folder, `${document.id}.yaml`);
	mkdirSync(shelf.folder, { recursive: true });
	// With this flag a file that has come in between is an error, not overwritten.
	writeFileSync(path, document.text, { flag: 'wx' });
	writeFileSync(headerPath, header.value, { flag: shelf.header === undefined ? 'wx' : 'w' });
	const schemas = readdirSync(questions).some((name) => name.endsWith('.schema.json'))
		? []
		: writeSchemas(questions);
	const made = [
		path,
		...(shelf.header === undefined ? [headerPath] : []),
		...schemas.map((name) => join(questions, name))
	];
	return succeed({ made, changed: shelf.header === undefined ? [] : [headerPath] });
}

/** What the command prints: the numbered paragraphs with their candidates, and what to do next. */
export function describeAdded(added: Added, request: AddRequest): string[] {
	const paragraphs = added.paragraphs.flatMap((text, index) => [
		`${String(index + 1).padStart(4)}  ${text.replace(/\p{Cc}/gu, '�')}`,
		...added.claims
			.filter(({ paragraph }) => paragraph === index + 1)
			.map(({ id, terms }) => `        ${id}: ${terms.map((term) => term.text).join(' · ')}`)
	]);
	const isNew = added.changed.length === 0;
	const check = `npm run bank -- check --bank ${added.bank}${request.questions === 'questions' ? '' : ` --questions ${request.questions}`}`;
	return [
		...paragraphs,
		'',
		...added.made.map((path) => `made ${path}`),
		...added.changed.map((path) => `added ${added.id} to ${path}`),
		'',
		`Next, in ${added.made[0]}:`,
		`1. Fill in what the citation${isNew ? ' and bank.yaml leave' : ' leaves'} open.`,
		'2. Say two or three claims in your own words; leave the others, or take them out.',
		'3. Write a question on one: an example stands at the end of the file.',
		`Then ${check} --documents ${dirname(request.file)} lists what is missing, and npm run dev shows the question.`
	];
}
