import * as v from 'valibot';
import {
	ConfidenceSchema,
	OutcomeSchema,
	parseLearnerEvent,
	ResponseSchema,
	type LearnerEvent,
	type LearnerEventOf
} from '#domain/attempt.ts';
import type { BankProgress, Progress } from '#domain/progress.ts';

/** Goes up with every change to what the fold of domain/progress.ts makes of a log; then old snapshots are dropped. */
export const FOLD_VERSION = 1;

/** A fold of the log, and how many records the log had up to its last event. */
export interface CountedProgress {
	readonly progress: Progress;
	/** What was read up to then and is missing in the fold, because it could not be read, is counted too. */
	readonly count: number;
}

/** What a fold depends on besides the log: a snapshot of any other basis is refused. */
export interface ProgressBasis {
	readonly basis: string;
}

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));
const Day = v.pipe(v.number(), v.integer());

const MissSchema = v.object({
	answer: v.string(),
	sitting: v.string(),
	question: v.string(),
	topic: v.string(),
	documents: v.array(v.string()),
	origins: v.array(v.string()),
	confidence: ConfidenceSchema,
	outcome: OutcomeSchema,
	response: ResponseSchema,
	atMs: v.number(),
	times: Count
});

const CardSchema = v.object({
	claim: v.string(),
	topic: v.string(),
	memory: v.object({ stability: v.number(), difficulty: v.number() }),
	lastDay: Day,
	reps: Count,
	lapses: Count,
	isMissed: v.boolean(),
	successes: Count,
	heldDays: v.array(Day),
	checkDays: v.array(Day),
	lastQuestion: v.string(),
	reviewedDay: v.nullable(Day),
	miss: v.nullable(MissSchema)
});

const RemarkSchema = v.object({ buriedUntilDay: Day, isFlagged: v.boolean(), note: v.string() });

const CorrectedSchema = v.object({
	question: v.string(),
	answer: v.string(),
	on: v.string(),
	before: OutcomeSchema,
	after: OutcomeSchema,
	isSeen: v.boolean()
});

const PlanSchema = v.object({
	dailyLimit: Count,
	targetRetention: v.number(),
	neededByDay: v.nullable(Day)
});

const BankSchema = v.object({
	cards: v.array(CardSchema),
	remarks: v.array(v.tuple([v.string(), RemarkSchema])),
	reports: v.array(eventOf('question.reported')),
	corrected: v.array(CorrectedSchema),
	plan: PlanSchema
});

const SittingSchema = v.object({
	started: eventOf('sitting.started'),
	keys: v.array(v.string()),
	current: v.string(),
	isOver: v.boolean(),
	answered: v.array(v.string()),
	held: v.array(eventOf('answer.given'))
});

const UndoableSchema = v.object({
	answer: v.string(),
	bank: v.string(),
	sitting: v.string(),
	question: v.string()
});

const SnapshotSchema = v.object({
	basis: v.string(),
	count: Count,
	upTo: v.string(),
	banks: v.array(v.tuple([v.string(), BankSchema])),
	sittings: v.array(SittingSchema),
	undoable: v.array(UndoableSchema)
});

/** The fold as plain data, to be kept until it is read again or thrown away. */
export function encodeProgress({ progress, count, basis }: CountedProgress & ProgressBasis) {
	return {
		basis: withFoldVersion(basis),
		count,
		upTo: progress.upTo,
		banks: [...progress.banks].map(([bank, kept]) => [bank, encodeBank(kept)] as const),
		sittings: [...progress.sittings.values()],
		undoable: progress.undoable
	};
}

/** The fold that was encoded; nothing where it has another basis or anything about it is amiss. */
export function decodeProgress(value: unknown, basis: string): CountedProgress | undefined {
	const parsed = v.safeParse(SnapshotSchema, value);
	if (!parsed.success || parsed.output.basis !== withFoldVersion(basis)) return undefined;
	const { count, upTo, banks, sittings, undoable } = parsed.output;
	const progress: Progress = {
		banks: new Map(banks.map(([bank, kept]) => [bank, decodeBank(kept)])),
		sittings: new Map(sittings.map((sitting) => [sitting.started.sitting, sitting])),
		undoable,
		upTo
	};
	return { progress, count };
}

function withFoldVersion(basis: string): string {
	return `${FOLD_VERSION} ${basis}`;
}

function encodeBank({ cards, remarks, reports, corrected, plan }: BankProgress) {
	return {
		cards: [...cards.values()],
		remarks: [...remarks],
		reports,
		corrected: [...corrected.values()],
		plan
	};
}

function decodeBank({
	cards,
	remarks,
	reports,
	corrected,
	plan
}: v.InferOutput<typeof BankSchema>): BankProgress {
	return {
		cards: new Map(cards.map((card) => [card.claim, card])),
		remarks: new Map(remarks),
		reports,
		corrected: new Map(corrected.map((kept) => [kept.question, kept])),
		plan
	};
}

/** Events within a snapshot are read as strictly as those of the log. */
function eventOf<T extends LearnerEvent['type']>(type: T) {
	return v.custom<LearnerEventOf<T>>((value) => parseLearnerEvent(value)?.type === type);
}
