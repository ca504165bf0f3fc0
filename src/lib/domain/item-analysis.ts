import { ConfidenceSchema, OutcomeSchema, type Confidence, type Outcome } from './attempt.ts';
import { MIN_ANSWERS } from './statistics.ts';

/**
 * Classical item analysis: what the answers of a group say about a question. The formulas are those of Crocker & Algina,
 * Introduction to Classical and Modern Test Theory (1986), chapter 14, and Lord & Novick, Statistical Theories of Mental
 * Test Scores (1968), chapter 15. Moodle's quiz statistics call the same two the facility index and the discrimination
 * index (https://docs.moodle.org/dev/Quiz_statistics_calculations).
 */

/** Under this many responses a correlation says more about chance than about the question, and none is given. */
export const MIN_RESPONSES = 20;

/**
 * Facility, 0 to 1: the mean credit of those who answered. Where credit is all or nothing this is the share that was
 * right, the p of Crocker & Algina. Null without an answer.
 */
export function facilityOf(credits: readonly number[]): number | null {
	return credits.length === 0 ? null : mean(credits);
}

/** One response to a question, beside how its giver did on the others. */
export interface ItemScore {
	/** On this question, 0 to 1. */
	readonly credit: number;
	/** Over all other questions that this person was asked, 0 to 1; null where there was no other. */
	readonly others: number | null;
}

/** How well a question tells those who know from those who do not, or why that cannot be said. */
export type Discrimination =
	| { readonly kind: 'value'; readonly value: number }
	/**
	 * `few`: under `MIN_RESPONSES`; `alone`: there was no other question; `alike`: all did the same, on this question or
	 * on the others.
	 */
	| { readonly kind: 'none'; readonly because: 'few' | 'alone' | 'alike' };

/**
 * Discrimination, -1 to 1: the correlation of the score on this question with the score on the OTHER questions. The
 * question is left out of the total, as with it in, every question would correlate with itself, the more so the fewer
 * there are: in a published test of five questions by 0.25 to 0.45 (this is Crocker & Algina's corrected item-total
 * correlation, also called item-rest). Where credit is all or nothing this is the point-biserial correlation
 * r = (M1 - M0) / S * sqrt(p * (1 - p)), with M1 and M0 the means of those who were right and of the rest, S the standard
 * deviation of all and p the share that was right (Lord & Novick, 15.3): Pearson's product-moment correlation, which is
 * what is computed, so that partial credit counts as what it is.
 */
export function discriminationOf(scores: readonly ItemScore[]): Discrimination {
	if (scores.length < MIN_RESPONSES) return { kind: 'none', because: 'few' };
	const pairs = scores.flatMap(({ credit, others }) => (others === null ? [] : [{ credit, others }]));
	if (pairs.length < MIN_RESPONSES) return { kind: 'none', because: 'alone' };
	const value = correlationOf(
		pairs.map(({ credit }) => credit),
		pairs.map(({ others }) => others)
	);
	return value === null ? { kind: 'none', because: 'alike' } : { kind: 'value', value };
}

/**
 * Pearson's product-moment correlation of two lists of one length, -1 to 1: the sum of the products of the deviations
 * from the means, over the root of the product of the sums of their squares. Null where either does not vary.
 */
export function correlationOf(xs: readonly number[], ys: readonly number[]): number | null {
	if (xs.length !== ys.length) throw new Error(`${xs.length} numbers beside ${ys.length}`);
	const dx = deviations(xs);
	const dy = deviations(ys);
	const products = sum(dx.map((d, i) => d * (dy[i] ?? 0)));
	const squares = sum(dx.map((d) => d * d)) * sum(dy.map((d) => d * d));
	// Deviations of equal numbers can be off by the last bits of a binary fraction.
	return squares < 1e-18 ? null : Math.min(1, Math.max(-1, products / Math.sqrt(squares)));
}

function deviations(values: readonly number[]): number[] {
	const centre = mean(values);
	return values.map((value) => value - centre);
}

function mean(values: readonly number[]): number {
	return values.length === 0 ? 0 : sum(values) / values.length;
}

function sum(values: readonly number[]): number {
	return values.reduce((total, value) => total + value, 0);
}

/** How many answers of each degree of certainty came out how. */
export type ConfidenceTable = Readonly<Record<Confidence, Readonly<Record<Outcome, number>>>>;

/** Answers with how sure their givers were. */
interface Sure {
	readonly confidence: Confidence;
	readonly outcome: Outcome;
}

export function tabulate(answers: readonly Sure[]): ConfidenceTable {
	const count = (confidence: Confidence, outcome: Outcome) =>
		answers.filter((answer) => answer.confidence === confidence && answer.outcome === outcome).length;
	const row = (confidence: Confidence) => ({
		right: count(confidence, 'right'),
		partial: count(confidence, 'partial'),
		wrong: count(confidence, 'wrong')
	});
	return { guess: row('guess'), 'think-so': row('think-so'), sure: row('sure') };
}

/** What several tables come to. */
export function addTables(tables: readonly ConfidenceTable[]): ConfidenceTable {
	const add = (confidence: Confidence, outcome: Outcome) =>
		sum(tables.map((table) => table[confidence][outcome]));
	const row = (confidence: Confidence) => ({
		right: add(confidence, 'right'),
		partial: add(confidence, 'partial'),
		wrong: add(confidence, 'wrong')
	});
	return { guess: row('guess'), 'think-so': row('think-so'), sure: row('sure') };
}

/** The answers in a row of the table, or in all of it. */
export function countTable(table: ConfidenceTable, confidence?: Confidence): number {
	const rows = confidence === undefined ? ConfidenceSchema.options : [confidence];
	return sum(rows.flatMap((row) => OutcomeSchema.options.map((outcome) => table[row][outcome])));
}

/** Those who were sure and wrong: what a class holds that is not so, which nobody will look up. */
export interface ConfidentlyWrong {
	readonly count: number;
	/** Of all who answered, 0 to 1; null under `MIN_ANSWERS` answers. */
	readonly share: number | null;
}

/** Wholly wrong, as who is right in part and sure may be sure of that part. */
export function confidentlyWrong(table: ConfidenceTable): ConfidentlyWrong {
	const count = table.sure.wrong;
	return { count, share: shareOf(count, countTable(table)) };
}

/** A share, 0 to 1; null where too few answers stand behind it. */
export function shareOf(part: number, of: number): number | null {
	return of < MIN_ANSWERS ? null : part / of;
}
