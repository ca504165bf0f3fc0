import * as v from 'valibot';
import { CorrectionsSchema } from './correction.ts';
import { AsOfSchema, type AsOf } from './document.ts';
import { IdSchema, TextSchema } from './text.ts';
import { inLanguages, QuestionTextsSchema } from './translations.ts';

/** The slip behind a wrong answer, so that reports can say what somebody mixed up. */
export const OriginSchema = v.picklist([
	'near-figure',
	'near-date',
	'other-actor',
	'other-place',
	'earlier-deal',
	'later-deal',
	'reversed-roles',
	'common-confusion'
]);
export type Origin = v.InferOutput<typeof OriginSchema>;

/** What makes a wrong answer wrong: the slip, a sentence to the learner, and the claim that shows it. */
const slip = { origin: OriginSchema, rationale: TextSchema, claim: IdSchema };

const KeySchema = v.strictObject({ id: IdSchema, text: TextSchema, key: v.literal(true), claim: IdSchema });
const DistractorSchema = v.strictObject({
	id: IdSchema,
	text: TextSchema,
	key: v.optional(v.literal(false), false),
	...slip
});
export const ChoiceSchema = v.union([KeySchema, DistractorSchema]);
export type Choice = v.InferOutput<typeof ChoiceSchema>;

/**
 * A number that is asked for, in base units: 1.04 trillion won is `value: 1040000000000`, `unit: won`.
 * `reads` decides how a response is read: a whole `count` (28.500 is 28,500), a `measure`
 * (28.500 is 28.5), or a `year` (four digits).
 */
const numberKey = {
	value: v.number(),
	unit: TextSchema,
	/** Other ways to write the unit: symbols, plurals. */
	unitAlso: v.optional(v.array(TextSchema), []),
	reads: v.picklist(['count', 'measure', 'year']),
	/** How far off, in the same unit, still counts as right. */
	tolerance: v.optional(v.pipe(v.number(), v.minValue(0)), 0),
	nearMisses: v.optional(v.array(v.strictObject({ value: v.number(), ...slip })), [])
};
export const NumberKeySchema = v.strictObject(numberKey);
export type NumberKey = v.InferOutput<typeof NumberKeySchema>;

/** A short text that is asked for: every variant to accept, and the wrong answers worth a word of their own. */
const textKey = {
	accept: v.pipe(v.array(TextSchema), v.minLength(1, 'at least one accepted answer')),
	nearMisses: v.optional(
		v.array(v.strictObject({ accept: v.pipe(v.array(TextSchema), v.minLength(1)), ...slip })),
		[]
	)
};
export const TextKeySchema = v.strictObject(textKey);
export type TextKey = v.InferOutput<typeof TextKeySchema>;

const common = {
	id: IdSchema,
	topic: IdSchema,
	difficulty: v.picklist([1, 2, 3]),
	stem: TextSchema,
	explanation: TextSchema,
	/** The claims the key rests on, most important first. */
	claims: v.pipe(v.array(IdSchema), v.minLength(1, 'at least one claim')),
	/** Absent: the latest date among its claims. */
	asOf: v.optional(AsOfSchema),
	/** For a teacher: background, sources to compare. Never shown to a player. */
	note: v.optional(TextSchema),
	/** True keeps a question out of the public bundle. */
	classOnly: v.optional(v.boolean(), false),
	/** What a learner reads of it, in other languages. */
	translations: inLanguages(QuestionTextsSchema),
	waive: v.optional(v.array(v.strictObject({ rule: v.string(), reason: TextSchema })), []),
	/** Each time the key turned out wrong and was changed: told to everyone who met it before. */
	corrections: v.optional(CorrectionsSchema, []),
	/** Responses with the outcome they must get; the check plays them all. */
	examples: v.optional(
		v.array(
			v.strictObject({
				response: v.unknown(),
				outcome: v.picklist(['right', 'partial', 'wrong', 'unreadable'])
			})
		),
		[]
	)
};

const BlankSchema = v.variant('kind', [
	v.strictObject({
		id: IdSchema,
		kind: v.literal('choice'),
		claim: IdSchema,
		choices: v.array(ChoiceSchema)
	}),
	v.strictObject({ id: IdSchema, kind: v.literal('number'), claim: IdSchema, ...numberKey }),
	v.strictObject({ id: IdSchema, kind: v.literal('text'), claim: IdSchema, ...textKey })
]);
export type Blank = v.InferOutput<typeof BlankSchema>;

export const QuestionFileSchema = v.variant('kind', [
	v.strictObject({ ...common, kind: v.literal('single-choice'), choices: v.array(ChoiceSchema) }),
	v.strictObject({ ...common, kind: v.literal('multiple-response'), choices: v.array(ChoiceSchema) }),
	v.strictObject({
		...common,
		kind: v.literal('true-false'),
		answer: v.boolean(),
		/** Told to whoever chose the other. */
		origin: OriginSchema,
		rationale: TextSchema
	}),
	v.strictObject({ ...common, kind: v.literal('numeric'), answer: NumberKeySchema }),
	v.strictObject({ ...common, kind: v.literal('short-text'), answer: TextKeySchema }),
	v.strictObject({
		...common,
		kind: v.literal('order'),
		/** In the right order. */
		steps: v.array(v.strictObject({ id: IdSchema, text: TextSchema, claim: IdSchema }))
	}),
	v.strictObject({
		...common,
		kind: v.literal('match'),
		pairs: v.array(v.strictObject({ id: IdSchema, left: TextSchema, right: TextSchema, claim: IdSchema })),
		/** Right-hand entries that belong to no left one. */
		extras: v.optional(v.array(v.strictObject({ id: IdSchema, text: TextSchema, ...slip })), [])
	}),
	v.strictObject({
		...common,
		kind: v.literal('cloze'),
		/** Running text with its blanks in braces: "In {year} Seoul paid {sum}." */
		text: TextSchema,
		blanks: v.array(BlankSchema)
	})
]);
/** A question as an author writes it. */
export type QuestionFile = v.InferOutput<typeof QuestionFileSchema>;

/** A question as the bank holds it: dated, and with a version that changes with whatever decides its verdict. */
export type Question = QuestionFile & {
	readonly asOf: AsOf;
	/** Fingerprint of the whole question. */
	readonly version: string;
	/** The documents of its claims, in the bank's order. */
	readonly documents: readonly string[];
	/** True where its choices are figures or dates: they stand in ascending order and are shown so. */
	readonly ordered: boolean;
	/** The language that its texts are in, where that is not its bank's. */
	readonly spokenIn?: string;
};

/** What a bank adds to what its author wrote. */
const compiled = {
	asOf: AsOfSchema,
	version: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
	documents: v.array(IdSchema),
	ordered: v.boolean()
};

/** A question as a bank holds it, where it comes from outside: with a session, or from a stored one. */
export const QuestionSchema: v.GenericSchema<unknown, Question> = v.pipe(
	v.looseObject(compiled),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const { version, documents, ordered, ...file } = dataset.value;
		const parsed = v.safeParse(QuestionFileSchema, file);
		if (parsed.success) return { ...parsed.output, asOf: file.asOf, version, documents, ordered };
		for (const issue of parsed.issues) addIssue({ message: issue.message, ...pathOf(issue) });
		return NEVER;
	})
);

/** Where an issue was found, for an issue that tells the same of the whole. */
function pathOf({ path }: v.BaseIssue<unknown>) {
	return path === undefined ? {} : { path: path as [v.IssuePathItem, ...v.IssuePathItem[]] };
}

export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;

/** The eight kinds, recognition before recall: the order in which a review makes a claim harder. */
export const QUESTION_KINDS = [
	'true-false',
	'single-choice',
	'multiple-response',
	'match',
	'order',
	'cloze',
	'short-text',
	'numeric'
] as const satisfies readonly QuestionKind[];

const RECALL: ReadonlySet<QuestionKind> = new Set(['cloze', 'short-text', 'numeric']);

/** Does the learner have to produce the answer, rather than recognise it? */
export function isRecall(kind: QuestionKind): boolean {
	return RECALL.has(kind);
}
