import { splitCloze } from './cloze.ts';
import { arrange } from './draw.ts';
import { handleOf } from './player-response.ts';
import type { Blank, NumberKey, Question, QuestionOf } from './question.ts';

/** Something to choose, order or match, by the handle that a response names it with. */
export interface PlayerEntry {
	readonly id: string;
	readonly text: string;
}

/** A gap in a text, by its handle. */
export type PlayerBlank =
	| { readonly id: string; readonly kind: 'choice'; readonly choices: readonly PlayerEntry[] }
	| { readonly id: string; readonly kind: 'number'; readonly unit: string | null }
	| { readonly id: string; readonly kind: 'text' };

/**
 * A question as a player meets it: what is asked and what can be answered, in the order shown, picked from
 * the bank's question piece by piece. Nothing in it, not even a name or a size, depends on what is right.
 */
export type PlayerQuestion = { readonly stem: string } & (
	| { readonly kind: 'single-choice' | 'multiple-response'; readonly choices: readonly PlayerEntry[] }
	| { readonly kind: 'true-false' | 'short-text' }
	/** `unit` is null where a year is asked. */
	| { readonly kind: 'numeric'; readonly unit: string | null }
	| { readonly kind: 'order'; readonly steps: readonly PlayerEntry[] }
	| {
			readonly kind: 'match';
			readonly lefts: readonly PlayerEntry[];
			readonly rights: readonly PlayerEntry[];
	  }
	| { readonly kind: 'cloze'; readonly runs: readonly (string | PlayerBlank)[] }
);

/** The question as all players and the projector of a room with this seed see it. */
export function questionForPlayers(question: Question, seed: string): PlayerQuestion {
	const order = arrange(question, seed);
	const { stem, kind } = question;
	switch (kind) {
		case 'single-choice':
		case 'multiple-response':
			return { stem, kind, choices: entriesInOrder(order['choices'], question.choices) };
		case 'true-false':
		case 'short-text':
			return { stem, kind };
		case 'numeric':
			return { stem, kind, unit: unitOf(question.answer) };
		case 'order':
			return { stem, kind, steps: entriesInOrder(order['steps'], question.steps) };
		case 'match': {
			const lefts = question.pairs.map(({ id, left }) => ({ id, text: left }));
			return {
				stem,
				kind,
				lefts: entriesInOrder(order['lefts'], lefts),
				rights: entriesInOrder(order['rights'], rightsOf(question))
			};
		}
		case 'cloze':
			return { stem, kind, runs: runsOf(question, order) };
	}
}

/** The right-hand entries of a match, by the bank's ids. */
export function rightsOf({ pairs, extras }: QuestionOf<'match'>): PlayerEntry[] {
	return [
		...pairs.map(({ id, right }) => ({ id, text: right })),
		...extras.map(({ id, text }) => ({ id, text }))
	];
}

function runsOf(
	{ text, blanks }: QuestionOf<'cloze'>,
	order: Readonly<Record<string, readonly string[]>>
): (string | PlayerBlank)[] {
	let place = 0;
	return splitCloze(text, blanks).map((run) =>
		typeof run === 'string' ? run : blankForPlayers(run, handleOf(place++), order[run.id])
	);
}

function blankForPlayers(blank: Blank, id: string, order: readonly string[] | undefined): PlayerBlank {
	switch (blank.kind) {
		case 'choice':
			return { id, kind: 'choice', choices: entriesInOrder(order, blank.choices) };
		case 'number':
			return { id, kind: 'number', unit: unitOf(blank) };
		case 'text':
			return { id, kind: 'text' };
	}
}

function unitOf({ reads, unit }: NumberKey): string | null {
	return reads === 'year' ? null : unit;
}

/** The entries in the order shown, under their handles. */
function entriesInOrder(ids: readonly string[] | undefined, entries: readonly PlayerEntry[]): PlayerEntry[] {
	return (ids ?? []).map((id, place) => {
		const entry = entries.find((other) => other.id === id);
		if (!entry) throw new Error(`an arrangement of what is not there: ${id}`);
		return { id: handleOf(place), text: entry.text };
	});
}
