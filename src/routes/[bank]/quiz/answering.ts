import { createActor, type Actor } from 'xstate';
import type { SittingStarted } from '#domain/sitting.ts';
import { quizMachine } from '#machines/quiz.ts';

/*
 * What the first answer needs and reading the first question does not, fetched together at the first sign of an
 * answer: what takes it up and grades it, what explains the verdict, what is offered after it.
 */
export { grade } from '#domain/grade.ts';
export { additionsAfter, isConfidentError } from '#domain/repeat.ts';
export { gradedClaims, slipsOf } from '#domain/verdict.ts';
export * as forms from '#ui/arranged-forms.ts';
export * as feedback from '#ui/feedback.ts';
export { default as KeysDialog } from '#ui/KeysDialog.svelte';
export { readPassage } from '../../own-copies.ts';
export { default as Afterwards } from './Afterwards.svelte';
export { default as EndOfQuestions } from './EndOfQuestions.svelte';

/** The machine of a sitting at its start: `beginSitting` says where it stands. */
export function startQuiz(started: SittingStarted): Actor<typeof quizMachine> {
	return createActor(quizMachine, { input: { started } }).start();
}
