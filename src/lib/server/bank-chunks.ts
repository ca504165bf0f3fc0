import type { Bank, BankChunk, BankIndex, CatalogueEntry } from '#domain/bank.ts';
import type { Claim } from '#domain/claim.ts';
import { correctedOn } from '#domain/correction.ts';
import type { Document } from '#domain/document.ts';
import type { Question } from '#domain/question.ts';
import { withoutAuthorsParts } from '#domain/compile-question.ts';
import { claimsNamed } from '#domain/question-names.ts';

/** The most JSON that one chunk may weigh, in bytes: a few of them load at once on a slow phone. */
export const MAX_CHUNK_BYTES = 48_000;

/** The questions that anybody may see, without what is for authors and teachers. */
export function publicQuestions(bank: Bank): Question[] {
	return bank.questions.filter(({ classOnly }) => !classOnly).map(withoutAuthorsParts);
}

/** Counts, chunk names and corrections alone; nothing for class only is in it, not even in a count. */
export function indexOf(bank: Bank): BankIndex {
	const questions = publicQuestions(bank);
	const chunks = chunksByTopic(bank);
	const { id, version, title, subject, language, documents } = bank;
	return {
		id,
		version,
		title,
		subject,
		language,
		questions: questions.length,
		claims: countClaims(questions),
		topics: bank.topics.map((topic) => {
			const own = questions.filter((question) => question.topic === topic.id);
			return {
				...topic,
				questions: own.length,
				claims: countClaims(own),
				chunks: (chunks.get(topic.id) ?? []).map((chunk) => ({
					id: chunk.id,
					questions: chunk.questions.length
				}))
			};
		}),
		documents,
		corrections: questions.flatMap(({ id: question, version, topic, corrections }) => {
			const on = correctedOn(corrections);
			return on === undefined ? [] : [{ question, version, topic, on }];
		})
	};
}

/** What each public question asks, in the order of the bank: enough to choose from, without any text. */
export function catalogueOf(bank: Bank): CatalogueEntry[] {
	return publicQuestions(bank).map(({ id, topic, kind, claims }) => ({ id, topic, kind, claims }));
}

/** Distinct claims that the questions rest on; those that only show a distractor wrong are not counted. */
function countClaims(questions: readonly Question[]): number {
	return new Set(questions.flatMap(({ claims }) => claims)).size;
}

/** Every chunk of the bank, topic by topic; the same bank always gives the same chunks. */
export function chunksOf(bank: Bank): BankChunk[] {
	return [...chunksByTopic(bank).values()].flat();
}

function chunksByTopic(bank: Bank): Map<string, BankChunk[]> {
	const claims = new Map(bank.claims.map((claim) => [claim.id, claim]));
	const questions = publicQuestions(bank);
	return new Map(
		bank.topics.map(({ id }) => [
			id,
			fillChunks(
				questions.filter(({ topic }) => topic === id),
				claims
			).map((chunk, index) => ({ id: `${id}-${index + 1}`, ...chunk }))
		])
	);
}

type Contents = Omit<BankChunk, 'id'>;

/** In the order of the bank, each chunk as full as it may be. A question too big for any chunk has one alone. */
function fillChunks(questions: readonly Question[], claims: ReadonlyMap<string, Claim>): Contents[] {
	const filled: Contents[] = [];
	let current: readonly Question[] = [];
	for (const question of questions) {
		const next = [...current, question];
		if (current.length > 0 && weigh(contentsOf(next, claims)) > MAX_CHUNK_BYTES) {
			filled.push(contentsOf(current, claims));
			current = [question];
		} else current = next;
	}
	return current.length === 0 ? filled : [...filled, contentsOf(current, claims)];
}

/** The questions with every claim they name, in the order of the bank. */
function contentsOf(questions: readonly Question[], claims: ReadonlyMap<string, Claim>): Contents {
	const named = new Set(questions.flatMap(claimsNamed).map(({ claim }) => claim));
	return { questions, claims: [...claims.values()].filter(({ id }) => named.has(id)) };
}

/** Room for the id, whose length is not known before the chunk is full. */
const ID_BYTES = 100;

function weigh(contents: Contents): number {
	return Buffer.byteLength(JSON.stringify(contents)) + ID_BYTES;
}

/** What the page on one source shows. */
export interface SourceContents {
	readonly document: Document;
	/** In the order of their paragraphs. */
	readonly claims: readonly Claim[];
	/** The public questions that rest on any of them. */
	readonly questions: readonly Question[];
}

/** The claims of a document and the questions on it; undefined where the bank has no such document. */
export function sourceContents(bank: Bank, documentId: string): SourceContents | undefined {
	const document = bank.documents.find(({ id }) => id === documentId);
	if (document === undefined) return undefined;
	const claims = bank.claims
		.filter((claim) => claim.document === documentId)
		.sort((a, b) => a.locator.paragraph - b.locator.paragraph);
	const questions = publicQuestions(bank).filter(({ documents }) => documents.includes(documentId));
	return { document, claims, questions };
}
