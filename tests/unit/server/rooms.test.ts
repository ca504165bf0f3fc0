import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fail, type Result } from '#domain/result.ts';
import { drawRoomCode } from '#domain/room-code.ts';
import { DEFAULT_SETTINGS, type RoomEvent } from '#domain/room-event.ts';
import { MemoryEventLog, MemoryPlace } from '#server/memory-event-log.ts';
import { chanceOfKey } from '#server/room-secret.ts';
import { bank as gullRock } from '../../fixtures/gull-rock-bank.ts';
import { roomOpened } from '../../fixtures/session.ts';
import { RoomBrowser } from '../../fixtures/room-browser.ts';
import { webSite, type RoomSite, type SiteSettings } from '../../fixtures/room-site.ts';

const [FIRST, SECOND] = ['vote-sold', 'offer-for-tower'] as const;
const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 21, 9);

const sites: RoomSite[] = [];
beforeEach(() => {
	vi.useFakeTimers({
		toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval', 'Date'],
		now: START_MS
	});
});
afterEach(async () => {
	for (const site of sites.splice(0)) await site.close();
	vi.useRealTimers();
});

async function start(settings: SiteSettings = {}): Promise<RoomSite> {
	const site = await webSite({ now: () => Date.now(), ...settings });
	sites.push(site);
	return site;
}

/** The same browser after the server has been started anew. */
function carryOver(browser: RoomBrowser, site: RoomSite): RoomBrowser {
	const carried = new RoomBrowser(site.reach);
	for (const [name, pair] of browser.cookies) carried.cookies.set(name, pair);
	return carried;
}

async function typesIn(site: RoomSite, code: string): Promise<string[]> {
	const read = await site.log.read(code, 0);
	return read.ok ? read.value.map(({ type }) => type) : [read.problem.code];
}

describe('deadlines', () => {
	/** A room with a question of 60 seconds open, and two seats. */
	async function openTimed(site: RoomSite) {
		const [host, mina, noor] = [
			new RoomBrowser(site.reach),
			new RoomBrowser(site.reach),
			new RoomBrowser(site.reach)
		];
		const code = await host.openRoom([FIRST, SECOND], { deadlineSeconds: 60 });
		await mina.join(code, 'Mina');
		await noor.join(code, 'Noor');
		await host.command(code, 'host', { type: 'open question', question: FIRST });
		return { host, mina, noor, code };
	}
	const answer = (change: number) => ({
		...{ type: 'answer', step: 1, change, confidence: 'sure' },
		response: { kind: 'true-false', value: false }
	});

	test('[RM50] the server closes a question when its time is up, and takes answers up to that moment', async () => {
		const site = await start();
		const { mina, noor, code } = await openTimed(site);
		await vi.advanceTimersByTimeAsync(59_999);
		expect((await mina.command(code, 'seat', answer(1))).status).toBe(200);
		await vi.advanceTimersByTimeAsync(1);
		expect((await typesIn(site, code)).at(-1)).toBe('question.closed');
		const late = await noor.command(code, 'seat', answer(1));
		expect(late.body.problem?.code).toBe('room/too-late');
	});

	test('[RM50] it waits for the seat with most time, whose others are late, and for one without a deadline', async () => {
		const site = await start();
		const { host, mina, noor, code } = await openTimed(site);
		await noor.command(code, 'seat', { type: 'pace seat', pace: 2 });
		await vi.advanceTimersByTimeAsync(61_000);
		expect((await mina.command(code, 'seat', answer(1))).body.problem?.code).toBe('room/too-late');
		expect((await noor.command(code, 'seat', answer(1))).status).toBe(200);
		await noor.command(code, 'seat', { type: 'pace seat', pace: null });
		await vi.advanceTimersByTimeAsync(HOUR_MS);
		expect(await typesIn(site, code)).not.toContain('question.closed');
		await host.command(code, 'host', { type: 'close question', step: 1 });
		expect((await typesIn(site, code)).at(-1)).toBe('question.closed');
	});

	test('[RM50] a pause stops the clock', async () => {
		const site = await start();
		const { host, mina, code } = await openTimed(site);
		await vi.advanceTimersByTimeAsync(30_000);
		await host.command(code, 'host', { type: 'pause question' });
		await vi.advanceTimersByTimeAsync(HOUR_MS);
		await host.command(code, 'host', { type: 'resume question' });
		await vi.advanceTimersByTimeAsync(29_000);
		expect((await mina.command(code, 'seat', answer(1))).status).toBe(200);
		await vi.advanceTimersByTimeAsync(1000);
		expect((await typesIn(site, code)).at(-1)).toBe('question.closed');
	});

	test('[RM51] a server started anew keeps the deadline, and closes at once what ran out in the meantime', async () => {
		const site = await start();
		const { mina, code } = await openTimed(site);
		await site.rooms.stop();
		await vi.advanceTimersByTimeAsync(20_000);
		const again = await start({ log: site.log });
		const phone = carryOver(mina, again);
		const reader = await phone.watch(code, 'seat');
		await reader.until(({ own }) => own !== undefined);
		expect(reader.own?.deadlineMs).toBe(START_MS + 60_000);
		reader.close();
		await again.rooms.stop();
		await vi.advanceTimersByTimeAsync(50_000);
		const later = await start({ log: site.log });
		await vi.advanceTimersByTimeAsync(0);
		expect((await typesIn(later, code)).at(-1)).toBe('question.closed');
	});

	test('[RM50] only the server’s clock counts: a field more in an answer is refused with it', async () => {
		const site = await start();
		const { mina, code } = await openTimed(site);
		for (const field of ['atMs', 'points', 'credit', 'seat', 'score', 'tookMs']) {
			const told = await mina.command(code, 'seat', { ...answer(1), [field]: 1 });
			expect(told.body.problem?.code).toBe('room/unreadable');
		}
		expect(await typesIn(site, code)).not.toContain('answer.given');
	});
});

test('[RM51] started anew in each phase, a room is in the same phase, with the same views, seats and scores', async () => {
	let site = await start();
	let host = new RoomBrowser(site.reach);
	let phone = new RoomBrowser(site.reach);
	const code = await host.openRoom([FIRST, SECOND], { deadlineSeconds: 600, ranking: true });
	await phone.join(code, 'Mina');
	const response = await site.rightAnswer(code, FIRST);
	const steps: readonly [RoomBrowser | 'host' | 'phone', object][] = [
		['host', { type: 'open question', question: FIRST }],
		['phone', { type: 'answer', step: 1, change: 1, response, confidence: 'guess' }],
		['host', { type: 'pause question' }],
		['host', { type: 'resume question' }],
		['host', { type: 'close question', step: 1 }],
		['host', { type: 'reveal question' }],
		['host', { type: 'open question', question: SECOND }],
		['host', { type: 'end room' }]
	];
	const look = async () => {
		const readers = [await host.watch(code, 'host'), await phone.watch(code, 'seat')];
		for (const reader of readers) await reader.until(({ own }) => own !== undefined);
		for (const reader of readers) reader.close();
		return readers.map(({ common, own, lastN }) => ({ common, own, lastN }));
	};
	const phases = new Set<string | undefined>();
	for (const [who, command] of steps) {
		const before = await look();
		phases.add(before[0]?.common?.phase);
		site = await start({ log: site.log });
		host = carryOver(host, site);
		phone = carryOver(phone, site);
		expect(await look()).toEqual(before);
		await vi.advanceTimersByTimeAsync(1000);
		const asks = who === 'host' ? host.command(code, 'host', command) : phone.command(code, 'seat', command);
		expect((await asks).status).toBe(200);
	}
	const [end] = (await look()).slice(-1);
	expect([...phases, end?.common?.phase]).toEqual(['lobby', 'open', 'paused', 'closed', 'revealed', 'ended']);
	expect(end?.own).toMatchObject({ score: 100, result: { right: 1, asked: 1 } });
});

describe('erasing', () => {
	test('[RM52] a room is erased 24 hours after its end, with every name in it', async () => {
		const place = new MemoryPlace();
		const site = await start({ log: new MemoryEventLog(place) });
		const [host, phone] = [new RoomBrowser(site.reach), new RoomBrowser(site.reach)];
		const code = await host.openRoom([FIRST]);
		await phone.join(code, 'Mina');
		await host.command(code, 'host', { type: 'end room' });
		const reader = await phone.watch(code, 'seat');
		await reader.until(({ own }) => own?.result !== undefined);
		await vi.advanceTimersByTimeAsync(24 * HOUR_MS - 60_000);
		expect(JSON.stringify([...place])).toContain('Mina');
		await vi.advanceTimersByTimeAsync(120_000);
		expect(JSON.stringify([...place])).not.toContain('Mina');
		expect([...place.keys()]).toEqual([]);
		await reader.ended();
		expect(reader.heard.at(-1)).toMatchObject({
			name: 'gone',
			data: { problem: { code: 'room/unknown-code' } }
		});
		expect((await host.command(code, 'host', { type: 'lock lobby' })).status).toBe(404);
	});

	test('[RM52] a room that never ends is erased a week after its last event, and not before', async () => {
		const site = await start();
		const host = new RoomBrowser(site.reach);
		const code = await host.openRoom([FIRST]);
		await vi.advanceTimersByTimeAsync(167 * HOUR_MS);
		expect((await host.command(code, 'host', { type: 'lock lobby' })).status).toBe(200);
		await vi.advanceTimersByTimeAsync(167 * HOUR_MS);
		expect((await new RoomBrowser(site.reach).get(`/api/rooms/${code}`)).status).toBe(200);
		await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
		expect(await typesIn(site, code)).toEqual([]);
	});

	test('[RM52] what became due while the server was off is erased at its start', async () => {
		const site = await start();
		const host = new RoomBrowser(site.reach);
		const code = await host.openRoom([FIRST]);
		await host.command(code, 'host', { type: 'end room' });
		await site.rooms.stop();
		await vi.advanceTimersByTimeAsync(25 * HOUR_MS);
		const again = await start({ log: site.log });
		expect(await typesIn(again, code)).toEqual([]);
	});
});

describe('memory', () => {
	test('[RM53] a room that nobody looks at leaves the memory, and is there again when it is asked', async () => {
		const site = await start();
		const host = new RoomBrowser(site.reach);
		const [watched, left] = [await host.openRoom([FIRST]), await host.openRoom([FIRST])];
		const reader = await host.watch(watched, 'host');
		await reader.until(({ own }) => own !== undefined);
		expect(site.rooms.residents).toBe(2);
		await vi.advanceTimersByTimeAsync(15 * 60_000);
		expect(site.rooms.residents).toBe(1);
		expect((await host.command(left, 'host', { type: 'lock lobby' })).status).toBe(200);
		expect(site.rooms.residents).toBe(2);
		reader.close();
	});

	test('[RM53] a room whose questions were changed while the server was off says so, and loses nothing', async () => {
		const site = await start();
		const host = new RoomBrowser(site.reach);
		const code = await host.openRoom([FIRST]);
		const changed = await start({ log: site.log, bank: { ...gullRock, version: 'another' } });
		const told = await carryOver(host, changed).command(code, 'host', { type: 'lock lobby' });
		expect([told.status, told.body.problem?.code]).toEqual([503, 'room/bank-changed']);
		const back = await start({ log: site.log });
		expect((await carryOver(host, back).command(code, 'host', { type: 'lock lobby' })).status).toBe(200);
	});

	test('[RM43] every reader hears from the server at least every 15 seconds', async () => {
		const site = await start();
		const host = new RoomBrowser(site.reach);
		const reader = await host.watch(await host.openRoom([FIRST]), 'host');
		await reader.until(({ own }) => own !== undefined);
		await vi.advanceTimersByTimeAsync(45_000);
		await reader.until(({ heard }) => heard.filter(({ name }) => name === 'beat').length === 3);
		reader.close();
	});
});

describe('two servers on one log', () => {
	test('[RM54] commands that meet are decided one after the other on what is really there', async () => {
		const place = new MemoryPlace();
		const [one, two] = [
			await start({ log: new MemoryEventLog(place) }),
			await start({ log: new MemoryEventLog(place) })
		];
		const host = new RoomBrowser(one.reach);
		const code = await host.openRoom([FIRST]);
		const join = (site: RoomSite, name: string) =>
			new RoomBrowser(site.reach).command(code, 'seat', { type: 'join', name });
		const names = Array.from({ length: 20 }, (_, i) => `Seat ${i}`);
		const told = await Promise.all(
			names.flatMap((name, i) => [join(i % 2 ? one : two, name), join(one, name)])
		);
		expect(told.filter(({ status }) => status === 200)).toHaveLength(20);
		expect(told.filter(({ body }) => body.problem?.code === 'name/taken')).toHaveLength(20);
		expect(new Set(told.flatMap(({ body }) => body['seat'] ?? [])).size).toBe(20);
	});

	/** Two servers on one log, and a room that both hold, opened by the first. */
	async function startTwo() {
		const place = new MemoryPlace();
		const one = await start({ log: new MemoryEventLog(place) });
		const host = new RoomBrowser(one.reach);
		const code = await host.openRoom([FIRST], { deadlineSeconds: 60 });
		const two = await start({ log: new MemoryEventLog(place) });
		return { place, one, two, host, code };
	}

	test('[RM70] a reader at one server sees what happens at the other, without asking anything', async () => {
		const { two, host, code } = await startTwo();
		const phone = new RoomBrowser(two.reach);
		await phone.join(code, 'Mina');
		const reader = await phone.watch(code, 'seat');
		await reader.until(({ own }) => own !== undefined);
		await host.command(code, 'host', { type: 'open question', question: FIRST });
		await reader.until(({ common }) => common?.phase === 'open');
		await host.command(code, 'host', { type: 'close question', step: 1 });
		await reader.until(({ common }) => common?.phase === 'closed');
		reader.close();
	});

	test('[RM79] whom one server has let in is known to the other at once, told of it or not', async () => {
		const { one, two, host, code } = await startTwo();
		// The first is deaf from here on.
		await one.log.close();
		const phone = new RoomBrowser(two.reach);
		await phone.join(code, 'Mina');
		const moved = carryOver(phone, one);
		const reader = await moved.watch(code, 'seat');
		await reader.until(({ own }) => own?.seat === 1);
		reader.close();
		await carryOver(host, two).command(code, 'host', { type: 'open question', question: FIRST });
		const response = await two.rightAnswer(code, FIRST);
		const answer = { type: 'answer', step: 1, change: 1, response, confidence: 'sure' };
		expect((await moved.command(code, 'seat', answer)).status).toBe(200);
	});

	test('[RM80] a room that one erases is gone at the other, whose readers are told so', async () => {
		const { one, two, host, code } = await startTwo();
		const reader = await carryOver(host, two).watch(code, 'host');
		await reader.until(({ own }) => own !== undefined);
		await one.log.erase(code);
		await reader.ended();
		expect(reader.heard.at(-1)).toMatchObject({
			name: 'gone',
			data: { problem: { code: 'room/unknown-code' } }
		});
		for (const site of [one, two]) {
			const told = await carryOver(host, site).command(code, 'host', { type: 'lock lobby' });
			expect(told.body.problem?.code).toBe('room/unknown-code');
		}
	});

	test('[RM80] a room that goes on at one server is not erased by the other, which has not looked at it for a week', async () => {
		const { host, code } = await startTwo();
		for (const type of ['lock lobby', 'unlock lobby', 'lock lobby']) {
			await vi.advanceTimersByTimeAsync(3 * 24 * HOUR_MS);
			expect((await host.command(code, 'host', { type })).status).toBe(200);
		}
	});

	test('[RM80] a room of a server that never comes back is erased in time by the one that is left', async () => {
		const { one, place } = await startTwo();
		const code = await new RoomBrowser(one.reach).openRoom([FIRST]);
		await one.rooms.stop();
		await vi.advanceTimersByTimeAsync(167 * HOUR_MS);
		expect([...place.keys()]).toContain(code);
		await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
		expect([...place.keys()]).toEqual([]);
	});

	test('[RM81] both servers’ timers close a question once, and neither while it is paused by the other', async () => {
		const { one, two, host, code } = await startTwo();
		const phone = new RoomBrowser(two.reach);
		await phone.join(code, 'Mina');
		await host.command(code, 'host', { type: 'open question', question: FIRST });
		await vi.advanceTimersByTimeAsync(30_000);
		await carryOver(host, two).command(code, 'host', { type: 'pause question' });
		await vi.advanceTimersByTimeAsync(HOUR_MS);
		expect((await typesIn(one, code)).at(-1)).toBe('question.paused');
		await host.command(code, 'host', { type: 'resume question' });
		await vi.advanceTimersByTimeAsync(60_000);
		expect((await typesIn(two, code)).filter((type) => type === 'question.closed')).toHaveLength(1);
	});
});

/** A log whose disk is full while it is told so. */
class FullLog extends MemoryEventLog {
	isFull = false;

	override async append(
		room: string,
		expectedN: number,
		events: readonly RoomEvent[]
	): Promise<Result<number>> {
		if (this.isFull) return fail({ code: 'room/log-failed', reason: 'disk full' });
		return super.append(room, expectedN, events);
	}
}

test('[RM55] what cannot be written is not confirmed, not shown, and does not count', async () => {
	const log = new FullLog();
	const site = await start({ log });
	const [host, phone] = [new RoomBrowser(site.reach), new RoomBrowser(site.reach)];
	const code = await host.openRoom([FIRST]);
	await phone.join(code, 'Mina');
	await host.command(code, 'host', { type: 'open question', question: FIRST });
	const reader = await phone.watch(code, 'seat');
	await reader.until(({ own }) => own !== undefined);
	log.isFull = true;
	const response = await site.rightAnswer(code, FIRST);
	const answer = { type: 'answer', step: 1, change: 1, response, confidence: 'sure' };
	const told = await phone.command(code, 'seat', answer);
	expect([told.status, told.body.problem?.code]).toEqual([503, 'room/log-failed']);
	log.isFull = false;
	expect((await phone.command(code, 'seat', { ...answer, change: 2 })).status).toBe(200);
	await reader.until(({ own }) => own?.answer?.change === 2);
	expect(JSON.stringify(reader.heard)).not.toContain('"change":1');
	reader.close();
});

describe('a room that cannot be played', () => {
	const SPOILT = 'K7MWPX';
	const opened = JSON.stringify({ ...roomOpened(), atMs: START_MS });
	const joined = (seat: number) =>
		JSON.stringify({
			...{ n: 2, v: 1, atMs: START_MS, type: 'seat.joined', seat, name: 'Mina' },
			...{ tokenHash: 'a'.repeat(64), recoveryHash: 'b'.repeat(64) }
		});
	const said: string[] = [];
	beforeEach(() => {
		said.length = 0;
		vi.spyOn(console, 'error').mockImplementation((...words) => void said.push(words.join(' ')));
	});
	afterEach(() => vi.restoreAllMocks());

	test.each([
		['tells of what cannot have happened', [opened, joined(7)], 2],
		['holds a record of another schema', [opened, joined(1).replace('seat.joined', 'seat.sold')], 2],
		['does not begin with its opening', [`{"n":1,"v":1,"atMs":${START_MS},"type":"lobby.locked"}`], 1]
	])(
		'[RM59] one whose log %s is told by its number, and the server and all other rooms go on',
		async (_, records, n) => {
			const place = new MemoryPlace();
			const before = await start({ log: new MemoryEventLog(place) });
			const host = new RoomBrowser(before.reach);
			const code = await host.openRoom([FIRST]);
			place.set(SPOILT, records);
			const site = await start({ log: new MemoryEventLog(place) });
			for (let look = 0; look < 3; look += 1) {
				const told = await new RoomBrowser(site.reach).get(`/api/rooms/${SPOILT}`);
				expect([told.status, told.body.problem]).toEqual([503, { code: 'room/log-corrupt', n }]);
			}
			expect((await carryOver(host, site).command(code, 'host', { type: 'lock lobby' })).status).toBe(200);
			expect(said).toEqual([expect.stringContaining(`Event ${n} of room `)]);
			expect(said.join()).not.toContain(SPOILT);
		}
	);

	test('[RM52] it is erased a week after the last moment it tells of, however often the server is started anew', async () => {
		const place = new MemoryPlace([[SPOILT, [opened, '{"n":2,"atMs":' + String(START_MS + HOUR_MS) + ',']]]);
		for (let day = 0; day < 7; day += 1) {
			const site = await start({ log: new MemoryEventLog(place) });
			await vi.advanceTimersByTimeAsync(24 * HOUR_MS);
			expect([...place.keys()]).toEqual([SPOILT]);
			await site.rooms.stop();
		}
		await start({ log: new MemoryEventLog(place) });
		await vi.advanceTimersByTimeAsync(HOUR_MS + 60_000);
		expect([...place.keys()]).toEqual([]);
	});

	test('[RM59] a fault while a room is read again breaks off that room alone, which is then read anew', async () => {
		const log = new FaultyLog();
		const site = await start({ log });
		const host = new RoomBrowser(site.reach);
		const [code, other] = [await host.openRoom([FIRST]), await host.openRoom([FIRST])];
		const reader = await host.watch(code, 'host');
		await reader.until(({ own }) => own !== undefined);
		log.faulty = code;
		const lock = (room: string) => host.command(room, 'host', { type: 'lock lobby' });
		expect((await lock(code)).status).toBe(500);
		await reader.ended();
		expect((await lock(code)).status).toBe(500);
		expect((await lock(other)).status).toBe(200);
		log.faulty = undefined;
		expect((await lock(code)).status).toBe(200);
		expect(await typesIn(site, code)).toEqual(['room.opened', 'lobby.locked']);
	});
});

/** A log with a fault of its program in whatever concerns one room. */
class FaultyLog extends MemoryEventLog {
	faulty: string | undefined;

	override async append(
		room: string,
		expectedN: number,
		events: readonly RoomEvent[]
	): Promise<Result<number>> {
		if (room === this.faulty) throw new Error('a fault in the log');
		return super.append(room, expectedN, events);
	}

	override async read(room: string, afterN: number): Promise<Result<RoomEvent[]>> {
		if (room === this.faulty) throw new Error('a fault in the log');
		return super.read(room, afterN);
	}
}

describe('a reply that a crash swallowed', () => {
	const key = { 'idempotency-key': 'a1b2c3d4e5f60718293a4b5c6d7e8f90' };

	test('[RM42] a seat that is asked for again under its key, of a server started anew, is the same seat', async () => {
		const log = new MemoryEventLog();
		const site = await start({ log });
		const code = await new RoomBrowser(site.reach).openRoom([FIRST]);
		const join = (to: RoomSite, headers: Record<string, string>) => {
			const phone = new RoomBrowser(to.reach);
			const path = `/api/rooms/${code}/commands/seat`;
			return phone.post(path, { type: 'join', name: 'Mina' }, headers).then((told) => ({ phone, told }));
		};
		const first = await join(site, key);
		await site.rooms.stop();
		const again = await start({ log });
		const { phone, told } = await join(again, key);
		expect([told.status, told.body]).toEqual([200, first.told.body]);
		expect([...phone.cookies]).toEqual([...first.phone.cookies]);
		expect((await typesIn(again, code)).filter((type) => type === 'seat.joined')).toHaveLength(1);
		expect((await phone.command(code, 'seat', { type: 'pace seat', pace: 2 })).status).toBe(200);
		const stranger = await join(again, { 'idempotency-key': 'b'.repeat(32) });
		expect(stranger.told.body.problem?.code).toBe('name/taken');
		expect(JSON.stringify(await log.read(code, 0))).not.toContain(key['idempotency-key']);
	});

	test('[RM42] a room that is opened again under its key, at another server or one started anew, is the same room', async () => {
		const place = new MemoryPlace();
		const log = new MemoryEventLog(place);
		const site = await start({ log });
		const open = async (to: RoomSite, headers: Record<string, string>) => {
			const host = new RoomBrowser(to.reach);
			const request = { bank: 'gull-rock', questions: [FIRST], settings: DEFAULT_SETTINGS };
			return { host, told: await host.post('/api/rooms', request, headers) };
		};
		const first = await open(site, key);
		const code = String(first.told.body['code']);
		await first.host.command(code, 'host', { type: 'lock lobby' });
		const other = await start({ log: new MemoryEventLog(place) });
		const { host, told } = await open(other, key);
		expect([told.status, told.body]).toEqual([201, { code }]);
		expect([...host.cookies]).toEqual([...first.host.cookies]);
		expect(await log.rooms()).toMatchObject({ value: [{ room: code, lastN: 2 }] });
		expect((await host.command(code, 'host', { type: 'open question', question: FIRST })).status).toBe(200);
		// Whoever has another key, or none, gets a room of their own, whatever codes are taken.
		const strangers = [await open(other, { 'idempotency-key': 'b'.repeat(32) }), await open(other, {})];
		expect(new Set([code, ...strangers.map((one) => one.told.body['code'])]).size).toBe(3);
		expect(JSON.stringify(await log.read(code, 0))).not.toContain(key['idempotency-key']);
	});

	test('[RM42] a code that another room has is not given out again to who asks under a key', async () => {
		const log = new MemoryEventLog();
		const site = await start({ log });
		const wanted = drawRoomCode(chanceOfKey(key['idempotency-key'], 'room'));
		await log.append(wanted, 0, [{ ...roomOpened(), code: wanted }]);
		const host = new RoomBrowser(site.reach);
		const request = { bank: 'gull-rock', questions: [FIRST], settings: DEFAULT_SETTINGS };
		const told = await host.post('/api/rooms', request, key);
		expect(told.status).toBe(201);
		expect(told.body['code']).not.toBe(wanted);
	});

	test('[RM42] a seat taken up again under the same key is not one more device', async () => {
		const log = new MemoryEventLog();
		const site = await start({ log });
		const code = await new RoomBrowser(site.reach).openRoom([FIRST]);
		const joined = await new RoomBrowser(site.reach).command(code, 'seat', { type: 'join', name: 'Mina' });
		const recover = (to: RoomSite) =>
			new RoomBrowser(to.reach).post(
				`/api/rooms/${code}/commands/seat`,
				{ type: 'recover seat', code: joined.body['recovery'] },
				key
			);
		const first = await recover(site);
		await site.rooms.stop();
		const again = await start({ log });
		const second = await recover(again);
		expect(second.body).toEqual(first.body);
		expect(second.headers.getSetCookie()).toEqual(first.headers.getSetCookie());
		expect((await typesIn(again, code)).filter((type) => type === 'seat.recovered')).toHaveLength(1);
	});
});
