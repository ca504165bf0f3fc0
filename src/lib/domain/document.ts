import * as v from 'valibot';
import { CalendarDateSchema } from './calendar.ts';
import { IdSchema, TextSchema } from './text.ts';

/** When something was so: printed in the document, or worked out from it (then `why` says how). */
export const AsOfSchema = v.strictObject({
	date: CalendarDateSchema,
	basis: v.picklist(['stated', 'inferred']),
	why: v.optional(TextSchema)
});
export type AsOf = v.InferOutput<typeof AsOfSchema>;

const ParagraphSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

/** An item within a digest: paragraphs `from` to `to`, with a date of its own. */
export const DocumentPartSchema = v.strictObject({
	title: TextSchema,
	from: ParagraphSchema,
	to: ParagraphSchema,
	published: AsOfSchema
});

/**
 * A source, by what identifies it. Its text is not kept: `sha256` freezes the exact file, so that
 * "paragraph n" (the n-th non-empty line) means the same to everybody.
 */
export const DocumentSchema = v.strictObject({
	id: IdSchema,
	/** The name of the file that `bank check --documents` looks for. */
	file: TextSchema,
	sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 as 64 hexadecimal digits')),
	paragraphs: ParagraphSchema,
	/** What a footnote calls it. */
	title: TextSchema,
	headline: v.optional(TextSchema),
	publisher: v.optional(TextSchema),
	byline: v.optional(TextSchema),
	published: AsOfSchema,
	/** What a reader should know about the source: a digest, a stripped byline. */
	note: v.optional(TextSchema),
	parts: v.optional(v.array(DocumentPartSchema), [])
});
export type Document = v.InferOutput<typeof DocumentSchema>;

/**
 * The numbered paragraphs of a text: paragraph n is the n-th non-empty line, trimmed and with single spaces;
 * the first is number 1.
 */
export function splitParagraphs(text: string): string[] {
	return text
		.split('\n')
		.map((line) => line.replace(/\s+/gu, ' ').trim())
		.filter((line) => line !== '');
}

/** The date a claim of this paragraph carries unless it names its own: its part's, else the document's. */
export function dateOfParagraph(document: Document, paragraph: number): AsOf {
	const part = document.parts.find(({ from, to }) => from <= paragraph && paragraph <= to);
	return part?.published ?? document.published;
}
