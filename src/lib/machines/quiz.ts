import { assign, setup } from 'xstate';
import { keyOfAsking } from '#domain/asking.ts';
import type { SittingEvent } from '#domain/attempt.ts';
import {
	addQuestion,
	beginSitting,
	canRecord,
	currentItem,
	finishSitting,
	indexOfAsking,
	markQuestion,
	openQuestion,
	recordAnswer,
	skipQuestion,
	undoAnswer,
	undoesOpen,
	type Sitting,
	type SittingStarted
} from '#domain/sitting.ts';

/** What happens in a sitting after its start; each is also a record of the learner log. */
export type QuizEvent = Exclude<SittingEvent, { type: 'sitting.started' }>;

/**
 * One sitting. Its events are the learner log's own records, so resuming is replaying them.
 * asking: the open question waits for an answer. explained (practice only): its verdict is shown.
 */
export const quizMachine = setup({
	types: {
		input: {} as { readonly started: SittingStarted },
		context: {} as Sitting,
		events: {} as QuizEvent
	},
	guards: {
		isAsked: ({ context, event }) => 'question' in event && indexOfAsking(context, event) >= 0,
		opensExplained: ({ context, event }) =>
			event.type === 'question.opened' &&
			context.started.mode === 'practice' &&
			context.answers[keyOfAsking(event)] !== undefined,
		answersOpenQuestion: ({ context, event }) =>
			event.type === 'answer.given' &&
			context.started.mode === 'practice' &&
			keyOfAsking(event) === keyOfAsking(currentItem(context)) &&
			canRecord(context, event),
		undoesOpen: ({ context, event }) => event.type === 'answer.undone' && undoesOpen(context, event),
		canRecord: ({ context, event }) => event.type === 'answer.given' && canRecord(context, event)
	},
	actions: {
		open: assign(({ context, event }) =>
			event.type === 'question.opened' ? openQuestion(context, event) : context
		),
		record: assign(({ context, event }) =>
			event.type === 'answer.given' ? recordAnswer(context, event) : context
		),
		undo: assign(({ context, event }) =>
			event.type === 'answer.undone' ? undoAnswer(context, event) : context
		),
		add: assign(({ context, event }) =>
			event.type === 'question.added' ? addQuestion(context, event) : context
		),
		skip: assign(({ context, event }) =>
			event.type === 'question.skipped' ? skipQuestion(context, event) : context
		),
		mark: assign(({ context, event }) =>
			event.type === 'question.marked' ? markQuestion(context, event) : context
		),
		finish: assign(({ context, event }) =>
			event.type === 'sitting.finished' ? finishSitting(context, event) : context
		)
	}
}).createMachine({
	id: 'quiz',
	context: ({ input }) => beginSitting(input.started),
	initial: 'sitting',
	states: {
		sitting: {
			initial: 'asking',
			on: {
				'question.opened': [
					{ guard: 'opensExplained', target: '.explained', actions: 'open' },
					{ guard: 'isAsked', target: '.asking', actions: 'open' }
				],
				'answer.given': [
					{ guard: 'answersOpenQuestion', target: '.explained', actions: 'record' },
					// Another tab of the same sitting may answer a question that is not open here.
					{ guard: 'canRecord', actions: 'record' }
				],
				'answer.undone': [{ guard: 'undoesOpen', target: '.asking', actions: 'undo' }, { actions: 'undo' }],
				'question.added': { actions: 'add' },
				'question.skipped': { guard: 'isAsked', actions: 'skip' },
				'question.marked': { guard: 'isAsked', actions: 'mark' },
				'sitting.finished': { target: 'finished', actions: 'finish' },
				'sitting.left': 'left'
			},
			states: { asking: {}, explained: {} }
		},
		finished: { type: 'final' },
		left: { type: 'final' }
	}
});
