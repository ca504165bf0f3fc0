import { isLarge, markNumber, type Mark } from './number-marks.ts';
import type { NumberAsked } from './number-tokens.ts';
import type { Problem } from './problem.ts';
import { fail, succeed, type Result } from './result.ts';
import { sumNumber, type Sum } from './sum-number.ts';

/** From here on a number needs no scale word even where millions are asked: it is written out. */
const WRITTEN_OUT = 100_000;

type OneNumber = Extract<Sum, { kind: 'one' }>;

function findMark<K extends Mark['kind']>(marks: readonly Mark[], kind: K) {
	return marks.find((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
}

/** The one number that the words make, if they make one and name no other unit. */
function readWords(text: string, asked: NumberAsked): Result<OneNumber> {
	const marks = markNumber(text, asked);
	const sum = sumNumber(marks, asked.reads === 'year');
	if (sum.kind === 'none' || findMark(marks, 'broken')) return fail({ code: 'response/no-number', text });
	const unknown = findMark(marks, 'unknown') ?? (sum.kind === 'unknown' ? sum : undefined);
	if (unknown) return fail({ code: 'response/unknown-word', text, word: unknown.word });
	if (sum.kind !== 'one') return fail({ code: 'response/several-numbers', text });
	const other = findMark(marks, 'other-unit');
	if (other) return fail({ code: 'response/other-unit', given: other.name, asked: asked.unit });
	return succeed(sum);
}

/** What keeps the number from being the kind of number that is asked for. */
function objectionTo({ value, scaled }: OneNumber, text: string, asked: NumberAsked): Problem | undefined {
	if (!Number.isFinite(value)) return { code: 'response/no-number', text };
	if (asked.reads === 'year') {
		const fourDigits = Number.isInteger(value) && value >= 1000 && value <= 9999;
		return fourDigits ? undefined : { code: 'response/year-digits', text };
	}
	if (isLarge(asked) && !scaled && value !== 0 && Math.abs(value) < WRITTEN_OUT) {
		return { code: 'response/scale-missing', text, unit: asked.unit };
	}
	if (asked.reads === 'count' && !Number.isInteger(value)) return { code: 'response/not-whole', text };
	return undefined;
}

/**
 * The number that a person wrote, in base units, or why it has no one meaning. Grouping, decimal signs,
 * scales and number words are read in every usual way; a missing unit is fine, another unit is not. The
 * asked value decides one thing only, whether a scale has to be named: nothing is read by its closeness.
 */
export function readNumber(response: string, asked: NumberAsked): Result<number> {
	const text = response.trim();
	if (text === '') return fail({ code: 'response/empty' });
	const read = readWords(text, asked);
	if (!read.ok) return read;
	const objection = objectionTo(read.value, text, asked);
	return objection ? fail(objection) : succeed(read.value.value);
}
