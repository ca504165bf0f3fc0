import * as v from 'valibot';
import { ConfidenceSchema, ResponseSchema } from './attempt.ts';
import { OwnBankSchema } from './own-bank.ts';

/** The schema's version that this server writes. */
const ROOM_EVENT_VERSION = 1;

const Positive = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Milliseconds = v.pipe(v.number(), v.finite(), v.minValue(0));

/** A secret as it is kept: its SHA-256 as 64 hexadecimal digits. The secret itself is never stored. */
const HashSchema = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits'));

/** What the host decides about a session. */
export const RoomSettingsSchema = v.strictObject({
	/** For each question; null: a question is open until the host closes it. */
	deadlineSeconds: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(3600))),
	/** For an answer that is wholly right. */
	points: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1000)),
	/** Quick answers earn more. It takes a deadline to mean anything. */
	speedScoring: v.boolean(),
	/** The projector shows who leads, a phone its own rank. */
	ranking: v.boolean(),
	/** What a seat is called: a real name, a chosen one, or one drawn here. */
	namesMode: v.picklist(['real', 'chosen', 'drawn']),
	/** The projector shows how many have answered. */
	projectAnsweredCount: v.boolean()
});
export type RoomSettings = v.InferOutput<typeof RoomSettingsSchema>;

/** No hurry and no ranking unless the host asks for them. */
export const DEFAULT_SETTINGS: RoomSettings = {
	deadlineSeconds: null,
	points: 100,
	speedScoring: false,
	ranking: false,
	namesMode: 'chosen',
	projectAnsweredCount: true
};

/** How many times the common time a seat has for a question; null: no deadline. */
export const PaceSchema = v.nullable(v.picklist([1, 1.25, 1.5, 2, 3]));
export type Pace = v.InferOutput<typeof PaceSchema>;

const Responses = v.pipe(v.array(ResponseSchema), v.minLength(1), v.maxLength(50));

/**
 * How a session is held: with phones, led by the host or each at their own pace; by show of hands or on paper, without
 * devices; or with simulated students, to rehearse.
 */
export const RoomModeSchema = v.picklist(['live', 'self-paced', 'hands', 'paper', 'rehearsal']);
export type RoomMode = v.InferOutput<typeof RoomModeSchema>;

/** When work at one's own pace is explained: after each answer, which then stands, or after the closing. */
export const FeedbackSchema = v.picklist(['at-once', 'at-end']);
export type Feedback = v.InferOutput<typeof FeedbackSchema>;

/** How many hands there were for a response. */
export const HandsSchema = v.array(
	v.object({
		response: ResponseSchema,
		count: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(9999))
	})
);
export type Hands = v.InferOutput<typeof HandsSchema>;

/** What is to be made of the answers to a question whose key was wrong. */
export const CorrectionSchema = v.variant('kind', [
	/** It counts for nobody. */
	v.object({ kind: v.literal('void') }),
	/** These responses count as right as well. */
	v.object({ kind: v.literal('accept'), responses: Responses }),
	/** These responses count as right, and no other does. */
	v.object({ kind: v.literal('replace'), responses: Responses })
]);
export type Correction = v.InferOutput<typeof CorrectionSchema>;

const head = {
	/** Its number in the room's log, from 1 without a gap. */
	n: Positive,
	v: v.literal(ROOM_EVENT_VERSION),
	/** Milliseconds since the epoch by the server's clock. */
	atMs: Milliseconds
};
const ofSeat = { ...head, seat: Positive };

/** One thing that happened in a room; immutable once written. */
export const RoomEventSchema = v.variant('type', [
	v.object({
		...head,
		type: v.literal('room.opened'),
		code: v.string(),
		mode: v.optional(RoomModeSchema, 'live'),
		bank: v.string(),
		bankVersion: v.string(),
		/** Ids, in the order in which the host means to ask them. */
		questions: v.pipe(v.array(v.string()), v.minLength(1)),
		settings: RoomSettingsSchema,
		/** What the host wrote for this session, besides the bank's. */
		own: v.exactOptional(OwnBankSchema),
		/** Decides the order of choices, the same for every seat and the projector. */
		seed: v.string(),
		hostHash: HashSchema,
		projectorHash: HashSchema
	}),
	v.object({ ...head, type: v.literal('settings.changed'), settings: RoomSettingsSchema }),
	/** From here on nobody new comes in; who has a seat comes back to it. */
	v.object({ ...head, type: v.literal('lobby.locked') }),
	v.object({ ...head, type: v.literal('lobby.unlocked') }),
	v.object({
		...ofSeat,
		type: v.literal('seat.joined'),
		name: v.string(),
		tokenHash: HashSchema,
		recoveryHash: HashSchema
	}),
	/** Taken up on another device, which has a token of its own; the first device keeps its token. */
	v.object({ ...ofSeat, type: v.literal('seat.recovered'), tokenHash: HashSchema }),
	v.object({ ...ofSeat, type: v.literal('seat.renamed'), name: v.string() }),
	v.object({ ...ofSeat, type: v.literal('seat.removed') }),
	/** Known to the seat alone. */
	v.object({ ...ofSeat, type: v.literal('seat.paced'), pace: PaceSchema }),
	v.object({
		...head,
		type: v.literal('question.opened'),
		question: v.string(),
		/** From 1; 2 is a second vote on the same question. A question outside the list follows up one that was asked. */
		round: Positive,
		/** Counts the openings of the room, from 1. */
		step: Positive,
		/** Milliseconds since the epoch by the server's clock; null: until the host closes it. */
		deadlineMs: v.nullable(Milliseconds)
	}),
	v.object({ ...head, type: v.literal('question.paused') }),
	/** With the deadline moved by as long as the pause was. */
	v.object({ ...head, type: v.literal('question.resumed'), deadlineMs: v.nullable(Milliseconds) }),
	v.object({
		...ofSeat,
		type: v.literal('answer.given'),
		step: Positive,
		/** Counts the answers of this seat at this step, so that one sent twice is known again. */
		change: Positive,
		/** In the bank's own ids. What it is worth is worked out when it is needed and stands nowhere. */
		response: ResponseSchema,
		confidence: ConfidenceSchema
	}),
	/** In the place of an earlier count of the same step. */
	v.object({ ...head, type: v.literal('hands.counted'), step: Positive, counts: HandsSchema }),
	v.object({ ...head, type: v.literal('question.closed') }),
	/** The host asks seats that differ to find each other. */
	v.object({ ...head, type: v.literal('groups.called'), step: Positive }),
	/** Every question at once, each a step in the order of the list, for work at one's own pace. */
	v.object({ ...head, type: v.literal('work.opened'), closesAtMs: Milliseconds, feedback: FeedbackSchema }),
	v.object({ ...head, type: v.literal('closing.moved'), closesAtMs: Milliseconds }),
	v.object({ ...head, type: v.literal('question.revealed') }),
	v.object({ ...head, type: v.literal('room.ended') }),
	v.object({
		...head,
		type: v.literal('question.corrected'),
		question: v.string(),
		correction: CorrectionSchema,
		/** What was wrong, for whoever answered it. */
		note: v.string()
	})
]);
export type RoomEvent = v.InferOutput<typeof RoomEventSchema>;
export type RoomEventOf<T extends RoomEvent['type']> = Extract<RoomEvent, { type: T }>;

/** An event before it has its place in the log: without number, version and moment. */
export type RoomFact = {
	[T in RoomEvent['type']]: Omit<RoomEventOf<T>, 'n' | 'v' | 'atMs'>;
}[RoomEvent['type']];

/** The event that a stored record holds; nothing where it does not hold one of this schema. */
export function parseRoomEvent(record: unknown): RoomEvent | undefined {
	const parsed = v.safeParse(RoomEventSchema, record);
	return parsed.success ? parsed.output : undefined;
}

/** The facts as events that follow the number `lastN`, all of one moment. */
export function numberFacts(facts: readonly RoomFact[], lastN: number, atMs: number): RoomEvent[] {
	return facts.map(
		(fact, index) => ({ n: lastN + index + 1, v: ROOM_EVENT_VERSION, atMs, ...fact }) as RoomEvent
	);
}
