import type { LearnerEvent, LearnerEventOf, Outcome } from './attempt.ts';

export type AnswerGiven = LearnerEventOf<'answer.given'>;
export type SittingStarted = LearnerEventOf<'sitting.started'>;

/** One quiz from its start to its end: a fold of its own events. */
export interface Sitting {
	readonly started: SittingStarted;
	/** Index into `started.questions` of the question that is open. */
	readonly current: number;
	/** When the open question was opened, milliseconds since the epoch. */
	readonly openedAtMs: number;
	readonly answers: Readonly<Record<string, AnswerGiven>>;
	readonly skipped: readonly string[];
	readonly marked: readonly string[];
	readonly finishedAtMs: number | null;
}

export function beginSitting(started: SittingStarted): Sitting {
	return {
		started,
		current: 0,
		openedAtMs: started.atMs,
		answers: {},
		skipped: [],
		marked: [],
		finishedAtMs: null
	};
}

/** The index of a question in this sitting, or -1 where it is not asked. */
export function indexOfQuestion(sitting: Sitting, question: string): number {
	return sitting.started.questions.findIndex(({ id }) => id === question);
}

export function openQuestion(sitting: Sitting, event: LearnerEventOf<'question.opened'>): Sitting {
	return { ...sitting, current: indexOfQuestion(sitting, event.question), openedAtMs: event.atMs };
}

/** May this answer count? In practice the first one does, in a test the last. */
export function canRecord(sitting: Sitting, event: AnswerGiven): boolean {
	if (indexOfQuestion(sitting, event.question) < 0) return false;
	return sitting.started.mode === 'test' || sitting.answers[event.question] === undefined;
}

export function recordAnswer(sitting: Sitting, event: AnswerGiven): Sitting {
	return {
		...sitting,
		answers: { ...sitting.answers, [event.question]: event },
		skipped: sitting.skipped.filter((id) => id !== event.question)
	};
}

export function skipQuestion(sitting: Sitting, event: LearnerEventOf<'question.skipped'>): Sitting {
	const known = sitting.skipped.includes(event.question) || sitting.answers[event.question] !== undefined;
	return known ? sitting : { ...sitting, skipped: [...sitting.skipped, event.question] };
}

export function markQuestion(sitting: Sitting, event: LearnerEventOf<'question.marked'>): Sitting {
	const others = sitting.marked.filter((id) => id !== event.question);
	return { ...sitting, marked: event.marked ? [...others, event.question] : others };
}

export function finishSitting(sitting: Sitting, event: LearnerEventOf<'sitting.finished'>): Sitting {
	return { ...sitting, finishedAtMs: event.atMs };
}

/** The id of the open question. */
export function currentQuestion(sitting: Sitting): string {
	const question = sitting.started.questions[sitting.current];
	if (question === undefined) throw new Error(`a sitting without a question at ${sitting.current}`);
	return question.id;
}

/**
 * What "next" leads to: the first unanswered question after the open one, going round to those left
 * behind, else nothing. What was skipped comes after all that was not.
 */
export function nextQuestion(sitting: Sitting): string | undefined {
	const { questions } = sitting.started;
	const after = [...questions.slice(sitting.current + 1), ...questions.slice(0, sitting.current)];
	const open = after.filter(({ id }) => sitting.answers[id] === undefined);
	return (open.find(({ id }) => !sitting.skipped.includes(id)) ?? open[0])?.id;
}

/** Where the sitting stands, in numbers of questions. */
export interface Tally {
	readonly asked: number;
	readonly answered: number;
	readonly right: number;
	readonly partial: number;
	readonly wrong: number;
	/** Sum of credits, 0 to `asked`. */
	readonly credit: number;
}

export function tally(answers: readonly AnswerGiven[], asked: number): Tally {
	const count = (outcome: Outcome) => answers.filter((answer) => answer.outcome === outcome).length;
	return {
		asked,
		answered: answers.length,
		right: count('right'),
		partial: count('partial'),
		wrong: count('wrong'),
		credit: answers.reduce((sum, { credit }) => sum + credit, 0)
	};
}

/** The newest sitting of a bank that was begun, not finished and not left, as its events; else nothing. */
export function openSitting(events: readonly LearnerEvent[], bank: string): LearnerEvent[] | undefined {
	const ended = new Set(
		events.flatMap(({ type, sitting }) =>
			type === 'sitting.finished' || type === 'sitting.left' ? [sitting] : []
		)
	);
	const newest = events.findLast(
		(event) => event.type === 'sitting.started' && event.bank === bank && !ended.has(event.sitting)
	);
	return newest && events.filter(({ sitting }) => sitting === newest.sitting);
}
