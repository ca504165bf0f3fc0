import { foldText } from './fold-text.ts';
import { voteBefore } from './peer-vote.ts';
import { presentSeats, type Asking, type Room } from './room.ts';

/** What a seat goes by in the room, besides its number; told in words, as not everybody sees colours. */
export const SEAT_COLOURS = ['blue', 'green', 'amber', 'red', 'violet', 'grey'] as const;
export type SeatColour = (typeof SEAT_COLOURS)[number];

/** A seat as others find it. */
export interface SeatMark {
	readonly colour: SeatColour;
	readonly number: number;
}

/** The seat's own mark, and whom it is to find. */
export interface SeatGroup extends SeatMark {
	readonly partners: readonly SeatMark[];
}

export function markOf(number: number): SeatMark {
	return { colour: SEAT_COLOURS[(number - 1) % SEAT_COLOURS.length] ?? 'grey', number };
}

/** The first vote whose groups are to be shown at this opening: its own, or during a second vote the one before. */
export function groupedAsking(room: Room, asking: Asking): Asking | undefined {
	return [asking, voteBefore(room, asking)].find((vote) => vote?.hasGroups);
}

const formed = new WeakMap<Asking, ReadonlyMap<number, readonly number[]>>();

/** The group of this seat; nothing where it is in none. */
export function groupOf(room: Room, asking: Asking, seat: number): SeatGroup | undefined {
	const groups = formed.get(asking) ?? formGroups(room, asking);
	formed.set(asking, groups);
	const members = groups.get(seat);
	return members && { ...markOf(seat), partners: members.filter((other) => other !== seat).map(markOf) };
}

/**
 * Pairs of seats that answered differently, always from the two answers that most still stand for; whoever is left over,
 * or has not answered, joins a pair of others. By seat; nobody where all answered the same.
 */
export function formGroups(room: Room, asking: Asking): ReadonlyMap<number, readonly number[]> {
	const byAnswer = new Map<string, number[]>();
	const silent: number[] = [];
	for (const { number } of presentSeats(room)) {
		const answer = asking.answers.get(number);
		if (!answer) silent.push(number);
		else {
			const said = foldText(JSON.stringify(answer.response));
			byAnswer.set(said, [...(byAnswer.get(said) ?? []), number]);
		}
	}
	const groups: number[][] = [];
	const camps = [...byAnswer.values()];
	for (;;) {
		camps.sort((a, b) => b.length - a.length);
		const [first, second] = camps;
		const pair = [first?.shift(), second?.shift()].filter((seat) => seat !== undefined);
		if (pair.length < 2) {
			// The one that was taken from the largest camp goes back to those left over.
			silent.unshift(...pair);
			break;
		}
		groups.push(pair);
	}
	if (groups.length === 0) return new Map();
	for (const [place, seat] of [...camps.flat(), ...silent].entries())
		groups[place % groups.length]?.push(seat);
	return new Map(groups.flatMap((members) => members.map((seat) => [seat, members] as const)));
}
