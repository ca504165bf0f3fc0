import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { checkNumbers, ROOM_FILE, type EventLog, type Follower, type LoggedRoom } from './event-log.ts';
import { lastMomentIn, readRecords, type EventRecord } from './event-record.ts';

/** How long another process may hold the file, in milliseconds, before a write is given up. */
const BUSY_MS = 5000;
/** How often it is looked whether another process has written, in milliseconds. */
const LOOK_MS = 50;
/** A room that there is only within the transaction of a check. */
const NO_ROOM = '';

const SCHEMA = `CREATE TABLE IF NOT EXISTS event (
	room TEXT NOT NULL, n INTEGER NOT NULL, body TEXT NOT NULL, PRIMARY KEY (room, n)
) WITHOUT ROWID`;

/** Goes from name to name along the key, past the events between them. */
const ROOMS = `WITH RECURSIVE named (room) AS (
	SELECT min(room) FROM event
	UNION ALL SELECT (SELECT min(room) FROM event WHERE room > named.room) FROM named WHERE room IS NOT NULL
) SELECT room, (SELECT max(n) FROM event WHERE event.room = named.room) AS lastN FROM named WHERE room IS NOT NULL`;

interface Waiting {
	readonly room: string;
	readonly expectedN: number;
	readonly records: readonly EventRecord[];
	readonly settle: (result: Result<number>) => void;
}

/**
 * Rooms in one SQLite file, `rooms.sqlite` below the given folder. The write-ahead log is flushed to the disk with
 * every transaction (synchronous FULL), and all appends that wait at the same moment are one transaction, so a full
 * classroom costs one flush and not one for each answer.
 */
export class SqliteEventLog implements EventLog {
	readonly #database: Database.Database;
	readonly #insert: Database.Statement;
	readonly #lastN: Database.Statement;
	readonly #after: Database.Statement;
	#looking: ReturnType<typeof setInterval> | undefined;
	#waiting: Waiting[] = [];

	/** Throws where the folder or the file cannot be opened: a server without its log must not start. */
	constructor(folder: string) {
		mkdirSync(folder, { recursive: true });
		this.#database = new Database(join(folder, ROOM_FILE), { timeout: BUSY_MS });
		this.#database.exec('PRAGMA journal_mode = WAL');
		this.#database.exec('PRAGMA synchronous = FULL');
		// What is erased is overwritten: students' names with it.
		this.#database.exec('PRAGMA secure_delete = ON');
		this.#database.exec(SCHEMA);
		this.#insert = this.#database.prepare('INSERT INTO event (room, n, body) VALUES (?, ?, ?)');
		this.#lastN = this.#database.prepare('SELECT max(n) AS n FROM event WHERE room = ?');
		this.#after = this.#database.prepare('SELECT n, body FROM event WHERE room = ? AND n > ? ORDER BY n');
	}

	append(room: string, expectedN: number, events: readonly RoomEvent[]): Promise<Result<number>> {
		checkNumbers(expectedN, events);
		const records = events.map((event) => ({ n: event.n, body: JSON.stringify(event) }));
		return new Promise((settle) => {
			this.#waiting.push({ room, expectedN, records, settle });
			if (this.#waiting.length === 1) setImmediate(() => this.#flush());
		});
	}

	async read(room: string, afterN: number): Promise<Result<RoomEvent[]>> {
		return attempt(() => readRecords(this.#after.all(room, afterN) as EventRecord[], afterN));
	}

	async lastMoment(room: string): Promise<Result<number | null>> {
		return attempt(() => {
			const select = this.#database.prepare('SELECT body FROM event WHERE room = ?');
			return succeed(lastMomentIn((select.all(room) as { readonly body: string }[]).map(({ body }) => body)));
		});
	}

	async rooms(): Promise<Result<LoggedRoom[]>> {
		return attempt(() => {
			const listed = this.#database.prepare(ROOMS).all() as LoggedRoom[];
			return succeed(listed.map(({ room, lastN }) => ({ room, lastN })));
		});
	}

	async erase(room: string): Promise<Result<void>> {
		this.#flush();
		return attempt(() => {
			this.#database.prepare('DELETE FROM event WHERE room = ?').run(room);
			// The write-ahead log holds the names as well, until it is written back and cut off.
			this.#database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
			return succeed(undefined);
		});
	}

	/** SQLite tells of other processes' commits by a number, and of which rooms they were not at all. */
	follow(follower: Follower): void {
		const select = this.#database.prepare('PRAGMA data_version');
		let seen = 0;
		this.#looking = setInterval(() => {
			const read = attempt(() => succeed((select.get() as { readonly data_version: number }).data_version));
			if (!read.ok || read.value === seen) return;
			seen = read.value;
			follower(null);
		}, LOOK_MS);
		this.#looking.unref();
	}

	async check(): Promise<Result<void>> {
		return this.#transact(() => {
			this.#insert.run(NO_ROOM, 0, '');
			this.#database.prepare('DELETE FROM event WHERE room = ?').run(NO_ROOM);
		});
	}

	async close(): Promise<void> {
		clearInterval(this.#looking);
		this.#flush();
		this.#database.close();
	}

	/** Writes all that waits as one transaction, and only then tells anybody. */
	#flush(): void {
		const group = this.#waiting;
		this.#waiting = [];
		if (group.length === 0) return;
		const written = this.#write(group);
		for (const [index, { settle }] of group.entries()) {
			settle(written.ok ? (written.value[index] ?? succeed(0)) : written);
		}
	}

	/** The result of each append, once all that succeeded are on the disk; a problem where none are. */
	#write(group: readonly Waiting[]): Result<Result<number>[]> {
		return this.#transact(() => group.map((waiting) => this.#appendOne(waiting)));
	}

	/** What the action gives, once it is on the disk; a problem where nothing of it is. */
	#transact<T>(action: () => T): Result<T> {
		const done = attempt(() => {
			// IMMEDIATE: no other process writes between the look at the last number and the commit.
			this.#database.exec('BEGIN IMMEDIATE');
			const result = action();
			this.#database.exec('COMMIT');
			return succeed(result);
		});
		if (!done.ok && this.#database.inTransaction) attempt(() => succeed(this.#database.exec('ROLLBACK')));
		return done;
	}

	#appendOne({ room, expectedN, records }: Waiting): Result<number> {
		const { n } = this.#lastN.get(room) as { readonly n: number | null };
		if ((n ?? 0) !== expectedN) return fail({ code: 'room/log-moved', n: n ?? 0 });
		for (const record of records) this.#insert.run(room, record.n, record.body);
		return succeed(expectedN + records.length);
	}
}

/** What the database throws, as a problem. */
function attempt<T>(action: () => Result<T>): Result<T> {
	try {
		return action();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		return fail({ code: 'room/log-failed', reason });
	}
}
