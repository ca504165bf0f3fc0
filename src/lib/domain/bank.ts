import * as v from 'valibot';
import { ClaimFileSchema, type Claim } from './claim.ts';
import { DocumentSchema, type Document } from './document.ts';
import { QuestionFileSchema, type Question, type QuestionKind } from './question.ts';
import { IdSchema, TextSchema } from './text.ts';
import { inLanguages, LanguageSchema } from './translations.ts';

/** `bank.yaml`: what the bank is called, its topics in order, its document files in order. */
export const BankFileSchema = v.strictObject({
	title: TextSchema,
	/** What the questions are on, as in "60 questions on …". */
	subject: TextSchema,
	language: LanguageSchema,
	/** By language; every topic and every word of the glossary is then translated into the same languages. */
	translations: inLanguages(v.strictObject({ title: TextSchema, subject: TextSchema })),
	topics: v.pipe(
		v.array(
			v.strictObject({
				...{ id: IdSchema, title: TextSchema, summary: TextSchema },
				translations: inLanguages(v.strictObject({ title: TextSchema, summary: TextSchema }))
			})
		),
		v.minLength(1, 'at least one topic')
	),
	documents: v.pipe(v.array(IdSchema), v.minLength(1, 'at least one document')),
	/** Words a reader may not know, each with the claim that explains it. */
	glossary: v.optional(
		v.array(
			v.strictObject({
				...{ term: TextSchema, meaning: TextSchema, claim: IdSchema },
				translations: inLanguages(v.strictObject({ term: TextSchema, meaning: TextSchema }))
			})
		),
		[]
	)
});
export type BankFile = v.InferOutput<typeof BankFileSchema>;
export type Topic = BankFile['topics'][number];
export type GlossaryEntry = BankFile['glossary'][number];

/** `<document-id>.yaml`: one document with the claims it carries and the questions on them. */
export const DocumentFileSchema = v.strictObject({
	document: DocumentSchema,
	claims: v.array(ClaimFileSchema),
	questions: v.array(QuestionFileSchema)
});

/** `across.yaml`: questions that weigh claims of several documents. */
export const AcrossFileSchema = v.strictObject({ questions: v.array(QuestionFileSchema) });

/** A bank as the server side of the build holds it: everything, keys included. */
export interface Bank {
	readonly id: string;
	/** Fingerprint of every question, so that a seed and a version name one sitting. */
	readonly version: string;
	readonly title: string;
	readonly subject: string;
	readonly language: string;
	readonly translations?: BankFile['translations'];
	readonly topics: readonly Topic[];
	readonly glossary: readonly GlossaryEntry[];
	readonly documents: readonly Document[];
	readonly claims: readonly Claim[];
	readonly questions: readonly Question[];
}

/** A topic as a page first meets it: counts, and the chunks its questions come in. */
export interface TopicEntry extends Omit<Topic, 'translations'> {
	readonly questions: number;
	/** Distinct claims that the topic's questions rest on. */
	readonly claims: number;
	readonly chunks: readonly ChunkEntry[];
}

/** A chunk before it is fetched. */
export interface ChunkEntry {
	readonly id: string;
	readonly questions: number;
	/** Some of its questions can be had in the language that the bank is spoken in. */
	readonly isTranslated?: boolean;
}

/** What every page needs and no more: its size does not grow with the questions' text. */
export interface BankIndex {
	readonly id: string;
	readonly version: string;
	readonly title: string;
	readonly subject: string;
	readonly language: string;
	/** The other languages that its title and topics can be had in. */
	readonly translatedInto?: readonly string[];
	/** The language that its title and topics are in, where that is not its own. */
	readonly spokenIn?: string;
	readonly questions: number;
	readonly claims: number;
	readonly topics: readonly TopicEntry[];
	readonly documents: readonly Document[];
	/** Questions whose key was corrected. */
	readonly corrections: readonly CorrectedEntry[];
}

/** A question whose key was corrected, by what decides whether an old answer has to be graded anew. */
export interface CorrectedEntry {
	readonly question: string;
	readonly version: string;
	readonly topic: string;
	/** The date of the latest correction, `2026-11-02`. */
	readonly on: string;
}

/** A question as a review chooses it: what it asks, without its text. */
export interface CatalogueEntry {
	readonly id: string;
	readonly topic: string;
	readonly kind: QuestionKind;
	readonly claims: readonly string[];
}

/** A run of one topic's questions with every claim they name. */
export interface BankChunk {
	readonly id: string;
	readonly questions: readonly Question[];
	readonly claims: readonly Claim[];
}
