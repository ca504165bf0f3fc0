import type { Confidence, Response } from './attempt.ts';
import { presentSeats, votesOn, type Asking, type Room } from './room.ts';
import type { RoomBank } from './room-bank.ts';
import { verdictOn } from './score.ts';

/**
 * What research advises after a first vote, by the share that was right (Vickrey et al. 2015, doi
 * 10.1187/cbe.14-11-0198): below 35% explain, up to 70% let them discuss and vote again, above go on.
 */
export type Advice = 'explain' | 'discuss' | 'go-on';
const DISCUSS_FROM = 0.35;
const GO_ON_ABOVE = 0.7;

/** The advice at a share of right answers, 0 to 1. */
export function adviceAt(share: number): Advice {
	if (share < DISCUSS_FROM) return 'explain';
	return share <= GO_ON_ABOVE ? 'discuss' : 'go-on';
}

/** How a vote came out, for the host to decide what comes next. */
export interface Vote {
	readonly answered: number;
	/** Wholly right. */
	readonly right: number;
	/** Of those who answered, 0 to 1; null where nobody did. */
	readonly share: number | null;
	/** Among wrong is what was right in part. Null where nobody was asked how sure they are. */
	readonly confidence: Readonly<
		Record<Confidence, { readonly right: number; readonly wrong: number }>
	> | null;
	/** After a first vote; null after a second, and where nobody answered. */
	readonly advice: Advice | null;
}

/** How the votes of seats that voted twice moved, in total. */
export interface Moves {
	/** From wrong to right. */
	readonly gained: number;
	/** From right to wrong. */
	readonly lost: number;
	readonly stayedRight: number;
	readonly stayedWrong: number;
}

export function voteOf(room: Room, bank: RoomBank, asking: Asking): Vote {
	const answers = gradedAnswers(room, bank, asking);
	const right = answers.filter(({ isRight }) => isRight).length;
	const share = answers.length === 0 ? null : right / answers.length;
	const tally = (sure: Confidence) => {
		const those = answers.filter(({ confidence }) => confidence === sure);
		const rights = those.filter(({ isRight }) => isRight).length;
		return { right: rights, wrong: those.length - rights };
	};
	return {
		...{ answered: answers.length, right, share },
		confidence: asksHowSure(room)
			? { guess: tally('guess'), 'think-so': tally('think-so'), sure: tally('sure') }
			: null,
		advice: share === null || asking.round > 1 ? null : adviceAt(share)
	};
}

/** The vote before this one on the same question. */
export function voteBefore(room: Room, asking: Asking): Asking | undefined {
	return votesOn(room, asking.question).find(({ round }) => round === asking.round - 1);
}

/** Who moved which way between two votes on a question; null where hands were counted, as nobody was told apart. */
export function movesBetween(
	room: Room,
	bank: RoomBank,
	{ before, after }: { readonly before: Asking; readonly after: Asking }
): Moves | null {
	if (before.hands.length > 0 || after.hands.length > 0) return null;
	const wasRight = new Map(gradedAnswers(room, bank, before).map(({ seat, isRight }) => [seat, isRight]));
	const twice = gradedAnswers(room, bank, after).filter(({ seat }) => wasRight.has(seat));
	const count = (was: boolean, is: boolean) =>
		twice.filter(({ seat, isRight }) => wasRight.get(seat) === was && isRight === is).length;
	return {
		gained: count(false, true),
		lost: count(true, false),
		stayedRight: count(true, true),
		stayedWrong: count(false, false)
	};
}

/** Was it asked how sure one is? Hands do not say so, and a strip of paper has no box for it. */
export function asksHowSure({ opened }: Room): boolean {
	return opened.mode !== 'hands' && opened.mode !== 'paper';
}

/** An answer that counts in a vote; `seat` 0 for a hand, of which each is an answer. */
export interface CountedAnswer {
	readonly seat: number;
	readonly response: Response;
	/** Null where it was not asked. */
	readonly confidence: Confidence | null;
}

/** The answers of those who are there, seat by seat, or hand by hand. */
export function countedAnswers(room: Room, asking: Asking): CountedAnswer[] {
	const hands = asking.hands.flatMap(({ response, count }) => {
		const hand: CountedAnswer = { seat: 0, response, confidence: null };
		return Array.from({ length: count }, () => hand);
	});
	const isAsked = asksHowSure(room);
	const seats = presentSeats(room).flatMap(({ number }) => {
		const answer = asking.answers.get(number);
		if (!answer) return [];
		const { response, confidence } = answer;
		return { seat: number, response, confidence: isAsked ? confidence : null };
	});
	return [...seats, ...hands];
}

function gradedAnswers(room: Room, bank: RoomBank, asking: Asking) {
	return countedAnswers(room, asking).map((answer) => ({
		...answer,
		isRight:
			verdictOn(room, bank, { asking, answer: asking.answers.get(answer.seat) ?? answer }).outcome === 'right'
	}));
}
