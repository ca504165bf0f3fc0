import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Bank } from '#domain/bank.ts';
import type { Feedback } from '#domain/room-event.ts';
import { bank as gullRock } from '../../fixtures/gull-rock-bank.ts';
import { RoomBrowser } from '../../fixtures/room-browser.ts';
import { webSite, type RoomSite, type SiteSettings } from '../../fixtures/room-site.ts';
import { roomOpened } from '../../fixtures/session.ts';

const QUESTION = 'vote-sold';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
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

interface Opening {
	readonly days: number;
	readonly feedback?: Feedback;
	readonly questions?: readonly string[];
}

async function openWork(site: RoomSite, { days, feedback = 'at-end', questions = [QUESTION] }: Opening) {
	const [host, mina] = [new RoomBrowser(site.reach), new RoomBrowser(site.reach)];
	const { status, body } = await host.post('/api/rooms', {
		...{ bank: gullRock.id, questions, settings: roomOpened().settings },
		work: { closesAtMs: START_MS + days * DAY_MS, feedback }
	});
	expect(status).toBe(201);
	const code = String(body['code']);
	await mina.join(code, 'Mina');
	return { host, mina, code };
}

const answer = (change = 1, step = 1) => ({
	...{ type: 'answer', step, change, confidence: 'sure' },
	response: { kind: 'true-false', value: false }
});

async function typesIn(site: RoomSite, code: string): Promise<string[]> {
	const read = await site.log.read(code, 0);
	return read.ok ? read.value.map(({ type }) => type) : [read.problem.code];
}

/** The same browser after the server has been started anew. */
function carryOver(browser: RoomBrowser, site: RoomSite): RoomBrowser {
	const carried = new RoomBrowser(site.reach);
	for (const [name, pair] of browser.cookies) carried.cookies.set(name, pair);
	return carried;
}

test('[RM87] work closes at its time by the server’s clock though no page is open, also after the longest timer there is', async () => {
	const site = await start();
	const { mina, code } = await openWork(site, { days: 26 });
	await vi.advanceTimersByTimeAsync(26 * DAY_MS - 1000);
	expect((await mina.command(code, 'seat', answer())).status).toBe(200);
	expect(await typesIn(site, code)).not.toContain('room.ended');
	await vi.advanceTimersByTimeAsync(1000);
	expect((await typesIn(site, code)).at(-1)).toBe('room.ended');
	const late = await mina.command(code, 'seat', answer(2));
	expect(late.body.problem?.code).toBe('room/work-closed');
});

test('[RM87] a server started anew keeps the closing as it was moved, and closes at once what ran out in the meantime', async () => {
	const site = await start();
	const { host, mina, code } = await openWork(site, { days: 2 });
	await host.command(code, 'host', { type: 'move closing', closesAtMs: START_MS + DAY_MS });
	await site.rooms.stop();
	await vi.advanceTimersByTimeAsync(23 * HOUR_MS);
	const again = await start({ log: site.log });
	const phone = carryOver(mina, again);
	expect((await phone.command(code, 'seat', answer())).status).toBe(200);
	await again.rooms.stop();
	await vi.advanceTimersByTimeAsync(2 * HOUR_MS);
	const later = await start({ log: site.log });
	await vi.advanceTimersByTimeAsync(0);
	expect((await typesIn(later, code)).at(-1)).toBe('room.ended');
	const reader = await carryOver(mina, later).watch(code, 'seat');
	await reader.until(({ own }) => own !== undefined);
	expect(reader.own?.result).toMatchObject({ right: 1, asked: 1 });
	reader.close();
});

test('[RM87] moved to later, work stays open beyond the first closing', async () => {
	const site = await start();
	const { host, mina, code } = await openWork(site, { days: 1 });
	await host.command(code, 'host', { type: 'move closing', closesAtMs: START_MS + 3 * DAY_MS });
	await vi.advanceTimersByTimeAsync(2 * DAY_MS);
	expect((await mina.command(code, 'seat', answer())).status).toBe(200);
	await vi.advanceTimersByTimeAsync(DAY_MS);
	expect((await typesIn(site, code)).at(-1)).toBe('room.ended');
});

test('[RM87] opened for a time that has passed, or for years, there is no work', async () => {
	const site = await start();
	for (const days of [0, -1, 400]) {
		const told = await new RoomBrowser(site.reach).post('/api/rooms', {
			...{ bank: gullRock.id, questions: [QUESTION], settings: roomOpened().settings },
			work: { closesAtMs: START_MS + days * DAY_MS, feedback: 'at-end' }
		});
		expect(told.body.problem?.code).toBe('room/closing-past');
	}
});

test('[RM92] who is there when work closes is explained every answer at once', async () => {
	const site = await start();
	const { mina, code } = await openWork(site, { days: 1 });
	const reader = await mina.watch(code, 'seat');
	await reader.until(({ own }) => own !== undefined);
	await mina.command(code, 'seat', answer());
	await vi.advanceTimersByTimeAsync(DAY_MS);
	await reader.until(({ common }) => common?.phase === 'ended');
	expect(reader.own?.work).toMatchObject([{ verdict: { outcome: 'right' }, reveal: { question: QUESTION } }]);
	reader.close();
});

test('[RM93] work is there for a week after its closing, and then gone with its names', async () => {
	const site = await start();
	const { mina, code } = await openWork(site, { days: 1 });
	await vi.advanceTimersByTimeAsync(8 * DAY_MS - 60_000);
	const reader = await mina.watch(code, 'seat');
	await reader.until(({ own }) => own !== undefined);
	expect(reader.own?.result).not.toBeNull();
	reader.close();
	await vi.advanceTimersByTimeAsync(120_000);
	expect(await typesIn(site, code)).toEqual([]);
	expect((await mina.get(`/api/rooms/${code}`)).status).toBe(404);
});

test('[RM41] who opens the link is told of the work how much it is, when it closes and that it is over', async () => {
	const site = await start();
	const { code } = await openWork(site, { days: 1 });
	const stranger = new RoomBrowser(site.reach);
	const work = { closesAtMs: START_MS + DAY_MS, feedback: 'at-end', questions: 1 };
	expect((await stranger.get(`/api/rooms/${code}`)).body).toMatchObject({ hasEnded: false, work });
	await vi.advanceTimersByTimeAsync(DAY_MS);
	expect((await stranger.get(`/api/rooms/${code}`)).body).toMatchObject({ hasEnded: true, work });
});

test('[RM85] two devices of one seat never both answer what is explained at once', async () => {
	const site = await start();
	const { mina, code } = await openWork(site, { days: 1, feedback: 'at-once' });
	const told = await Promise.all([
		mina.command(code, 'seat', answer()),
		mina.command(code, 'seat', { ...answer(2), response: { kind: 'true-false', value: true } })
	]);
	expect(told.map(({ status }) => status)).toEqual([200, 409]);
	expect(told[1]?.body.problem?.code).toBe('room/explained');
});

/** A hundred questions as long as real ones, and longer. */
function longBank(): Bank {
	const [first] = gullRock.questions.filter(({ id }) => id === QUESTION);
	if (!first) throw new Error(`no ${QUESTION}`);
	const questions = Array.from({ length: 100 }, (_, i) => ({
		...first,
		id: `question-${i + 1}`,
		explanation: `${first.explanation} ${'And so on, at some length. '.repeat(80)}`
	}));
	return { ...gullRock, version: 'long', questions };
}

test('[RM88] with a hundred questions explained, an answer’s message is no longer than 64 kB and the page still has them all', async () => {
	const bank = longBank();
	const site = await start({ bank, rates: { commands: { burst: 1000, perSecond: 100 } } });
	const questions = bank.questions.map(({ id }) => id);
	const { host, mina, code } = await openWork(site, { days: 1, feedback: 'at-once', questions });
	const reader = await mina.watch(code, 'seat');
	await reader.until(({ own }) => own !== undefined);
	for (const [place] of questions.entries()) await mina.command(code, 'seat', answer(1, place + 1));
	await reader.until(({ own }) => own?.work?.length === 100);
	await mina.command(code, 'seat', { type: 'rename seat', seat: 1, name: 'Mina B' });
	await reader.until(({ own }) => own?.name === 'Mina B');
	const sizes = reader.heard
		.filter(({ name }) => name === 'own')
		.map(({ data }) => JSON.stringify(data).length);
	expect(Math.max(...sizes)).toBeLessThan(64 * 1024);

	const anew = await mina.watch(code, 'seat');
	await anew.until(({ own }) => own !== undefined);
	expect(reader.own).toEqual(anew.own);
	expect(anew.own?.work?.every(({ reveal, verdict }) => reveal !== null && verdict !== null)).toBe(true);

	await host.command(code, 'host', {
		...{ type: 'correct question', question: questions[0], note: 'The key was wrong.' },
		correction: { kind: 'void' }
	});
	await reader.until(({ own }) => own?.work?.[0]?.reveal?.corrected !== null);
	expect(reader.own?.work?.every(({ reveal }) => reveal !== null)).toBe(true);
	for (const open of [reader, anew]) open.close();
});
