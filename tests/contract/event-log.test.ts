import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Database from 'libsql';
import { describe, expect, it } from 'vitest';
import type { EventLog } from '#server/event-log.ts';
import { MemoryEventLog, type MemoryPlace } from '#server/memory-event-log.ts';
import { SqliteEventLog } from '#server/sqlite-event-log.ts';
import { eventOf } from '../fixtures/room-events.ts';
import { describeEventLog, type Place } from './event-log.contract.ts';

function startMemory(): Place {
	const rooms: MemoryPlace = new Map();
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

describeEventLog('memory', startMemory);
describeEventLog('SQLite', startFolder);

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
