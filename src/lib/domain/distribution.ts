import { arrange, type Arrangement } from './draw.ts';
import type { Part, Slip, Verdict } from './grade.ts';
import { describeNumber } from './key.ts';
import { blankIds, toHandle } from './player-response.ts';
import { rightsOf } from './player-question.ts';
import type { Response } from './attempt.ts';
import type { Blank, Choice, NumberKey, Question, QuestionOf, TextKey } from './question.ts';
import { readNumber } from './read-number.ts';
import { slipOf } from './verdict.ts';

/** An answer with what it is worth. */
export interface GradedAnswer {
	readonly response: Response;
	readonly verdict: Verdict & { readonly kind: 'graded' };
}

/** Answers, or parts of answers, that come to the same. */
export interface Group {
	/** The handle of the entry they chose; absent where they were written. */
	readonly id?: string;
	/**
	 * What they say, in the bank's words or as a number read: what a player typed is not among it, as it would
	 * stand on the wall. Null: anything else.
	 */
	readonly text: string | null;
	readonly count: number;
	readonly right: boolean;
	/** Why it is wrong, where the bank has a word on it. */
	readonly slip?: Slip;
}

/** How the answers spread over one part of a question, or over the whole. */
export interface Spread {
	/** The handle of the step, left-hand entry or gap; absent where the question is one part. */
	readonly of?: string;
	readonly groups: readonly Group[];
}

/** So many different numbers are told apart; the rarer ones are counted together. */
const MOST_GROUPS = 8;

/** What was answered how often, part by part in the order shown. Choices that nobody took count nothing. */
export function distribute(question: Question, seed: string, answers: readonly GradedAnswer[]): Spread[] {
	const order = arrange(question, seed);
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
			return [{ groups: spreadChoices(question.choices, order['choices'], answers.flatMap(chosenIds)) }];
		case 'true-false':
			return [{ groups: spreadTrueFalse(question, answers) }];
		case 'numeric':
			return [{ groups: spreadNumbers(question.answer, answers.flatMap(writtenIn('answer'))) }];
		case 'short-text':
			return [{ groups: spreadTexts(question.answer, answers.flatMap(writtenIn('answer'))) }];
		case 'order':
			return spreadSteps(order, answers);
		case 'match':
			return spreadPairs(question, order, answers);
		case 'cloze':
			return blankIds(question).map((id, _, ids) => {
				const blank = question.blanks.find((other) => other.id === id);
				if (!blank) throw new Error(`a cloze without its blank ${id}`);
				return { of: toHandle(ids, id), groups: spreadBlank(blank, order[id], answers) };
			});
	}
}

function chosenIds({ response }: GradedAnswer): readonly string[] {
	if (response.kind === 'single-choice') return [response.choice];
	return response.kind === 'multiple-response' ? response.choices : [];
}

function spreadChoices(
	choices: readonly Choice[],
	order: readonly string[] | undefined,
	chosen: readonly string[]
): Group[] {
	return (order ?? []).flatMap((id) => {
		const choice = choices.find((other) => other.id === id);
		if (!choice) return [];
		const count = chosen.filter((other) => other === id).length;
		const group = { id: toHandle(order, id), text: choice.text, count };
		return choice.key ? { ...group, right: true } : { ...group, right: false, slip: slipOf(choice) };
	});
}

function spreadTrueFalse(question: QuestionOf<'true-false'>, answers: readonly GradedAnswer[]): Group[] {
	const { origin, rationale, claims, answer } = question;
	return [true, false].map((value) => {
		const count = answers.filter(
			({ response }) => response.kind === 'true-false' && response.value === value
		).length;
		const group = { id: String(value), text: value ? 'True' : 'False', count };
		if (value === answer) return { ...group, right: true };
		return { ...group, right: false, slip: { origin, rationale, claim: claims[0] ?? '' } };
	});
}

/** What was typed, with the part that it was graded as. */
interface Written {
	readonly text: string;
	readonly part: Part;
}

/** What an answer holds in this part, where it was typed. */
function writtenIn(id: string): (answer: GradedAnswer) => Written[] {
	return ({ response, verdict }) => {
		const part = verdict.parts.find((other) => other.id === id);
		if (!part) return [];
		if (response.kind === 'cloze') return [{ text: response.blanks[id] ?? '', part }];
		return 'text' in response ? [{ text: response.text, part }] : [];
	};
}

function spreadNumbers(key: NumberKey, written: readonly Written[]): Group[] {
	return gather(
		written.map(({ text, part }) => {
			const read = readNumber(text, key);
			return { text: read.ok ? describeNumber({ ...key, value: read.value }) : null, part };
		})
	);
}

/** Texts by what they were taken for: the key, a near miss by the bank's own spelling of it, or another. */
function spreadTexts(key: TextKey, written: readonly Written[]): Group[] {
	return gather(
		written.map(({ part }) => {
			const { right, slip } = part;
			const miss = key.nearMisses.find(
				({ claim, rationale }) => claim === slip?.claim && rationale === slip.rationale
			);
			return { text: right ? (key.accept[0] ?? null) : (miss?.accept[0] ?? null), part };
		})
	);
}

/** Equal texts counted, the most frequent first; what is rare or has no text of its own comes last, together. */
function gather(read: readonly { readonly text: string | null; readonly part: Part }[]): Group[] {
	const groups = new Map<string, Group>();
	for (const { text, part } of read) {
		if (text === null) continue;
		const { right, slip } = part;
		const count = (groups.get(text)?.count ?? 0) + 1;
		groups.set(text, { text, count, right, ...(slip && { slip }) });
	}
	const shown = [...groups.values()]
		.sort((a, b) => b.count - a.count || (String(a.text) < String(b.text) ? -1 : 1))
		.filter(({ right }, place) => right || place < MOST_GROUPS);
	const others = read.length - shown.reduce((sum, { count }) => sum + count, 0);
	return others === 0 ? shown : [...shown, { text: null, count: others, right: false }];
}

function spreadSteps(order: Arrangement, answers: readonly GradedAnswer[]): Spread[] {
	return (order['steps'] ?? []).map((id, _, ids) => {
		const right = answers.filter(({ verdict }) => verdict.parts.some((part) => part.id === id && part.right));
		return {
			of: toHandle(ids, id),
			groups: [
				{ text: 'In order', count: right.length, right: true },
				{ text: 'Out of order', count: answers.length - right.length, right: false }
			]
		};
	});
}

function spreadPairs(
	question: QuestionOf<'match'>,
	order: Arrangement,
	answers: readonly GradedAnswer[]
): Spread[] {
	const rights = rightsOf(question);
	const textOf = (id: string) => rights.find((entry) => entry.id === id)?.text ?? '';
	return (order['lefts'] ?? []).map((left, _, lefts) => ({
		of: toHandle(lefts, left),
		groups: (order['rights'] ?? []).map((id, __, ids) => {
			const extra = question.extras.find((other) => other.id === id);
			const count = answers.filter(
				({ response }) => response.kind === 'match' && response.pairs[left] === id
			).length;
			const group = { id: toHandle(ids, id), text: textOf(id), count, right: textOf(id) === textOf(left) };
			return extra ? { ...group, right: false, slip: slipOf(extra) } : group;
		})
	}));
}

function spreadBlank(
	blank: Blank,
	order: readonly string[] | undefined,
	answers: readonly GradedAnswer[]
): Group[] {
	const written = answers.flatMap(writtenIn(blank.id));
	switch (blank.kind) {
		case 'choice':
			return spreadChoices(
				blank.choices,
				order,
				written.map(({ text }) => text)
			);
		case 'number':
			return spreadNumbers(blank, written);
		case 'text':
			return spreadTexts(blank, written);
	}
}
