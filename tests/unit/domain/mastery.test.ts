import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence, LearnerEvent, Mode, Outcome } from '#domain/attempt.ts';
import { countingAnswers, isMiss, missedQuestions, standings } from '#domain/mastery.ts';
import type { AnswerGiven } from '#domain/sitting.ts';
import { answer, DAY, event, HOUR, MONDAY_NOON, started } from '../../fixtures/learner-log.ts';

const standingOf = (answers: readonly AnswerGiven[], claim = 'claim-a') =>
	standings(answers).get(claim)?.standing;
const missedIds = (answers: readonly AnswerGiven[]) =>
	missedQuestions(answers).map(({ last }) => last.question);
const on = (day: number, given: Partial<AnswerGiven> = {}) =>
	answer({ atMs: MONDAY_NOON + day * DAY, ...given });
const wrong = { outcome: 'wrong' } as const;
const guessed = { confidence: 'guess' } as const;

/** Answers to three questions in four sittings, in the order of the log. */
const anyAnswers = fc
	.array(
		fc.record({
			sitting: fc.constantFrom('s1', 's2', 's3', 's4'),
			question: fc.constantFrom('a', 'b', 'c'),
			outcome: fc.constantFrom<Outcome>('right', 'partial', 'wrong'),
			confidence: fc.constantFrom<Confidence>('guess', 'think-so', 'sure'),
			claims: fc.array(fc.record({ claim: fc.constantFrom('x', 'y', 'z'), right: fc.boolean() }), {
				maxLength: 2
			}),
			hours: fc.nat({ max: 30 }),
			offsetMinutes: fc.constantFrom(-720, -210, 0, 345, 540, 840)
		}),
		{ maxLength: 25 }
	)
	.map((given) => {
		let atMs = MONDAY_NOON;
		return given.map(({ hours, ...rest }) => answer({ ...rest, atMs: (atMs += hours * HOUR) }));
	});

const startsWith = (modes: readonly Mode[]) =>
	modes.map((mode, n) => started({ sitting: `s${n + 1}`, mode }));
const anyStarts = fc
	.tuple(...Array.from({ length: 4 }, () => fc.constantFrom<Mode>('practice', 'test')))
	.map(startsWith);

describe('the answers that count', () => {
	it('[LG4] of two answers to one question the first counts in practice, the last in a test', () => {
		const [first, second] = [answer(), answer(wrong)];
		expect(countingAnswers([started({ mode: 'practice' }), first, second])).toEqual([first]);
		expect(countingAnswers([started({ mode: 'test' }), first, second])).toEqual([second]);
	});

	it('[LG4] another sitting is another chance: there the same question counts again', () => {
		const [first, second] = [answer({ sitting: 's1' }), answer({ sitting: 's2' })];
		expect(countingAnswers([first, second])).toEqual([first, second]);
	});

	it('[LG4] a changed answer in a test takes its place at the time it was changed', () => {
		const [a, b, again] = [answer({ question: 'a' }), answer({ question: 'b' }), answer({ question: 'a' })];
		expect(countingAnswers([started({ mode: 'test' }), a, b, again])).toEqual([b, again]);
	});

	it('[LG4] holds for any log, wherever in it the start of a sitting and everything but the answers stand', () => {
		const more = fc.array(
			fc.constantFrom<LearnerEvent>(
				event({ type: 'question.opened', question: 'a', sitting: 's1' }),
				event({ type: 'question.skipped', question: 'b', sitting: 's2' }),
				event({ type: 'question.marked', question: 'c', marked: true, sitting: 's3' }),
				event({ type: 'sitting.left', sitting: 's4' })
			),
			{ maxLength: 5 }
		);
		fc.assert(
			fc.property(
				anyAnswers,
				anyStarts,
				more,
				fc.infiniteStream(fc.nat()),
				(answers, starts, others, places) => {
					const log: LearnerEvent[] = [...answers];
					for (const other of [...starts, ...others])
						log.splice((places.next().value ?? 0) % (log.length + 1), 0, other);
					const expected = answers.filter((given, at) => {
						const isTest = starts.some(({ sitting, mode }) => sitting === given.sitting && mode === 'test');
						const rivals = isTest ? answers.slice(at + 1) : answers.slice(0, at);
						return !rivals.some(
							({ sitting, question }) => sitting === given.sitting && question === given.question
						);
					});
					expect(countingAnswers(log)).toEqual(expected);
				}
			)
		);
	});
});

describe('the standing of a claim', () => {
	it('[LG9] is missed where the last answer to it was wrong, or right by a guess', () => {
		expect(standingOf([answer(wrong)])).toBe('missed');
		expect(standingOf([answer(guessed)])).toBe('missed');
		expect(standingOf([on(0), on(1), on(2, guessed)])).toBe('missed');
	});

	it('[LG9] is shaky where it was right, but not yet on two days', () => {
		expect(standingOf([answer()])).toBe('shaky');
		expect(standingOf([answer({ confidence: 'think-so' }), answer()])).toBe('shaky');
	});

	it('[LG9] is known where it was right on two different days with no miss between or after them', () => {
		expect(standingOf([on(0), on(1)])).toBe('known');
		expect(standingOf([on(0, wrong), on(1), on(1), on(5)])).toBe('known');
		expect(standingOf([on(0), on(1, wrong), on(2)])).toBe('shaky');
		expect(standingOf([on(0), on(1), on(2, wrong), on(3)])).toBe('shaky');
		expect(standingOf([on(0), on(1), on(2, wrong), on(3), on(4)])).toBe('known');
	});

	it('[LG9] goes by the claim: half a question right is one claim held and one missed', () => {
		const half = answer({
			outcome: 'partial',
			topic: 'people',
			claims: [
				{ claim: 'held', right: true },
				{ claim: 'lost', right: false }
			]
		});
		expect(Object.fromEntries(standings([half]))).toEqual({
			held: { standing: 'shaky', topic: 'people' },
			lost: { standing: 'missed', topic: 'people' }
		});
	});

	it('[LG9] follows a claim through whatever questions ask it, and a claim never met has none', () => {
		const claims = [{ claim: 'shared', right: true }];
		const met = [on(0, { question: 'a', claims }), on(1, { question: 'b', claims, topic: 'people' })];
		expect(Object.fromEntries(standings(met))).toEqual({ shared: { standing: 'known', topic: 'people' } });
		expect(standings([]).size).toBe(0);
	});

	it("[LG10] a day ends at the learner's own midnight, not at Greenwich's", () => {
		const seoul = { offsetMinutes: 540 };
		const beforeMidnight = Date.UTC(2026, 0, 5, 14, 59);
		const afterMidnight = Date.UTC(2026, 0, 5, 15, 1);
		expect(
			standingOf([answer({ ...seoul, atMs: beforeMidnight }), answer({ ...seoul, atMs: afterMidnight })])
		).toBe('known');
		const sameDay = [Date.UTC(2026, 0, 5, 23, 59), Date.UTC(2026, 0, 6, 0, 1)];
		expect(standingOf(sameDay.map((atMs) => answer({ ...seoul, atMs })))).toBe('shaky');
		expect(standingOf(sameDay.map((atMs) => answer({ offsetMinutes: -300, atMs })))).toBe('shaky');
		expect(standingOf(sameDay.map((atMs) => answer({ offsetMinutes: 0, atMs })))).toBe('known');
	});

	it('[LG10] each answer is dated where it was given, so a journey neither adds nor hides a day', () => {
		const atNoon = answer({ atMs: Date.UTC(2026, 0, 5, 3), offsetMinutes: 540 });
		const sameDate = answer({ atMs: Date.UTC(2026, 0, 6, 2), offsetMinutes: -300 });
		const nextDate = answer({ atMs: Date.UTC(2026, 0, 6, 6), offsetMinutes: -300 });
		expect(standingOf([atNoon, sameDate])).toBe('shaky');
		expect(standingOf([atNoon, nextDate])).toBe('known');
	});

	it('[LG10] two days are any two days, a minute apart over midnight or a year', () => {
		const anyOffset = fc.integer({ min: -720, max: 840 });
		const anyMoment = fc.integer({ min: 0, max: 4_000_000_000_000 });
		const localDate = (atMs: number, offset: number) =>
			new Date(atMs + offset * 60_000).toISOString().slice(0, 10);
		fc.assert(
			fc.property(
				anyMoment,
				fc.integer({ min: 0, max: 2 * DAY }),
				anyOffset,
				anyOffset,
				(atMs, later, from, to) => {
					const answers = [
						answer({ atMs, offsetMinutes: from }),
						answer({ atMs: atMs + later, offsetMinutes: to })
					];
					const isTwoDays = localDate(atMs, from) !== localDate(atMs + later, to);
					expect(standingOf(answers)).toBe(isTwoDays ? 'known' : 'shaky');
				}
			)
		);
	});

	it('[LG9] is what the run of answers since the last miss says, for any log', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const found = standings(answers);
				for (const claim of ['x', 'y', 'z']) {
					const met = answers.flatMap(({ claims, confidence, atMs, offsetMinutes }) =>
						claims
							.filter((entry) => entry.claim === claim)
							.map(({ right }) => ({
								held: right && confidence !== 'guess',
								date: new Date(atMs + offsetMinutes * 60_000).toISOString().slice(0, 10)
							}))
					);
					const run = met.slice(met.findLastIndex(({ held }) => !held) + 1);
					const days = new Set(run.map(({ date }) => date)).size;
					const expected =
						met.length === 0 ? undefined : days === 0 ? 'missed' : days === 1 ? 'shaky' : 'known';
					expect(found.get(claim)?.standing).toBe(expected);
				}
			})
		);
	});
});

describe('the missed list', () => {
	it.each<[Outcome, Confidence, boolean]>([
		['right', 'sure', false],
		['right', 'think-so', false],
		['right', 'guess', true],
		['partial', 'sure', true],
		['wrong', 'sure', true],
		['wrong', 'guess', true]
	])('[LG11] %s and said “%s”: a miss is %s', (outcome, confidence, expected) => {
		expect(isMiss(answer({ outcome, confidence }))).toBe(expected);
		expect(missedIds([answer({ outcome, confidence })])).toEqual(expected ? ['a'] : []);
	});

	it('[LG11] has the latest miss first, each question once, with how often it was missed in all', () => {
		const last = on(3, { question: 'a', outcome: 'partial' });
		const answers = [
			on(0, { question: 'a', ...wrong }),
			on(1, { question: 'b', ...wrong }),
			on(2, { question: 'c' }),
			last
		];
		expect(missedIds(answers)).toEqual(['a', 'b']);
		expect(missedQuestions(answers)[0]).toEqual({ last, times: 2 });
	});

	it('[LG11] is left by the first right answer that was no guess, and the count is kept for the next miss', () => {
		const miss = on(0, wrong);
		expect(missedIds([miss, on(1)])).toEqual([]);
		expect(missedIds([miss, on(1, guessed)])).toEqual(['a']);
		expect(missedQuestions([miss, on(1), on(2, wrong)])[0]?.times).toBe(2);
	});

	it('[LG11] is, for any log, every question whose last answer missed', () => {
		fc.assert(
			fc.property(anyAnswers, (answers) => {
				const lasts = answers.filter(
					({ question }, at) => !answers.slice(at + 1).some((later) => later.question === question)
				);
				const expected = lasts.filter(isMiss).map((last) => ({
					last,
					times: answers.filter((given) => given.question === last.question && isMiss(given)).length
				}));
				expect(missedQuestions(answers)).toEqual(expected.reverse());
			})
		);
	});
});

describe('events that have nothing to do with each other', () => {
	it('[LG12] may come in any order, as two tabs and two devices write them: the folds are the same', () => {
		const parted = (answers: readonly AnswerGiven[], mark: string) =>
			answers.map((given) => ({
				...given,
				sitting: `${given.sitting}${mark}`,
				question: `${given.question}${mark}`,
				claims: given.claims.map(({ claim, right }) => ({ claim: `${claim}${mark}`, right }))
			}));
		fc.assert(
			fc.property(anyAnswers, anyAnswers, fc.infiniteStream(fc.boolean()), (one, two, turns) => {
				const [left, right] = [parted(one, '1'), parted(two, '2')];
				const after = [...left, ...right];
				const queues: [AnswerGiven[], AnswerGiven[]] = [[...left], [...right]];
				const mixed: AnswerGiven[] = [];
				while (mixed.length < after.length)
					mixed.push(...queues[turns.next().value === true ? 0 : 1].splice(0, 1));
				const [inMixed, inAfter] = [countingAnswers(mixed), countingAnswers(after)];
				expect(new Set(inMixed)).toEqual(new Set(inAfter));
				expect(standings(inMixed)).toEqual(standings(inAfter));
				expect(new Set(missedQuestions(inMixed))).toEqual(new Set(missedQuestions(inAfter)));
			})
		);
	});

	it('[LG12] a log read back from disk says the same as the one in memory', () => {
		fc.assert(
			fc.property(anyAnswers, anyStarts, (answers, starts) => {
				const log = [...starts, ...answers];
				const stored = JSON.parse(JSON.stringify(log)) as LearnerEvent[];
				expect(standings(countingAnswers(stored))).toEqual(standings(countingAnswers(log)));
				expect(missedQuestions(countingAnswers(stored))).toEqual(missedQuestions(countingAnswers(log)));
			})
		);
	});
});
