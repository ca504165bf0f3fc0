import type { Problem } from './problem.ts';
import type { OwnBank } from './own-bank.ts';
import type { Question } from './question.ts';
import type { RoomSettings } from './room-event.ts';
import type { Work } from './room.ts';
import type { CommonView, HostView, ProjectorView, SeatView } from './seat-view.ts';

/** What a stream of views is for. */
export type Role = 'host' | 'projector' | 'seat';

/** What each role sees beside what all see. */
export interface OwnViews {
	readonly host: HostView;
	readonly projector: ProjectorView;
	readonly seat: SeatView;
}

/**
 * What all see, encoded once. `follows`: the own view comes in a message of its own, and the two belong together;
 * otherwise the own view is what `carryOwn` makes of the last one.
 */
export interface CommonMessage {
	/** The server's clock at sending, milliseconds since the epoch. */
	readonly nowMs: number;
	readonly follows: boolean;
	readonly view: CommonView;
}

export interface OwnMessage<R extends Role = Role> {
	readonly nowMs: number;
	readonly view: OwnViews[R];
}

/** Sent as a stream's last word, where coming back makes no sense. */
export interface GoneMessage {
	readonly problem: Problem;
}

/** What opens a room. */
export interface RoomRequest {
	readonly bank: string;
	readonly questions: readonly string[];
	readonly settings: RoomSettings;
	/** Work at one's own pace; absent: led by the host. */
	readonly work?: Work;
	/** What the host wrote for this session, besides the bank's. */
	readonly own?: OwnBank;
}

/** A question for class only as a host chooses it: what it asks, without its key. */
export type ClassOnlyQuestion = Pick<Question, 'id' | 'version' | 'topic' | 'kind' | 'stem'>;

/** What a host is told of a bank beyond what everybody may see. */
export interface ClassOnlyReply {
	readonly questions: readonly ClassOnlyQuestion[];
}

/** The answer to whoever has taken a seat. Its token comes as a cookie. */
export interface SeatReply {
	readonly n: number;
	readonly seat: number;
	readonly name: string;
	/** Brings the seat to another device. */
	readonly recovery: string;
}

/** What can be said of a room to anybody who knows its code. */
export interface RoomSummary {
	readonly title: string;
	readonly namesMode: RoomSettings['namesMode'];
	readonly locked: boolean;
	readonly hasEnded: boolean;
	/** This browser has a seat in it. */
	readonly hasSeat: boolean;
	/** Where everybody works at their own pace, with the number of questions. */
	readonly work?: Work & { readonly questions: number };
	/** The Footnote that students study in, if the server was told of one (`PUBLIC_URL`). */
	readonly publicUrl?: string;
	/** Where this server is reached on the local network, as origins, for a host who opened it as localhost. */
	readonly addresses?: readonly string[];
}

/** At a second vote, the answer to the first. */
function carryAnswer({ answer }: SeatView, before: CommonView, common: CommonView): SeatView['before'] {
	const isVoteAfter = common.round > 1 && common.step === before.step + 1;
	if (!answer || !isVoteAfter) return null;
	const { response, confidence } = answer;
	return { response, confidence, outcome: null };
}

/**
 * What a seat at the common pace sees of its own after a change that touches only what all see: a new step
 * has no answer yet, and the deadline is everybody's.
 */
export function carryOwn(own: SeatView, before: CommonView, common: CommonView): SeatView {
	const isNew = common.step !== before.step;
	return {
		...own,
		deadlineMs: common.deadlineMs,
		answer: isNew ? null : own.answer,
		verdict: isNew || !common.reveal ? null : own.verdict,
		group: common.hasGroups ? own.group : null,
		before: isNew ? carryAnswer(own, before, common) : own.before
	};
}

/**
 * A seat's view after an answer explains that answer alone: with a hundred questions, all that has been explained is too
 * much to be sent again with each. The rest is kept from the view before.
 */
export function keepExplained(own: SeatView, before: SeatView | undefined): SeatView {
	const told = new Map(before?.work?.map((answer) => [answer.step, answer]));
	return {
		...own,
		work:
			own.work?.map((answer) => {
				const { verdict = null, reveal = null } = answer.reveal ? answer : (told.get(answer.step) ?? {});
				return { ...answer, verdict, reveal };
			}) ?? null
	};
}
