import { seatDeadlineMs } from './deadline.ts';
import type { Problem } from './problem.ts';
import { fail, succeed, type Result } from './result.ts';
import { RewindMap } from './rewind-map.ts';
import type { RoomEvent, RoomEventOf } from './room-event.ts';
import {
	askingAt,
	lastAsking,
	openAsking,
	presentSeats,
	seatOf,
	type Asking,
	type Room,
	type Seat,
	type SeatAnswer,
	type Work
} from './room.ts';
import { nameKey } from './seat-name.ts';
import { isStageEvent } from './stage.ts';
import { idleInWork } from './work-time.ts';

/** A room with its locks off, for the fold alone. */
type Open<T> = { -readonly [K in keyof T]: Unlocked<T[K]> };
type Unlocked<T> =
	T extends ReadonlyMap<infer K, infer V>
		? Map<K, V>
		: T extends ReadonlySet<infer V>
			? Set<V>
			: T extends readonly Asking[]
				? Asking[]
				: T;
type OpenRoom = Open<Room>;

/**
 * Takes the next event into the room and gives the same room back. An event that is there already changes
 * nothing. An answer that came too late is counted over and told as a problem. What cannot have happened,
 * a gap among the numbers above all, throws.
 */
export function foldRoom(room: Room, event: RoomEvent): Result<Room> {
	if (event.n <= room.n) return succeed(room);
	if (event.n !== room.n + 1) throw new Error(`event ${event.n} follows event ${room.n}`);
	const open = room as OpenRoom;
	if (isStageEvent(event)) {
		const next = room.advance(room.stage, event);
		if (!next) throw new Error(`${event.type} while the room is ${room.stage.phase} (event ${event.n})`);
		open.stage = next;
	}
	open.n = event.n;
	const take = FOLDS[event.type] as (room: OpenRoom, event: RoomEvent) => Problem | undefined;
	const problem = take(open, event);
	return problem ? fail(problem) : succeed(room);
}

type Folds = {
	[T in RoomEvent['type']]: (room: OpenRoom, event: RoomEventOf<T>) => Problem | undefined;
};

const FOLDS: Folds = {
	'room.opened': (_, { n }) => {
		throw new Error(`a room opened once more by event ${n}`);
	},
	'settings.changed': (room, { settings }) => void (room.settings = settings),
	'lobby.locked': (room) => void (room.locked = true),
	'lobby.unlocked': (room) => void (room.locked = false),
	'seat.joined': (room, { seat, name, tokenHash, recoveryHash, atMs }) => {
		if (seat !== room.seats.size + 1) throw new Error(`seat ${seat} joins after ${room.seats.size}`);
		room.seats.set(seat, {
			...{ number: seat, name, joinedAtMs: atMs, answeredAtMs: null },
			...{ pace: 1, removed: false, devices: 1 }
		});
		room.seatByToken.set(tokenHash, seat);
		room.seatByRecovery.set(recoveryHash, seat);
		room.seatByName.set(nameKey(name), seat);
		return undefined;
	},
	'seat.recovered': (room, { seat, tokenHash }) => {
		changeSeat(room, seat, { devices: seatOf(room, seat).devices + 1 });
		room.seatByToken.set(tokenHash, seat);
		return undefined;
	},
	'seat.renamed': (room, { seat, name }) => {
		freeName(room, seat);
		changeSeat(room, seat, { name });
		room.seatByName.set(nameKey(name), seat);
		return undefined;
	},
	'seat.removed': (room, { seat }) => {
		freeName(room, seat);
		return changeSeat(room, seat, { removed: true });
	},
	'seat.paced': (room, { seat, pace }) => changeSeat(room, seat, { pace }),
	'question.opened': (room, { question, round, step, deadlineMs, atMs }) =>
		void room.askings.push({ ...newAsking(room, atMs), step, question, round, deadlineMs }),
	'work.opened': (room, { closesAtMs, feedback, atMs }) => {
		room.work = { closesAtMs, feedback };
		for (const [place, question] of room.opened.questions.entries())
			room.askings.push({ ...newAsking(room, atMs), step: place + 1, question, round: 1 });
		return undefined;
	},
	'closing.moved': (room, { closesAtMs }) => {
		if (!room.work) throw new Error('a closing moved that was never set');
		room.work = { ...room.work, closesAtMs };
		return undefined;
	},
	'question.paused': (room, { atMs }) => changeAsking(room, { pausedAtMs: atMs }),
	'question.resumed': (room, { atMs, deadlineMs }) => {
		const { idleMs, pausedAtMs } = lastAsking(room);
		const idle = idleMs + (atMs - (pausedAtMs ?? atMs));
		return changeAsking(room, { pausedAtMs: null, idleMs: idle, deadlineMs });
	},
	'answer.given': (room, event) => {
		const problem = refuseAnswer(room, event);
		if (problem) return problem;
		const { seat, change, response, confidence, atMs } = event;
		const asking = askingAt(room, event.step);
		const idleMs = room.work ? idleInWork(asking, seatOf(room, seat), atMs) : asking.idleMs;
		(asking.answers as Map<number, SeatAnswer>).set(seat, { change, response, confidence, atMs, idleMs });
		return changeSeat(room, seat, { answeredAtMs: atMs });
	},
	'hands.counted': (room, { step, counts }) => {
		if (step !== room.stage.step)
			throw new Error(`hands at step ${step} while the room is at ${room.stage.step}`);
		return changeAsking(room, { hands: counts });
	},
	'groups.called': (room) =>
		changeAsking(room, { groupedSeats: presentSeats(room).map(({ number }) => number) }),
	'question.closed': (room, { atMs }) => changeAsking(room, { closedAtMs: atMs, pausedAtMs: null }),
	'question.revealed': (room) => void room.revealed.add(lastAsking(room).question),
	'room.ended': (room, { atMs }) => {
		room.endedAtMs = atMs;
		// Nothing stays unexplained: what was asked is shown to those who answered it, ended early or not.
		for (const { question } of room.askings) room.revealed.add(question);
		// Work could be done up to here: what was left open by now has been left out.
		if (room.work) room.askings = room.askings.map((asking) => ({ ...asking, closedAtMs: atMs }));
		return undefined;
	},
	'question.corrected': (room, { question, correction, note }) =>
		void room.corrections.set(question, { correction, note })
};

/** An opening at its beginning. */
function newAsking(room: Room, atMs: number): Omit<Asking, 'step' | 'question' | 'round'> {
	return {
		settings: room.settings,
		openedAtMs: atMs,
		deadlineMs: null,
		idleMs: 0,
		pausedAtMs: null,
		closedAtMs: null,
		answers: new RewindMap(),
		hands: [],
		groupedSeats: null
	};
}

/** Why an answer of this seat, at this step and moment, does not count; nothing where it does. */
export function refuseAnswer(
	room: Room,
	{ seat, step, atMs }: { readonly seat: number; readonly step: number; readonly atMs: number }
): Problem | undefined {
	const from = room.seats.get(seat);
	if (!from || from.removed) return { code: 'room/no-such-seat' };
	if (room.work) return refuseWork(room, room.work, { seat, step, atMs });
	if (step !== room.stage.step) return { code: 'room/other-question' };
	if (room.stage.phase === 'paused') return { code: 'room/paused' };
	const asking = openAsking(room);
	if (!asking) return { code: 'room/too-late' };
	const deadline = seatDeadlineMs(asking, from.pace);
	return deadline !== null && atMs > deadline ? { code: 'room/too-late' } : undefined;
}

function refuseWork(
	room: Room,
	{ closesAtMs, feedback }: Work,
	{ seat, step, atMs }: { readonly seat: number; readonly step: number; readonly atMs: number }
): Problem | undefined {
	if (room.stage.phase !== 'working' || atMs > closesAtMs) return { code: 'room/work-closed' };
	const asking = room.askings[step - 1];
	if (!asking) return { code: 'room/other-question' };
	const isExplained = feedback === 'at-once' && asking.answers.has(seat);
	return isExplained ? { code: 'room/explained' } : undefined;
}

function changeSeat(room: OpenRoom, number: number, change: Partial<Seat>): undefined {
	room.seats.set(number, { ...seatOf(room, number), ...change });
}

/** Frees the seat's name for others, unless it is another's by now. */
function freeName(room: OpenRoom, seat: number): void {
	const key = nameKey(seatOf(room, seat).name);
	if (room.seatByName.get(key) === seat) room.seatByName.delete(key);
}

function changeAsking(room: OpenRoom, change: Partial<Asking>): undefined {
	room.askings[room.stage.step - 1] = { ...lastAsking(room), ...change };
}
