import type { RoomEvent, RoomFact } from './room-event.ts';

/**
 * Where a room stands. `paused` is an open question whose clock has been stopped; while `working`, every question can be
 * answered.
 */
export type Phase = 'lobby' | 'open' | 'paused' | 'closed' | 'revealed' | 'working' | 'ended';

/** All that decides what may happen next in a room: nothing of its seats and their answers. */
export interface Stage {
	readonly phase: Phase;
	/** The number of questions opened so far, one after the other, second votes included; 0 while working. */
	readonly step: number;
	/** The question opened last; null before the first. */
	readonly question: string | null;
	/** The round of that question; 0 before the first. */
	readonly round: number;
}

type StageType =
	| 'question.opened'
	| 'question.paused'
	| 'question.resumed'
	| 'question.closed'
	| 'question.revealed'
	| 'groups.called'
	| 'work.opened'
	| 'closing.moved'
	| 'room.ended';

/** What moves a room on; the host's facts alone. */
export type StageEvent = Extract<RoomEvent, { type: StageType }>;
/** The same before it has its place in the log. */
export type StageFact = Extract<RoomFact, { type: StageType }>;

/**
 * The stage that an event leads to, or nothing where it cannot happen at this stage. The room machine
 * answers; the domain does not know it.
 */
export type Advance = (stage: Stage, event: StageFact) => Stage | undefined;

export const FIRST_STAGE: Stage = { phase: 'lobby', step: 0, question: null, round: 0 };

const STAGE_TYPES: ReadonlySet<string> = new Set<StageType>([
	'question.opened',
	'question.paused',
	'question.resumed',
	'question.closed',
	'question.revealed',
	'groups.called',
	'work.opened',
	'closing.moved',
	'room.ended'
]);

export function isStageEvent(event: RoomEvent): event is StageEvent {
	return STAGE_TYPES.has(event.type);
}
