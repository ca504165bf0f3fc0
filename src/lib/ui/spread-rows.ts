import type { PlayerQuestion } from '#domain/player-question.ts';
import type { Reveal } from '#domain/reveal.ts';
import { answerText } from './answer-text.ts';
import { t } from './language.svelte.ts';

/** One line of a distribution: what was answered, and by how many. */
export interface SpreadRow {
	/** The letter of a choice, the place of a step; null where there is neither. */
	readonly mark: string | null;
	readonly text: string;
	/** The text is the bank’s own, in its language. */
	readonly isBankText: boolean;
	readonly count: number;
	/** By how many in the vote before; null where there was none. */
	readonly before: number | null;
	/** It is the key, or how many had this part of it right. */
	readonly isKey: boolean;
}

/** The letter that stands before a choice, from A. */
export function letterOf(place: number): string {
	return String.fromCharCode(65 + place);
}

/**
 * How the answers spread, as lines to read: each choice in the order shown, what was typed with the most
 * frequent first, and where a question has several parts, how many had each part right.
 */
export function spreadRows(question: PlayerQuestion, reveal: Reveal): SpreadRow[] {
	const rows = voteRows(question, reveal);
	if (!reveal.before) return rows;
	const earlier = voteRows(question, { ...reveal, ...reveal.before });
	const isTyped = question.kind === 'numeric' || question.kind === 'short-text';
	if (!isTyped) return rows.map((row, place) => ({ ...row, before: earlier[place]?.count ?? 0 }));
	// What was typed stands in the order of the votes for it, which need not be the same twice.
	const countIn = (of: readonly SpreadRow[], text: string) => of.find((row) => row.text === text)?.count ?? 0;
	const left = earlier.filter(({ text }) => !rows.some((row) => row.text === text));
	return [
		...rows.map((row) => ({ ...row, before: countIn(earlier, row.text) })),
		...left.map((row) => ({ ...row, before: row.count, count: 0 }))
	];
}

/** One vote, with the key that it is shown by. */
type Counted = Pick<Reveal, 'spreads' | 'lines'>;

function voteRows(question: PlayerQuestion, reveal: Counted): SpreadRow[] {
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
		case 'true-false':
			return wholeOf(reveal).map((group, place) => ({
				...group,
				mark: letterOf(place),
				isBankText: question.kind !== 'true-false'
			}));
		case 'numeric':
		case 'short-text':
			return withKey(wholeOf(reveal), reveal);
		case 'order':
			return reveal.lines.map(({ text }, place) => {
				const handle = question.steps.find((step) => step.text === text)?.id;
				return {
					...{ mark: String(place + 1), text, isBankText: true },
					...{ count: rightOf(reveal, handle), before: null, isKey: true }
				};
			});
		case 'match':
			return question.lefts.map(({ id, text }) => {
				const right = spreadOf(reveal, id)?.groups.find((group) => group.right)?.text;
				return {
					mark: null,
					text: `${text}: ${right ?? ''}`,
					isBankText: true,
					count: rightOf(reveal, id),
					before: null,
					isKey: true
				};
			});
		case 'cloze':
			return reveal.spreads.map(({ of, groups }, place) => {
				// Where nobody typed the key it is in no group.
				const right = groups.find((group) => group.right)?.text ?? reveal.lines[place]?.text ?? '';
				const isBankText = reveal.spreads.length === 1;
				const text = isBankText ? right : t('Gap {n}: {text}', { n: place + 1, text: right });
				return { mark: null, text, isBankText, count: rightOf(reveal, of), before: null, isKey: true };
			});
	}
}

function spreadOf({ spreads }: Counted, handle: string | undefined) {
	return spreads.find(({ of }) => of === handle);
}

function rightOf(reveal: Counted, handle: string | undefined): number {
	const groups = spreadOf(reveal, handle)?.groups ?? [];
	return groups.reduce((sum, { count, right }) => sum + (right ? count : 0), 0);
}

function wholeOf({ spreads }: Counted): SpreadRow[] {
	return (spreads[0]?.groups ?? []).map(({ text, count, right }) => ({
		mark: null,
		text: text === null ? t('Other answers') : answerText(text),
		isBankText: text !== null,
		count,
		before: null,
		isKey: right
	}));
}

/** A key that nobody typed stands first, with nobody behind it. */
function withKey(rows: SpreadRow[], { lines }: Counted): SpreadRow[] {
	const [key] = lines;
	if (!key || rows.some(({ isKey }) => isKey)) return rows;
	return [{ mark: null, text: key.text, isBankText: true, count: 0, before: null, isKey: true }, ...rows];
}
