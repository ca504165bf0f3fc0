import * as v from 'valibot';
import { EVENT_VERSION } from './event-id.ts';

/** How sure the learner was, asked with the answer; it costs no points. */
export const ConfidenceSchema = v.picklist(['guess', 'think-so', 'sure']);
export type Confidence = v.InferOutput<typeof ConfidenceSchema>;

const Id = v.string();

/** What a learner gave, as it was given: ids for what is picked, the typed text for what is written. */
export const ResponseSchema = v.variant('kind', [
	v.strictObject({ kind: v.literal('single-choice'), choice: Id }),
	v.strictObject({ kind: v.literal('multiple-response'), choices: v.array(Id) }),
	v.strictObject({ kind: v.literal('true-false'), value: v.boolean() }),
	v.strictObject({ kind: v.literal('numeric'), text: v.string() }),
	v.strictObject({ kind: v.literal('short-text'), text: v.string() }),
	/** Step ids, first to last. */
	v.strictObject({ kind: v.literal('order'), steps: v.array(Id) }),
	/** Left id to the id of the right-hand entry chosen for it: a pair's id or an extra's. */
	v.strictObject({ kind: v.literal('match'), pairs: v.record(Id, Id) }),
	/** Blank id to the choice id or the typed text. */
	v.strictObject({ kind: v.literal('cloze'), blanks: v.record(Id, v.string()) })
]);
export type Response = v.InferOutput<typeof ResponseSchema>;
export type ResponseOf<K extends Response['kind']> = Extract<Response, { kind: K }>;

export const OutcomeSchema = v.picklist(['right', 'partial', 'wrong']);
export type Outcome = v.InferOutput<typeof OutcomeSchema>;

/** Practice explains after each answer, a test explains at the end. */
export const ModeSchema = v.picklist(['practice', 'test']);
export type Mode = v.InferOutput<typeof ModeSchema>;

const head = {
	/** Sorts by time: see `eventId`. */
	id: v.string(),
	v: v.literal(EVENT_VERSION),
	/** Milliseconds since the epoch by the device's clock. */
	atMs: v.number()
};
const inSitting = { ...head, sitting: v.string() };
const ofBank = { ...head, bank: v.string() };

/** A question as a sitting asks it: `round` tells a question that is asked again from its first time. */
const asked = {
	question: v.string(),
	round: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(2)))
};

/** Days on a learner's own calendar, counted from 1 January 1970. */
const Day = v.pipe(v.number(), v.integer());

/** One thing that happened to a learner; immutable once written. The schema's own version is `v`. */
export const LearnerEventSchema = v.variant('type', [
	v.object({
		...inSitting,
		type: v.literal('sitting.started'),
		bank: v.string(),
		bankVersion: v.string(),
		mode: ModeSchema,
		seed: v.string(),
		/** Why these: a draw from the topics, what is due, the missed list, one source, or a list in the address. */
		from: v.picklist(['draw', 'review', 'missed', 'source', 'list']),
		/** In the order asked, each with its topic so that it can be found again. */
		questions: v.pipe(v.array(v.object({ id: v.string(), topic: v.string() })), v.minLength(1))
	}),
	v.object({ ...inSitting, type: v.literal('question.opened'), ...asked }),
	v.object({
		...inSitting,
		type: v.literal('answer.given'),
		...asked,
		questionVersion: v.string(),
		topic: v.string(),
		documents: v.array(v.string()),
		response: ResponseSchema,
		confidence: ConfidenceSchema,
		outcome: OutcomeSchema,
		/** 0 to 1. */
		credit: v.number(),
		/** Each claim the question rests on, and whether its own part was right. */
		claims: v.array(v.object({ claim: v.string(), right: v.boolean() })),
		/** The slips behind what was wrong. */
		origins: v.array(v.string()),
		/** From the question's opening to the answer, in milliseconds. */
		tookMs: v.number(),
		/** Minutes east of UTC on the device, for telling days apart. */
		offsetMinutes: v.number()
	}),
	/** Taken back by the learner: no fold counts the answer any more. `answer` is its event's id. */
	v.object({ ...inSitting, type: v.literal('answer.undone'), answer: v.string() }),
	/** Asked once more, or besides, at the end of the sitting, because of the answer with this event id. */
	v.object({
		...inSitting,
		type: v.literal('question.added'),
		...asked,
		topic: v.string(),
		because: v.string()
	}),
	v.object({ ...inSitting, type: v.literal('question.skipped'), ...asked }),
	v.object({ ...inSitting, type: v.literal('question.marked'), ...asked, marked: v.boolean() }),
	v.object({ ...inSitting, type: v.literal('sitting.finished') }),
	/** Set aside by the learner: it is no longer offered for resuming, its answers stay. */
	v.object({ ...inSitting, type: v.literal('sitting.left') }),
	/** Not to be asked in reviews before this day; a day that has passed lifts it. */
	v.object({ ...ofBank, type: v.literal('question.buried'), question: v.string(), untilDay: Day }),
	v.object({ ...ofBank, type: v.literal('question.flagged'), question: v.string(), flagged: v.boolean() }),
	/** The learner's own note; an empty one takes it away. */
	v.object({ ...ofBank, type: v.literal('question.noted'), question: v.string(), note: v.string() }),
	/** Thought to be wrong by the learner, in the learner's words. */
	v.object({
		...ofBank,
		type: v.literal('question.reported'),
		question: v.string(),
		questionVersion: v.string(),
		words: v.string()
	}),
	/** The learner has been told of the correction of this date. */
	v.object({ ...ofBank, type: v.literal('correction.seen'), question: v.string(), on: v.string() }),
	/** How the learner wants to review a bank. */
	v.object({
		...ofBank,
		type: v.literal('plan.set'),
		dailyLimit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(999)),
		/** The predicted recall at which a claim comes back. */
		targetRetention: v.pipe(v.number(), v.minValue(0.7), v.maxValue(0.97)),
		/** The day before which everything is to come up; null where there is none. */
		neededByDay: v.nullable(Day)
	})
]);
export type LearnerEvent = v.InferOutput<typeof LearnerEventSchema>;
export type LearnerEventOf<T extends LearnerEvent['type']> = Extract<LearnerEvent, { type: T }>;
/** What happens within a sitting. */
export type SittingEvent = Extract<LearnerEvent, { sitting: string }>;

export function isSittingEvent(event: LearnerEvent): event is SittingEvent {
	return 'sitting' in event;
}

/** The event that a saved record holds; nothing where it does not hold one of this schema. */
export function parseLearnerEvent(record: unknown): LearnerEvent | undefined {
	const parsed = v.safeParse(LearnerEventSchema, record);
	return parsed.success ? parsed.output : undefined;
}

/** The answer being typed or chosen, one for each sitting, overwritten beside the log. */
export const DraftSchema = v.object({
	v: v.literal(1),
	sitting: v.string(),
	question: v.string(),
	response: v.nullable(ResponseSchema),
	confidence: v.nullable(ConfidenceSchema)
});
export type Draft = v.InferOutput<typeof DraftSchema>;

/** The draft that a saved record holds; nothing where it does not hold one of this schema. */
export function parseDraft(record: unknown): Draft | undefined {
	const parsed = v.safeParse(DraftSchema, record);
	return parsed.success ? parsed.output : undefined;
}
