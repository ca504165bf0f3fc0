import { describe, expect, it } from 'vitest';
import type { LearnerEventOf } from '#domain/attempt.ts';
import {
	beginSitting,
	canRecord,
	currentItem,
	indexOfAsking,
	markQuestion,
	nextItem,
	recordAnswer,
	skipQuestion,
	tally
} from '#domain/sitting.ts';
import { answer, event, MONDAY_NOON, started } from '../../fixtures/learner-log.ts';

const begun = (mode: 'practice' | 'test' = 'practice') => beginSitting(started({ mode }));
const skip = (question: string) =>
	event({ type: 'question.skipped', question }) as LearnerEventOf<'question.skipped'>;
const mark = (question: string, marked: boolean) =>
	event({ type: 'question.marked', question, marked }) as LearnerEventOf<'question.marked'>;

describe('a sitting as the fold of its events', () => {
	it('[LG3] begins at its first question, with nothing answered, from the moment it was started', () => {
		const sitting = begun();
		expect(currentItem(sitting)).toEqual({ question: 'a', topic: 'tower' });
		expect(sitting).toMatchObject({
			openedAtMs: MONDAY_NOON,
			answers: {},
			skipped: [],
			marked: [],
			finishedAtMs: null
		});
	});

	it('[LG3] a sitting that points at no question is a fault in the program, not a blank page', () => {
		expect(() => currentItem({ ...begun(), current: 3 })).toThrow('3');
		expect(indexOfAsking(begun(), { question: 'elsewhere' })).toBe(-1);
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
			nextItem(
				done.reduce((sitting, question) => recordAnswer(sitting, answer({ question })), {
					...begun(),
					current
				})
			)?.question;
		expect(at(0)).toBe('b');
		expect(at(0, 'b')).toBe('c');
		expect(at(2)).toBe('a');
		expect(at(2, 'a')).toBe('b');
		expect(at(1, 'a', 'c')).toBeUndefined();
		expect(at(1, 'a', 'b', 'c')).toBeUndefined();
		const skipped = { ...begun(), skipped: ['b'] };
		expect(nextItem(skipped)?.question).toBe('c');
		expect(nextItem({ ...skipped, current: 2 })?.question).toBe('a');
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
