import * as v from 'valibot';
import { fail, succeed, type Result } from '#domain/result.ts';
import { parseSessionRecord } from '#domain/session-record.ts';
import { RoomModeSchema, type RoomEvent } from '#domain/room-event.ts';
import { parseHostTexts, type HostTexts } from './host-texts.ts';
import type { KeptSession, SessionShelf } from './session-shelf.ts';

const FORMAT = 'footnote-sessions';
const VERSION = 1;

const FileSchema = v.object({
	format: v.literal(FORMAT),
	version: v.literal(VERSION),
	sessions: v.array(v.unknown()),
	/** Absent in what was saved before they went along. */
	ownQuestions: v.optional(v.unknown()),
	questionLists: v.optional(v.unknown())
});
const SessionSchema = v.object({
	id: v.pipe(v.string(), v.regex(/^[^/]+$/)),
	class: v.string(),
	title: v.string(),
	mode: RoomModeSchema,
	openedAtMs: v.number(),
	code: v.nullable(v.string()),
	record: v.unknown()
});

/** A session with all that happened in it. */
export interface WholeSession {
	readonly session: KeptSession;
	readonly events: readonly RoomEvent[];
}

/** What a file of sessions holds, and how many entries of it cannot be made out. */
export interface SessionFile extends HostTexts {
	readonly sessions: readonly WholeSession[];
	readonly dropped: number;
}

/** What came of adding a file: a session that is here already stays as it is here. */
export interface Added {
	readonly added: number;
	readonly known: number;
}

/** Every session on the shelf that can be read, and what the host wrote, as the text of a file. */
export async function writeSessions(
	shelf: SessionShelf,
	{ ownQuestions, questionLists }: HostTexts
): Promise<Result<string>> {
	const listed = await shelf.list();
	if (!listed.ok) return listed;
	const sessions = [];
	for (const { students: _, endedAtMs: __, ...entry } of listed.value.sessions) {
		const read = await shelf.read(entry.id);
		if (!read.ok) continue;
		const { class: toClass, ...record } = read.value;
		sessions.push({ ...entry, class: toClass, record });
	}
	return succeed(JSON.stringify({ format: FORMAT, version: VERSION, sessions, ownQuestions, questionLists }));
}

/** The sessions in a file's text, whatever it is. Problems: `session/no-file`. */
export function readSessions(text: string): Result<SessionFile> {
	const file = v.safeParse(FileSchema, parseJson(text));
	if (!file.success) return fail({ code: 'session/no-file' });
	const sessions = file.output.sessions.flatMap((entry) => readSession(entry) ?? []);
	const { dropped, ...texts } = parseHostTexts(file.output);
	return succeed({
		...texts,
		sessions,
		dropped: dropped + file.output.sessions.length - sessions.length
	});
}

/** Puts on the shelf what is not there yet. After a problem, what was added before it stays. */
export async function addSessions(
	shelf: SessionShelf,
	sessions: readonly WholeSession[]
): Promise<Result<Added>> {
	const listed = await shelf.list();
	if (!listed.ok) return listed;
	const here = new Set(listed.value.sessions.map(({ id }) => id));
	const fresh = sessions.filter(({ session }) => !here.has(session.id));
	for (const { session, events } of fresh) {
		const kept = await shelf.keep(session, events);
		if (!kept.ok) return kept;
	}
	return succeed({ added: fresh.length, known: sessions.length - fresh.length });
}

function readSession(entry: unknown): WholeSession | undefined {
	const parsed = v.safeParse(SessionSchema, entry);
	if (!parsed.success) return undefined;
	const { record, ...session } = parsed.output;
	const read = parseSessionRecord(record);
	return read.ok ? { session: { ...session, bank: read.value.bank }, events: read.value.events } : undefined;
}

/** Nothing where the text is not JSON; a byte order mark before it is overlooked. */
function parseJson(text: string): unknown {
	try {
		return JSON.parse(text.replace(/^\uFEFF/u, ''));
	} catch {
		return undefined;
	}
}
