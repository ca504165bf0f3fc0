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

/** The number of the day that a date such as `2026-11-02` names, wherever it is read. */
export function dayOfDate(date: string): number {
	return Date.parse(`${date}T00:00:00Z`) / 86_400_000;
}
