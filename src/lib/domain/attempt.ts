import * as v from 'valibot';

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
	v: v.literal(1),
	/** Milliseconds since the epoch by the device's clock. */
	atMs: v.number(),
	sitting: v.string()
};

/** One thing that happened to a learner; immutable once written. The schema's own version is `v`. */
export const LearnerEventSchema = v.variant('type', [
	v.object({
		...head,
		type: v.literal('sitting.started'),
		bank: v.string(),
		bankVersion: v.string(),
		mode: ModeSchema,
		seed: v.string(),
		/** Why these: a draw from the topics, the missed list, one source, or a list in the address. */
		from: v.picklist(['draw', 'missed', 'source', 'list']),
		/** In the order asked, each with its topic so that it can be found again. */
		questions: v.pipe(v.array(v.object({ id: v.string(), topic: v.string() })), v.minLength(1))
	}),
	v.object({ ...head, type: v.literal('question.opened'), question: v.string() }),
	v.object({
		...head,
		type: v.literal('answer.given'),
		question: v.string(),
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
	v.object({ ...head, type: v.literal('question.skipped'), question: v.string() }),
	v.object({ ...head, type: v.literal('question.marked'), question: v.string(), marked: v.boolean() }),
	v.object({ ...head, type: v.literal('sitting.finished') }),
	/** Set aside by the learner: it is no longer offered for resuming, its answers stay. */
	v.object({ ...head, type: v.literal('sitting.left') })
]);
export type LearnerEvent = v.InferOutput<typeof LearnerEventSchema>;
export type LearnerEventOf<T extends LearnerEvent['type']> = Extract<LearnerEvent, { type: T }>;

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

/**
 * An id that sorts by time, then by tab, then by the order within the tab, so that two tabs can never
 * write the same key: `001764000000000-k3f9q2-000012`.
 */
export function eventId(atMs: number, tab: string, count: number): string {
	return `${String(Math.trunc(atMs)).padStart(15, '0')}-${tab}-${String(count).padStart(6, '0')}`;
}
