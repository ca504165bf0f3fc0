import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Redis } from 'ioredis';
import Database from 'libsql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EventLog } from '#server/event-log.ts';
import { MemoryEventLog, MemoryPlace } from '#server/memory-event-log.ts';
import { RedisEventLog } from '#server/redis-event-log.ts';
import { SqliteEventLog } from '#server/sqlite-event-log.ts';
import { hasRedis, RedisServer } from '../fixtures/redis-server.ts';
import { eventOf } from '../fixtures/room-events.ts';
import { describeEventLog, type Place } from './event-log.contract.ts';

function startMemory(): Place {
	const rooms = new MemoryPlace();
	return {
		openLog: async () => new MemoryEventLog(rooms),
		plantRecord: async (room, n, body) => void rooms.get(room)?.splice(n - 1, 1, body),
		bytes: async () => JSON.stringify([...rooms]),
		clear: async () => rooms.clear()
	};
}

function startFolder(): Place & { readonly folder: string } {
	const folder = mkdtempSync(join(tmpdir(), 'footnote-rooms-'));
	return {
		folder,
		openLog: async () => new SqliteEventLog(folder),
		plantRecord: async (room, n, body) => {
			const database = new Database(join(folder, 'rooms.sqlite'));
			database.prepare('UPDATE event SET body = ? WHERE room = ? AND n = ?').run(body, room, n);
			database.close();
		},
		bytes: async () =>
			readdirSync(folder)
				.map((file) => readFileSync(join(folder, file), 'latin1'))
				.join(''),
		clear: async () => rmSync(folder, { recursive: true })
	};
}

/** The redis-server of this file; each place has it for itself, and leaves it empty. */
const redis = new RedisServer();
afterAll(() => redis.remove());

/** Everything below the folder, once Redis is not writing its files anew any more. */
async function bytesOfRedis(client: Redis): Promise<string> {
	while (/aof_rewrite_(in_progress|scheduled):1/.test(await client.info('persistence')));
	return readdirSync(redis.folder, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.map((file) => readFileSync(join(file.parentPath, file.name), 'latin1'))
		.join('');
}

function startRedis(): Place {
	const client = new Redis(redis.port, { lazyConnect: true });
	return {
		openLog: async () => new RedisEventLog(redis.url),
		plantRecord: async (room, n, body) => {
			const stream = `footnote:room:${room}`;
			const entries = await client.xrange(stream, '-', '+');
			await client.del(stream);
			for (const [id, [, own = '']] of entries) {
				await client.xadd(stream, id, 'event', id === `${n}-0` ? body : own);
			}
		},
		bytes: () => bytesOfRedis(client),
		clear: async () => {
			await client.flushall();
			client.disconnect();
		}
	};
}

describeEventLog('memory', startMemory);
describeEventLog('SQLite', startFolder);
describe.skipIf(!hasRedis)('on a redis-server', () => {
	beforeAll(() => redis.start());
	describeEventLog('Redis', startRedis);
});

it('[AN62] a check finds a file that takes no writes any more', async () => {
	const place = startFolder();
	const log = await place.openLog();
	expect((await log.check()).ok).toBe(true);
	const database = new Database(join(place.folder, 'rooms.sqlite'));
	database.exec('DROP TABLE event');
	database.close();
	expect(await log.check()).toMatchObject({ ok: false, problem: { code: 'room/log-failed' } });
	await log.close();
	await place.clear();
});

/** Runs a server that appends to its rooms without end, until it has acknowledged so many, and kills it. */
async function killAfter(folder: string, count: number): Promise<Map<string, number>> {
	const script = join(import.meta.dirname, 'append-without-end.ts');
	const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
		stdio: ['ignore', 'pipe', 'inherit']
	});
	const exited = new Promise((resolve) => child.once('exit', resolve));
	const acknowledged = new Map<string, number>();
	let seen = 0;
	for await (const line of createInterface({ input: child.stdout })) {
		const [room = '', n] = line.split(' ');
		acknowledged.set(room, Number(n));
		seen += 1;
		if (seen === count) child.kill('SIGKILL');
	}
	await exited;
	expect(child.signalCode).toBe('SIGKILL');
	return acknowledged;
}

async function readAll(log: EventLog, room: string): Promise<number> {
	const read = await log.read(room, 0);
	if (!read.ok) throw new Error(`${room}: ${read.problem.code}`);
	expect(read.value).toEqual(read.value.map((_, i) => eventOf(i + 1)));
	return read.value.length;
}

describe('a server that is killed', () => {
	it('[RM26] loses nothing that it had acknowledged and writes nothing twice, three times over', async () => {
		const place = startFolder();
		for (const count of [1, 400, 4000]) {
			const acknowledged = await killAfter(place.folder, count);
			expect(acknowledged.size).toBeGreaterThan(0);
			const log = await place.openLog();
			for (const [room, n] of acknowledged) expect(await readAll(log, room)).toBeGreaterThanOrEqual(n);
			await log.close();
		}
		await place.clear();
	}, 60_000);
});
