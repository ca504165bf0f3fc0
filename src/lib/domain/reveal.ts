import { distribute, type Group, type Spread } from './distribution.ts';
import type { AsOf } from './document.ts';
import { arrange } from './draw.ts';
import { numberFootnotes, type Footnote, type Sources } from './footnote.ts';
import { keyLines } from './key.ts';
import type { Response } from './attempt.ts';
import { countedAnswers, movesBetween, voteBefore, type Moves } from './peer-vote.ts';
import { showResponse, toHandle } from './player-response.ts';
import type { Question } from './question.ts';
import { responseWords } from './response-words.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { Correction } from './room-event.ts';
import type { Asking, Room } from './room.ts';
import { verdictOn } from './score.ts';
import { unansweredVerdict } from './unanswered.ts';

/** A sentence with the number of the footnote it rests on. */
export interface Noted {
	readonly text: string;
	readonly note: number;
}

/** The key of a question with its grounds: what whoever has answered it may know. */
export interface KeyReveal {
	/** The question's id in its bank, for whoever takes it home. */
	readonly question: string;
	/** Handles of the right choices; `true` or `false`; empty where the answer is written or arranged. */
	readonly key: readonly string[];
	/** The rest of the key: a number, a text, an order, pairs, gaps. */
	readonly lines: readonly (Noted & { readonly of?: string })[];
	readonly explanation: string;
	readonly asOf: AsOf;
	readonly footnotes: readonly Footnote[];
	/** Null unless the key turned out wrong. */
	readonly corrected: CorrectionNotice | null;
}

/** What a class is told of a correction. */
export interface CorrectionNotice {
	readonly kind: Correction['kind'];
	readonly note: string;
	/** The responses that count as right by it, in words. */
	readonly accepted: readonly string[];
}

/** How a vote came out, as it is shown to all. */
export interface ShownVote {
	readonly answered: number;
	readonly right: number;
	readonly partial: number;
	readonly wrong: number;
	/** Without the slips: the strongest alone is told to all, each seat its own. */
	readonly spreads: readonly { readonly of?: string; readonly groups: readonly Omit<Group, 'slip'>[] }[];
}

/** What is shown of a question after it has been closed, the same on the projector and on every phone. */
export interface Reveal extends KeyReveal, ShownVote {
	/** The wrong answer that most gave, if the bank has a word on it. */
	readonly strongest: (Noted & { readonly answer: string | null; readonly count: number }) | null;
	/** The vote before, where this was a second one. `moves`: null where hands were counted. */
	readonly before: (ShownVote & { readonly moves: Moves | null }) | null;
}

/** What there is to show of this opening of a question. For seats and projector only once it is revealed. */
export function revealOf(room: Room, bank: RoomBank, asking: Asking): Reveal {
	const { vote, strongest } = countVote(room, bank, asking);
	const slip = strongest?.slip;
	const key = keyRevealOf(room, bank, { id: asking.question, also: slip ? [slip.claim] : [] });
	const before = voteBefore(room, asking);
	return {
		...key,
		...vote,
		strongest:
			strongest && slip
				? {
						answer: strongest.text,
						count: strongest.count,
						text: slip.rationale,
						note: noteOn(key.footnotes, slip.claim)
					}
				: null,
		before: before
			? {
					...countVote(room, bank, before).vote,
					moves: movesBetween(room, bank, { before, after: asking })
				}
			: null
	};
}

/** The key of a question of the room; the claims `also` get their footnotes after those of the key. */
export function keyRevealOf(
	room: Room,
	bank: RoomBank,
	{ id, also = [] }: { readonly id: string; readonly also?: readonly string[] }
): KeyReveal {
	const question = questionIn(bank, id);
	const footnotes = publicNotes([...commonClaims(question), ...also], bank);
	return {
		question: id,
		key: rightHandles(room, question),
		lines: wholeKey(question).map(({ of, text, claim }) => ({
			...(of === undefined ? {} : { of }),
			text,
			note: noteOn(footnotes, claim)
		})),
		explanation: question.explanation,
		asOf: question.asOf,
		footnotes,
		corrected: noticeOf(room, question)
	};
}

/** What a class is told of the question's correction; null where there is none. */
export function noticeOf(room: Room, question: Question): CorrectionNotice | null {
	const corrected = room.corrections.get(question.id);
	if (!corrected) return null;
	const { correction, note } = corrected;
	const responses = correction.kind === 'void' ? [] : correction.responses;
	return {
		kind: correction.kind,
		note,
		accepted: responses.map((response) => responseWords(question, response))
	};
}

function countVote(
	room: Room,
	bank: RoomBank,
	asking: Asking
): { readonly vote: ShownVote; readonly strongest: Group | undefined } {
	const question = questionIn(bank, asking.question);
	const answers = countedAnswers(room, asking).map((answer) => ({
		response: answer.response,
		verdict: verdictOn(room, bank, { asking, answer: asking.answers.get(answer.seat) ?? answer })
	}));
	const count = (outcome: string) => answers.filter(({ verdict }) => verdict.outcome === outcome).length;
	const rights = rightHandles(room, question);
	const spreads = distribute(question, room.opened.seed, answers).map((spread) => ({
		...spread,
		groups: spread.groups.map((group) => correctGroup(room, group, { question, rights }))
	}));
	const vote = {
		...{ answered: answers.length, right: count('right'), partial: count('partial'), wrong: count('wrong') },
		spreads: spreads.map((spread) => ({ ...spread, groups: spread.groups.map(withoutSlip) }))
	};
	return { vote, strongest: strongestOf(spreads) };
}

/** A choice is right or wrong by the key as it was corrected; what became right has no slip any more. */
function correctGroup(
	room: Room,
	group: Group,
	{ question, rights }: { readonly question: Question; readonly rights: readonly string[] }
): Group {
	const isOneChoice = question.kind === 'single-choice' || question.kind === 'true-false';
	if (!isOneChoice || !room.corrections.has(question.id) || group.id === undefined) return group;
	const right = rights.includes(group.id);
	return right ? { ...withoutSlip(group), right } : { ...group, right };
}

function noteOn(footnotes: readonly Footnote[], claim: string): number {
	return footnotes.find((note) => note.claim.id === claim)?.number ?? 1;
}

/** Every line of the key, whatever was answered. */
function wholeKey(question: Question) {
	return keyLines(question, unansweredVerdict(question).parts);
}

/** The claims behind stem and key, in the order in which their footnotes are numbered. */
function commonClaims(question: Question): string[] {
	return [...question.claims, ...wholeKey(question).map(({ claim }) => claim)];
}

/** The handles of what is right, as the key stands or as it was corrected. */
function rightHandles(room: Room, question: Question): string[] {
	const { seed } = room.opened;
	const stated = keyHandles(question, seed);
	const correction = room.corrections.get(question.id)?.correction;
	if (!correction || correction.kind === 'void') return stated;
	const named = correction.responses.flatMap((response) => handlesIn(showResponse(question, seed, response)));
	const rights = correction.kind === 'accept' ? [...stated, ...named] : named;
	return [...new Set(rights)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function handlesIn(response: Response): readonly string[] {
	if (response.kind === 'single-choice') return [response.choice];
	if (response.kind === 'true-false') return [String(response.value)];
	return response.kind === 'multiple-response' ? response.choices : [];
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
