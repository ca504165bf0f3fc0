import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, type EventFrom, type SnapshotFrom } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import type { Mode } from '#domain/attempt.ts';
import { nextItem, type AnswerGiven, type SittingStarted } from '#domain/sitting.ts';
import { quizMachine, type QuizEvent } from '#machines/quiz.ts';

const IDS = ['a', 'b', 'c'];

function started(mode: Mode): SittingStarted {
	return {
		id: '000000000000001-tab-000001',
		v: 2,
		atMs: 1,
		sitting: 's',
		type: 'sitting.started',
		bank: 'gull-rock',
		bankVersion: 'v',
		mode,
		seed: 'seed',
		from: 'draw',
		questions: IDS.map((id) => ({ id, topic: 'tower' }))
	};
}

const head = { id: 'x', v: 2, atMs: 2, sitting: 's' } as const;
const open = (question: string): QuizEvent => ({ ...head, type: 'question.opened', question });
const skip = (question: string): QuizEvent => ({ ...head, type: 'question.skipped', question });
const mark = (question: string, marked = true): QuizEvent => ({
	...head,
	type: 'question.marked',
	question,
	marked
});
const finish: QuizEvent = { ...head, type: 'sitting.finished' };
const leave: QuizEvent = { ...head, type: 'sitting.left' };

function answer(question: string, choice = 'x'): AnswerGiven {
	return {
		...head,
		type: 'answer.given',
		question,
		questionVersion: 'v',
		topic: 'tower',
		documents: ['keeper'],
		response: { kind: 'single-choice', choice },
		confidence: 'sure',
		outcome: 'right',
		credit: 1,
		claims: [{ claim: 'built-1871', right: true }],
		origins: [],
		tookMs: 1000,
		offsetMinutes: 0
	};
}

const undo = (id: string): QuizEvent => ({ ...head, type: 'answer.undone', answer: id });
const add = (question: string, because: string, round?: number): QuizEvent => ({
	...head,
	type: 'question.added',
	question,
	topic: 'tower',
	because,
	...(round === undefined ? {} : { round })
});

function play(mode: Mode, events: readonly QuizEvent[]): SnapshotFrom<typeof quizMachine> {
	const actor = createActor(quizMachine, { input: { started: started(mode) } }).start();
	for (const event of events) if (actor.getSnapshot().status === 'active') actor.send(event);
	return actor.getSnapshot();
}

describe('a sitting', () => {
	it('[QZ1] opens on its first question, waiting for an answer', () => {
		const snapshot = play('practice', []);
		expect(snapshot.value).toEqual({ sitting: 'asking' });
		expect(snapshot.context.current).toBe(0);
	});

	it('[QZ2] in practice an answer is explained at once, and cannot be given again', () => {
		const snapshot = play('practice', [answer('a', 'first'), answer('a', 'second')]);
		expect(snapshot.value).toEqual({ sitting: 'explained' });
		expect(snapshot.context.answers['a']?.response).toEqual({ kind: 'single-choice', choice: 'first' });
	});

	it('[QZ2] in practice going back to an answered question shows its explanation again', () => {
		const snapshot = play('practice', [answer('a'), open('b'), open('a')]);
		expect(snapshot.value).toEqual({ sitting: 'explained' });
	});

	it('[QZ3] in a test nothing is explained before the end, and the last answer to a question counts', () => {
		const snapshot = play('test', [answer('a', 'first'), open('b'), open('a'), answer('a', 'second')]);
		expect(snapshot.value).toEqual({ sitting: 'asking' });
		expect(snapshot.context.answers['a']?.response).toEqual({ kind: 'single-choice', choice: 'second' });
	});

	it('[QZ4] an answer that another tab gave to a question not open here is kept, and this tab stays put', () => {
		const snapshot = play('practice', [open('b'), answer('a')]);
		expect(snapshot.context.answers['a']).toBeDefined();
		expect(snapshot.value).toEqual({ sitting: 'asking' });
		expect(snapshot.context.current).toBe(1);
	});

	it('[QZ5] a question that the sitting does not ask changes nothing', () => {
		const before = play('practice', [answer('a')]);
		const after = play('practice', [answer('a'), open('z'), answer('z'), skip('z'), mark('z')]);
		expect(after.context).toEqual(before.context);
		expect(after.value).toEqual(before.value);
	});

	it('[QZ6] a skipped question comes round again after the others, until it is answered', () => {
		const skipped = play('practice', [skip('a'), open('b'), answer('b'), open('c'), answer('c')]);
		expect(skipped.context.skipped).toEqual(['a']);
		expect(nextItem(skipped.context)?.question).toBe('a');
		const answered = play('practice', [skip('a'), open('a'), answer('a')]);
		expect(answered.context.skipped).toEqual([]);
	});

	it('[QZ7] a mark stays on its question until it is taken off', () => {
		expect(play('test', [mark('a'), mark('b'), mark('a', false)]).context.marked).toEqual(['b']);
	});

	it('[QZ8] after the end nothing is added any more', () => {
		const over = play('test', [answer('a'), finish]);
		expect(over.status).toBe('done');
		expect(over.context.finishedAtMs).toBe(2);
		expect(play('test', [answer('a'), finish, answer('b')]).context).toEqual(over.context);
		expect(play('practice', [leave, answer('a')]).value).toBe('left');
	});

	it('[QZ11] an answer taken back opens its question again, and counts no more', () => {
		const given = { ...answer('a'), id: 'x1' };
		const undone = play('practice', [given, undo('x1')]);
		expect(undone.value).toEqual({ sitting: 'asking' });
		expect(undone.context.answers).toEqual({});
		expect(play('practice', [given, undo('x1'), answer('a', 'second')]).value).toEqual({
			sitting: 'explained'
		});
	});

	it('[QZ11] taking back the answer to another question leaves the open one open', () => {
		const before = [{ ...answer('a'), id: 'x1' }, open('b'), answer('b')];
		const undone = play('practice', [...before, undo('x1')]);
		expect(undone.value).toEqual({ sitting: 'explained' });
		expect(undone.context.current).toBe(1);
		expect(Object.keys(undone.context.answers)).toEqual(['b']);
		expect(play('practice', [...before, undo('no such answer')]).context.answers).toHaveProperty('a');
	});

	it('[QZ12] a question that is asked again is a place of its own, and goes with the answer it came from', () => {
		const given = { ...answer('a'), id: 'x1' };
		const again = { ...answer('a', 'again'), round: 2 };
		const added = [given, add('a', 'x1', 2), { ...open('a'), round: 2 } as QuizEvent];
		expect(play('practice', added).value).toEqual({ sitting: 'asking' });
		const answered = play('practice', [...added, again]).context.answers;
		expect(Object.keys(answered)).toEqual(['a', 'a~2']);
		const undone = play('practice', [...added, undo('x1')]);
		expect(undone.context.items.map(({ question }) => question)).toEqual(IDS);
		expect(undone.context.current).toBe(0);
		expect(undone.value).toEqual({ sitting: 'asking' });
		expect(play('practice', [...added, again, undo('x1')]).context.items).toHaveLength(4);
	});

	it('[QZ9] replaying its events leads to exactly the same place, whatever happened', () => {
		const anyEvent = fc.oneof(
			fc.constantFrom(...IDS, 'z').map(open),
			fc
				.tuple(fc.constantFrom(...IDS, 'z'), fc.constantFrom('x', 'y'))
				.map(([id, choice]) => answer(id, choice)),
			fc.constantFrom('x', 'x1').map(undo),
			fc.tuple(fc.constantFrom(...IDS, 'z'), fc.constantFrom(undefined, 2)).map(([id, n]) => add(id, 'x', n)),
			fc.constantFrom(...IDS).map(skip),
			fc.tuple(fc.constantFrom(...IDS), fc.boolean()).map(([id, marked]) => mark(id, marked)),
			fc.constant(finish)
		);
		fc.assert(
			fc.property(
				fc.constantFrom<Mode>('practice', 'test'),
				fc.array(anyEvent, { maxLength: 30 }),
				(mode, events) => {
					const whole = play(mode, events);
					const stored = JSON.parse(JSON.stringify(events)) as QuizEvent[];
					const again = play(mode, stored);
					expect(again.context).toEqual(whole.context);
					expect(again.value).toEqual(whole.value);
					expect(whole.context.current).toBeGreaterThanOrEqual(0);
				}
			)
		);
	});
});

describe('the chart', () => {
	const events = [
		open('a'),
		open('b'),
		answer('a'),
		answer('b'),
		skip('a'),
		mark('a'),
		undo('x'),
		add('b', 'x', 2),
		finish,
		leave
	] as EventFrom<typeof quizMachine>[];
	const paths = (mode: Mode) =>
		getShortestPaths(quizMachine, {
			events,
			input: { started: started(mode) },
			serializeState: (snapshot) =>
				JSON.stringify([
					snapshot.value,
					snapshot.context.current,
					Object.keys(snapshot.context.answers).sort(),
					snapshot.context.items.length,
					snapshot.context.skipped,
					snapshot.context.marked
				]),
			limit: 5000
		});

	it.each<[Mode, string[]]>([
		['practice', ['"finished"', '"left"', '{"sitting":"asking"}', '{"sitting":"explained"}']],
		['test', ['"finished"', '"left"', '{"sitting":"asking"}']]
	])('[QZ10] reaches every state in %s and no other', (mode, expected) => {
		const reached = new Set(paths(mode).map((path) => JSON.stringify(path.state.value)));
		expect([...reached].sort()).toEqual(expected);
	});

	it.each<Mode>(['practice', 'test'])(
		'[QZ10] is stuck nowhere in %s: the end can be reached from every state',
		(mode) => {
			for (const path of paths(mode)) {
				if (path.state.status === 'done') continue;
				const last = createActor(quizMachine, { input: { started: started(mode) } }).start();
				for (const step of path.steps)
					if ((step.event.type as string) !== 'xstate.init') last.send(step.event as QuizEvent);
				last.send(finish);
				expect(last.getSnapshot().value).toBe('finished');
			}
		}
	);
});
