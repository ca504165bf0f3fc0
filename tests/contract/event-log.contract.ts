import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RoomEvent } from '#domain/room-event.ts';
import type { EventLog, Move } from '#server/event-log.ts';
import { eventOf, eventsOf } from '../fixtures/room-events.ts';

/** What one implementation offers to be tested: one place to keep rooms, and the servers that share it. */
export interface Place {
	/** Another server on the same place. */
	openLog(): Promise<EventLog>;
	/** Puts a record in the place of an event as some other program may have. */
	plantRecord(room: string, n: number, body: string): Promise<void>;
	/** Everything that is kept, as bytes, so that what was erased can be looked for. */
	bytes(): Promise<string>;
	/** Lets go of everything. */
	clear(): Promise<void>;
}

const joined = (n: number, name: string): RoomEvent => ({
	...{ n, v: 1, atMs: 1, type: 'seat.joined', seat: n - 1, name },
	...{ tokenHash: 'a'.repeat(64), recoveryHash: 'b'.repeat(64) }
});

const events = async (log: EventLog, room: string, afterN = 0) => {
	const read = await log.read(room, afterN);
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
};

/** The promises of the port, for any implementation of it; each test gets a place of its own. */
export function describeEventLog(name: string, startPlace: () => Place): void {
	/** Runs a test on a place of its own, with two servers. */
	const on = (check: (place: Place, log: EventLog, other: EventLog) => Promise<void>) => async () => {
		const place = startPlace();
		const [log, other] = [await place.openLog(), await place.openLog()];
		try {
			await check(place, log, other);
		} finally {
			await log.close();
			await other.close();
			await place.clear();
		}
	};
	describe(`rooms in ${name}`, () => describeRooms(on));
	describe(`several writers to ${name}`, () => describeWriters(on));
	describe(`servers that follow each other by ${name}`, () => describeFollowing(on));
	describe(`${name} when something is wrong`, () => describeFaults(on));
}

type On = (check: (place: Place, log: EventLog, other: EventLog) => Promise<void>) => () => Promise<void>;

function describeRooms(on: On): void {
	test(
		'[RM52] the last moment of a room is told, also where its records cannot be read as events any more',
		on(async (place, log) => {
			expect(await log.lastMoment('a')).toEqual({ ok: true, value: null });
			await log.append('a', 0, eventsOf(1, 3));
			const value = eventOf(3).atMs;
			expect(await log.lastMoment('a')).toEqual({ ok: true, value });
			await place.plantRecord('a', 2, `{"name":"\\"atMs\\":1999000000000","atMs":${value + 5},`);
			expect((await log.read('a', 0)).ok).toBe(false);
			expect(await log.lastMoment('a')).toEqual({ ok: true, value: value + 5 });
		})
	);

	test(
		'[RM20] what happened in a room is read back whole and in order, by every server',
		on(async (_, log, other) => {
			expect(await log.append('a', 0, eventsOf(1, 3))).toEqual({ ok: true, value: 3 });
			expect(await log.append('a', 3, eventsOf(4, 5))).toEqual({ ok: true, value: 5 });
			expect(await events(log, 'a')).toEqual(eventsOf(1, 5));
			expect(await events(other, 'a')).toEqual(eventsOf(1, 5));
		})
	);

	test(
		'[RM20] reading on from a number gives what follows it and nothing twice',
		on(async (_, log) => {
			await log.append('a', 0, eventsOf(1, 12));
			expect(await events(log, 'a', 9)).toEqual(eventsOf(10, 12));
			expect(await events(log, 'a', 12)).toEqual([]);
			expect(await events(log, 'a', 99)).toEqual([]);
		})
	);

	test(
		'[RM20] any name that a player can have is read back letter for letter',
		on(async (_, log) => {
			const anyNames = fc.uniqueArray(fc.string({ unit: 'grapheme' }), { maxLength: 20 });
			let room = 0;
			await fc.assert(
				fc.asyncProperty(anyNames, async (names) => {
					room += 1;
					const written = [eventOf(1), ...names.map((name, i) => joined(i + 2, name))];
					await log.append(`${room}`, 0, written);
					expect(await events(log, `${room}`)).toEqual(written);
				}),
				{ numRuns: 20 }
			);
		})
	);

	test(
		'[RM21] rooms do not see each other, whatever they are called',
		on(async (_, log, other) => {
			const names = ['a', 'A', 'a ', 'ab', '%', "a'b", 'ä', '__proto__'];
			await Promise.all(names.map((room, i) => (i % 2 ? log : other).append(room, 0, eventsOf(1, i + 1))));
			for (const [i, room] of names.entries()) expect(await events(log, room)).toHaveLength(i + 1);
			const listed = await log.rooms();
			if (!listed.ok) throw new Error(listed.problem.code);
			expect(new Map(listed.value.map(({ room, lastN }) => [room, lastN]))).toEqual(
				new Map(names.map((room, i) => [room, i + 1]))
			);
			expect(await events(log, 'nowhere')).toEqual([]);
		})
	);

	test(
		'[RM22] an erased room is gone for everybody, its students’ names too, and no other room with it',
		on(async (place, log, other) => {
			await log.append('a', 0, [eventOf(1), joined(2, 'Wilhelmina')]);
			await log.append('b', 0, eventsOf(1, 2));
			expect(await place.bytes()).toContain('Wilhelmina');
			expect(await log.erase('a')).toEqual({ ok: true, value: undefined });
			expect(await events(other, 'a')).toEqual([]);
			expect(await events(other, 'b')).toEqual(eventsOf(1, 2));
			expect(await place.bytes()).not.toContain('Wilhelmina');
			expect(await other.append('a', 2, [eventOf(3)])).toMatchObject({ ok: false });
			expect(await other.append('a', 0, [eventOf(1)])).toEqual({ ok: true, value: 1 });
			expect(await log.erase('nowhere')).toMatchObject({ ok: true });
		})
	);

	test(
		'[RM22] what was waiting to be written when its room was erased does not come back',
		on(async (_, log) => {
			const waiting = log.append('a', 0, eventsOf(1, 3));
			await log.erase('a');
			await waiting;
			expect(await events(log, 'a')).toEqual([]);
		})
	);
}

function describeWriters(on: On): void {
	test(
		'[RM23] of two servers that race for one number one wins, and the other is told how far the room is',
		on(async (_, log, other) => {
			await log.append('a', 0, [eventOf(1)]);
			for (let n = 2; n <= 40; n += 1) {
				const results = await Promise.all([
					log.append('a', n - 1, [eventOf(n)]),
					other.append('a', n - 1, [eventOf(n)])
				]);
				expect(results.filter(({ ok }) => ok)).toHaveLength(1);
				expect(results.find(({ ok }) => !ok)).toEqual({
					ok: false,
					problem: { code: 'room/log-moved', n }
				});
			}
			expect(await events(log, 'a')).toEqual(eventsOf(1, 40));
		})
	);

	test(
		'[RM23] an append behind or ahead of the room writes nothing, not even in part',
		on(async (_, log) => {
			await log.append('a', 0, eventsOf(1, 3));
			for (const expectedN of [0, 1, 2, 4, 9]) {
				expect(await log.append('a', expectedN, eventsOf(expectedN + 1, expectedN + 3))).toEqual({
					ok: false,
					problem: { code: 'room/log-moved', n: 3 }
				});
			}
			expect(await events(log, 'a')).toEqual(eventsOf(1, 3));
		})
	);

	test(
		'[RM23] events that do not bear the numbers they stand at are a fault in the program',
		on(async (_, log) => {
			await expect(async () => log.append('a', 0, [eventOf(2)])).rejects.toThrow('event 2 at the place of 1');
			await expect(async () => log.append('a', 0, [eventOf(1), eventOf(3)])).rejects.toThrow();
		})
	);

	test(
		'[RM24] 300 appends at once, none awaited before the next, are all there and in their order',
		on(async (_, log, other) => {
			await log.append('a', 0, [eventOf(1)]);
			const results = await Promise.all(
				Array.from({ length: 300 }, (__, i) => log.append('a', i + 1, [eventOf(i + 2)]))
			);
			expect(results).toEqual(results.map((__, i) => ({ ok: true, value: i + 2 })));
			expect(await events(other, 'a')).toEqual(eventsOf(1, 301));
		})
	);

	test(
		'[RM24] 50 rooms written by two servers at once all have what is theirs',
		on(async (_, log, other) => {
			const rooms = Array.from({ length: 50 }, (__, i) => `room ${i}`);
			await Promise.all(
				rooms.flatMap((room, i) => {
					const server = i % 2 ? log : other;
					return [server.append(room, 0, eventsOf(1, 2)), server.append(room, 2, eventsOf(3, 6))];
				})
			);
			for (const room of rooms) expect(await events(log, room)).toEqual(eventsOf(1, 6));
		})
	);

	test(
		'[RM24] a refused append among those written at once refuses no other',
		on(async (_, log) => {
			const results = await Promise.all([
				log.append('a', 0, eventsOf(1, 2)),
				log.append('b', 7, [eventOf(8)]),
				log.append('a', 0, [eventOf(1)]),
				log.append('a', 2, [eventOf(3)])
			]);
			expect(results.map(({ ok }) => ok)).toEqual([true, false, false, true]);
			expect(await events(log, 'a')).toEqual(eventsOf(1, 3));
		})
	);

	test(
		'[RM24] what was asked for before the log is closed is written',
		on(async (_, log, other) => {
			const third = log.append('a', 0, eventsOf(1, 3));
			await log.close();
			expect(await third).toEqual({ ok: true, value: 3 });
			expect(await events(other, 'a')).toEqual(eventsOf(1, 3));
		})
	);
}

/** What a server knows of its rooms that does nothing but follow. */
class Followed {
	/** By name, how far each is. */
	readonly rooms = new Map<string, number>();
	readonly #log: EventLog;
	#wake: () => void = () => {};

	constructor(log: EventLog) {
		this.#log = log;
		log.follow((moved) => void this.#take(moved));
	}

	async until(isReached: () => boolean): Promise<void> {
		while (!isReached()) await new Promise<void>((wake) => (this.#wake = wake));
	}

	async #take(moved: Move | null): Promise<void> {
		if (moved) this.rooms.set(moved.room, moved.lastN);
		else {
			const listed = await this.#log.rooms();
			for (const room of this.rooms.keys()) this.rooms.set(room, 0);
			for (const { room, lastN } of listed.ok ? listed.value : []) this.rooms.set(room, lastN);
		}
		this.#wake();
	}
}

function describeFollowing(on: On): void {
	test(
		'[RM70] a server hears by itself what another appends to any room, and that a room was erased',
		on(async (_, log, other) => {
			const followed = new Followed(other);
			await log.append('a', 0, eventsOf(1, 2));
			await followed.until(() => followed.rooms.get('a') === 2);
			await log.append('b c', 0, [eventOf(1)]);
			await log.append('a', 2, eventsOf(3, 9));
			await followed.until(() => followed.rooms.get('a') === 9 && followed.rooms.get('b c') === 1);
			await log.erase('a');
			await followed.until(() => followed.rooms.get('a') === 0);
			expect(followed.rooms.get('b c')).toBe(1);
		})
	);

	test(
		'[RM70] what it hears of can be read',
		on(async (_, log, other) => {
			const followed = new Followed(other);
			for (let n = 1; n <= 20; n += 1) {
				await log.append('a', n - 1, [eventOf(n)]);
				await followed.until(() => (followed.rooms.get('a') ?? 0) >= n);
				expect(await events(other, 'a')).toHaveLength(n);
			}
		})
	);
}

function describeFaults(on: On): void {
	test(
		'[AN62] a check writes as an append does, and leaves nothing behind',
		on(async (_, log, other) => {
			await log.append('a', 0, eventsOf(1, 2));
			for (let i = 0; i < 3; i += 1) expect(await log.check()).toEqual({ ok: true, value: undefined });
			expect(await other.rooms()).toEqual({ ok: true, value: [{ room: 'a', lastN: 2 }] });
			expect(await log.append('a', 2, [eventOf(3)])).toEqual({ ok: true, value: 3 });
		})
	);

	test.each([
		'',
		'null',
		'{"n":2}',
		'{"n":2,"v":1,"atMs":1,"type":"unheard.of"}',
		JSON.stringify(eventOf(7))
	])('[RM25] a record that is not the event of its number is told by its number: %j', async (body) => {
		await on(async (place, log) => {
			await log.append('a', 0, eventsOf(1, 3));
			await place.plantRecord('a', 2, body);
			expect(await log.read('a', 0)).toEqual({
				ok: false,
				problem: { code: 'room/log-corrupt', n: 2 }
			});
			expect(await events(log, 'a', 2)).toEqual([eventOf(3)]);
		})();
	});
}
