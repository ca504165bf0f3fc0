import * as v from 'valibot';
import { WholeDaySchema } from './calendar.ts';
import { OriginSchema, QUESTION_KINDS, type QuestionKind } from './question.ts';
import { IdSchema } from './text.ts';

/** As it was typed, not trimmed and not read yet: nothing is lost by leaving in the middle of a word. */
const TypedSchema = v.optional(v.string(), '');

const WrongSchema = v.object({
	id: IdSchema,
	text: TypedSchema,
	/** What is told to whoever answers so. */
	why: TypedSchema,
	origin: v.optional(OriginSchema, 'common-confusion'),
	/** The source that shows it; empty: the first. */
	source: TypedSchema
});
export type WrongDraft = v.InferOutput<typeof WrongSchema>;

const NumberSchema = v.object({
	value: TypedSchema,
	unit: TypedSchema,
	/** Other ways to write the unit, with commas between. */
	unitAlso: TypedSchema,
	reads: v.optional(v.picklist(['count', 'measure', 'year']), 'count'),
	tolerance: TypedSchema
});
export type NumberDraft = v.InferOutput<typeof NumberSchema>;

const GapSchema = v.object({
	kind: v.optional(v.picklist(['text', 'number', 'choice']), 'text'),
	/** Other answers to accept, one a line; the first stands between the braces. */
	also: TypedSchema,
	/** A number's value is what stands between the braces. */
	number: NumberSchema,
	wrong: v.array(WrongSchema),
	source: TypedSchema
});
export type GapDraft = v.InferOutput<typeof GapSchema>;

const SourceSchema = v.object({
	id: IdSchema,
	title: TypedSchema,
	publisher: TypedSchema,
	date: TypedSchema,
	paragraph: TypedSchema,
	/** Words to find it by, with commas between. */
	terms: TypedSchema,
	/** What the source says, in the host's own words. */
	says: TypedSchema
});
export type SourceDraft = v.InferOutput<typeof SourceSchema>;

/**
 * A question as its host has it in hand, finished or not. It has a place for what every kind needs, so that changing
 * the kind to and fro loses nothing.
 */
export const OwnDraftSchema = v.object({
	id: v.pipe(IdSchema, v.startsWith('own-')),
	/** The day on which it was begun, `2026-11-02`: what it says was so by then. */
	writtenOn: WholeDaySchema,
	kind: v.picklist(QUESTION_KINDS),
	stem: TypedSchema,
	explanation: TypedSchema,
	/** For the host alone. */
	note: TypedSchema,
	choices: v.array(v.object({ ...WrongSchema.entries, right: v.boolean() })),
	/** Of a statement. */
	isTrue: v.boolean(),
	/** What is told to whoever takes the statement for the other. */
	why: TypedSchema,
	origin: v.optional(OriginSchema, 'common-confusion'),
	number: NumberSchema,
	/** Accepted texts, one a line; the first is shown as the answer. */
	accept: TypedSchema,
	/** Wrong numbers or texts worth a word of their own. */
	wrong: v.array(WrongSchema),
	/** In the right order. */
	steps: v.array(v.object({ id: IdSchema, text: TypedSchema, source: TypedSchema })),
	pairs: v.array(v.object({ id: IdSchema, left: TypedSchema, right: TypedSchema, source: TypedSchema })),
	extras: v.array(WrongSchema),
	/** Running text with each answer in braces: "The keeper came in {1911}." */
	text: TypedSchema,
	/** One for each pair of braces, in the order of the text. */
	gaps: v.array(GapSchema),
	sources: v.array(SourceSchema)
});
export type OwnDraft = v.InferOutput<typeof OwnDraftSchema>;

/** A name that no entry of the list has: the letter with the next number. */
export function freshId(letter: string, entries: readonly { readonly id: string }[]): string {
	const taken = new Set(entries.map(({ id }) => id));
	let number = entries.length + 1;
	while (taken.has(`${letter}${number}`)) number += 1;
	return `${letter}${number}`;
}

/** The list with the entry at this place and its neighbour changed over; at either end as it is. */
export function withSwapped<T>(entries: readonly T[], place: number, by: -1 | 1): T[] {
	const [one, other] = [entries[place], entries[place + by]];
	if (one === undefined || other === undefined) return [...entries];
	return entries.with(place, other).with(place + by, one);
}

/** The list with one more empty entry at its end. */
export function withWrong(entries: readonly WrongDraft[], letter: string): WrongDraft[] {
	return [...entries, emptyWrong(freshId(letter, entries))];
}

export function emptyWrong(id: string): WrongDraft {
	return { id, text: '', why: '', origin: 'common-confusion', source: '' };
}

export const EMPTY_NUMBER: NumberDraft = { value: '', unit: '', unitAlso: '', reads: 'count', tolerance: '' };

export const EMPTY_GAP: GapDraft = { kind: 'text', also: '', number: EMPTY_NUMBER, wrong: [], source: '' };

export function emptySource(id: string): SourceDraft {
	return { id, title: '', publisher: '', date: '', paragraph: '', terms: '', says: '' };
}

const numbered = (letter: string, count: number) =>
	Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** An empty question: four choices of which the first is right, three steps, three pairs, one source to name. */
export function newDraft(
	head: Pick<OwnDraft, 'id' | 'writtenOn'> & { readonly kind: QuestionKind }
): OwnDraft {
	return {
		...{ id: head.id, writtenOn: head.writtenOn, kind: head.kind },
		stem: '',
		explanation: '',
		note: '',
		choices: numbered('c', 4).map((id, place) => ({ ...emptyWrong(id), right: place === 0 })),
		isTrue: true,
		why: '',
		origin: 'common-confusion',
		number: EMPTY_NUMBER,
		accept: '',
		wrong: [],
		steps: numbered('s', 3).map((id) => ({ id, text: '', source: '' })),
		pairs: numbered('p', 3).map((id) => ({ id, left: '', right: '', source: '' })),
		extras: [],
		text: '',
		gaps: [],
		sources: [emptySource('q1')]
	};
}

/** What stands between braces in the text, in its order. */
export function answersInText(text: string): string[] {
	return [...text.matchAll(/\{([^{}]*)\}/gu)].map(([, answer = '']) => answer);
}

/**
 * The draft with its running text changed. Each gap keeps what was said of it: by its place while there are as many as
 * before, else by the answer between its braces.
 */
export function withText(draft: OwnDraft, text: string): OwnDraft {
	const [before, after] = [answersInText(draft.text), answersInText(text)];
	if (before.length === after.length && draft.gaps.length === after.length) return { ...draft, text };
	const left = before.map((answer, place) => ({ answer, gap: draft.gaps[place] }));
	const gaps = after.map((answer) => {
		const at = left.findIndex((one) => one.answer === answer);
		const [kept] = at < 0 ? [] : left.splice(at, 1);
		return kept?.gap ?? likelyGap(answer);
	});
	return { ...draft, text, gaps };
}

/** What a gap with this answer most likely asks for. */
function likelyGap(answer: string): GapDraft {
	if (/^\s*[12]\d{3}\s*$/u.test(answer))
		return { ...EMPTY_GAP, kind: 'number', number: { ...EMPTY_NUMBER, reads: 'year' } };
	return { ...EMPTY_GAP, kind: /\d/u.test(answer) && /^[\d.,\s]+$/u.test(answer) ? 'number' : 'text' };
}

/** Has anything been typed into it? */
export function isEmptyDraft(draft: OwnDraft): boolean {
	const typed = (value: unknown): boolean =>
		typeof value === 'object' && value !== null
			? Object.entries(value).some(([key, part]) => !FIXED.has(key) && typed(part))
			: typeof value === 'string' && value.trim() !== '';
	return !typed(draft);
}

/** What every draft has from its beginning. */
const FIXED: ReadonlySet<string> = new Set(['id', 'writtenOn', 'kind', 'origin', 'reads']);

/** The lines that say something, without what surrounds them. */
export function linesOf(typed: string): string[] {
	return typed
		.split('\n')
		.map(tidy)
		.filter((line) => line !== '');
}

/** What stands between commas, the same way. */
export function listOf(typed: string): string[] {
	return typed
		.split(',')
		.map(tidy)
		.filter((entry) => entry !== '');
}

/** One run of text, as a bank keeps it. */
export function tidy(typed: string): string {
	return typed.replace(/\s+/gu, ' ').trim();
}
