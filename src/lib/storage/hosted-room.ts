import * as v from 'valibot';
import { forgetPreference, readPreference, writePreference } from './preferences.ts';

const HostedRoomSchema = v.object({ code: v.string(), title: v.string() });
/** The session that this browser opened last, so that a host who has closed the page finds back to it. */
export type HostedRoom = v.InferOutput<typeof HostedRoomSchema>;

export function readHostedRoom(): HostedRoom | undefined {
	try {
		const kept = v.safeParse(HostedRoomSchema, JSON.parse(readPreference('hosted-room') ?? 'null'));
		return kept.success ? kept.output : undefined;
	} catch {
		return undefined;
	}
}

export function keepHostedRoom(room: HostedRoom): void {
	writePreference('hosted-room', JSON.stringify(room));
}

/** Forgets the session of this code, which is over or gone; another one stays. */
export function dropHostedRoom(code: string): void {
	if (readHostedRoom()?.code === code) forgetPreference('hosted-room');
}
