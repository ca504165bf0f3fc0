import { once } from 'node:events';
import { createReadStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, type Result } from '#domain/result.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { MemoryEventLog } from '#server/memory-event-log.ts';
import { routesOf } from '#server/request-route.ts';
import { roomHttp } from '#server/room-http.ts';
import { RoomLimits } from '#server/room-limits.ts';
import { Rooms } from '#server/rooms.ts';
import { setLogFormat } from '#server/server-log.ts';
import { SiteServer } from '#server/site-server.ts';
import { handleError } from '../../src/hooks.server.ts';
import { securityHeaders } from '../../src/security-headers.ts';
import { bank } from '../fixtures/gull-rock-bank.ts';
import { RoomBrowser } from '../fixtures/room-browser.ts';

const QUESTION = 'offer-for-tower';
const HOST_KEY = 'open, sesame!';

/** A log that keeps what is written back until it is let go. */
class HeldLog extends MemoryEventLog {
	isHeld = false;
	isClosed = false;
	isBroken = false;
	#letGo: (() => void)[] = [];

	override async append(
		room: string,
		expectedN: number,
		events: readonly RoomEvent[]
	): Promise<Result<number>> {
		if (this.isHeld) await new Promise<void>((go) => this.#letGo.push(go));
		return super.append(room, expectedN, events);
	}

	override async check(): Promise<Result<void>> {
		return this.isBroken ? fail({ code: 'room/log-failed', reason: 'broken' }) : super.check();
	}

	get waiting(): number {
		return this.#letGo.length;
	}

	letGo(): void {
		for (const go of this.#letGo) go();
	}

	override async close(): Promise<void> {
		this.isClosed = true;
		return super.close();
	}
}

/** What the pages' side answers to paths, as status and type. */
const FILES: Readonly<Record<string, readonly [number, string?]>> = {
	'/lost': [404, 'text/html'],
	'/start.js': [200, 'text/javascript'],
	'/robots.txt': [200, 'text/plain'],
	'/icon.svg': [200, 'image/svg+xml'],
	'/list.json': [200, 'application/json'],
	'/service-worker.js': [200, 'text/javascript'],
	'/gone.js': [404],
	'/moved': [308],
	'/unchanged': [304],
	'/unchanged.json': [304]
};

let log: HeldLog;
let site: SiteServer;
let address: string;
let folder: string;
/** Ends the reply to `/held`. */
let letPageGo = () => {};
const said: string[] = [];

async function start(origin?: string): Promise<void> {
	log = new HeldLog();
	const rooms = new Rooms({ log, banks: () => [bank], now: Date.now, keptHours: 24, idleHours: 168 });
	await rooms.start();
	const limits = new RoomLimits(Date.now);
	const handle = roomHttp({ rooms, now: Date.now, limits, origin, hostKey: HOST_KEY });
	site = new SiteServer({
		service: { rooms, handle, store: 'file', check: () => log.check() },
		pages: (request, response) => {
			const [path = ''] = (request.url ?? '').split('?');
			const [status, type] = FILES[path] ?? [path.startsWith('/broken') ? 500 : 200, 'text/html'];
			response.writeHead(status, type === undefined ? {} : { 'Content-Type': type });
			if (request.url === '/gone') createReadStream(join(folder, 'gone.js')).pipe(response);
			else if (request.url === '/held') letPageGo = () => response.end('a page');
			else response.end('a page');
		},
		...{ headers: securityHeaders(origin), version: 'v1', routeOf: routesOf(folder) }
	});
	site.http.listen(0, '127.0.0.1');
	await once(site.http, 'listening');
	address = `http://127.0.0.1:${(site.http.address() as AddressInfo).port}`;
}

beforeEach(async () => {
	folder = mkdtempSync(join(tmpdir(), 'footnote-site-'));
	mkdirSync(join(folder, 'prerendered/gull-rock'), { recursive: true });
	mkdirSync(join(folder, 'client/_app/immutable'), { recursive: true });
	writeFileSync(join(folder, 'prerendered/gull-rock/quiz.html'), '');
	writeFileSync(join(folder, 'prerendered/index.html'), '');
	writeFileSync(join(folder, 'client/_app/immutable/start.abc.js'), '');
	said.length = 0;
	setLogFormat('json');
	for (const method of ['log', 'error', 'warn'] as const)
		vi.spyOn(console, method).mockImplementation((line) => void said.push(String(line)));
	await start();
});
afterEach(async () => {
	log.letGo();
	await site.stop();
	vi.restoreAllMocks();
	rmSync(folder, { recursive: true });
});

const reach = (path: string, init?: RequestInit) => fetch(address + path, init);

/** Opens a room as a browser that knows the host key. */
async function hosted(): Promise<{ host: RoomBrowser; code: string }> {
	const keyed: typeof reach = (path, init) =>
		reach(path, { ...init, headers: { ...init?.headers, 'x-host-key': HOST_KEY } });
	const host = new RoomBrowser(keyed);
	return { host, code: await host.openRoom([QUESTION]) };
}

interface Line {
	readonly [fact: string]: unknown;
}

/** What the log says of requests, once it has said so much. */
async function requestsTold(count: number): Promise<Line[]> {
	const told = () => said.map((line) => JSON.parse(line) as Line).filter(({ event }) => event === 'request');
	await vi.waitUntil(() => told().length >= count);
	return told();
}

test('[AN62] /healthz tells by GET and HEAD whether sessions can be held, kept by nobody', async () => {
	const well = await reach('/healthz?now');
	expect([well.status, well.headers.get('cache-control')]).toEqual([200, 'no-store']);
	expect(await well.json()).toEqual({ ok: true, version: 'v1', store: 'file' });
	const head = await reach('/healthz', { method: 'HEAD' });
	expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '41', '']);
	const posted = await reach('/healthz', { method: 'POST' });
	expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
});

test('[AN65] a file that is gone ends the reply it was for: the class goes on, and the log says what to do', async () => {
	const { host } = await hosted();
	await expect(reach('/gone').then((reply) => reply.text())).rejects.toThrow();
	expect((await reach('/')).status).toBe(200);
	expect((await host.openRoom([QUESTION])).length).toBeGreaterThan(0);
	const broken = said.map((line) => JSON.parse(line) as Line).filter(({ event }) => event === 'reply.broken');
	expect(broken).toMatchObject([
		{ level: 'error', code: 'ENOENT', message: expect.stringContaining('start the server again') }
	]);
});

test('[AN62] where nothing can be kept it answers 503 with what is wrong', async () => {
	log.isBroken = true;
	const ill = await reach('/healthz');
	expect(ill.status).toBe(503);
	expect(await ill.json()).toMatchObject({ ok: false, problem: expect.stringContaining('cannot be kept') });
});

test('[AN63] told to stop, the server ends every stream, answers what was asked, and closes its log last', async () => {
	const { host, code } = await hosted();
	const phone = new RoomBrowser(reach);
	await phone.join(code, 'Mina');
	const reader = await phone.watch(code, 'seat');
	await reader.until(({ own }) => own !== undefined);
	log.isHeld = true;
	const asked = host.command(code, 'host', { type: 'lock lobby' });
	await vi.waitUntil(() => log.waiting === 1);
	const stopped = site.stop();
	await reader.ended();
	await expect(fetch(address)).rejects.toThrow();
	expect(log.isClosed).toBe(false);
	log.letGo();
	expect((await asked).status).toBe(200);
	await stopped;
	expect(log.isClosed).toBe(true);
	const read = await log.read(code, 0);
	expect(read.ok && read.value.at(-1)?.type).toBe('lobby.locked');
});

test('[AN63] who asks on an open connection meanwhile is told to come back, and health that the server stops', async () => {
	const socket = connect(Number(new URL(address).port), '127.0.0.1');
	const received = text(socket);
	const seen = () => new Promise((done) => site.http.once('request', done));
	const ask = (path: string) => {
		const isSeen = seen();
		socket.write(`GET ${path} HTTP/1.1\r\nhost: quiz.example\r\n\r\n`);
		return isSeen;
	};
	await ask('/held');
	const stopped = site.stop();
	await ask('/healthz');
	await ask('/');
	letPageGo();
	await stopped;
	const replies = (await received).split('HTTP/1.1 ').slice(1);
	expect(replies.map((reply) => reply.slice(0, 3))).toEqual(['200', '503', '503']);
	expect(replies[1]).toContain('The server is stopping.');
	expect(replies[2]).toMatch(/connection: close\r\nretry-after: 1/i);
});

test.each([
	['/', '', 'text/html; charset=utf-8'],
	['/lost', '', 'text/html; charset=utf-8'],
	['/start.js', "default-src 'none'; ", 'text/javascript; charset=utf-8'],
	['/robots.txt', "default-src 'none'; ", 'text/plain; charset=utf-8'],
	['/icon.svg', "default-src 'none'; style-src 'unsafe-inline'; ", 'image/svg+xml; charset=utf-8'],
	['/list.json?seed=mina', "default-src 'none'; ", 'application/json'],
	['/service-worker.js', "default-src 'none'; connect-src 'self'; ", 'text/javascript; charset=utf-8'],
	['/gone.js', "default-src 'none'; ", 'text/plain; charset=utf-8'],
	['/moved', "default-src 'none'; ", null],
	['/healthz', "default-src 'none'; ", 'application/json'],
	['/api/rooms', "default-src 'none'; ", 'application/json'],
	// What a browser is told of its copy becomes the copy's own.
	['/unchanged', '', null],
	['/unchanged.json', "default-src 'none'; ", null]
])('[AN67] by itself %s may load “%s”, and is read as %s', async (path, allowed, type) => {
	const { headers } = await reach(path, { redirect: 'manual' });
	const policy = securityHeaders(undefined)['content-security-policy'] ?? '-';
	expect(headers.get('content-security-policy')).toBe(allowed + policy);
	expect(headers.get('content-type')).toBe(type);
});

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])(
	'[AN68] %s at a page or a file is refused by what is allowed',
	async (method) => {
		for (const path of ['/', '/gull-rock/quiz', '/start.js']) {
			const told = await reach(path, { method });
			expect([told.status, told.headers.get('allow'), await told.text()]).toEqual([405, 'GET, HEAD', '']);
		}
		expect((await reach('/', { method: 'HEAD' })).status).toBe(200);
	}
);

test('[AN61] each request is one line: when, what was done where, what came of it, how long it took, and its number', async () => {
	const page = await reach('/gull-rock/quiz?seed=mina');
	await reach('/_app/immutable/start.abc.js');
	await reach('/broken/Mina%20Gull');
	const [first, second, third] = await requestsTold(3);
	expect(first).toEqual({
		...{ time: expect.stringMatching(/^\d{4}-.*Z$/), level: 'info', event: 'request' },
		...{ id: page.headers.get('x-request-id'), method: 'GET', route: '/gull-rock/quiz', status: 200 },
		ms: expect.any(Number)
	});
	expect(second).toMatchObject({ route: '/_app/immutable/*' });
	expect(third).toMatchObject({ level: 'error', route: '/*', status: 500 });
});

test('[AN61] the log of a whole session holds no name, answer, code, secret or address', async () => {
	const { host, code } = await hosted();
	const phone = new RoomBrowser(reach);
	const { body } = await phone.command(code, 'seat', { type: 'join', name: 'Mina Gull' });
	const reader = await phone.watch(code, 'seat');
	await host.command(code, 'host', { type: 'open question', question: QUESTION });
	const response = { kind: 'single-choice', choice: 'e1' };
	await phone.command(code, 'seat', { type: 'answer', step: 1, change: 1, response, confidence: 'sure' });
	await new RoomBrowser(reach).get(`/api/rooms/${code.toLowerCase()}?name=Mina`);
	await new RoomBrowser(reach).get('/api/rooms/Mina/Gull');
	await phone.post(`/api/rooms/${code}/commands/seat`, '{"name":"Mina');
	// A fault whose message quotes what was sent.
	vi.spyOn(log, 'append').mockImplementation(() => JSON.parse('Mina Gull'));
	await host.command(code, 'host', { type: 'lock lobby' });
	await site.stop();
	reader.close();
	const told = said.join('\n');
	expect(told).toContain('/api/rooms/:code/commands/seat');
	expect(told).toContain('request.fault');
	const cookies = [...host.cookies.values(), ...phone.cookies.values()].map(
		(pair) => pair.split('=')[1] ?? '-'
	);
	const secrets = [...cookies, ...cookies.map((cookie) => cookie.split('.')[1] ?? '-')];
	const unsaid = [
		code,
		'Mina',
		'single-choice',
		String(body['recovery']),
		HOST_KEY,
		'127.0.0.1',
		'192.0.2.1',
		...secrets
	];
	for (const word of unsaid) expect(told.toLowerCase(), word).not.toContain(word.toLowerCase());
});

test('[AN61] of a page that is not there, or an address that is none, the pages say nothing, and of a fault its kind and place', () => {
	handleError({ error: new Error('Not found: /Mina'), status: 404 });
	handleError({ error: new Error('Malformed URI: /Mina%'), status: 400 });
	expect(said).toEqual([]);
	handleError({ error: new TypeError('Mina'), status: 500 });
	expect(JSON.parse(said.join())).toMatchObject({ event: 'page.fault', error: 'TypeError' });
	expect(said.join()).not.toContain('Mina');
});

test('[AN61] in words the log says what is wrong, and nothing of requests', async () => {
	setLogFormat('text');
	await reach('/');
	log.isBroken = true;
	await reach('/healthz');
	await site.stop();
	expect(said).toEqual(['What happens in a session cannot be kept: its store refuses.']);
});

test('[SE60] where the site is by https its cookies go by https alone, under names that say so, and browsers keep to https', async () => {
	const { host } = await hosted();
	expect([...host.cookies.keys()].join()).toMatch(/ footnote-host$/);
	expect((await reach('/')).headers.get('strict-transport-security')).toBeNull();
	await site.stop();
	await start('https://quiz.example');
	const keyed = await hosted();
	expect([...keyed.host.cookies.keys()].join()).toMatch(/ __Secure-footnote-host$/);
	expect((await keyed.host.command(keyed.code, 'host', { type: 'lock lobby' })).status).toBe(200);
	const headers = (await reach('/')).headers;
	expect(headers.get('strict-transport-security')).toBe('max-age=31536000');
});
