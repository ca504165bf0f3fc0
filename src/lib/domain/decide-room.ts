import type { Response } from './attempt.ts';
import type { Chance } from './chance.ts';
import { refuseAnswer } from './fold-room.ts';
import { canAsk } from './follow-up.ts';
import { grade } from './grade.ts';
import { readResponse } from './player-response.ts';
import type { Problem } from './problem.ts';
import type { Question } from './question.ts';
import { fail, succeed, type Result } from './result.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { RoomCommand, RoomCommandOf } from './room-command.ts';
import { numberFacts, type RoomEvent, type RoomFact } from './room-event.ts';
import { mayAsk, type Caller } from './room-role.ts';
import { lastAsking, type Room } from './room.ts';
import { countGroups } from './seat-group.ts';
import { drawName, nameKey, readName } from './seat-name.ts';
import type { StageFact } from './stage.ts';

/** The most seats a room takes. */
const MOST_SEATS = 5000;
/** The longest that work at one's own pace stays open: a year, in milliseconds. */
const LONGEST_WORK_MS = 366 * 24 * 3_600_000;

/** Can work that is opened at `nowMs` close at this moment? Both in milliseconds since the epoch. */
export function isClosingTime(closesAtMs: number, nowMs: number): boolean {
	return closesAtMs > nowMs && closesAtMs - nowMs <= LONGEST_WORK_MS;
}

/** The most devices one seat is taken up on. */
const MOST_DEVICES = 10;

/** Everything uncertain, as the server's door found it. */
export interface Circumstances {
	readonly caller: Caller;
	/** Milliseconds since the epoch by the server's clock. */
	readonly atMs: number;
	readonly bank: RoomBank;
	/** For drawn names. */
	readonly chance: Chance;
	readonly isRude: (name: string) => boolean;
	/** SHA-256 of the token and the recovery code that a new seat, or a new device, is given. */
	readonly fresh: { readonly tokenHash: string; readonly recoveryHash: string };
	/** SHA-256 of the recovery code that was typed; null where none was, or it cannot be one. */
	readonly recoveryHash: string | null;
}

/**
 * What a command makes happen: the events to append after `room.n`, none where it is done already, or the
 * problem that stands in the way. The room itself is not changed.
 */
export function decideRoom(room: Room, command: RoomCommand, at: Circumstances): Result<RoomEvent[]> {
	if (!mayAsk(at.caller, command)) return fail({ code: 'room/not-allowed' });
	if (room.stage.phase === 'ended' && BEFORE_END.has(command.type)) return fail({ code: 'room/ended' });
	const decide = DECISIONS[command.type] as Decision<RoomCommand>;
	const decided = decide(room, command, at);
	return decided.ok ? succeed(numberFacts(decided.value, room.n, at.atMs)) : decided;
}

/** What makes no sense once the session is over. */
const BEFORE_END: ReadonlySet<RoomCommand['type']> = new Set([
	'change settings',
	'lock lobby',
	'unlock lobby',
	'join',
	'pace seat',
	'move closing'
] as const);

type Decision<C> = (room: Room, command: C, at: Circumstances) => Result<RoomFact[]>;
type Decisions = { [T in RoomCommand['type']]: Decision<RoomCommandOf<T>> };

const DECISIONS: Decisions = {
	'change settings': (_, { settings }) => succeed([{ type: 'settings.changed', settings }]),
	'lock lobby': ({ locked }) => succeed(locked ? [] : [{ type: 'lobby.locked' }]),
	'unlock lobby': ({ locked }) => succeed(locked ? [{ type: 'lobby.unlocked' }] : []),
	join: decideJoin,
	'recover seat': decideRecovery,
	'rename seat': decideRename,
	'remove seat': (room, { seat }) =>
		isPresent(room, seat) ? succeed([{ type: 'seat.removed', seat }]) : fail({ code: 'room/no-such-seat' }),
	'pace seat': (room, { pace }, { caller }) => {
		const seat = ownSeat(caller);
		return succeed(room.seats.get(seat)?.pace === pace ? [] : [{ type: 'seat.paced', seat, pace }]);
	},
	'open question': decideOpening,
	'pause question': (room) => proceed(room, { type: 'question.paused' }),
	'resume question': (room, _, { atMs }) => {
		const asking = room.stage.phase === 'paused' ? lastAsking(room) : undefined;
		const idle = atMs - (asking?.pausedAtMs ?? atMs);
		const deadlineMs = asking?.deadlineMs ?? null;
		return proceed(room, {
			type: 'question.resumed',
			deadlineMs: deadlineMs === null ? null : deadlineMs + idle
		});
	},
	answer: decideAnswer,
	'count hands': decideCount,
	// The step, so that a second press, or the server's own timer, never closes the question after.
	'close question': (room, { step }) => {
		if (step !== room.stage.step) return fail({ code: 'room/other-question' });
		return room.stage.phase === 'closed' ? succeed([]) : proceed(room, { type: 'question.closed' });
	},
	'call groups': (room, { step }, { bank }) => {
		const asking = room.askings[step - 1];
		if (asking?.groupedSeats && room.stage.step === step) return succeed([]);
		const called = proceed(room, { type: 'groups.called', step });
		// To be told that nobody differs would tell everybody how all have answered.
		const isNobodyThere = called.ok && asking !== undefined && countGroups(room, bank, asking) === 0;
		return isNobodyThere ? fail({ code: 'room/nobody-differs' }) : called;
	},
	'move closing': (room, { closesAtMs }, { atMs }) =>
		isClosingTime(closesAtMs, atMs)
			? proceed(room, { type: 'closing.moved', closesAtMs })
			: fail({ code: 'room/closing-past' }),
	'correct question': decideCorrection,
	'reveal question': (room) => proceed(room, { type: 'question.revealed' }),
	'end room': (room) => proceed(room, { type: 'room.ended' })
};

/** A fact that moves the room on, if the room machine lets it. */
function proceed(room: Room, fact: StageFact): Result<RoomFact[]> {
	if (room.advance(room.stage, fact)) return succeed([fact]);
	return fail({ code: 'room/not-now', phase: room.stage.phase });
}

function decideJoin(room: Room, { name }: RoomCommandOf<'join'>, at: Circumstances): Result<RoomFact[]> {
	// Asked for once more after a reply that was lost: the seat is there.
	const own = room.seatByToken.get(at.fresh.tokenHash);
	if (own !== undefined) return isPresent(room, own) ? succeed([]) : fail({ code: 'room/no-such-seat' });
	if (room.locked) return fail({ code: 'room/locked' });
	if (room.seatByName.size >= MOST_SEATS) return fail({ code: 'room/full', seats: MOST_SEATS });
	const isTaken = (other: string) => room.seatByName.has(nameKey(other));
	const called =
		room.settings.namesMode === 'drawn'
			? succeed(drawName(at.chance, isTaken))
			: checkName(room, name ?? '', { isRude: at.isRude });
	if (!called.ok) return called;
	return succeed([{ type: 'seat.joined', seat: room.seats.size + 1, name: called.value, ...at.fresh }]);
}

function decideRecovery(
	room: Room,
	_: RoomCommandOf<'recover seat'>,
	{ recoveryHash, fresh }: Circumstances
): Result<RoomFact[]> {
	const number = recoveryHash === null ? undefined : room.seatByRecovery.get(recoveryHash);
	const seat = number === undefined ? undefined : room.seats.get(number);
	if (!seat || seat.removed) return fail({ code: 'room/unknown-recovery-code' });
	if (room.seatByToken.get(fresh.tokenHash) === seat.number) return succeed([]);
	if (seat.devices >= MOST_DEVICES) return fail({ code: 'room/too-many-devices', devices: MOST_DEVICES });
	return succeed([{ type: 'seat.recovered', seat: seat.number, tokenHash: fresh.tokenHash }]);
}

/** A player is renamed by the rules; the host has the last word on what counts as rude. */
function decideRename(
	room: Room,
	{ seat, name }: RoomCommandOf<'rename seat'>,
	{ caller, isRude }: Circumstances
): Result<RoomFact[]> {
	if (!isPresent(room, seat)) return fail({ code: 'room/no-such-seat' });
	const isHost = caller.kind === 'host';
	if (!isHost && room.settings.namesMode === 'drawn') return fail({ code: 'room/not-allowed' });
	const called = checkName(room, name, { seat, isRude: isHost ? () => false : isRude });
	if (!called.ok) return called;
	return succeed([{ type: 'seat.renamed', seat, name: called.value }]);
}

/** The name, fit to be shown and not another seat's. */
function checkName(
	room: Room,
	text: string,
	{ seat, isRude }: { readonly seat?: number; readonly isRude: (name: string) => boolean }
): Result<string> {
	const name = readName(text);
	if (!name.ok) return name;
	if (isRude(name.value)) return fail({ code: 'name/rude' });
	const owner = room.seatByName.get(nameKey(name.value));
	return owner === undefined || owner === seat ? name : fail({ code: 'name/taken', name: name.value });
}

function decideOpening(
	room: Room,
	{ question }: RoomCommandOf<'open question'>,
	{ atMs, bank }: Circumstances
): Result<RoomFact[]> {
	if (!canAsk(room, bank, question)) return fail({ code: 'quiz/unknown-question', id: question });
	const isSecondVote = room.stage.phase === 'closed' && room.stage.question === question;
	if (!isSecondVote && room.askings.some((asking) => asking.question === question)) {
		return fail({ code: 'room/already-asked' });
	}
	const { deadlineSeconds } = room.settings;
	return proceed(room, {
		type: 'question.opened',
		question,
		round: isSecondVote ? room.stage.round + 1 : 1,
		step: room.stage.step + 1,
		deadlineMs: deadlineSeconds === null ? null : atMs + deadlineSeconds * 1000
	});
}

/** An answer that was recorded already is done, even when the question has been closed since. */
function decideAnswer(
	room: Room,
	{ step, change, response, confidence }: RoomCommandOf<'answer'>,
	{ caller, atMs, bank }: Circumstances
): Result<RoomFact[]> {
	const seat = ownSeat(caller);
	const asking = room.askings[step - 1];
	if (!asking) return fail({ code: 'room/other-question' });
	const question = questionIn(bank, asking.question);
	const read = readResponse(question, room.opened.seed, response);
	if (!read.ok) return read;
	const before = asking.answers.get(seat);
	if (before && change <= before.change) {
		const isSame =
			JSON.stringify([read.value, confidence]) === JSON.stringify([before.response, before.confidence]);
		const isRepeated = change < before.change || isSame;
		return isRepeated ? succeed([]) : fail({ code: 'room/answered-elsewhere' });
	}
	const refusal: Problem | undefined = refuseAnswer(room, { seat, step, atMs });
	if (refusal) return fail(refusal);
	const verdict = grade(question, read.value);
	if (verdict.kind === 'unreadable') return fail(verdict.problem);
	return succeed([{ type: 'answer.given', seat, step, change, response: read.value, confidence }]);
}

/** Hands are counted while they are up, and put right until the answer is shown. */
function decideCount(
	room: Room,
	{ step, counts }: RoomCommandOf<'count hands'>,
	{ bank }: Circumstances
): Result<RoomFact[]> {
	const { phase } = room.stage;
	if (room.opened.mode !== 'hands') return fail({ code: 'room/not-now', phase });
	if (step !== room.stage.step) return fail({ code: 'room/other-question' });
	if (phase === 'revealed') return fail({ code: 'room/too-late' });
	const question = questionIn(bank, lastAsking(room).question);
	if (!counts.every(({ response }) => canGrade(question, response)))
		return fail({ code: 'room/answer-unfit' });
	return succeed([{ type: 'hands.counted', step, counts }]);
}

/** Also after the end: a wrong key is put right whenever it is found. */
function decideCorrection(
	room: Room,
	{ question: id, correction, note }: RoomCommandOf<'correct question'>,
	{ bank }: Circumstances
): Result<RoomFact[]> {
	if (!room.askings.some(({ question }) => question === id))
		return fail({ code: 'quiz/unknown-question', id });
	const question = questionIn(bank, id);
	const responses = correction.kind === 'void' ? [] : correction.responses;
	if (!responses.every((response) => canGrade(question, response)))
		return fail({ code: 'room/answer-unfit' });
	return succeed([{ type: 'question.corrected', question: id, correction, note }]);
}

function canGrade(question: Question, response: Response): boolean {
	return question.kind === response.kind && grade(question, response).kind === 'graded';
}

function isPresent(room: Room, seat: number): boolean {
	return room.seats.get(seat)?.removed === false;
}

/** The seat of a caller whom the table lets speak for a seat. */
function ownSeat(caller: Caller): number {
	if (!('seat' in caller)) throw new Error(`${caller.kind} has no seat`);
	return caller.seat;
}
