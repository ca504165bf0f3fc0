import { keyOfAsking } from './asking.ts';
import type { LearnerEvent, LearnerEventOf, Outcome } from './attempt.ts';
import type { Card } from './cards.ts';
import { DEFAULT_PLAN, type Plan } from './plan.ts';
import type { AnswerGiven, SittingStarted } from './sitting.ts';

/** What a learner has said of a question, apart from answering it. */
export interface Remark {
	/** Not asked in reviews before this day. */
	readonly buriedUntilDay: number;
	readonly isFlagged: boolean;
	/** Empty where there is none. */
	readonly note: string;
}
export const NO_REMARK: Remark = { buriedUntilDay: 0, isFlagged: false, note: '' };

/**
 * Whether a question is left out of reviews on this day. It is left out until tomorrow at most: a later day was
 * set by a clock that ran ahead.
 */
export function buriedOn(progress: BankProgress, today: number): (question: string) => boolean {
	return (question) => {
		const until = progress.remarks.get(question)?.buriedUntilDay ?? 0;
		return until > today && until <= today + 2;
	};
}

/** An answer whose question was corrected after it was given. */
export interface Corrected {
	readonly question: string;
	/** The id of the answer's event: the last one to this question before the correction. */
	readonly answer: string;
	/** The date of the correction, as the bank gives it. */
	readonly on: string;
	readonly before: Outcome;
	readonly after: Outcome;
	readonly isSeen: boolean;
}

/** Where a learner stands with one bank. */
export interface BankProgress {
	readonly cards: ReadonlyMap<string, Card>;
	readonly remarks: ReadonlyMap<string, Remark>;
	readonly reports: readonly LearnerEventOf<'question.reported'>[];
	readonly corrected: ReadonlyMap<string, Corrected>;
	readonly plan: Plan;
}
export const NO_PROGRESS: BankProgress = {
	cards: new Map(),
	remarks: new Map(),
	reports: [],
	corrected: new Map(),
	plan: DEFAULT_PLAN
};

/** A sitting as lists need it: which it is, where it stands, what it still holds back. */
export interface SittingRecord {
	readonly started: SittingStarted;
	/** The keys of its askings, in order, those added among them. */
	readonly keys: readonly string[];
	/** The key of the asking that is open. */
	readonly current: string;
	/** Finished, or left. */
	readonly isOver: boolean;
	/** Keys of what has been answered. */
	readonly answered: readonly string[];
	/** The answers of a test that is not over: until then no list may tell how it goes. */
	readonly held: readonly AnswerGiven[];
}

/** An answer that can be taken back. */
export interface Undoable {
	/** The id of the answer's event. */
	readonly answer: string;
	readonly bank: string;
	readonly sitting: string;
	readonly question: string;
}

/** The fold of a learner log: everything that home and review show. It can be thrown away and folded again. */
export interface Progress {
	readonly banks: ReadonlyMap<string, BankProgress>;
	/** Oldest first. Of those that are over only the latest are kept. */
	readonly sittings: ReadonlyMap<string, SittingRecord>;
	/** The answers that can be taken back, oldest first. */
	readonly undoable: readonly Undoable[];
	/** The id of the last event folded; empty before the first. */
	readonly upTo: string;
}
export const EMPTY_PROGRESS: Progress = { banks: new Map(), sittings: new Map(), undoable: [], upTo: '' };

/** How many answers can be taken back. */
export const UNDO_DEPTH = 30;

/** An answer as its corrected question grades it, with the date of the correction; nothing where none concerns it. */
export type Regrade = (
	answer: AnswerGiven,
	bank: string
) => { readonly answer: AnswerGiven; readonly on: string } | undefined;

/** Where no key was corrected every answer counts as it was graded. */
export const AS_GIVEN: Regrade = () => undefined;

/** Can these events be folded onto this progress, or has it to be folded again from an earlier one? */
export function canExtend(progress: Progress, events: readonly LearnerEvent[]): boolean {
	const answers = new Map(
		events.flatMap((event) => (event.type === 'answer.given' ? [[event.id, event]] : []))
	);
	return events.every((event) => {
		if (event.id <= progress.upTo) return false;
		if (event.type !== 'answer.undone') return true;
		const answer = answers.get(event.answer);
		if (!answer) return event.answer > progress.upTo;
		// What was answered to the same asking before goes with it.
		return !progress.sittings.get(answer.sitting)?.answered.includes(keyOfAsking(answer));
	});
}

/** The newest sitting of a bank that was neither finished nor left; else nothing. */
export function openSitting(progress: Progress, bank: string): SittingRecord | undefined {
	return [...progress.sittings.values()].findLast(({ started, isOver }) => !isOver && started.bank === bank);
}
