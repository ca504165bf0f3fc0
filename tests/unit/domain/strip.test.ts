import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange } from '#domain/draw.ts';
import { grade } from '#domain/grade.ts';
import {
	keyOnStrip,
	readStrip,
	readVersion,
	sheetCode,
	sheetOrder,
	sheetSeed,
	writeStrip
} from '#domain/strip.ts';
import { questionOf } from '../../fixtures/gull-rock-bank.ts';
import { questions } from './gull-rock.ts';
import { responseTo } from './any-response.ts';

const seeds = fc.string();
const question = fc.constantFrom(...questions);
const single = questionOf('single-choice', 'offer-for-tower');
const several = questionOf('multiple-response');
const vote = questionOf('true-false');
const order = questionOf('order');
const match = questionOf('match');
const cloze = questionOf('cloze');

const problemOf = (read: ReturnType<typeof readStrip>) => (read.ok ? undefined : read.problem);

describe('what is typed from a strip', () => {
	test('[HD12] any text is read as an answer that can be graded, or refused by a problem', () => {
		const typed = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.stringMatching(/^[A-Ga-g ,;-]{0,8}$/),
			fc.constantFrom('T', 'false', '1,250', '2.6 million; A; 2021', '-', ';;')
		);
		fc.assert(
			fc.property(question, seeds, typed, (asked, seed, text) => {
				const read = readStrip(asked, seed, text);
				if (read.ok) expect(grade(asked, read.value).kind).toBe('graded');
				else expect(read.problem.code).toMatch(/^(strip|response)\//);
			}),
			{ numRuns: 2000 }
		);
	});

	test('[HD12] what is printed as the key is read as right, in either version of any sheet', () => {
		fc.assert(
			fc.property(question, seeds, fc.constantFrom('A' as const, 'B' as const), (asked, seed, version) => {
				const own = sheetSeed(seed, version);
				const read = readStrip(asked, own, keyOnStrip(asked, own));
				expect(read).toMatchObject({ ok: true });
				if (read.ok) expect(grade(asked, read.value)).toMatchObject({ outcome: 'right', credit: 1 });
			}),
			{ numRuns: 500 }
		);
	});

	test('[HD12] an answer that is shown again is typed the same way', () => {
		fc.assert(
			fc.property(
				question.chain((asked) => fc.tuple(fc.constant(asked), responseTo(asked))),
				seeds,
				([asked, response], seed) => {
					const text = (() => {
						try {
							return writeStrip(asked, seed, response);
						} catch {
							// Not one that a room could hold.
							return undefined;
						}
					})();
					const read = text === undefined ? undefined : readStrip(asked, seed, text);
					if (read?.ok) expect(writeStrip(asked, seed, read.value)).toBe(text?.normalize('NFKC').trim());
				}
			),
			{ numRuns: 500 }
		);
	});

	test('[HD12] letters stand for what the sheet shows them before, in any case and spacing', () => {
		const { choices = [] } = arrange(single, 'tide');
		expect(readStrip(single, 'tide', ' b ')).toEqual({
			ok: true,
			value: { kind: 'single-choice', choice: choices[1] }
		});
		const both = arrange(several, 'tide')['choices'] ?? [];
		expect(readStrip(several, 'tide', 'c, a')).toEqual({
			ok: true,
			value: { kind: 'multiple-response', choices: [both[2], both[0]] }
		});
		const steps = arrange(order, 'tide')['steps'] ?? [];
		expect(readStrip(order, 'tide', 'c b-a')).toEqual({
			ok: true,
			value: { kind: 'order', steps: [steps[2], steps[1], steps[0]] }
		});
		expect(readStrip(vote, 'tide', 'f')).toEqual({ ok: true, value: { kind: 'true-false', value: false } });
	});

	test('[HD12] what cannot be read is told by what is wrong with it', () => {
		expect(problemOf(readStrip(single, 's', 'E'))).toEqual({ code: 'strip/letter', text: 'E', last: 'C' });
		expect(problemOf(readStrip(single, 's', 'AB'))).toEqual({ code: 'strip/several', text: 'AB' });
		expect(problemOf(readStrip(vote, 's', 'yes'))).toEqual({ code: 'strip/true-false', text: 'yes' });
		expect(problemOf(readStrip(several, 's', 'ABA'))).toEqual({ code: 'strip/twice', text: 'ABA' });
		expect(problemOf(readStrip(order, 's', 'AB'))).toEqual({ code: 'strip/letters', text: 'AB', letters: 3 });
		expect(problemOf(readStrip(order, 's', 'AAB'))).toEqual({ code: 'strip/twice', text: 'AAB' });
		expect(problemOf(readStrip(match, 's', 'A'))).toMatchObject({ code: 'strip/letters' });
		expect(problemOf(readStrip(cloze, 's', 'lens'))).toEqual({ code: 'strip/gaps', text: 'lens', gaps: 3 });
		expect(problemOf(readStrip(cloze, 's', '2.6 million;;2021'))).toEqual({
			code: 'response/incomplete',
			missing: 1
		});
		expect(problemOf(readStrip(questionOf('numeric', 'boats-guided'), 's', 'many'))?.code).toMatch(
			/^response/
		);
	});
});

describe('a sheet', () => {
	test('[HD11] each version asks everything once, in an order of its own wherever there is another', () => {
		const ids = fc.uniqueArray(fc.string(), { minLength: 1, maxLength: 30 });
		fc.assert(
			fc.property(ids, seeds, (asked, seed) => {
				const [a, b] = (['A', 'B'] as const).map((version) => sheetOrder(asked, seed, version));
				expect([...(a ?? [])].sort()).toEqual([...asked].sort());
				expect([...(b ?? [])].sort()).toEqual([...asked].sort());
				if (asked.length > 1) expect(a).not.toEqual(b);
				expect(sheetOrder(asked, seed, 'B')).toEqual(b);
			})
		);
	});

	test('[HD11] its code tells session and version, and is read back alone or whole', () => {
		expect(sheetCode('K7MWPX', 'B')).toBe('K7-B');
		expect(['a', 'K7-b', ' B '].map(readVersion)).toEqual(['A', 'B', 'B']);
		expect(['', 'C', 'K7'].map(readVersion)).toEqual([undefined, undefined, undefined]);
	});
});
