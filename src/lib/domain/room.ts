import type { Confidence, Response } from './attempt.ts';
import type { Correction, Feedback, Hands, Pace, RoomEventOf, RoomSettings } from './room-event.ts';
import { RewindMap } from './rewind-map.ts';
import { FIRST_STAGE, type Advance, type Stage } from './stage.ts';

/** A place in a room, taken by one person, on one device or several. */
export interface Seat {
	/** From 1, in the order of joining; never given to somebody else. */
	readonly number: number;
	readonly name: string;
	readonly joinedAtMs: number;
	/** When it last gave an answer; null before its first. */
	readonly answeredAtMs: number | null;
	readonly pace: Pace;
	readonly removed: boolean;
	/** How many devices have taken it up. */
	readonly devices: number;
}

/** The answer of one seat at one step that counts so far. */
export interface SeatAnswer {
	readonly change: number;
	readonly response: Response;
	readonly confidence: Confidence;
	readonly atMs: number;
	/**
	 * What of the time since the opening was not spent on it, in milliseconds: all pauses before it, as a later one makes
	 * no answer quicker; of work at one's own pace, all the time before the seat turned to it.
	 */
	readonly idleMs: number;
}

/** One opening of a question. */
export interface Asking {
	readonly step: number;
	readonly question: string;
	readonly round: number;
	/** As they stood when it was opened: later changes do not reach back. */
	readonly settings: RoomSettings;
	readonly openedAtMs: number;
	/** Of a seat at the common pace, moved by the pauses; null: until it is closed. */
	readonly deadlineMs: number | null;
	/** The length of all pauses that are over, in milliseconds. */
	readonly idleMs: number;
	/** Since when it is paused. */
	readonly pausedAtMs: number | null;
	readonly closedAtMs: number | null;
	/** By seat number. */
	readonly answers: ReadonlyMap<number, SeatAnswer>;
	/** The hands that were counted, where nobody has a seat. */
	readonly hands: Hands;
	/** The seats that were there when those that differ were asked to find each other; null unless they were. */
	readonly groupedSeats: readonly number[] | null;
}

/** A question whose key was wrong, and what was made of it. */
export interface Corrected {
	readonly correction: Correction;
	/** What was wrong, for whoever answered it. */
	readonly note: string;
}

/** Work at one's own pace. */
export interface Work {
	/** Milliseconds since the epoch by the server's clock. */
	readonly closesAtMs: number;
	readonly feedback: Feedback;
}

/**
 * A room as its log tells it. It is changed by `foldRoom` alone; its Maps are changed in place, as copying
 * them with every answer would take a time that grows with the square of the seats.
 */
export interface Room {
	/** The number of the last event folded. */
	readonly n: number;
	readonly opened: RoomEventOf<'room.opened'>;
	readonly settings: RoomSettings;
	readonly locked: boolean;
	readonly stage: Stage;
	readonly endedAtMs: number | null;
	/** Null unless every question is open at once. */
	readonly work: Work | null;
	/** By number, removed seats included. */
	readonly seats: ReadonlyMap<number, Seat>;
	readonly seatByToken: ReadonlyMap<string, number>;
	readonly seatByRecovery: ReadonlyMap<string, number>;
	/** The names of the seats that are there, as `nameKey` has them. */
	readonly seatByName: ReadonlyMap<string, number>;
	/** Step n at index n - 1. */
	readonly askings: readonly Asking[];
	/** Questions whose key has been shown. */
	readonly revealed: ReadonlySet<string>;
	/** By question; the latest counts. */
	readonly corrections: ReadonlyMap<string, Corrected>;
	readonly advance: Advance;
}

/** A room at its first event. `advance` decides its phases. */
export function openRoom(opened: RoomEventOf<'room.opened'>, advance: Advance): Room {
	if (opened.n !== 1) throw new Error(`a room opened by event ${opened.n}`);
	return {
		n: 1,
		opened,
		settings: opened.settings,
		locked: false,
		stage: FIRST_STAGE,
		endedAtMs: null,
		work: null,
		seats: new RewindMap(),
		seatByToken: new RewindMap(),
		seatByRecovery: new RewindMap(),
		seatByName: new RewindMap(),
		askings: [],
		revealed: new Set(),
		corrections: new Map(),
		advance
	};
}

/** The question that can be answered, paused or not; nothing where none is open. */
export function openAsking(room: Room): Asking | undefined {
	const { phase } = room.stage;
	return phase === 'open' || phase === 'paused' ? lastAsking(room) : undefined;
}

/** What was opened last; throws before the first question. */
export function lastAsking(room: Room): Asking {
	return askingAt(room, room.stage.step);
}

/** The opening at this step; throws where there is none. */
export function askingAt({ askings }: Room, step: number): Asking {
	const asking = askings[step - 1];
	if (!asking) throw new Error(`a room without a question at step ${step}`);
	return asking;
}

/** The openings of a question, in the order of its votes. */
export function votesOn(room: Room, question: string): Asking[] {
	return room.askings.filter((asking) => asking.question === question);
}

/** The seats that have not been removed, in the order of joining. */
export function presentSeats(room: Room): Seat[] {
	return [...room.seats.values()].filter(({ removed }) => !removed);
}

/** The seat of this number; throws where there is none. */
export function seatOf(room: Room, number: number): Seat {
	const seat = room.seats.get(number);
	if (!seat) throw new Error(`no seat ${number}`);
	return seat;
}
