import type { Outcome, Response } from './attempt.ts';
import { drawnAnswers, type DrawnAnswer, type GivenAnswer } from './drawn-answers.ts';
import { numberFootnotes, type Footnote } from './footnote.ts';
import {
	addTables,
	confidentlyWrong,
	discriminationOf,
	facilityOf,
	shareOf,
	tabulate,
	type ConfidenceTable,
	type ConfidentlyWrong,
	type Discrimination
} from './item-analysis.ts';
import { asksHowSure, countedAnswers, movesBetween, type Moves } from './peer-vote.ts';
import type { Question } from './question.ts';
import { keyInWords } from './question-words.ts';
import { noticeOf, type CorrectionNotice } from './reveal.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { RoomMode } from './room-event.ts';
import { presentSeats, votesOn, type Asking, type Room } from './room.ts';
import { isVoid, scoreOf, verdictOn } from './score.ts';
import { resultOf } from './seat-result.ts';
import type { SeatName } from './seat-view.ts';
import { gradedClaims } from './verdict.ts';
import { withoutCorrection } from './without-correction.ts';

/**
 * A class holds what at least this share of its answers showed known: the bar above which research on votes in class goes
 * on (`peer-vote.ts`).
 */
export const HELD_FROM = 0.7;
/** From this share of answers on that were sure and showed the claim not known, it is taught again, held or not. */
const CONFIDENT_FROM = 0.2;

/** One vote on a question. */
export interface VoteReport {
	readonly round: number;
	readonly answered: number;
	readonly right: number;
	readonly partial: number;
	readonly wrong: number;
	/** Mean credit, 0 to 1; null without an answer. */
	readonly facility: number | null;
}

/** Who moved which way between the first vote and the last; null where hands were counted or nobody voted twice. */
export interface Movers extends Moves {
	/** From wrong to right. */
	readonly gainedBy: readonly SeatName[];
	/** From right to wrong. */
	readonly lostBy: readonly SeatName[];
}

/** What a correction changed: the room folded without it, beside the room with it. */
export interface CorrectionReport extends CorrectionNotice {
	readonly rightBefore: number;
	readonly rightNow: number;
	/** How many seats have another score by it. */
	readonly scoresChanged: number;
}

/** A distinct answer that was given, for whoever corrects the key: the host alone. */
export interface GivenResponse {
	readonly response: Response;
	readonly count: number;
	readonly isRight: boolean;
}

export interface QuestionReport {
	/** From 1, in the order asked. */
	readonly place: number;
	readonly question: Question;
	/** The key in words, a line each. */
	readonly key: readonly string[];
	/** It counts for nobody, by a correction. */
	readonly isVoid: boolean;
	/** From the first to the last; only the last one counts for points and claims. */
	readonly votes: readonly VoteReport[];
	readonly movers: Movers | null;
	/** Of the first vote, before anybody talked: 0 to 1; null without an answer. */
	readonly facility: number | null;
	/** Of the first vote; null where hands were counted, as nobody was told apart. */
	readonly discrimination: Discrimination | null;
	/** What was wrong in the last vote, and whom it drew. */
	readonly drawn: readonly (DrawnAnswer & { readonly names: readonly SeatName[] })[];
	/** Of the last vote; null where nobody was asked how sure they are. */
	readonly confidence: ConfidenceTable | null;
	readonly confidentlyWrong: ConfidentlyWrong | null;
	readonly given: readonly GivenResponse[];
	readonly footnotes: readonly Footnote[];
	readonly corrected: CorrectionReport | null;
}

export interface ClaimReport {
	readonly note: Footnote;
	/** The places of the questions that tested it. */
	readonly places: readonly number[];
	/** Answers to them, of the last votes. */
	readonly answered: number;
	/** Answers that showed it known. */
	readonly held: number;
	/** 0 to 1; null under five answers. */
	readonly share: number | null;
	/** Answers that were sure and showed it not known; null where nobody was asked how sure they are. */
	readonly confidentlyWrong: ConfidentlyWrong | null;
	/** Why it is to be taught again; null where it is not, or too few answers say so. */
	readonly teach: 'not-held' | 'confidently-wrong' | null;
}

export interface StudentReport {
	readonly seat: number;
	readonly name: string;
	readonly score: number;
	readonly right: number;
	readonly asked: number;
	/** Claims answered wrongly or by guessing. */
	readonly missed: readonly Footnote[];
	/** The places of questions answered wrongly and surely. */
	readonly confidentErrors: readonly number[];
	/** The places of questions left out. */
	readonly leftOut: readonly number[];
}

/** What a session says about its class: a fold of its room, for the host alone. */
export interface SessionReport {
	readonly title: string;
	readonly bank: string;
	readonly code: string;
	readonly mode: RoomMode;
	readonly openedAtMs: number;
	/** Null while it goes on. */
	readonly endedAtMs: number | null;
	/** Points for a right answer; 0: there are no points. */
	readonly points: number;
	/** Hands were counted: there are no seats, and nothing can be said of anybody in particular. */
	readonly isByHands: boolean;
	readonly seats: number;
	/** The mean facility of its questions, 0 to 1; null where nothing was answered. */
	readonly facility: number | null;
	readonly questions: readonly QuestionReport[];
	/** What to teach again first, the least held of them first; then the others, likewise. */
	readonly claims: readonly ClaimReport[];
	/** By seat. */
	readonly students: readonly StudentReport[];
	readonly confidence: ConfidenceTable | null;
	readonly confidentlyWrong: ConfidentlyWrong | null;
}

/** The report of a room as it stands; a question that is open counts with what has been answered so far. */
export function reportOf(room: Room, bank: RoomBank): SessionReport {
	const { opened } = room;
	const asked = [...new Set(room.askings.map(({ question }) => question))];
	const ids = asked.filter((id) => votesOn(room, id).some((asking) => isWorthTelling(room, asking)));
	const isByHands = isHands(room);
	const questions = ids.map((id, index) => questionReport(room, bank, { id, place: index + 1 }));
	const tables = questions.flatMap(({ confidence, isVoid: none }) =>
		confidence && !none ? [confidence] : []
	);
	const table = tables.length === 0 ? null : addTables(tables);
	return {
		title: bank.title,
		...{ bank: opened.bank, code: opened.code, mode: opened.mode },
		...{ openedAtMs: opened.atMs, endedAtMs: room.endedAtMs },
		points: room.settings.points,
		isByHands,
		seats: presentSeats(room).length,
		facility: facilityOf(questions.flatMap(({ facility, isVoid: none }) => (none ? [] : (facility ?? [])))),
		questions,
		claims: claimReports(room, bank, ids),
		students: isByHands ? [] : studentReports(room, bank, ids),
		confidence: table,
		confidentlyWrong: table && confidentlyWrong(table)
	};
}

/** Where hands are counted nobody is told apart, also where none was. */
function isHands({ opened }: Room): boolean {
	return opened.mode === 'hands';
}

/** Answered by anybody, or closed without. */
function isWorthTelling(room: Room, asking: Asking): boolean {
	return asking.closedAtMs !== null || countedAnswers(room, asking).length > 0;
}

function givenAnswers(room: Room, bank: RoomBank, asking: Asking): GivenAnswer[] {
	return countedAnswers(room, asking).map((answer) => ({
		...answer,
		verdict: verdictOn(room, bank, { asking, answer: asking.answers.get(answer.seat) ?? answer })
	}));
}

function questionReport(
	room: Room,
	bank: RoomBank,
	{ id, place }: { readonly id: string; readonly place: number }
): QuestionReport {
	const question = questionIn(bank, id);
	const askings = votesOn(room, id).filter((asking) => isWorthTelling(room, asking));
	const [first, last] = [askings[0], askings.at(-1)];
	if (!first || !last) throw new Error(`a report on the question ${id}, which was not asked`);
	const votes = askings.map((asking) => voteReport(asking, givenAnswers(room, bank, asking)));
	const answers = givenAnswers(room, bank, last);
	const correction = room.corrections.get(id)?.correction;
	const drawn = drawnAnswers(question, answers, { isOneKey: correction?.kind === 'replace' });
	const sures = answers.flatMap(({ confidence, verdict: { outcome } }) =>
		confidence === null ? [] : [{ confidence, outcome }]
	);
	const confidence = asksHowSure(room) ? tabulate(sures) : null;
	return {
		...{ place, question, isVoid: isVoid(room, id), votes },
		key: keyInWords(question),
		movers: first === last ? null : moversBetween(room, bank, { before: first, after: last }),
		facility: votes[0]?.facility ?? null,
		discrimination: isHands(room) ? null : discriminationIn(room, bank, first),
		drawn: drawn.map((answer) => ({ ...answer, names: namesOf(room, answer.seats) })),
		confidence,
		confidentlyWrong: confidence && confidentlyWrong(confidence),
		given: givenResponses(answers),
		footnotes: numberFootnotes([...question.claims, ...drawn.flatMap(({ slip }) => slip?.claim ?? [])], bank),
		corrected: correctionReport(room, bank, { question, asking: last })
	};
}

function voteReport({ round }: Asking, answers: readonly GivenAnswer[]): VoteReport {
	const count = (outcome: Outcome) => answers.filter(({ verdict }) => verdict.outcome === outcome).length;
	return {
		round,
		answered: answers.length,
		...{ right: count('right'), partial: count('partial'), wrong: count('wrong') },
		facility: facilityOf(answers.map(({ verdict }) => verdict.credit))
	};
}

function moversBetween(
	room: Room,
	bank: RoomBank,
	votes: { readonly before: Asking; readonly after: Asking }
): Movers | null {
	const moves = movesBetween(room, bank, votes);
	if (!moves) return null;
	const rights = (asking: Asking) =>
		new Map(givenAnswers(room, bank, asking).map(({ seat, verdict }) => [seat, verdict.outcome === 'right']));
	const [was, is] = [rights(votes.before), rights(votes.after)];
	const movedTo = (right: boolean) =>
		[...is.keys()].filter((seat) => is.get(seat) === right && was.get(seat) === !right);
	return { ...moves, gainedBy: namesOf(room, movedTo(true)), lostBy: namesOf(room, movedTo(false)) };
}

function namesOf(room: Room, seats: readonly number[]): SeatName[] {
	return seats.map((seat) => ({ seat, name: room.seats.get(seat)?.name ?? '' }));
}

/**
 * Over the first votes, as after talking to a neighbour answers are no longer each their giver's own. The others are a
 * mean over what the seat was there for, so that who came late is not taken for weak; what was left out earns nothing.
 */
function discriminationIn(room: Room, bank: RoomBank, asking: Asking): Discrimination {
	const others = room.askings.filter(
		({ question, round }) => round === 1 && question !== asking.question && !isVoid(room, question)
	);
	const creditOf = (at: Asking, seat: number) => {
		const answer = at.answers.get(seat);
		return answer ? verdictOn(room, bank, { asking: at, answer }).credit : 0;
	};
	return discriminationOf(
		givenAnswers(room, bank, asking).map(({ seat, verdict }) => ({
			credit: verdict.credit,
			others: facilityOf(others.filter((at) => wasAsked(room, at, seat)).map((at) => creditOf(at, seat)))
		}))
	);
}

/** The seat answered, or could have until the question was closed. */
function wasAsked(room: Room, { closedAtMs, answers }: Asking, seat: number): boolean {
	const joinedAtMs = room.seats.get(seat)?.joinedAtMs ?? Infinity;
	return answers.has(seat) || (closedAtMs !== null && joinedAtMs <= closedAtMs);
}

/** Every answer that was given, the most frequent first. */
function givenResponses(answers: readonly GivenAnswer[]): GivenResponse[] {
	const given = new Map<string, GivenResponse>();
	for (const { response, verdict } of answers) {
		const key = JSON.stringify(response);
		const count = (given.get(key)?.count ?? 0) + 1;
		given.set(key, { response, count, isRight: verdict.outcome === 'right' });
	}
	return [...given.values()].sort((a, b) => b.count - a.count);
}

function correctionReport(
	room: Room,
	bank: RoomBank,
	{ question, asking }: { readonly question: Question; readonly asking: Asking }
): CorrectionReport | null {
	const notice = noticeOf(room, question);
	if (!notice) return null;
	const before = withoutCorrection(room, question.id);
	const rightIn = (at: Room) =>
		givenAnswers(at, bank, asking).filter(({ verdict }) => verdict.outcome === 'right').length;
	const scoresChanged = presentSeats(room).filter(
		({ number }) => scoreOf(before, bank, number) !== scoreOf(room, bank, number)
	).length;
	return { ...notice, rightBefore: rightIn(before), rightNow: rightIn(room), scoresChanged };
}

function claimReports(room: Room, bank: RoomBank, ids: readonly string[]): ClaimReport[] {
	const tallies = new Map<string, { places: number[]; answers: ClaimAnswer[] }>();
	for (const [index, id] of ids.entries()) {
		if (isVoid(room, id)) continue;
		const question = questionIn(bank, id);
		const last = votesOn(room, id).findLast((asking) => isWorthTelling(room, asking));
		for (const claim of new Set(question.claims)) {
			const tally = tallies.get(claim) ?? { places: [], answers: [] };
			tally.places.push(index + 1);
			tallies.set(claim, tally);
		}
		for (const { confidence, verdict } of last ? givenAnswers(room, bank, last) : [])
			for (const { claim, right } of gradedClaims(question, verdict))
				tallies
					.get(claim)
					?.answers.push({ right, isSure: confidence === null ? null : confidence === 'sure' });
	}
	return numberFootnotes([...tallies.keys()], bank)
		.map((note) => claimReport(note, tallies.get(note.claim.id) ?? { places: [], answers: [] }))
		.sort(
			(a, b) =>
				Number(b.teach !== null) - Number(a.teach !== null) ||
				(a.share ?? 1) - (b.share ?? 1) ||
				b.note.claim.importance - a.note.claim.importance
		);
}

interface ClaimAnswer {
	readonly right: boolean;
	/** Null where nobody was asked how sure they are. */
	readonly isSure: boolean | null;
}

function claimReport(
	note: Footnote,
	{ places, answers }: { readonly places: readonly number[]; readonly answers: readonly ClaimAnswer[] }
): ClaimReport {
	const answered = answers.length;
	const held = answers.filter(({ right }) => right).length;
	const share = shareOf(held, answered);
	const sureWrong = answers.filter(({ right, isSure }) => !right && isSure === true).length;
	const isAsked = answers.some(({ isSure }) => isSure !== null);
	const confident = isAsked ? { count: sureWrong, share: shareOf(sureWrong, answered) } : null;
	return {
		note,
		places,
		answered,
		held,
		share,
		confidentlyWrong: confident,
		teach: reasonToTeach(share, confident)
	};
}

/** A class of which too few have answered gets no advice. */
function reasonToTeach(share: number | null, confident: ConfidentlyWrong | null): ClaimReport['teach'] {
	if (share === null) return null;
	if (share < HELD_FROM) return 'not-held';
	return (confident?.share ?? 0) >= CONFIDENT_FROM ? 'confidently-wrong' : null;
}

function studentReports(room: Room, bank: RoomBank, ids: readonly string[]): StudentReport[] {
	const placeOf = (id: string) => ids.indexOf(id) + 1;
	return presentSeats(room).map(({ number, name }) => {
		const { score, right, asked, answers, missed } = resultOf(room, bank, number);
		return {
			...{ seat: number, name, score, right, asked, missed },
			confidentErrors: answers
				.filter(({ confidence, outcome }) => confidence === 'sure' && outcome === 'wrong')
				.map(({ question }) => placeOf(question)),
			leftOut: answers.filter(({ response }) => response === null).map(({ question }) => placeOf(question))
		};
	});
}
