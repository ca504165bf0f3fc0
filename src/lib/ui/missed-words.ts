import type { PlayerQuestion } from '#domain/player-question.ts';
import type { Missed } from '#domain/unsent-answer.ts';
import { answerWords } from './answer-words.ts';
import { count } from './words.ts';

/** Where a seat stands when it is told. */
export interface MissedAt {
	readonly step: number;
	/** The question in view; null where none is. */
	readonly question: PlayerQuestion | null;
	readonly isRevealed: boolean;
	/** What counts of this seat at this step, in words; null where nothing does. */
	readonly counted: string | null;
}

/** An answer of a session that does not count: what happened, what was kept, what to do. */
export function missedWords(missed: Missed, { step, question, isRevealed, counted }: MissedAt): string {
	const { how, response, confidence } = missed;
	if (question === null)
		return 'Your last answer had not arrived when its question was closed, and does not count. What had arrived before counts.';
	if (missed.step !== step)
		return 'Your answer to an earlier question had not arrived when that was closed, and does not count. What had arrived before counts; go on with this one.';
	const given = answerWords(question, response, confidence);
	const happened =
		how === 'late'
			? `Too late: ${given} had not arrived in time, and does not count.`
			: `You had not sent ${given} when your time for the question was over, so it does not count.`;
	const kept =
		counted === null ? 'Nothing you sent counts here.' : `What you sent before counts: ${counted}.`;
	const next = isRevealed ? 'Compare it with the answer below.' : 'The answer comes up here.';
	return `${happened} ${kept} ${next}`;
}

/** The same of work that is closed: "One answer had not arrived when the work was closed, so it does not count." */
export function missedWorkWords(missed: readonly Missed[]): string {
	const late = missed.filter(({ how }) => how === 'late').length;
	const begun = missed.length - late;
	const came = `${count(late, 'answer')} had not arrived when the work was closed`;
	const was = begun === 1 ? 'was' : 'were';
	const happened =
		late === 0
			? `${count(begun, 'answer')} ${was} begun and not handed in before the work was closed`
			: begun === 0
				? came
				: `${came}, and ${begun} ${was} begun and not handed in`;
	const so = missed.length === 1 ? 'it does not count' : 'they do not count';
	return `${happened}, so ${so}. What had arrived before counts. Here is what this device kept; show it to whoever gave you the work if you think that it should count.`;
}
