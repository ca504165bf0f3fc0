import * as v from 'valibot';

/** A name within a bank: lower-case words joined by hyphens. It is never reused for something else. */
export const IdSchema = v.pipe(
	v.string(),
	v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name in lower-case letters, digits and hyphens')
);

/** One run of plain text. YAML reads a bare `2026` as a number; as text it is the same. */
export const TextSchema = v.pipe(
	v.union([v.string(), v.number()]),
	v.transform((text) => String(text).replace(/\s+/gu, ' ').trim()),
	v.minLength(1, 'some text')
);
