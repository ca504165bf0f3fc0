import { succeed, type Result } from '#domain/result.ts';
import { PLACE } from '#domain/site-path.ts';
import {
	bringDeviceBack,
	eraseDevice,
	forgetDevice,
	forgetOldDevice,
	undoableUntilMs,
	type Device
} from '#storage/device-erasure.ts';
import { dropKeptSite } from '#storage/kept-pages.ts';
import type { ProgressStore } from '#storage/progress-store.ts';
import { forgetOldErased } from '#storage/put-aside.ts';
import { backupNote } from './last-backup.svelte.ts';
import { learner } from './learner.svelte.ts';
import { newerVersion } from './newer-version.svelte.ts';

/** Everything on this device, erased in one press: it can be brought back for ten seconds, whatever page is open. */
class DeviceErasure {
	/** What was done last: nothing, erased so that it can be undone, brought back, being ended, or ended for good. */
	stage = $state<'none' | 'erased' | 'back' | 'ending' | 'gone'>('none');
	/** Once all is gone: the server could not be asked to take the cookies of its sessions back. */
	areCookiesLeft = $state(false);
	/** Goes up whenever what is kept here has come or gone as a whole. */
	round = $state(0);
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Goes on with what a page began that was left or opened anew. */
	goOn(): void {
		const leftMs = (undoableUntilMs() ?? 0) - Date.now();
		if (leftMs <= 0) return;
		this.stage = 'erased';
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.end(), leftMs);
	}

	async erase(): Promise<Result<void>> {
		const erased = await eraseDevice(await openDevice(), Date.now());
		if (erased.ok) this.goOn();
		await this.#lookAgain();
		return erased;
	}

	async undo(): Promise<Result<void>> {
		clearTimeout(this.#timer);
		const back = await bringDeviceBack(await openDevice());
		if (back.ok) this.stage = 'back';
		else this.goOn();
		await this.#lookAgain();
		return back;
	}

	/** Ends it for good, now rather than when its time is over. What could not be ended is at the next visit. */
	async end(): Promise<Result<void>> {
		clearTimeout(this.#timer);
		this.stage = 'ending';
		const gone = await forgetDevice(await openDevice());
		if (gone.ok) {
			await forgetKeptSite();
			this.areCookiesLeft = !gone.value.areCookiesGone;
			this.stage = 'gone';
		} else {
			this.stage = 'none';
			this.goOn();
		}
		await this.#lookAgain();
		return gone.ok ? succeed(undefined) : gone;
	}

	async #lookAgain(): Promise<void> {
		backupNote.reread();
		await learner.reload();
		this.round += 1;
	}
}

/** Class sessions are asked for only where there is something to be done with them. */
async function openDevice(progress?: ProgressStore): Promise<Device> {
	const { sessionShelf } = await import('./classroom/shelf.ts');
	return { progress: progress ?? (await learner.store), shelf: await sessionShelf(), forgetCookies };
}

async function forgetCookies(codes: readonly string[]): Promise<boolean> {
	const { forgetRoom } = await import('#live/room-link.ts');
	return (await Promise.all(codes.map(forgetRoom))).every((isAsked) => isAsked);
}

/** The pages as this browser keeps them go too; this page keeps them no more, the next that is opened does. */
async function forgetKeptSite(): Promise<void> {
	await newerVersion.stopKeeping();
	await dropKeptSite(PLACE);
}

export const deviceErasure = new DeviceErasure();

/** At a visit: ends for good whatever was put aside and has had its time, and goes on with what has not. */
export async function forgetOld(store: ProgressStore): Promise<void> {
	await forgetOldErased(store, Date.now());
	const gone = await forgetOldDevice(() => openDevice(store), Date.now());
	if (gone?.ok) {
		await forgetKeptSite();
		if (!gone.value.areCookiesGone) learner.report({ code: 'storage/cookies-left' });
	}
	deviceErasure.goOn();
}
