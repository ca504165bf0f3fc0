import * as v from 'valibot';
import { ConfidenceSchema, ResponseSchema } from '#domain/attempt.ts';

const UnsentSchema = v.object({
	step: v.number(),
	/** Counts the answers of this seat at this step. */
	change: v.number(),
	response: ResponseSchema,
	confidence: ConfidenceSchema
});

const DraftSchema = v.object({
	response: v.nullable(ResponseSchema),
	confidence: v.nullable(ConfidenceSchema)
});

const SeatNoteSchema = v.object({
	/** What brings the seat to another device; null on a device that was not told. */
	recovery: v.nullable(v.string()),
	/** The answer in the making, at this step. */
	draft: v.nullable(v.object({ step: v.number(), ...DraftSchema.entries })),
	/** The answer that was handed in and that the server has not confirmed. */
	unsent: v.optional(v.nullable(UnsentSchema), null),
	/** The last one that came too late, until another is handed in. */
	missed: v.optional(v.nullable(UnsentSchema), null),
	/** The same of work at one's own pace, where several questions can be under way at once; by step. */
	work: v.optional(
		v.object({
			drafts: v.record(v.string(), DraftSchema),
			unsent: v.record(v.string(), UnsentSchema),
			missed: v.optional(v.record(v.string(), UnsentSchema), {})
		}),
		{ drafts: {}, unsent: {}, missed: {} }
	)
});
/** What a phone keeps of its seat, so that a reload loses nothing. What was confirmed, the server keeps. */
export type SeatNote = v.InferOutput<typeof SeatNoteSchema>;

export const NO_SEAT_NOTE: SeatNote = {
	recovery: null,
	draft: null,
	unsent: null,
	missed: null,
	work: { drafts: {}, unsent: {}, missed: {} }
};

export const SEAT_RECORD = 'footnote-seat-';
const keyOf = (code: string) => SEAT_RECORD + code;

export function readSeatNote(code: string): SeatNote {
	try {
		const kept = v.safeParse(SeatNoteSchema, JSON.parse(localStorage.getItem(keyOf(code)) ?? 'null'));
		return kept.success ? kept.output : NO_SEAT_NOTE;
	} catch {
		return NO_SEAT_NOTE;
	}
}

export function keepSeatNote(code: string, note: SeatNote): void {
	try {
		localStorage.setItem(keyOf(code), JSON.stringify(note));
	} catch {
		// Blocked storage: the note lasts as long as the page.
	}
}
