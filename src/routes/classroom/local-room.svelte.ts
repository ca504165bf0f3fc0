import type { Chance } from '#domain/chance.ts';
import { closesAtMs } from '#domain/deadline.ts';
import { decideRoom } from '#domain/decide-room.ts';
import { foldRoom } from '#domain/fold-room.ts';
import { openLocally, type LocalOpening } from '#domain/local-opening.ts';
import type { Problem } from '#domain/problem.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { RoomBank } from '#domain/room-bank.ts';
import { drawRoomCode } from '#domain/room-code.ts';
import type { RoomCommand } from '#domain/room-command.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import type { Caller } from '#domain/room-role.ts';
import type { Room } from '#domain/room.ts';
import { commonView, hostView, projectorView, type CommonView, type HostView } from '#domain/seat-view.ts';
import { withoutSecrets } from '#domain/session-record.ts';
import { replayRoom, roomOfRecord } from '#machines/room-fold.ts';
import type { KeptRecord, KeptSession, SessionShelf } from '#storage/session-shelf.ts';
import type { HostedRoom } from './hosted-room.ts';
import { RoomClock } from './room-clock.svelte.ts';
import { ViewSender } from './view-channel.ts';

/** What somebody asks of a local room: its host, a newcomer, or a seat that this device speaks for. */
export interface Asked {
	readonly caller: Caller;
	readonly command: RoomCommand;
}

const HOST: Caller = { kind: 'host' };
/** A longer timer would run out at once; this one is armed anew. */
const LONGEST_TIMER_MS = 24 * 3_600_000;

/** Not to be guessed, and the same nowhere else. */
const deviceChance: Chance = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;

/** A secret's place in the log: nobody comes in from outside, so it is only told apart from the others. */
function drawHash(): string {
	return [...crypto.getRandomValues(new Uint8Array(32))]
		.map((byte) => byte.toString(16).padStart(2, '0'))
		.join('');
}

/** What a session is opened with, without what this device draws for it. */
export type NewSession = Omit<LocalOpening, 'code' | 'seed' | 'atMs'> & Pick<KeptSession, 'title' | 'class'>;

/** Opens a session on this device and returns its id, once it is kept. */
export async function openLocalSession(
	shelf: SessionShelf,
	{ title, class: toClass, ...session }: NewSession
): Promise<Result<string>> {
	const id = drawRoomCode(deviceChance);
	const atMs = Date.now();
	const seed = drawHash().slice(0, 24);
	const { events, bank } = openLocally({ ...session, code: id, seed, atMs });
	const entry = { id, class: toClass, title, mode: session.mode, openedAtMs: atMs, code: null, bank };
	const kept = await shelf.keep(entry, events);
	return kept.ok ? succeed(id) : kept;
}

/**
 * A session that no server holds: this page decides, by the rules that the server has, and shows nothing before the
 * shelf has it. So a page that is loaded again goes on where it was.
 */
export class LocalRoom implements HostedRoom {
	readonly code: string;
	readonly local: LocalRoom = this;
	readonly clock = new RoomClock();
	readonly link = 'live';
	readonly linkProblem = undefined;
	common = $state.raw<CommonView>();
	own = $state.raw<HostView>();
	/** What the last command ran into. */
	problem = $state.raw<Problem>();
	/** Every event so far; a new list with each change. */
	events = $state.raw<readonly RoomEvent[]>([]);
	readonly bank: RoomBank;
	readonly #shelf: SessionShelf;
	#room: Room;
	#waiting = $state(0);
	/** Each command waits for the one before it. */
	#last: Promise<unknown> = Promise.resolve();
	#sender: ViewSender | undefined;
	#closing: ReturnType<typeof setTimeout> | undefined;

	private constructor(id: string, shelf: SessionShelf, record: KeptRecord) {
		this.code = id;
		this.#shelf = shelf;
		const { room, bank } = roomOfRecord(record);
		this.#room = room;
		this.bank = bank;
		this.events = record.events;
		this.#show();
	}

	/** The session of this id as it stands on the shelf. Problems: `session/unknown`, `session/damaged`. */
	static async take(shelf: SessionShelf, id: string): Promise<Result<LocalRoom>> {
		const read = await shelf.read(id);
		return read.ok ? succeed(new LocalRoom(id, shelf, read.value)) : read;
	}

	/** The room as it stands; it is changed in place, and `events` says when. */
	get room(): Room {
		return this.#room;
	}

	get isAsking(): boolean {
		return this.#waiting > 0;
	}

	/** Shows it to the projector's window and closes what has a deadline, until what it returns is called. */
	follow(): () => void {
		this.#sender = new ViewSender(this.code);
		this.clock.set(Date.now());
		const stopClock = this.clock.run();
		this.#show();
		this.#armClosing();
		return () => {
			clearTimeout(this.#closing);
			this.#sender?.close();
			this.#sender = undefined;
			stopClock();
		};
	}

	/** Asks as the host. */
	async ask(command: RoomCommand): Promise<void> {
		await this.askAll([{ caller: HOST, command }]);
	}

	/**
	 * Asks one thing after the other, each decided after the one before it; all of it is kept, or none. What stands in the
	 * way is kept in `problem` too.
	 */
	async askAll(asked: readonly Asked[]): Promise<Result<RoomEvent[]>> {
		this.#waiting += 1;
		const asking = this.#last.then(() => this.#take(asked));
		this.#last = asking.catch(() => undefined);
		try {
			const done = await asking;
			this.problem = done.ok ? undefined : done.problem;
			return done;
		} finally {
			this.#waiting -= 1;
		}
	}

	async #take(asked: readonly Asked[]): Promise<Result<RoomEvent[]>> {
		const lastN = this.#room.n;
		const decided = this.#decideAll(asked);
		if (!decided.ok) {
			// What was decided before the refusal has been folded already.
			this.#room = replayRoom(this.events);
			return decided;
		}
		if (decided.value.length === 0) return decided;
		const events = withoutSecrets(decided.value);
		const kept = await this.#shelf.append(this.code, lastN, events);
		if (!kept.ok) {
			await this.#readAgain();
			return kept;
		}
		this.events = [...this.events, ...events];
		this.#show();
		this.#armClosing();
		return succeed(events);
	}

	/** Each is folded at once, so that the next is decided after it. */
	#decideAll(asked: readonly Asked[]): Result<RoomEvent[]> {
		const events: RoomEvent[] = [];
		for (const { caller, command } of asked) {
			const decided = decideRoom(this.#room, command, {
				caller,
				atMs: Date.now(),
				bank: this.bank,
				chance: deviceChance,
				// What a teacher types on the teacher's own device is the teacher's.
				isRude: () => false,
				fresh: { tokenHash: drawHash(), recoveryHash: drawHash() },
				recoveryHash: null
			});
			if (!decided.ok) return decided;
			for (const event of decided.value) foldRoom(this.#room, event);
			events.push(...decided.value);
		}
		return succeed(events);
	}

	/** Another window was first, or the device refused: the room is what the shelf says, or stays what it was. */
	async #readAgain(): Promise<void> {
		const read = await this.#shelf.read(this.code);
		if (read.ok) this.events = read.value.events;
		this.#room = replayRoom(this.events);
		this.#show();
	}

	#show(): void {
		this.common = commonView(this.#room, this.bank);
		this.own = hostView(this.#room, this.bank);
		this.#sender?.send({ common: this.common, own: projectorView(this.#room, this.bank) });
	}

	/** As a server does: a question is closed when its time is up. */
	#armClosing(): void {
		clearTimeout(this.#closing);
		const closesMs = closesAtMs(this.#room);
		if (closesMs === null || !this.#sender) return;
		const { step, phase } = this.#room.stage;
		const waitMs = Math.min(LONGEST_TIMER_MS, Math.max(0, closesMs - Date.now()));
		this.#closing = setTimeout(() => {
			if (Date.now() < closesMs) this.#armClosing();
			else void this.ask(phase === 'working' ? { type: 'end room' } : { type: 'close question', step });
		}, waitMs);
	}
}
