import { describe, expect, test } from 'vitest';
import { answersInBank } from '#domain/mastery.ts';
import { answer, event, started } from '../../fixtures/learner-log.ts';

const ids = (answers: readonly { id: string }[]) => answers.map(({ id }) => id);

describe('the answers that the lists of a bank are made of', () => {
	test('[LG1] those of a test count once it is over, so that no list tells how it goes', () => {
		const given = answer({ sitting: 't', outcome: 'wrong' });
		const open = [started({ sitting: 't', mode: 'test' }), given];
		expect(answersInBank(open, 'gull-rock')).toEqual([]);
		const finished = [...open, event({ type: 'sitting.finished', sitting: 't' })];
		expect(ids(answersInBank(finished, 'gull-rock'))).toEqual([given.id]);
		const left = [...open, event({ type: 'sitting.left', sitting: 't' })];
		expect(ids(answersInBank(left, 'gull-rock'))).toEqual([given.id]);
	});

	test('[LG1] those of practice count at once', () => {
		const given = answer({ sitting: 'p' });
		expect(ids(answersInBank([started({ sitting: 'p' }), given], 'gull-rock'))).toEqual([given.id]);
	});

	test('[LG2] those of another bank are never among them, even under the same question id', () => {
		const here = answer({ sitting: 'h' });
		const there = answer({ sitting: 'x' });
		const log = [started({ sitting: 'h' }), here, started({ sitting: 'x', bank: 'other' }), there];
		expect(ids(answersInBank(log, 'gull-rock'))).toEqual([here.id]);
		expect(ids(answersInBank(log, 'other'))).toEqual([there.id]);
	});

	test('[LG2] an answer whose sitting is not in the log belongs to no bank', () => {
		expect(answersInBank([answer({ sitting: 'lost' })], 'gull-rock')).toEqual([]);
	});
});
