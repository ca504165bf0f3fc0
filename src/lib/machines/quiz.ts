import { assign, setup } from 'xstate';
import type { LearnerEvent } from '#domain/attempt.ts';
import {
	beginSitting,
	canRecord,
	currentQuestion,
	finishSitting,
	indexOfQuestion,
	markQuestion,
	openQuestion,
	recordAnswer,
	skipQuestion,
	type Sitting,
	type SittingStarted
} from '#domain/sitting.ts';

/** What happens in a sitting after its start; each is also a record of the learner log. */
export type QuizEvent = Exclude<LearnerEvent, { type: 'sitting.started' }>;

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
		isAsked: ({ context, event }) => 'question' in event && indexOfQuestion(context, event.question) >= 0,
		opensExplained: ({ context, event }) =>
			event.type === 'question.opened' &&
			context.started.mode === 'practice' &&
			context.answers[event.question] !== undefined,
		answersOpenQuestion: ({ context, event }) =>
			event.type === 'answer.given' &&
			context.started.mode === 'practice' &&
			event.question === currentQuestion(context) &&
			canRecord(context, event),
		canRecord: ({ context, event }) => event.type === 'answer.given' && canRecord(context, event)
	},
	actions: {
		open: assign(({ context, event }) =>
			event.type === 'question.opened' ? openQuestion(context, event) : context
		),
		record: assign(({ context, event }) =>
			event.type === 'answer.given' ? recordAnswer(context, event) : context
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
