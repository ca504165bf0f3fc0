import { fail, succeed, type Result } from '#domain/result.ts';
import { parseRoomEvent, type RoomEvent } from '#domain/room-event.ts';

/** A stored event: its number, and itself as JSON. */
export interface EventRecord {
	readonly n: number;
	readonly body: string;
}

/** The events that the records after number `afterN` hold, or the first that holds none or is missing. */
export function readRecords(records: readonly EventRecord[], afterN: number): Result<RoomEvent[]> {
	const events: RoomEvent[] = [];
	for (const { body } of records) {
		const n = afterN + events.length + 1;
		const event = parseRoomEvent(parseJson(body));
		if (event?.n !== n) return fail({ code: 'room/log-corrupt', n });
		events.push(event);
	}
	return succeed(events);
}

/** The last moment that a record tells of, as far as its text still does; null where none does. */
export function lastMomentIn(bodies: Iterable<string>): number | null {
	let last: number | null = null;
	for (const body of bodies) {
		// Within a text of the event the quotation marks would have a backslash before them.
		const [, digits] = /"atMs":(\d{1,15})/.exec(body) ?? [];
		if (digits !== undefined) last = Math.max(last ?? 0, Number(digits));
	}
	return last;
}

function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}
