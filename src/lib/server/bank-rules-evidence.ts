import type { Claim } from '#domain/claim.ts';
import type { Question } from '#domain/question.ts';
import { keyTexts, numberKeys, shownTexts, type KeyText } from './bank-answers.ts';
import { figuresInDigits, figuresInWords, isSameNumber, namesYear, type Figure } from './bank-figures.ts';
import { isOnScale } from './bank-order.ts';
import { claimsOf, type Finding, type LintBank, type QuestionRule } from './bank-rule.ts';

/** Rules that hold a question to its claims: their figures, their dates, their speakers. */
export const EVIDENCE_RULES: readonly QuestionRule[] = [
	{ code: 'figure-not-in-claim', severity: 'error', check: checkFigures },
	{ code: 'undated-stem', severity: 'error', check: checkDated },
	{ code: 'relative-time', severity: 'error', check: checkRelativeTime },
	{ code: 'speaker-missing', severity: 'error', check: checkSpeaker }
];

function checkFigures(question: Question, bank: LintBank): Finding[] {
	const texts = [...keyTexts(question), ...statementsOf(question)].flatMap(
		({ path, text, claims, variantOf }) => {
			const behind = claimsOf(claims, bank);
			// Claims that are not known are reported as such.
			if (behind.length === 0) return [];
			const known = figuresOfClaims(behind);
			const alike = variantOf === undefined ? [] : allFigures(variantOf).map(({ value }) => value);
			return (isOnScale(text) ? allFigures(text) : figuresInDigits(text))
				.filter(({ value }) => !isAmong(value, known) && !isAmong(value, alike))
				.map(({ from, to }) => ({
					path,
					message: `${claims.join(', ')} does not say “${text.slice(from, to)}”`
				}));
		}
	);
	const numbers = numberKeys(question).flatMap(({ path, key, claims }) => {
		const behind = claimsOf(claims, bank);
		if (behind.length === 0 || isAmong(key.value, figuresOfClaims(behind))) return [];
		return [
			{ path: [...path, 'value'], message: `${claims.join(', ')} does not say ${key.value} ${key.unit}` }
		];
	});
	return [...texts, ...numbers];
}

/** "One" and "first" are grammar as often as figures, so they are let be. */
function allFigures(text: string): Figure[] {
	return [...figuresInDigits(text), ...figuresInWords(text).filter(({ value }) => value !== 1)];
}

/** A true statement is a key like any other. */
function statementsOf(question: Question): KeyText[] {
	return question.kind === 'true-false' && question.answer
		? [{ path: ['stem'], text: question.stem, claims: question.claims }]
		: [];
}

/** The figures of the claims' words and of their dates. */
function figuresOfClaims(claims: readonly Claim[]): number[] {
	return claims.flatMap(({ says, asOf }) => [
		...[...figuresInDigits(says), ...figuresInWords(says)].map(({ value }) => value),
		...(asOf.date.match(/\d+/gu) ?? []).map(Number)
	]);
}

function isAmong(value: number, known: readonly number[]): boolean {
	return known.some((other) => isSameNumber(value, other));
}

/** Words that would be false on another day need a day: in the stem, or in each answer where those are dated. */
function checkDated(question: Question, bank: LintBank): Finding[] {
	const bound = claimsOf(question.claims, bank).filter(({ timeBound }) => timeBound);
	if (bound.length === 0 || namesYear(question.stem) || isDatedElsewhere(question, bound)) return [];
	const names = bound.map(({ id }) => id).join(', ');
	return [{ path: ['stem'], message: `what ${names} says depends on the date, and the stem names no year` }];
}

function isDatedElsewhere(question: Question, bound: readonly Claim[]): boolean {
	const isBound = (claim: string) => bound.some(({ id }) => id === claim);
	switch (question.kind) {
		case 'cloze':
			return (
				namesYear(question.text) ||
				question.blanks.some((blank) => blank.kind === 'number' && blank.reads === 'year')
			);
		case 'match':
			return question.pairs.every(
				({ claim, left, right }) => !isBound(claim) || namesYear(`${left} ${right}`)
			);
		case 'order':
			// Putting events in order is to date them.
			return true;
		case 'numeric':
			return question.answer.reads === 'year';
		case 'short-text':
			return question.answer.accept.every(namesYear);
		case 'single-choice':
		case 'multiple-response':
			return question.choices.every(({ text }) => namesYear(text));
		case 'true-false':
			return false;
	}
}

const RELATIVE_TIME =
	/\b(?:today|yesterday|tomorrow|tonight|nowadays|currently|at present|presently|recently|lately|so far|to date|up to now|now|(?:last|this|next) (?:year|month|week|night|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:years?|months?|weeks?|days?) ago)\b/iu;

/** A date in the same text, or in the stem, says what the word is relative to. */
function checkRelativeTime(question: Question): Finding[] {
	if (namesYear(question.stem)) return [];
	return shownTexts(question).flatMap(({ path, text }) => {
		const word = RELATIVE_TIME.exec(text)?.[0];
		if (word === undefined || namesYear(text)) return [];
		return [{ path, message: `“${word}” means another time to every reader; name the date` }];
	});
}

const REPORT = /\b(?:report(?:s|ed|edly)?|sources?|articles?|digest)\b/iu;

/** Whoever reads only stem and key must not take what somebody said, foresaw or thought for settled fact. */
function checkSpeaker(question: Question, bank: LintBank): Finding[] {
	// To put events in order is to be asked when they were, not whether they are so.
	if (question.kind === 'order') return [];
	const keys = keyTexts(question);
	const text = [question.stem, ...keys.map((key) => key.text)]
		.concat(question.kind === 'cloze' ? question.text : [])
		.join(' ');
	if (REPORT.test(text)) return [];
	const deciding = new Set([...question.claims.slice(0, 1), ...keys.flatMap(({ claims }) => claims)]);
	return claimsOf([...deciding], bank).flatMap((claim) => {
		if (claim.speaker === undefined || isSettled(claim, question, bank)) return [];
		const publisher = bank.documents.get(claim.document)?.publisher;
		if (namesAny(text, speakerWords(claim.speaker, bank)) || namesPublisher(text, publisher)) return [];
		const message = `“${claim.speaker}” said this (${claim.id}); stem and key leave out who`;
		return [{ path: ['stem'], message }];
	});
}

/** A fact, or stated as one by another claim that the question rests on. */
function isSettled(claim: Claim, question: Question, bank: LintBank): boolean {
	const isFact = ({ kind }: Claim) => kind === 'fact' || kind === 'figure';
	return (
		isFact(claim) ||
		claimsOf(question.claims, bank).some(
			(other) =>
				isFact(other) && (other.corroborates.includes(claim.id) || claim.corroborates.includes(other.id))
		)
	);
}

const SMALL_WORDS = new Set('the and for from with his her its their who that this then was'.split(' '));

function wordsOf(text: string): string[] {
	return text
		.toLowerCase()
		.replace(/[’']s\b/gu, '')
		.replace(/(?<=\b\p{L})\.(?=\p{L})/gu, '')
		.split(/[^\p{L}\d]+/u)
		.filter((word) => word.length >= 3 && !SMALL_WORDS.has(word))
		.map((word) => word.replace(/s$/u, ''));
}

/** The words that tell this speaker from others: those that every fifth stem holds tell nobody apart. */
function speakerWords(speaker: string, { bank }: LintBank): string[] {
	const words = wordsOf(speaker);
	const stems = bank.questions.map(({ stem }) => new Set(wordsOf(stem)));
	const telling = words.filter((word) => stems.filter((stem) => stem.has(word)).length * 5 < stems.length);
	return telling.length > 0 ? telling : words;
}

function namesAny(text: string, words: readonly string[]): boolean {
	const own = new Set(wordsOf(text));
	return words.some((word) => own.has(word));
}

/** "The Korea Herald" is named by "the Korea Herald's report" and by "the Herald". */
function namesPublisher(text: string, publisher: string | undefined): boolean {
	const name = publisher?.replace(/^The /u, '');
	if (name === undefined) return false;
	return text.includes(name) || text.includes(name.split(' ').at(-1) ?? name);
}
