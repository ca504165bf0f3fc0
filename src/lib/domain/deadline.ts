import type { Pace } from './room-event.ts';
import { openAsking, presentSeats, type Asking, type Room } from './room.ts';

/** The time that everybody has for a question, in milliseconds without its pauses; null where there is no limit. */
export function limitMs({ openedAtMs, deadlineMs, idleMs }: Asking): number | null {
	return deadlineMs === null ? null : deadlineMs - openedAtMs - idleMs;
}

/**
 * The moment up to which a seat of this pace may answer, in milliseconds since the epoch; null: until the
 * question is closed.
 */
export function seatDeadlineMs(asking: Asking, pace: Pace): number | null {
	const limit = limitMs(asking);
	if (limit === null || pace === null) return null;
	return asking.openedAtMs + asking.idleMs + limit * pace;
}

/**
 * The moment at which the open question is to be closed without the host, when the last seat's time is up, or work at
 * one's own pace. Null where it is paused or a seat has no deadline. For the server's timer; told to nobody, as it would
 * tell that somebody has more time.
 */
export function closesAtMs(room: Room): number | null {
	if (room.stage.phase === 'working') return room.work?.closesAtMs ?? null;
	const asking = openAsking(room);
	if (asking === undefined || asking.pausedAtMs !== null || asking.deadlineMs === null) return null;
	let latest = asking.deadlineMs;
	for (const { pace } of presentSeats(room)) {
		const deadline = seatDeadlineMs(asking, pace);
		if (deadline === null) return null;
		latest = Math.max(latest, deadline);
	}
	return latest;
}
