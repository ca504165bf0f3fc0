import { keyOfAsking, type Asking } from './asking.ts';
import type { LearnerEventOf, Outcome } from './attempt.ts';

export type AnswerGiven = LearnerEventOf<'answer.given'>;
export type SittingStarted = LearnerEventOf<'sitting.started'>;

/** One place in a sitting: a question, for the first time or again. */
export interface Item extends Asking {
	readonly topic: string;
	/** The id of the answer because of which it was added; absent where it was planned from the start. */
	readonly because?: string;
}

/** One quiz from its start to its end: a fold of its own events. Askings are named by `keyOfAsking`. */
export interface Sitting {
	readonly started: SittingStarted;
	/** In the order asked: those planned, then those added. */
	readonly items: readonly Item[];
	/** Index into `items` of the question that is open. */
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
		items: started.questions.map(({ id, topic }) => ({ question: id, topic })),
		current: 0,
		openedAtMs: started.atMs,
		answers: {},
		skipped: [],
		marked: [],
		finishedAtMs: null
	};
}

/** The index of an asking in this sitting, or -1 where it is not part of it. */
export function indexOfAsking(sitting: Sitting, asking: Asking): number {
	const key = keyOfAsking(asking);
	return sitting.items.findIndex((item) => keyOfAsking(item) === key);
}

export function openQuestion(sitting: Sitting, event: LearnerEventOf<'question.opened'>): Sitting {
	return { ...sitting, current: indexOfAsking(sitting, event), openedAtMs: event.atMs };
}

/** May this answer count? In practice the first one does, in a test the last. */
export function canRecord(sitting: Sitting, event: AnswerGiven): boolean {
	if (indexOfAsking(sitting, event) < 0) return false;
	return sitting.started.mode === 'test' || sitting.answers[keyOfAsking(event)] === undefined;
}

export function recordAnswer(sitting: Sitting, event: AnswerGiven): Sitting {
	const key = keyOfAsking(event);
	return {
		...sitting,
		answers: { ...sitting.answers, [key]: event },
		skipped: sitting.skipped.filter((other) => other !== key)
	};
}

export function addQuestion(sitting: Sitting, event: LearnerEventOf<'question.added'>): Sitting {
	if (indexOfAsking(sitting, event) >= 0) return sitting;
	const { question, round, topic, because } = event;
	const item = { question, topic, because, ...(round === undefined ? {} : { round }) };
	return { ...sitting, items: [...sitting.items, item] };
}

/** The key of the answer with this event id; nothing where it does not count here. */
function keyOfAnswer(sitting: Sitting, answer: string): string | undefined {
	return Object.entries(sitting.answers).find(([, { id }]) => id === answer)?.[0];
}

/**
 * The question is open to an answer again. What was added because of the answer goes, unless it has been
 * answered itself; who is at such a question is led back to the one undone.
 */
export function undoAnswer(sitting: Sitting, event: LearnerEventOf<'answer.undone'>): Sitting {
	const undone = keyOfAnswer(sitting, event.answer);
	if (undone === undefined) return sitting;
	const { [undone]: _, ...answers } = sitting.answers;
	const items = sitting.items.filter(
		(item) => item.because !== event.answer || answers[keyOfAsking(item)] !== undefined
	);
	const here = items.indexOf(currentItem(sitting));
	const current = here >= 0 ? here : items.findIndex((item) => keyOfAsking(item) === undone);
	return { ...sitting, items, answers, current };
}

/** Does taking back this answer open the question at which the sitting stands? */
export function undoesOpen(sitting: Sitting, event: LearnerEventOf<'answer.undone'>): boolean {
	const undone = keyOfAnswer(sitting, event.answer);
	if (undone === undefined) return false;
	return keyOfAsking(currentItem(undoAnswer(sitting, event))) === undone;
}

export function skipQuestion(sitting: Sitting, event: LearnerEventOf<'question.skipped'>): Sitting {
	const key = keyOfAsking(event);
	const known = sitting.skipped.includes(key) || sitting.answers[key] !== undefined;
	return known ? sitting : { ...sitting, skipped: [...sitting.skipped, key] };
}

export function markQuestion(sitting: Sitting, event: LearnerEventOf<'question.marked'>): Sitting {
	const key = keyOfAsking(event);
	const others = sitting.marked.filter((other) => other !== key);
	return { ...sitting, marked: event.marked ? [...others, key] : others };
}

export function finishSitting(sitting: Sitting, event: LearnerEventOf<'sitting.finished'>): Sitting {
	return { ...sitting, finishedAtMs: event.atMs };
}

/** What is open. */
export function currentItem(sitting: Sitting): Item {
	const item = sitting.items[sitting.current];
	if (item === undefined) throw new Error(`a sitting without a question at ${sitting.current}`);
	return item;
}

/**
 * What "next" leads to: the first unanswered question after the open one, going round to those left
 * behind, else nothing. What was skipped comes after all that was not.
 */
export function nextItem(sitting: Sitting): Item | undefined {
	const { items, current, answers, skipped } = sitting;
	const after = [...items.slice(current + 1), ...items.slice(0, current)];
	const open = after.filter((item) => answers[keyOfAsking(item)] === undefined);
	return open.find((item) => !skipped.includes(keyOfAsking(item))) ?? open[0];
}

/** The answer that taking back takes back: the last one given here that counts. */
export function lastAnswer(sitting: Sitting): AnswerGiven | undefined {
	return Object.values(sitting.answers).reduce<AnswerGiven | undefined>(
		(last, answer) => (last === undefined || answer.id > last.id ? answer : last),
		undefined
	);
}

/** Did this answer miss, wholly or in part, or hit by a guess? */
export function isMiss(answer: AnswerGiven): boolean {
	return answer.outcome !== 'right' || answer.confidence === 'guess';
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
