import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { LONGEST_OWN_BANK, OwnBankSchema, type OwnBank } from '#domain/own-bank.ts';
import { QUESTION_KINDS, type Question, type QuestionKind, type QuestionOf } from '#domain/question.ts';
import { ownBank } from '../../fixtures/own-bank.ts';

const reasons = (bank: unknown) => {
	const parsed = v.safeParse(OwnBankSchema, bank);
	return parsed.success ? [] : parsed.issues.map(({ message }) => message);
};

/** The bank with the first question of this kind changed. */
function changed<K extends QuestionKind>(
	kind: K,
	change: (question: QuestionOf<K>) => Partial<Record<string, unknown>>
): unknown {
	const at = ownBank.questions.findIndex((question) => question.kind === kind);
	const found = ownBank.questions[at] as QuestionOf<K>;
	return { ...ownBank, questions: ownBank.questions.with(at, { ...found, ...change(found) } as Question) };
}

describe('what a server lets in', () => {
	test('[OW1] a host’s questions of every kind pass as they are', () => {
		expect(new Set(ownBank.questions.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS));
		expect(v.parse(OwnBankSchema, ownBank)).toEqual(ownBank);
	});

	const broken: [string, unknown, string][] = [
		[
			'two keys of a single choice',
			changed('single-choice', ({ choices }) => ({
				choices: choices.map(({ id, text, claim }) => ({ id, text, claim, key: true }))
			})),
			'exactly one choice is the key'
		],
		[
			'choices of one id',
			changed('multiple-response', ({ choices }) => ({
				choices: choices.map((choice) => ({ ...choice, id: 'same' }))
			})),
			'“same” stands twice'
		],
		['a gap without its brace', changed('cloze', () => ({ text: 'No gap at all.' })), 'the text has no {'],
		['a brace without its gap', changed('cloze', ({ text }) => ({ text: `${text} {more}` })), '{more} has'],
		['two steps', changed('order', ({ steps }) => ({ steps: steps.slice(0, 2) })), 'at least 3 steps'],
		['two pairs', changed('match', ({ pairs }) => ({ pairs: pairs.slice(0, 2) })), 'at least 3 pairs'],
		[
			'no accepted answer',
			changed('short-text', ({ answer }) => ({ answer: { ...answer, accept: [] } })),
			''
		],
		[
			'a number that is none',
			changed('numeric', ({ answer }) => ({ answer: { ...answer, value: NaN } })),
			''
		],
		['no claim', changed('true-false', () => ({ claims: [] })), 'at least one claim'],
		['a claim that is not there', changed('true-false', () => ({ claims: ['own-x'] })), 'a claim “own-x”'],
		[
			'a document that is not there',
			changed('numeric', () => ({ documents: ['own-x'] })),
			'document “own-x”'
		],
		['an id of the bank', changed('numeric', () => ({ id: 'landing-year' })), 'begins with own-'],
		['a field that no question has', changed('numeric', () => ({ key: 7 })), ''],
		[
			'examples',
			changed('numeric', () => ({ examples: [{ response: {}, outcome: 'right' }] })),
			'no examples'
		],
		['the same question twice', twice(ownBank), 'once, not twice'],
		['a claim of no document', { ...ownBank, documents: [] }, 'a document “own-']
	];
	test.each(broken)('[OW2] what a session could choke on is refused: %s', (_what, bank, reason) => {
		expect(reasons(bank).join('; ')).toContain(reason);
		expect(reasons(bank)).not.toEqual([]);
	});

	test('[OW2] what no session has use for is refused before it is read', () => {
		const long = 'a'.repeat(2001);
		const size = 'texts and lists of a session’s size';
		expect(reasons(changed('numeric', () => ({ stem: long })))).toEqual([size]);
		expect(reasons(changed('order', ({ steps }) => ({ steps: Array(41).fill(steps[0]) })))).toEqual([size]);
		const claim = { ...ownBank.claims[0], says: 'a'.repeat(2000) };
		const claims = Array.from({ length: LONGEST_OWN_BANK / 2000 }, () => claim);
		expect(reasons({ ...ownBank, claims })).toEqual([size]);
		for (const nothing of [null, undefined, 7, 'own', [], {}]) expect(reasons(nothing)).not.toEqual([]);
	});
});

function twice(bank: OwnBank): unknown {
	return { ...bank, questions: [...bank.questions, ...bank.questions.slice(0, 1)] };
}
