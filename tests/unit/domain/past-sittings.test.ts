import { describe, expect, it } from 'vitest';
import { answersOf, pastSittings } from '#domain/past-sittings.ts';
import { answer, event, started } from '../../fixtures/learner-log.ts';

const wrong = { outcome: 'wrong' } as const;
const finished = (sitting = 's1') => event({ type: 'sitting.finished', sitting });
const undo = (id: string, sitting = 's1') => event({ type: 'answer.undone', answer: id, sitting });
const only = (events: Parameters<typeof pastSittings>[0]) => pastSittings(events, 'gull-rock')[0];

describe('the history of sittings', () => {
	it('[PG7] has the sittings of one bank, oldest first, each with how it ended', () => {
		const log = [
			started({ sitting: 's1' }),
			started({ sitting: 's2', bank: 'elsewhere' }),
			finished('s1'),
			started({ sitting: 's3' }),
			event({ type: 'sitting.left', sitting: 's3' }),
			started({ sitting: 's4' })
		];
		const found = pastSittings(log, 'gull-rock');
		expect(found.map(({ started: { sitting }, end }) => [sitting, end])).toEqual([
			['s1', 'finished'],
			['s3', 'left'],
			['s4', 'open']
		]);
	});

	it('[PG8] an answer taken back counts nowhere, and the one given instead does', () => {
		const [back, instead] = [answer(wrong), answer()];
		const sitting = only([started(), back, undo(back.id), instead, finished()]);
		expect(sitting?.answers).toEqual([instead]);
		expect(sitting?.answered).toBe(1);
	});

	it('[PG8] what was added because of an answer goes with it, unless it was answered itself', () => {
		const miss = answer(wrong);
		const added = event({
			type: 'question.added',
			question: 'a',
			round: 2,
			topic: 'tower',
			because: miss.id
		});
		const again = answer({ round: 2 });
		expect(only([started(), miss, added])?.asked).toBe(4);
		expect(only([started(), miss, added, undo(miss.id)])?.asked).toBe(3);
		expect(only([started(), miss, added, again, undo(miss.id)])?.asked).toBe(4);
	});

	it('[PG8] of two answers to one asking the first counts in practice, the last in a test', () => {
		const [first, second] = [answer(), answer(wrong)];
		expect(only([started(), first, second])?.answers).toEqual([first]);
		expect(only([started({ mode: 'test' }), first, second, finished()])?.answers).toEqual([second]);
		const late = answer({ outcome: 'partial' });
		expect(only([started({ mode: 'test' }), first, finished(), late])?.answers).toEqual([first]);
	});

	it('[PG8] a question asked again in a sitting is another asking', () => {
		const [first, again] = [answer(wrong), answer({ round: 2 })];
		expect(only([started(), first, again])?.answers).toEqual([first, again]);
	});

	it('[PG9] an open test tells how many are answered and not how it goes', () => {
		const log = [started({ mode: 'test' }), answer(wrong)];
		expect(only(log)).toMatchObject({ answered: 1, answers: [] });
		const left = event({ type: 'sitting.left' });
		expect(only([...log, left])?.answers).toHaveLength(1);
	});

	it('[PG9] an answer to a question corrected since is told as it is graded now', () => {
		const given = answer(wrong);
		const right = { ...given, outcome: 'right' } as const;
		const found = pastSittings([started(), given], 'gull-rock', () => ({ answer: right, on: '2026-11-02' }));
		expect(answersOf(found)).toEqual([right]);
	});

	it('[PG9] the answers of sittings that ran side by side stand in the order given', () => {
		const [one, two, three] = [
			answer({ sitting: 's1' }),
			answer({ sitting: 's2' }),
			answer({ sitting: 's1', question: 'b' })
		];
		const log = [started({ sitting: 's1' }), started({ sitting: 's2' }), one, two, three];
		expect(answersOf(pastSittings(log, 'gull-rock'))).toEqual([one, two, three]);
	});
});
