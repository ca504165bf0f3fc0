import type { Confidence, Response } from './attempt.ts';
import { blanksInText } from './cloze.ts';
import type { Part, Slip, Verdict } from './grade.ts';
import { describeNumber } from './key.ts';
import { rightsOf } from './player-question.ts';
import type { NumberKey, Question, TextKey } from './question.ts';
import { readNumber } from './read-number.ts';
import { responseWords } from './response-words.ts';

/** An answer that counts, with what it is worth. */
export interface GivenAnswer {
	/** 0: a hand, which is nobody's. */
	readonly seat: number;
	readonly response: Response;
	/** Null where nobody was asked. */
	readonly confidence: Confidence | null;
	readonly verdict: Verdict & { readonly kind: 'graded' };
}

/** A wrong answer, or a wrong part of one, in words. */
interface Piece {
	/** `chose`: this was picked or written; `left-out`: a right choice was not picked; `misplaced`: a step. */
	readonly how: 'chose' | 'left-out' | 'misplaced';
	/** To what it was given: a left-hand entry, a gap by its number; null where the question is one part. */
	readonly of: string | null;
	/** In the bank's words, or as the number that was read. Null: anything else, as typed words are nobody's business. */
	readonly text: string | null;
	/** What the bank has to say on it; null where it has nothing. */
	readonly slip: Slip | null;
}

/** What a wrong answer drew. */
export interface DrawnAnswer extends Piece {
	readonly count: number;
	/** How many of them were sure of it. */
	readonly sure: number;
	/** Who, by seat number; empty where hands were counted. */
	readonly seats: readonly number[];
}

/**
 * What was wrong, and whom it drew, the strongest first. `isOneKey`: the key was replaced, so that what the bank says of
 * the parts no longer holds, and each wrong answer is told as one.
 */
export function drawnAnswers(
	question: Question,
	answers: readonly GivenAnswer[],
	{ isOneKey = false } = {}
): DrawnAnswer[] {
	const drawn = new Map<string, DrawnAnswer & { readonly seats: number[] }>();
	for (const answer of answers) {
		if (answer.verdict.outcome === 'right') continue;
		for (const piece of isOneKey ? [wholeOf(question, answer)] : piecesOf(question, answer)) {
			const key = JSON.stringify([piece.how, piece.of, piece.text, piece.text === null ? piece.slip : null]);
			const known = drawn.get(key) ?? { ...piece, count: 0, sure: 0, seats: [] };
			drawn.set(key, {
				...known,
				count: known.count + 1,
				sure: known.sure + Number(answer.confidence === 'sure')
			});
			if (answer.seat !== 0) known.seats.push(answer.seat);
		}
	}
	// Of equal ones those that the bank has a word on first, then by name.
	return [...drawn.values()].sort(
		(a, b) =>
			Number(a.text === null) - Number(b.text === null) ||
			b.count - a.count ||
			Number(b.slip !== null) - Number(a.slip !== null) ||
			(String(a.text) < String(b.text) ? -1 : 1)
	);
}

const isTyped = ({ kind }: Response) => kind === 'numeric' || kind === 'short-text' || kind === 'cloze';

/** The whole answer as one piece. */
function wholeOf(question: Question, { response }: GivenAnswer): Piece {
	const text = isTyped(response) ? null : responseWords(question, response);
	return { how: 'chose', of: null, text, slip: null };
}

/** What was wrong in an answer, part by part. */
function piecesOf(question: Question, answer: GivenAnswer): Piece[] {
	const { response, verdict } = answer;
	const wrong = verdict.parts.filter(({ right }) => !right);
	switch (question.kind) {
		case 'single-choice':
		case 'true-false':
			return wrong.map((part) => ({ ...wholeOf(question, answer), slip: part.slip ?? null }));
		case 'multiple-response':
			return wrong.map((part) => ({
				how: part.slip ? 'chose' : 'left-out',
				of: null,
				text: question.choices.find(({ id }) => id === part.id)?.text ?? null,
				slip: part.slip ?? null
			}));
		case 'numeric':
			return wrong.map((part) => numberPiece(question.answer, textOf(response, part), part));
		case 'short-text':
			return wrong.map((part) => textPiece(question.answer, part));
		case 'order':
			return wrong.map((part) => ({
				how: 'misplaced',
				of: null,
				text: question.steps.find(({ id }) => id === part.id)?.text ?? null,
				slip: null
			}));
		case 'match': {
			const rights = rightsOf(question);
			return wrong.map((part) => ({
				how: 'chose',
				of: question.pairs.find(({ id }) => id === part.id)?.left ?? null,
				text: rights.find(({ id }) => id === textOf(response, part))?.text ?? null,
				slip: part.slip ?? null
			}));
		}
		case 'cloze':
			return wrong.map((part) => {
				const blanks = blanksInText(question);
				const place = blanks.findIndex(({ id }) => id === part.id);
				const blank = blanks[place];
				if (!blank) throw new Error(`a cloze without its blank ${part.id}`);
				const of = blanks.length === 1 ? null : `Gap ${place + 1}`;
				const given = textOf(response, part);
				if (blank.kind === 'number') return { ...numberPiece(blank, given, part), of };
				if (blank.kind === 'text') return { ...textPiece(blank, part), of };
				const text = blank.choices.find(({ id }) => id === given)?.text ?? null;
				return { how: 'chose', of, text, slip: part.slip ?? null };
			});
	}
}

/** What was given to this part: a typed text, or the id of what was chosen for it. */
function textOf(response: Response, { id }: Part): string {
	if (response.kind === 'cloze') return response.blanks[id] ?? '';
	if (response.kind === 'match') return response.pairs[id] ?? '';
	return 'text' in response ? response.text : '';
}

function numberPiece(key: NumberKey, given: string, { slip }: Part): Piece {
	const read = readNumber(given, key);
	const text = read.ok ? describeNumber({ ...key, value: read.value }) : null;
	return { how: 'chose', of: null, text, slip: slip ?? null };
}

/** A near miss by the bank's own spelling of it. */
function textPiece(key: TextKey, { slip }: Part): Piece {
	const miss = key.nearMisses.find(
		({ claim, rationale }) => claim === slip?.claim && rationale === slip.rationale
	);
	return { how: 'chose', of: null, text: miss?.accept[0] ?? null, slip: slip ?? null };
}
