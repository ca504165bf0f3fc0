import { randomBytes } from 'node:crypto';
import type { Bank } from '#domain/bank.ts';
import { isClosingTime } from '#domain/decide-room.ts';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { roomBankOf, withOwn, type RoomBank } from '#domain/room-bank.ts';
import { drawRoomCode } from '#domain/room-code.ts';
import { numberFacts, type RoomEvent, type RoomFact } from '#domain/room-event.ts';
import type { ClassOnlyQuestion, RoomRequest } from '#domain/room-message.ts';
import { replayRoom } from '#machines/room-fold.ts';
import type { EventLog, Move } from './event-log.ts';
import { LiveRoom } from './live-room.ts';
import {
	chanceOfKey,
	drawSecret,
	hashOf,
	projectorSecretOf,
	secretChance,
	secretOfKey
} from './room-secret.ts';
import { markOfRoom, tell, tellFault } from './server-log.ts';

export interface RoomsSettings {
	readonly log: EventLog;
	/** Every bank, questions for class only among them. */
	readonly banks: () => readonly Bank[];
	/** The server's clock, milliseconds since the epoch. */
	readonly now: () => number;
	/** A room is erased so many hours after its end, */
	readonly keptHours: number;
	/** or after its last event where it never ends. */
	readonly idleHours: number;
}

const HOUR_MS = 3_600_000;
/** Readers hear from the server this often. */
const BEAT_MS = 15_000;
const SWEEP_MS = 60_000;
/** A room that nobody asks leaves the memory after this long. */
const RESIDENT_MS = 600_000;
/** The most questions of a session. */
const MOST_QUESTIONS = 500;
/** Codes drawn before giving up: with a million rooms, each is taken in one case of a hundred. */
const DRAWS = 20;

/** The moments that decide how long a room is kept, in milliseconds since the epoch. */
interface Ages {
	readonly endedAtMs: number | null;
	readonly lastAtMs: number;
	readonly closesAtMs: number | null;
}

interface Known {
	/** When this server came across it. */
	readonly seenAtMs: number;
	/** Not before this: then the log tells whether it is due. */
	eraseAtMs: number;
	usedAtMs: number;
	live: Promise<Result<LiveRoom>> | undefined;
	/** The same, once it is there. */
	room: LiveRoom | undefined;
	/** The server's operator has been told that it cannot be read. */
	isToldOf?: boolean;
}

const roomBanks = new WeakMap<Bank, RoomBank>();

/** All rooms of this server: opened, held in memory while they are used, read again, and erased in time. */
export class Rooms {
	readonly #settings: RoomsSettings;
	readonly #known = new Map<string, Known>();
	readonly #timers: ReturnType<typeof setInterval>[] = [];
	#isDismissed = false;
	#closed: Promise<void> | undefined;

	constructor(settings: RoomsSettings) {
		this.#settings = settings;
	}

	/** Takes up every room of the log, so that deadlines run on and what is old is erased; follows what others do. */
	async start(): Promise<Result<void>> {
		this.#settings.log.follow((move) => {
			if (move) this.#hear(move);
			else void this.#look().catch(report);
		});
		const listed = await this.#settings.log.rooms();
		if (!listed.ok) return listed;
		for (const { room } of listed.value) await this.find(room);
		await this.sweep();
		this.#timers.push(setInterval(() => this.#beat(), BEAT_MS));
		this.#timers.push(setInterval(() => void this.sweep().catch(report), SWEEP_MS));
		for (const timer of this.#timers) timer.unref();
		return succeed(undefined);
	}

	/** The questions of a bank that are in no page, for whoever opens a room with them. */
	classOnly(id: string): Result<ClassOnlyQuestion[]> {
		const bank = this.#settings.banks().find((other) => other.id === id);
		if (!bank) return fail({ code: 'room/unknown-bank', bank: id });
		const questions = bank.questions.filter(({ classOnly }) => classOnly);
		return succeed(
			questions.map(({ id: question, version, topic, kind, stem }) => {
				return { id: question, version, topic, kind, stem };
			})
		);
	}

	/**
	 * Opens a room; the host's secret is known to the caller alone. Code and secret follow from the request's key where
	 * there is one, so that asked again, after a crash or of another server, it is the same room.
	 */
	async open(
		{ bank: id, questions, settings, work, own }: RoomRequest,
		requestKey?: string
	): Promise<Result<{ code: string; secret: string }>> {
		const bank = this.#settings.banks().find((other) => other.id === id);
		if (!bank) return fail({ code: 'room/unknown-bank', bank: id });
		const asked = withOwn(roomBank(bank), own);
		const missing = questions.find((wanted) => !asked.questions.has(wanted));
		if (missing !== undefined) return fail({ code: 'quiz/unknown-question', id: missing });
		const isList = new Set(questions).size === questions.length && questions.length <= MOST_QUESTIONS;
		if (!isList) return fail({ code: 'room/unreadable' });
		if (questions.length === 0) return fail({ code: 'quiz/nothing-to-ask' });
		const nowMs = this.#settings.now();
		if (work && !isClosingTime(work.closesAtMs, nowMs)) return fail({ code: 'room/closing-past' });
		const chance = requestKey === undefined ? secretChance : chanceOfKey(requestKey, 'room');
		const fact = {
			type: 'room.opened',
			mode: work ? 'self-paced' : 'live',
			...{ bank: id, bankVersion: bank.version, questions: [...questions], settings },
			...(own && { own }),
			seed: randomBytes(12).toString('hex')
		} as const;
		for (let draw = 0; draw < DRAWS; draw += 1) {
			const code = drawRoomCode(chance);
			const secret = requestKey === undefined ? drawSecret() : secretOfKey(requestKey, 'host', code);
			const hashes = { hostHash: hashOf(secret), projectorHash: hashOf(projectorSecretOf(secret)) };
			const facts: RoomFact[] = [
				{ ...fact, ...hashes, code },
				...(work ? [{ type: 'work.opened' as const, ...work }] : [])
			];
			const events = numberFacts(facts, 0, nowMs);
			const appended = await this.#settings.log.append(code, 0, events);
			if (!appended.ok && appended.problem.code !== 'room/log-moved') return appended;
			if (appended.ok || (await this.#isHostedBy(code, hashes.hostHash))) {
				await this.find(code);
				return succeed({ code, secret });
			}
		}
		return fail({ code: 'room/fault' });
	}

	/** Is the room of this code the caller's own, opened by the same request before? */
	async #isHostedBy(code: string, hostHash: string): Promise<boolean> {
		const read = await this.#settings.log.read(code, 0);
		const [opened] = read.ok ? read.value : [];
		return opened?.type === 'room.opened' && opened.hostHash === hostHash;
	}

	/**
	 * The room of this code, read from the log where it is not in memory. Never rejects. Problems: `room/unknown-code`,
	 * the log's, and `room/log-corrupt` also where its events tell of what cannot have happened.
	 */
	find(code: string): Promise<Result<LiveRoom>> {
		const known = this.#known.get(code);
		if (known?.live && known.room?.isSound !== false) {
			known.usedAtMs = this.#settings.now();
			return known.live;
		}
		const live = this.#load(code).catch((error: unknown) => {
			report(error);
			return this.#forget(code, { code: 'room/fault' });
		});
		// Remembered before it is there, so that whoever asks in the meantime gets the same room.
		this.#known.set(code, {
			...this.#newlyKnown(),
			...known,
			usedAtMs: this.#settings.now(),
			live,
			room: undefined
		});
		return live;
	}

	/** Erases what is due and lets go of what rests, of all rooms there are: another server may have gone for good. */
	async sweep(): Promise<void> {
		await this.#look();
		const nowMs = this.#settings.now();
		for (const [code, known] of this.#known) {
			if (known.room) known.eraseAtMs = this.#eraseAtMs(known.room);
			if (nowMs >= known.eraseAtMs) await this.#eraseIfDue(code, known);
			else if (known.room?.isIdle && nowMs - known.usedAtMs > RESIDENT_MS) {
				known.room.stop();
				known.live = known.room = undefined;
			}
		}
	}

	/** Readers of all rooms. */
	get audienceSize(): number {
		return [...this.#known.values()].reduce((sum, { room }) => sum + (room?.audienceSize ?? 0), 0);
	}

	/** Rooms in memory. */
	get residents(): number {
		return [...this.#known.values()].filter(({ room }) => room).length;
	}

	/** Ends all streams at once: every page comes back by itself. Commands are still answered. */
	dismiss(): void {
		this.#isDismissed = true;
		for (const timer of this.#timers) clearInterval(timer);
		for (const { room } of this.#known.values()) room?.stop();
	}

	/** Ends all streams, then lets the log write what is waiting. Nothing may be asked of the rooms afterwards. */
	async stop(): Promise<void> {
		this.dismiss();
		await (this.#closed ??= this.#settings.log.close());
	}

	async #load(code: string): Promise<Result<LiveRoom>> {
		const { log, now } = this.#settings;
		const read = await log.read(code, 0);
		const [opened] = read.ok ? read.value : [];
		if (!read.ok) return this.#forget(code, read.problem);
		if (opened === undefined) return this.#forget(code, { code: 'room/unknown-code' });
		const known = this.#known.get(code);
		if (known) known.eraseAtMs = this.#eraseAtMs(agesOf(read.value));
		if (opened.type !== 'room.opened') return this.#forget(code, { code: 'room/log-corrupt', n: 1 });
		const bank = this.#settings.banks().find(({ id }) => id === opened.bank);
		if (bank?.version !== opened.bankVersion) return this.#forget(code, { code: 'room/bank-changed' });
		try {
			const room = new LiveRoom(read.value, { bank: withOwn(roomBank(bank), opened.own), log, now });
			if (known) known.room = room;
			if (this.#isDismissed) room.stop();
			return succeed(room);
		} catch (error) {
			const n = unplayable(read.value);
			if (n === undefined) throw error;
			return this.#forget(code, { code: 'room/log-corrupt', n });
		}
	}

	/** A room that could not be read is tried again the next time; only one that is there is kept in mind. */
	#forget(code: string, problem: Problem): Result<never> {
		const known = this.#known.get(code);
		if (known) known.live = undefined;
		if (problem.code === 'room/log-corrupt' && known?.isToldOf !== true) {
			// Once, and by its number alone: what stands in it may be a student's name.
			const message = `Event ${problem.n} of room ${markOfRoom(code)} cannot be read.`;
			tell({ level: 'error', event: 'room.unreadable', message });
			if (known) known.isToldOf = true;
		}
		if (problem.code === 'room/unknown-code') this.#known.delete(code);
		return fail(problem);
	}

	#hear(move: Move): void {
		const known = this.#known.get(move.room);
		if (!known) return;
		if (move.lastN === 0) this.#letGo(move.room, known);
		// Also where it is just being read.
		else void known.live?.then((found) => found.ok && found.value.hear(move));
	}

	/** Compares what is known with what there is. */
	async #look(): Promise<void> {
		const before = new Map(this.#known);
		const listed = await this.#settings.log.rooms();
		if (!listed.ok) return;
		const there = new Set(listed.value.map(({ room }) => room));
		// What came to be known since the list was asked for need not stand in it.
		for (const [code, known] of before) if (!there.has(code)) this.#letGo(code, known);
		for (const logged of listed.value) {
			if (this.#known.has(logged.room)) this.#hear({ ...logged, wasRefused: false });
			else this.#known.set(logged.room, this.#newlyKnown());
		}
	}

	/** When it is due is for the next sweep to read. */
	#newlyKnown(): Known {
		const nowMs = this.#settings.now();
		return { seenAtMs: nowMs, eraseAtMs: 0, usedAtMs: nowMs, live: undefined, room: undefined };
	}

	/** Erases the room unless the log tells of something newer than was known here. */
	async #eraseIfDue(code: string, known: Known): Promise<void> {
		const dueAtMs = await this.#dueAtMs(code, known);
		if (dueAtMs !== null) known.eraseAtMs = dueAtMs;
		if (dueAtMs === null || dueAtMs > this.#settings.now()) return;
		const erased = await this.#settings.log.erase(code);
		// Where it failed, the next sweep tries again.
		if (erased.ok) this.#letGo(code, known);
	}

	/** By what the log holds; null where it cannot be read now. */
	async #dueAtMs(code: string, { seenAtMs }: Known): Promise<number | null> {
		const { log } = this.#settings;
		const read = await log.read(code, 0);
		if (read.ok) return this.#eraseAtMs(agesOf(read.value));
		const last = await log.lastMoment(code);
		// Whose events cannot be read is erased like a room that never ends, from the last moment they tell of. A moment
		// after it was found in this state is as damaged as the rest.
		const lastAtMs = Math.min((last.ok ? last.value : null) ?? seenAtMs, seenAtMs);
		return last.ok ? this.#eraseAtMs({ endedAtMs: null, lastAtMs, closesAtMs: null }) : null;
	}

	/** The room has been erased, by this server or another. */
	#letGo(code: string, known: Known): void {
		if (this.#known.get(code) !== known) return;
		this.#known.delete(code);
		known.room?.stop({ code: 'room/unknown-code' });
	}

	/**
	 * Work counts as in use up to its closing, and is kept for longer after its end: who worked alone comes back alone, on
	 * another day.
	 */
	#eraseAtMs({ endedAtMs, lastAtMs, closesAtMs }: Ages): number {
		const { keptHours, idleHours } = this.#settings;
		const afterEnd = closesAtMs === null ? keptHours : Math.max(keptHours, idleHours);
		if (endedAtMs !== null) return endedAtMs + afterEnd * HOUR_MS;
		return Math.max(lastAtMs, closesAtMs ?? 0) + idleHours * HOUR_MS;
	}

	#beat(): void {
		for (const { room } of this.#known.values()) room?.beat();
	}
}

function report(error: unknown): void {
	tellFault('rooms.fault', 'A fault in keeping the rooms.', error);
}

/** The number of the first event that cannot have happened after those before it; nothing where all can. */
function unplayable(events: readonly RoomEvent[]): number | undefined {
	let n = 0;
	const counted = function* () {
		for (const event of events) {
			n = event.n;
			yield event;
		}
	};
	try {
		replayRoom(counted());
		return undefined;
	} catch {
		return n;
	}
}

function agesOf(events: readonly RoomEvent[]): Ages {
	const end = events.find(({ type }) => type === 'room.ended');
	const closing = events.findLast((event) => event.type === 'work.opened' || event.type === 'closing.moved');
	return {
		endedAtMs: end?.atMs ?? null,
		lastAtMs: events.at(-1)?.atMs ?? 0,
		closesAtMs: closing && 'closesAtMs' in closing ? closing.closesAtMs : null
	};
}

function roomBank(bank: Bank): RoomBank {
	const made = roomBanks.get(bank) ?? roomBankOf(bank);
	roomBanks.set(bank, made);
	return made;
}
