import { KEY_PREFIX } from './preferences.ts';

/** Before a key that was put aside with all the others. */
export const ASIDE_PREFIX = 'footnote-erased ';
/** When they were put aside, milliseconds since the epoch. */
export const ASIDE_AT = 'footnote-erased-at-ms';

/**
 * Gives every record of this site another name, under which nothing reads it, so that it takes no more room than before.
 * Says whether this browser could; if not, all is as it was.
 */
export function putKeysAside(atMs: number): boolean {
	const records = ownKeys().map((key) => [key, localStorage.getItem(key) ?? ''] as const);
	try {
		// All of them first, so that there is room.
		for (const [key] of records) localStorage.removeItem(key);
		localStorage.setItem(ASIDE_AT, String(atMs));
		for (const [key, text] of records) localStorage.setItem(ASIDE_PREFIX + key, text);
		return true;
	} catch {
		bringKeysBack();
		for (const [key, text] of records) write(key, text);
		return false;
	}
}

/** When they were put aside; nothing where they are not, or the browser keeps nothing. */
export function readKeysAsideAtMs(): number | undefined {
	try {
		const said = localStorage.getItem(ASIDE_AT);
		return said === null ? undefined : Number(said);
	} catch {
		return undefined;
	}
}

/** Gives them their names again; what was written since stays. */
export function bringKeysBack(): void {
	for (const aside of asideKeys()) {
		const key = aside.slice(ASIDE_PREFIX.length);
		const text = localStorage.getItem(aside) ?? '';
		localStorage.removeItem(aside);
		if (localStorage.getItem(key) === null) write(key, text);
	}
	dropMoment();
}

/** The record of this name that was put aside; null where there is none. */
export function readAside(key: string): string | null {
	try {
		return localStorage.getItem(ASIDE_PREFIX + key);
	} catch {
		return null;
	}
}

/** Ends for good what was put aside. */
export function forgetKeysAside(): void {
	for (const aside of asideKeys()) localStorage.removeItem(aside);
	dropMoment();
}

function asideKeys(): string[] {
	return allKeys().filter((key) => key.startsWith(ASIDE_PREFIX));
}

function ownKeys(): string[] {
	return allKeys().filter(
		(key) => key.startsWith(KEY_PREFIX) && !key.startsWith(ASIDE_PREFIX) && key !== ASIDE_AT
	);
}

/** None where the browser keeps nothing. */
function allKeys(): string[] {
	try {
		return Object.keys(localStorage);
	} catch {
		return [];
	}
}

function dropMoment(): void {
	try {
		localStorage.removeItem(ASIDE_AT);
	} catch {
		// Blocked storage holds nothing to drop.
	}
}

function write(key: string, text: string): void {
	try {
		localStorage.setItem(key, text);
	} catch {
		// Another tab has filled the room that was free: this one record is lost.
	}
}
