import type { Claim } from '#domain/claim.ts';
import type { NumberKey, Question } from '#domain/question.ts';
import { keyTexts, numberKeys, shownTexts, type KeyText } from '#domain/question-parts.ts';
import { datePartsOf, datesIn, isKnownDate, MONTH, YEAR, type DateParts } from './dates.ts';
import { figuresInDigits, figuresInWords, isSameNumber, namesYear, type Figure } from '#domain/figures.ts';
import { isOnScale } from '#domain/scale.ts';
import { claimsOf, type Finding, type LintBank, type QuestionRule } from './rule.ts';

/** Rules that hold a question to its claims: their figures, their dates, their speakers. */
export const EVIDENCE_RULES: readonly QuestionRule[] = [
	{ code: 'figure-not-in-claim', severity: 'error', check: checkFigures },
	{ code: 'undated-stem', severity: 'error', check: checkDated },
	{ code: 'relative-time', severity: 'error', check: checkRelativeTime },
	{ code: 'speaker-missing', severity: 'error', check: checkSpeaker }
];

function checkFigures(question: Question, bank: LintBank): Finding[] {
	const texts = [...keyTexts(question), ...statementsOf(question)].flatMap((key) => {
		const behind = claimsOf(key.claims, bank);
		// Claims that are not known are reported as such.
		if (behind.length === 0) return [];
		return unknownFigures(key, saidBy(behind)).map((said) => ({
			path: key.path,
			message: `${key.claims.join(', ')} does not say “${said}”`
		}));
	});
	const numbers = numberKeys(question).flatMap(({ path, key, claims }) => {
		const behind = claimsOf(claims, bank);
		if (behind.length === 0 || isSaid(key, saidBy(behind))) return [];
		return [
			{ path: [...path, 'value'], message: `${claims.join(', ')} does not say ${key.value} ${key.unit}` }
		];
	});
	return [...texts, ...numbers];
}

/** What claims say in figures. Their own dates are dates, and never a count of anything. */
interface Said {
	readonly figures: readonly number[];
	readonly dates: readonly DateParts[];
}

function saidBy(claims: readonly Claim[]): Said {
	return {
		figures: claims.flatMap(({ says }) =>
			[...plainFigures(says), ...figuresInWords(says)].map(({ value }) => value)
		),
		dates: claims.flatMap(({ says, asOf }) => [...datesIn(says), ...datePartsOf(asOf.date)])
	};
}

/** Figures that are no part of a date with a month; a year alone may as well be a number. */
function plainFigures(text: string): Figure[] {
	const dates = datesIn(text).filter(({ month }) => month !== undefined);
	return figuresInDigits(text).filter((figure) => dates.every((date) => !isInside(figure, date)));
}

function isInside(inner: Pick<Figure, 'from' | 'to'>, outer: Pick<Figure, 'from' | 'to'>): boolean {
	return outer.from <= inner.from && inner.to <= outer.to;
}

/** The figures and dates of the key that no claim says, as the key has them. */
function unknownFigures({ text, variantOf }: KeyText, said: Said): string[] {
	const dates = datesIn(text);
	const wrongDates = dates.filter((date) => {
		const isBareYear = date.month === undefined && isAmong(date.year ?? NaN, said.figures);
		return !isBareYear && !isKnownDate(date, said.dates);
	});
	const alike = variantOf === undefined ? [] : variantFigures(variantOf);
	const wrongFigures = (isOnScale(text) ? allFigures(text) : figuresInDigits(text))
		.filter((figure) => dates.every((date) => !isInside(figure, date)))
		.filter(({ value }) => !isAmong(value, said.figures) && !isAmong(value, alike));
	return [...wrongDates, ...wrongFigures].map(({ from, to }) => text.slice(from, to));
}

/** A date may also be accepted in figures alone: "8/3/2021". */
function variantFigures(text: string): number[] {
	return [
		...allFigures(text).map(({ value }) => value),
		...datesIn(text).flatMap(({ month }) => month ?? [])
	];
}

function isSaid({ value, reads }: NumberKey, { figures, dates }: Said): boolean {
	return isAmong(value, figures) || (reads === 'year' && isKnownDate({ year: value }, dates));
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

const PERIOD =
	'year|month|week|weekend|night|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

/** Words that point from the day on which they are read, whatever other date stands near them. */
const FROM_TODAY = new RegExp(
	String.raw`\b(?:today|yesterday|tomorrow|tonight|nowadays|these days|currently|at present|presently|up to now|now|ago|(?:last|this|next|past) (?:${PERIOD}))\b`,
	'giu'
);
/** Words that may as well point from a date named near them. */
const FROM_SOME_DAY = /\b(?:current|upcoming|recently|lately|so far|to date)\b/giu;

/** A date right behind the word settles it: "this year (2024)", "the last week of March 2021". */
const ANCHORED = new RegExp(
	String.raw`^\s*[,(]?\s*(?:(?:that is|in|of|on|before|after|from),?\s+)*(?:the\s+)?(?:(?:\d{1,2}\s+)?(?:${MONTH})(?:\s+\d{1,2},?)?\s+)?${YEAR}`,
	'u'
);

/** The words of others are theirs, on their day. */
const QUOTED = /“[^”]*”|"[^"]*"/gu;

function checkRelativeTime(question: Question): Finding[] {
	const isDated = namesYear(question.stem);
	return shownTexts(question).flatMap(({ path, text: quoting }) => {
		const text = quoting.replace(QUOTED, (quoted) => ' '.repeat(quoted.length));
		const words = [
			...text.matchAll(FROM_TODAY),
			...(isDated || namesYear(text) ? [] : text.matchAll(FROM_SOME_DAY))
		].filter(({ 0: word, index }) => !ANCHORED.test(text.slice(index + word.length)));
		return words.slice(0, 1).map(([word]) => ({
			path,
			message: `“${word}” means another time to every reader; name the date instead`
		}));
	});
}

const REPORT = String.raw`\b(?:[Rr]eport(?:s|ed|edly)?|[Ss]ources?|[Aa]rticles?|[Dd]igest)\b`;
const DATED = String.raw`(?:\b(?:${MONTH})\b|${YEAR})`;
/** "The report of March 2024", "in 2020 the digest": up to eight words of one sentence lie between. */
const BETWEEN = String.raw`(?:[^\s.?!]+\s+){0,8}?`;
const DATED_REPORT = new RegExp(
	String.raw`${REPORT}[^\s.?!]*\s+${BETWEEN}[^\s.?!]*?${DATED}|${DATED}[^\s.?!]*\s+${BETWEEN}[^\s.?!]*?${REPORT}`,
	'u'
);

/** Whoever reads only stem and key must not take what somebody said, foresaw or thought for settled fact. */
function checkSpeaker(question: Question, bank: LintBank): Finding[] {
	// To put events in order is to be asked when they were, not whether they are so.
	if (question.kind === 'order') return [];
	const keys = keyTexts(question);
	const text = [question.stem, ...keys.map((key) => key.text)]
		.concat(question.kind === 'cloze' ? question.text : [])
		.join(' ');
	if (DATED_REPORT.test(text)) return [];
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
