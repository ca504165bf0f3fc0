import * as v from 'valibot';
import { IdSchema, TextSchema } from './text.ts';

/** A language by its tag: `en`, `pt-BR`. */
export const LanguageSchema = v.pipe(
	v.string(),
	v.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'a language tag such as en')
);

const reason = v.strictObject({ rationale: TextSchema });
const choices = v.record(IdSchema, v.strictObject({ text: TextSchema, rationale: v.optional(TextSchema) }));
const nearMisses = v.array(reason);

/**
 * A question's texts in another language: the question once more with nothing but them, every entry of a list under
 * its id, near misses in their order. What is typed for an answer, and the unit of a number, stay as they are.
 */
export const QuestionTextsSchema = v.strictObject({
	stem: TextSchema,
	explanation: TextSchema,
	/** Of a statement. */
	rationale: v.optional(TextSchema),
	choices: v.optional(choices),
	answer: v.optional(v.strictObject({ nearMisses })),
	steps: v.optional(v.record(IdSchema, v.strictObject({ text: TextSchema }))),
	pairs: v.optional(v.record(IdSchema, v.strictObject({ left: TextSchema, right: TextSchema }))),
	extras: v.optional(v.record(IdSchema, v.strictObject({ text: TextSchema, rationale: TextSchema }))),
	/** Of a text with gaps, with the same gaps. */
	text: v.optional(TextSchema),
	blanks: v.optional(
		v.record(IdSchema, v.strictObject({ choices: v.optional(choices), nearMisses: v.optional(nearMisses) }))
	)
});
export type QuestionTexts = v.InferOutput<typeof QuestionTextsSchema>;

/** Something's texts in other languages, by language. */
export const inLanguages = <S extends v.GenericSchema>(texts: S) =>
	v.optional(v.record(LanguageSchema, texts));
