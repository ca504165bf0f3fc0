import { fail, succeed, type Result } from '#domain/result.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { checkNumbers, type EventLog, type Follower, type LoggedRoom } from './event-log.ts';
import { lastMomentIn, readRecords } from './event-record.ts';

/** Records by room, event n at index n - 1; shared by the logs that stand for several processes. */
export class MemoryPlace extends Map<string, string[]> {
	readonly followers = new Set<Follower>();

	/** Tells all but the writer itself. */
	tell(room: string, writer: Follower | undefined, wasRefused = false): void {
		const lastN = this.get(room)?.length ?? 0;
		for (const follower of this.followers) if (follower !== writer) follower({ room, lastN, wasRefused });
	}
}

/** A log that forgets with its process, for tests and for a server that is to keep nothing. */
export class MemoryEventLog implements EventLog {
	readonly #place: MemoryPlace;
	#follower: Follower | undefined;

	constructor(place = new MemoryPlace()) {
		this.#place = place;
	}

	async append(room: string, expectedN: number, events: readonly RoomEvent[]): Promise<Result<number>> {
		checkNumbers(expectedN, events);
		const records = this.#place.get(room) ?? [];
		if (records.length !== expectedN) {
			this.#place.tell(room, this.#follower, true);
			return fail({ code: 'room/log-moved', n: records.length });
		}
		if (events.length > 0) this.#place.set(room, records);
		for (const event of events) records.push(JSON.stringify(event));
		this.#place.tell(room, this.#follower);
		return succeed(records.length);
	}

	async read(room: string, afterN: number): Promise<Result<RoomEvent[]>> {
		const records = (this.#place.get(room) ?? []).slice(afterN);
		return readRecords(
			records.map((body, index) => ({ n: afterN + index + 1, body })),
			afterN
		);
	}

	async lastMoment(room: string): Promise<Result<number | null>> {
		return succeed(lastMomentIn(this.#place.get(room) ?? []));
	}

	async rooms(): Promise<Result<LoggedRoom[]>> {
		const rooms = [...this.#place].map(([room, records]) => ({ room, lastN: records.length }));
		return succeed(rooms.sort((a, b) => (a.room < b.room ? -1 : 1)));
	}

	async erase(room: string): Promise<Result<void>> {
		this.#place.delete(room);
		this.#place.tell(room, this.#follower);
		return succeed(undefined);
	}

	follow(follower: Follower): void {
		this.#follower = follower;
		this.#place.followers.add(follower);
	}

	async check(): Promise<Result<void>> {
		return succeed(undefined);
	}

	async close(): Promise<void> {
		if (this.#follower) this.#place.followers.delete(this.#follower);
	}
}
