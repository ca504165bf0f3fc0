import type { Problem } from '#domain/problem.ts';
import { CODE_SIGNS, readRoomCode } from '#domain/room-code.ts';
import type { Pace, RoomMode } from '#domain/room-event.ts';
import type { CorrectionNotice } from '#domain/reveal.ts';
import type { ResultCorrection } from '#domain/seat-result.ts';
import type { CommonView } from '#domain/seat-view.ts';
import { answerText } from './answer-text.ts';
import { t, tn, type PlainText } from './language.svelte.ts';
import { problemSentence } from './problem-sentence.ts';
import { OUTCOME_WORDS } from './words.ts';

/** A code as it is read out, in two groups: "K7M 4QX". */
export function groupCode(code: string): string {
	return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Time left as a clock shows it, from the milliseconds that are left: "1:05", "0:09". */
export function clockWords(leftMs: number): string {
	const seconds = Math.max(0, Math.ceil(leftMs / 1000));
	return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** How much time a student takes for a question, compared with the others. */
export const PACES: readonly { readonly pace: Pace; readonly word: PlainText }[] = [
	{ pace: 1, word: 'The same as everybody' },
	{ pace: 1.25, word: 'A quarter more' },
	{ pace: 1.5, word: 'Half as much again' },
	{ pace: 2, word: 'Twice as much' },
	{ pace: 3, word: 'Three times as much' },
	{ pace: null, word: 'No time limit' }
];

/** "18 of 28 answered". */
export function answeredWords(answered: number, seats: number): string {
	return t('{answered} of {seats} answered', { answered, seats });
}

/** "17 of 28 were right", with those who were right in part. */
export function rightWords(of: { answered: number; right: number; partial: number }): string {
	const { answered, right, partial } = of;
	if (answered === 0) return t('Nobody answered.');
	return partial === 0
		? t('{right} of {answered} had it right.', { right, answered })
		: t('{right} of {answered} had it right, {partial} in part.', { right, answered, partial });
}

/** How one went through a session. */
export function resultWords(right: number, asked: number): string {
	if (asked === 0) return t('No question ran to its end while you were here.');
	return tn(
		asked,
		{ one: 'You had {right} of {n} question right.', other: 'You had {right} of {n} questions right.' },
		{ right }
	);
}

/** What a code is made of, told where something else was typed; nothing where it could be a code. */
export function codeComplaint(text: string): string | undefined {
	if (readRoomCode(text) !== undefined) return undefined;
	const signs = [...text.toUpperCase().replace(/[\s-]/g, '')];
	if (signs.length === 0) return t('Type the code that is projected: six letters and digits.');
	const strange = [...new Set(signs.filter((sign) => !CODE_SIGNS.includes(sign)))];
	if (strange.length > 0)
		return t(
			'There is no {signs} in a code. Vowels and 0, 1, 2, 5, 8, B, L, S, Z are never in one, as they are taken for one another. Look again.',
			{ signs: strange.join(', ') }
		);
	return t('A code has six characters; this has {n}.', { n: signs.length });
}

const ORDINALS = new Intl.PluralRules('en', { type: 'ordinal' });

/** A place in a ranking, from 1: "1st place", "12th place", "23rd place". */
export function placeWords(rank: number): string {
	switch (ORDINALS.select(rank)) {
		case 'one':
			return t('{n}st place', { n: rank });
		case 'two':
			return t('{n}nd place', { n: rank });
		case 'few':
			return t('{n}rd place', { n: rank });
		default:
			return t('{n}th place', { n: rank });
	}
}

/** What there is to say about a connection, by its state and what the server has said; nothing while all is well. */
export function linkWords(
	link: 'connecting' | 'live' | 'retrying' | 'gone',
	problem?: Problem
): string | undefined {
	if (link === 'live' || link === 'gone') return undefined;
	if (problem?.code === 'room/bank-changed')
		return t(
			'The teacher’s questions have been changed. The session goes on by itself once they are as they were.'
		);
	return link === 'connecting' ? t('Connecting.') : t('Reconnecting.');
}

/** What the wall says before the first question of a session that nobody joins. */
export function waitWords(mode: RoomMode): string {
	return t(mode === 'hands' ? 'By show of hands.' : 'A rehearsal, with simulated students.');
}

/** How a session ends on the wall. */
export function endWords({ asked, of, mode }: Pick<CommonView, 'asked' | 'of' | 'mode'>): {
	readonly title: string;
	readonly text: string;
} {
	const title = t(asked > 0 && asked === of ? 'That was the last question.' : 'The session is over.');
	if (asked === 0) return { title, text: t('No question was asked.') };
	if (mode === 'hands')
		return { title, text: t('What you missed stands in the sources, with its footnotes.') };
	if (mode === 'rehearsal') return { title, text: t('It was a rehearsal, with simulated students.') };
	return {
		title,
		text: t(
			'What you missed is on your phone now, with its footnotes. Take it home before you close the page.'
		)
	};
}

/** What was missed and what was left out, in numbers that agree with what Review takes in. */
export function leftWords(missed: number, leftOut: number): string {
	const wrong = tn(missed, {
		one: '{n} claim missed, wrong or guessed',
		other: '{n} claims missed, wrong or guessed'
	});
	const left = tn(leftOut, { one: '{n} question left out', other: '{n} questions left out' });
	if (leftOut === 0) return `${wrong}.`;
	return `${missed === 0 ? left : t('{missed}; {leftOut}', { missed: wrong, leftOut: left })}.`;
}

/**
 * Why a phone is shown the session no more, and what can be done. `isJustJoined`: the seat was taken a moment ago, so
 * that a refusal can only mean that the browser did not keep the cookie.
 */
export function goneWords(
	problem: Problem | undefined,
	isJustJoined: boolean
): { readonly title: string; readonly text: string } {
	switch (problem?.code) {
		case 'room/no-such-seat':
			return {
				title: problemSentence(problem),
				text: t('The host has removed it. Ask the host if that was a mistake.')
			};
		case 'room/unknown-code':
			return {
				title: t('This session is gone.'),
				text: t('A session is erased some time after its end. What you took home stays yours.')
			};
		case 'room/not-allowed':
			return isJustJoined
				? {
						title: t('This browser does not keep cookies.'),
						text: t(
							'Your seat is kept in a cookie. Allow cookies for this site, or use another browser, and come back by “I was here already” with your recovery code.'
						)
					}
				: {
						title: t('This browser has no seat here any more.'),
						text: t('Come back to it by “I was here already” with your recovery code.')
					};
		default:
			return {
				title: problem ? problemSentence(problem) : t('This session is gone.'),
				text: t('If it goes on, the code that is projected brings you back.')
			};
	}
}

/** What was made of a question, in a few words. */
export function correctionWord({ kind, accepted }: Pick<CorrectionNotice, 'kind' | 'accepted'>): string {
	if (kind === 'void') return t('it counts for nobody.');
	const answers = accepted.map((text) => `“${answerText(text)}”`).join(', ');
	const isOne = accepted.length === 1;
	if (kind === 'accept')
		return isOne
			? t('{answer} counts as right too.', { answer: answers })
			: t('{answers} count as right too.', { answers });
	return isOne
		? t('only {answer} is right.', { answer: answers })
		: t('only {answers} are right.', { answers });
}

/** What a correction made of somebody's own answer. */
export function correctedWords({ before, now }: Pick<ResultCorrection, 'before' | 'now'>): string {
	if (now === null) return t('The question counts for nobody now.');
	return before === now
		? t('Your answer stays {outcome}.', { outcome: t(OUTCOME_WORDS[now]) })
		: t('Your answer was {before} by the old key and is {now} now.', {
				before: t(OUTCOME_WORDS[before]),
				now: t(OUTCOME_WORDS[now])
			});
}
