import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '#domain/attempt.ts';
import { grade } from '#domain/grade.ts';
import type { Question, QuestionOf } from '#domain/question.ts';
import { regrader } from '#domain/regrade.ts';
import type { AnswerGiven } from '#domain/sitting.ts';
import { gradedClaims, slipsOf } from '#domain/verdict.ts';
import { questionAndResponse, responseTo } from './any-response.ts';
import { fixture, questions } from './gull-rock.ts';

const offer = fixture('single-choice', 'offer-for-tower');
const works = fixture('multiple-response', 'years-of-work');
const sold = fixture('true-false', 'vote-sold');
const boats = fixture('numeric', 'boats-guided');
const warden = fixture('short-text', 'warden-name');
const history = fixture('order', 'tower-history');
const offices = fixture('match', 'who-held-what');
const plan = fixture('cloze', 'lens-plan');

const note = 'The key was wrong.';
const ON = '2026-11-02';

/** The question in a later version, with a key that was corrected on these days. */
function corrected<Q extends Question>(question: Q, change: Partial<Q> = {}, days = [ON]): Q {
	return { ...question, version: '2', corrections: days.map((on) => ({ on, note })), ...change };
}

const NOON = 12 * 3_600_000;

/** The answer to the question as it was, at noon in Greenwich on this day. */
function answer(question: Question, response: Response, given: Partial<AnswerGiven> = {}): AnswerGiven {
	const verdict = grade(question, response);
	const { outcome, credit } = verdict.kind === 'graded' ? verdict : { outcome: 'wrong' as const, credit: 0 };
	return {
		id: '001793620800000-tab-000001',
		v: 2,
		atMs: Date.parse(ON) + NOON,
		type: 'answer.given',
		sitting: 's1',
		question: question.id,
		questionVersion: question.version,
		topic: question.topic,
		documents: [...question.documents],
		response,
		confidence: 'sure',
		outcome,
		credit,
		claims: gradedClaims(question, verdict),
		origins: slipsOf(verdict).map(({ origin }) => origin),
		tookMs: 4000,
		offsetMinutes: 0,
		...given
	};
}

/** The answer as the corrected question grades it, and the day of the correction. */
const regrade = (given: AnswerGiven, ...corrected: Question[]) => regrader(corrected)(given, 'gull-rock');

/** What becomes of this response once the question has changed. */
function regraded(before: Question, response: Response, after: Question): AnswerGiven | undefined {
	return regrade(answer(before, response), after)?.answer;
}

/** It stays as it was graded, and the learner is told of the correction all the same. */
function expectAsGraded(before: Question, response: Response, after: Question): void {
	const given = answer(before, response);
	expect(regrade(given, after)).toEqual({ answer: given, on: ON });
}

const write = (text: string): Response => ({ kind: 'numeric', text });
const saleIsTrue = corrected(sold, { answer: true });

describe('an answer given before the key was corrected', () => {
	it('[GR33] earns what the corrected key says, in outcome, credit, claims and slips', () => {
		const choices = offer.choices.map((choice) =>
			choice.id === 'b'
				? { id: 'b', text: choice.text, key: true as const, claim: 'lens-planned' }
				: { ...choice, key: false as const, origin: 'earlier-deal' as const, rationale: 'An earlier bid.' }
		);
		const after = corrected(offer, { choices, claims: ['lens-planned'] });
		const given = answer(offer, { kind: 'single-choice', choice: 'b' });
		expect(given).toMatchObject({ outcome: 'wrong', origins: ['near-figure'] });
		expect(regrade(given, after)).toEqual({
			answer: {
				...given,
				outcome: 'right',
				credit: 1,
				claims: [{ claim: 'lens-planned', right: true }],
				origins: []
			},
			on: ON
		});
		expect(regraded(offer, { kind: 'single-choice', choice: 'a' }, after)).toMatchObject({
			outcome: 'wrong',
			credit: 0,
			claims: [{ claim: 'lens-planned', right: false }],
			origins: ['earlier-deal']
		});
	});

	it('[GR33] is read again as the learner typed it', () => {
		const after = corrected(boats, { answer: { ...boats.answer, value: 1300, tolerance: 10 } });
		expect(regraded(boats, write('1.300'), after)?.outcome).toBe('right');
		expect(regraded(boats, write('1,250 boats'), after)?.outcome).toBe('wrong');
	});

	it('[GR33] keeps its moment, its confidence and the version it was given to', () => {
		const given = answer(sold, { kind: 'true-false', value: true }, { confidence: 'guess' });
		const after = regrade(given, saleIsTrue)?.answer;
		expect(after?.outcome).toBe('right');
		const { outcome, credit, claims, origins, ...rest } = given;
		expect([outcome, credit, claims.length, origins.length]).toEqual(['wrong', 0, 1, 1]);
		expect(after).toMatchObject(rest);
	});

	it('[GR33] of several corrections the latest is told', () => {
		const after = corrected(sold, { answer: true }, ['2026-03-01', ON]);
		expect(regrade(answer(sold, { kind: 'true-false', value: true }), after)?.on).toBe(ON);
		const early = answer(sold, { kind: 'true-false', value: true }, { atMs: Date.parse('2026-01-09') });
		expect(regrade(early, after)).toMatchObject({ on: ON, answer: { outcome: 'right' } });
	});
});

describe('which answers were given before the correction', () => {
	const yes: Response = { kind: 'true-false', value: true };
	const isRegraded = (given: Partial<AnswerGiven>) =>
		regrade(answer(sold, yes, given), saleIsTrue) !== undefined;

	it('[GR34] one to another version, up to the day of the correction; none after it', () => {
		expect(isRegraded({ atMs: Date.parse('2026-11-02T23:59:59Z') })).toBe(true);
		expect(isRegraded({ atMs: Date.parse('2026-11-03T00:00:00Z') })).toBe(false);
		expect(isRegraded({ atMs: Date.parse('2019-05-04') })).toBe(true);
	});

	it("[GR34] the day is the learner's own, wherever that is", () => {
		const evening = Date.parse('2026-11-02T20:00:00Z');
		expect(isRegraded({ atMs: evening, offsetMinutes: 540 })).toBe(false);
		expect(isRegraded({ atMs: evening + NOON, offsetMinutes: -600 })).toBe(true);
	});

	it('[GR34] none to the version that has the corrected key, not even on its day', () => {
		expect(isRegraded({ questionVersion: '2' })).toBe(false);
	});

	it('[GR34] a question that was reworded and never corrected keeps its history', () => {
		const reworded = { ...sold, version: '2', stem: 'Was it sold?', answer: true };
		expect(regrade(answer(sold, yes), reworded)).toBeUndefined();
	});

	it('[GR34] answers to other questions are left alone', () => {
		expect(regrade(answer(boats, write('900')), saleIsTrue)).toBeUndefined();
		expect(regrade(answer(sold, yes))).toBeUndefined();
	});
});

describe('an answer that the corrected question cannot take any more', () => {
	const without = <E extends { readonly id: string }>(entries: readonly E[], id: string) =>
		entries.filter((entry) => entry.id !== id);

	it('[GR35] stays as it was graded where the one choice is gone', () => {
		const after = corrected(offer, { choices: without(offer.choices, 'b') });
		expectAsGraded(offer, { kind: 'single-choice', choice: 'b' }, after);
	});

	it('[GR35] stays so where any of several choices is gone, rather than count as if it had not been made', () => {
		const after = corrected(works, { choices: without(works.choices, 'c') });
		expectAsGraded(works, { kind: 'multiple-response', choices: ['a', 'b', 'c'] }, after);
		expect(regraded(works, { kind: 'multiple-response', choices: ['a'] }, after)?.outcome).toBe('partial');
	});

	it('[GR35] stays so where a step is gone or new', () => {
		const given: Response = { kind: 'order', steps: ['b', 'a', 'c'] };
		const [first, ...later] = history.steps;
		expectAsGraded(history, given, corrected(history, { steps: later }));
		const longer = [...history.steps, { id: 'd', text: 'A lens arrives', claim: 'lens-cost' }];
		expectAsGraded(history, given, corrected(history, { steps: longer }));
		if (first === undefined) throw new Error('an order without steps');
		const turned = corrected(history, { steps: [...later, first] });
		expect(regraded(history, { kind: 'order', steps: ['b', 'c', 'a'] }, turned)?.outcome).toBe('right');
	});

	it('[GR35] stays so where one side of a pair is gone, or another pair has come', () => {
		const given: Response = { kind: 'match', pairs: { a: 'a', b: 'b', c: 'x' } };
		expectAsGraded(offices, given, corrected(offices, { pairs: without(offices.pairs, 'b') }));
		expectAsGraded(offices, given, corrected(offices, { extras: [] }));
		const more = { id: 'd', left: 'Ben Ashdown', right: 'Warden, 2020', claim: 'warden-2020' };
		expectAsGraded(offices, given, corrected(offices, { pairs: [...offices.pairs, more] }));
		const swapped = offices.pairs.map((pair) =>
			pair.id === 'a' ? { ...pair, right: 'Editor, 2019' } : pair
		);
		expect(regraded(offices, given, corrected(offices, { pairs: swapped }))?.credit).toBeCloseTo(2 / 3);
	});

	it('[GR35] stays so where a gap, or the choice made in it, is gone', () => {
		const given: Response = { kind: 'cloze', blanks: { sum: '2.6 million', thing: 'b', year: '2022' } };
		expectAsGraded(plan, given, corrected(plan, { blanks: without(plan.blanks, 'year') }));
		const narrowed = plan.blanks.map((blank) =>
			blank.kind === 'choice' ? { ...blank, choices: without(blank.choices, 'b') } : blank
		);
		expectAsGraded(plan, given, corrected(plan, { blanks: narrowed }));
		const later = plan.blanks.map((blank) =>
			blank.kind === 'text' ? { ...blank, accept: ['2022'] } : blank
		);
		expect(regraded(plan, given, corrected(plan, { blanks: later }))?.credit).toBeCloseTo(2 / 3);
	});

	it('[GR35] stays so where what was typed cannot be read any more', () => {
		const after = corrected(boats, { answer: { ...boats.answer, unit: 'sheep' } });
		expectAsGraded(boats, write('1,250 boats'), after);
		expectAsGraded(warden, { kind: 'short-text', text: ' ' }, corrected(warden));
	});

	it('[GR35] stays so where the question is of another kind now', () => {
		const other: QuestionOf<'numeric'> = corrected(boats, { id: warden.id });
		expectAsGraded(warden, { kind: 'short-text', text: 'Finch' }, other);
	});
});

describe('whatever was answered', () => {
	it('[GR36] an unchanged key changes nothing, whichever answer it was', () => {
		fc.assert(
			fc.property(questionAndResponse, ([question, response]) =>
				expectAsGraded(question, response, corrected(question))
			),
			{ numRuns: 500 }
		);
	});

	/** A question changed past recognition: entries of another question under its id. */
	const changed = fc
		.tuple(fc.constantFrom(...questions), fc.constantFrom(...questions), fc.boolean())
		.map(([before, other, isCut]) => ({
			before,
			after: isCut ? cut(corrected(before)) : corrected({ ...other, id: before.id })
		}))
		.chain(({ before, after }) => fc.tuple(fc.constant({ before, after }), responseTo(before)));

	it('[GR36] no change of the question makes an old answer a failure', () => {
		fc.assert(
			fc.property(changed, ([{ before, after }, response]) => {
				const given = answer(before, response);
				const found = regrade(given, after);
				expect(found?.on).toBe(ON);
				expect(found?.answer).toMatchObject({ id: given.id, response: given.response });
			}),
			{ numRuns: 500 }
		);
	});
});

/** The question without the first of its entries. */
function cut(question: Question): Question {
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return { ...question, choices: question.choices.slice(1) };
		case 'order':
			return { ...question, steps: question.steps.slice(1) };
		case 'match':
			return { ...question, pairs: question.pairs.slice(1) };
		case 'cloze':
			return { ...question, blanks: question.blanks.slice(1) };
		default:
			return question;
	}
}
