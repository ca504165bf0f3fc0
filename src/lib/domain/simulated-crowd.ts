import { chanceOf, shuffle, type Chance } from './chance.ts';
import { showResponse } from './player-response.ts';
import { questionIn, type RoomBank } from './room-bank.ts';
import type { RoomCommand } from './room-command.ts';
import type { Caller } from './room-role.ts';
import { openAsking, presentSeats, type Asking, type Room } from './room.ts';
import { verdictOn } from './score.ts';
import { groupOf } from './seat-group.ts';
import {
	simulateAnswer,
	simulatedStudent,
	simulateSecondVote,
	type FirstVote,
	type SimulatedAnswer
} from './simulated-answer.ts';

/** What a seat that nobody sits at asks of its room. */
export interface CrowdAction {
	readonly caller: Caller;
	readonly command: RoomCommand;
}

export interface Crowd {
	/** How many are to be there. */
	readonly students: number;
	/** How many act at once. */
	readonly most: number;
}

/**
 * What the simulated students of a rehearsal do next: those that are missing join, and those that are there answer what
 * is open. It follows from the room alone; nothing is left to do where the list is empty.
 */
export function crowdActions(room: Room, bank: RoomBank, { students, most }: Crowd): CrowdAction[] {
	const { phase } = room.stage;
	const seats = presentSeats(room);
	const missing = phase === 'ended' || room.locked ? 0 : Math.max(0, students - room.seats.size);
	const joining = Array.from({ length: Math.min(most, missing) }, (): CrowdAction => ({
		caller: { kind: 'nobody' },
		command: { type: 'join' }
	}));
	if (joining.length > 0) return joining;
	const asking = openAsking(room);
	if (phase !== 'open' || !asking) return [];
	const waiting = seats.map(({ number }) => number).filter((seat) => !asking.answers.has(seat));
	// In another order each time, as in a class.
	return shuffle(waiting, chanceOf(`${room.opened.seed} ${asking.step}`))
		.slice(0, most)
		.map((seat) => answerOf(room, bank, { asking, seat }));
}

interface Answering {
	readonly asking: Asking;
	readonly seat: number;
}

function answerOf(room: Room, bank: RoomBank, { asking, seat }: Answering): CrowdAction {
	const question = questionIn(bank, asking.question);
	const { response, confidence } = thinkUp(room, bank, { asking, seat });
	return {
		caller: { kind: 'player', seat },
		command: {
			type: 'answer',
			...{ step: asking.step, change: 1, confidence },
			response: showResponse(question, room.opened.seed, response)
		}
	};
}

/** A second vote follows from the first, and from what those gave whom the seat has talked to. */
function thinkUp(room: Room, bank: RoomBank, { asking, seat }: Answering): SimulatedAnswer {
	const { seed } = room.opened;
	const question = questionIn(bank, asking.question);
	const chance = chanceOf(`${seed} ${asking.step} ${seat}`);
	const before = room.askings.find(
		(other) => other.question === asking.question && other.round === asking.round - 1
	);
	const first = before && voteOf(room, bank, { asking: before, seat });
	if (!before || !first) return simulateAnswer(question, chance, simulatedStudent(seed, seat));
	const partners = partnersOf(room, bank, { asking: before, seat, chance }).flatMap(
		(other) => voteOf(room, bank, { asking: before, seat: other }) ?? []
	);
	return simulateSecondVote(question, chance, { first, partners });
}

/** Whom the seat talks to between two votes: whom it was told to find, or two neighbours where nobody was. */
function partnersOf(
	room: Room,
	bank: RoomBank,
	{ asking, seat, chance }: Answering & { readonly chance: Chance }
): readonly number[] {
	if (asking.groupedSeats !== null)
		return groupOf(room, bank, { asking, seat })?.partners.map(({ number }) => number) ?? [];
	const others = [...asking.answers.keys()].filter((other) => other !== seat);
	return shuffle(others, chance).slice(0, NEIGHBOURS);
}

/** Whoever is told nothing turns to the two who sit nearest. */
const NEIGHBOURS = 2;

function voteOf(room: Room, bank: RoomBank, { asking, seat }: Answering): FirstVote | undefined {
	const answer = asking.answers.get(seat);
	if (!answer) return undefined;
	const { response, confidence } = answer;
	return { response, confidence, right: verdictOn(room, bank, { asking, answer }).outcome === 'right' };
}
