import type { Response } from './attempt.ts';
import { chanceOf, shuffle } from './chance.ts';
import { grade } from './grade.ts';
import { describeNumber } from './key.ts';
import { keyResponse } from './key-response.ts';
import { questionForPlayers, type PlayerBlank, type PlayerQuestion } from './player-question.ts';
import { readResponse, showResponse } from './player-response.ts';
import type { Question } from './question.ts';
import { fail, succeed, type Result } from './result.ts';

/** The two versions of a quiz on paper, so that neighbours have different sheets before them. */
export const SHEET_VERSIONS = ['A', 'B'] as const;
export type SheetVersion = (typeof SHEET_VERSIONS)[number];

/** What is typed for a question that was left out. */
export const LEFT_BLANK = '-';

/** The seed by which choices are arranged on the sheets of a version. */
export function sheetSeed(seed: string, version: SheetVersion): string {
	return `${seed} ${version}`;
}

/** What a sheet is told by, "K7-A": the first two signs of its session's code and its version. */
export function sheetCode(code: string, version: SheetVersion): string {
	return `${code.slice(0, 2)}-${version}`;
}

/** The version that was typed, alone or as a sheet's whole code; nothing where it is none. */
export function readVersion(text: string): SheetVersion | undefined {
	const last = text.trim().toUpperCase().at(-1);
	return SHEET_VERSIONS.find((version) => version === last);
}

/** The questions in the order of a version's sheets; B's is another than A's wherever there is another. */
export function sheetOrder(ids: readonly string[], seed: string, version: SheetVersion): string[] {
	const first = shuffle(ids, chanceOf(`${sheetSeed(seed, 'A')} sheet`));
	if (version === 'A') return first;
	const second = shuffle(ids, chanceOf(`${sheetSeed(seed, 'B')} sheet`));
	const isSame = second.every((id, place) => id === first[place]);
	return isSame ? [...second.slice(1), ...second.slice(0, 1)] : second;
}

/** The letter before the entry at a place, from A. */
export function letterAt(place: number): string {
	return String.fromCharCode(65 + place);
}

/** One letter is the whole answer, so that nothing needs to end it. */
export function isOneLetter(question: Pick<Question, 'kind'>): boolean {
	return question.kind === 'single-choice' || question.kind === 'true-false';
}

/**
 * The response that stands on a strip, in the bank's ids; `seed` is that of the sheet's version. Letters count in any
 * case and with anything between them. Problems: those of grading, and the codes `strip/…`.
 */
export function readStrip(question: Question, seed: string, text: string): Result<Response> {
	const written = text.normalize('NFKC').trim();
	if (written === '') return fail({ code: 'response/empty' });
	const handled = readHandles(questionForPlayers(question, seed), written);
	if (!handled.ok) return handled;
	const response = readResponse(question, seed, handled.value);
	if (!response.ok) return response;
	const verdict = grade(question, response.value);
	return verdict.kind === 'unreadable' ? fail(verdict.problem) : response;
}

/** What would stand on the strip for a response in the bank's ids: what `readStrip` reads back. */
export function writeStrip(question: Question, seed: string, response: Response): string {
	const shown = showResponse(question, seed, response);
	const asked = questionForPlayers(question, seed);
	switch (shown.kind) {
		case 'single-choice':
			return letterOf(shown.choice);
		case 'multiple-response':
			return shown.choices.map(letterOf).sort().join('');
		case 'true-false':
			return shown.value ? 'T' : 'F';
		case 'numeric':
		case 'short-text':
			return shown.text;
		case 'order':
			return shown.steps.map(letterOf).join('');
		case 'match':
			return asked.kind === 'match'
				? asked.lefts.map(({ id }) => letterOf(shown.pairs[id] ?? '')).join('')
				: '';
		case 'cloze':
			return gapsOf(asked)
				.map(({ id, kind }) => {
					const given = shown.blanks[id] ?? '';
					return kind === 'choice' ? letterOf(given) : given;
				})
				.join('; ');
	}
}

/** The key as it is printed: what `readStrip` reads as right. */
export function keyOnStrip(question: Question, seed: string): string {
	if (question.kind === 'numeric') return describeNumber(question.answer);
	const key = keyResponse(question);
	if (question.kind !== 'cloze' || key.kind !== 'cloze') return writeStrip(question, seed, key);
	const blanks = question.blanks.map((blank): [string, string] => [
		blank.id,
		blank.kind === 'number' ? describeNumber(blank) : (key.blanks[blank.id] ?? '')
	]);
	return writeStrip(question, seed, { kind: 'cloze', blanks: Object.fromEntries(blanks) });
}

/** The gaps of a cloze as they are numbered on the sheet: in the order of its text. */
export function gapsOf(question: PlayerQuestion): PlayerBlank[] {
	return question.kind === 'cloze' ? question.runs.filter((run) => typeof run !== 'string') : [];
}

function letterOf(handle: string): string {
	return letterAt(Number(handle.slice(1)) - 1);
}

function readHandles(question: PlayerQuestion, text: string): Result<Response> {
	const { kind } = question;
	switch (kind) {
		case 'single-choice': {
			const read = readLetters(text, question.choices);
			if (!read.ok) return read;
			const [choice, ...more] = read.value;
			if (choice === undefined || more.length > 0) return fail({ code: 'strip/several', text });
			return succeed({ kind, choice });
		}
		case 'multiple-response': {
			const read = readLetters(text, question.choices);
			return read.ok ? onlyOnce(text, read.value, { kind, choices: read.value }) : read;
		}
		case 'true-false': {
			const word = text.toLowerCase();
			const value = ['t', 'true', 'f', 'false'].indexOf(word);
			return value < 0 ? fail({ code: 'strip/true-false', text }) : succeed({ kind, value: value < 2 });
		}
		case 'numeric':
		case 'short-text':
			return succeed({ kind, text });
		case 'order': {
			const read = readLetters(text, question.steps, question.steps.length);
			return read.ok ? onlyOnce(text, read.value, { kind, steps: read.value }) : read;
		}
		case 'match': {
			const read = readLetters(text, question.rights, question.lefts.length);
			if (!read.ok) return read;
			const pairs = question.lefts.map(({ id }, place) => [id, read.value[place] ?? ''] as const);
			return succeed({ kind, pairs: Object.fromEntries(pairs) });
		}
		case 'cloze':
			return readGaps(question, text);
	}
}

/** The handles that letters stand for, in the order written; of a number of letters where one is given. */
function readLetters(
	text: string,
	entries: readonly { readonly id: string }[],
	asked?: number
): Result<string[]> {
	const letters = [...text.toUpperCase().replace(/[\s,.;/&+-]/g, '')];
	const handles: string[] = [];
	for (const letter of letters) {
		const entry = entries.find((_, place) => letterAt(place) === letter);
		if (!entry) return fail({ code: 'strip/letter', text, last: letterAt(entries.length - 1) });
		handles.push(entry.id);
	}
	if (handles.length === 0) return fail({ code: 'response/empty' });
	if (asked !== undefined && handles.length !== asked)
		return fail({ code: 'strip/letters', text, letters: asked });
	return succeed(handles);
}

function onlyOnce(text: string, handles: readonly string[], response: Response): Result<Response> {
	const isOnce = new Set(handles).size === handles.length;
	return isOnce ? succeed(response) : fail({ code: 'strip/twice', text });
}

function readGaps(question: PlayerQuestion, text: string): Result<Response> {
	const gaps = gapsOf(question);
	const parts = gaps.length === 1 ? [text] : text.split(';').map((part) => part.trim());
	if (parts.length !== gaps.length) return fail({ code: 'strip/gaps', text, gaps: gaps.length });
	const blanks: [string, string][] = [];
	for (const [place, gap] of gaps.entries()) {
		const part = parts[place] ?? '';
		if (gap.kind !== 'choice' || part === '') {
			blanks.push([gap.id, part]);
			continue;
		}
		const read = readLetters(part, gap.choices, 1);
		if (!read.ok) return read;
		blanks.push([gap.id, read.value[0] ?? '']);
	}
	return succeed({ kind: 'cloze', blanks: Object.fromEntries(blanks) });
}
