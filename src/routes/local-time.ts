/** Minutes east of UTC on this device at a moment in milliseconds since the epoch. */
export function offsetMinutesAt(atMs: number): number {
	return -new Date(atMs).getTimezoneOffset();
}
