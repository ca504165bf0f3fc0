import { figuresInDigits, figuresInWords } from '#domain/figures.ts';

/** What a key term is: the first four settle most claims, the others say whose and where. */
export type TermKind = 'sum' | 'percentage' | 'figure' | 'date' | 'office' | 'name';

/** A word of a paragraph, where it stands, and what a language library takes it for. */
export interface Token {
	readonly text: string;
	readonly from: number;
	readonly to: number;
	readonly tags: ReadonlySet<string>;
}

/** A stretch of the paragraph from `from` up to `to`. */
export interface Span {
	readonly from: number;
	readonly to: number;
	readonly kind: TermKind;
}

/** The words of one sentence, and the paragraph they stand in. */
export interface Sentence {
	readonly paragraph: string;
	readonly tokens: readonly Token[];
}

/** A locator takes no more words than this in one term. */
export const MAX_TERM_WORDS = 4;

const MONTH =
	/^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/u;

/** Dates that name a month or a year; "Tuesday" and "last year" say nothing without the document's own date. */
export function dateSpans(sentence: Sentence): Span[] {
	const { paragraph, tokens } = sentence;
	const isMonth = ({ text, tags }: Token) => MONTH.test(text) && !tags.has('Modal');
	const isYear = ({ text, tags, from, to }: Token, index: number) =>
		YEAR.test(text) &&
		(tags.has('Year') ||
			tokens[index - 1]?.tags.has('Preposition') === true ||
			unitBehind(sentence, { from, to }).length === 0);
	const isDay = ({ text, tags }: Token) => tags.has('Date') && /^\d{1,2}(?:st|nd|rd|th)?$/u.test(text);
	return collectRuns(
		{ paragraph, tokens },
		{
			belongs: (token, index) => isMonth(token) || isYear(token, index) || isDay(token),
			// Nothing stands behind a year, so that a list of dates is not one.
			joins: (gap, before, { text }) =>
				!YEAR.test(before.text) &&
				(gap === ' ' || (gap === ', ' && YEAR.test(text)) || (gap === '. ' && MONTH.test(before.text)))
		}
	)
		.filter((run) => run.some((token) => isMonth(token) || YEAR.test(token.text)))
		.map((run) => spanOf(run, 'date'));
}

interface RunRule {
	readonly belongs: (token: Token, index: number) => boolean;
	readonly joins: (gap: string, before: Token, token: Token) => boolean;
}

/** Neighbouring tokens that belong together, and what stands between them joins. */
function collectRuns({ paragraph, tokens }: Sentence, { belongs, joins }: RunRule): Token[][] {
	const runs: Token[][] = [];
	let open = false;
	for (const [index, token] of tokens.entries()) {
		const before = tokens[index - 1];
		const run = runs.at(-1);
		if (!belongs(token, index)) open = false;
		else if (open && before !== undefined && joins(paragraph.slice(before.to, token.from), before, token))
			run?.push(token);
		else {
			runs.push([token]);
			open = true;
		}
	}
	return runs;
}

function spanOf(run: readonly Token[], kind: TermKind): Span {
	return { from: run[0]?.from ?? 0, to: run.at(-1)?.to ?? 0, kind };
}

function wordsIn(text: string, from: number, to: number): number {
	return text.slice(from, to).split(' ').length;
}

const SIGN = /(?:\b(?:US|AU|CA|HK|NZ|A|C))?[$₩€£¥]\s?$/u;
const PERCENT = /^(?:\s?%| per ?cent(?![\p{L}\d]))/u;

/** Every figure with its sign before it and its unit behind: "$5 billion", "13.9 percent", "1,250 boats". */
export function figureSpans(sentence: Sentence): Span[] {
	const { paragraph, tokens } = sentence;
	const [start, end] = [tokens[0]?.from ?? 0, tokens.at(-1)?.to ?? 0];
	// "One" and "two" are grammar as often as figures.
	const figures = [
		...figuresInDigits(paragraph),
		...figuresInWords(paragraph).filter(({ value }) => value > 2)
	].filter(({ from, to }) => from >= start && to <= end);
	return figures.flatMap(({ from, to: digits }): Span[] => {
		const [before, behind] = [paragraph.slice(0, from), paragraph.slice(digits)];
		const isTime = before.endsWith(':') || /^:\d/u.test(behind);
		// The end of a range stands with its beginning, and "B-52" is a name.
		const isTail = /[\p{L}\d][-–]$/u.test(before);
		if (isTime || isTail) return [];
		const to = digits + (/^[-–]\d[\d.,]*(?<=\d)/u.exec(behind)?.[0].length ?? 0);
		const sign = SIGN.exec(before)?.[0] ?? '';
		const percent = PERCENT.exec(paragraph.slice(to))?.[0];
		if (percent !== undefined) return [{ from, to: to + percent.length, kind: 'percentage' }];
		if (sign !== '') return [{ from: from - sign.length, to, kind: 'sum' }];
		const unit = unitBehind(sentence, { from, to });
		return [{ from, to: unit.at(-1)?.to ?? to, kind: unit.some(isMoney) ? 'sum' : 'figure' }];
	});
}

const CURRENCY = /^(?:won|yen|yuan|euros?|dollars?|pounds?|francs?|crowns?|kron(?:a|or|er)|rupees?|pesos?)$/u;

function isMoney({ text, tags }: Token): boolean {
	return tags.has('Currency') || CURRENCY.test(text);
}

/** Words that never name what is counted. */
const CLOSED =
	'Preposition Determiner Conjunction Adverb Pronoun Auxiliary Copula Modal QuestionWord Possessive Value Negative PastTense Gerund Date'.split(
		' '
	);

function isClosed({ tags }: Token): boolean {
	return CLOSED.some((tag) => tags.has(tag));
}

/** What a figure counts: adjectives and names, up to the first plain word. */
function unitBehind({ paragraph, tokens }: Sentence, figure: { from: number; to: number }): Token[] {
	const unit: Token[] = [];
	let end = figure.to;
	const rest = tokens.filter(({ from }) => from >= figure.to);
	for (const [index, token] of rest.entries()) {
		const isUnit = token.tags.has('Unit') && /^\p{L}+$/u.test(token.text);
		if (paragraph.slice(end, token.from) !== ' ' || !/^\p{L}/u.test(token.text)) break;
		if (
			(isClosed(token) && !isUnit && !isDuration(token)) ||
			wordsIn(paragraph, figure.from, token.to) > MAX_TERM_WORDS
		)
			break;
		unit.push(token);
		end = token.to;
		const isHead = !token.tags.has('Adjective') && !isCapital(token);
		// "Island workers": the noun before a plural belongs to it.
		if (isHead && rest[index + 1]?.tags.has('Plural') !== true) break;
	}
	while (unit.at(-1)?.tags.has('Adjective') === true) unit.pop();
	return unit;
}

function isDuration({ text }: Token): boolean {
	return /^(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)$/u.test(text);
}

function isCapital({ text }: Token): boolean {
	return /^\p{Lu}/u.test(text);
}

const OFFICE =
	/^(?:president|minister|secretary|ambassador|envoy|chair(?:man|woman|person)?|chief|director|mayor|governor|commander|spokes(?:man|woman|person)|negotiator|warden|advis[eo]r|captain|king|queen|judge|senator|councillor|professor|general|admiral)$/iu;

function isOffice({ text, tags }: Token): boolean {
	return OFFICE.test(text) || ((tags.has('Actor') || tags.has('Honorific')) && !tags.has('Plural'));
}

const PROPER = ['ProperNoun', 'Person', 'Place', 'Organization', 'Acronym', 'Demonym'];

function isProper({ tags }: Token): boolean {
	return PROPER.some((tag) => tags.has(tag));
}

function isDemonym({ tags }: Token): boolean {
	return tags.has('Demonym');
}

/** Names, and the offices before them or by themselves: "Warden Ada Finch", "senior adviser". The longest first. */
export function nameSpans(sentence: Sentence): Span[] {
	const { paragraph } = sentence;
	const runs = collectRuns(sentence, {
		belongs: (token, index) => isNamePart(sentence, index) || isHyphenTail(sentence, token, index),
		joins: (gap, before) => gap === ' ' || /^[-‑–]$/u.test(gap) || (gap === '. ' && before.text.length === 1)
	});
	const named = runs.map((run) => {
		const [first] = run;
		return cutName(paragraph, first === undefined ? run : [...officesBefore(sentence, first), ...run]);
	});
	const titles = collectRuns(sentence, {
		belongs: (token) => !isCapital(token) && !isClosed(token) && !token.tags.has('Verb'),
		joins: (gap) => gap === ' '
	}).map(cutTitle);
	return (
		[...named, ...titles]
			// A title or a "Korean" by itself is nobody's name.
			.filter(
				(run) =>
					run.length > 1 || run.some((token) => isProper(token) && !isOffice(token) && !isDemonym(token))
			)
			.map((run) => {
				const isPerson = run.some(({ tags }) => tags.has('Person'));
				const isHeld = run.some(isOffice) || (isPerson && run[0]?.tags.has('Person') === false);
				const span = spanOf(run, isHeld ? 'office' : 'name');
				const owner = /[’']s?$/u.exec(paragraph.slice(span.from, span.to))?.[0] ?? '';
				return { ...span, to: span.to - owner.length };
			})
			.filter(({ from, to }) => to > from)
			.sort((a, b) => b.to - b.from - (a.to - a.from))
	);
}

/** A capital at the head of a sentence is no sign of a name. */
function isNamePart({ paragraph, tokens }: Sentence, index: number): boolean {
	const token = tokens[index];
	if (token === undefined) return false;
	const next = tokens[index + 1];
	if (token.text === 'of') {
		const before = tokens[index - 1];
		return before !== undefined && next !== undefined && isCapital(before) && isCapital(next);
	}
	if (!isCapital(token) || isClosed(token) || MONTH.test(token.text)) return false;
	if (index > 0 || isProper(token) || isOffice(token)) return !token.tags.has('WeekDay');
	const isJoined = next !== undefined && paragraph.slice(token.to, next.from) === ' ';
	return isJoined && next.tags.has('Person') && !token.tags.has('Verb');
}

/** The "woo" of "Tae-woo". */
function isHyphenTail({ paragraph, tokens }: Sentence, token: Token, index: number): boolean {
	const before = tokens[index - 1];
	return before !== undefined && isCapital(before) && /^[-‑]$/u.test(paragraph.slice(before.to, token.from));
}

/** The office written small before a name, with one word that says of what: "board chairwoman" before "Ida Moss". */
function officesBefore({ paragraph, tokens }: Sentence, first: Token): Token[] {
	const index = tokens.indexOf(first);
	const office = tokens[index - 1];
	if (office === undefined || !isOffice(office) || paragraph.slice(office.to, first.from) !== ' ') return [];
	const of = tokens[index - 2];
	const isOf =
		of !== undefined && paragraph.slice(of.to, office.from) === ' ' && !isClosed(of) && !of.tags.has('Verb');
	return isOf ? [of, office] : [office];
}

/** Of a name too long, the person at its end with as much of the office as fits, or else its beginning. */
function cutName(paragraph: string, run: readonly Token[]): readonly Token[] {
	const isLong = (part: readonly Token[]) =>
		part.length > 0 && wordsIn(paragraph, part[0]?.from ?? 0, part.at(-1)?.to ?? 0) > MAX_TERM_WORDS;
	if (!isLong(run)) return run;
	const of = run.findLastIndex(({ text }) => text === 'of');
	const isPerson = run.some(({ tags }) => tags.has('Person'));
	let part = isPerson && of >= 0 ? run.slice(of + 2) : run;
	while (isLong(part)) part = isPerson || (of < 0 && run.some(isOffice)) ? part.slice(1) : part.slice(0, -1);
	return part.at(-1)?.text === 'of' ? part.slice(0, -1) : part;
}

/** An office that nobody's name follows counts from two words on. */
function cutTitle(run: readonly Token[]): readonly Token[] {
	const last = run.findLastIndex(isOffice);
	return last < 1 ? [] : run.slice(Math.max(0, last - 1), last + 1);
}
