import type { BankIndex } from './bank.ts';
import type { Path } from './question-parts.ts';
import type { Choice, Question, QuestionFile } from './question.ts';
import type { QuestionTexts } from './translations.ts';

/** What a bank is called in another language, as a page fetches it that is read in that language. */
export interface BankTranslation {
	readonly title: string;
	readonly subject: string;
	/** By id. */
	readonly topics: Readonly<Record<string, { readonly title: string; readonly summary: string }>>;
	/** By the term in the bank's own language. */
	readonly glossary: Readonly<Record<string, { readonly term: string; readonly meaning: string }>>;
	/** The chunks of which at least one question is translated. */
	readonly chunks: readonly string[];
}

/** The index with its title, subject and topics in another language; what the documents are called stays. */
export function indexIn(spokenIn: string, index: BankIndex, translation: BankTranslation): BankIndex {
	const { title, subject, topics, chunks: translated } = translation;
	return {
		...index,
		spokenIn,
		title,
		subject,
		topics: index.topics.map((topic) => ({
			...topic,
			...topics[topic.id],
			chunks: topic.chunks.map((chunk) =>
				translated.includes(chunk.id) ? { ...chunk, isTranslated: true } : chunk
			)
		}))
	};
}

/** The question in another language. It is the same question: its key, version and ids, and what can be typed, stay. */
export function questionIn<Q extends QuestionFile | Question>(
	spokenIn: string,
	question: Q,
	texts: QuestionTexts
): Q & { readonly spokenIn: string } {
	return { ...(put(question, texts) as Q), spokenIn };
}

/** The value with each text put in its place. What is named and is not there, or is no text, stays as it is. */
function put(value: unknown, texts: unknown): unknown {
	if (typeof value === 'string' && typeof texts === 'string') return texts;
	if (typeof value !== 'object' || value === null || typeof texts !== 'object' || texts === null)
		return value;
	const textsOf = texts as Readonly<Record<string, unknown>>;
	if (Array.isArray(value))
		return value.map((entry: { readonly id?: string }, place) =>
			put(entry, textsOf[Array.isArray(texts) ? place : (entry.id ?? '')])
		);
	return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, put(part, textsOf[key])]));
}

/** The places of a question's texts that a translation has to have, and may have: all that a learner reads of it. */
export function translatedParts(question: QuestionFile): Path[] {
	const whole: Path[] = [['stem'], ['explanation']];
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return [...whole, ...choiceParts(['choices'], question.choices)];
		case 'true-false':
			return [...whole, ['rationale']];
		case 'numeric':
		case 'short-text':
			return [...whole, ...missParts(['answer'], question.answer)];
		case 'order':
			return [...whole, ...question.steps.map(({ id }) => ['steps', id, 'text'])];
		case 'match':
			return [
				...whole,
				...question.pairs.flatMap(({ id }) => [
					['pairs', id, 'left'],
					['pairs', id, 'right']
				]),
				...question.extras.flatMap(({ id }) => [
					['extras', id, 'text'],
					['extras', id, 'rationale']
				])
			];
		case 'cloze':
			return [
				...whole,
				['text'],
				...question.blanks.flatMap((blank) =>
					blank.kind === 'choice'
						? choiceParts(['blanks', blank.id, 'choices'], blank.choices)
						: missParts(['blanks', blank.id], blank)
				)
			];
	}
}

function choiceParts(path: Path, choices: readonly Choice[]): Path[] {
	return choices.flatMap(({ id, key }) => {
		const text = [...path, id, 'text'];
		return key ? [text] : [text, [...path, id, 'rationale']];
	});
}

function missParts(path: Path, { nearMisses }: { readonly nearMisses: readonly unknown[] }): Path[] {
	return nearMisses.map((_, place) => [...path, 'nearMisses', place, 'rationale']);
}

/** The places of the texts that a translation has. */
export function partsGiven(texts: unknown, path: Path = []): Path[] {
	if (typeof texts !== 'object' || texts === null) return texts === undefined ? [] : [path];
	if (Array.isArray(texts)) return texts.flatMap((entry, place) => partsGiven(entry, [...path, place]));
	return Object.entries(texts).flatMap(([key, part]) => partsGiven(part, [...path, key]));
}
