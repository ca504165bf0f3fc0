import * as v from 'valibot';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { RoomModeSchema, type RoomEvent, type RoomMode } from '#domain/room-event.ts';
import {
	parseSessionRecord,
	SESSION_RECORD_VERSION,
	type RecordedBank,
	type SessionRecord
} from '#domain/session-record.ts';

/** A session as it is put on the shelf. */
export interface KeptSession {
	/** A server's room: its code and when it was opened; one of this device's own: as it was drawn. Holds no slash. */
	readonly id: string;
	/** A name that the host gives, by which sessions of one class are found together; empty: none. */
	readonly class: string;
	readonly title: string;
	readonly mode: RoomMode;
	/** Milliseconds since the epoch. */
	readonly openedAtMs: number;
	/** The code of the server's room; null where there was none. */
	readonly code: string | null;
	/** What its questions rest on. */
	readonly bank: RecordedBank;
}

/** A kept session as a list shows it, without what happened in it. */
export interface KeptSessionEntry extends Omit<KeptSession, 'bank'> {
	/** How many have joined it. */
	readonly students: number;
	/** Milliseconds since the epoch; null while it goes on. */
	readonly endedAtMs: number | null;
}

/** What a shelf holds: the newest first, and a problem for each session that cannot be read. */
export interface SessionListing {
	readonly sessions: readonly KeptSessionEntry[];
	readonly setAside: readonly Problem[];
}

/** A session read back, with its class. */
export type KeptRecord = SessionRecord & { readonly class: string };

/**
 * Where a host's device keeps class sessions, with the names of students in them. No call rejects and none waits without
 * end. What is handed in is copied. Problems: `session/unknown`, `session/damaged`, `session/moved`, `session/not-kept`,
 * `session/not-read`, `storage/read-only`; after a problem nothing has changed, and nothing changes later.
 */
export interface SessionShelf {
	/** What is put here outlives the page. */
	readonly isKept: boolean;

	/** One that is damaged takes no other with it. */
	list(): Promise<Result<SessionListing>>;
	read(id: string): Promise<Result<KeptRecord>>;
	/** Whole, in the place of an earlier copy of the same id, which keeps its class. */
	keep(session: KeptSession, events: readonly RoomEvent[]): Promise<Result<void>>;
	/**
	 * Adds what happened after the event `lastN`, as one immutable chunk. Where the session is elsewhere by now it fails
	 * with `session/moved`, unless these very events are there already.
	 */
	append(id: string, lastN: number, events: readonly RoomEvent[]): Promise<Result<void>>;
	/** Gives it to a class, or with an empty name to none. */
	rename(id: string, toClass: string): Promise<Result<void>>;
	erase(id: string): Promise<Result<void>>;
	/** For good. */
	eraseAll(): Promise<Result<void>>;
	/** Puts all of them where nothing reads them, until they are brought back or forgotten. */
	putAside(atMs: number): Promise<Result<void>>;
	/** Brings back what was put aside, beside what has been kept since. */
	bringBack(): Promise<Result<void>>;
	/** Ends what was put aside for good. */
	forgetAside(): Promise<Result<void>>;
}

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** The head of a session as it is stored: what a list shows, and how far its events go. */
const HeadSchema = v.object({
	v: v.literal(SESSION_RECORD_VERSION),
	id: v.string(),
	title: v.string(),
	mode: RoomModeSchema,
	openedAtMs: v.number(),
	code: v.nullable(v.string()),
	/** The number of its last event. */
	n: Count,
	students: Count,
	endedAtMs: v.nullable(v.number())
});
export type SessionHead = v.InferOutput<typeof HeadSchema>;

export function headOf(session: KeptSession, events: readonly RoomEvent[]): SessionHead {
	const { id, title, mode, openedAtMs, code } = session;
	const first: SessionHead = {
		...{ v: SESSION_RECORD_VERSION, id, title, mode, openedAtMs, code },
		...{ n: 0, students: 0, endedAtMs: null }
	};
	return carryOn(first, events);
}

/** The head once these have happened. */
function carryOn(head: SessionHead, events: readonly RoomEvent[]): SessionHead {
	const joined = events.filter(({ type }) => type === 'seat.joined').length;
	const ended = events.find(({ type }) => type === 'room.ended');
	return {
		...head,
		n: events.at(-1)?.n ?? head.n,
		students: head.students + joined,
		endedAtMs: ended?.atMs ?? head.endedAtMs
	};
}

/** The head that is stored under this id. Problems: `session/damaged`. */
function readHead(id: string, stored: unknown): Result<SessionHead> {
	const parsed = v.safeParse(HeadSchema, stored);
	if (!parsed.success || parsed.output.id !== id) return fail({ code: 'session/damaged', name: id });
	return succeed(parsed.output);
}

/** All that is stored of a session: where nothing is, `head` is undefined. */
export interface StoredSession {
	readonly head: unknown;
	readonly bank: unknown;
	/** In their order. */
	readonly chunks: readonly unknown[];
	readonly class: unknown;
}

/** Problems: `session/unknown`, `session/damaged`. */
export function readStored(id: string, stored: StoredSession): Result<KeptRecord> {
	if (stored.head === undefined) return fail({ code: 'session/unknown' });
	const head = readHead(id, stored.head);
	if (!head.ok) return head;
	const record = parseSessionRecord({
		v: head.value.v,
		bank: stored.bank,
		events: stored.chunks.flatMap((chunk) => chunk)
	});
	const isWhole = record.ok && record.value.events.length === head.value.n;
	if (!isWhole) return fail({ code: 'session/damaged', name: head.value.title });
	return succeed({ ...record.value, class: readClass(stored.class) });
}

function readClass(stored: unknown): string {
	return typeof stored === 'string' ? stored : '';
}

/** The list of what is stored, by id. */
export function listStored(
	heads: Iterable<readonly [id: string, head: unknown]>,
	classOf: (id: string) => unknown
): SessionListing {
	const read = [...heads].map(([id, head]) => readHead(id, head));
	const sessions = read.flatMap((head): KeptSessionEntry[] => {
		if (!head.ok) return [];
		const { v: _, n: __, ...entry } = head.value;
		return [{ ...entry, class: readClass(classOf(entry.id)) }];
	});
	return {
		sessions: sessions.sort((a, b) => b.openedAtMs - a.openedAtMs),
		setAside: read.flatMap((head) => (head.ok ? [] : [head.problem]))
	};
}

/** An append, with what is stored where it would go. */
export interface Append {
	readonly id: string;
	readonly lastN: number;
	readonly events: readonly RoomEvent[];
	readonly head: unknown;
	/** The chunk that begins with the number after `lastN`. */
	readonly there: unknown;
}

/**
 * The head to store beside the new chunk; null where these events are there already. Problems: `session/unknown`,
 * `session/damaged`, `session/moved`.
 */
export function decideAppend({ id, lastN, events, head, there }: Append): Result<SessionHead | null> {
	if (head === undefined) return fail({ code: 'session/unknown' });
	const read = readHead(id, head);
	if (!read.ok) return read;
	if (JSON.stringify(there) === JSON.stringify(events)) return succeed(null);
	return read.value.n === lastN ? succeed(carryOn(read.value, events)) : fail({ code: 'session/moved' });
}
