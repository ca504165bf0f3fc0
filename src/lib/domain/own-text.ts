import * as v from 'valibot';
import { CalendarDateSchema } from './calendar.ts';
import { emptySource, emptyWrong, newDraft, tidy, type OwnDraft, type SourceDraft } from './own-draft.ts';

/** A line that keeps a question from being read, counted from 1, and what to do about it. */
export interface Refused {
	readonly line: number;
	readonly message: string;
}

/** What a text holds: every question that could be read, and why the others could not. */
export interface ReadText {
	readonly drafts: readonly OwnDraft[];
	readonly refused: readonly Refused[];
}

/** What a draft is known by; each is asked for once for each question. */
export interface DraftHeads {
	readonly nextId: () => string;
	readonly writtenOn: string;
}

interface Line {
	readonly number: number;
	readonly text: string;
}

/** One question as its lines are gathered. */
interface Block {
	readonly line: number;
	readonly stem: Line[];
	readonly choices: { letter: string; text: string; starred: boolean }[];
	/** Lines after the last choice: more of it, or the beginning of the next question. */
	tail: Line[];
	answer?: Line;
	explanation: string;
	source: string;
}

const KEYWORD = /^\s*(answers?|key|because|feedback|explanation|source)\s*:\s*(.*)$/iu;
const CHOICE = /^\s*(\*?)\s*([A-Za-z])\s*[.)]\s*(\*?)\s*(\S.*)$/u;
const NUMBERED = /^\s*\d{1,3}\s*[.)]\s+(?=\S)/u;

/**
 * Reads multiple choice as plain text: the Aiken form (a question, its choices behind letters, `ANSWER: B`), and lists
 * as word processors write them (`1.`, `a)`, a star before what is right). `BECAUSE:` explains, `SOURCE:` cites. An
 * answer that is no letter makes a short text of it, or a true-false. Never throws.
 */
export function readOwnText(text: string, heads: DraftHeads): ReadText {
	const drafts: OwnDraft[] = [];
	const refused: Refused[] = [];
	const take = (block: Block | undefined) => {
		if (block === undefined) return;
		const read = draftOfBlock(block);
		if ('message' in read) refused.push(read);
		else
			drafts.push({
				...read.draft(newDraft({ id: heads.nextId(), writtenOn: heads.writtenOn, kind: read.kind }))
			});
	};
	let block: Block | undefined;
	for (const line of linesOfText(text)) {
		const next = addLine(block, line);
		if (next !== block) take(block);
		block = next;
	}
	take(block);
	return { drafts, refused };
}

function linesOfText(text: string): Line[] {
	return text
		.replace(/^\uFEFF/u, '')
		.split(/\r\n|\r|\n/u)
		.map((line, index) => ({ number: index + 1, text: line }));
}

/** The block that the line belongs to: the one in hand, or a new one that it begins. */
function addLine(block: Block | undefined, line: Line): Block | undefined {
	const text = line.text.trim();
	if (text === '') return block;
	const [, word, rest = ''] = KEYWORD.exec(text) ?? [];
	if (word !== undefined)
		return addKeyword(block ?? newBlock(line), word.toLowerCase(), { ...line, text: rest });
	const isNew = block === undefined || isAnswered(block) || (block.choices.length > 0 && NUMBERED.test(text));
	if (block === undefined || isNew) return startBlock([line]);
	const [, before, letter, after, choice] = CHOICE.exec(text) ?? [];
	if (letter !== undefined && choice !== undefined) {
		const upper = letter.toUpperCase();
		// A second A begins a second question; what stood before it was its text.
		if (upper === 'A' && block.choices.length > 0 && block.tail.length > 0) {
			const next = startBlock(block.tail);
			block.tail = [];
			next.choices.push({ letter: upper, text: choice, starred: before + (after ?? '') !== '' });
			return next;
		}
		settleTail(block);
		block.choices.push({ letter: upper, text: choice, starred: before + (after ?? '') !== '' });
		return block;
	}
	if (block.choices.length > 0) block.tail.push(line);
	else block.stem.push(line);
	return block;
}

function newBlock(line: Line): Block {
	return { line: line.number, stem: [], choices: [], tail: [], explanation: '', source: '' };
}

function startBlock(lines: readonly Line[]): Block {
	const [first = { number: 1, text: '' }, ...rest] = lines;
	return { ...newBlock(first), stem: [{ ...first, text: first.text.replace(NUMBERED, '') }, ...rest] };
}

function isAnswered({ answer, explanation, source }: Block): boolean {
	return answer !== undefined || explanation !== '' || source !== '';
}

/** What stood after a choice was more of it after all. */
function settleTail(block: Block): void {
	const last = block.choices.at(-1);
	if (last) last.text = tidy([last.text, ...block.tail.map(({ text }) => text)].join(' '));
	block.tail = [];
}

function addKeyword(block: Block, word: string, line: Line): Block {
	settleTail(block);
	if (word === 'source') block.source = tidy(line.text);
	else if (word === 'answer' || word === 'answers' || word === 'key') block.answer = line;
	else block.explanation = tidy(`${block.explanation} ${line.text}`);
	return block;
}

/** A question that could be read, as what it adds to an empty draft. */
interface ReadBlock {
	readonly kind: OwnDraft['kind'];
	readonly draft: (empty: OwnDraft) => OwnDraft;
}

function draftOfBlock(block: Block): ReadBlock | Refused {
	settleTail(block);
	const { line, explanation } = block;
	const stem = tidy(block.stem.map(({ text }) => text).join(' '));
	if (stem === '') return { line, message: 'Write the question above its choices and its answer.' };
	const common = { stem, explanation, sources: [sourceOf(block.source)] };
	const body = block.choices.length === 0 ? readWritten(block) : readChoices(block);
	if ('message' in body) return body;
	return { kind: body.kind, draft: (empty) => ({ ...empty, ...common, ...body }) };
}

type Body = Partial<OwnDraft> & Pick<OwnDraft, 'kind'>;

function readWritten({ line, answer }: Block): Body | Refused {
	const given = tidy(answer?.text ?? '');
	if (given === '') {
		return { line, message: 'Write the choices under this question, each behind a letter: “A. Bergen”.' };
	}
	if (/^(?:true|t|false|f)$/iu.test(given)) return { kind: 'true-false', isTrue: /^t/iu.test(given) };
	return { kind: 'short-text', accept: given };
}

function readChoices({ line, choices, answer }: Block): Body | Refused {
	const wrongLetter = choices.findIndex(({ letter }, place) => letter !== letterAt(place));
	if (wrongLetter >= 0) {
		const found = choices[wrongLetter]?.letter ?? '';
		return {
			line,
			message: `Letter the choices in order: “${letterAt(wrongLetter)}.” where “${found}.” stands.`
		};
	}
	if (choices.length < 2) return { line, message: 'Write at least two choices.' };
	const given = tidy(answer?.text ?? '');
	const isFull = /^[A-Z](?:(?:\s*(?:,|;|&|\band\b)\s*|\s+)[A-Z])*[.)]?$/iu.test(given);
	if (given !== '' && !isFull) {
		return { line: answer?.number ?? line, message: 'Write the letter of the right choice: “ANSWER: B”.' };
	}
	const letters: readonly string[] =
		given
			.replace(/\band\b/giu, ' ')
			.toUpperCase()
			.match(/[A-Z]/gu) ?? [];
	const stray = letters.find((letter) => choices.every((choice) => choice.letter !== letter));
	if (stray !== undefined) {
		return { line: answer?.number ?? line, message: `There is no choice ${stray} in this question.` };
	}
	const isRight = ({ letter, starred }: Block['choices'][number]) =>
		letters.length > 0 ? letters.includes(letter) : starred;
	const right = choices.filter(isRight).length;
	if (right === 0)
		return { line, message: 'Say which choice is right: add a line “ANSWER: B” under the choices.' };
	if (right === choices.length) return { line, message: 'Add a choice that is wrong.' };
	const statement = choices.map(({ text }) => text.toLowerCase().replace(/\.$/u, ''));
	if (statement.length === 2 && statement[0] === 'true' && statement[1] === 'false') {
		return { kind: 'true-false', isTrue: choices.findIndex(isRight) === 0 };
	}
	return {
		kind: right > 1 ? 'multiple-response' : 'single-choice',
		choices: choices.map((choice, place) => ({
			...emptyWrong(`c${place + 1}`),
			text: tidy(choice.text),
			right: isRight(choice)
		}))
	};
}

function letterAt(place: number): string {
	return String.fromCharCode('A'.charCodeAt(0) + place);
}

/** "The keeper's log, Harbour Office, 1911, paragraph 4": title first, the rest in any order. */
function sourceOf(text: string): SourceDraft {
	const source = { ...emptySource('q1') };
	const [title = '', ...rest] = text.split(/\s*[,;]\s+/u);
	source.title = tidy(title);
	const others: string[] = [];
	for (const part of rest) {
		const [, paragraph] = /^(?:paragraph|para\.?|par\.?|¶|§)\s*(\d+)\.?$/iu.exec(part) ?? [];
		if (paragraph !== undefined) source.paragraph = paragraph;
		else if (source.date === '' && v.is(CalendarDateSchema, part)) source.date = part;
		else others.push(part);
	}
	source.publisher = tidy(others.join(', '));
	return source;
}
