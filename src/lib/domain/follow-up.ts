import type { Question, QuestionKind } from './question.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import { voteOf } from './peer-vote.ts';
import { isVoid } from './score.ts';
import { votesOn, type Asking, type Room } from './room.ts';

/** A question that can be asked next, to see whether the claim behind the last one was learned. */
export interface FollowUp {
	readonly id: string;
	readonly stem: string;
	readonly kind: QuestionKind;
}

/** The bank's other questions on a claim that this one rests on, the closest first; none that was asked already. */
export function followUpsOn(room: Room, bank: RoomBank, question: Question): FollowUp[] {
	const asked = new Set(room.askings.map((asking) => asking.question));
	const shared = ({ claims }: Question) => claims.filter((claim) => question.claims.includes(claim)).length;
	return [...bank.questions.values()]
		.filter((other) => !asked.has(other.id) && shared(other) > 0)
		.sort((a, b) => closeness(b, question) - closeness(a, question))
		.map(({ id, stem, kind }) => ({ id, stem, kind }));
}

/** May this question be asked in the room, because it is on its list or follows up one that was asked? */
export function canAsk(room: Room, bank: RoomBank, id: string): boolean {
	if (room.opened.questions.includes(id)) return true;
	const question = bank.questions.get(id);
	if (!question) return false;
	const claims = new Set(room.askings.flatMap((asking) => questionIn(bank, asking.question).claims));
	return question.claims.some((claim) => claims.has(claim));
}

/** How a class did on a claim that was asked about in two questions, vote by vote. Shares that were right, 0 to 1. */
export interface ClaimCourse {
	/** What the claim says. */
	readonly says: string;
	/** Of the earlier question; never empty. */
	readonly before: readonly number[];
	/** Of this question; never empty. */
	readonly after: readonly number[];
}

/**
 * How the class did on what this question shares with the last one before it that asked about the same; null where none
 * did, nobody answered one of them, or one counts for nobody.
 */
export function courseOf(room: Room, bank: RoomBank, asking: Asking): ClaimCourse | null {
	const { claims } = questionIn(bank, asking.question);
	const earlier = room.askings.findLast(
		({ step, question }) =>
			step < asking.step &&
			question !== asking.question &&
			!isVoid(room, question) &&
			questionIn(bank, question).claims.some((claim) => claims.includes(claim))
	);
	if (!earlier || isVoid(room, asking.question)) return null;
	const shared = questionIn(bank, earlier.question).claims.find((claim) => claims.includes(claim)) ?? '';
	const says = bank.claims.get(shared)?.says;
	const [before, after] = [earlier.question, asking.question].map((question) =>
		votesOn(room, question).flatMap((vote) => voteOf(room, bank, vote).share ?? [])
	);
	if (says === undefined || !before?.length || !after?.length) return null;
	return { says, before, after };
}

/** The same first claim before any other, another kind of question before the same. */
function closeness({ claims, kind }: Question, to: Question): number {
	return (claims[0] === to.claims[0] ? 2 : 0) + (kind === to.kind ? 0 : 1);
}
