import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRoomEvent, RoomEventSchema, type RoomEvent } from '#domain/room-event.ts';
import { presentSeats } from '#domain/room.ts';
import { replayRoom } from '#machines/room-fold.ts';

const folder = resolve('tests/records');
const logs = readdirSync(folder).filter((name) => /^room-log-v\d+\.json$/.test(name));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown[];

describe('rooms saved by earlier versions', () => {
	it('[RM1] hold every kind of event there is', () => {
		const saved = new Set(logs.flatMap(read).map((record) => (record as RoomEvent).type));
		expect([...saved].sort()).toEqual(
			RoomEventSchema.options.map(({ entries }) => entries.type.literal).sort()
		);
	});

	it.each(logs)('[RM1] %s is read and played to its end, with every answer that counted', (name) => {
		const events = read(name).map(parseRoomEvent);
		expect(events).not.toContain(undefined);
		const room = replayRoom(events.flatMap((event) => event ?? []));
		expect(room.n).toBe(events.length);
		expect(room.stage.phase).toBe('ended');
		expect(presentSeats(room).map(({ name: called }) => called)).toEqual(['Ada', 'Benjamin', '김민준']);
		expect(room.askings).toHaveLength(10);
		for (const { round, answers } of room.askings) {
			expect([...answers.keys()].sort()).toEqual(round === 1 ? [1, 2, 3] : [1]);
			if (round === 1) expect(answers.get(1)?.change).toBe(2);
		}
	});
});
