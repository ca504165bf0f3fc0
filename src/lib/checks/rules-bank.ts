import type { Bank } from '#domain/bank.ts';
import type { Question } from '#domain/question.ts';
import { choiceGroups, stemText, textKeys } from '#domain/question-parts.ts';
import { indexFacts } from './facts.ts';
import { figuresInDigits, isSameNumber, namesYear } from '#domain/figures.ts';
import { isOnScale } from '#domain/scale.ts';
import type { Finding, LintBank, QuestionRule, Rule } from './rule.ts';
import { holdsPhrase, phraseOf, significantWords, wordOverlap, wordsIn } from './words.ts';

/** Rules that hold a question against the rest of its bank. */
export const NEIGHBOUR_RULES: readonly QuestionRule[] = [
	{ code: 'near-duplicate', severity: 'warning', check: checkDuplicate },
	{ code: 'answer-in-stem', severity: 'warning', check: checkAnswerInStem },
	{ code: 'recognition-only', severity: 'warning', check: checkRecalled }
];

/** Rules on the bank as a whole. */
export const BANK_RULES: readonly Rule<Bank>[] = [
	{ code: 'key-positions', severity: 'warning', check: checkKeyPositions }
];

/** From this share of words in common on, two stems are one stem. */
const SAME_STEM = 0.8;

/** The second of two questions of one kind that ask for the same fact in nearly the same words. */
function checkDuplicate(question: Question, { bank }: LintBank): Finding[] {
	const fact = keyFact(question, bank);
	const words = wordsIn(stemText(question));
	const earlier = bank.questions
		.slice(0, bank.questions.indexOf(question))
		.filter((other) => other.kind === question.kind && keyFact(other, bank) === fact)
		.find((other) => wordOverlap(wordsIn(stemText(other)), words) >= SAME_STEM);
	return earlier === undefined
		? []
		: [{ path: ['stem'], message: `“${earlier.id}” asks the same in nearly the same words` }];
}

function keyFact({ claims }: Question, bank: Bank): string | undefined {
	return indexFacts(bank).factOf.get(claims[0] ?? '')?.id;
}

/** A learner who meets this question first is told what the others ask. */
function checkAnswerInStem(question: Question, { bank }: LintBank): Finding[] {
	// An order's stem names the span of its events and no more.
	if (question.kind === 'order') return [];
	const { factOf, askedBy } = indexFacts(bank);
	const facts = new Set(question.claims.flatMap((claim) => factOf.get(claim)?.id ?? []));
	const related = new Set(
		[...facts].flatMap((fact) => askedBy.get(fact) ?? []).map((asking) => asking.question)
	);
	const told = [...related].flatMap((other) => {
		if (other === question || !facts.has(keyFact(other, bank) ?? '')) return [];
		const key = toldKey(other, question);
		return key === undefined || !speakAlike(question, other, { bank, key }) ? [] : [{ key, id: other.id }];
	});
	return [...new Set(told.map(({ key }) => key))].map((key) => {
		const answered = told.filter((one) => one.key === key).map(({ id }) => `“${id}”`);
		const path = [question.kind === 'cloze' ? 'text' : 'stem'];
		return { path, message: `“${key}” is the answer to ${answered.join(', ')}` };
	});
}

/** Fewer words than this stand in a stem by chance. */
const TELLING_WORDS = 2;

/** The key of `asked` as the stem of `telling` says it; what its own stem says is no secret. */
function toldKey(asked: Question, telling: Question): string | undefined {
	const [own, text] = [stemText(asked), stemText(telling)];
	const keys =
		asked.kind === 'single-choice'
			? asked.choices.filter(({ key }) => key).map((choice) => choice.text)
			: textKeys(asked).flatMap(({ key }) => (asked.kind === 'short-text' ? key.accept : []));
	const figure = (asked.kind === 'numeric' ? [asked.answer.value] : keys.flatMap(soleFigure))
		.filter((value) => isDistinctive(value) && figureIn(own, value) === undefined)
		.map((value) => figureIn(text, value))
		.find((found) => found !== undefined);
	if (figure !== undefined) return figure;
	return keys.find((key) => {
		const words = phraseOf(key);
		if (significantWords(key).length < TELLING_WORDS) return false;
		return holdsPhrase(wordsIn(text), words) && !holdsPhrase(wordsIn(own), words);
	});
}

/** The figure that a key is: not the year of a longer date. */
function soleFigure(key: string): number[] {
	const figures = figuresInDigits(key);
	if (!isOnScale(key) || figures.length !== 1) return [];
	const isDate = namesYear(key) && significantWords(key).length > 1;
	return isDate ? [] : figures.map(({ value }) => value);
}

function figureIn(text: string, value: number): string | undefined {
	const figure = figuresInDigits(text).find((one) => isSameNumber(one.value, value));
	return figure === undefined ? undefined : text.slice(figure.from, figure.to);
}

/** Days of a month and small counts stand in many stems for reasons of their own. */
function isDistinctive(value: number): boolean {
	return !Number.isInteger(value) || Math.abs(value) > 31;
}

/** Do the two stems share a word besides the key, and besides figures and what many stems hold? */
function speakAlike(a: Question, b: Question, { bank, key }: { bank: Bank; key: string }): boolean {
	const [left, right] = [stemWords(a), stemWords(b)];
	const ofKey = new Set(wordsIn(key));
	return [...left].some(
		(word) => right.has(word) && !ofKey.has(word) && !/\d/u.test(word) && isTelling(word, bank)
	);
}

/** A word that every fifth stem holds, and ten at least, is the bank's subject rather than a question's. */
function isTelling(word: string, { questions }: Bank): boolean {
	const held = questions.filter((question) => stemWords(question).has(word)).length;
	return held < Math.max(10, questions.length / 5);
}

const stems = new WeakMap<Question, ReadonlySet<string>>();

/** Every stem is held against many others, so its words are kept. */
function stemWords(question: Question): ReadonlySet<string> {
	const known = stems.get(question) ?? new Set(significantWords(stemText(question)));
	stems.set(question, known);
	return known;
}

/** From this importance on, a fact is to be recalled as well as recognised. */
const RECALLED_FROM = 5;

/** Reported once a fact, beside the first question that rests on it, where it can be waived. */
function checkRecalled(question: Question, { bank }: LintBank): Finding[] {
	const { factOf, askedBy } = indexFacts(bank);
	return question.claims.flatMap((claim, index) => {
		const fact = factOf.get(claim);
		const askings = askedBy.get(fact?.id ?? '') ?? [];
		if (fact === undefined || fact.importance < RECALLED_FROM) return [];
		if (askings[0]?.question !== question || askings.some(({ framings }) => framings.has('recall')))
			return [];
		if (question.claims.findIndex((other) => factOf.get(other) === fact) !== index) return [];
		return [
			{ path: ['claims', index], message: `“${fact.id}” is only ever to be recognised, never recalled` }
		];
	});
}

/** Critical values of chi-square at p = 0.001, by degrees of freedom from 1. */
const CHI_SQUARE_0_001 = [10.828, 13.816, 16.266, 18.467, 20.515, 22.458, 24.322];

/** Do keys stand at some places so often that it cannot be chance? By number of choices, in the file's order. */
function checkKeyPositions(bank: Bank): Finding[] {
	const groups = bank.questions.flatMap(choiceGroups).filter(({ single }) => single);
	const sizes = [...new Set(groups.map(({ choices }) => choices.length))].sort((a, b) => a - b);
	return sizes.flatMap((size) => {
		const positions = groups
			.filter(({ choices }) => choices.length === size)
			.map(({ choices }) => choices.findIndex(({ key }) => key))
			.filter((position) => position >= 0);
		const counts = Array.from({ length: size }, (_, at) => positions.filter((one) => one === at).length);
		const even = positions.length / size;
		const chiSquare = counts.reduce((sum, count) => sum + (count - even) ** 2 / even, 0);
		const critical = CHI_SQUARE_0_001[size - 2];
		if (critical === undefined || positions.length === 0 || chiSquare <= critical) return [];
		const message = `of ${positions.length} keys among ${size} choices, ${counts.join(', ')} stand at the places from the first on`;
		return [{ path: ['title'], message: `${message}; even would be ${even.toFixed(0)} each` }];
	});
}
