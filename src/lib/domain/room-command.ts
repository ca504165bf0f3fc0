import * as v from 'valibot';
import { ConfidenceSchema, ResponseSchema } from './attempt.ts';
import { fail, succeed, type Result } from './result.ts';
import { CorrectionSchema, HandsSchema, PaceSchema, RoomSettingsSchema } from './room-event.ts';

/** The longest response there can be, as JSON; the longest order or cloze needs a tenth of it. */
const LONGEST_RESPONSE = 4000;

const SeatNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const Name = v.pipe(v.string(), v.maxLength(200));

function isShort(given: unknown): boolean {
	return JSON.stringify(given).length <= LONGEST_RESPONSE;
}

/** What somebody asks of a room. It says nothing about who asks, when, or what an answer is worth. */
export const RoomCommandSchema = v.variant('type', [
	v.strictObject({ type: v.literal('change settings'), settings: RoomSettingsSchema }),
	v.strictObject({ type: v.literal('lock lobby') }),
	v.strictObject({ type: v.literal('unlock lobby') }),
	/** Without a name where names are drawn. */
	v.strictObject({ type: v.literal('join'), name: v.exactOptional(Name) }),
	/** Takes the seat that this recovery code belongs to; `Circumstances.recoveryHash` stands for the code. */
	v.strictObject({ type: v.literal('recover seat'), code: v.pipe(v.string(), v.maxLength(100)) }),
	v.strictObject({ type: v.literal('rename seat'), seat: SeatNumber, name: Name }),
	v.strictObject({ type: v.literal('remove seat'), seat: SeatNumber }),
	v.strictObject({ type: v.literal('pace seat'), pace: PaceSchema }),
	/** Opens a question, or the one just closed for a second vote. */
	v.strictObject({ type: v.literal('open question'), question: v.string() }),
	v.strictObject({ type: v.literal('pause question') }),
	v.strictObject({ type: v.literal('resume question') }),
	v.strictObject({
		type: v.literal('answer'),
		step: SeatNumber,
		/** Counts this seat's answers at this step, from 1: sent again with the same number it is the same. */
		change: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
		/** In the handles of the question as players see it. */
		response: v.pipe(
			ResponseSchema,
			v.check((given) => isShort(given), 'a shorter response')
		),
		confidence: ConfidenceSchema
	}),
	/** What the host has counted, in the place of an earlier count; in the bank's own ids, as the host knows the key. */
	v.strictObject({
		type: v.literal('count hands'),
		step: SeatNumber,
		counts: v.pipe(
			HandsSchema,
			v.maxLength(20),
			v.check((given) => isShort(given), 'shorter responses')
		)
	}),
	v.strictObject({ type: v.literal('close question'), step: SeatNumber }),
	v.strictObject({ type: v.literal('call groups'), step: SeatNumber }),
	v.strictObject({ type: v.literal('reveal question') }),
	/** Milliseconds since the epoch by the server's clock. */
	v.strictObject({ type: v.literal('move closing'), closesAtMs: v.pipe(v.number(), v.safeInteger()) }),
	/** In the bank's own ids. Also after the end. */
	v.strictObject({
		type: v.literal('correct question'),
		question: v.string(),
		correction: v.pipe(
			CorrectionSchema,
			v.check((given) => isShort(given), 'shorter responses')
		),
		note: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000))
	}),
	v.strictObject({ type: v.literal('end room') })
]);
export type RoomCommand = v.InferOutput<typeof RoomCommandSchema>;
export type RoomCommandOf<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>;

/** The command that a message holds, exactly and with nothing besides. */
export function parseRoomCommand(message: unknown): Result<RoomCommand> {
	const parsed = v.safeParse(RoomCommandSchema, message);
	return parsed.success ? succeed(parsed.output) : fail({ code: 'room/unreadable' });
}
