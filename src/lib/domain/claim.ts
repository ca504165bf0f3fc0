import * as v from 'valibot';
import { CalendarDateSchema } from './calendar.ts';
import { AsOfSchema, type AsOf } from './document.ts';
import { IdSchema, TextSchema } from './text.ts';

/** Where a claim stands: terms of at most four words each, found letter for letter in that paragraph. */
export const LocatorSchema = v.strictObject({
	paragraph: v.pipe(v.number(), v.integer(), v.minValue(1)),
	terms: v.pipe(
		v.array(
			v.pipe(
				TextSchema,
				v.check((term) => term.split(' ').length <= 4, 'a key term of at most four words')
			)
		),
		v.minLength(1, 'at least one key term')
	)
});

/** What happened when, for a claim that tells of one dated event: its place on a timeline. */
export const EventSchema = v.strictObject({
	date: CalendarDateSchema,
	basis: v.picklist(['stated', 'inferred']),
	/** A few words, as a timeline says it. */
	label: TextSchema
});

/** A sum of money that a claim tells of, for setting sums side by side. */
export const SumSchema = v.strictObject({
	value: v.pipe(v.number(), v.minValue(0)),
	unit: TextSchema,
	/** What the sum was: paid, offered, demanded or agreed. */
	role: v.picklist(['paid', 'offered', 'demanded', 'agreed']),
	/** Who paid, offered or demanded it. */
	by: TextSchema,
	/** The year or day it belongs to. */
	date: CalendarDateSchema
});

/** An office somebody held on the claim's as-of date. */
export const OfficeSchema = v.strictObject({ holder: TextSchema, office: TextSchema });

/** One atomic statement in our own words, as an author writes it. */
export const ClaimFileSchema = v.strictObject({
	id: IdSchema,
	says: TextSchema,
	kind: v.picklist(['fact', 'figure', 'reported', 'forecast', 'opinion']),
	locator: LocatorSchema,
	/** Absent: the date of the document, or of its part. */
	asOf: v.optional(AsOfSchema),
	/** True where the same words could be false at another date; then a question's stem must carry one. */
	timeBound: v.optional(v.boolean(), false),
	/** 5: whoever has read the document should know it. 1: not worth a question. */
	importance: v.picklist([1, 2, 3, 4, 5]),
	/** Who said so, for reported statements, forecasts and opinions. */
	speaker: v.optional(TextSchema),
	/** The word that holds the claim back ("about", "perhaps"); it stays wherever the claim is told. */
	hedge: v.optional(TextSchema),
	/** Claims of other documents that state the same fact. */
	corroborates: v.optional(v.array(IdSchema), []),
	/** Claims that seem to contradict this one, each with how the two fit together. */
	tensions: v.optional(v.array(v.strictObject({ with: IdSchema, note: TextSchema })), []),
	event: v.optional(EventSchema),
	sum: v.optional(SumSchema),
	office: v.optional(OfficeSchema)
});
export type ClaimFile = v.InferOutput<typeof ClaimFileSchema>;

/** A claim as the bank holds it: its document named and its date settled. */
export type Claim = Omit<ClaimFile, 'asOf'> & { readonly document: string; readonly asOf: AsOf };

/**
 * A claim as a bank holds it, where it comes from outside: with a session, or from a stored one. The paragraph is 0 and
 * there are no terms where a host did not say where in the source it stands.
 */
export const ClaimSchema = v.strictObject({
	...ClaimFileSchema.entries,
	locator: v.strictObject({
		paragraph: v.pipe(v.number(), v.integer(), v.minValue(0)),
		terms: v.array(TextSchema)
	}),
	document: IdSchema,
	asOf: AsOfSchema
}) satisfies v.GenericSchema<unknown, Claim>;
