import { foldRoom } from '#domain/fold-room.ts';
import { roomBankOf, type RoomBank } from '#domain/room-bank.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { openRoom, type Room } from '#domain/room.ts';
import type { SessionRecord } from '#domain/session-record.ts';
import { advanceStage } from './room.ts';

/**
 * The room that a log tells of: the machine decides the phase, the fold keeps seats and answers. Throws where
 * the events are no log of a room: without its opening, with a gap, or with what could not have happened.
 */
export function replayRoom(events: Iterable<RoomEvent>): Room {
	let room: Room | undefined;
	for (const event of events) {
		if (room) foldRoom(room, event);
		else if (event.type === 'room.opened') room = openRoom(event, advanceStage);
		else throw new Error(`a log that begins with ${event.type}`);
	}
	if (!room) throw new Error('a log without events');
	return room;
}

/** The room and what it asked, from what was kept of a session. Throws as `replayRoom` does. */
export function roomOfRecord({ bank, events }: SessionRecord): {
	readonly room: Room;
	readonly bank: RoomBank;
} {
	return { room: replayRoom(events), bank: roomBankOf(bank) };
}
