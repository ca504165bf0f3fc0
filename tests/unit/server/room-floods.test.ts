import { afterEach, describe, expect, test } from 'vitest';
import { chanceOf } from '#domain/chance.ts';
import type { Result } from '#domain/result.ts';
import { CODE_SIGNS } from '#domain/room-code.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { MemoryEventLog } from '#server/memory-event-log.ts';
import { RoomBrowser } from '../../fixtures/room-browser.ts';
import { webSite, type RoomSite } from '../../fixtures/room-site.ts';

const QUESTION = 'vote-sold';
const SCHOOL = '192.0.2.60';

let site: RoomSite;
let nowMs = Date.UTC(2026, 10, 21, 9);
const now = () => nowMs;
afterEach(() => site.close());

/** A log that counts how often it is asked. */
class CountingLog extends MemoryEventLog {
	reads = 0;

	override read(room: string, afterN: number): Promise<Result<RoomEvent[]>> {
		this.reads += 1;
		return super.read(room, afterN);
	}
}

async function openRoom(log = new MemoryEventLog()): Promise<string> {
	site = await webSite({ now, log });
	return new RoomBrowser(site.reach).openRoom([QUESTION]);
}

/** How often each status came. */
function tally(statuses: readonly number[]): Record<number, number> {
	return statuses.reduce<Record<number, number>>(
		(sum, status) => ({ ...sum, [status]: (sum[status] ?? 0) + 1 }),
		{}
	);
}

describe('joins', () => {
	const join = async (code: string, name: string, address: string) => {
		const command = { type: 'join', name };
		return (await new RoomBrowser(site.reach, address).command(code, 'seat', command)).status;
	};

	test('[RM48] sixty phones behind one school’s address join in the same second', async () => {
		const code = await openRoom();
		const all = await Promise.all(Array.from({ length: 60 }, (_, i) => join(code, `Phone ${i}`, SCHOOL)));
		expect(tally(all)).toEqual({ 200: 60 });
	});

	test('[RM48] a thousand joins in ten seconds from one address meet the limit; other addresses do not', async () => {
		const code = await openRoom();
		const all: number[] = [];
		for (let i = 0; i < 1000; i += 1) {
			nowMs += 10;
			all.push(await join(code, `Phone ${i}`, SCHOOL));
		}
		expect(tally(all)[429]).toBeGreaterThan(300);
		expect(tally(all)[200]).toBeLessThan(700);
		expect(await join(code, 'Elsewhere', '192.0.2.61')).toBe(200);
	});

	test('[RM48] whoever met a limit is told how long to wait, and let in after it', async () => {
		const code = await openRoom();
		for (let i = 0; i < 600; i += 1) await join(code, `Phone ${i}`, SCHOOL);
		const refused = await new RoomBrowser(site.reach, SCHOOL).command(code, 'seat', {
			type: 'join',
			name: 'Late'
		});
		expect(refused.status).toBe(429);
		const seconds = Number(refused.headers.get('retry-after'));
		expect(refused.body.problem).toEqual({ code: 'room/too-often', seconds });
		nowMs += seconds * 1000;
		expect(await join(code, 'Late', SCHOOL)).toBe(200);
	});
});

describe('guessed codes', () => {
	test('[RM48] ten thousand guesses find nothing, and all but a few are not even looked up', async () => {
		const log = new CountingLog();
		const code = await openRoom(log);
		const chance = chanceOf('guesses');
		const guess = () =>
			Array.from({ length: 6 }, () => CODE_SIGNS[Math.floor(chance() * CODE_SIGNS.length)]).join('');
		const guesser = new RoomBrowser(site.reach, '192.0.2.66');
		const statuses: number[] = [];
		for (let i = 0; i < 10_000; i += 1) {
			nowMs += 6;
			statuses.push((await guesser.get(`/api/rooms/${guess()}`)).status);
		}
		expect(tally(statuses)[200]).toBeUndefined();
		expect(tally(statuses)[404]).toBeLessThan(150);
		expect(log.reads).toBeLessThan(150);
		// Not even a code that is there is told from one that is not.
		expect((await guesser.get(`/api/rooms/${code}`)).status).toBe(429);
	});

	test('[RM48] a thousand guesses sent at once meet the limit like a thousand sent one by one', async () => {
		const log = new CountingLog();
		const code = await openRoom(log);
		const reads = log.reads;
		const guesser = new RoomBrowser(site.reach, '192.0.2.69');
		const guesses = Array.from({ length: 1000 }, (_, i) => {
			const signs = [i % 22, Math.floor(i / 22) % 22, Math.floor(i / 484)].map((at) => CODE_SIGNS[at]);
			return guesser.get(`/api/rooms/${signs.join('')}QQQ`);
		});
		expect(tally((await Promise.all(guesses)).map(({ status }) => status))).toEqual({ 404: 60, 429: 940 });
		expect(log.reads - reads).toBe(60);
		expect((await guesser.get(`/api/rooms/${code}`)).status).toBe(429);
	});

	test('[RM48] whoever knows the code may look as often as they like', async () => {
		const code = await openRoom();
		const phone = new RoomBrowser(site.reach, SCHOOL);
		const statuses: number[] = [];
		for (let i = 0; i < 200; i += 1) statuses.push((await phone.get(`/api/rooms/${code}`)).status);
		expect(tally(statuses)).toEqual({ 200: 200 });
	});

	test('[RM48] recovery codes guessed at once meet the limit too, and a right one costs nothing', async () => {
		const code = await openRoom();
		const { body } = await new RoomBrowser(site.reach).command(code, 'seat', { type: 'join', name: 'Mina' });
		const guesser = new RoomBrowser(site.reach, '192.0.2.70');
		const recover = (typed: unknown) =>
			new RoomBrowser(site.reach, '192.0.2.70').command(code, 'seat', { type: 'recover seat', code: typed });
		for (let i = 0; i < 5; i += 1) expect((await recover(body['recovery'])).status).toBe(200);
		const all = await Promise.all(
			Array.from({ length: 200 }, () =>
				guesser.command(code, 'seat', { type: 'recover seat', code: 'XXXXX-XXXXX' })
			)
		);
		expect(tally(all.map(({ status }) => status))).toEqual({ 404: 60, 429: 140 });
	});

	test('[RM48] the server’s host key is not to be guessed either', async () => {
		site = await webSite({ now, hostKey: 'a-long-host-key' });
		const guesser = new RoomBrowser(site.reach, '192.0.2.71');
		const list = (key: string) => guesser.get('/api/rooms/class-only/gull-rock', { 'x-host-key': key });
		const all = await Promise.all(Array.from({ length: 200 }, (_, i) => list(`key-${i}`)));
		expect(tally(all.map(({ status }) => status))).toEqual({ 403: 60, 429: 140 });
		expect((await list('a-long-host-key')).status).toBe(429);
	});

	test('[RM48] who has a seat is not shut out by a guesser behind the same address', async () => {
		const code = await openRoom();
		const phone = new RoomBrowser(site.reach, SCHOOL);
		await phone.join(code, 'Mina');
		const guesser = new RoomBrowser(site.reach, SCHOOL);
		for (let i = 0; i < 100; i += 1) await guesser.get('/api/rooms/XXXXXX');
		expect((await guesser.get(`/api/rooms/${code}`)).status).toBe(429);
		expect((await phone.command(code, 'seat', { type: 'pace seat', pace: null })).status).toBe(200);
	});

	test('[RM48] recovery codes are not to be guessed either', async () => {
		const code = await openRoom();
		const guesser = new RoomBrowser(site.reach, '192.0.2.67');
		const statuses: number[] = [];
		for (let i = 0; i < 200; i += 1) {
			statuses.push(
				(await guesser.command(code, 'seat', { type: 'recover seat', code: 'XXXXX-XXXXX' })).status
			);
		}
		expect(tally(statuses)).toEqual({ 404: 60, 429: 140 });
	});
});

test('[RM48] one address does not open rooms without end', async () => {
	await openRoom();
	const opener = new RoomBrowser(site.reach, '192.0.2.68');
	const request = { bank: 'gull-rock', questions: [QUESTION], settings: { namesMode: 'drawn', points: 1 } };
	const whole = { ...request.settings, deadlineSeconds: null, speedScoring: false, ranking: false };
	const statuses: number[] = [];
	for (let i = 0; i < 80; i += 1) {
		const settings = { ...whole, projectAnsweredCount: false };
		statuses.push((await opener.post('/api/rooms', { ...request, settings })).status);
	}
	expect(tally(statuses)).toEqual({ 201: 60, 429: 20 });
});

test('[RM48] cookies that belong to no seat do not get round the limit, and seats behind the same address are let be', async () => {
	const code = await openRoom();
	const phone = new RoomBrowser(site.reach, SCHOOL);
	await phone.join(code, 'Mina');
	const statuses: number[] = [];
	for (let i = 0; i < 200; i += 1) {
		const cookie = `footnote-seat=${code}.${String(i).padStart(32, 'x')}`;
		const flooder = new RoomBrowser(site.reach, SCHOOL);
		const path = `/api/rooms/${code}/commands/seat`;
		statuses.push((await flooder.post(path, { type: 'pace seat', pace: 2 }, { cookie })).status);
	}
	expect(tally(statuses)).toEqual({ 403: 60, 429: 140 });
	expect((await phone.command(code, 'seat', { type: 'pace seat', pace: 2 })).status).toBe(200);
});

test('[RM48] one seat does not fill the log with changes of its answer', async () => {
	site = await webSite({ now });
	const host = new RoomBrowser(site.reach);
	const code = await host.openRoom([QUESTION]);
	const phone = new RoomBrowser(site.reach);
	await phone.join(code, 'Mina');
	await host.command(code, 'host', { type: 'open question', question: QUESTION });
	const statuses: number[] = [];
	for (let change = 1; change <= 100; change += 1) {
		const response = { kind: 'true-false', value: change % 2 === 0 };
		const answer = { type: 'answer', step: 1, change, response, confidence: 'sure' };
		statuses.push((await phone.command(code, 'seat', answer)).status);
	}
	expect(tally(statuses)).toEqual({ 200: 60, 429: 40 });
});
