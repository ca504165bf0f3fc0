import { keyOf, readPreference, writePreference } from './preferences.ts';

/** The record's name. */
export const COOKIE_ROOMS = keyOf('cookie-rooms');
/** More than anybody is in while a cookie lasts. */
const MOST_KEPT = 100;

/** Notes that the server has given this browser a cookie of this room, which no script could find out later. */
export function noteCookieRoom(code: string): void {
	const others = cookieRooms().filter((other) => other !== code);
	writePreference('cookie-rooms', JSON.stringify([code, ...others].slice(0, MOST_KEPT)));
}

/** The codes of the rooms that this browser may have cookies of, the latest first; none that cannot be read. */
export function cookieRooms(text = readPreference('cookie-rooms')): string[] {
	try {
		const kept: unknown = JSON.parse(text ?? '[]');
		return Array.isArray(kept) ? kept.filter((code) => typeof code === 'string') : [];
	} catch {
		return [];
	}
}
