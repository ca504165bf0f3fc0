import { describe, expect, test } from 'vitest';
import type { RoomEvent } from '#domain/room-event.ts';
import { recordOf } from '#domain/session-record.ts';
import type { KeptSession, SessionShelf } from '#storage/session-shelf.ts';
import { gullRock, QUESTION_IDS, rightResponse, Session } from '../fixtures/session.ts';

/** What one implementation offers to be tested: one device, and the tabs that share it. */
export interface Device {
	openTab(): Promise<SessionShelf>;
	/** Puts something in the place of what is stored, as some other program may have. */
	plantHead(id: string, stored: unknown): Promise<void>;
	plantBank(id: string, stored: unknown): Promise<void>;
	plantChunk(id: string, n: number, stored: unknown): Promise<void>;
	/** Everything stored, to compare it with itself. */
	contents(): Promise<unknown>;
}

/** A session of two students in which one question was asked, answered and explained. */
export function played(): Session {
	const question = QUESTION_IDS[0] ?? '';
	const session = new Session().join('Ada', 'Tom').open(question);
	session.answer(1, rightResponse(question));
	return session.reveal();
}

const session = played();
const { bank, events } = recordOf(session.room, gullRock, session.log);
const opening = events.slice(0, 3);
const afterwards = events.slice(3);
const ended: RoomEvent = {
	...{ n: events.length + 1, v: 1, type: 'room.ended' },
	atMs: (events[0]?.atMs ?? 0) + 60_000
};
const done = { ok: true, value: undefined };

export function sessionOf(id: string, more: Partial<KeptSession> = {}): KeptSession {
	const openedAtMs = events[0]?.atMs ?? 0;
	return { id, class: '', title: bank.title, mode: 'hands', openedAtMs, code: null, bank, ...more };
}

/** The promises of the port, for any implementation of it; each test gets a device of its own. */
export function describeSessionShelf(name: string, startDevice: () => Device): void {
	describe(`class sessions in ${name}`, () => describeKeeping(startDevice));
	describe(`windows that share ${name}`, () => describeWindows(startDevice));
	describe(`damage to ${name}`, () => describeDamage(startDevice));
}

function describeKeeping(startDevice: () => Device): void {
	test('[ST29] a session is read back whole, by whichever window, however its events came', async () => {
		const device = startDevice();
		const shelf = await device.openTab();
		expect(await shelf.keep(sessionOf('a', { class: '10B' }), opening)).toEqual(done);
		for (const [place, event] of afterwards.entries())
			expect(await shelf.append('a', opening.length + place, [event])).toEqual(done);
		const expected = { ok: true, value: { v: 1, bank, events, class: '10B' } };
		expect(await shelf.read('a')).toEqual(expected);
		expect(await (await device.openTab()).read('a')).toEqual(expected);
	});

	test('[ST29] the list has the newest first, with who joined and whether it is over', async () => {
		const shelf = await startDevice().openTab();
		await shelf.keep(sessionOf('old', { openedAtMs: 1 }), events);
		await shelf.keep(sessionOf('new', { openedAtMs: 2, mode: 'live', code: 'K7MWPX' }), opening);
		await shelf.append('old', events.length, [ended]);
		const { bank: _, ...common } = sessionOf('');
		expect(await shelf.list()).toEqual({
			ok: true,
			value: {
				sessions: [
					{ ...common, id: 'new', openedAtMs: 2, mode: 'live', code: 'K7MWPX', students: 2, endedAtMs: null },
					{ ...common, id: 'old', openedAtMs: 1, students: 2, endedAtMs: ended.atMs }
				],
				setAside: []
			}
		});
	});

	test('[ST30] what is kept does not change with what the page does to it afterwards', async () => {
		const shelf = await startDevice().openTab();
		const mine = structuredClone([...events]);
		await shelf.keep(sessionOf('a'), mine);
		mine.pop();
		const read = await shelf.read('a');
		if (read.ok) (read.value.events as RoomEvent[]).pop();
		expect(await shelf.read('a')).toMatchObject({ ok: true, value: { events } });
	});

	test('[ST29] a session kept again is the newer one, in the class it was given', async () => {
		const shelf = await startDevice().openTab();
		await shelf.keep(sessionOf('a'), opening);
		await shelf.append('a', opening.length, afterwards);
		expect(await shelf.rename('a', '10B')).toEqual(done);
		await shelf.keep(sessionOf('a', { title: 'Again' }), opening);
		expect(await shelf.read('a')).toMatchObject({ ok: true, value: { events: opening, class: '10B' } });
		expect(await shelf.list()).toMatchObject({ value: { sessions: [{ title: 'Again', class: '10B' }] } });
	});

	test('[ST33] an erased session is gone, and no other with it; then all are', async () => {
		const device = startDevice();
		const shelf = await device.openTab();
		const empty = await device.contents();
		for (const id of ['a', 'a0', 'b']) await shelf.keep(sessionOf(id), events);
		expect(await shelf.erase('a')).toEqual(done);
		expect(await shelf.read('a')).toEqual({ ok: false, problem: { code: 'session/unknown' } });
		expect(await shelf.read('a0')).toMatchObject({ ok: true, value: { events } });
		expect(await shelf.read('b')).toMatchObject({ ok: true, value: { events } });
		expect(await shelf.eraseAll()).toEqual(done);
		expect(await device.contents()).toEqual(empty);
	});

	test('[ST36] all sessions put aside are gone for every window, come back whole, and are gone for good once forgotten', async () => {
		const device = startDevice();
		const shelf = await device.openTab();
		const empty = await device.contents();
		for (const id of ['a', 'b']) await shelf.keep(sessionOf(id, { class: '10B' }), events);
		const before = await device.contents();
		expect(await shelf.putAside(1)).toEqual(done);
		expect(await (await device.openTab()).list()).toEqual({
			ok: true,
			value: { sessions: [], setAside: [] }
		});
		expect(await shelf.bringBack()).toEqual(done);
		expect(await device.contents()).toEqual(before);
		await shelf.putAside(1);
		expect(await shelf.forgetAside()).toEqual(done);
		expect(await shelf.bringBack()).toEqual(done);
		expect(await device.contents()).toEqual(empty);
	});

	test('[ST33] nothing is written into a session that was erased meanwhile', async () => {
		const device = startDevice();
		const [one, two] = [await device.openTab(), await device.openTab()];
		await one.keep(sessionOf('a'), opening);
		const empty = await device.contents();
		await two.erase('a');
		const gone = { ok: false, problem: { code: 'session/unknown' } };
		expect(await one.append('a', opening.length, afterwards)).toEqual(gone);
		expect(await one.rename('a', '10B')).toEqual(gone);
		expect(await device.contents()).not.toEqual(empty);
		expect(await one.list()).toEqual({ ok: true, value: { sessions: [], setAside: [] } });
	});
}

function describeWindows(startDevice: () => Device): void {
	test('[ST31] of two windows that go on at once one does, and the other is told', async () => {
		const device = startDevice();
		const [one, two] = [await device.openTab(), await device.openTab()];
		await one.keep(sessionOf('a'), events);
		const other = { ...ended, atMs: ended.atMs + 1 };
		const results = await Promise.all([
			one.append('a', events.length, [ended]),
			two.append('a', events.length, [other])
		]);
		expect(results.filter(({ ok }) => ok)).toHaveLength(1);
		expect(results.find(({ ok }) => !ok)).toEqual({ ok: false, problem: { code: 'session/moved' } });
		const winner = results[0]?.ok ? ended : other;
		expect(await two.read('a')).toMatchObject({ ok: true, value: { events: [...events, winner] } });
	});

	test('[ST31] the same events sent twice are kept once', async () => {
		const shelf = await startDevice().openTab();
		await shelf.keep(sessionOf('a'), opening);
		for (let time = 0; time < 2; time += 1)
			expect(await shelf.append('a', opening.length, afterwards)).toEqual(done);
		expect(await shelf.read('a')).toMatchObject({ ok: true, value: { events } });
	});

	test('[ST31] events with a gap before them are not taken', async () => {
		const shelf = await startDevice().openTab();
		await shelf.keep(sessionOf('a'), opening);
		expect(await shelf.append('a', events.length, [ended])).toEqual({
			ok: false,
			problem: { code: 'session/moved' }
		});
		expect(await shelf.read('a')).toMatchObject({ ok: true, value: { events: opening } });
	});
}

function describeDamage(startDevice: () => Device): void {
	const heads = [null, 'text', 7, [], {}, { v: 2 }, { ...sessionOf('b'), v: 1, n: 1, students: 0 }];
	test.each(heads)('[ST32] a session that cannot be read is named and left alone: %j', async (stored) => {
		const device = startDevice();
		const shelf = await device.openTab();
		await shelf.keep(sessionOf('a'), events);
		await shelf.keep(sessionOf('b'), events);
		await device.plantHead('a', stored);
		const before = await device.contents();
		const problem = { code: 'session/damaged', name: 'a' };
		expect(await shelf.list()).toMatchObject({
			ok: true,
			value: { sessions: [{ id: 'b' }], setAside: [problem] }
		});
		expect(await shelf.read('a')).toEqual({ ok: false, problem });
		expect(await shelf.append('a', events.length, [ended])).toEqual({ ok: false, problem });
		expect(await shelf.read('b')).toMatchObject({ ok: true, value: { events } });
		expect(await device.contents()).toEqual(before);
	});

	test.each([
		['a bank without a question', (device: Device) => device.plantBank('a', { ...bank, questions: [] })],
		['no bank', (device: Device) => device.plantBank('a', null)],
		['a chunk that is none', (device: Device) => device.plantChunk('a', 1, 'text')],
		['an event that is none', (device: Device) => device.plantChunk('a', 1, [{ ...events[0], n: 'one' }])],
		['fewer events', (device: Device) => device.plantChunk('a', 1, opening)]
	])('[ST32] %s is told by the session’s title', async (_, plant) => {
		const device = startDevice();
		const shelf = await device.openTab();
		await shelf.keep(sessionOf('a', { title: 'Monday' }), events);
		await shelf.keep(sessionOf('b'), events);
		await plant(device);
		expect(await shelf.read('a')).toEqual({
			ok: false,
			problem: { code: 'session/damaged', name: 'Monday' }
		});
		expect(await shelf.read('b')).toMatchObject({ ok: true, value: { events } });
	});
}
