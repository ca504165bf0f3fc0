import { fail, succeed, type Result } from '#domain/result.ts';
import type { Problem } from '#domain/problem.ts';
import { readRoomCode } from '#domain/room-code.ts';
import type { RoomCommandOf } from '#domain/room-command.ts';
import type { SessionRecord } from '#domain/session-record.ts';
import { askRoom, fetchRecord } from '#live/room-link.ts';
import type { KeptSession } from '#storage/session-shelf.ts';
import { LocalRoom } from '../local-room.svelte.ts';
import { sessionShelf } from '../shelf.ts';

/** Where a report is read from. */
export type SessionPlace = { readonly room: string } | { readonly session: string };

/** A session to report on. */
export interface FoundSession {
	readonly record: SessionRecord;
	/** Its id on this device's shelf, whether it is there or not. */
	readonly id: string;
	/** The class it is kept under, empty for none; null: it is not kept here. */
	readonly keptUnder: string | null;
	/** The code of the room that a server holds; null where none ever did. */
	readonly code: string | null;
}

/** What the page's own address names; nothing where it names neither. For the browser alone. */
export function placeInAddress(): SessionPlace | undefined {
	const named = new URLSearchParams(location.search);
	const session = named.get('session');
	if (session) return { session };
	const room = readRoomCode(named.get('room') ?? '');
	return room === undefined ? undefined : { room };
}

/** The session as the server or this device has it. Problems: those of `fetchRecord` and of the shelf. */
export async function findSession(place: SessionPlace): Promise<Result<FoundSession>> {
	if ('session' in place) return readKept(place.session);
	const fetched = await fetchRecord(place.room);
	if (!fetched.ok) return fetched;
	const id = idOf(place.room, fetched.value);
	const kept = await readKept(id);
	const keptUnder = kept.ok ? kept.value.keptUnder : null;
	return succeed({ record: fetched.value, id, keptUnder, code: place.room });
}

async function readKept(id: string): Promise<Result<FoundSession>> {
	const shelf = await sessionShelf();
	const [read, listed] = await Promise.all([shelf.read(id), shelf.list()]);
	if (!read.ok) return read;
	const { class: keptUnder, ...record } = read.value;
	const entry = listed.ok ? listed.value.sessions.find((session) => session.id === id) : undefined;
	return succeed({ record, id, keptUnder, code: entry?.code ?? null });
}

/** Codes come round again, moments do not. */
function idOf(code: string, { events }: SessionRecord): string {
	return `${code}-${events[0]?.atMs ?? 0}`;
}

/** Puts the session on this device's shelf under a class, or moves it there. */
export async function keepUnder(found: FoundSession, toClass: string): Promise<Result<FoundSession>> {
	const shelf = await sessionShelf();
	if (found.keptUnder === null) {
		const kept = await shelf.keep(toKeep(found, toClass), found.record.events);
		if (!kept.ok) return kept;
	}
	const named = await shelf.rename(found.id, toClass);
	return named.ok ? succeed({ ...found, keptUnder: toClass }) : named;
}

function toKeep({ record, id, code }: FoundSession, toClass: string): KeptSession {
	const [opened] = record.events;
	if (opened?.type !== 'room.opened') throw new Error('a record that does not begin with its opening');
	const { bank } = record;
	const { mode, atMs } = opened;
	return { id, class: toClass, title: bank.title, mode, openedAtMs: atMs, code, bank };
}

/** No server, or one that has no such room any more, or not for this browser: what is kept here is all there is. */
const IS_GONE: ReadonlySet<Problem['code']> = new Set([
	'room/unknown-code',
	'room/not-allowed',
	'room/no-server'
] as const);

/**
 * Corrects a key in the session: in the room where there still is one, so that phones see it, and in the copy kept here;
 * in that copy alone where the room is gone.
 */
export async function correctIn(
	found: FoundSession,
	command: RoomCommandOf<'correct question'>
): Promise<Result<FoundSession>> {
	if (found.code !== null) {
		const asked = await askRoom(found.code, 'host', command);
		if (asked.ok) return takeAgain(found, found.code);
		if (found.keptUnder === null || !IS_GONE.has(asked.problem.code)) return fail(asked.problem);
	}
	const room = await LocalRoom.take(await sessionShelf(), found.id);
	if (!room.ok) return room;
	const done = await room.value.askAll([{ caller: { kind: 'host' }, command }]);
	return done.ok ? readKept(found.id) : done;
}

/** The session as the room has it by now, put in the place of the copy kept here. */
async function takeAgain(found: FoundSession, code: string): Promise<Result<FoundSession>> {
	const fetched = await fetchRecord(code);
	if (!fetched.ok) return fetched;
	const again = { ...found, record: fetched.value };
	if (found.keptUnder === null) return succeed(again);
	const shelf = await sessionShelf();
	const kept = await shelf.keep(toKeep(again, found.keptUnder), again.record.events);
	return kept.ok ? succeed(again) : kept;
}

/** The names of classes that sessions are kept under here, in their order. */
export async function classNames(): Promise<string[]> {
	const listed = await (await sessionShelf()).list();
	const names = listed.ok ? listed.value.sessions.map((session) => session.class) : [];
	return [...new Set(names)]
		.filter((name) => name !== '')
		.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}
