import { figuresInDigits, figuresInWords } from '#domain/figures.ts';
import { sortByScale } from '#domain/scale.ts';
import { holdsPhrase, phraseOf, significantWords, wordOverlap, wordsIn } from '#checks/words.ts';
import { grammarCues } from '#checks/grammar-cues.ts';
import {
	countOthers,
	positionKey,
	textKey,
	topicWordKey,
	type Guessable,
	type GuessContext
} from './guess-context.ts';

/** A way to guess without knowing anything: from the looks of the choices, or of the rest of the bank. */
export interface Strategy {
	readonly id: string;
	/** What the guesser looks for, for a person to read. */
	readonly says: string;
	/** How likely each choice is to be picked, summing to 1; undefined where the strategy prefers none. */
	readonly guess: (question: Guessable, context: GuessContext) => readonly number[] | undefined;
}

/** A mark for each choice: the highest is picked, several highest share the pick. Undefined: cannot tell. */
type Marks = (question: Guessable, context: GuessContext) => readonly number[] | undefined;

/** Every strategy that the bank is played with. */
export const STRATEGIES: readonly Strategy[] = [
	strategy('longest', 'the longest choice', eachText(lengthOf)),
	strategy(
		'shortest',
		'the shortest choice',
		eachText((text) => -lengthOf(text))
	),
	strategy('first', 'the first choice of the file', ({ choices }) => choices.map((_, index) => -index)),
	strategy('last', 'the last choice of the file', ({ choices }) => choices.map((_, index) => index)),
	strategy('key-position', 'where the key mostly stands in other questions', markPositions),
	strategy('lowest-number', 'the lowest figure', (question) => ranksOf(question)?.map((rank) => -rank)),
	strategy('middle-number', 'the figure in the middle', markMiddle),
	strategy('highest-number', 'the highest figure', (question) => ranksOf(question)),
	strategy('stem-words', 'most words of the stem', markStemWords),
	strategy('no-stem-words', 'fewest words of the stem', (question) =>
		markStemWords(question).map((mark) => -mark)
	),
	strategy('odd-one-out', 'least like the other choices', (question) =>
		markLikeness(question).map((mark) => -mark)
	),
	strategy('most-alike', 'most words of the other choices', markSharedWords),
	strategy('common-choice', 'offered most often elsewhere', (question, { offered }) =>
		question.choices.map(({ text }) => countOthers(offered, textKey(text), question))
	),
	strategy('common-key', 'right most often elsewhere', (question, { right }) =>
		question.choices.map(({ text }) => countOthers(right, textKey(text), question))
	),
	strategy('in-other-stem', 'standing in most other stems', markOtherStems),
	strategy('topic-word', "the topic's commonest word", markTopicWords),
	strategy(
		'no-absolutes',
		'free of always, never, only, all',
		eachText((text) => (ABSOLUTE.test(text) ? 0 : 1))
	),
	strategy('most-specific', 'most digits, qualifiers and hedges', eachText(countSpecifics)),
	strategy('grammar', 'fitting the grammar of the stem', markGrammar)
];

function strategy(id: string, says: string, marks: Marks): Strategy {
	return {
		id,
		says,
		guess: (question, context) => {
			const marked = marks(question, context);
			return marked === undefined ? undefined : shareHighest(marked);
		}
	};
}

/** The pick shared among the highest marks; undefined where all are the same. */
function shareHighest(marks: readonly number[]): number[] | undefined {
	const highest = Math.max(...marks);
	const picked = marks.filter((mark) => mark === highest).length;
	return picked === marks.length ? undefined : marks.map((mark) => (mark === highest ? 1 / picked : 0));
}

function eachText(mark: (text: string) => number): Marks {
	return ({ choices }) => choices.map(({ text }) => mark(text));
}

function lengthOf(text: string): number {
	return [...text].length;
}

function markPositions(question: Guessable, { positions }: GuessContext): number[] {
	const { choices } = question;
	return choices.map((_, index) => countOthers(positions, positionKey(choices.length, index), question));
}

/** The place of each choice among the figures, 0 for the lowest; equal figures share one. */
function ranksOf({ choices }: Guessable): number[] | undefined {
	const sorted = sortByScale(choices);
	if (sorted !== undefined) return choices.map((choice) => sorted.indexOf(choice));
	const figures = choices.map(({ text }) => [...figuresInDigits(text), ...figuresInWords(text)]);
	if (figures.some(({ length }) => length !== 1)) return undefined;
	const values = figures.map(([figure]) => figure?.value ?? 0);
	return values.map((value) => values.filter((other) => other < value).length);
}

function markMiddle(question: Guessable): number[] | undefined {
	const ranks = ranksOf(question);
	return ranks?.map((rank) => -Math.abs(rank - (ranks.length - 1) / 2));
}

function markStemWords({ stem, choices }: Guessable): number[] {
	const words = new Set(significantWords(stem));
	return choices.map(({ text }) => new Set(significantWords(text).filter((word) => words.has(word))).size);
}

/** How like the other choices each is on average: small words count too, since they make the form. */
function markLikeness({ choices }: Guessable): number[] {
	const words = choices.map(({ text }) => wordsIn(text));
	return words.map((own, index) => {
		const likeness = words.filter((_, other) => other !== index).map((other) => wordOverlap(own, other));
		// Rounded, so that sums of the same parts in another order are the same.
		return Number(likeness.reduce((sum, part) => sum + part, 0).toFixed(9));
	});
}

function markSharedWords({ choices }: Guessable): number[] {
	const words = choices.map(({ text }) => new Set(wordsIn(text)));
	return words.map((own, index) =>
		words
			.filter((_, other) => other !== index)
			.reduce((sum, other) => sum + [...own].filter((word) => other.has(word)).length, 0)
	);
}

function markOtherStems(question: Guessable, { stems }: GuessContext): number[] {
	return question.choices.map(({ text }) => {
		const phrase = phraseOf(text);
		return [...stems].filter(([id, words]) => id !== question.id && holdsPhrase(words, phrase)).length;
	});
}

function markTopicWords(question: Guessable, { topicWords }: GuessContext): number[] {
	const { topic, choices } = question;
	return choices.map(({ text }) =>
		Math.max(
			0,
			...significantWords(text).map((word) => countOthers(topicWords, topicWordKey(topic, word), question))
		)
	);
}

const ABSOLUTE =
	/\b(?:always|never|all|none|no|nobody|nothing|only|any|every|everyone|everybody|everything|must|cannot|entirely|completely|totally|absolutely|wholly|invariably|impossible)\b/iu;

const QUALIFIER =
	/\b(?:about|around|roughly|approximately|nearly|almost|some|at least|at most|as much as|up to|more than|less than|apparently|perhaps|possibly|probably|reportedly|usually|often|mostly|largely|partly|may|might|could|would)\b/giu;

function countSpecifics(text: string): number {
	return figuresInDigits(text).length + (text.match(QUALIFIER) ?? []).length;
}

function markGrammar({ stem, choices }: Guessable): number[] {
	const cues = grammarCues(stem);
	return choices.map(({ text }) => cues.filter(({ fits }) => fits(text)).length);
}
