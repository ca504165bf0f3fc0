import * as v from 'valibot';
import { CalendarDateSchema } from './calendar.ts';
import type { Claim } from './claim.ts';
import { compileQuestion } from './compile-question.ts';
import type { AsOf, Document } from './document.ts';
import type { OwnBank } from './own-bank.ts';
import { NO_SOURCE } from './own-id.ts';
import {
	answersInText,
	linesOf,
	listOf,
	tidy,
	type GapDraft,
	type NumberDraft,
	type OwnDraft,
	type SourceDraft,
	type WrongDraft
} from './own-draft.ts';
import { keyInWords } from './question-words.ts';
import { QuestionFileSchema, type NumberKey, type Question, type QuestionFile } from './question.ts';
import { readNumber } from './read-number.ts';
import type { Result } from './result.ts';

/** How a value becomes its version. */
export type Fingerprint = (value: unknown) => string;

/** What a footnote to no source is called. */
const WRITTEN_BY_HOST = 'Written by the host';

/** A draft as a bank's author would have written it, where it is so far that one could have. */
interface Written {
	readonly file: QuestionFile;
	readonly claims: readonly Claim[];
	readonly documents: readonly Document[];
}

/**
 * The drafts as a bank of their own, those that are no question yet left out. A question without a source rests on a
 * claim that says what its explanation says, in a document that says that there is none.
 */
export function compileOwn(drafts: readonly OwnDraft[], fingerprint: Fingerprint): OwnBank {
	const written = drafts.flatMap((draft) => writeOut(draft, fingerprint) ?? []);
	const claims = written.flatMap((one) => one.claims);
	const documents = mergeDocuments(written.flatMap((one) => one.documents));
	const context = {
		claims: new Map(claims.map((claim) => [claim.id, claim])),
		placeOf: new Map(documents.map(({ id }, place) => [id, place])),
		fingerprint
	};
	const questions = written.flatMap(({ file }) => compileQuestion(file, context) ?? []);
	return { documents, claims, questions };
}

/** A document once, as long as the farthest paragraph that is named in it. */
function mergeDocuments(documents: readonly Document[]): Document[] {
	const merged = new Map<string, Document>();
	for (const document of documents) {
		const known = merged.get(document.id);
		const paragraphs = Math.max(known?.paragraphs ?? 1, document.paragraphs);
		merged.set(document.id, { ...(known ?? document), paragraphs });
	}
	return [...merged.values()];
}

function writeOut(draft: OwnDraft, fingerprint: Fingerprint): Written | undefined {
	const sources = namedSources(draft);
	const claimIds =
		sources.length === 0 ? [`${draft.id}-said`] : sources.map((source) => claimIdOf(draft, source));
	const [first = ''] = claimIds;
	const claimOf = (source: string) => {
		const at = sources.findIndex(({ id }) => id === source);
		return at < 0 ? first : (claimIds[at] ?? first);
	};
	const read = readDraft(draft, { claimIds, claimOf });
	if (read === undefined) return undefined;
	const { claims, documents } =
		sources.length === 0
			? withoutSource(draft, { id: first, says: read.explanation })
			: withSources(draft, { sources, explanation: read.explanation, fingerprint });
	return { file: read, claims, documents };
}

/** The sources that say where they are: without a title there is nothing to cite. */
export function namedSources({ sources }: OwnDraft): SourceDraft[] {
	return sources.filter(({ title }) => tidy(title) !== '');
}

function claimIdOf(draft: OwnDraft, source: SourceDraft): string {
	return `${draft.id}-${source.id}`;
}

/** No file stands behind what a host cites: its fingerprint is none. */
const NO_FILE = '0'.repeat(64);

function withoutSource(draft: OwnDraft, { id, says }: { readonly id: string; readonly says: string }) {
	const document: Document = {
		id: NO_SOURCE,
		file: WRITTEN_BY_HOST,
		sha256: NO_FILE,
		paragraphs: 1,
		title: WRITTEN_BY_HOST,
		published: byThen(draft),
		parts: []
	};
	return { claims: [claimFrom(draft, { id, says, document: NO_SOURCE })], documents: [document] };
}

function withSources(
	draft: OwnDraft,
	{
		sources,
		explanation,
		fingerprint
	}: {
		readonly sources: readonly SourceDraft[];
		readonly explanation: string;
		readonly fingerprint: Fingerprint;
	}
) {
	const parts = sources.map((source) => {
		const [title, publisher] = [tidy(source.title), tidy(source.publisher)];
		const date = dateOf(source);
		const document: Document = {
			id: `own-${fingerprint([title, publisher, date ?? ''])}`,
			file: title,
			sha256: NO_FILE,
			paragraphs: Math.max(1, paragraphOf(source)),
			title,
			...(publisher === '' ? {} : { publisher }),
			published: date === undefined ? byThen(draft) : { date, basis: 'stated' },
			parts: []
		};
		const says = tidy(source.says) || explanation;
		const claim = claimFrom(draft, { id: claimIdOf(draft, source), says, document: document.id, source });
		return { document, claim };
	});
	return { claims: parts.map(({ claim }) => claim), documents: parts.map(({ document }) => document) };
}

function claimFrom(
	draft: OwnDraft,
	{
		id,
		says,
		document,
		source
	}: { readonly id: string; readonly says: string; readonly document: string; readonly source?: SourceDraft }
): Claim {
	const date = source && dateOf(source);
	return {
		id,
		says,
		kind: 'fact',
		locator: { paragraph: source ? paragraphOf(source) : 0, terms: source ? listOf(source.terms) : [] },
		timeBound: false,
		importance: 3,
		corroborates: [],
		tensions: [],
		document,
		asOf: date === undefined ? onDay(draft) : { date, basis: 'stated' }
	};
}

/** What was not dated was so when the question was written, and published by then. */
function onDay({ writtenOn }: OwnDraft): AsOf {
	return { date: writtenOn, basis: 'inferred', why: 'The day on which the question was written.' };
}

function byThen({ writtenOn }: OwnDraft): AsOf {
	return { date: `../${writtenOn}`, basis: 'inferred', why: 'The question was written on that day.' };
}

/** The date as it is typed, where it is one. */
export function dateOf({ date }: SourceDraft): string | undefined {
	const parsed = v.safeParse(CalendarDateSchema, tidy(date));
	return parsed.success ? parsed.output : undefined;
}

/** 0 where none is named, or what is named is no number. */
export function paragraphOf({ paragraph }: SourceDraft): number {
	return /^[1-9]\d{0,4}$/u.test(paragraph.trim()) ? Number(paragraph) : 0;
}

/** What a question takes from its sources. */
interface Resting {
	readonly claimIds: readonly string[];
	readonly claimOf: (source: string) => string;
}

/** Read as a bank file's question is; nothing where it is not so far. */
function readDraft(draft: OwnDraft, resting: Resting): QuestionFile | undefined {
	const given = tidy(draft.explanation);
	const first = v.safeParse(QuestionFileSchema, fileOf(draft, { ...resting, explanation: given || '…' }));
	if (!first.success || given !== '') return first.success ? first.output : undefined;
	const explanation = fallback(first.output, draft);
	const parsed = v.safeParse(QuestionFileSchema, fileOf(draft, { ...resting, explanation }));
	return parsed.success ? parsed.output : undefined;
}

/** What stands in for an explanation: what the source says, else the answer alone. */
function fallback(file: QuestionFile, draft: OwnDraft): string {
	const said = namedSources(draft)
		.map(({ says }) => tidy(says))
		.find((says) => says !== '');
	if (said !== undefined) return said;
	const asOf = onDay(draft);
	return `The answer is: ${wordsOfKey({ ...file, asOf, version: '', documents: [], ordered: false })}.`;
}

function wordsOfKey(question: Question): string {
	try {
		return keyInWords(question).join('; ');
	} catch {
		// Without a key there is nothing to say yet, and nothing will be asked.
		return '…';
	}
}

function fileOf(draft: OwnDraft, resting: Resting & { readonly explanation: string }): unknown {
	const { explanation, claimIds } = resting;
	const note = tidy(draft.note);
	return {
		id: draft.id,
		kind: draft.kind,
		topic: 'own',
		difficulty: 2,
		stem: draft.stem,
		explanation,
		claims: claimIds,
		classOnly: true,
		...(note === '' ? {} : { note }),
		...bodyOf(draft, resting)
	};
}

function bodyOf(
	draft: OwnDraft,
	{ claimOf, explanation }: Resting & { readonly explanation: string }
): object {
	const slipOf = ({ why, origin, source }: Pick<WrongDraft, 'why' | 'origin' | 'source'>) => ({
		origin,
		rationale: tidy(why) || explanation,
		claim: claimOf(source)
	});
	const choiceOf = ({ id, text, right, ...wrong }: OwnDraft['choices'][number]) =>
		right ? { id, text, key: true, claim: claimOf(wrong.source) } : { id, text, ...slipOf(wrong) };
	const numberOf = (typed: NumberDraft, wrong: readonly WrongDraft[]) => ({
		...readKey(typed),
		nearMisses: wrong
			.filter(({ text }) => tidy(text) !== '')
			.map((entry) => ({ value: numberIn(entry.text, typed), ...slipOf(entry) }))
	});
	const textOf = (accept: readonly string[], wrong: readonly WrongDraft[]) => ({
		accept,
		nearMisses: wrong
			.filter(({ text }) => tidy(text) !== '')
			.map((entry) => ({ accept: linesOf(entry.text), ...slipOf(entry) }))
	});
	const blankOf = (gap: GapDraft, answer: string, place: number) => {
		const head = { id: gapId(place), kind: gap.kind, claim: claimOf(gap.source) };
		if (gap.kind === 'number') return { ...head, ...numberOf({ ...gap.number, value: answer }, gap.wrong) };
		if (gap.kind === 'text') return { ...head, ...textOf([tidy(answer), ...linesOf(gap.also)], gap.wrong) };
		const key = { id: 'key', text: answer, key: true, claim: claimOf(gap.source) };
		const wrong = gap.wrong
			.filter(({ text }) => tidy(text) !== '')
			.map(({ id, text, ...entry }) => ({ id, text, ...slipOf(entry) }));
		return { ...head, choices: [key, ...wrong] };
	};
	switch (draft.kind) {
		case 'single-choice':
		case 'multiple-response':
			return { choices: filledChoices(draft).map(choiceOf) };
		case 'true-false':
			return { answer: draft.isTrue, origin: draft.origin, rationale: tidy(draft.why) || explanation };
		case 'numeric':
			return { answer: numberOf(draft.number, draft.wrong) };
		case 'short-text':
			return { answer: textOf(linesOf(draft.accept), draft.wrong) };
		case 'order':
			return {
				steps: draft.steps
					.filter(({ text }) => tidy(text) !== '')
					.map(({ id, text, source }) => ({ id, text, claim: claimOf(source) }))
			};
		case 'match':
			return {
				pairs: filledPairs(draft).map(({ id, left, right, source }) => ({
					...{ id, left, right },
					claim: claimOf(source)
				})),
				extras: draft.extras
					.filter(({ text }) => tidy(text) !== '')
					.map(({ id, text, ...entry }) => ({ id, text, ...slipOf(entry) }))
			};
		case 'cloze': {
			const answers = answersInText(draft.text);
			return {
				text: numberGaps(draft.text),
				blanks: draft.gaps.slice(0, answers.length).map((gap, at) => blankOf(gap, answers[at] ?? '', at))
			};
		}
	}
}

/** An empty line at the end of a list is one that nobody filled in. */
export function filledChoices({ choices }: OwnDraft): OwnDraft['choices'] {
	return choices.filter(({ text }) => tidy(text) !== '');
}

export function filledPairs({ pairs }: OwnDraft): OwnDraft['pairs'] {
	return pairs.filter(({ left, right }) => tidy(left) !== '' || tidy(right) !== '');
}

export function gapId(place: number): string {
	return `gap-${place + 1}`;
}

/** The text with the names of its gaps between the braces, where the answers stood. */
function numberGaps(text: string): string {
	let place = 0;
	return text.replace(/\{[^{}]*\}/gu, () => `{${gapId(place++)}}`);
}

function readKey(typed: NumberDraft): object {
	const { reads, unitAlso, tolerance } = typed;
	return {
		value: numberIn(typed.value, typed),
		unit: unitOf(typed),
		unitAlso: listOf(unitAlso),
		reads,
		tolerance: tidy(tolerance) === '' ? 0 : numberIn(tolerance, { ...typed, reads: 'measure' })
	};
}

/** A year needs no unit to be named. */
function unitOf({ unit, reads }: Pick<NumberDraft, 'unit' | 'reads'>): string {
	return tidy(unit) || (reads === 'year' ? 'year' : '');
}

/** The number that is typed, or nothing. */
function numberIn(text: string, typed: NumberDraft): number | undefined {
	const read = readTyped(text, typed);
	return read.ok ? read.value : undefined;
}

/** A number as its host types it, in any of the ways in which a student may. */
export function readTyped(
	text: string,
	typed: Pick<NumberDraft, 'unit' | 'unitAlso' | 'reads'>
): Result<number> {
	const asked: Pick<NumberKey, 'unit' | 'unitAlso' | 'reads'> = {
		unit: unitOf(typed) || 'things',
		unitAlso: listOf(typed.unitAlso),
		reads: typed.reads
	};
	return readNumber(text, asked);
}
