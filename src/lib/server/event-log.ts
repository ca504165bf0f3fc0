import type { Result } from '#domain/result.ts';
import type { RoomEvent } from '#domain/room-event.ts';

/** What the file is called in which one server keeps rooms. */
export const ROOM_FILE = 'rooms.sqlite';
/** Before every key on a Redis that several share: what else is there is left alone. */
export const REDIS_PREFIX = 'footnote:';

/** A room as the log knows it, without having read its events. */
export interface LoggedRoom {
	readonly room: string;
	readonly lastN: number;
}

/** What another writer has done: appended to the room, or tried to and been refused; or erased it (`lastN` is 0). */
export interface Move extends LoggedRoom {
	readonly wasRefused: boolean;
}

/** Is told what another writer has done; with null, that anything may have been done to any room: look at all of them. */
export type Follower = (move: Move | null) => void;

/**
 * Where rooms are kept: an append-only list of numbered events for each, and nothing else. Several writers may
 * share one place; the numbers keep them from forking a room.
 */
export interface EventLog {
	/**
	 * Appends the events if the room's last event is number `expectedN` (0: there is no such room), all of them
	 * or none; they are numbered on from there. Resolves with the last number once they are where a crash of
	 * the process does not reach them. Problems: `room/log-moved` where others were first, with the number they
	 * have reached; `room/log-failed` where they could not be written, or nobody can tell whether they were.
	 * Appends are taken in the order of the calls, so that one need not be awaited before the next.
	 */
	append(room: string, expectedN: number, events: readonly RoomEvent[]): Promise<Result<number>>;

	/**
	 * The events after number `afterN`, in order; none of a room that is not there. Problems:
	 * `room/log-corrupt` where a record is not an event of this schema or a number is missing;
	 * `room/log-failed` where the place cannot be read.
	 */
	read(room: string, afterN: number): Promise<Result<RoomEvent[]>>;

	/**
	 * The last moment that the room's records tell of, milliseconds since the epoch, also where they cannot be read as
	 * events: so that a damaged room grows old as well. Null where none does.
	 */
	lastMoment(room: string): Promise<Result<number | null>>;

	/** Every room there is, by name. */
	rooms(): Promise<Result<LoggedRoom[]>>;

	/** Removes all that is known of a room. Resolves when it is gone. */
	erase(room: string): Promise<Result<void>>;

	/**
	 * From now on calls the one follower whenever another writer has appended to a room or erased one: soon, but not
	 * before it can be read, and perhaps more than once. Where the place can tell, also when one was refused, so that
	 * who was quicker may let it go first.
	 */
	follow(follower: Follower): void;

	/**
	 * Writes as an append does, and leaves nothing behind: whether anything could be kept now. Problems:
	 * `room/log-failed`.
	 */
	check(): Promise<Result<void>>;

	/** Writes what is waiting and lets go of the place. Nothing may be asked of it afterwards. */
	close(): Promise<void>;
}

/** Throws where the events do not bear the numbers that follow `expectedN`: a fault in the program. */
export function checkNumbers(expectedN: number, events: readonly RoomEvent[]): void {
	for (const [index, { n }] of events.entries()) {
		if (n !== expectedN + index + 1) throw new Error(`event ${n} at the place of ${expectedN + index + 1}`);
	}
}
