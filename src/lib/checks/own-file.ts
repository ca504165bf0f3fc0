import * as v from 'valibot';
import { parseAt, isRecord } from './parse.ts';
import { readSource, writeFile } from './yaml-text.ts';
import { ClaimFileSchema, type Claim } from '#domain/claim.ts';
import { DocumentSchema } from '#domain/document.ts';
import { draftOfQuestion, type CitedClaim } from '#domain/draft-of-question.ts';
import type { OwnBank } from '#domain/own-bank.ts';
import { NO_SOURCE } from '#domain/own-id.ts';
import type { DraftHeads, ReadText, Refused } from '#domain/own-text.ts';
import { QuestionFileSchema, type Question } from '#domain/question.ts';

/** Is this a bank's file rather than questions in plain text? */
export function looksLikeBankFile(text: string): boolean {
	return /^\s*[[{]/u.test(text) || /^(?:\s*-\s+)?(?:questions|document|claims|kind|id)\s*:/mu.test(text);
}

/**
 * The questions of a bank's file, YAML or JSON: one with a document and its claims, a list of questions, or one
 * question. What cannot be read is told with its line, and the rest is kept. Never throws.
 */
export function readOwnFile(text: string, heads: DraftHeads): ReadText {
	const { source, faults } = readSource('pasted', text);
	if (faults.length > 0) {
		return { drafts: [], refused: faults.map(({ line, message }) => ({ line, message })) };
	}
	const questions = questionsIn(source.value);
	if (questions === undefined) {
		const message = 'This holds no questions: a bank’s file has a list called “questions”.';
		return { drafts: [], refused: [{ line: 1, message }] };
	}
	const claims = claimsIn(source.value);
	const refused: Refused[] = [];
	const drafts = questions.entries.flatMap((entry, index) => {
		const path = [...questions.path, ...(questions.isList ? [index] : [])];
		const parsed = parseAt({ source, path }, withDefaults(entry), QuestionFileSchema);
		if (parsed.output !== undefined) {
			const head = { id: heads.nextId(), writtenOn: heads.writtenOn };
			return [draftOfQuestion(parsed.output, { ...head, claims })];
		}
		for (const { line, message } of parsed.faults) refused.push({ line, message: `${message}.` });
		return [];
	});
	return { drafts, refused };
}

interface Entries {
	readonly path: readonly string[];
	readonly entries: readonly unknown[];
	readonly isList: boolean;
}

function questionsIn(value: unknown): Entries | undefined {
	if (Array.isArray(value)) return { path: [], entries: value, isList: true };
	if (!isRecord(value)) return undefined;
	if (Array.isArray(value['questions']))
		return { path: ['questions'], entries: value['questions'], isList: true };
	return 'kind' in value ? { path: [], entries: [value], isList: false } : undefined;
}

/** What a bank needs and a session does not: where a question stands in the bank. */
function withDefaults(entry: unknown): unknown {
	return isRecord(entry) ? { id: 'pasted', topic: 'own', difficulty: 2, claims: ['none'], ...entry } : entry;
}

/** Claims with their document, as far as the file has both. */
function claimsIn(value: unknown): ReadonlyMap<string, CitedClaim> {
	if (!isRecord(value) || !Array.isArray(value['claims'])) return new Map();
	const document = v.safeParse(DocumentSchema, value['document']);
	if (!document.success) return new Map();
	return new Map(
		value['claims'].flatMap((entry: unknown) => {
			const claim = v.safeParse(ClaimFileSchema, entry);
			return claim.success
				? [[claim.output.id, { claim: claim.output, document: document.output }] as const]
				: [];
		})
	);
}

/** One file of a bank's folder, and what its author has still to fill in. */
export interface OwnFile {
	readonly name: string;
	readonly text: string;
	readonly questions: number;
	readonly left: readonly string[];
}

const HEADER = 'bank';
const ACROSS = 'across';

/**
 * The questions as the files of a bank: one for each source, one for questions on several, and the bank's own. The
 * check reads them; what only whoever has the documents can fill in is listed, and written above each file.
 */
export function writeOwnFiles(own: OwnBank): OwnFile[] {
	const inOne = (question: Question) => question.documents.length === 1;
	const files = own.documents.map((document): OwnFile => {
		const claims = own.claims.filter((claim) => claim.document === document.id);
		const questions = own.questions.filter(
			(question) => inOne(question) && question.documents[0] === document.id
		);
		const left = leftIn(
			document.id,
			claims.filter(({ locator }) => locator.terms.length === 0 || locator.paragraph === 0).length
		);
		const body = {
			document: withoutDefaults(document),
			claims: claims.map(({ document: _, ...claim }) => ({
				...withoutDefaults(claim),
				locator: locatorOf(claim)
			})),
			questions: questions.map(fileOf)
		};
		return { name: `${document.id}.yaml`, text: textOf(left, body), questions: questions.length, left };
	});
	const across = own.questions.filter((question) => !inOne(question));
	const topic = { id: 'own', title: 'Own questions', summary: 'Questions written for a class' };
	const header = {
		...{ title: 'Own questions', subject: 'what a class was asked', language: 'en', topics: [topic] },
		documents: own.documents.map(({ id }) => id)
	};
	const left = ['The title, the subject and the topics.'];
	return [
		{ name: `${HEADER}.yaml`, text: textOf(left, header), questions: 0, left },
		...files,
		...(across.length === 0
			? []
			: [
					{
						name: `${ACROSS}.yaml`,
						text: textOf([], { questions: across.map(fileOf) }),
						questions: across.length,
						left: []
					}
				])
	];
}

function leftIn(document: string, places: number): string[] {
	return [
		document === NO_SOURCE
			? 'The document: these questions name none.'
			: 'The document’s file, its sha256 and its number of paragraphs; “npm run bank -- add” works them out.',
		...(places === 0
			? []
			: [
					`Where in the document ${places === 1 ? 'one claim stands' : `${places} claims stand`}: paragraph and terms.`
				])
	];
}

function textOf(left: readonly string[], body: object): string {
	const notes = left.length === 0 ? [] : ['# Still to be filled in:', ...left.map((what) => `# - ${what}`)];
	return [...notes, writeFile(body)].join('\n');
}

/** A place in the form that a bank asks for, where the host gave none: its first words, in the first paragraph. */
function locatorOf({ says, locator }: Pick<Claim, 'says' | 'locator'>) {
	const [word = ''] = says.split(' ');
	return {
		paragraph: Math.max(1, locator.paragraph),
		terms:
			locator.terms.length === 0 ? [word] : locator.terms.map((term) => term.split(' ').slice(0, 4).join(' '))
	};
}

/** A question as an author writes it, without what the bank works out. */
function fileOf(question: Question): object {
	const {
		version: _version,
		documents: _documents,
		ordered: _ordered,
		asOf: _asOf,
		classOnly: _classOnly,
		...file
	} = question;
	return withoutDefaults(file);
}

/** Empty lists, and what is false, are what a file leaves out. */
function withoutDefaults(value: object): Record<string, unknown> {
	const kept = Object.entries(value).filter(
		([key, part]) =>
			!(Array.isArray(part) && part.length === 0) &&
			(part !== false || key === 'answer') &&
			!(part === 0 && key === 'tolerance')
	);
	return Object.fromEntries(kept.map(([key, part]) => [key, plain(part)]));
}

function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	return isRecord(value) ? withoutDefaults(value) : value;
}
