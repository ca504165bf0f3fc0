import type { Bank } from '#domain/bank.ts';
import type { Question, QuestionOf } from '#domain/question.ts';
import { choiceGroups, keyTexts, shownTexts, stemText } from '#domain/question-parts.ts';
import { significantWords, wordsIn } from '#checks/words.ts';

/** A question with several choices and one key, the only kind that can be guessed by its looks. */
export type Guessable = QuestionOf<'single-choice'>;

/** What a guesser knows of the rest of the bank. Sets hold question ids, so that none bears witness for itself. */
export interface GuessContext {
	/** By the words of a choice: where it is offered. */
	readonly offered: QuestionSets;
	/** By the words of a key: where it is right. */
	readonly right: QuestionSets;
	/** By `positionKey`: where the key stands there. */
	readonly positions: QuestionSets;
	/** By topic and word: where the word is shown. */
	readonly topicWords: QuestionSets;
	/** The words of every stem and statement, by question id. */
	readonly stems: ReadonlyMap<string, readonly string[]>;
}
type QuestionSets = ReadonlyMap<string, ReadonlySet<string>>;

/** The questions of the bank that are guessed at: exactly one key among two choices or more. */
export function guessableQuestions({ questions }: Bank): Guessable[] {
	return questions.filter(
		(question): question is Guessable =>
			question.kind === 'single-choice' &&
			question.choices.length > 1 &&
			question.choices.filter(({ key }) => key).length === 1
	);
}

export function guessContext(bank: Bank): GuessContext {
	const guessable = guessableQuestions(bank);
	return {
		offered: collect(bank.questions, (question) =>
			choiceGroups(question).flatMap(({ choices }) => choices.map(({ text }) => textKey(text)))
		),
		right: collect(bank.questions, (question) => keyTexts(question).map(({ text }) => textKey(text))),
		positions: collect(guessable, ({ choices }) => [
			positionKey(
				choices.length,
				choices.findIndex(({ key }) => key)
			)
		]),
		topicWords: collect(bank.questions, (question) =>
			shownTexts(question).flatMap(({ text }) =>
				significantWords(text).map((word) => topicWordKey(question.topic, word))
			)
		),
		stems: new Map(bank.questions.map((question) => [question.id, wordsIn(stemText(question))]))
	};
}

/** Two texts of the same words are the same choice. */
export function textKey(text: string): string {
	return wordsIn(text).join(' ');
}

export function positionKey(choices: number, index: number): string {
	return `${index} of ${choices}`;
}

export function topicWordKey(topic: string, word: string): string {
	return `${topic} ${word}`;
}

/** In how many questions other than this one. */
export function countOthers(sets: QuestionSets, key: string, question: Question): number {
	const found = sets.get(key);
	return found === undefined ? 0 : found.size - (found.has(question.id) ? 1 : 0);
}

function collect<Q extends Question>(
	questions: readonly Q[],
	keysOf: (question: Q) => string[]
): QuestionSets {
	const sets = new Map<string, Set<string>>();
	for (const question of questions) {
		for (const key of keysOf(question)) sets.set(key, (sets.get(key) ?? new Set()).add(question.id));
	}
	return sets;
}
