import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readRoomCode } from '#domain/room-code.ts';
import type { RoomCommand } from '#domain/room-command.ts';
import {
	carryOwn,
	keepExplained,
	type CommonMessage,
	type GoneMessage,
	type OwnMessage,
	type OwnViews,
	type Role as RoomRole,
	type RoomRequest,
	type RoomSummary,
	type SeatReply,
	type ClassOnlyReply
} from '#domain/room-message.ts';
import type { CommonView, SeatView } from '#domain/seat-view.ts';
import { parseSessionRecord, type SessionRecord } from '#domain/session-record.ts';
import { fileAt, PLACE } from '#domain/site-path.ts';
import { askServer, problemAt, wakeTries } from './ask-server.ts';

export type Role = RoomRole;

/** What a seat is told when it is taken: `recovery` brings it to another device. */
export type TakenSeat = Omit<SeatReply, 'n'>;

const ROOMS = fileAt('/api/rooms');

/** How to ask; once `signal` is aborted, nobody needs the reply and there are no further tries. */
export interface Asking {
	readonly signal?: AbortSignal;
}

/** Asks the room at this code; a code that cannot be one is not sent. */
function askAt<T>(
	code: string,
	path: string,
	{ body, signal }: Asking & { readonly body?: unknown } = {}
): Promise<Result<T>> {
	const read = readRoomCode(code);
	if (read === undefined) return Promise.resolve(fail({ code: 'room/unknown-code' }));
	const question = { path: `${ROOMS}/${read}${path}`, signal };
	return askServer<T>(
		body === undefined ? { ...question, method: 'GET' } : { ...question, method: 'POST', body }
	);
}

/** Opens a room. This browser becomes its host, by a cookie that scripts cannot read. */
export function openRoom(request: RoomRequest, hostKey?: string): Promise<Result<{ code: string }>> {
	return askServer({ method: 'POST', path: ROOMS, body: request, headers: hostHeaders(hostKey) });
}

/** The questions of a bank that are for class only, without their keys. Problems: `room/host-key`. */
export function classOnlyQuestions(bank: string, hostKey?: string): Promise<Result<ClassOnlyReply>> {
	return askServer({ method: 'GET', path: `${ROOMS}/class-only/${bank}`, headers: hostHeaders(hostKey) });
}

function hostHeaders(hostKey?: string): Record<string, string> {
	return hostKey ? { 'x-host-key': hostKey } : {};
}

/** For the host: lets this browser show the projector's view, by a cookie that can do nothing else. */
export async function openProjector(code: string): Promise<Result<void>> {
	const asked = await askAt(code, '/projector', { body: {} });
	return asked.ok ? succeed(undefined) : asked;
}

/** How long a browser that is leaving waits to be rid of its cookies. */
const FORGET_MS = 10_000;

/** Has the server take the cookies of a room back from this browser. Says whether it could be asked. */
export async function forgetRoom(code: string): Promise<boolean> {
	try {
		const { ok } = await fetch(`${ROOMS}/${code}/cookies`, {
			...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
			// Also where the page is closed meanwhile.
			...{ keepalive: true, signal: AbortSignal.timeout(FORGET_MS) }
		});
		return ok;
	} catch {
		return false;
	}
}

/** For the host: all that happened in the session, to report on and to keep. Problems: `session/unreadable`. */
export async function fetchRecord(code: string): Promise<Result<SessionRecord>> {
	const asked = await askAt<unknown>(code, '/record');
	return asked.ok ? parseSessionRecord(asked.value) : asked;
}

/** What the page to join by has to know. Problems: `room/unknown-code`. */
export function lookUpRoom(code: string): Promise<Result<RoomSummary>> {
	return askAt(code, '');
}

/** Takes a seat for this browser; without a name where names are drawn. */
export function joinRoom(code: string, name?: string): Promise<Result<TakenSeat>> {
	const command: RoomCommand = name === undefined ? { type: 'join' } : { type: 'join', name };
	return askAt(code, '/commands/seat', { body: command });
}

/** Takes up a seat that was taken on another device. */
export function recoverSeat(code: string, recovery: string): Promise<Result<TakenSeat>> {
	const command: RoomCommand = { type: 'recover seat', code: recovery };
	return askAt(code, '/commands/seat', { body: command });
}

/**
 * Asks something of the room as what this browser is in it. Done, and an answer kept on the server's disk, when it
 * resolves with the number of the event. Tries again by itself for about half a minute while the network fails.
 */
export function askRoom(
	code: string,
	role: Role,
	{ signal, ...command }: RoomCommand & Asking
): Promise<Result<{ n: number }>> {
	return askAt(code, `/commands/${role}`, { body: command, ...(signal && { signal }) });
}

/** `gone`: there is no coming back, for the reason given. */
export type LinkState = 'connecting' | 'live' | 'retrying' | 'gone';

export interface Watch<R extends Role> {
	readonly code: string;
	readonly role: R;
	/** `nowMs` is the server's clock at sending, so that a countdown needs no clock of this device. */
	readonly onview: (view: { common: CommonView; own: OwnViews[R]; nowMs: number }) => void;
	/** The server's clock between two views: whatever is heard tells the time. */
	readonly onbeat?: (nowMs: number) => void;
	readonly onstate: (state: LinkState, problem?: Problem) => void;
}

/** The server is heard from every 15 seconds. */
const BEAT_MS = 16_000;
/** A link silent for longer than this is made anew. */
const SILENCE_MS = 35_000;
const CHECK_MS = 5000;
/** A first try that has heard nothing for longer than this is told as one that tries again. */
const FIRST_WORD_MS = 10_000;
/** The waits before a new try where the browser has given up, in milliseconds; the last one over and over. */
const WAITS_MS = [500, 1000, 2000, 4000, 8000];
/** Where coming back makes no sense. Questions that were changed may be as they were in a minute, and are not here. */
const FINAL: ReadonlySet<Problem['code']> = new Set([
	'room/unknown-code',
	'room/not-allowed',
	'room/no-such-seat'
] as const);

/** Shows the room as it changes, until it is closed or gone. Comes back by itself, to the present state. */
export function watchRoom<R extends Role>(watch: Watch<R>): { close(): void } {
	const code = readRoomCode(watch.code);
	const refusal = PLACE.hasServer ? 'room/unknown-code' : 'room/no-server';
	if (code === undefined || !PLACE.hasServer) {
		queueMicrotask(() => watch.onstate('gone', { code: refusal }));
		return { close: () => undefined };
	}
	return new RoomWatch(watch, `${ROOMS}/${code}/events/${watch.role}`);
}

class RoomWatch<R extends Role> {
	readonly #watch: Watch<R>;
	readonly #path: string;
	#source: EventSource | undefined;
	#common: CommonView | undefined;
	/** What all see already, while the own view that belongs to it is on its way. */
	#awaiting: CommonView | undefined;
	#own: OwnViews[R] | undefined;
	#state: LinkState | undefined;
	/** By `Date.now`, as the clock of `performance` stands still in many a phone that sleeps. */
	#heardAtMs = 0;
	#tries = 0;
	#retry: ReturnType<typeof setTimeout> | undefined;
	readonly #check: ReturnType<typeof setInterval>;
	readonly #wake = () => {
		if (document.visibilityState !== 'visible') return;
		if (this.#retry !== undefined) this.#connect();
		else this.#checkSilence(BEAT_MS);
	};

	constructor(watch: Watch<R>, path: string) {
		this.#watch = watch;
		this.#path = path;
		this.#check = setInterval(() => this.#checkSilence(SILENCE_MS), CHECK_MS);
		// A phone that was locked, or found the network again, need not wait for the next check.
		document.addEventListener('visibilitychange', this.#wake);
		window.addEventListener('online', this.#wake);
		this.#connect();
	}

	close(): void {
		clearInterval(this.#check);
		clearTimeout(this.#retry);
		document.removeEventListener('visibilitychange', this.#wake);
		window.removeEventListener('online', this.#wake);
		this.#source?.close();
		this.#source = undefined;
	}

	#connect(): void {
		clearTimeout(this.#retry);
		this.#retry = undefined;
		this.#source?.close();
		this.#awaiting = undefined;
		this.#heardAtMs = Date.now();
		this.#enter(this.#state ? 'retrying' : 'connecting');
		const source = new EventSource(this.#path);
		this.#source = source;
		source.onopen = () => this.#enter('live');
		source.addEventListener('beat', ({ data }) => this.#takeBeat(JSON.parse(data) as { nowMs?: number }));
		source.addEventListener('common', ({ data }) => this.#takeCommon(JSON.parse(data) as CommonMessage));
		source.addEventListener('own', ({ data }) => this.#takeOwn(JSON.parse(data) as OwnMessage<R>));
		source.addEventListener('gone', ({ data }) => this.#part((JSON.parse(data) as GoneMessage).problem));
		source.onerror = () => {
			// The browser tries again by itself, from the last number it saw, unless it was refused.
			if (source.readyState === EventSource.CLOSED) void this.#askWhy(source);
			else this.#enter('retrying');
		};
	}

	#hear(): void {
		this.#heardAtMs = Date.now();
		this.#tries = 0;
		this.#enter('live');
	}

	#takeBeat({ nowMs }: { readonly nowMs?: number }): void {
		this.#hear();
		if (nowMs !== undefined) this.#watch.onbeat?.(nowMs);
	}

	#takeCommon({ view, follows, nowMs }: CommonMessage): void {
		this.#hear();
		if (follows) {
			this.#awaiting = view;
			return;
		}
		// Only seats have an own view that can be carried on.
		const before = this.#common;
		if (this.#own && before) this.#own = carryOwn(this.#own as SeatView, before, view) as OwnViews[R];
		this.#common = view;
		this.#show(nowMs);
	}

	#takeOwn({ view, nowMs }: OwnMessage<R>): void {
		this.#hear();
		this.#own = this.#watch.role === 'seat' ? this.#explained(view as SeatView) : view;
		this.#common = this.#awaiting ?? this.#common;
		this.#awaiting = undefined;
		this.#show(nowMs);
	}

	#explained(view: SeatView): OwnViews[R] {
		return keepExplained(view, this.#own as SeatView | undefined) as OwnViews[R];
	}

	#show(nowMs: number): void {
		if (this.#common && this.#own) this.#watch.onview({ common: this.#common, own: this.#own, nowMs });
	}

	/** The browser tells nothing of a refusal, so the same is asked once more in a way that can be read. */
	async #askWhy(refused: EventSource): Promise<void> {
		const problem = await problemAt(this.#path);
		if (this.#source === refused) this.#part(problem);
	}

	/** For good, or until the next try. */
	#part(problem: Problem | undefined): void {
		this.#source?.close();
		if (problem && FINAL.has(problem.code)) {
			this.#leave(problem);
			return;
		}
		this.#enter('retrying', problem);
		const waitMs = WAITS_MS[Math.min(this.#tries, WAITS_MS.length - 1)] ?? 0;
		this.#tries += 1;
		this.#retry = setTimeout(() => this.#connect(), waitMs * (0.75 + Math.random() / 2));
	}

	#checkSilence(longestMs: number): void {
		// A clock set back would hide a silence: either way it is no time to trust.
		const silentMs = Math.abs(Date.now() - this.#heardAtMs);
		if (this.#retry === undefined && silentMs > longestMs) this.#connect();
		else if (this.#state === 'connecting' && silentMs > FIRST_WORD_MS) this.#enter('retrying');
	}

	#leave(problem: Problem): void {
		this.close();
		this.#enter('gone', problem);
	}

	#enter(state: LinkState, problem?: Problem): void {
		if (state === this.#state && problem === undefined) return;
		const isBack = state === 'live' && this.#state !== 'live';
		this.#state = state;
		this.#watch.onstate(state, problem);
		if (isBack) wakeTries();
	}
}
