import type { Confidence, Outcome, Response } from './attempt.ts';
import type { Footnote } from './footnote.ts';
import type { Question } from './question.ts';
import { publicNotes } from './reveal.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import { seatOf, type Asking, type Room } from './room.ts';
import { countedAskings, pointsOn, tookMs, verdictOn } from './score.ts';
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
		)
	};
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
