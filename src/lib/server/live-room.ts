import { closesAtMs } from '#domain/deadline.ts';
import { decideRoom, type Circumstances } from '#domain/decide-room.ts';
import { foldRoom } from '#domain/fold-room.ts';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { RoomBank } from '#domain/room-bank.ts';
import type { RoomCommand } from '#domain/room-command.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { identify, type Caller, type Credential } from '#domain/room-role.ts';
import type { Room } from '#domain/room.ts';
import { recordOf, type SessionRecord } from '#domain/session-record.ts';
import { replayRoom } from '#machines/room-fold.ts';
import { Audience, type Scene, type Stream } from './audience.ts';
import type { EventLog } from './event-log.ts';
import { secretChance } from './room-secret.ts';
import { isRudeName } from './rude-name.ts';

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

/**
 * A room in memory. Commands are taken in turns: all that have come in are decided one after the other, what they
 * make happen is appended as one, and only when it is on disk are they answered and the room shown. So nobody
 * ever sees what a crash could take back.
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
	#isSound = true;
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

	/** It is what its log tells of; otherwise it is to be read anew. */
	get isSound(): boolean {
		return this.#isSound;
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

	/** Calls with the room as it is on disk, between two turns. */
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
		while (this.#asks.length > 0 || this.#visits.length > 0) {
			const visits = this.#visits;
			this.#visits = [];
			for (const visit of visits) visit(this.#room);
			const asks = this.#asks;
			this.#asks = [];
			if (asks.length > 0) await this.#takeTurn(asks).catch((error: unknown) => this.#recover(asks, error));
		}
		this.#isTaking = false;
	}

	async #takeTurn(asks: readonly Waiting[]): Promise<void> {
		const storedN = this.#room.n;
		const decided = asks.map((waiting) => ({ ...waiting, result: this.#decide(waiting) }));
		const events = decided.flatMap(({ result }) => (result?.ok ? result.value : []));
		if (events.length > 0) {
			const appended = await this.#log.append(this.#code, storedN, events);
			if (!appended.ok) return await this.#readOn(asks, appended.problem);
			this.#lastAtMs = events.at(-1)?.atMs ?? this.#lastAtMs;
			this.#audience.tell(this.#sceneOf(this.#room), events);
			this.#armClosing();
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

	/** Others were first, or the disk refused: what was decided is void. The room is read again from the log. */
	async #readOn(asks: readonly Waiting[], problem: Problem): Promise<void> {
		const read = await this.#reread();
		if (!read.ok) this.#breakOff();
		if (!read.ok || problem.code !== 'room/log-moved') {
			for (const { settle } of asks) settle(fail(read.ok ? problem : read.problem));
			return;
		}
		this.#asks.unshift(...asks);
	}

	async #reread(): Promise<Result<void>> {
		const read = await this.#log.read(this.#code, 0);
		if (!read.ok) return read;
		if (read.value.length === 0) return fail({ code: 'room/unknown-code' });
		this.#room = replayRoom(read.value);
		this.#lastAtMs = read.value.at(-1)?.atMs ?? this.#lastAtMs;
		this.#audience.tellAll(this.#sceneOf(this.#room));
		this.#armClosing();
		return succeed(undefined);
	}

	/** A fault in the program must not leave a room behind that its log does not tell of. */
	async #recover(asks: readonly Waiting[], error: unknown): Promise<void> {
		for (const { throwBack } of asks) throwBack(error);
		try {
			const read = await this.#reread();
			if (!read.ok) this.#breakOff();
		} catch (another) {
			this.#report(another);
			this.#breakOff();
		}
	}

	/** Every reader comes back, to the room as it is read anew or to what is wrong with it. */
	#breakOff(): void {
		this.#isSound = false;
		this.stop();
	}

	/** The code says which room it was; who is in it stays in it. */
	#report(error: unknown): void {
		console.error(`A fault in room ${this.#code}:`, error);
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
				else {
					this.#closing = undefined;
					this.ask({
						command: phase === 'working' ? { type: 'end room' } : { type: 'close question', step },
						callerIn: () => ({ kind: 'host' }),
						atMs
					}).catch((error: unknown) => this.#report(error));
				}
			},
			Math.min(LONGEST_TIMER_MS, Math.max(0, closesMs - this.#now()))
		);
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
