import { setImmediate as pass } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomEvent } from '#domain/room-event.ts';
import { replayRoom } from '#machines/room-fold.ts';
import type { EventLog } from '#server/event-log.ts';
import { LiveRoom } from '#server/live-room.ts';
import { MemoryEventLog, MemoryPlace } from '#server/memory-event-log.ts';
import { RedisEventLog } from '#server/redis-event-log.ts';
import { hasRedis, RedisServer } from '../fixtures/redis-server.ts';
import { gullRock, player, Session } from '../fixtures/session.ts';

/** Phones at each of the two servers, and how often each answers. */
const PHONES = 60;
const ANSWERS = 40;
const QUESTION = 'offer-for-tower';

/** So many appends of one server in a row, while the other has answers to write, are taking turns no more. */
const LONGEST_RUN = 15;

/** A log that is so many turns of the event loop away. */
class DistantLog extends MemoryEventLog {
	readonly #distance: number;

	constructor(place: MemoryPlace, distance: number) {
		super(place);
		this.#distance = distance;
	}

	override async append(room: string, expectedN: number, events: readonly RoomEvent[]) {
		return await this.#far(() => super.append(room, expectedN, events));
	}

	override async read(room: string, afterN: number) {
		return await this.#far(() => super.read(room, afterN));
	}

	async #far<T>(ask: () => Promise<T>): Promise<T> {
		for (let i = 0; i < this.#distance; i += 1) await pass();
		const told = await ask();
		for (let i = 0; i < this.#distance; i += 1) await pass();
		return told;
	}
}

/** Two servers with one busy room. */
async function openTwice(logs: readonly [EventLog, EventLog]) {
	const seats = Array.from({ length: 2 * PHONES }, (_, i) => `Seat ${i + 1}`);
	const session = new Session().join(...seats).open(QUESTION);
	const { code } = session.room.opened;
	await logs[0].append(code, 0, session.log);
	const rooms = logs.map((log) => {
		const room = new LiveRoom(session.log, { bank: gullRock, log, now: () => session.nowMs });
		log.follow((move) => move && room.hear(move));
		return room;
	});
	/** The answer with this number from phone `i` of that server. */
	const answer = async (server: number, i: number, change: number) => {
		const done = await rooms[server]?.ask({
			command: {
				...{ type: 'answer', step: 1, change, confidence: 'sure' },
				response: { kind: 'single-choice', choice: `e${((i + change) % 3) + 1}` }
			},
			callerIn: () => player(server * PHONES + i + 1),
			atMs: session.nowMs
		});
		if (!done?.ok) throw new Error(JSON.stringify(done));
	};
	const log = async () => {
		const read = await logs[1].read(code, 0);
		if (!read.ok) throw new Error(read.problem.code);
		return read.value;
	};
	return { rooms, answer, log };
}

const everyAnswer = Array.from({ length: 2 * PHONES * ANSWERS }, (_, i) => {
	return `${(i % (2 * PHONES)) + 1} ${Math.floor(i / (2 * PHONES)) + 1}`;
}).sort();

/** Every phone answers, and again as soon as that is confirmed; says who wrote when, while the other had to wait. */
async function answerAll({ rooms, answer, log }: Awaited<ReturnType<typeof openTwice>>) {
	const waiting = [0, 0];
	const runs: number[] = [];
	let last = -1;
	await Promise.all(
		Array.from({ length: 2 * PHONES }, async (_, phone) => {
			const server = phone % 2;
			for (let change = 1; change <= ANSWERS; change += 1) {
				waiting[server] = (waiting[server] ?? 0) + 1;
				await answer(server, phone >> 1, change);
				waiting[server] -= 1;
				if (server !== last) runs.push(0);
				last = server;
				if ((waiting[1 - server] ?? 0) > 0) runs.push((runs.pop() ?? 0) + 1);
			}
		})
	);
	const events = await log();
	const kept = events.filter((event) => event.type === 'answer.given');
	expect(kept.map(({ seat, change }) => `${seat} ${change}`).sort()).toEqual(everyAnswer);
	const room = replayRoom(events);
	for (const live of rooms) expect(await live.visit((other) => other)).toEqual(room);
	// All of one append are confirmed together.
	return Math.max(...runs) / PHONES;
}

describe('two servers with one busy room', () => {
	test.each([
		['equally far from the log', 2, 2],
		['one of them five times as far', 1, 5]
	])('[RM72] %s: every answer is kept once, both see one room, and neither starves', async (_, near, far) => {
		const place = new MemoryPlace();
		const opened = await openTwice([new DistantLog(place, near), new DistantLog(place, far)]);
		expect(await answerAll(opened)).toBeLessThan(LONGEST_RUN);
	});

	describe.skipIf(!hasRedis)('on a redis-server', () => {
		const redis = new RedisServer();
		beforeAll(() => redis.start());
		afterAll(() => redis.remove());

		test('[RM72] every answer is kept once, both see one room, and neither starves', async () => {
			const logs = [new RedisEventLog(redis.url), new RedisEventLog(redis.url)] as const;
			expect(await answerAll(await openTwice(logs))).toBeLessThan(LONGEST_RUN);
			for (const log of logs) await log.close();
		});
	});
});
