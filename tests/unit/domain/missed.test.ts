import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence, Outcome } from '#domain/attempt.ts';
import { EVERY_MISS, missedList, type MissedFilter } from '#domain/missed.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { EMPTY_PROGRESS } from '#domain/progress.ts';
import type { AnswerGiven } from '#domain/sitting.ts';
import { cardAfter, on } from '../../fixtures/card.ts';
import { answer, HOUR, MONDAY_NOON, started } from '../../fixtures/learner-log.ts';

const wrong = { outcome: 'wrong' } as const;
const guessed = { confidence: 'guess' } as const;

/** Each answer in a sitting of its own, so that all count. */
function listAfter(answers: readonly AnswerGiven[], filter: MissedFilter = EVERY_MISS) {
	const log = answers.flatMap((given, n) => {
		const place = { sitting: `s${n}`, atMs: given.atMs };
		return [started(place), answer({ ...given, ...place })];
	});
	const cards = foldProgress(EMPTY_PROGRESS, log).banks.get('gull-rock')?.cards ?? new Map();
	return missedList(cards.values(), filter);
}
const questions = (answers: readonly AnswerGiven[], filter?: Partial<MissedFilter>) =>
	listAfter(answers, { ...EVERY_MISS, ...filter }).map(({ last }) => last.question);

describe('what comes on the missed list', () => {
	it.each<[Outcome, Confidence, boolean]>([
		['right', 'sure', false],
		['right', 'think-so', false],
		['right', 'guess', true],
		['wrong', 'sure', true],
		['wrong', 'guess', true]
	])('[LG11] %s and said “%s”: on the list is %s', (outcome, confidence, expected) => {
		expect(questions([answer({ outcome, confidence })])).toEqual(expected ? ['a'] : []);
	});

	it('[LG11] has the latest miss first, each question once, with the claims it missed', () => {
		const two = [
			{ claim: 'x', right: false },
			{ claim: 'y', right: true },
			{ claim: 'z', right: false }
		];
		const answers = [on(0, wrong), on(1, { question: 'b', outcome: 'partial', claims: two }), on(2, wrong)];
		expect(questions(answers)).toEqual(['a', 'b']);
		expect(listAfter(answers).map(({ claims }) => claims)).toEqual([['claim-a'], ['x', 'z']]);
	});

	it('[LG11] tells of a question by its latest miss, whichever of its claims that was', () => {
		const asks = (x: boolean, y: boolean) => [
			{ claim: 'x', right: x },
			{ claim: 'y', right: y }
		];
		const answers = [
			on(0, { question: 'b', claims: [{ claim: 'y', right: true }] }),
			on(1, { outcome: 'partial', claims: asks(false, true) }),
			on(2, { outcome: 'partial', claims: asks(true, false) })
		];
		expect(listAfter(answers)).toMatchObject([{ last: { atMs: answers[2]?.atMs }, claims: ['y', 'x'] }]);
	});

	it('[LG11] tells of a claim under the question that missed it last', () => {
		const claims = [{ claim: 'shared', right: false }];
		const answers = [on(0, { ...wrong, claims }), on(1, { ...wrong, question: 'b', claims })];
		expect(questions(answers)).toEqual(['b']);
		expect(listAfter(answers)[0]?.last.times).toBe(2);
	});
});

describe('what leaves the missed list', () => {
	it('[LG11] two right, unguessed answers on different days', () => {
		expect(questions([on(0, wrong), on(1)])).toEqual(['a']);
		expect(questions([on(0, wrong), on(1), on(1), on(1)])).toEqual(['a']);
		expect(questions([on(0, wrong), on(1), on(2)])).toEqual([]);
		expect(questions([on(0, wrong), on(0), on(9)])).toEqual([]);
	});

	it('[LG11] a guess or a miss between the two keeps it on the list', () => {
		expect(questions([on(0, wrong), on(1), on(2, guessed), on(3)])).toEqual(['a']);
		expect(questions([on(0, wrong), on(1), on(2, wrong), on(3)])).toEqual(['a']);
		expect(questions([on(0, wrong), on(1), on(2, guessed), on(3), on(4)])).toEqual([]);
	});

	it('[LG11] counts misses from when it came on the list: what was once cleared starts anew', () => {
		const times = (answers: readonly AnswerGiven[]) => listAfter(answers)[0]?.last.times;
		expect(times([on(0, wrong), on(1, guessed), on(2, wrong)])).toBe(3);
		expect(times([on(0, wrong), on(1), on(2, wrong)])).toBe(2);
		expect(times([on(0, wrong), on(1), on(2), on(3, wrong)])).toBe(1);
	});

	it('[LG11] for any answers it holds what two days have not cleared since the last miss', () => {
		const anyAnswers = fc.array(
			fc.record({
				question: fc.constantFrom('a', 'b', 'c'),
				outcome: fc.constantFrom<Outcome>('right', 'wrong'),
				confidence: fc.constantFrom<Confidence>('guess', 'think-so', 'sure'),
				hours: fc.nat({ max: 40 })
			}),
			{ maxLength: 25 }
		);
		fc.assert(
			fc.property(anyAnswers, (given) => {
				let atMs = MONDAY_NOON;
				const answers = given.map(({ hours, ...rest }) =>
					answer({ ...rest, atMs: (atMs += hours * HOUR + 1) })
				);
				const last = ['a', 'b', 'c'].flatMap((question) => {
					const own = answers.filter((entry) => entry.question === question);
					const miss = own.findLastIndex(
						(entry) => entry.outcome !== 'right' || entry.confidence === 'guess'
					);
					const days = new Set(own.slice(miss + 1).map((entry) => Math.floor(entry.atMs / 86_400_000)));
					const found = own[miss];
					return found && days.size < 2 ? [found] : [];
				});
				const expected = last.sort((a, b) => b.atMs - a.atMs).map(({ question }) => question);
				expect(questions(answers)).toEqual(expected);
			})
		);
	});
});

describe('the missed list narrowed', () => {
	const answers = [
		on(0, {
			...wrong,
			question: 'a',
			topic: 'tower',
			documents: ['keeper', 'chart'],
			origins: ['near-date']
		}),
		on(1, { ...wrong, question: 'b', topic: 'people', documents: ['chart'], confidence: 'think-so' }),
		on(2, { ...guessed, question: 'c', topic: 'people', documents: ['keeper'] }),
		on(3, {
			...wrong,
			question: 'd',
			topic: 'people',
			documents: ['log'],
			origins: ['near-date', 'other-actor']
		})
	];

	it('[LG15] by topic, by document, by kind of slip', () => {
		expect(questions(answers, { topic: 'people' })).toEqual(['d', 'c', 'b']);
		expect(questions(answers, { document: 'chart' })).toEqual(['b', 'a']);
		expect(questions(answers, { origin: 'near-date' })).toEqual(['d', 'a']);
		expect(questions(answers, { topic: 'harbour' })).toEqual([]);
	});

	it('[LG15] to what was wrong with certainty: a guess and a doubt are not', () => {
		expect(questions(answers, { sure: true })).toEqual(['d', 'a']);
	});

	it('[LG15] by all of these at once', () => {
		expect(questions(answers, { topic: 'people', origin: 'near-date', sure: true })).toEqual(['d']);
		expect(questions(answers)).toEqual(['d', 'c', 'b', 'a']);
	});

	it('[LG15] keeps what was answered, so that it can be shown again', () => {
		const response = { kind: 'numeric', text: '42' } as const;
		expect(cardAfter([on(0, { ...wrong, response })]).miss).toMatchObject({ response, outcome: 'wrong' });
	});
});
