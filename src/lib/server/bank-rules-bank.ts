import type { Bank } from '#domain/bank.ts';
import type { Question } from '#domain/question.ts';
import { choiceGroups, numberKeys, textKeys } from './bank-answers.ts';
import { indexFacts } from './bank-facts.ts';
import { figuresInDigits, isSameNumber } from './bank-figures.ts';
import { isOnScale } from './bank-order.ts';
import type { Finding, LintBank, QuestionRule, Rule } from './bank-rule.ts';
import { holdsPhrase, phraseOf, significantWords, wordOverlap, wordsIn } from './bank-words.ts';
import { stemText } from './guess-context.ts';

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

/** A learner who meets this question first is told what the other one asks. */
function checkAnswerInStem(question: Question, { bank }: LintBank): Finding[] {
	const { factOf, askedBy } = indexFacts(bank);
	const own = new Set(question.claims.flatMap((claim) => factOf.get(claim)?.id ?? []));
	const related = [...own]
		.flatMap((fact) => askedBy.get(fact) ?? [])
		.map((asking) => asking.question)
		.filter((other) => other.id !== question.id && own.has(keyFact(other, bank) ?? ''));
	return [...new Set(related)].flatMap((other) => {
		const told = toldKey(other, stemText(question));
		const where = question.kind === 'cloze' ? 'text' : 'stem';
		return told === undefined ? [] : [{ path: [where], message: `“${told}” is the answer to “${other.id}”` }];
	});
}

/** Fewer words than this stand in a stem by chance. */
const TELLING_WORDS = 2;

/** The key of the question, as far as the text of another one says it; what its own stem says is no secret. */
function toldKey(question: Question, text: string): string | undefined {
	const words = wordsIn(text);
	const ownWords = wordsIn(stemText(question));
	const texts = keysOf(question).find((key) => {
		const phrase = phraseOf(key);
		if (significantWords(key).length < TELLING_WORDS || holdsPhrase(ownWords, phrase)) return false;
		return holdsPhrase(words, phrase);
	});
	if (texts !== undefined) return texts;
	const figures = figuresInDigits(text);
	const own = figuresInDigits(stemText(question));
	const isTold = (value: number) =>
		isDistinctive(value) &&
		figures.some((figure) => isSameNumber(figure.value, value)) &&
		!own.some((figure) => isSameNumber(figure.value, value));
	const asked = [
		...keysOf(question)
			.filter(isOnScale)
			.flatMap((key) => figuresInDigits(key).map(({ value }) => ({ value, text: key }))),
		...(question.kind === 'numeric' ? numberKeys(question) : []).map(({ key: { value, unit } }) => ({
			value,
			text: `${value} ${unit}`
		}))
	];
	return asked.find(({ value }) => isTold(value))?.text;
}

function keysOf(question: Question): string[] {
	if (question.kind === 'single-choice') return question.choices.filter(({ key }) => key).map(({ text }) => text);
	return question.kind === 'short-text' ? textKeys(question).flatMap(({ key }) => key.accept) : [];
}

/** Days of a month, months and small counts stand in many stems for reasons of their own. */
function isDistinctive(value: number): boolean {
	return !Number.isInteger(value) || Math.abs(value) > 31;
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
		if (askings[0]?.question !== question || askings.some(({ framings }) => framings.has('recall'))) return [];
		if (question.claims.findIndex((other) => factOf.get(other) === fact) !== index) return [];
		return [{ path: ['claims', index], message: `“${fact.id}” is only ever to be recognised, never recalled` }];
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
