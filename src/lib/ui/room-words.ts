import { CODE_SIGNS, readRoomCode } from '#domain/room-code.ts';
import type { Pace } from '#domain/room-event.ts';
import { count } from './words.ts';

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
export const PACES: readonly { readonly pace: Pace; readonly word: string }[] = [
	{ pace: 1, word: 'As everybody' },
	{ pace: 1.25, word: 'A quarter more' },
	{ pace: 1.5, word: 'Half as much again' },
	{ pace: 2, word: 'Twice as much' },
	{ pace: 3, word: 'Three times as much' },
	{ pace: null, word: 'No time limit' }
];

/** "18 of 28 answered". */
export function answeredWords(answered: number, seats: number): string {
	return `${answered} of ${seats} answered`;
}

/** "17 of 28 were right", with those who were right in part. */
export function rightWords(of: { answered: number; right: number; partial: number }): string {
	if (of.answered === 0) return 'Nobody answered.';
	const partly = of.partial === 0 ? '' : `, ${of.partial} in part`;
	return `${of.right} of ${of.answered} had it right${partly}.`;
}

/** How one went through a session. */
export function resultWords(right: number, asked: number): string {
	if (asked === 0) return 'No question was asked while you were here.';
	return `You had ${right} of ${count(asked, 'question')} right.`;
}

/** What a code is made of, told where something else was typed; nothing where it could be a code. */
export function codeComplaint(text: string): string | undefined {
	if (readRoomCode(text) !== undefined) return undefined;
	const signs = [...text.toUpperCase().replace(/[\s-]/g, '')];
	if (signs.length === 0) return 'Type the code that is projected: six letters and digits.';
	const strange = [...new Set(signs.filter((sign) => !CODE_SIGNS.includes(sign)))];
	if (strange.length > 0)
		return `There is no ${strange.join(', ')} in a code. Vowels and 0, 1, 2, 5, 8, B, L, S, Z are never in one, as they are taken for one another. Look again.`;
	return `A code has six signs; this has ${signs.length}.`;
}
