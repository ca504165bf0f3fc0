import type { PlayerQuestion } from '#domain/player-question.ts';
import type { Missed } from '#domain/unsent-answer.ts';
import { answerWords } from './answer-words.ts';
import { t, tn } from './language.svelte.ts';

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
		return t(
			'Your last answer had not arrived when its question was closed, and does not count. What had arrived before counts.'
		);
	if (missed.step !== step)
		return t(
			'Your answer to an earlier question had not arrived when that was closed, and does not count. What had arrived before counts; go on with this one.'
		);
	const given = answerWords(question, response, confidence);
	const happened =
		how === 'late'
			? t('Too late: {given} had not arrived in time, and does not count.', { given })
			: t('You had not sent {given} when your time for the question was over, so it does not count.', {
					given
				});
	const kept =
		counted === null
			? t('Nothing you sent counts here.')
			: t('What you sent before counts: {counted}.', { counted });
	const next = isRevealed ? t('Compare it with the answer below.') : t('The answer comes up here.');
	return `${happened} ${kept} ${next}`;
}

/** The same of work that is closed: "One answer had not arrived when the work was closed, so it does not count." */
export function missedWorkWords(missed: readonly Missed[]): string {
	const late = missed.filter(({ how }) => how === 'late').length;
	const rest = t(
		'What had arrived before counts. Here is what this device kept; show it to whoever gave you the work if you think that it should count.'
	);
	return `${happenedWords(late, missed.length - late)} ${rest}`;
}

function happenedWords(late: number, begun: number): string {
	if (late === 0)
		return tn(begun, {
			one: '{n} answer was begun and not handed in before the work was closed, so it does not count.',
			other: '{n} answers were begun and not handed in before the work was closed, so they do not count.'
		});
	if (begun === 0)
		return tn(late, {
			one: '{n} answer had not arrived when the work was closed, so it does not count.',
			other: '{n} answers had not arrived when the work was closed, so they do not count.'
		});
	return tn(
		begun,
		{
			one: '{came}, and {n} was begun and not handed in, so they do not count.',
			other: '{came}, and {n} were begun and not handed in, so they do not count.'
		},
		{
			came: tn(late, {
				one: '{n} answer had not arrived when the work was closed',
				other: '{n} answers had not arrived when the work was closed'
			})
		}
	);
}
