import nlp from 'compromise';
import { locateTerm } from '#domain/locate-term.ts';
import {
	dateSpans,
	figureSpans,
	MAX_TERM_WORDS,
	nameSpans,
	type Sentence,
	type Span,
	type TermKind,
	type Token
} from './term-spans.ts';

/** A term that a locator may use as it is: at most four words, letter for letter in its paragraph. */
export interface KeyTerm {
	readonly kind: TermKind;
	readonly text: string;
}

/** A sentence that may be worth a claim, by what can be pointed at in it. */
export interface Statement {
	/** In the order of the paragraph. */
	readonly terms: readonly KeyTerm[];
	/** True where the sentence tells what somebody said. */
	readonly isReported: boolean;
	/** The name right before or behind the word for saying. */
	readonly speaker?: string;
	/** The word that holds the first figure back. */
	readonly hedge?: string;
}

/** What settles a claim comes first. */
const RANK: Readonly<Record<TermKind, number>> = {
	sum: 0,
	percentage: 0,
	figure: 1,
	date: 2,
	office: 3,
	name: 4
};

/** More than this make a locator no surer. */
const MAX_TERMS = 4;

/** In characters: what is longer is a table or a file without line ends, not a paragraph, and takes minutes to parse. */
const MAX_PARAGRAPH = 20_000;

/** The sentences of a paragraph that hold something to point at, each with its most telling terms. */
export function findStatements(paragraph: string): Statement[] {
	if (paragraph.length > MAX_PARAGRAPH) return [];
	return sentencesOf(paragraph).flatMap((sentence) => {
		const spans = spansOf(sentence);
		const terms = uniqueTerms(paragraph, spans);
		if (!isTelling(terms)) return [];
		const most = new Set([...terms].sort((a, b) => RANK[a.kind] - RANK[b.kind]).slice(0, MAX_TERMS));
		const speech = sentence.tokens.findIndex(({ text }) => SPEECH.test(text));
		const speaker = speech < 0 ? undefined : speakerAt(sentence, speech, spans);
		const hedge = hedgeOf(paragraph, spans);
		return [
			{
				terms: terms.filter((term) => most.has(term)),
				isReported: speech >= 0,
				...(speaker === undefined ? {} : { speaker }),
				...(hedge === undefined ? {} : { hedge })
			}
		];
	});
}

/** One name alone, such as a country's, points at nothing. */
function isTelling(terms: readonly KeyTerm[]): boolean {
	return terms.some(({ kind }) => kind !== 'name') || terms.length > 1;
}

interface Parsed {
	readonly terms: readonly { readonly text: string; readonly tags: readonly string[] }[];
}

/** The library's own offsets count what it has normalised, so each word is looked up again. */
function sentencesOf(paragraph: string): Sentence[] {
	let cursor = 0;
	return (nlp(paragraph).json() as readonly Parsed[]).map(({ terms }) => ({
		paragraph,
		tokens: terms.flatMap(({ text, tags }): Token[] => {
			const from = text === '' ? -1 : paragraph.indexOf(text, cursor);
			if (from < 0) return [];
			cursor = from + text.length;
			return [{ text, from, to: cursor, tags: new Set(tags) }];
		})
	}));
}

/** Spans that do not overlap, in order; a figure within a date is part of the date, a name after a figure its unit. */
function spansOf(sentence: Sentence): Span[] {
	const taken: Span[] = [];
	for (const span of [...dateSpans(sentence), ...figureSpans(sentence), ...nameSpans(sentence)]) {
		if (taken.every(({ from, to }) => span.to <= from || to <= span.from)) taken.push(span);
	}
	return taken.sort((a, b) => a.from - b.from);
}

/** What the locator's own look-up would not find again, or is longer than it may be, is no key term. */
function uniqueTerms(paragraph: string, spans: readonly Span[]): KeyTerm[] {
	const terms = new Map<string, KeyTerm>();
	for (const { from, to, kind } of spans) {
		const text = paragraph.slice(from, to).trim();
		const fits = text.split(' ').length <= MAX_TERM_WORDS && !/[\p{Cc}\p{Cs}]|\s{2}/u.test(text);
		if (fits && locateTerm(paragraph, text).length > 0 && !terms.has(text)) terms.set(text, { kind, text });
	}
	return [...terms.values()];
}

const SPEECH =
	/^(?:said|says|told|tells|announced|tweeted|claimed|argued|according|quoted|wrote|stated|warned|explained|insisted|added|noted)$/u;

function speakerAt(
	{ paragraph, tokens }: Sentence,
	speech: number,
	spans: readonly Span[]
): string | undefined {
	const verb = tokens[speech];
	if (verb === undefined) return undefined;
	const isJoined = (from: number, to: number) => from <= to && /^ (?:to )?$/u.test(paragraph.slice(from, to));
	// "The ministry in Seoul said" is not told by Seoul.
	const isPlace = (from: number) =>
		tokens.findLast(({ to }) => to < from)?.tags.has('Preposition') === true && !isJoined(verb.to, from);
	const span = spans.find(
		({ from, to, kind }) =>
			(kind === 'name' || kind === 'office') &&
			!isPlace(from) &&
			(isJoined(to, verb.from) || isJoined(verb.to, from))
	);
	if (span === undefined) return undefined;
	const inside = tokens.filter(({ from, to }) => from >= span.from && to <= span.to);
	const person = inside.findIndex(({ tags }) => tags.has('Person') && !tags.has('Honorific'));
	return paragraph.slice(inside[Math.max(0, person)]?.from ?? span.from, span.to);
}

const HEDGE =
	/\b(about|around|roughly|nearly|almost|some|approximately|more than|less than|at least|up to|over|under)\s$/iu;

function hedgeOf(paragraph: string, spans: readonly Span[]): string | undefined {
	const figure = spans.find(({ kind }) => kind === 'sum' || kind === 'percentage' || kind === 'figure');
	return figure === undefined ? undefined : HEDGE.exec(paragraph.slice(0, figure.from))?.[1]?.toLowerCase();
}
