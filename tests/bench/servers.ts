/**
 * `npm run bench -- servers`: the same classes on one server with SQLite and on two with one Redis, whose seats are spread
 * over both. What matters is the ratio within one run.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import type { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { hasRedis, RedisServer } from '../fixtures/redis-server.ts';
import { listen, localAddress, RawConnection } from './raw-client.ts';
import {
	askAll,
	nameOf,
	quantile,
	QUESTION,
	Receipts,
	startServer,
	stopServer,
	type Server
} from './rooms.ts';

/** How many rooms, of how many seats each. */
const SHAPES = [
	[20, 100],
	[1, 5000]
] as const;
const PRESSES = 8;
/** The first presses are not counted: the program is still being compiled. */
const DROPPED = 2;

interface Place {
	readonly name: string;
	readonly servers: readonly Server[];
	/** Appends so far, and those of them that were refused because the other server was first. */
	readonly appends: () => Promise<readonly [all: number, refused: number]>;
	readonly remove: () => Promise<void>;
}

async function startFile(): Promise<Place> {
	const folder = mkdtempSync(join(tmpdir(), 'bench-servers-'));
	const env = { DATA_DIR: folder, QUESTIONS_DIR: 'tests/fixtures/questions' };
	const servers = [await startServer('tests/room-server.ts', env)];
	return {
		...{ name: 'one, SQLite', servers, appends: async () => [0, 0] },
		remove: async () => rmSync(folder, { recursive: true })
	};
}

async function startRedis(count: number): Promise<Place> {
	const redis = new RedisServer();
	await redis.start();
	const client = new Redis(redis.port);
	const env = { REDIS_URL: redis.url, QUESTIONS_DIR: 'tests/fixtures/questions' };
	const servers = [];
	for (let i = 0; i < count; i += 1) servers.push(await startServer('tests/room-server.ts', env));
	return {
		name: `${count === 1 ? 'one' : 'two'}, Redis`,
		servers,
		appends: async () => {
			const calls = (of: string, text: string) =>
				Number(new RegExp(`cmdstat_${of}:calls=(\\d+)`).exec(text)?.[1] ?? 0);
			const stats = await client.info('commandstats');
			// Each append writes the room's new number to the index, unless it is refused.
			return [calls('eval', stats), calls('eval', stats) - calls('zadd', stats)];
		},
		remove: async () => {
			client.disconnect();
			await redis.remove();
		}
	};
}

/** Which room a seat is in, and which server it asks. */
interface Seat {
	readonly room: number;
	readonly port: number;
}

async function measure({ servers, appends }: Place, [rooms, size]: readonly [number, number]) {
	const portOf = (i: number) => servers[i % servers.length]?.port ?? 0;
	const hosts = await Promise.all(Array.from({ length: rooms }, (_, room) => openRoom(portOf(room))));
	// Neighbours sit in different rooms, and within a room at different servers.
	const seats: Seat[] = Array.from({ length: rooms * size }, (_, i) => ({
		room: i % rooms,
		port: portOf(Math.floor(i / rooms))
	}));
	const usage = async (collect?: 'collect') => {
		const each = await Promise.all(servers.map((server) => server.usage(collect)));
		return {
			cpuMs: each.reduce((sum, { cpu }) => sum + (cpu.user + cpu.system) / 1000, 0),
			rss: each.reduce((sum, { rss }) => sum + rss, 0)
		};
	};
	const cookies: string[] = seats.map(() => '');
	/** Asks once for each seat, at its own server. */
	const askEach = async (ask: (connection: RawConnection, i: number) => Promise<void>) => {
		const startedMs = performance.now();
		await Promise.all(
			servers.map(({ port }) =>
				askAll(
					port,
					[...seats.keys()].filter((i) => seats[i]?.port === port),
					ask,
					servers.length
				)
			)
		);
		return performance.now() - startedMs;
	};
	const post = async (connection: RawConnection, i: number, command: object) => {
		const path = `/api/rooms/${hosts[seats[i]?.room ?? 0]?.code}/commands/seat`;
		const { status, body, cookie } = await connection.post(path, JSON.stringify(command), cookies[i]);
		if (status !== 200) throw new Error(body);
		return cookie;
	};

	const before = await usage('collect');
	const joinMs = await askEach(async (connection, i) => {
		cookies[i] = await post(connection, i, { type: 'join', name: nameOf(i) });
	});
	const receipts = new Receipts();
	const sockets: Socket[] = [];
	for (let from = 0; from < seats.length; from += 250) {
		const some = seats.slice(from, from + 250).map(({ room, port }, k) => {
			const path = `/api/rooms/${hosts[room]?.code}/events/seat`;
			const request = `GET ${path} HTTP/1.1\r\nHost: x\r\nCookie: ${cookies[from + k]}\r\n\r\n`;
			return listen({ port, from: localAddress(from + k), request }, receipts.take(from + k));
		});
		sockets.push(...(await Promise.all(some)));
	}
	const watched = await usage('collect');

	const presses = hosts.map(({ connect }) => connect());
	const all: number[][] = [];
	for (let n = 1; n <= PRESSES; n += 1) {
		const pressAll = (command: object) => () => {
			for (const press of presses) void press.command(command);
		};
		const open = { type: 'open question', question: QUESTION };
		all.push(await receipts.of(`"phase":"open","step":${n},`, seats.length, pressAll(open)));
		const close = { type: 'close question', step: n };
		if (n < PRESSES) await receipts.of(`"phase":"closed","step":${n},`, seats.length, pressAll(close));
	}
	const [quiet, wroteBefore] = [await usage(), await appends()];
	const answerMs = await askEach(async (connection, i) => {
		const response = { kind: 'single-choice', choice: `e${(i % 3) + 1}` };
		await post(connection, i, { type: 'answer', step: PRESSES, change: 1, response, confidence: 'sure' });
	});
	const [busy, wrote] = [await usage(), await appends()];
	for (const socket of sockets) socket.destroy();
	for (const press of presses) press.close();
	const counted = all.slice(DROPPED);
	const median = (share: number) =>
		quantile(
			counted.map((times) => quantile(times, share)),
			0.5
		);
	return [
		...[median(0.5), median(0.99), (watched.rss - before.rss) / seats.length / 1024],
		...[(seats.length / joinMs) * 1000, (seats.length / answerMs) * 1000, busy.cpuMs - quiet.cpuMs],
		...[wrote[0] - wroteBefore[0], wrote[1] - wroteBefore[1]]
	];
}

async function openRoom(port: number) {
	const connection = new RawConnection(port, '127.0.0.1');
	const settings = { points: 100, speedScoring: false, ranking: false, namesMode: 'chosen' };
	const opened = await connection.post(
		'/api/rooms',
		JSON.stringify({
			bank: 'gull-rock',
			questions: [QUESTION],
			settings: { ...settings, deadlineSeconds: null, projectAnsweredCount: true }
		})
	);
	connection.close();
	const { code } = JSON.parse(opened.body) as { code: string };
	/** A connection of the host's own, which is closed by the server once it has been idle for a while. */
	const connect = () => {
		const presses = new RawConnection(port, '127.0.0.1');
		const command = async (value: object) => {
			const path = `/api/rooms/${code}/commands/host`;
			const { status, body } = await presses.post(path, JSON.stringify(value), opened.cookie);
			if (status !== 200) throw new Error(body);
		};
		return { command, close: () => presses.close() };
	};
	return { code, connect };
}

/** Prints one table; `shapes`: how many rooms of how many seats. */
export async function benchServers(shapes: readonly (readonly [number, number])[] = SHAPES): Promise<void> {
	if (!hasRedis) {
		console.log('\nservers: skipped, as there is no redis-server (npx tsx tests/redis.ts)');
		return;
	}
	console.log('\nservers: from the hosts’ press to the receipt by each seat, and answers confirmed');
	const heads = ['p50 ms', 'p99 ms', 'kB/seat', 'joins/s', 'answers/s', 'their CPU', 'appends', 'refused'];
	console.log(`${''.padEnd(24)}${heads.map((head) => head.padStart(10)).join('')}`);
	for (const shape of shapes)
		for (const start of [startFile, () => startRedis(1), () => startRedis(2)]) {
			const place = await start();
			const measured = await measure(place, shape);
			for (const server of place.servers) await stopServer(server);
			await place.remove();
			const title = `${shape[0]} × ${shape[1]}`.padEnd(11) + place.name.padEnd(13);
			console.log(title + measured.map((value) => value.toFixed(value < 100 ? 1 : 0).padStart(10)).join(''));
		}
}
