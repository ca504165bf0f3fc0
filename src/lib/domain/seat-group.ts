import { responseKey } from './corrected-verdict.ts';
import { voteBefore } from './peer-vote.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import { presentSeats, seatOf, type Asking, type Room } from './room.ts';

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
	return [asking, voteBefore(room, asking)].find((vote) => vote?.groupedSeats);
}

type Groups = ReadonlyMap<number, readonly number[]>;

const formed = new WeakMap<Asking, Groups>();

/**
 * The group of this seat; nothing where it is in none. Groups stay as they were called: whoever was removed since is
 * named no more, and who is left with nobody that differs is in none.
 */
export function groupOf(
	room: Room,
	bank: RoomBank,
	{ asking, seat }: { readonly asking: Asking; readonly seat: number }
): SeatGroup | undefined {
	const groups = formed.get(asking) ?? formGroups(bank, asking, asking.groupedSeats ?? []);
	formed.set(asking, groups);
	const members = (groups.get(seat) ?? []).filter((number) => !seatOf(room, number).removed);
	if (campsOf(bank, asking, members).camps.length < 2) return undefined;
	return { ...markOf(seat), partners: members.filter((other) => other !== seat).map(markOf) };
}

/** How many groups there would be, were they called now; 0 where all who are there answered the same. */
export function countGroups(room: Room, bank: RoomBank, asking: Asking): number {
	const { camps } = campsOf(
		bank,
		asking,
		presentSeats(room).map(({ number }) => number)
	);
	const sizes = camps.map(({ length }) => length);
	const answered = sizes.reduce((sum, size) => sum + size, 0);
	// Each pair needs one that is not of the largest camp.
	return Math.min(Math.floor(answered / 2), answered - Math.max(0, ...sizes));
}

/**
 * Pairs of seats that answered differently, always from the two answers that most still stand for; whoever is left over,
 * or has not answered, joins a pair of others. By seat; nobody where all answered the same.
 */
export function formGroups(bank: RoomBank, asking: Asking, seats: readonly number[]): Groups {
	const { camps, silent } = campsOf(bank, asking, seats);
	const groups: number[][] = [];
	for (;;) {
		camps.sort((a, b) => b.length - a.length);
		const [first = [], second = []] = camps;
		const [one, other] = [first[0], second[0]];
		if (one === undefined || other === undefined) break;
		groups.push([one, other]);
		first.shift();
		second.shift();
	}
	if (groups.length === 0) return new Map();
	for (const [place, seat] of [...camps.flat(), ...silent].entries())
		groups[place % groups.length]?.push(seat);
	return new Map(groups.flatMap((members) => members.map((seat) => [seat, members] as const)));
}

/** The seats by what they answered, and those that did not. */
function campsOf(bank: RoomBank, asking: Asking, seats: readonly number[]) {
	const question = questionIn(bank, asking.question);
	const camps = new Map<string, number[]>();
	const silent: number[] = [];
	for (const number of seats) {
		const answer = asking.answers.get(number);
		if (!answer) {
			silent.push(number);
			continue;
		}
		const said = responseKey(question, answer.response);
		const camp = camps.get(said);
		if (camp) camp.push(number);
		else camps.set(said, [number]);
	}
	return { camps: [...camps.values()], silent };
}
