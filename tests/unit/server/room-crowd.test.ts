import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { RoomEventOf } from '#domain/room-event.ts';
import { SqliteEventLog } from '#server/sqlite-event-log.ts';
import { RoomBrowser, type RoomReader } from '../../fixtures/room-browser.ts';
import { nodeSite, webSite, type RoomSite } from '../../fixtures/room-site.ts';

const QUESTION = 'offer-for-tower';
const MANY = { burst: 100_000, perSecond: 1000 };
const RATES = { openings: MANY, joins: MANY, commands: MANY };

let folder: string | undefined;
let site: RoomSite;
afterEach(async () => {
	await site.close();
	if (folder !== undefined) rmSync(folder, { recursive: true });
	folder = undefined;
});

function makeLog(): SqliteEventLog {
	folder = mkdtempSync(join(tmpdir(), 'rooms-'));
	return new SqliteEventLog(folder);
}

async function answersOf(code: string): Promise<RoomEventOf<'answer.given'>[]> {
	const read = await site.log.read(code, 0);
	return read.ok ? read.value.filter((event) => event.type === 'answer.given') : [];
}

/** A room with its question open, and so many seats. */
async function fill(count: number) {
	const host = new RoomBrowser(site.reach);
	const code = await host.openRoom([QUESTION]);
	const phones = Array.from({ length: count }, () => new RoomBrowser(site.reach));
	await Promise.all(phones.map((phone, i) => phone.join(code, `Seat ${i}`)));
	await host.command(code, 'host', { type: 'open question', question: QUESTION });
	return { host, code, phones };
}

function answerWith(choice: string, change = 1) {
	return { type: 'answer', step: 1, change, response: { kind: 'single-choice', choice }, confidence: 'sure' };
}

test('[RM56] 300 answers at once are 300 answers on disk, one of each seat', async () => {
	site = await nodeSite({ log: makeLog(), rates: RATES });
	const { code, phones } = await fill(300);
	const told = await Promise.all(
		phones.map((phone, i) => phone.command(code, 'seat', answerWith(`e${(i % 3) + 1}`)))
	);
	expect(told.every(({ status }) => status === 200)).toBe(true);
	const answers = await answersOf(code);
	expect(answers).toHaveLength(300);
	expect(new Set(answers.map(({ seat }) => seat)).size).toBe(300);
});

test('[RM56] 300 readers that lose the network and come back have their seat, and have missed nothing', async () => {
	site = await nodeSite({ rates: RATES });
	const { host, code, phones } = await fill(300);
	const watchAll = (seen: readonly number[]): Promise<RoomReader<'seat'>[]> =>
		Promise.all(phones.map((phone, i) => phone.watch(code, 'seat', seen[i])));
	const first = await watchAll([]);
	await Promise.all(first.map((reader) => reader.until(({ own }) => own !== undefined)));
	const seats = first.map(({ own }) => own?.seat);
	for (const reader of first) reader.close();
	await Promise.all(phones.map((phone, i) => phone.command(code, 'seat', answerWith(`e${(i % 3) + 1}`))));
	await host.command(code, 'host', { type: 'close question', step: 1 });
	const second = await watchAll(first.map(({ lastN }) => lastN));
	await Promise.all(second.map((reader) => reader.until(({ own }) => own !== undefined)));
	expect(second.map(({ own }) => own?.seat)).toEqual(seats);
	expect(new Set(seats).size).toBe(300);
	expect(second.every(({ own, common }) => own?.answer?.change === 1 && common?.phase === 'closed')).toBe(
		true
	);
	for (const reader of second) reader.close();
});

test('[RM56] in 50 rooms at once, nothing crosses from one to another', async () => {
	site = await nodeSite({ rates: RATES });
	const rooms = await Promise.all(Array.from({ length: 50 }, () => fill(4)));
	const wrong = rooms.map(({ code }, at) => ({ code: rooms[(at + 1) % 50]?.code ?? '', other: code }));
	await Promise.all(
		rooms.flatMap(({ code, phones }, at) => [
			...phones.map((phone, i) => phone.command(code, 'seat', answerWith(`e${((at + i) % 3) + 1}`))),
			// With the cookies of its own room, which a browser would not even send.
			phones[0]?.command(wrong[at]?.code ?? '', 'seat', answerWith('e1'))
		])
	);
	expect(new Set(rooms.map(({ code }) => code)).size).toBe(50);
	for (const [at, { code, host }] of rooms.entries()) {
		const answers = await answersOf(code);
		const given = answers.map(({ seat }) => seat).sort();
		expect(given).toEqual([1, 2, 3, 4]);
		const reader = await host.watch(code, 'host');
		await reader.until(({ own }) => own !== undefined);
		expect([at, reader.own?.seats.length, reader.own?.answered, reader.common?.code]).toEqual([
			at,
			4,
			4,
			code
		]);
		reader.close();
	}
});

test('[RM56] whatever is repeated, reordered or late, one answer of each seat counts: its last change', async () => {
	site = await webSite({ rates: RATES });
	const sends = fc.array(fc.record({ seat: fc.nat(3), change: fc.integer({ min: 1, max: 4 }) }), {
		maxLength: 40
	});
	await fc.assert(
		fc.asyncProperty(sends, async (sent) => {
			const { host, code, phones } = await fill(4);
			const choiceOf = (change: number) => `e${(change % 3) + 1}`;
			await Promise.all(
				sent.map(({ seat, change }) =>
					phones[seat]?.command(code, 'seat', answerWith(choiceOf(change), change))
				)
			);
			const answers = await answersOf(code);
			const keys = answers.map(({ seat, change }) => `${seat} ${change}`);
			expect(new Set(keys).size).toBe(keys.length);
			const reader = await host.watch(code, 'host');
			await reader.until(({ own }) => own !== undefined);
			expect(reader.own?.answered).toBe(new Set(sent.map(({ seat }) => seat)).size);
			for (const [seat, phone] of phones.entries()) {
				const own = await phone.watch(code, 'seat');
				await own.until((seen) => seen.own !== undefined);
				const last = Math.max(0, ...sent.filter((one) => one.seat === seat).map(({ change }) => change));
				expect(own.own?.answer?.change ?? 0).toBe(last);
				own.close();
			}
			reader.close();
		}),
		{ numRuns: 25 }
	);
});

test('[RM57] host and projector hear of answers at most twice a second, players of others’ never', async () => {
	site = await nodeSite({ rates: RATES });
	const { host, code, phones } = await fill(40);
	const [desk, phone] = [await host.watch(code, 'host'), await phones[0]?.watch(code, 'seat')];
	await desk.until(({ own }) => own !== undefined);
	await phone?.until(({ own }) => own !== undefined);
	const before = desk.heard.length;
	const startedMs = performance.now();
	for (const [i, other] of phones.slice(1).entries()) {
		await other.command(code, 'seat', answerWith(`e${(i % 3) + 1}`));
	}
	await desk.until(({ own }) => own?.answered === 39);
	const halfSeconds = (performance.now() - startedMs) / 500;
	const updates = desk.heard.slice(before).filter(({ name }) => name === 'own').length;
	expect(updates).toBeLessThanOrEqual(Math.ceil(halfSeconds) + 1);
	expect(phone?.heard.map(({ name }) => name)).toEqual(['common', 'own']);
	desk.close();
	phone?.close();
});

test('[RM57] a reader that stops reading is cut off, and the others go on', async () => {
	site = await webSite({ rates: RATES });
	const { host, code, phones } = await fill(1);
	const stuck = await site.reach(`/api/rooms/${code}/events/seat`, {
		headers: { cookie: [...(phones[0]?.cookies.values() ?? [])].join() }
	});
	const good = await host.watch(code, 'host');
	await good.until(({ own }) => own !== undefined);
	expect(site.rooms.audienceSize).toBe(2);
	for (let i = 0; i < 1400; i += 1)
		await host.command(code, 'host', { type: i % 2 ? 'unlock lobby' : 'lock lobby' });
	expect(site.rooms.audienceSize).toBe(1);
	await expect(stuck.text()).rejects.toThrow('stopped reading');
	await good.until(({ lastN }) => lastN >= 1400);
	good.close();
});

test('[RM57] a reader that has gone is forgotten', async () => {
	site = await nodeSite({ rates: RATES });
	const { code, phones } = await fill(50);
	const readers = await Promise.all(phones.map((phone) => phone.watch(code, 'seat')));
	await Promise.all(readers.map((reader) => reader.until(({ own }) => own !== undefined)));
	expect(site.rooms.audienceSize).toBe(50);
	for (const reader of readers.slice(10)) reader.close();
	await expect.poll(() => site.rooms.audienceSize).toBe(10);
	for (const reader of readers) reader.close();
	await expect.poll(() => site.rooms.audienceSize).toBe(0);
});
