import { setTimeout as wait } from 'node:timers/promises';
import { closesAtMs } from '#domain/deadline.ts';
import { decideRoom, type Circumstances } from '#domain/decide-room.ts';
import { foldRoom } from '#domain/fold-room.ts';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { RoomBank } from '#domain/room-bank.ts';
import type { RoomCommand } from '#domain/room-command.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { markRoom } from '#domain/room-mark.ts';
import { identify, type Caller, type Credential } from '#domain/room-role.ts';
import type { Room } from '#domain/room.ts';
import { recordOf, type SessionRecord } from '#domain/session-record.ts';
import { replayRoom } from '#machines/room-fold.ts';
import { Audience, type Scene, type Stream } from './audience.ts';
import type { EventLog, Move } from './event-log.ts';
import { secretChance } from './room-secret.ts';
import { isRudeName } from './rude-name.ts';
import { markOfRoom, tellFault } from './server-log.ts';

/** A command as it came in: by whom is settled only when its turn comes. */
export interface Asked {
	readonly command: RoomCommand;
	readonly callerIn: (room: Room) => Caller;
	/** When it arrived, by the server's clock. */
	readonly atMs: number;
	readonly fresh?: Circumstances['fresh'];
	readonly recoveryHash?: string | null;
}

/** A command that is done, with all it made happen on disk. */
export interface Done {
	/** The room's last event by then. */
	readonly n: number;
	readonly events: readonly RoomEvent[];
}

interface Waiting {
	readonly asked: Asked;
	readonly settle: (result: Result<Done>) => void;
	readonly throwBack: (error: unknown) => void;
}

/** A longer timer would run out at once; this one is armed anew. */
const LONGEST_TIMER_MS = 24 * 3_600_000;
const NOTHING_FRESH = { tokenHash: '', recoveryHash: '' };
/** So long another server that was refused is let go first, in milliseconds; it may have nothing to write any more. */
const GIVE_WAY_MS = 100;
/** A close that could not be written is tried again after this long, in milliseconds. */
const CLOSE_AGAIN_MS = 1000;

/**
 * A room in memory. Commands are taken in turns: all that have come in are decided one after the other, what they
 * make happen is appended as one, and only when it is on disk are they answered and the room shown. So nobody
 * ever sees what a crash could take back.
 *
 * Other servers may write to the same room. Each turn is checked against the log: by its append, or where it makes
 * nothing happen, by reading on. If others were first, what was decided is taken back, what they wrote is read on, and
 * the commands are decided once more with those that have come in since. Who hears that another was refused lets it go
 * first, so that servers that write to one room take turns, however quick or slow each is.
 */
export class LiveRoom {
	readonly #code: string;
	readonly #bank: RoomBank;
	readonly #log: EventLog;
	readonly #now: () => number;
	readonly #audience: Audience;
	#room: Room;
	#lastAtMs: number;
	#asks: Waiting[] = [];
	#visits: ((room: Room) => void)[] = [];
	#isTaking = false;
	#isStopped = false;
	/** Why it is not to be used any more. */
	#ended: Problem | undefined;
	/** What others are said to have written up to. */
	#heardN = 0;
	/** Until when another is let go first, by `performance.now`; and what ends it before. */
	#givesWayUntilMs = 0;
	#otherHasGone: (() => void) | undefined;
	/** It has itself been refused, and gives way to nobody. */
	#wasRefused = false;
	#closing: ReturnType<typeof setTimeout> | undefined;
	#showing: ReturnType<typeof setTimeout> | undefined;

	/** `events`: the whole log of the room. Throws where they tell of none. */
	constructor(
		events: readonly RoomEvent[],
		{ bank, log, now }: { readonly bank: RoomBank; readonly log: EventLog; readonly now: () => number }
	) {
		this.#room = replayRoom(events);
		this.#code = this.#room.opened.code;
		this.#bank = bank;
		this.#log = log;
		this.#now = now;
		this.#lastAtMs = events.at(-1)?.atMs ?? 0;
		this.#audience = new Audience((delayMs) => this.#showLater(delayMs));
		this.#armClosing();
	}

	get code(): string {
		return this.#code;
	}

	/** What the bank is called. */
	get title(): string {
		return this.#bank.title;
	}

	/** When the room's last event happened. */
	get lastAtMs(): number {
		return this.#lastAtMs;
	}

	get endedAtMs(): number | null {
		return this.#room.endedAtMs;
	}

	/** When work at one's own pace closes or was to close; null where the host leads. */
	get closesAtMs(): number | null {
		return this.#room.work?.closesAtMs ?? null;
	}

	/** Nobody looks, nothing waits and no deadline runs: it may be dropped and read again. */
	get isIdle(): boolean {
		return !this.#isTaking && this.#audience.size === 0 && this.#closing === undefined;
	}

	get audienceSize(): number {
		return this.#audience.size;
	}

	/** It is what its log tells of; otherwise it is to be read anew, if it is still there. */
	get isSound(): boolean {
		return this.#ended === undefined;
	}

	/** Does this credential belong to the room, be it to a seat that was removed? For counting, so at once. */
	knows(credential: Credential | null): boolean {
		const { kind } = identify(this.#room, credential);
		return kind !== 'nobody' && !kind.startsWith('other-');
	}

	/** Resolves when what the command makes happen is on disk, and shown. */
	ask(asked: Asked): Promise<Result<Done>> {
		return new Promise((settle, throwBack) => {
			this.#asks.push({ asked, settle, throwBack });
			this.#takeTurns();
		});
	}

	/** Another server has written to the room, which is shown to whoever looks at it here; or it was refused. */
	hear({ lastN, wasRefused }: Move): void {
		this.#heardN = Math.max(this.#heardN, lastN);
		this.#givesWayUntilMs = wasRefused ? performance.now() + GIVE_WAY_MS : 0;
		if (!wasRefused) this.#otherHasGone?.();
		if (this.#isBehind) this.#takeTurns();
	}

	/** Calls with the room as it is on disk, between two turns; as it was last, where the log cannot be read. */
	visit<T>(look: (room: Room) => T): Promise<T> {
		return new Promise((settle, throwBack) => {
			this.#visits.push((room) => {
				try {
					settle(look(room));
				} catch (error) {
					throwBack(error);
				}
			});
			this.#takeTurns();
		});
	}

	/** What the host keeps of the session, from its log. */
	async record(): Promise<Result<SessionRecord>> {
		const read = await this.#log.read(this.#code, 0);
		if (!read.ok) return read;
		return succeed(recordOf(replayRoom(read.value), this.#bank, read.value));
	}

	/** Shows the room on this stream as it changes, until the function given back is called. */
	watch(stream: Stream, seenN: number | null): () => void {
		let hasLeft = false;
		this.visit((room) => {
			if (hasLeft || this.#isStopped) stream.sink.end();
			else this.#audience.join(stream, this.#sceneOf(room), seenN);
		}).catch((error: unknown) => {
			this.#report(error);
			this.#audience.leave(stream);
			stream.sink.cut();
		});
		return () => {
			hasLeft = true;
			this.#audience.leave(stream);
		};
	}

	beat(): void {
		this.#audience.beat(this.#now());
	}

	/** Ends every stream, and every timer. */
	stop(problem?: Problem): void {
		this.#isStopped = true;
		clearTimeout(this.#closing);
		clearTimeout(this.#showing);
		this.#audience.end(problem);
	}

	#takeTurns(): void {
		if (this.#isTaking) return;
		this.#isTaking = true;
		// A moment later, so that what arrives together is one turn.
		queueMicrotask(() => void this.#takeAllTurns());
	}

	async #takeAllTurns(): Promise<void> {
		while (this.#asks.length > 0 || this.#visits.length > 0 || this.#isBehind) {
			if (this.#asks.length > 0 && !this.#wasRefused) await this.#giveWay();
			const [asks, visits] = [this.#asks, this.#visits];
			[this.#asks, this.#visits] = [[], []];
			await this.#takeTurn(asks).catch((error: unknown) => this.#breakOff(asks, error));
			for (const visit of visits) visit(this.#room);
		}
		this.#isTaking = false;
	}

	async #giveWay(): Promise<void> {
		const forMs = this.#givesWayUntilMs - performance.now();
		if (forMs <= 0) return;
		await new Promise<void>((go) => {
			this.#otherHasGone = go;
			void wait(forMs).then(go);
		});
		this.#otherHasGone = undefined;
	}

	async #takeTurn(asks: readonly Waiting[]): Promise<void> {
		// What others are known to have written comes first: an append before it would be refused.
		if (asks.length === 0 || this.#heardN > this.#room.n) {
			const read = await this.#readOn();
			if (!read.ok) return refuse(asks, read.problem);
			if (asks.length === 0) return;
		}
		const takeBack = markRoom(this.#room);
		const storedN = this.#room.n;
		const decided = asks.map((waiting) => ({ ...waiting, result: this.#decide(waiting) }));
		const events = decided.flatMap(({ result }) => (result?.ok ? result.value : []));
		const appended = events.length > 0 ? await this.#log.append(this.#code, storedN, events) : undefined;
		this.#wasRefused = appended?.ok === false;
		if (appended?.ok) this.#show(events);
		else {
			takeBack();
			if (appended?.problem.code === 'room/log-moved') this.#checkThere(appended.problem.n);
			else if (appended) return refuse(asks, appended.problem);
			const read = await this.#readOn();
			if (!read.ok) return refuse(asks, read.problem);
			if (appended || read.value > 0) {
				this.#asks.unshift(...asks);
				return;
			}
		}
		const { n } = this.#room;
		for (const { result, settle } of decided)
			if (result)
				settle(result.ok ? succeed({ n: result.value.at(-1)?.n ?? n, events: result.value }) : result);
	}

	/** What a command makes happen, taken into the room at once, so that the next is decided after it. */
	#decide({ asked, throwBack }: Waiting): Result<RoomEvent[]> | undefined {
		const { command, callerIn, atMs, fresh = NOTHING_FRESH, recoveryHash = null } = asked;
		let result: Result<RoomEvent[]>;
		try {
			const at = { atMs, bank: this.#bank, chance: secretChance, isRude: isRudeName, fresh, recoveryHash };
			result = decideRoom(this.#room, command, { ...at, caller: callerIn(this.#room) });
		} catch (error) {
			throwBack(error);
			return undefined;
		}
		if (result.ok) for (const event of result.value) foldRoom(this.#room, event);
		return result;
	}

	/** There is something to show that others wrote. */
	get #isBehind(): boolean {
		return this.#heardN > this.#room.n && this.#audience.size > 0;
	}

	/** A log that is shorter than what was read of it is another's, or none: the room has been erased. */
	#checkThere(lastN: number): void {
		if (lastN < this.#room.n) this.#end({ code: 'room/unknown-code' });
	}

	/** Takes in what others have written, and says how many events that was. */
	async #readOn(): Promise<Result<number>> {
		this.#heardN = 0;
		if (this.#ended) return fail(this.#ended);
		const read = await this.#log.read(this.#code, this.#room.n);
		if (!read.ok) {
			// A log that cannot be reached now can be in a while.
			if (read.problem.code !== 'room/log-failed') this.#end(read.problem);
			return read;
		}
		if (read.value.length > 0) {
			for (const event of read.value) foldRoom(this.#room, event);
			this.#show(read.value);
		}
		return succeed(read.value.length);
	}

	/** Shows what has just been written and folded. */
	#show(events: readonly RoomEvent[]): void {
		this.#lastAtMs = events.at(-1)?.atMs ?? this.#lastAtMs;
		this.#audience.tell(this.#sceneOf(this.#room), events);
		this.#armClosing();
	}

	/** A fault in the program must not leave a room behind that its log does not tell of: it is to be read anew. */
	#breakOff(asks: readonly Waiting[], error: unknown): void {
		for (const { throwBack } of asks) throwBack(error);
		if (asks.length === 0) this.#report(error);
		this.#end({ code: 'room/fault' });
	}

	/** It is not to be used any more. Every reader comes back, to the room as it is read anew or to what is wrong. */
	#end(problem: Problem): void {
		this.#ended = problem;
		this.stop(problem.code === 'room/unknown-code' ? problem : undefined);
	}

	/** Who is in the room stays in it, and so does its code. */
	#report(error: unknown): void {
		tellFault('room.fault', `A fault in room ${markOfRoom(this.#code)}, which is read anew.`, error);
	}

	/** The server closes a question as the host would, when the last seat's time is up, and work at its closing. */
	#armClosing(): void {
		clearTimeout(this.#closing);
		this.#closing = undefined;
		const closesMs = closesAtMs(this.#room);
		if (closesMs === null || this.#isStopped) return;
		const { step, phase } = this.#room.stage;
		this.#closing = setTimeout(
			() => {
				const atMs = this.#now();
				// A timer may be early by a moment, an answer is not late before its time.
				if (atMs < closesMs) this.#armClosing();
				else
					void this.#close(
						phase === 'working' ? { type: 'end room' } : { type: 'close question', step },
						atMs
					).catch((error: unknown) => this.#report(error));
			},
			Math.min(LONGEST_TIMER_MS, Math.max(0, closesMs - this.#now()))
		);
	}

	async #close(command: RoomCommand, atMs: number): Promise<void> {
		this.#closing = undefined;
		const done = await this.ask({
			command,
			// Another server may have paused it in the meantime, or given it more time.
			callerIn: (room) => (isTimeUp(room, atMs) ? { kind: 'host' } : { kind: 'nobody' }),
			atMs
		});
		if (done.ok || done.problem.code !== 'room/log-failed' || this.#isStopped) return;
		this.#closing = setTimeout(() => this.#armClosing(), CLOSE_AGAIN_MS);
	}

	#showLater(delayMs: number): void {
		this.#showing = setTimeout(() => {
			this.visit((room) => this.#audience.tellWatchers(this.#sceneOf(room))).catch((error: unknown) =>
				this.#report(error)
			);
		}, delayMs);
	}

	#sceneOf(room: Room): Scene {
		return { room, bank: this.#bank, nowMs: this.#now() };
	}
}

function isTimeUp(room: Room, atMs: number): boolean {
	const closesMs = closesAtMs(room);
	return closesMs !== null && atMs >= closesMs;
}

function refuse(asks: readonly Waiting[], problem: Problem): void {
	for (const { settle } of asks) settle(fail(problem));
}
