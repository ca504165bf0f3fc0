import type { Room } from './room.ts';

/** The room as its log would fold it without the corrections of this question, which change nothing else in it. */
export function withoutCorrection(room: Room, question: string): Room {
	return { ...room, corrections: new Map([...room.corrections].filter(([id]) => id !== question)) };
}
