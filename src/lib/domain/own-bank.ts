import * as v from 'valibot';
import { ClaimSchema, type Claim } from './claim.ts';
import { DocumentSchema, type Document } from './document.ts';
import { isOwn } from './own-id.ts';
import { claimsNamed } from './question-names.ts';
import { structureFaults } from './question-structure.ts';
import { QuestionSchema, type Question } from './question.ts';

/**
 * What a host wrote for a session, compiled as a bank's questions are: they are asked, graded, revealed and footnoted
 * by the same rules. Every id begins with `own-`, so that none is ever taken for one of a bank.
 */
export interface OwnBank {
	readonly documents: readonly Document[];
	readonly claims: readonly Claim[];
	readonly questions: readonly Question[];
}

/** More is no session, and would be kept in every copy of its log. */
const MOST_OWN_QUESTIONS = 100;
/** Characters of all there is, written as JSON. */
export const LONGEST_OWN_BANK = 200_000;
/** Characters of any one text, and entries of any one list. */
export const LONGEST_OWN_TEXT = 2000;
const LONGEST_OWN_LIST = 40;

/**
 * The same where it comes from outside. What passes can be played to its end: every question has exactly one answer,
 * and everything it names is there.
 */
export const OwnBankSchema: v.GenericSchema<unknown, OwnBank> = v.pipe(
	v.unknown(),
	v.check(isModest, 'texts and lists of a session’s size'),
	v.strictObject({
		documents: v.array(DocumentSchema),
		claims: v.array(ClaimSchema),
		questions: v.pipe(v.array(QuestionSchema), v.maxLength(MOST_OWN_QUESTIONS))
	}),
	v.rawCheck(({ dataset, addIssue }) => {
		if (!dataset.typed) return;
		for (const message of faultsOf(dataset.value)) addIssue({ message });
	})
);

/** Seen before anything is parsed: no text, no list and not the whole is longer than a session has use for. */
function isModest(value: unknown): boolean {
	let size = 0;
	const fits = (part: unknown, depth: number): boolean => {
		size += typeof part === 'string' ? part.length + 3 : 6;
		if (size > LONGEST_OWN_BANK) return false;
		if (typeof part === 'string') return part.length <= LONGEST_OWN_TEXT;
		if (typeof part !== 'object' || part === null) return true;
		const entries = Object.entries(part);
		// The three lists of the bank itself stand at depth 1.
		if (depth !== 1 && entries.length > LONGEST_OWN_LIST) return false;
		return entries.every(([key, entry]) => {
			size += key.length;
			return fits(entry, depth + 1);
		});
	};
	return fits(value, 0);
}

/** What would lead nowhere, or to two places. */
function faultsOf({ documents, claims, questions }: OwnBank): string[] {
	const ids = [documents, claims, questions].map((list) => list.map(({ id }) => id));
	const [documentIds = [], claimIds = []] = ids;
	return [
		...ids.flat().flatMap((id) => (isOwn(id) ? [] : [`an id that begins with own-, not “${id}”`])),
		...ids.flatMap((list) =>
			list.filter((id, index) => list.indexOf(id) < index).map((id) => `“${id}” once, not twice`)
		),
		...claims
			.filter(({ document }) => !documentIds.includes(document))
			.map(({ document }) => `a document “${document}”`),
		...questions.flatMap((question) => [
			...structureFaults(question).map(({ message }) => message),
			...claimsNamed(question)
				.filter(({ claim }) => !claimIds.includes(claim))
				.map(({ claim }) => `a claim “${claim}”`),
			...question.documents.filter((id) => !documentIds.includes(id)).map((id) => `a document “${id}”`),
			// Examples are for the check of a bank, and could be anything.
			...(question.examples.length > 0 ? ['no examples'] : [])
		])
	];
}
