import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '#domain/attempt.ts';
import { grade, type Part, type Verdict } from '#domain/grade.ts';
import { keyResponse } from '#domain/key-response.ts';
import { longestRun } from '#domain/longest-run.ts';
import { QUESTION_KINDS, type Question, type QuestionOf } from '#domain/question.ts';
import { gradedClaims, slipsOf } from '#domain/verdict.ts';
import { questionAndResponse } from './any-response.ts';
import { fixture, questions } from './gull-rock.ts';

const offer = fixture('single-choice', 'offer-for-tower');
const works = fixture('multiple-response', 'years-of-work');
const sold = fixture('true-false', 'vote-sold');
const boats = fixture('numeric', 'boats-guided');
const warden = fixture('short-text', 'warden-name');
const history = fixture('order', 'tower-history');
const offices = fixture('match', 'who-held-what');
const plan = fixture('cloze', 'lens-plan');

const four: QuestionOf<'order'> = {
	...history,
	steps: [...history.steps, { id: 'd', text: 'A new lens arrives', claim: 'lens-cost' }]
};

/** Outcome and credit, or the code of the problem. */
function worth(question: Question, response: Response): [string, number] | string {
	const verdict = grade(question, response);
	return verdict.kind === 'graded' ? [verdict.outcome, verdict.credit] : verdict.problem.code;
}

function partsOf(verdict: Verdict): readonly Part[] {
	if (verdict.kind !== 'graded') throw new Error(`unreadable: ${verdict.problem.code}`);
	return verdict.parts;
}

const rightIds = (question: Question, response: Response) =>
	partsOf(grade(question, response)).flatMap(({ id, right }) => (right ? [id] : []));

const choose = (...choices: string[]): Response => ({ kind: 'multiple-response', choices });
const steps = (order: string): Response => ({ kind: 'order', steps: order.split('') });
const write = (text: string): Response => ({ kind: 'numeric', text });
const name = (text: string): Response => ({ kind: 'short-text', text });
const pair = (pairs: Record<string, string>): Response => ({ kind: 'match', pairs });
const fill = (blanks: Record<string, string>): Response => ({ kind: 'cloze', blanks });

describe('every kind', () => {
	it('[GR1] the key earns full credit on every question, with every part right and no slip', () => {
		expect(new Set(questions.map(({ kind }) => kind))).toEqual(new Set(QUESTION_KINDS));
		for (const question of questions) {
			const verdict = grade(question, keyResponse(question));
			expect(verdict).toMatchObject({ kind: 'graded', outcome: 'right', credit: 1 });
			expect(partsOf(verdict).every(({ right }) => right)).toBe(true);
			expect(slipsOf(verdict)).toEqual([]);
			expect(gradedClaims(question, verdict)).toEqual(
				question.claims.map((claim) => ({ claim, right: true }))
			);
		}
	});

	it('[GR1] the key is written in the plainest way', () => {
		expect(keyResponse(boats)).toEqual(write('1250'));
		expect(keyResponse(warden)).toEqual(name('Ada Finch'));
		expect(keyResponse(plan)).toEqual(fill({ sum: '2600000', thing: 'a', year: '2021' }));
	});

	it('[GR1] the outcomes that an author wrote down as examples are the outcomes given', () => {
		const examples = questions.flatMap((question) =>
			question.examples.map((example) => ({ question, ...example }))
		);
		expect(examples.length).toBeGreaterThan(0);
		for (const { question, response, outcome } of examples) {
			const verdict = grade(question, response as Response);
			expect(verdict.kind === 'graded' ? verdict.outcome : verdict.kind).toBe(outcome);
		}
	});

	it('[GR10] a response to another kind of question is refused loudly', () => {
		for (const question of questions) {
			for (const other of questions.filter(({ kind }) => kind !== question.kind)) {
				expect(() => grade(question, keyResponse(other))).toThrow(question.id);
			}
		}
	});

	it('[GR10] any response of the right kind is graded or unreadable, with credit that fits its outcome', () => {
		fc.assert(
			fc.property(questionAndResponse, ([question, response]) => {
				const verdict = grade(question, response);
				expect(grade(question, response)).toEqual(verdict);
				if (verdict.kind === 'unreadable') return;
				const { credit, outcome, parts } = verdict;
				expect(credit >= 0 && credit <= 1).toBe(true);
				expect(outcome).toBe(credit === 1 ? 'right' : credit === 0 ? 'wrong' : 'partial');
				expect(parts.every(({ right }) => right)).toBe(outcome === 'right');
				expect(parts.some(({ right, slip }) => right && slip !== undefined)).toBe(false);
			}),
			{ numRuns: 500 }
		);
	});
});

describe('chosen answers', () => {
	it('[GR3] a single choice is right or wrong, and a wrong one is told the slip behind it', () => {
		expect(worth(offer, { kind: 'single-choice', choice: 'a' })).toEqual(['right', 1]);
		expect(grade(offer, { kind: 'single-choice', choice: 'c' })).toEqual({
			kind: 'graded',
			outcome: 'wrong',
			credit: 0,
			parts: [
				{
					id: 'answer',
					right: false,
					claims: ['offer-40000'],
					slip: {
						origin: 'later-deal',
						rationale: 'That is what the lens cost when it came.',
						claim: 'lens-cost'
					}
				}
			]
		});
	});

	it('[GR2] a partial set of right choices earns partial credit', () => {
		expect(worth(works, choose('a', 'b'))).toEqual(['right', 1]);
		expect(worth(works, choose('b', 'a', 'a'))).toEqual(['right', 1]);
		expect(worth(works, choose('a'))).toEqual(['partial', 0.5]);
		expect(worth(works, choose('a', 'b', 'c'))).toEqual(['partial', 0.5]);
	});

	it('[GR2] a wrong choice takes away what a right one earned, and no more', () => {
		expect(worth(works, choose('a', 'c'))).toEqual(['wrong', 0]);
		expect(worth(works, choose('c'))).toEqual(['wrong', 0]);
	});

	it('[GR2] each choice is a part of its own: what was missed counts against it, what was rightly left counts for it', () => {
		expect(rightIds(works, choose('a'))).toEqual(['a', 'c']);
		expect(rightIds(works, choose('c'))).toEqual([]);
		expect(slipsOf(grade(works, choose('a', 'c')))).toEqual([
			{
				origin: 'later-deal',
				rationale: "The lens came only after the Gazette's report.",
				claim: 'lens-cost'
			}
		]);
		expect(slipsOf(grade(works, choose('a')))).toEqual([]);
	});

	it('[GR4] whoever calls a false statement true is told why it is not', () => {
		expect(worth(sold, { kind: 'true-false', value: false })).toEqual(['right', 1]);
		expect(slipsOf(grade(sold, { kind: 'true-false', value: true }))).toEqual([
			{ origin: 'reversed-roles', rationale: sold.rationale, claim: 'council-keeps' }
		]);
	});
});

describe('written answers', () => {
	it('[GR5] a number is right in any notation and wrong if it is another', () => {
		for (const text of [
			'1250',
			'1,250',
			'1.250 boats',
			'about 1 250',
			'one thousand two hundred and fifty'
		]) {
			expect(worth(boats, write(text))).toEqual(['right', 1]);
		}
		expect(worth(boats, write('1,251'))).toEqual(['wrong', 0]);
		expect(worth(boats, write('1251'))).toEqual(['wrong', 0]);
	});

	it('[GR5] what is exactly as far off as is tolerated is right, whatever the bits of the fraction', () => {
		const within = (value: number, tolerance: number): Question => ({
			...boats,
			answer: { ...boats.answer, reads: 'measure', value, tolerance }
		});
		expect(worth(within(2.45, 0.15), write('2.3'))).toEqual(['right', 1]);
		expect(worth(within(13.9, 0.1), write('14.0'))).toEqual(['right', 1]);
		expect(worth(within(13.9, 0.1), write('14.01'))).toEqual(['wrong', 0]);
		expect(worth(within(13.9, 0), write('13,90'))).toEqual(['right', 1]);
		expect(worth(within(1.04e12, 0), write('1.04 trillion'))).toEqual(['right', 1]);
		expect(worth(within(1.04e12, 0), write('1,040,000,000,001'))).toEqual(['wrong', 0]);
	});

	it('[GR5] a number known to be a slip is told as one', () => {
		expect(slipsOf(grade(boats, write('900 boats')))).toEqual([
			{ origin: 'near-date', rationale: 'That was the count for 2017.', claim: 'boats-2017' }
		]);
		expect(slipsOf(grade(boats, write('901')))).toEqual([]);
	});

	it('[GR9] a number that cannot be read is unreadable, never wrong', () => {
		expect(grade(boats, write('many'))).toEqual({
			kind: 'unreadable',
			problem: { code: 'response/no-number', text: 'many' }
		});
		expect(worth(boats, write('1,250 or 900'))).toBe('response/several-numbers');
	});

	it('[GR6] a text is right in any accepted form, and a slip of the fingers is shown how it is spelt', () => {
		expect(worth(warden, name('Finch, Ada'))).toEqual(['right', 1]);
		expect(partsOf(grade(warden, name('Ada Fihch')))).toEqual([
			{ id: 'answer', right: true, claims: ['warden-2019'], spelling: 'Ada Finch' }
		]);
		expect(partsOf(grade(warden, name('ada finch')))).toEqual([
			{ id: 'answer', right: true, claims: ['warden-2019'] }
		]);
	});

	it('[GR6] another name is wrong, and a name the bank knows is told as a slip', () => {
		expect(worth(warden, name('Tom Wick'))).toEqual(['wrong', 0]);
		expect(slipsOf(grade(warden, name('ashdown')))).toMatchObject([
			{ origin: 'later-deal', claim: 'warden-2020' }
		]);
	});
});

describe('arranged answers', () => {
	it('[GR7] one step out of place costs one step, not every step after it', () => {
		expect(worth(four, steps('abcd'))).toEqual(['right', 1]);
		expect(worth(four, steps('dabc'))).toEqual(['partial', 2 / 3]);
		expect(rightIds(four, steps('dabc'))).toEqual(['a', 'b', 'c']);
		expect(worth(four, steps('badc'))).toEqual(['partial', 1 / 3]);
		expect(rightIds(four, steps('badc'))).toEqual(['b', 'd']);
		expect(worth(four, steps('dcba'))).toEqual(['wrong', 0]);
	});

	it('[GR7] steps that are missing are wrong, and unknown or repeated ones do not count', () => {
		expect(worth(four, steps('abd'))).toEqual(['partial', 2 / 3]);
		expect(rightIds(four, steps('abd'))).toEqual(['a', 'b', 'd']);
		expect(worth(four, steps('xaabczd'))).toEqual(['right', 1]);
		expect(worth(four, steps('babcd'))).toEqual(['partial', 2 / 3]);
	});

	it('[GR7] the steps taken as unmoved are the longest rising run, the leftmost of several', () => {
		const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 8 });
		fc.assert(
			fc.property(numbers, (given) => {
				const rising = subsets(given).filter((set) => set.every((n, i) => i === 0 || n > (set[i - 1] ?? n)));
				const longest = Math.max(...rising.map(({ length }) => length));
				const places = (set: readonly number[]) => set.map((n) => given.indexOf(n)).join(' ');
				const leftmost = rising
					.filter(({ length }) => length === longest)
					.map(places)
					.sort()[0];
				expect(places(longestRun(given))).toBe(leftmost);
			})
		);
	});

	it('[GR8] pairs earn their share, and an entry that belongs nowhere is told as a slip', () => {
		expect(worth(offices, pair({ a: 'a', b: 'b', c: 'c' }))).toEqual(['right', 1]);
		expect(worth(offices, pair({ a: 'a', b: 'c', c: 'b' }))).toEqual(['partial', 1 / 3]);
		expect(worth(offices, pair({ a: 'x', b: 'c', c: 'b' }))).toEqual(['wrong', 0]);
		expect(slipsOf(grade(offices, pair({ a: 'x', b: 'c', c: 'b' })))).toEqual([
			{ origin: 'other-actor', rationale: 'No report names the editor.', claim: 'warden-2019' }
		]);
	});

	it('[GR8] two entries with the same words are interchangeable', () => {
		const twins: Question = {
			...offices,
			pairs: offices.pairs.map((entry) => (entry.id === 'c' ? entry : { ...entry, right: 'Keeper' }))
		};
		expect(worth(twins, pair({ a: 'b', b: 'a', c: 'c' }))).toEqual(['right', 1]);
		expect(worth(twins, pair({ a: 'b', b: 'b', c: 'a' }))).toEqual(['partial', 2 / 3]);
	});
});

describe('cloze', () => {
	it('[GR8] blanks earn their share, each with its own slip', () => {
		expect(worth(plan, fill({ sum: '2.6 million', thing: 'a', year: '2021' }))).toEqual(['right', 1]);
		const verdict = grade(plan, fill({ sum: '2.6m crowns', thing: 'b', year: '2022' }));
		expect(verdict).toMatchObject({ outcome: 'partial', credit: 1 / 3 });
		expect(partsOf(verdict).map(({ id, right }) => [id, right])).toEqual([
			['sum', true],
			['thing', false],
			['year', false]
		]);
		expect(slipsOf(verdict)).toMatchObject([{ origin: 'near-date', claim: 'electric-1934' }]);
	});

	it('[GR9] one blank that cannot be read leaves the whole to be answered again, and is named', () => {
		expect(grade(plan, fill({ sum: '2.6', thing: 'b', year: '2022' }))).toEqual({
			kind: 'unreadable',
			problem: { code: 'response/scale-missing', text: '2.6', unit: 'crowns' },
			part: 'sum'
		});
	});
});

describe('what is missing', () => {
	it('[GR9] an answer that says nothing is empty, never wrong', () => {
		const empty: [Question, Response][] = [
			[offer, { kind: 'single-choice', choice: '' }],
			[works, choose()],
			[works, choose('z')],
			[boats, write('  ')],
			[warden, name(' — ')],
			[history, { kind: 'order', steps: [] }],
			[offices, pair({})],
			[plan, fill({ sum: ' ', year: '?' })]
		];
		for (const [question, response] of empty) expect(worth(question, response)).toBe('response/empty');
	});

	it('[GR9] a blank called like something built in is empty too until it is filled', () => {
		const odd: Question = { ...plan, blanks: plan.blanks.map((blank) => ({ ...blank, id: 'constructor' })) };
		expect(worth(odd, fill({}))).toBe('response/empty');
	});

	it('[GR9] pairs and blanks left open are counted, and the first of them is named', () => {
		expect(grade(offices, pair({ b: 'b', c: 'gone' }))).toEqual({
			kind: 'unreadable',
			problem: { code: 'response/incomplete', missing: 2 },
			part: 'a'
		});
		expect(grade(plan, fill({ sum: 'many', thing: '', year: '2021' }))).toEqual({
			kind: 'unreadable',
			problem: { code: 'response/incomplete', missing: 1 },
			part: 'thing'
		});
	});
});

describe('what an answer says of the claims', () => {
	const claims = (question: Question, response: Response) =>
		Object.fromEntries(
			gradedClaims(question, grade(question, response)).map(({ claim, right }) => [claim, right])
		);

	it('[GR11] a claim is known if every part that tests it is right', () => {
		expect(claims(works, choose('a'))).toEqual({ 'electric-1934': true, 'red-1962': false });
		expect(claims(offices, pair({ a: 'a', b: 'c', c: 'b' }))).toEqual({
			'warden-2019': true,
			'chairman-2019': false,
			'chairwoman-2022': false
		});
		expect(claims(plan, fill({ sum: '2.6 million', thing: 'b', year: '2021' }))).toEqual({
			'lens-planned': false
		});
		expect(claims(offer, { kind: 'single-choice', choice: 'b' })).toEqual({ 'offer-40000': false });
	});

	it('[GR11] who chose something wrong beside all that is right has shown none of it known', () => {
		expect(claims(works, choose('a', 'b', 'c'))).toEqual({ 'electric-1934': false, 'red-1962': false });
	});

	it('[GR11] an answer without credit shows nothing known, even where a choice was hit or a step stood alone', () => {
		expect(claims(works, choose('a', 'c'))).toEqual({ 'electric-1934': false, 'red-1962': false });
		expect(Object.values(claims(four, steps('dcba')))).toEqual([false, false, false]);
	});

	it('[GR11] a claim that no part tests goes by the whole, and an unreadable answer says nothing', () => {
		const wider: Question = { ...works, claims: ['electric-1934', 'electric-1934', 'built-1871'] };
		expect(gradedClaims(wider, grade(wider, choose('a', 'b')))).toEqual([
			{ claim: 'electric-1934', right: true },
			{ claim: 'built-1871', right: true }
		]);
		expect(claims(wider, choose('a'))).toEqual({ 'electric-1934': true, 'built-1871': false });
		expect(gradedClaims(works, grade(works, choose()))).toEqual([]);
	});
});

function subsets(of: readonly number[]): number[][] {
	return of.reduce<number[][]>((sets, n) => [...sets, ...sets.map((set) => [...set, n])], [[]]);
}
