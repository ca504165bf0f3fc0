import type { Bank, BankChunk, BankIndex, CatalogueEntry } from '#domain/bank.ts';
import type { Claim } from '#domain/claim.ts';
import { correctedOn } from '#domain/correction.ts';
import type { Document } from '#domain/document.ts';
import type { BankTranslation } from '#domain/in-language.ts';
import type { Question } from '#domain/question.ts';
import { withoutAuthorsParts } from '#domain/compile-question.ts';
import { claimsNamed } from '#domain/question-names.ts';
import type { QuestionTexts } from '#domain/translations.ts';

/** The most JSON that one chunk may weigh, in bytes: a few of them load at once on a slow phone. */
export const MAX_CHUNK_BYTES = 48_000;

/** What is made of a bank is made once, however many pages and files of it are asked for. */
function onceForEach<T>(make: (bank: Bank) => T): (bank: Bank) => T {
	const made = new WeakMap<Bank, { readonly value: T }>();
	return (bank) => {
		const known = made.get(bank) ?? { value: make(bank) };
		made.set(bank, known);
		return known.value;
	};
}

/** The questions that anybody may see, without what is for authors and teachers. */
export const publicQuestions: (bank: Bank) => readonly Question[] = onceForEach(({ questions }) =>
	questions.filter(({ classOnly }) => !classOnly).map(withoutAuthorsParts)
);

/** Counts, chunk names and corrections alone; nothing for class only is in it, not even in a count. */
export function indexOf(bank: Bank): BankIndex {
	const questions = publicQuestions(bank);
	const chunks = chunksByTopic(bank);
	const byTopic = groupBy(questions, ({ topic }) => [topic]);
	const { id, version, title, subject, language, documents } = bank;
	const translatedInto = Object.keys(bank.translations ?? {});
	return {
		id,
		version,
		title,
		subject,
		language,
		...(translatedInto.length > 0 && { translatedInto }),
		questions: questions.length,
		claims: countClaims(questions),
		topics: bank.topics.map(({ id, title, summary }) => {
			const own = byTopic.get(id) ?? [];
			return {
				...{ id, title, summary },
				questions: own.length,
				claims: countClaims(own),
				chunks: (chunks.get(id) ?? []).map((chunk) => ({
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

/** What the bank is called in its other languages, by language: fetched by whoever reads in one of them. */
export function translationsOf(bank: Bank): Record<string, BankTranslation> {
	return Object.fromEntries(
		Object.entries(bank.translations ?? {}).map(([language, { title, subject }]) => [
			language,
			{
				...{ title, subject },
				topics: Object.fromEntries(
					bank.topics.flatMap(({ id, translations }) => {
						const own = translations?.[language];
						return own ? [[id, own]] : [];
					})
				),
				glossary: Object.fromEntries(
					bank.glossary.flatMap(({ term, translations }) => {
						const own = translations?.[language];
						return own ? [[term, own]] : [];
					})
				),
				chunks: chunkTexts(bank)
					.filter((chunk) => chunk.language === language)
					.map(({ chunk }) => chunk)
			}
		])
	);
}

/** The questions of a chunk that are translated into a language, by id. */
export interface ChunkTexts {
	readonly chunk: string;
	readonly language: string;
	readonly questions: Readonly<Record<string, QuestionTexts>>;
}

/** Every chunk's translations; a chunk without any in a language has none. */
export const chunkTexts: (bank: Bank) => readonly ChunkTexts[] = onceForEach((bank) => {
	const written = new Map(bank.questions.map(({ id, translations }) => [id, translations]));
	return Object.keys(bank.translations ?? {}).flatMap((language) =>
		chunksOf(bank).flatMap(({ id, questions: inChunk }) => {
			const questions = Object.fromEntries(
				inChunk.flatMap((question) => {
					const texts = written.get(question.id)?.[language];
					return texts ? [[question.id, texts]] : [];
				})
			);
			return Object.keys(questions).length === 0 ? [] : [{ chunk: id, language, questions }];
		})
	);
});

/** What each public question asks, in the order of the bank: enough to choose from, without any text. */
export function catalogueOf(bank: Bank): CatalogueEntry[] {
	return publicQuestions(bank).map(({ id, topic, kind, claims }) => ({ id, topic, kind, claims }));
}

/** Distinct claims that the questions rest on; those that only show a distractor wrong are not counted. */
function countClaims(questions: readonly Question[]): number {
	return new Set(questions.flatMap(({ claims }) => claims)).size;
}

/** Every chunk of the bank, topic by topic; the same bank always gives the same chunks. */
export const chunksOf: (bank: Bank) => readonly BankChunk[] = onceForEach((bank) =>
	[...chunksByTopic(bank).values()].flat()
);

const chunksByTopic = onceForEach((bank): ReadonlyMap<string, readonly BankChunk[]> => {
	const claims = new Map(
		bank.claims.map((claim, place) => [claim.id, { claim, place, bytes: weigh(claim) }])
	);
	const questions = groupBy(publicQuestions(bank), ({ topic }) => [topic]);
	return new Map(
		bank.topics.map(({ id }) => [
			id,
			fillChunks(questions.get(id) ?? [], claims).map((chunk, index) => ({
				id: `${id}-${index + 1}`,
				...chunk
			}))
		])
	);
});

type Contents = Omit<BankChunk, 'id'>;

/** A claim with its place in the bank, and what it weighs. */
interface Weighed {
	readonly claim: Claim;
	readonly place: number;
	readonly bytes: number;
}

/** In the order of the bank, each chunk as full as it may be. A question too big for any chunk has one alone. */
function fillChunks(questions: readonly Question[], claims: ReadonlyMap<string, Weighed>): Contents[] {
	const filled: Contents[] = [];
	let current = new Filling();
	for (const question of questions) {
		const entry = {
			question,
			bytes: weigh(question),
			claims: new Set(claimsNamed(question).flatMap(({ claim }) => claims.get(claim) ?? []))
		};
		if (!current.hasRoomFor(entry)) {
			filled.push(current.contents());
			current = new Filling();
		}
		current.take(entry);
	}
	return questions.length === 0 ? [] : [...filled, current.contents()];
}

/** A question with every claim it names, and what it weighs without them. */
interface Entry {
	readonly question: Question;
	readonly bytes: number;
	readonly claims: ReadonlySet<Weighed>;
}

/** A chunk's JSON without its questions and claims, with room for its id, whose length is not known yet. */
const SHELL_BYTES = weigh({ questions: [], claims: [] }) + 100;

/** A chunk in the making, which knows its weight without being written out. */
class Filling {
	readonly #questions: Question[] = [];
	readonly #claims = new Set<Weighed>();
	#bytes = SHELL_BYTES;

	hasRoomFor(entry: Entry): boolean {
		return this.#questions.length === 0 || this.#bytes + this.#added(entry) <= MAX_CHUNK_BYTES;
	}

	/** With a comma after each. */
	#added({ bytes, claims }: Entry): number {
		const fresh = [...claims].filter((claim) => !this.#claims.has(claim));
		return bytes + 1 + fresh.reduce((sum, claim) => sum + claim.bytes + 1, 0);
	}

	take(entry: Entry): void {
		this.#bytes += this.#added(entry);
		this.#questions.push(entry.question);
		for (const claim of entry.claims) this.#claims.add(claim);
	}

	/** The questions with every claim they name, in the order of the bank. */
	contents(): Contents {
		const claims = [...this.#claims].sort((a, b) => a.place - b.place).map(({ claim }) => claim);
		return { questions: this.#questions, claims };
	}
}

function weigh(value: unknown): number {
	return Buffer.byteLength(JSON.stringify(value));
}

function groupBy<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): ReadonlyMap<string, T[]> {
	const groups = new Map<string, T[]>();
	for (const item of items) {
		for (const key of keysOf(item)) {
			const group = groups.get(key) ?? [];
			group.push(item);
			groups.set(key, group);
		}
	}
	return groups;
}

/** What the page on one source shows. */
export interface SourceContents {
	readonly document: Document;
	/** In the order of their paragraphs. */
	readonly claims: readonly Claim[];
	/** The public questions that rest on any of them. */
	readonly questions: readonly Question[];
}

const contentsByDocument = onceForEach((bank) => ({
	claims: groupBy(bank.claims, ({ document }) => [document]),
	questions: groupBy(publicQuestions(bank), ({ documents }) => documents)
}));

/** The claims of a document and the questions on it; undefined where the bank has no such document. */
export function sourceContents(bank: Bank, documentId: string): SourceContents | undefined {
	const document = bank.documents.find(({ id }) => id === documentId);
	if (document === undefined) return undefined;
	const contents = contentsByDocument(bank);
	const claims = [...(contents.claims.get(documentId) ?? [])].sort(
		(a, b) => a.locator.paragraph - b.locator.paragraph
	);
	return { document, claims, questions: contents.questions.get(documentId) ?? [] };
}
