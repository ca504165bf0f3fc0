/**
 * `npm run bench -- rooms`: one room over real HTTP beside a bare `ws` server, from this process as load generator. In
 * milliseconds from the host's press to the receipt by each seat; what matters is the ratio within one run.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { listen, localAddress, RawConnection } from './raw-client.ts';

const SIZES = [500, 1000, 2000, 5000] as const;
const PRESSES = 12;
/** The first presses are not counted: the program is still being compiled. */
const DROPPED = 2;
const CONNECTIONS = 64;
export const QUESTION = 'offer-for-tower';

interface Usage {
	readonly cpu: { readonly user: number; readonly system: number };
	readonly rss: number;
	readonly streams: number;
}

export interface Server {
	readonly process: ChildProcess;
	readonly port: number;
	/** With what is no longer in use collected first, where memory is to be measured. */
	readonly usage: (collect?: 'collect') => Promise<Usage>;
}

export async function startServer(file: string, env: Record<string, string>): Promise<Server> {
	const server = spawn(process.execPath, ['--expose-gc', '--import', 'tsx', file], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	if (!server.stdout) throw new Error('a server without a voice');
	const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
	const port = Number(line.replace('port ', ''));
	const usage = async (collect?: 'collect') => {
		const response = await fetch(`http://127.0.0.1:${port}/usage?${collect ?? ''}`);
		return (await response.json()) as Usage;
	};
	return { process: server, port, usage };
}

export async function stopServer({ process: server }: Server): Promise<void> {
	const gone = once(server, 'exit');
	server.kill('SIGKILL');
	await gone;
}

/** Counts, for the press with this marker, when each listener had it. */
export class Receipts {
	#marker = Buffer.from('\0');
	#times: number[] = [];
	#heard = new Set<number>();
	#wanted = 0;
	#done: (() => void) | undefined;

	readonly take = (listener: number) => (piece: Buffer) => {
		if (this.#heard.has(listener) || !piece.includes(this.#marker)) return;
		this.#heard.add(listener);
		this.#times.push(performance.now());
		if (this.#times.length === this.#wanted) this.#done?.();
	};

	/** Resolves with the milliseconds from `press` to each receipt; throws where one has not come after 20 seconds. */
	async of(marker: string, wanted: number, press: () => void): Promise<number[]> {
		this.#marker = Buffer.from(marker);
		this.#times = [];
		this.#heard = new Set();
		this.#wanted = wanted;
		const all = new Promise<void>((done) => (this.#done = done));
		const startedMs = performance.now();
		press();
		const late = setTimeout(() => {
			throw new Error(`${wanted - this.#times.length} of ${wanted} missed ${marker}`);
		}, 20_000);
		await all;
		clearTimeout(late);
		return this.#times.map((time) => time - startedMs);
	}
}

interface Measured {
	readonly name: string;
	readonly p50: number;
	readonly p99: number;
	readonly worst: number;
	/** Milliseconds of the server's CPU for each press. */
	readonly cpu: number;
	readonly kbPerSeat: number;
	readonly joinMs?: number;
	readonly answerMs?: number;
	/** Milliseconds of the server's CPU for the answers of all seats. */
	readonly answerCpuMs?: number;
}

export function quantile(times: readonly number[], share: number): number {
	return [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
}

/** Presses again and again; the medians over the presses. */
async function measurePresses(
	server: Server,
	press: (n: number) => Promise<number[]>
): Promise<Pick<Measured, 'p50' | 'p99' | 'worst' | 'cpu'>> {
	const runs: { times: number[]; cpu: number }[] = [];
	for (let n = 1; n <= PRESSES; n += 1) {
		const before = await server.usage();
		const times = await press(n);
		const after = await server.usage();
		const cpu = after.cpu.user + after.cpu.system - before.cpu.user - before.cpu.system;
		if (n > DROPPED) runs.push({ times, cpu: cpu / 1000 });
	}
	const median = (of: (run: (typeof runs)[number]) => number) => quantile(runs.map(of), 0.5);
	return {
		p50: median(({ times }) => quantile(times, 0.5)),
		p99: median(({ times }) => quantile(times, 0.99)),
		worst: Math.max(...runs.map(({ times }) => quantile(times, 1))),
		cpu: median(({ cpu }) => cpu)
	};
}

/** Asks everything in the list, over as many connections as a proxy keeps, shared among so many servers. */
export async function askAll<T>(
	port: number,
	items: readonly T[],
	ask: (connection: RawConnection, item: T) => Promise<void>,
	servers = 1
) {
	let next = 0;
	const startedMs = performance.now();
	await Promise.all(
		Array.from({ length: CONNECTIONS / servers }, async (_, i) => {
			const connection = new RawConnection(port, localAddress(i));
			for (let at = next++; at < items.length; at = next++) await ask(connection, items[at] as T);
			connection.close();
		})
	);
	return performance.now() - startedMs;
}

/** In letters: among thousands of numbers, some are read as rude words. */
export function nameOf(n: number): string {
	return `Seat ${[...String(n)].map((digit) => 'xvwlmnrzyo'[Number(digit)]).join('')}`;
}

async function measureRoom(size: number): Promise<Measured> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-rooms-'));
	const env = { DATA_DIR: folder, QUESTIONS_DIR: 'tests/fixtures/questions' };
	const server = await startServer('tests/room-server.ts', env);
	const { port } = server;
	let host = new RawConnection(port, '127.0.0.1');
	const settings = { points: 100, speedScoring: false, ranking: false, namesMode: 'chosen' };
	const opened = await host.post(
		'/api/rooms',
		JSON.stringify({
			bank: 'gull-rock',
			questions: [QUESTION],
			settings: { ...settings, deadlineSeconds: null, projectAnsweredCount: true }
		})
	);
	const { code } = JSON.parse(opened.body) as { code: string };
	const path = `/api/rooms/${code}`;
	const command = async (value: object) => {
		const { status, body } = await host.post(`${path}/commands/host`, JSON.stringify(value), opened.cookie);
		if (status !== 200) throw new Error(body);
	};

	const seats: string[] = new Array<string>(size).fill('');
	const numbers = seats.map((_, i) => i);
	const before = await server.usage('collect');
	const joinMs = await askAll(port, numbers, async (connection, i) => {
		const join = JSON.stringify({ type: 'join', name: nameOf(i) });
		const { status, body, cookie } = await connection.post(`${path}/commands/seat`, join);
		if (status !== 200) throw new Error(body);
		seats[i] = cookie;
	});

	const receipts = new Receipts();
	const sockets: Socket[] = [];
	for (let from = 0; from < size; from += 250) {
		const some = numbers.slice(from, from + 250).map((i) => {
			const request = `GET ${path}/events/seat HTTP/1.1\r\nHost: x\r\nCookie: ${seats[i]}\r\n\r\n`;
			return listen({ port, from: localAddress(i), request }, receipts.take(i));
		});
		sockets.push(...(await Promise.all(some)));
	}
	const watched = await server.usage('collect');
	if (watched.streams !== size) throw new Error(`${watched.streams} of ${size} streams`);
	// The first connection may have been closed while it was idle.
	host.close();
	host = new RawConnection(port, '127.0.0.1');
	const presses = await measurePresses(server, async (n) => {
		const times = await receipts.of(`"phase":"open","step":${n},`, size, () => {
			void command({ type: 'open question', question: QUESTION });
		});
		if (n < PRESSES) {
			await receipts.of(
				`"phase":"closed","step":${n},`,
				size,
				() => void command({ type: 'close question', step: n })
			);
		}
		return times;
	});
	const quiet = await server.usage();
	const answerMs = await askAll(port, numbers, async (connection, i) => {
		const response = { kind: 'single-choice', choice: `e${(i % 3) + 1}` };
		const answer = JSON.stringify({ type: 'answer', step: PRESSES, change: 1, response, confidence: 'sure' });
		const { status, body } = await connection.post(`${path}/commands/seat`, answer, seats[i] ?? '');
		if (status !== 200) throw new Error(body);
	});
	const busy = await server.usage();
	const answerCpuMs = (busy.cpu.user + busy.cpu.system - quiet.cpu.user - quiet.cpu.system) / 1000;
	for (const socket of sockets) socket.destroy();
	host.close();
	await stopServer(server);
	rmSync(folder, { recursive: true });
	const kbPerSeat = (watched.rss - before.rss) / size / 1024;
	return { name: 'room', ...presses, kbPerSeat, joinMs, answerMs, answerCpuMs };
}

/** What a room sends when a question is opened is about as long as this. */
const MESSAGE = 'x'.repeat(780);

async function measureBare(size: number): Promise<Measured> {
	const server = await startServer('tests/bench/ws-server.ts', {});
	const { port } = server;
	const before = await server.usage('collect');
	const receipts = new Receipts();
	const sockets: Socket[] = [];
	for (let from = 0; from < size; from += 250) {
		const some = Array.from({ length: Math.min(250, size - from) }, (_, i) => {
			const request =
				'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
				'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';
			return listen({ port, from: localAddress(from + i), request }, receipts.take(from + i));
		});
		sockets.push(...(await Promise.all(some)));
	}
	const watched = await server.usage('collect');
	const host = new RawConnection(port, '127.0.0.1');
	const presses = await measurePresses(server, (n) =>
		receipts.of(`"step":${n},`, size, () => void host.post('/', `{"step":${n},${MESSAGE}}`))
	);
	for (const socket of sockets) socket.destroy();
	host.close();
	await stopServer(server);
	return { name: 'bare ws', ...presses, kbPerSeat: (watched.rss - before.rss) / size / 1024 };
}

function row(size: number, { name, ...measured }: Measured): string {
	const ms = (value: number | undefined) => (value === undefined ? '-' : value.toFixed(1)).padStart(10);
	const perSecond = (took: number | undefined) =>
		(took === undefined ? '-' : Math.round((size / took) * 1000).toLocaleString('en')).padStart(10);
	const { p50, p99, worst, cpu, kbPerSeat, joinMs, answerMs, answerCpuMs } = measured;
	const times = [p50, p99, worst, cpu, kbPerSeat].map(ms).join('');
	return `${String(size).padStart(6)}  ${name.padEnd(8)}${times}${perSecond(joinMs)}${perSecond(answerMs)}${ms(answerCpuMs)}`;
}

/** Prints one table; `sizes`: how many seats. */
export async function benchRooms(sizes: readonly number[] = SIZES): Promise<void> {
	console.log('\nrooms: from the host’s press to the receipt by each seat');
	const heads = ['p50 ms', 'p99 ms', 'worst ms', 'CPU ms', 'kB/seat', 'joins/s', 'answers/s', 'their CPU'];
	console.log(`${'seats'.padStart(6)}  ${''.padEnd(8)}${heads.map((head) => head.padStart(10)).join('')}`);
	for (const size of sizes) {
		const bare = await measureBare(size);
		console.log(row(size, bare));
		const room = await measureRoom(size);
		console.log(`${row(size, room)}   p99 ${(room.p99 / bare.p99).toFixed(2)} × bare`);
	}
}
