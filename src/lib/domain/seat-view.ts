import type { Confidence, Outcome, Response } from './attempt.ts';
import { seatDeadlineMs } from './deadline.ts';
import { courseOf, followUpsOn, type ClaimCourse, type FollowUp } from './follow-up.ts';
import type { Footnote } from './footnote.ts';
import { voteBefore, voteOf, type Vote } from './peer-vote.ts';
import { questionForPlayers, type PlayerQuestion } from './player-question.ts';
import { showResponse } from './player-response.ts';
import type { Question } from './question.ts';
import { keyRevealOf, publicNotes, revealOf, type KeyReveal, type Noted, type Reveal } from './reveal.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { Hands, Pace, RoomMode, RoomSettings } from './room-event.ts';
import {
	lastAsking,
	presentSeats,
	seatOf,
	type Asking,
	type Room,
	type SeatAnswer,
	type Work
} from './room.ts';
import { pointsOn, ranking, scoreOf, verdictOn, type Standing } from './score.ts';
import { countGroups, groupedAsking, groupOf, type SeatGroup } from './seat-group.ts';
import { resultOf, type SeatResult } from './seat-result.ts';
import type { Phase } from './stage.ts';
import { slipsOf } from './verdict.ts';

/**
 * What every seat and the projector see: one object, to be encoded once. It changes with what the host does and
 * never with an answer, so neither its coming nor its size tells what anybody answered.
 */
export interface CommonView {
	readonly code: string;
	/** The bank's id, under which its sources stand on the same site. */
	readonly bank: string;
	/** Of what the bank says, as a tag: `en`. */
	readonly language: string;
	readonly title: string;
	readonly phase: Phase;
	/** Counts the openings, second votes included; an answer names it. */
	readonly step: number;
	readonly round: number;
	/** How many different questions have been opened, of how many there are. */
	readonly asked: number;
	readonly of: number;
	readonly locked: boolean;
	readonly settings: RoomSettings;
	/** Null in the lobby and after the end. */
	readonly question: PlayerQuestion | null;
	readonly openedAtMs: number | null;
	/** Of a seat at the common pace, milliseconds since the epoch by the server's clock. */
	readonly deadlineMs: number | null;
	/** Since when the clock stands. */
	readonly pausedAtMs: number | null;
	/** Null before the reveal. */
	readonly reveal: Reveal | null;
	/** How the session is held. */
	readonly mode: RoomMode;
	/** The host has asked seats that differ to find each other; each sees whom. */
	readonly hasGroups: boolean;
	/** Everything that can be answered, or could be, where each works at their own pace. */
	readonly work: (Work & { readonly questions: readonly PlayerQuestion[] }) | null;
}

export function commonView(room: Room, bank: RoomBank): CommonView {
	const { stage, opened } = room;
	const asking = shownAsking(room);
	return {
		code: opened.code,
		bank: opened.bank,
		language: bank.language,
		title: bank.title,
		phase: stage.phase,
		step: stage.step,
		round: stage.round,
		asked: new Set(room.askings.map(({ question }) => question)).size,
		of: new Set([...opened.questions, ...room.askings.map(({ question }) => question)]).size,
		locked: room.locked,
		settings: room.settings,
		question: asking ? questionForPlayers(questionIn(bank, asking.question), opened.seed) : null,
		openedAtMs: asking?.openedAtMs ?? null,
		deadlineMs: asking?.deadlineMs ?? null,
		pausedAtMs: asking?.pausedAtMs ?? null,
		reveal: asking && stage.phase === 'revealed' ? revealOf(room, bank, asking) : null,
		mode: opened.mode,
		hasGroups: asking !== undefined && groupedAsking(room, asking) !== undefined,
		work:
			room.work !== null
				? {
						...room.work,
						questions: opened.questions.map((id) => questionForPlayers(questionIn(bank, id), opened.seed))
					}
				: null
	};
}

/** What is worked out once for all seats. */
export interface Shared {
	readonly common: CommonView;
	/** By seat; empty unless the host has switched ranking on, and while everybody works at their own pace. */
	readonly ranks: ReadonlyMap<number, number>;
}

export function share(room: Room, bank: RoomBank): Shared {
	const standings = room.stage.phase === 'working' ? [] : ranking(room, bank);
	return {
		common: commonView(room, bank),
		ranks: new Map(standings.map(({ seat, rank }) => [seat, rank]))
	};
}

/** What came of a seat's own answer. */
export interface OwnVerdict {
	readonly outcome: Outcome;
	/** 0 to 1. */
	readonly credit: number;
	readonly points: number;
	/** The spelling to show, where a typing slip was forgiven. */
	readonly spelling: string | null;
	/** Why what was wrong is wrong, each with its footnote. */
	readonly reasons: readonly Noted[];
	/** For the reasons, numbered on from those that all see. */
	readonly footnotes: readonly Footnote[];
}

/** What one seat alone sees, beside what all see. */
export interface SeatView {
	readonly seat: number;
	readonly name: string;
	readonly pace: Pace;
	/** The seat's own, by its pace; null: until the question is closed. */
	readonly deadlineMs: number | null;
	/** The answer that counts so far at this step, as it was given; the next one bears `change` + 1. */
	readonly answer: {
		readonly change: number;
		readonly response: Response;
		readonly confidence: Confidence;
	} | null;
	/** Null before the reveal, and without an answer. */
	readonly verdict: OwnVerdict | null;
	/** Of what has been revealed. */
	readonly score: number;
	/** Null unless the host has switched ranking on. */
	readonly rank: number | null;
	/** Null before the end. */
	readonly result: SeatResult | null;
	/** The seat's mark and whom it is to find; null unless the host has asked for it and somebody differs. */
	readonly group: SeatGroup | null;
	/** Its answer in the vote before, at a second vote on a question; null where it gave none. */
	readonly before: VoteBefore | null;
	/** What it has answered of the work; null where there is none. */
	readonly work: readonly WorkAnswer[] | null;
}

/** A seat's answer in the vote before, as it was given. */
export interface VoteBefore {
	readonly response: Response;
	readonly confidence: Confidence;
	/** Null before the reveal. */
	readonly outcome: Outcome | null;
}

/** An answer to a question of the work. */
export interface WorkAnswer {
	readonly step: number;
	readonly change: number;
	readonly response: Response;
	readonly confidence: Confidence;
	/** Null before it is explained, at once or at the end, and where it has been told before (`keepExplained`). */
	readonly verdict: OwnVerdict | null;
	readonly reveal: KeyReveal | null;
}

/** Whose view is made, and how much of it. */
export interface Seen {
	readonly seat: number;
	/** What `share` gives for this very state of the room. */
	readonly shared: Shared;
	/** The steps whose answers are to be explained, as the others have been before; absent: all. */
	readonly explain?: ReadonlySet<number>;
}

/** What a seat sees of its own. */
export function seatView(room: Room, bank: RoomBank, seen: Seen): SeatView {
	const { seat: number, shared } = seen;
	const { name, pace } = seatOf(room, number);
	const asking = shownAsking(room);
	const answer = asking?.answers.get(number);
	const question = asking && questionIn(bank, asking.question);
	const grouped = asking && groupedAsking(room, asking);
	return {
		seat: number,
		name,
		pace,
		deadlineMs: asking ? seatDeadlineMs(asking, pace) : null,
		answer:
			answer && question
				? {
						change: answer.change,
						response: showResponse(question, room.opened.seed, answer.response),
						confidence: answer.confidence
					}
				: null,
		verdict:
			answer && asking && shared.common.reveal
				? ownVerdict(room, bank, { asking, seat: number, answer, reveal: shared.common.reveal })
				: null,
		score: room.work?.feedback === 'at-once' ? workScore(room, bank, number) : scoreOf(room, bank, number),
		rank: shared.ranks.get(number) ?? null,
		result: room.stage.phase === 'ended' ? resultOf(room, bank, number) : null,
		group: (grouped && groupOf(room, bank, { asking: grouped, seat: number })) ?? null,
		before: asking ? answerBefore(room, bank, { asking, seat: number }) : null,
		work: room.work ? workAnswers(room, bank, seen) : null
	};
}

function answerBefore(
	room: Room,
	bank: RoomBank,
	{ asking, seat }: { readonly asking: Asking; readonly seat: number }
): VoteBefore | null {
	const before = voteBefore(room, asking);
	const answer = before?.answers.get(seat);
	if (!before || !answer) return null;
	const isShown = room.stage.phase === 'revealed';
	return {
		response: showResponse(questionIn(bank, before.question), room.opened.seed, answer.response),
		confidence: answer.confidence,
		outcome: isShown ? verdictOn(room, bank, { asking: before, answer }).outcome : null
	};
}

function workAnswers(room: Room, bank: RoomBank, { seat, explain }: Seen): WorkAnswer[] {
	const isExplained = room.work?.feedback === 'at-once' || room.stage.phase === 'ended';
	return room.askings.flatMap((asking) => {
		const answer = asking.answers.get(seat);
		if (!answer) return [];
		const { change, response, confidence } = answer;
		const shown = showResponse(questionIn(bank, asking.question), room.opened.seed, response);
		const isTold = isExplained && (explain?.has(asking.step) ?? true);
		const reveal = isTold ? keyRevealOf(room, bank, { id: asking.question }) : null;
		const verdict = reveal && ownVerdict(room, bank, { asking, seat, answer, reveal });
		return [{ step: asking.step, change, response: shown, confidence, verdict, reveal }];
	});
}

/** The points of what has been explained to the seat itself. */
function workScore(room: Room, bank: RoomBank, seat: number): number {
	return room.askings.reduce((sum, asking) => sum + pointsOn(room, bank, { asking, seat }), 0);
}

function ownVerdict(
	room: Room,
	bank: RoomBank,
	own: {
		readonly asking: Asking;
		readonly seat: number;
		readonly answer: SeatAnswer;
		readonly reveal: KeyReveal;
	}
): OwnVerdict {
	const { asking, seat, answer, reveal } = own;
	const verdict = verdictOn(room, bank, { asking, answer });
	const slips = slipsOf(verdict);
	const common = reveal.footnotes.map(({ claim }) => claim.id);
	const notes = publicNotes([...common, ...slips.map(({ claim }) => claim)], bank);
	return {
		outcome: verdict.outcome,
		credit: verdict.credit,
		points: pointsOn(room, bank, { asking, seat }),
		spelling: verdict.parts.find(({ spelling }) => spelling !== undefined)?.spelling ?? null,
		reasons: slips.map(({ rationale, claim }) => ({
			text: rationale,
			note: notes.find((note) => note.claim.id === claim)?.number ?? 1
		})),
		footnotes: notes.slice(common.length)
	};
}

/** A name in the lobby, with the number by which the host removes it. */
export interface SeatName {
	readonly seat: number;
	readonly name: string;
}

/** What the projector shows beside what all see. */
export interface ProjectorView {
	/** Who is there, in the lobby; empty later on. */
	readonly names: readonly SeatName[];
	readonly seats: number;
	/** How many have answered at this step; null unless the host wants it shown. */
	readonly answered: number | null;
	/** The first ten, between questions and at the end; empty unless the host has switched ranking on. */
	readonly ranking: readonly Standing[];
}

const PROJECTED_RANKS = 10;

export function projectorView(room: Room, bank: RoomBank): ProjectorView {
	const { phase } = room.stage;
	const seats = presentSeats(room);
	const isOver = phase === 'revealed' || phase === 'ended';
	return {
		names: phase === 'lobby' ? seats.map(({ number, name }) => ({ seat: number, name })) : [],
		seats: seats.length,
		answered: room.settings.projectAnsweredCount ? countAnswered(room) : null,
		ranking: isOver ? ranking(room, bank).slice(0, PROJECTED_RANKS) : []
	};
}

/** What the host sees beside what all see: never a seat's pace, nor before the close who answered what. */
export interface HostView {
	readonly seats: readonly (SeatName & {
		readonly answered: boolean;
		readonly score: number;
		/** Of work at one's own pace, how many questions it has answered; 0 where the host leads. */
		readonly done: number;
		/** When it last gave an answer; null before its first. */
		readonly answeredAtMs: number | null;
	})[];
	readonly answered: number;
	/** Every question of the session in its order, and whether it has been opened. */
	readonly questions: readonly { readonly id: string; readonly stem: string; readonly asked: boolean }[];
	/** The whole question that is open, closed or revealed, with its key, rationales and the teacher's note. */
	readonly question: Question | null;
	/** Already from the close on. */
	readonly reveal: Reveal | null;
	/** How the vote came out, from the close on. */
	readonly vote: Vote | null;
	/** The hands counted so far, in the bank's own ids. */
	readonly hands: Hands;
	/** What could be asked next on the same claim, once the key has been shown. */
	readonly followUps: readonly FollowUp[];
	/** How the class did on the claim before and now, once the key of a question that shares one has been shown. */
	readonly course: ClaimCourse | null;
	/** How many groups of seats that differ there are to be formed, after a first vote; 0 where nobody differs. */
	readonly groups: number;
}

export function hostView(room: Room, bank: RoomBank): HostView {
	const { phase } = room.stage;
	const asking = shownAsking(room);
	const isClosed = phase === 'closed' || phase === 'revealed';
	const asked = new Set(room.askings.map(({ question }) => question));
	const listed = new Set([...room.opened.questions, ...asked]);
	// Asked for at each of the host's views, and only work is told by it.
	const done = room.work ? countDone(room) : NOBODY_DONE;
	return {
		seats: presentSeats(room).map(({ number, name, answeredAtMs }) => ({
			seat: number,
			name,
			answered: asking?.answers.has(number) ?? false,
			score: scoreOf(room, bank, number),
			done: done.get(number) ?? 0,
			answeredAtMs
		})),
		answered: countAnswered(room),
		questions: [...listed].map((id) => ({
			id,
			stem: questionIn(bank, id).stem,
			asked: asked.has(id)
		})),
		question: asking ? questionIn(bank, asking.question) : null,
		reveal: asking && isClosed ? revealOf(room, bank, asking) : null,
		vote: asking && isClosed ? voteOf(room, bank, asking) : null,
		hands: asking?.hands ?? [],
		followUps:
			asking && phase === 'revealed' ? followUpsOn(room, bank, questionIn(bank, asking.question)) : [],
		course: asking && phase === 'revealed' ? courseOf(room, bank, asking) : null,
		groups: asking?.round === 1 && phase === 'closed' ? countGroups(room, bank, asking) : 0
	};
}

const NOBODY_DONE: ReadonlyMap<number, number> = new Map();

/** How many questions of the work each seat has answered: each is open once. */
function countDone({ askings }: Room): ReadonlyMap<number, number> {
	const done = new Map<number, number>();
	for (const { answers } of askings)
		for (const seat of answers.keys()) done.set(seat, (done.get(seat) ?? 0) + 1);
	return done;
}

/** How many of those who are there have answered at this step: the number behind "18 of 28 answered". */
function countAnswered(room: Room): number {
	const asking = shownAsking(room);
	if (!asking) return 0;
	if (asking.hands.length > 0) return asking.hands.reduce((sum, { count }) => sum + count, 0);
	return [...asking.answers.keys()].filter((seat) => room.seats.get(seat)?.removed === false).length;
}

/** The opening that is in view; nothing in the lobby, after the end, and where all are open at once. */
function shownAsking(room: Room): Asking | undefined {
	const { phase } = room.stage;
	return phase === 'lobby' || phase === 'working' || phase === 'ended' ? undefined : lastAsking(room);
}
