import { fail, succeed, type Result } from '#domain/result.ts';
import { COOKIE_ROOMS, cookieRooms, noteCookieRoom } from './cookie-rooms.ts';
import { bringKeysBack, forgetKeysAside, putKeysAside, readAside, readKeysAsideAtMs } from './local-keys.ts';
import type { ProgressStore } from './progress-store.ts';
import type { SessionShelf } from './session-shelf.ts';

/** How long everything that was erased in one press can be brought back. */
export const UNDO_SECONDS = 10;
export const UNDO_MS = UNDO_SECONDS * 1000;

/** What of this device is more than small records of text. */
export interface Device {
	readonly progress: Pick<ProgressStore, 'erase' | 'bringBack' | 'forgetErased'>;
	readonly shelf: Pick<SessionShelf, 'putAside' | 'bringBack' | 'forgetAside'>;
	/** The cookies of rooms, which the server alone can take back. Says whether it could be asked for all of them. */
	readonly forgetCookies: (codes: readonly string[]) => Promise<boolean>;
}

/** Until when what was erased in one press can be brought back, milliseconds since the epoch; nothing where nothing is. */
export function undoableUntilMs(): number | undefined {
	const atMs = readKeysAsideAtMs();
	return atMs === undefined ? undefined : atMs + UNDO_MS;
}

/**
 * Puts everything that this site keeps in this browser where nothing reads it: the learner's log with its drafts and
 * copies, class sessions, and every record of text. What was erased in one press before is gone for good. After a problem
 * everything is as it was.
 */
export async function eraseDevice(device: Device, atMs: number): Promise<Result<void>> {
	const { progress, shelf } = device;
	if (readKeysAsideAtMs() !== undefined) {
		const forgotten = await forgetDevice(device);
		if (!forgotten.ok) return forgotten;
	}
	if (!putKeysAside(atMs)) return fail({ code: 'storage/not-erased' });
	const erased = await progress.erase(atMs);
	// Where the browser keeps no log there is none to erase.
	if (!erased.ok && erased.problem.code !== 'storage/unavailable') {
		bringKeysBack();
		return erased;
	}
	const put = await shelf.putAside(atMs);
	if (put.ok) return put;
	await progress.bringBack(atMs);
	bringKeysBack();
	return put;
}

/** Brings back what was erased last in one press, beside what was written since; after a problem it can be tried again. */
export async function bringDeviceBack({
	progress,
	shelf
}: Omit<Device, 'forgetCookies'>): Promise<Result<void>> {
	const back = [await progress.bringBack(readKeysAsideAtMs()), await shelf.bringBack()];
	const failed = back.find((result) => !result.ok && result.problem.code !== 'storage/unavailable');
	if (failed) return failed;
	bringKeysBack();
	return succeed(undefined);
}

/** What is gone for good: cookies only where their server could be reached. Else they can be taken another time. */
export interface Forgotten {
	readonly areCookiesGone: boolean;
}

/**
 * Ends for good what was erased in one press, and with it whatever else of the log was put aside. Only now are the
 * cookies of rooms taken, as nothing could bring them back.
 */
export async function forgetDevice({ progress, shelf, forgetCookies }: Device): Promise<Result<Forgotten>> {
	for (const gone of [await progress.forgetErased(), await shelf.forgetAside()])
		if (!gone.ok && gone.problem.code !== 'storage/unavailable') return gone;
	// Who has come back to a room since is in it anew.
	const since = cookieRooms();
	const codes = cookieRooms(readAside(COOKIE_ROOMS)).filter((code) => !since.includes(code));
	forgetKeysAside();
	const areCookiesGone = codes.length === 0 || (await forgetCookies(codes));
	if (!areCookiesGone) for (const code of [...codes].reverse()) noteCookieRoom(code);
	return succeed({ areCookiesGone });
}

/** The same at a later visit, where the page was left before the time was over; nothing where there is nothing to end. */
export async function forgetOldDevice(
	open: () => Promise<Device>,
	nowMs: number
): Promise<Result<Forgotten> | undefined> {
	const untilMs = undoableUntilMs();
	// A clock that was set back does not lengthen it.
	const isOver = untilMs !== undefined && (nowMs >= untilMs || nowMs < untilMs - UNDO_MS);
	return isOver ? forgetDevice(await open()) : undefined;
}
