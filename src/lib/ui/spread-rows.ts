import type { PlayerQuestion } from '#domain/player-question.ts';
import type { Reveal } from '#domain/reveal.ts';

/** One line of a distribution: what was answered, and by how many. */
export interface SpreadRow {
	/** The letter of a choice, the place of a step; null where there is neither. */
	readonly mark: string | null;
	readonly text: string;
	readonly count: number;
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
	switch (question.kind) {
		case 'single-choice':
		case 'multiple-response':
		case 'true-false':
			return wholeOf(reveal).map((group, place) => ({ ...group, mark: letterOf(place) }));
		case 'numeric':
		case 'short-text':
			return withKey(wholeOf(reveal), reveal);
		case 'order':
			return reveal.lines.map(({ text }, place) => {
				const handle = question.steps.find((step) => step.text === text)?.id;
				return { mark: String(place + 1), text, count: rightOf(reveal, handle), isKey: true };
			});
		case 'match':
			return question.lefts.map(({ id, text }) => {
				const right = spreadOf(reveal, id)?.groups.find((group) => group.right)?.text;
				return {
					mark: null,
					text: `${text}: ${right ?? ''}`,
					count: rightOf(reveal, id),
					isKey: true
				};
			});
		case 'cloze':
			return reveal.spreads.map(({ of, groups }, place) => {
				// Where nobody typed the key it is in no group.
				const right = groups.find((group) => group.right)?.text ?? reveal.lines[place]?.text ?? '';
				const text = reveal.spreads.length === 1 ? right : `Gap ${place + 1}: ${right}`;
				return { mark: null, text, count: rightOf(reveal, of), isKey: true };
			});
	}
}

function spreadOf({ spreads }: Reveal, handle: string | undefined) {
	return spreads.find(({ of }) => of === handle);
}

function rightOf(reveal: Reveal, handle: string | undefined): number {
	const groups = spreadOf(reveal, handle)?.groups ?? [];
	return groups.reduce((sum, { count, right }) => sum + (right ? count : 0), 0);
}

function wholeOf({ spreads }: Reveal): SpreadRow[] {
	return (spreads[0]?.groups ?? []).map(({ text, count, right }) => ({
		mark: null,
		text: text ?? 'Other answers',
		count,
		isKey: right
	}));
}

/** A key that nobody typed stands first, with nobody behind it. */
function withKey(rows: SpreadRow[], { lines }: Reveal): SpreadRow[] {
	const [key] = lines;
	if (!key || rows.some(({ isKey }) => isKey)) return rows;
	return [{ mark: null, text: key.text, count: 0, isKey: true }, ...rows];
}
