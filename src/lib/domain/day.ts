/** A moment as a device's own calendar and clock saw it. */
export interface LocalMoment {
	/** Milliseconds since the epoch. */
	readonly atMs: number;
	/** Minutes east of UTC. */
	readonly offsetMinutes: number;
}

/** The day of a moment on the calendar of the place it happened in, counted from 1 January 1970. */
export function dayOf({ atMs, offsetMinutes }: LocalMoment): number {
	return Math.floor((atMs + offsetMinutes * 60_000) / 86_400_000);
}
