import { assign, setup, transition } from 'xstate';
import type { Advance, Phase, Stage, StageFact } from '#domain/stage.ts';

/** What was opened last. Players and answers are kept beside the machine, in Maps. */
type OpenedLast = Omit<Stage, 'phase'>;

/**
 * The phases of a room: lobby, then for each question open, closed and revealed, then the end. A question is
 * opened once more, as a second vote, only between its close and its reveal. Work at one's own pace goes from the lobby
 * to the end with every question open. Nothing in it depends on a clock:
 * deadlines are times in the events, and the server closes a question like the host does.
 */
export const roomMachine = setup({
	types: {
		context: {} as OpenedLast,
		events: {} as StageFact
	},
	guards: {
		opensNext: ({ context, event }) =>
			event.type === 'question.opened' &&
			event.step === context.step + 1 &&
			event.round === 1 &&
			event.question !== context.question,
		opensAgain: ({ context, event }) =>
			event.type === 'question.opened' &&
			event.step === context.step + 1 &&
			event.round === context.round + 1 &&
			event.question === context.question,
		isOfThisStep: ({ context, event }) => event.type === 'groups.called' && event.step === context.step
	},
	actions: {
		open: assign(({ context, event }) =>
			event.type === 'question.opened'
				? { step: event.step, question: event.question, round: event.round }
				: context
		)
	}
}).createMachine({
	id: 'room',
	context: { step: 0, question: null, round: 0 },
	initial: 'lobby',
	on: { 'room.ended': '.ended' },
	states: {
		lobby: {
			on: {
				'question.opened': { guard: 'opensNext', target: 'open', actions: 'open' },
				'work.opened': 'working'
			}
		},
		open: { on: { 'question.paused': 'paused', 'question.closed': 'closed' } },
		paused: { on: { 'question.resumed': 'open', 'question.closed': 'closed' } },
		closed: {
			on: {
				'question.revealed': 'revealed',
				'groups.called': { guard: 'isOfThisStep', target: 'closed' },
				'question.opened': { guard: 'opensAgain', target: 'open', actions: 'open' }
			}
		},
		revealed: { on: { 'question.opened': { guard: 'opensNext', target: 'open', actions: 'open' } } },
		working: { on: { 'closing.moved': 'working' } },
		ended: { type: 'final' }
	}
});

/** The stage that the room machine reaches by this event, or nothing where it refuses it. */
export const advanceStage: Advance = ({ phase, ...context }, event) => {
	const snapshot = roomMachine.resolveState({ value: phase, context });
	if (!snapshot.can(event)) return undefined;
	const [next] = transition(roomMachine, snapshot, event);
	return { phase: next.value as Phase, ...next.context };
};
