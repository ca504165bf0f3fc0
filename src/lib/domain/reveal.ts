import { distribute, type Group, type Spread } from './distribution.ts';
import type { AsOf } from './document.ts';
import { arrange } from './draw.ts';
import { numberFootnotes, type Footnote, type Sources } from './footnote.ts';
import { keyLines } from './key.ts';
import { toHandle } from './player-response.ts';
import type { Question } from './question.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { Asking, Room } from './room.ts';
import { verdictOn } from './score.ts';
import { unansweredVerdict } from './unanswered.ts';

/** A sentence with the number of the footnote it rests on. */
export interface Noted {
	readonly text: string;
	readonly note: number;
}

/** What is shown of a question after it has been closed, the same on the projector and on every phone. */
export interface Reveal {
	/** The question's id in its bank, for whoever takes it home. */
	readonly question: string;
	/** Handles of the right choices; `true` or `false`; empty where the answer is written or arranged. */
	readonly key: readonly string[];
	/** The rest of the key: a number, a text, an order, pairs, gaps. */
	readonly lines: readonly (Noted & { readonly of?: string })[];
	readonly explanation: string;
	readonly asOf: AsOf;
	readonly answered: number;
	readonly right: number;
	readonly partial: number;
	readonly wrong: number;
	/** Without the slips: the strongest alone is told to all, each seat its own. */
	readonly spreads: readonly { readonly of?: string; readonly groups: readonly Omit<Group, 'slip'>[] }[];
	/** The wrong answer that most gave, if the bank has a word on it. */
	readonly strongest: (Noted & { readonly answer: string | null; readonly count: number }) | null;
	readonly footnotes: readonly Footnote[];
}

/** What there is to show of this opening of a question. For seats and projector only once it is revealed. */
export function revealOf(room: Room, bank: RoomBank, asking: Asking): Reveal {
	const question = questionIn(bank, asking.question);
	const answers = [...asking.answers]
		.filter(([seat]) => room.seats.get(seat)?.removed === false)
		.map(([, answer]) => ({ response: answer.response, verdict: verdictOn(bank, asking, answer) }));
	const count = (outcome: string) => answers.filter(({ verdict }) => verdict.outcome === outcome).length;
	const spreads = distribute(question, room.opened.seed, answers);
	const strongest = strongestOf(spreads);
	const footnotes = publicNotes(
		[...commonClaims(question), ...(strongest?.slip ? [strongest.slip.claim] : [])],
		bank
	);
	const noteOn = (claim: string) => footnotes.find((note) => note.claim.id === claim)?.number ?? 1;
	return {
		question: question.id,
		key: keyHandles(question, room.opened.seed),
		lines: wholeKey(question).map(({ of, text, claim }) => ({
			...(of === undefined ? {} : { of }),
			text,
			note: noteOn(claim)
		})),
		explanation: question.explanation,
		asOf: question.asOf,
		answered: answers.length,
		right: count('right'),
		partial: count('partial'),
		wrong: count('wrong'),
		spreads: spreads.map((spread) => ({ ...spread, groups: spread.groups.map(withoutSlip) })),
		strongest: strongest?.slip
			? {
					answer: strongest.text,
					count: strongest.count,
					text: strongest.slip.rationale,
					note: noteOn(strongest.slip.claim)
				}
			: null,
		footnotes
	};
}

/** Every line of the key, whatever was answered. */
function wholeKey(question: Question) {
	return keyLines(question, unansweredVerdict(question).parts);
}

/** The claims behind stem and key, in the order in which their footnotes are numbered. */
function commonClaims(question: Question): string[] {
	return [...question.claims, ...wholeKey(question).map(({ claim }) => claim)];
}

function keyHandles(question: Question, seed: string): string[] {
	if (question.kind === 'true-false') return [String(question.answer)];
	if (question.kind !== 'single-choice' && question.kind !== 'multiple-response') return [];
	const { choices } = arrange(question, seed);
	const keys = question.choices.filter(({ key }) => key).map(({ id }) => toHandle(choices, id));
	// In the order shown, which the bank's own order need not be.
	return keys.sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function strongestOf(spreads: readonly Spread[]): Group | undefined {
	return spreads
		.flatMap(({ groups }) => groups)
		.filter(({ slip, count }) => slip && count > 0)
		.reduce<Group | undefined>(
			(most, group) => (most && most.count >= group.count ? most : group),
			undefined
		);
}

function withoutSlip({ slip: _, ...group }: Group): Omit<Group, 'slip'> {
	return group;
}

/**
 * The claims as footnotes that a player may have: with what this passage says and where it stands, without
 * what else the bank knows around it, as that may be asked next.
 */
export function publicNotes(claims: readonly string[], sources: Sources): Footnote[] {
	return numberFootnotes(claims, sources).map(({ number, claim, document }) => {
		const { id, says, kind, locator, asOf, timeBound, importance, speaker, hedge } = claim;
		const isHere = ({ from, to }: { readonly from: number; readonly to: number }) =>
			from <= locator.paragraph && locator.paragraph <= to;
		return {
			number,
			claim: {
				...{ id, says, kind, locator, asOf, timeBound, importance, document: claim.document },
				...(speaker === undefined ? {} : { speaker }),
				...(hedge === undefined ? {} : { hedge }),
				corroborates: [],
				tensions: []
			},
			document: { ...document, parts: document.parts.filter(isHere) }
		};
	});
}
