/** Every record of this site in the browser's own store of texts begins so; others may lie beside it on the same host. */
export const KEY_PREFIX = 'footnote-';

/** Small settings of this browser, by name; where storage is blocked they last as long as the page. */
export type Preference =
	| 'single-keys'
	| 'language'
	| 'backed-up-at-ms'
	| 'backed-up-answers'
	| 'room-settings'
	| 'question-lists'
	| 'hosted-room'
	| 'hosted-rooms'
	| 'cookie-rooms'
	| 'join-origin'
	| 'rehearsal-students'
	| 'host-shows-key'
	| 'host-shows-note';

export const keyOf = (name: Preference) => KEY_PREFIX + name;

export function readPreference(name: Preference): string | null {
	try {
		return localStorage.getItem(keyOf(name));
	} catch {
		return null;
	}
}

export function writePreference(name: Preference, value: string): void {
	try {
		localStorage.setItem(keyOf(name), value);
	} catch {
		// Blocked storage: the setting holds for this page, which is all that can be had.
	}
}

export function forgetPreference(name: Preference): void {
	try {
		localStorage.removeItem(keyOf(name));
	} catch {
		// Blocked storage holds nothing to forget.
	}
}
