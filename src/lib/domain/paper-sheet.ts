import type { Response } from './attempt.ts';
import { publicNotes } from './reveal.ts';
import type { Footnote } from './footnote.ts';
import { keyInWords } from './question-words.ts';
import { questionForPlayers, type PlayerQuestion } from './player-question.ts';
import type { Problem } from './problem.ts';
import type { Question } from './question.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { Room } from './room.ts';
import {
	keyOnStrip,
	LEFT_BLANK,
	readStrip,
	SHEET_VERSIONS,
	sheetCode,
	sheetOrder,
	sheetSeed,
	writeStrip,
	type SheetVersion
} from './strip.ts';

/** A question on a sheet, numbered by its place from 1. */
export interface SheetLine {
	readonly number: number;
	readonly question: Question;
	/** As the sheet shows it. */
	readonly shown: PlayerQuestion;
}

/** What the sheets of one version have in common. */
export interface Sheet {
	readonly version: SheetVersion;
	/** "K7-A". */
	readonly code: string;
	readonly seed: string;
	readonly lines: readonly SheetLine[];
}

export function sheetOf({ opened }: Room, bank: RoomBank, version: SheetVersion): Sheet {
	const seed = sheetSeed(opened.seed, version);
	return {
		version,
		code: sheetCode(opened.code, version),
		seed,
		lines: sheetOrder(opened.questions, opened.seed, version).map((id, place) => {
			const question = questionIn(bank, id);
			return { number: place + 1, question, shown: questionForPlayers(question, seed) };
		})
	};
}

/** One question in the teacher's key. */
export interface KeyEntry {
	readonly question: Question;
	/** Its number and what stands on the strip, by version. */
	readonly on: Readonly<Record<SheetVersion, { readonly number: number; readonly strip: string }>>;
	/** The whole key in words, a line for each thing that is asked. */
	readonly words: readonly string[];
	readonly footnotes: readonly Footnote[];
}

/** The key to both versions, in the order of A. */
export function keyOf(room: Room, bank: RoomBank): KeyEntry[] {
	const [a, b] = SHEET_VERSIONS.map((version) => sheetOf(room, bank, version)) as [Sheet, Sheet];
	const on = (sheet: Sheet, question: Question) => ({
		number: sheet.lines.find((line) => line.question.id === question.id)?.number ?? 0,
		strip: keyOnStrip(question, sheet.seed)
	});
	return a.lines.map(({ question }) => ({
		question,
		on: { A: on(a, question), B: on(b, question) },
		words: keyInWords(question),
		footnotes: publicNotes(question.claims, bank)
	}));
}

/** What was typed for one line: an answer, nothing where it was left blank, or why it cannot be read. */
export type LineRead =
	| { readonly kind: 'answer'; readonly response: Response }
	| { readonly kind: 'blank' }
	| { readonly kind: 'problem'; readonly problem: Problem };

export function readLine({ seed }: Sheet, { question }: SheetLine, text: string): LineRead {
	if (text.trim() === '' || text.trim() === LEFT_BLANK) return { kind: 'blank' };
	const read = readStrip(question, seed, text);
	return read.ok ? { kind: 'answer', response: read.value } : { kind: 'problem', problem: read.problem };
}

/** What would stand on a seat's strip, line by line, if its sheet were of this version. */
export function stripOf(room: Room, sheet: Sheet, seat: number): string[] {
	return sheet.lines.map(({ question }) => {
		const asking = room.askings.find((other) => other.question === question.id);
		const answer = asking?.answers.get(seat);
		return answer ? writeStrip(question, sheet.seed, answer.response) : LEFT_BLANK;
	});
}
