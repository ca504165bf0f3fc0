import * as v from 'valibot';
import { SHEET_VERSIONS } from '#domain/strip.ts';

const VersionSchema = v.picklist(SHEET_VERSIONS);
const DraftSchema = v.object({
	name: v.string(),
	version: v.nullable(VersionSchema),
	/** What was typed, in the order of the strip. */
	texts: v.array(v.string()),
	/** The seat whose sheet is being put right; null: a new sheet. */
	replaces: v.nullable(v.number())
});
/** The sheet that is being typed in. */
export type SheetDraft = v.InferOutput<typeof DraftSchema>;

const NoteSchema = v.object({
	/** What the sheets are headed; null: as the bank is called. */
	title: v.nullable(v.string()),
	draft: v.nullable(DraftSchema),
	/** The version of each sheet that was typed in, by seat. */
	versions: v.record(v.string(), VersionSchema)
});
/** What a device keeps of a session on paper beside the session itself, so that a reload loses nothing typed. */
export type SheetNote = v.InferOutput<typeof NoteSchema>;

export const NO_SHEET_NOTE: SheetNote = { title: null, draft: null, versions: {} };

export const SHEET_RECORD = 'footnote-sheets-';
const keyOf = (session: string) => SHEET_RECORD + session;

export function readSheetNote(session: string): SheetNote {
	try {
		const kept = v.safeParse(NoteSchema, JSON.parse(localStorage.getItem(keyOf(session)) ?? 'null'));
		return kept.success ? kept.output : NO_SHEET_NOTE;
	} catch {
		return NO_SHEET_NOTE;
	}
}

export function keepSheetNote(session: string, note: SheetNote): void {
	try {
		localStorage.setItem(keyOf(session), JSON.stringify(note));
	} catch {
		// Blocked storage: the note lasts as long as the page.
	}
}

/** Ends what is kept beside a session on paper, or beside all of them, half-typed names included. */
export function dropSheetNotes(session?: string): void {
	try {
		const keys = Array.from({ length: localStorage.length }, (_, place) => localStorage.key(place));
		for (const key of keys)
			if (session === undefined ? key?.startsWith(keyOf('')) : key === keyOf(session))
				localStorage.removeItem(key ?? '');
	} catch {
		// Blocked storage holds nothing to end.
	}
}
