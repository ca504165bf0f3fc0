import type { BankChunk, BankIndex } from '#domain/bank.ts';
import { indexIn, questionIn, type BankTranslation } from '#domain/in-language.ts';
import { fileAt } from '#domain/site-path.ts';
import type { QuestionTexts } from '#domain/translations.ts';

/** What is fetched by nobody who reads in the language of the bank. */

interface Translated {
	readonly index: BankIndex;
	/** Absent where it could not be fetched. */
	readonly translation?: BankTranslation;
}

/** The bank as it is called in a language that it is translated into; in its own where that cannot be fetched. */
export async function translateIndex(
	index: BankIndex,
	language: string,
	fetchFile: typeof fetch
): Promise<Translated> {
	const translation = await fetchTranslation(index.id, language, fetchFile);
	return translation ? { index: indexIn(language, index, translation), translation } : { index };
}

/** What the bank is called in a language; nothing where it is not translated into it, or that cannot be fetched. */
export async function fetchTranslation(
	bank: string,
	language: string,
	fetchFile: typeof fetch
): Promise<BankTranslation | undefined> {
	try {
		const response = await fetchFile(fileAt(`/${bank}/translations.json`));
		const translations = (await response.json()) as Readonly<Record<string, BankTranslation>>;
		return translations[language];
	} catch {
		return undefined;
	}
}

/**
 * The chunk with its questions in the language that the bank is spoken in, those that are translated; in the bank's own
 * where that cannot be fetched.
 */
export async function translateChunk(
	chunk: BankChunk,
	{ id, spokenIn, topics }: BankIndex,
	fetchFile: typeof fetch
): Promise<BankChunk> {
	const isTranslated = topics.some(({ chunks }) =>
		chunks.some((entry) => entry.id === chunk.id && entry.isTranslated)
	);
	if (spokenIn === undefined || !isTranslated) return chunk;
	try {
		const response = await fetchFile(fileAt(`/${id}/chunks/${chunk.id}.${spokenIn}.json`));
		const translated = new Map(
			Object.entries((await response.json()) as Readonly<Record<string, QuestionTexts>>)
		);
		const questions = chunk.questions.map((question) => {
			const texts = translated.get(question.id);
			return texts ? questionIn(spokenIn, question, texts) : question;
		});
		return { ...chunk, questions };
	} catch {
		return chunk;
	}
}
