import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { AcrossFileSchema, BankFileSchema, DocumentFileSchema } from '#domain/bank.ts';
import { CalendarDateSchema } from '#domain/calendar.ts';
import { CorrectionSchema } from '#domain/correction.ts';
import { AsOfSchema } from '#domain/document.ts';
import { ChoiceSchema, OriginSchema } from '#domain/question.ts';
import { IdSchema, TextSchema } from '#domain/text.ts';
import { QuestionTextsSchema } from '#domain/translations.ts';

const SCHEMAS = {
	'bank.schema.json': BankFileSchema,
	'document.schema.json': DocumentFileSchema,
	'across.schema.json': AcrossFileSchema
};

/** Parts that are used all over, by the name they are referred to. */
const DEFINITIONS = {
	id: IdSchema,
	text: TextSchema,
	date: CalendarDateSchema,
	asOf: AsOfSchema,
	origin: OriginSchema,
	choice: ChoiceSchema,
	correction: CorrectionSchema,
	questionTexts: QuestionTextsSchema
};

/** The JSON schemas that editors complete and underline bank files by, as text, by the name of their file. */
export function jsonSchemas(): Map<string, string> {
	return new Map(
		Object.entries(SCHEMAS).map(([name, schema]) => {
			// Checks that JSON Schema cannot express are left to `bank check`.
			const json = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore', definitions: DEFINITIONS });
			return [name, `${JSON.stringify(json, undefined, '\t')}\n`];
		})
	);
}

/** Writes the schemas beside the banks; gives the names of the files. */
export function writeSchemas(folder: string): string[] {
	const schemas = jsonSchemas();
	for (const [name, text] of schemas) writeFileSync(join(folder, name), text);
	return [...schemas.keys()];
}
