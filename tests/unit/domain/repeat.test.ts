import { describe, expect, it } from 'vitest';
import type { Question } from '#domain/question.ts';
import { additionsAfter, isConfidentError } from '#domain/repeat.ts';
import { addQuestion, beginSitting, recordAnswer, type AnswerGiven, type Sitting } from '#domain/sitting.ts';
import { answer, event, started } from '../../fixtures/learner-log.ts';

/** A question as far as choosing one looks at it. */
const known = (id: string, ...claims: string[]) => ({ id, topic: 'tower', claims }) as unknown as Question;

const wrong = (question: string, given: Partial<AnswerGiven> = {}) =>
	answer({ question, outcome: 'wrong', confidence: 'sure', ...given });
const after = (...answers: AnswerGiven[]): Sitting => answers.reduce(recordAnswer, beginSitting(started()));

describe('what was wrong with certainty', () => {
	it('[SC20] is only what the learner was sure of and did not get wholly right', () => {
		expect(isConfidentError(wrong('a'))).toBe(true);
		expect(isConfidentError(wrong('a', { outcome: 'partial' }))).toBe(true);
		expect(isConfidentError(wrong('a', { confidence: 'think-so' }))).toBe(false);
		expect(isConfidentError(answer({ question: 'a' }))).toBe(false);
	});

	it('[SC20] comes again in the same sitting, after what is still to be asked', () => {
		const given = wrong('a');
		expect(additionsAfter(after(given), given, [])).toEqual([{ question: 'a', topic: 'tower', round: 2 }]);
	});

	it('[SC20] comes by another question on the same claim where one is known', () => {
		const given = wrong('a');
		const others = [known('b', 'claim-a'), known('other', 'claim-z'), known('better', 'claim-a')];
		expect(additionsAfter(after(given), given, others)).toEqual([{ question: 'better', topic: 'tower' }]);
	});

	it('[SC20] never comes at once: at the end something else that was missed is asked in between', () => {
		const given = wrong('c');
		const sitting = after(wrong('a', { confidence: 'guess' }), answer({ question: 'b' }), given);
		expect(additionsAfter(sitting, given, [])).toEqual([
			{ question: 'a', topic: 'tower', round: 2 },
			{ question: 'c', topic: 'tower', round: 2 }
		]);
	});

	it('[SC20] has something new in between where nothing else was missed, and waits for tomorrow where nothing is', () => {
		const given = wrong('c');
		const sitting = after(answer({ question: 'a' }), answer({ question: 'b' }), given);
		expect(additionsAfter(sitting, given, [known('c', 'claim-c'), known('new', 'claim-n')])).toEqual([
			{ question: 'new', topic: 'tower' },
			{ question: 'c', topic: 'tower', round: 2 }
		]);
		expect(additionsAfter(sitting, given, [known('a', 'claim-a')])).toEqual([]);
		const review = { ...sitting, started: started({ from: 'review' }) };
		expect(additionsAfter(review, given, [known('new', 'claim-n')])).toEqual([]);
	});

	it('[SC20] has nothing on the same claim in between, and what was skipped does not count as being in between', () => {
		const given = wrong('c');
		const both = [known('x', 'claim-c'), known('y', 'claim-c'), known('new', 'claim-n')];
		const sitting = after(answer({ question: 'a' }), answer({ question: 'b' }), given);
		expect(additionsAfter(sitting, given, both)).toEqual([
			{ question: 'new', topic: 'tower' },
			{ question: 'x', topic: 'tower' }
		]);
		const skipped = { ...after(answer({ question: 'b' }), given), skipped: ['a'], current: 2 };
		expect(additionsAfter(skipped, given, [known('new', 'claim-n')])).toEqual([
			{ question: 'new', topic: 'tower' },
			{ question: 'c', topic: 'tower', round: 2 }
		]);
	});

	it('[SC20] comes once: the answer to what was added adds nothing, and a test adds nothing at all', () => {
		const given = wrong('a');
		const added = event({
			type: 'question.added',
			question: 'a',
			round: 2,
			topic: 'tower',
			because: given.id
		});
		if (added.type !== 'question.added') throw new Error('another event');
		const again = wrong('a', { round: 2 });
		const sitting = recordAnswer(addQuestion(after(given), added), again);
		expect(additionsAfter(sitting, again, [])).toEqual([]);
		const test = recordAnswer(beginSitting(started({ mode: 'test' })), given);
		expect(additionsAfter(test, given, [])).toEqual([]);
	});
});
