import { earliestDay, latestDay } from './calendar.ts';
import type { Claim } from './claim.ts';
import type { AsOf } from './document.ts';
import type { Blank, Question, QuestionFile } from './question.ts';
import { sortByScale } from './scale.ts';

/** What a question takes from its bank. */
export interface QuestionContext {
	readonly claims: ReadonlyMap<string, Claim>;
	/** The place of each document in the bank's order. */
	readonly placeOf: ReadonlyMap<string, number>;
	readonly fingerprint: (value: unknown) => string;
}

/** Dated, its figures in order, and fingerprinted; undefined where none of its claims is known. */
export function compileQuestion(file: QuestionFile, context: QuestionContext): Question | undefined {
	const claims = file.claims.flatMap((id) => context.claims.get(id) ?? []);
	const asOf = file.asOf ?? settleDate(claims.map((claim) => claim.asOf));
	if (asOf === undefined) return undefined;
	const { placeOf, fingerprint } = context;
	const place = (document: string) => placeOf.get(document) ?? 0;
	const documents = [...new Set(claims.map(({ document }) => document))]
		.filter((document) => placeOf.has(document))
		.sort((a, b) => place(a) - place(b));
	const question: Question = { ...orderFigures(file), asOf, documents, version: '' };
	return { ...question, version: fingerprint(versioned(question)) };
}

/** What a version stands for; questions that were never corrected keep the versions they had before any could be. */
function versioned(question: Question): Partial<Question> {
	const { corrections, ...rest } = withoutAuthorsParts(question);
	return corrections.length === 0 ? rest : { ...rest, corrections };
}

/** The latest of the dates, with how that one is known; of two that say the same the inferred one. */
function settleDate(dates: readonly AsOf[]): AsOf | undefined {
	return dates.reduce<AsOf | undefined>(
		(best, date) => (best === undefined || settles(date, best) ? date : best),
		undefined
	);
}

function settles(date: AsOf, best: AsOf): boolean {
	if (date.date === best.date) return date.basis === 'inferred';
	if (latestDay(date.date) !== latestDay(best.date)) return latestDay(date.date) > latestDay(best.date);
	return earliestDay(date.date) > earliestDay(best.date);
}

/** The same question without what only authors and teachers read, and in its bank's language alone. */
export function withoutAuthorsParts(question: Question): Question {
	const stripped: Question = { ...question, waive: [], examples: [] };
	delete stripped.note;
	delete stripped.translations;
	return stripped;
}

/** `ordered` says that the choices stand as they are to be shown, and are not to be shuffled. */
function orderFigures(file: QuestionFile): QuestionFile & { readonly ordered: boolean } {
	switch (file.kind) {
		case 'single-choice':
		case 'multiple-response': {
			const sorted = sortByScale(file.choices);
			return { ...file, choices: sorted ?? file.choices, ordered: sorted !== undefined };
		}
		case 'cloze': {
			const sorted = file.blanks.map(orderBlank);
			const blanks = file.blanks.map((blank, index) => sorted[index] ?? blank);
			return { ...file, blanks, ordered: sorted.every((blank) => blank !== undefined) };
		}
		default:
			return { ...file, ordered: false };
	}
}

/** Undefined where the blank has choices that are not all figures or dates. */
function orderBlank(blank: Blank): Blank | undefined {
	if (blank.kind !== 'choice') return blank;
	const choices = sortByScale(blank.choices);
	return choices === undefined ? undefined : { ...blank, choices };
}
