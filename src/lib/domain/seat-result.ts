import type { Confidence, Outcome, Response } from './attempt.ts';
import type { Footnote } from './footnote.ts';
import type { Question } from './question.ts';
import { noticeOf, publicNotes, type CorrectionNotice } from './reveal.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import { seatOf, votesOn, type Asking, type Room } from './room.ts';
import { countedAskings, isVoid, pointsOn, tookMs, verdictOn } from './score.ts';
import { withoutCorrection } from './without-correction.ts';
import { unansweredVerdict } from './unanswered.ts';
import { gradedClaims, slipsOf } from './verdict.ts';

/** One question of the session as a learner log keeps it, in the bank's own ids. */
export interface ResultAnswer {
	readonly question: string;
	readonly questionVersion: string;
	readonly topic: string;
	readonly documents: readonly string[];
	/** Null: not answered. */
	readonly response: Response | null;
	readonly confidence: Confidence | null;
	readonly outcome: Outcome;
	/** 0 to 1. */
	readonly credit: number;
	readonly points: number;
	readonly claims: readonly { readonly claim: string; readonly right: boolean }[];
	readonly origins: readonly string[];
	/** When it was answered, or closed without an answer, by the server's clock. */
	readonly atMs: number;
	readonly tookMs: number;
}

/** A question whose key turned out wrong, to somebody who had answered it. */
export interface ResultCorrection extends CorrectionNotice {
	readonly stem: string;
	/** What the answer came to by the key as it was. */
	readonly before: Outcome;
	/** What it comes to now; null: it counts for nobody. */
	readonly now: Outcome | null;
}

/** What a student takes home from a session. */
export interface SeatResult {
	readonly bank: string;
	readonly bankVersion: string;
	readonly score: number;
	readonly right: number;
	/** What was asked while the seat was there, and could be answered to the end. */
	readonly asked: number;
	readonly answers: readonly ResultAnswer[];
	/** The claims answered wrongly or by guessing, each once, with its passage. */
	readonly missed: readonly Footnote[];
	/** The other claims, of questions without an answer: Review asks them as anything new. */
	readonly leftOut: readonly Footnote[];
	/** Of what was answered. */
	readonly corrected: readonly ResultCorrection[];
}

/**
 * The result of a seat, of what has been revealed. What was closed before the seat came is not in it, nor what the
 * end of the session cut short before the seat had answered.
 */
export function resultOf(room: Room, bank: RoomBank, seat: number): SeatResult {
	const { joinedAtMs } = seatOf(room, seat);
	const wasThere = ({ closedAtMs, answers }: Asking) =>
		answers.has(seat) || (closedAtMs !== null && joinedAtMs <= closedAtMs);
	const answers = countedAskings(room)
		.filter(wasThere)
		.map((asking) => resultAnswer(room, bank, { asking, seat }));
	const given = answers.filter(({ response }) => response !== null);
	const missed = given.flatMap(({ claims, confidence }) =>
		claims.filter(({ right }) => !right || confidence === 'guess').map(({ claim }) => claim)
	);
	const met = new Set(given.flatMap(({ claims }) => claims.map(({ claim }) => claim)));
	const leftOut = answers.flatMap(({ claims }) => claims.map(({ claim }) => claim));
	return {
		bank: room.opened.bank,
		bankVersion: room.opened.bankVersion,
		score: answers.reduce((sum, { points }) => sum + points, 0),
		right: answers.filter(({ outcome }) => outcome === 'right').length,
		asked: answers.length,
		answers,
		missed: publicNotes(missed, bank),
		leftOut: publicNotes(
			leftOut.filter((claim) => !met.has(claim)),
			bank
		),
		corrected: [...room.corrections.keys()].flatMap((id) => resultCorrection(room, bank, { id, seat }) ?? [])
	};
}

function resultCorrection(
	room: Room,
	bank: RoomBank,
	{ id, seat }: { readonly id: string; readonly seat: number }
): ResultCorrection | undefined {
	const question = questionIn(bank, id);
	const notice = noticeOf(room, question);
	const asking = votesOn(room, id).at(-1);
	const answer = asking?.answers.get(seat);
	if (!notice || !asking || !answer || !room.revealed.has(id)) return undefined;
	const before = verdictOn(withoutCorrection(room, id), bank, { asking, answer });
	const now = isVoid(room, id) ? null : verdictOn(room, bank, { asking, answer }).outcome;
	return { ...notice, stem: question.stem, before: before.outcome, now };
}

function resultAnswer(
	room: Room,
	bank: RoomBank,
	{ asking, seat }: { readonly asking: Asking; readonly seat: number }
): ResultAnswer {
	const question = questionIn(bank, asking.question);
	const answer = asking.answers.get(seat);
	const verdict = answer ? verdictOn(room, bank, { asking, answer }) : unansweredVerdict(question);
	return {
		...nameOf(question),
		response: answer?.response ?? null,
		confidence: answer?.confidence ?? null,
		outcome: verdict.outcome,
		credit: verdict.credit,
		points: pointsOn(room, bank, { asking, seat }),
		claims: gradedClaims(question, verdict),
		origins: slipsOf(verdict).map(({ origin }) => origin),
		atMs: answer?.atMs ?? asking.closedAtMs ?? room.endedAtMs ?? asking.openedAtMs,
		tookMs: answer ? tookMs(asking, answer) : 0
	};
}

function nameOf({ id, version, topic, documents }: Question) {
	return { question: id, questionVersion: version, topic, documents };
}
