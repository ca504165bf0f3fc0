import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { transition } from 'xstate';
import { getShortestPaths } from 'xstate/graph';
import { FIRST_STAGE, type Stage, type StageFact } from '#domain/stage.ts';
import { advanceStage, roomMachine } from '#machines/room.ts';

const open = (question: string, step: number, round = 1): StageFact => ({
	type: 'question.opened',
	question,
	step,
	round,
	deadlineMs: null
});
const pause: StageFact = { type: 'question.paused' };
const resume: StageFact = { type: 'question.resumed', deadlineMs: null };
const close: StageFact = { type: 'question.closed' };
const reveal: StageFact = { type: 'question.revealed' };
const end: StageFact = { type: 'room.ended' };
const groups = (step: number): StageFact => ({ type: 'groups.called', step });
const work: StageFact = { type: 'work.opened', closesAtMs: 9000, feedback: 'at-end' };
const closing: StageFact = { type: 'closing.moved', closesAtMs: 9500 };

/** The stage that these events lead to; one that is refused changes nothing. */
function play(...events: readonly StageFact[]): Stage {
	return events.reduce((stage, event) => advanceStage(stage, event) ?? stage, FIRST_STAGE);
}

describe('the phases of a room', () => {
	it.each<[string, Stage['phase'], StageFact[]]>([
		['begins in the lobby', 'lobby', []],
		['opens a question from the lobby', 'open', [open('a', 1)]],
		['stops the clock of an open question', 'paused', [open('a', 1), pause]],
		['lets the clock run on', 'open', [open('a', 1), pause, resume]],
		['closes an open question', 'closed', [open('a', 1), close]],
		['closes a paused question', 'closed', [open('a', 1), pause, close]],
		['reveals what is closed', 'revealed', [open('a', 1), close, reveal]],
		['goes on to another question', 'open', [open('a', 1), close, reveal, open('b', 2)]],
		['ends after a reveal', 'ended', [open('a', 1), close, reveal, end]],
		['ends in the middle of a question', 'ended', [open('a', 1), end]],
		['stays closed while those who differ find each other', 'closed', [open('a', 1), close, groups(1)]],
		['opens everything for work at one’s own pace', 'working', [work]],
		['moves the closing of work that is open', 'working', [work, closing]],
		['ends work', 'ended', [work, end]]
	])('[RM2] %s', (_, phase, events) => {
		expect(play(...events).phase).toBe(phase);
		// None of them was refused on the way.
		for (const [place, event] of events.entries())
			expect(advanceStage(play(...events.slice(0, place)), event)).toBeDefined();
	});

	it.each<[string, StageFact[], StageFact]>([
		['nothing is revealed that is open', [open('a', 1)], reveal],
		['nothing is revealed in the lobby', [], reveal],
		['nothing is closed twice', [open('a', 1), close], close],
		['no second question is opened beside the first', [open('a', 1)], open('b', 2)],
		['no question is left behind unexplained', [open('a', 1), close], open('b', 2)],
		['a pause needs an open question', [], pause],
		['only what is paused goes on', [open('a', 1)], resume],
		['steps are counted without a gap', [], open('a', 2)],
		['after the end nothing begins again', [end], open('a', 1)],
		['groups are formed of a vote that is closed', [open('a', 1)], groups(1)],
		['groups are formed of the vote in view', [open('a', 1), close], groups(2)],
		['nobody is led through work at one’s own pace', [work], open('a', 1)],
		['work begins in the lobby', [open('a', 1)], work],
		['only work has a closing', [], closing]
	])('[RM2] %s', (_, before, event) => {
		expect(advanceStage(play(...before), event)).toBeUndefined();
	});

	it('[RM3] a second vote is the same question once more, between its close and its reveal', () => {
		const closed = play(open('a', 1), close);
		expect(advanceStage(closed, open('a', 2, 2))).toEqual({
			phase: 'open',
			step: 2,
			question: 'a',
			round: 2
		});
		expect(advanceStage(closed, open('a', 2, 1))).toBeUndefined();
		expect(advanceStage(closed, open('a', 2, 3))).toBeUndefined();
		const revealed = play(open('a', 1), close, reveal);
		expect(advanceStage(revealed, open('a', 2, 2))).toBeUndefined();
		expect(advanceStage(revealed, open('a', 2, 1))).toBeUndefined();
	});
});

describe('the chart', () => {
	const events = [
		...[open('a', 1), open('b', 2), open('a', 2, 2), pause, resume, close, groups(1), groups(2)],
		...[reveal, work, closing, end]
	];
	const paths = getShortestPaths(roomMachine, {
		events,
		serializeState: ({ value, context }) => JSON.stringify([value, context]),
		limit: 1000
	});

	it('[RM2] every phase can be reached and there is no other', () => {
		expect(new Set(paths.map(({ state }) => state.value))).toEqual(
			new Set(['lobby', 'open', 'paused', 'closed', 'revealed', 'working', 'ended'])
		);
	});

	it('[RM2] the session can be ended from every phase', () => {
		for (const { state } of paths) {
			if (state.status === 'done') continue;
			const [next] = transition(roomMachine, state, end);
			expect(next.value).toBe('ended');
			expect(next.status).toBe('done');
		}
	});

	it('[RM1] the same events lead to the same stage, also where the server was restarted between any two', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...events), { maxLength: 20 }), (played) => {
				let restarted: Stage = FIRST_STAGE;
				for (const event of played) {
					const stored = JSON.parse(JSON.stringify(restarted)) as Stage;
					restarted = advanceStage(stored, JSON.parse(JSON.stringify(event)) as StageFact) ?? stored;
				}
				expect(restarted).toEqual(play(...played));
			})
		);
	});
});
