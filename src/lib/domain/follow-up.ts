import type { Question, QuestionKind } from './question.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { Room } from './room.ts';

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

/** The same first claim before any other, another kind of question before the same. */
function closeness({ claims, kind }: Question, to: Question): number {
	return (claims[0] === to.claims[0] ? 2 : 0) + (kind === to.kind ? 0 : 1);
}
