import * as v from 'valibot';
import { forgetPreference, readPreference, writePreference } from './preferences.ts';

const HostedRoomSchema = v.object({ code: v.string(), title: v.string() });
/** A session that this browser opened, so that a host who has closed the page finds back to it. */
export type HostedRoom = v.InferOutput<typeof HostedRoomSchema>;

/** So many are remembered; work at one's own pace can be open beside a lesson. */
const MOST_KEPT = 20;

/** The sessions that this browser opened, the latest first; none that cannot be read. */
export function readHostedRooms(): HostedRoom[] {
	const listed = parseJson(readPreference('hosted-rooms'));
	const rooms = Array.isArray(listed) ? (listed as unknown[]) : [];
	// Earlier pages kept one alone.
	return [...rooms, parseJson(readPreference('hosted-room'))].flatMap((kept) => {
		const room = v.safeParse(HostedRoomSchema, kept);
		return room.success ? [room.output] : [];
	});
}

export function keepHostedRoom(room: HostedRoom): void {
	const others = readHostedRooms().filter(({ code }) => code !== room.code);
	write([room, ...others].slice(0, MOST_KEPT));
}

/** Forgets the session of this code, which is over or gone; others stay. */
export function dropHostedRoom(code: string): void {
	write(readHostedRooms().filter((room) => room.code !== code));
}

function write(rooms: readonly HostedRoom[]): void {
	writePreference('hosted-rooms', JSON.stringify(rooms));
	forgetPreference('hosted-room');
}

function parseJson(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null') as unknown;
	} catch {
		return null;
	}
}
