import type { BankChunk, BankIndex, CatalogueEntry } from '#domain/bank.ts';
import type { Claim } from '#domain/claim.ts';
import { drawSlots, type Draw, type Slot } from '#domain/draw.ts';
import type { Sources } from '#domain/footnote.ts';
import type { Question } from '#domain/question.ts';
import { fileAt } from '#domain/site-path.ts';

/** A question named together with its topic, so that only that topic's chunks are looked through. */
export interface QuestionRef {
	readonly id: string;
	readonly topic: string;
}

/** In a bank with more questions the catalogue weighs more than the chunks that need not be fetched because of it. */
const CATALOGUED_AT_MOST = 1000;

/** The bank as a page comes to know it: each chunk is fetched once, and only when a question needs it. */
export class QuestionLoader {
	readonly #index: BankIndex;
	readonly #fetch: typeof fetch;
	readonly #chunks = new Map<string, Promise<BankChunk>>();
	readonly #questions = new Map<string, Question>();
	readonly #claims = new Map<string, Claim>();
	#catalogue: Promise<readonly CatalogueEntry[]> | undefined;
	/** What stands in each chunk, in its order; empty until the catalogue is here. */
	#inChunk: ReadonlyMap<string, readonly CatalogueEntry[]> = new Map();
	/** The chunk of each question; empty until the catalogue is here. */
	#chunkOf: ReadonlyMap<string, string> = new Map();
	readonly sources: Sources;

	constructor(index: BankIndex, fetchFile: typeof fetch) {
		this.#index = index;
		this.#fetch = fetchFile;
		this.sources = {
			claims: this.#claims,
			documents: new Map(index.documents.map((document) => [document.id, document]))
		};
	}

	/** Every question fetched so far. */
	get questions(): ReadonlyMap<string, Question> {
		return this.#questions;
	}

	#chunk(id: string): Promise<BankChunk> {
		const known = this.#chunks.get(id);
		if (known) return known;
		const loading = this.#load(id);
		this.#chunks.set(id, loading);
		loading.catch(() => this.#chunks.delete(id));
		return loading;
	}

	async #load(id: string): Promise<BankChunk> {
		let chunk = (await this.#read(`chunks/${id}.json`)) as BankChunk;
		if (this.#index.spokenIn) {
			const { translateChunk } = await import('./bank-language.ts');
			chunk = await translateChunk(chunk, this.#index, this.#fetch);
		}
		for (const question of chunk.questions) this.#questions.set(question.id, question);
		for (const claim of chunk.claims) this.#claims.set(claim.id, claim);
		return chunk;
	}

	async #read(file: string): Promise<unknown> {
		const fetchFile = this.#fetch;
		const response = await fetchFile(fileAt(`/${this.#index.id}/${file}`));
		if (!response.ok) throw new Error(`${file} of the bank ${this.#index.id}: ${response.status}`);
		return response.json();
	}

	/** What there is to ask, without any text. Fetched once; after a failure the next call tries again. */
	catalogue(): Promise<readonly CatalogueEntry[]> {
		if (this.#catalogue) return this.#catalogue;
		const loading = this.#readCatalogue();
		this.#catalogue = loading;
		loading.catch(() => (this.#catalogue = undefined));
		return loading;
	}

	async #readCatalogue(): Promise<readonly CatalogueEntry[]> {
		const catalogue = (await this.#read('catalogue.json')) as readonly CatalogueEntry[];
		const inChunk = this.#index.topics.flatMap((topic) => {
			const own = catalogue.filter((entry) => entry.topic === topic.id);
			return topic.chunks.map(({ id, questions }) => [id, own.splice(0, questions)] as const);
		});
		this.#inChunk = new Map(inChunk);
		this.#chunkOf = new Map(inChunk.flatMap(([chunk, entries]) => entries.map(({ id }) => [id, chunk])));
		return catalogue;
	}

	/** The names of a draw's questions, in its order; the first of them is fetched. */
	async draw(draw: Draw): Promise<readonly QuestionRef[]> {
		const slots = drawSlots(this.#index, draw);
		const [first] = slots;
		if (!first) return [];
		if (this.#index.questions > CATALOGUED_AT_MOST) return this.#fetchSlots(slots);
		await Promise.all([this.catalogue(), this.#chunk(first.chunk)]);
		return slots.flatMap(({ chunk, position }) => this.#inChunk.get(chunk)?.[position] ?? []);
	}

	async #fetchSlots(slots: readonly Slot[]): Promise<readonly Question[]> {
		const chunks = await Promise.all(slots.map(({ chunk }) => this.#chunk(chunk)));
		return slots.flatMap(({ position }, i) => chunks[i]?.questions[position] ?? []);
	}

	/** The questions named, in their order; those that are no longer in the bank are left out. */
	async find(refs: readonly QuestionRef[]): Promise<Question[]> {
		const missing = () => refs.filter(({ id }) => !this.#questions.has(id));
		const chunks = missing().map(({ id }) => this.#chunkOf.get(id));
		if (chunks.every((chunk) => chunk !== undefined))
			await Promise.all(chunks.map((chunk) => this.#chunk(chunk)));
		else await this.#ofTopics(new Set(missing().map(({ topic }) => topic)));
		// A question may have moved to another topic since it was recorded.
		if (missing().length > 0) await this.all();
		return refs.flatMap(({ id }) => this.#questions.get(id) ?? []);
	}

	/** Every question, topic by topic. */
	all(): Promise<Question[]> {
		return this.#ofTopics(new Set(this.#index.topics.map(({ id }) => id)));
	}

	async #ofTopics(topics: ReadonlySet<string>): Promise<Question[]> {
		const ids = this.#index.topics
			.filter(({ id }) => topics.has(id))
			.flatMap(({ chunks }) => chunks.map(({ id }) => id));
		const chunks = await Promise.all(ids.map((id) => this.#chunk(id)));
		return chunks.flatMap(({ questions }) => questions);
	}
}
