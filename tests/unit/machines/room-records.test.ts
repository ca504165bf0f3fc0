import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseRoomEvent, RoomEventSchema, type RoomEvent } from '#domain/room-event.ts';
import { presentSeats, type Room } from '#domain/room.ts';
import { replayRoom } from '#machines/room-fold.ts';

const folder = resolve('tests/records');
const logs = readdirSync(folder).filter((name) => /^room-log-v\d+(-[a-z]+)?\.json$/.test(name));
const read = (name: string) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown[];

function replayed(name: string): Room {
	const events = read(name).map(parseRoomEvent);
	expect(events).not.toContain(undefined);
	return replayRoom(events.flatMap((event) => event ?? []));
}

describe('rooms saved by earlier versions', () => {
	it('[RM1] hold every kind of event there is', () => {
		const saved = new Set(logs.flatMap(read).map((record) => (record as RoomEvent).type));
		expect([...saved].sort()).toEqual(
			RoomEventSchema.options.map(({ entries }) => entries.type.literal).sort()
		);
	});

	it.each(logs)('[RM1] %s is read and played to its end', (name) => {
		const room = replayed(name);
		expect(room.n).toBe(read(name).length);
		expect(room.stage.phase).toBe('ended');
	});

	it('[RM1] a session on phones keeps its seats and every answer that counted', () => {
		const room = replayed('room-log-v1.json');
		expect(room.opened.mode).toBe('live');
		expect(presentSeats(room).map(({ name: called }) => called)).toEqual(['Ada', 'Benjamin', '김민준']);
		expect(room.askings).toHaveLength(10);
		for (const { round, answers } of room.askings) {
			expect([...answers.keys()].sort()).toEqual(round === 1 ? [1, 2, 3] : [1]);
			if (round === 1) expect(answers.get(1)?.change).toBe(2);
		}
	});

	it('[RM1] a second vote keeps both votes, its groups and its correction', () => {
		const room = replayed('room-log-v1-votes.json');
		expect(
			room.askings.map(({ round, answers, groupedSeats }) => [round, answers.size, groupedSeats])
		).toEqual([
			[1, 3, [1, 2, 3]],
			[2, 3, null]
		]);
		expect(room.corrections.get('offer-for-tower')?.correction.kind).toBe('accept');
	});

	it('[RM1] work at one’s own pace keeps its closing and the answers to every question', () => {
		const room = replayed('room-log-v1-work.json');
		expect(room.work).toEqual({ closesAtMs: room.opened.atMs + 7_200_000, feedback: 'at-once' });
		expect(room.askings.map(({ answers }) => answers.size)).toEqual(room.opened.questions.map(() => 2));
	});

	it('[RM1] a show of hands keeps its counts', () => {
		const [asking] = replayed('room-log-v1-hands.json').askings;
		expect(asking?.hands.map(({ count }) => count)).toEqual([12, 16]);
	});
});
