import { keyOfAsking } from './asking.ts';
import { isSittingEvent, type LearnerEvent } from './attempt.ts';
import { AS_GIVEN, type Regrade } from './progress.ts';
import type { AnswerGiven, SittingStarted } from './sitting.ts';
import { undoneAnswers } from './undone.ts';

/** One sitting as the history tells it. */
export interface PastSitting {
	readonly started: SittingStarted;
	readonly end: 'open' | 'left' | 'finished';
	/** Questions in it, those added on the way among them. */
	readonly asked: number;
	readonly answered: number;
	/** The answers that count, in the order given. Of a test that is open none is told before its end. */
	readonly answers: readonly AnswerGiven[];
}

/** A sitting while the log is being read. */
interface Entry {
	readonly started: SittingStarted;
	end: PastSitting['end'];
	/** By asking: the first answer in practice, the last in a test. */
	readonly answers: Map<string, AnswerGiven>;
	/** By asking, with the answer because of which it was added. */
	readonly added: Map<string, string>;
}

/**
 * Every sitting of a bank, oldest first, from the whole log sorted by id. An answer taken back is in none of
 * them; one whose question was corrected is graded anew.
 */
export function pastSittings(
	events: readonly LearnerEvent[],
	bank: string,
	regrade: Regrade = AS_GIVEN
): PastSitting[] {
	const undone = undoneAnswers(events);
	const sittings = new Map<string, Entry>();
	for (const event of events) {
		if (event.type === 'sitting.started' && event.bank === bank)
			sittings.set(event.sitting, { started: event, end: 'open', answers: new Map(), added: new Map() });
		const sitting = isSittingEvent(event) ? sittings.get(event.sitting) : undefined;
		if (sitting && !undone.has(event.id)) take(sitting, event);
	}
	return [...sittings.values()].map((sitting) => close(sitting, undone, regrade));
}

function take(sitting: Entry, event: LearnerEvent): void {
	if (event.type === 'sitting.finished') sitting.end = 'finished';
	if (event.type === 'sitting.left' && sitting.end === 'open') sitting.end = 'left';
	if (event.type === 'question.added') sitting.added.set(keyOfAsking(event), event.because);
	if (event.type !== 'answer.given') return;
	const key = keyOfAsking(event);
	const isOpenTest = sitting.started.mode === 'test' && sitting.end === 'open';
	if (sitting.answers.has(key) && !isOpenTest) return;
	sitting.answers.delete(key);
	sitting.answers.set(key, event);
}

function close(
	{ started, end, answers, added }: Entry,
	undone: ReadonlySet<string>,
	regrade: Regrade
): PastSitting {
	const stayed = [...added].filter(([key, because]) => answers.has(key) || !undone.has(because));
	const isUntold = started.mode === 'test' && end === 'open';
	return {
		started,
		end,
		asked: started.questions.length + stayed.length,
		answered: answers.size,
		answers: isUntold
			? []
			: [...answers.values()].map((answer) => regrade(answer, started.bank)?.answer ?? answer)
	};
}

/** The answers of several sittings in the order given. */
export function answersOf(sittings: readonly PastSitting[]): AnswerGiven[] {
	return sittings.flatMap(({ answers }) => answers).sort((a, b) => (a.id < b.id ? -1 : 1));
}
