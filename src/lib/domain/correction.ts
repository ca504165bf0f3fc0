import * as v from 'valibot';
import { WholeDaySchema } from './calendar.ts';
import { TextSchema } from './text.ts';

/** One time a question's key turned out wrong and was changed. */
export const CorrectionSchema = v.strictObject({
	/** The day on which the corrected key reaches learners. */
	on: WholeDaySchema,
	/** What was wrong, told to everyone who met the question before. */
	note: TextSchema
});
export type Correction = v.InferOutput<typeof CorrectionSchema>;

/** Every correction of one question, oldest first, at most one a day. */
export const CorrectionsSchema = v.pipe(
	v.array(CorrectionSchema),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		const input = dataset.value;
		for (const [key, value] of input.entries()) {
			const before = input[key - 1]?.on;
			if (before === undefined || before < value.on) continue;
			const message = `a later day than ${before}, which stands before it`;
			addIssue({ message, input: value.on, path: [{ type: 'array', origin: 'value', input, key, value }] });
		}
	})
);

/** The day of the latest correction, `2026-11-02`; nothing where there is none. */
export function correctedOn(corrections: readonly Correction[]): string | undefined {
	return corrections.at(-1)?.on;
}
