import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LearnerEvent } from '#domain/attempt.ts';
import {
	beginSitting,
	canRecord,
	currentQuestion,
	indexOfQuestion,
	markQuestion,
	nextQuestion,
	openSitting,
	recordAnswer,
	skipQuestion,
	tally
} from '#domain/sitting.ts';
import { answer, DAY, event, MONDAY_NOON, started } from '../../fixtures/learner-log.ts';

const begun = (mode: 'practice' | 'test' = 'practice') => beginSitting(started({ mode }));
const skip = (question: string) =>
	({ ...event({ type: 'question.skipped', question }), type: 'question.skipped', question }) as const;
const mark = (question: string, marked: boolean) =>
	({
		...event({ type: 'question.marked', question, marked }),
		type: 'question.marked',
		question,
		marked
	}) as const;

describe('a sitting as the fold of its events', () => {
	it('[LG3] begins at its first question, with nothing answered, from the moment it was started', () => {
		const sitting = begun();
		expect(currentQuestion(sitting)).toBe('a');
		expect(sitting).toMatchObject({
			openedAtMs: MONDAY_NOON,
			answers: {},
			skipped: [],
			marked: [],
			finishedAtMs: null
		});
	});

	it('[LG3] a sitting that points at no question is a fault in the program, not a blank page', () => {
		expect(() => currentQuestion({ ...begun(), current: 3 })).toThrow('3');
		expect(indexOfQuestion(begun(), 'elsewhere')).toBe(-1);
	});

	it('[LG4] in practice the first answer counts, in a test the last; an answer to another quiz never does', () => {
		const first = answer({ question: 'a' });
		for (const [mode, again] of [
			['practice', false],
			['test', true]
		] as const) {
			expect(canRecord(begun(mode), first)).toBe(true);
			expect(canRecord(recordAnswer(begun(mode), first), answer({ question: 'a' }))).toBe(again);
			expect(canRecord(begun(mode), answer({ question: 'elsewhere' }))).toBe(false);
		}
	});

	it('[LG5] a question is skipped once, until it is answered; an answered one cannot be skipped', () => {
		const skipped = skipQuestion(skipQuestion(skipQuestion(begun(), skip('a')), skip('b')), skip('a'));
		expect(skipped.skipped).toEqual(['a', 'b']);
		const answered = recordAnswer(skipped, answer({ question: 'a' }));
		expect(answered.skipped).toEqual(['b']);
		expect(skipQuestion(answered, skip('a')).skipped).toEqual(['b']);
	});

	it('[LG5] marking twice is one mark, and taking a mark off that is not there changes nothing', () => {
		const marked = markQuestion(markQuestion(begun(), mark('a', true)), mark('a', true));
		expect(marked.marked).toEqual(['a']);
		expect(markQuestion(marked, mark('b', false)).marked).toEqual(['a']);
	});

	it('[LG6] next is the first unanswered question further on, then those left behind, then nothing', () => {
		const at = (current: number, ...done: string[]) =>
			nextQuestion(
				done.reduce((sitting, question) => recordAnswer(sitting, answer({ question })), {
					...begun(),
					current
				})
			);
		expect(at(0)).toBe('b');
		expect(at(0, 'b')).toBe('c');
		expect(at(2)).toBe('a');
		expect(at(2, 'a')).toBe('b');
		expect(at(1, 'a', 'c')).toBeUndefined();
		expect(at(1, 'a', 'b', 'c')).toBeUndefined();
		const skipped = { ...begun(), skipped: ['b'] };
		expect(nextQuestion(skipped)).toBe('c');
		expect(nextQuestion({ ...skipped, current: 2 })).toBe('a');
	});

	it('[LG7] the tally counts what was right, in part and wrong, and adds up the credit', () => {
		const answers = [
			answer({ question: 'a' }),
			answer({ question: 'b', outcome: 'partial', credit: 0.25 }),
			answer({ question: 'c', outcome: 'wrong' }),
			answer({ question: 'd', outcome: 'wrong' })
		];
		const counts = { asked: 6, answered: 4, right: 1, partial: 1, wrong: 2, credit: 1.25 };
		expect(tally(answers, 6)).toEqual(counts);
		expect(tally([...answers].reverse(), 6)).toEqual(counts);
		expect(tally([], 3)).toEqual({ asked: 3, answered: 0, right: 0, partial: 0, wrong: 0, credit: 0 });
	});
});

describe('the sitting to go on with', () => {
	const monday = started({ sitting: 'monday' });
	const tuesday = started({ sitting: 'tuesday', atMs: MONDAY_NOON + DAY });
	const lens = started({ sitting: 'lens', bank: 'lens-shop', atMs: MONDAY_NOON + 2 * DAY });
	const finish = (sitting: string) =>
		event({ type: 'sitting.finished', sitting, atMs: MONDAY_NOON + 3 * DAY });
	const leave = (sitting: string) => event({ type: 'sitting.left', sitting, atMs: MONDAY_NOON + 3 * DAY });
	const given = answer({ sitting: 'monday', atMs: MONDAY_NOON + 2 * DAY });
	const open = (...events: LearnerEvent[]) => openSitting(events, 'gull-rock');

	it('[LG8] is the newest of this bank, with all its events and no others', () => {
		expect(open(monday, tuesday, lens, given)).toEqual([tuesday]);
		expect(openSitting([monday, tuesday, lens, given], 'lens-shop')).toEqual([lens]);
		expect(open(monday, lens, given)).toEqual([monday, given]);
	});

	it('[LG8] is never one that was finished or set aside, but an older one that was not', () => {
		expect(open(monday, tuesday, finish('tuesday'))).toEqual([monday]);
		expect(open(monday, tuesday, leave('tuesday'))).toEqual([monday]);
		expect(open(monday, tuesday, finish('monday'), leave('tuesday'))).toBeUndefined();
	});

	it('[LG8] is nothing where nothing was begun, or where only answers are left of it', () => {
		expect(open()).toBeUndefined();
		expect(open(lens)).toBeUndefined();
		expect(open(given, finish('monday'))).toBeUndefined();
		expect(open(given)).toBeUndefined();
	});

	it('[LG8] stays the one begun last, even if a clock set back put an answer or the end before its start', () => {
		const early = answer({ sitting: 'tuesday', atMs: MONDAY_NOON - DAY });
		expect(open(early, monday, tuesday)).toEqual([early, tuesday]);
		expect(open(finish('tuesday'), monday, tuesday)).toEqual([monday]);
	});

	it('[LG8] does not change with the order in which other events came', () => {
		const others = [
			given,
			finish('lens'),
			event({ type: 'question.opened', question: 'a', sitting: 'tuesday' }),
			lens
		];
		fc.assert(
			fc.property(
				fc.shuffledSubarray(others, { minLength: others.length }),
				fc.nat({ max: 4 }),
				(shuffled, at) => {
					const log = [monday, ...shuffled.slice(0, at), tuesday, ...shuffled.slice(at)];
					expect(openSitting(log, 'gull-rock')?.find(({ type }) => type === 'sitting.started')).toBe(tuesday);
					expect(openSitting(log, 'lens-shop')).toBeUndefined();
				}
			)
		);
	});
});
