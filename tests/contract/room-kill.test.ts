import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomEvent } from '#domain/room-event.ts';
import { SqliteEventLog } from '#server/sqlite-event-log.ts';
import { RoomBrowser } from '../fixtures/room-browser.ts';

const SEATS = 100;
/** `npm run soak` sets more. */
const KILLS = Number(process.env['ROOM_KILLS'] ?? 2);
/** What is started; `src/start.ts` is killed the same way where BUILD_DIR holds a build. */
const ENTRY = process.env['ROOM_ENTRY'] ?? 'tests/room-server.ts';
const QUESTION = 'offer-for-tower';

let folder: string;
let server: ChildProcess | undefined;
let port = 0;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rooms-'));
	port = 0;
});
afterEach(async () => {
	await end('SIGKILL');
	rmSync(folder, { recursive: true });
});

/** Starts a server of its own process, on the port it had before, and waits until it is there. */
async function start(): Promise<void> {
	server = spawn(process.execPath, ['--import', 'tsx', ENTRY], {
		env: { ...process.env, DATA_DIR: folder, QUESTIONS_DIR: 'tests/fixtures/questions', PORT: String(port) },
		stdio: ['ignore', 'pipe', 'inherit']
	});
	if (!server.stdout) throw new Error('a server without a voice');
	const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
	// Each entry ends its first line with the port.
	port = Number(/\d+$/.exec(line)?.[0]);
}

async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
	if (server?.exitCode !== null || server.signalCode !== null) return;
	const gone = once(server, 'exit');
	server.kill(signal);
	await gone;
}

const reach = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${port}${path}`, init);

/** What the log on disk holds. */
async function readLog(code: string): Promise<readonly RoomEvent[]> {
	const log = new SqliteEventLog(folder);
	const read = await log.read(code, 0);
	await log.close();
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
}

test(
	`[RM58] killed ${KILLS} times under ${SEATS} answering seats, the server loses no confirmed answer and doubles none`,
	async () => {
		await start();
		const host = new RoomBrowser(reach);
		const code = await host.openRoom([QUESTION]);
		const phones = Array.from({ length: SEATS }, () => new RoomBrowser(reach));
		await Promise.all(phones.map((phone, i) => phone.join(code, `Seat ${i}`)));
		await host.command(code, 'host', { type: 'open question', question: QUESTION });

		/** By seat, from 1: the last change that was confirmed. */
		const confirmed = new Array<number>(SEATS + 1).fill(0);
		let total = 0;
		let isOver = false;
		/** Answers until all kills are over, and once more; tries again whatever goes wrong, as the page does. */
		const answerOn = async (phone: RoomBrowser, seat: number) => {
			for (let change = 1, isLast = false; !isLast; change += 1) {
				isLast = isOver;
				for (;;) {
					const response = { kind: 'single-choice', choice: `e${((seat + change) % 3) + 1}` };
					const answer = { type: 'answer', step: 1, change, response, confidence: 'sure' };
					const told = await phone.command(code, 'seat', answer).catch(() => undefined);
					if (told?.status === 200) break;
					if (told && told.status !== 429) throw new Error(JSON.stringify(told.body));
					await wait(400);
				}
				confirmed[seat] = change;
				total += 1;
				await wait(200);
			}
		};
		const answering = Promise.all(phones.map((phone, i) => answerOn(phone, i + 1)));
		for (let kill = 1; kill <= KILLS; kill += 1) {
			const before = total;
			// A different moment each time, always in the middle of answers.
			while (total < before + 150 + kill * 7) await Promise.race([wait(5), answering]);
			await end('SIGKILL');
			await start();
		}
		isOver = true;
		await answering;

		const readers = await Promise.all(phones.map((phone) => phone.watch(code, 'seat')));
		await Promise.all(readers.map((reader) => reader.until(({ own }) => own !== undefined)));
		expect(readers.map(({ own }) => own?.seat)).toEqual(phones.map((_, i) => i + 1));
		expect(readers.map(({ own }) => own?.answer?.change)).toEqual(confirmed.slice(1));
		for (const reader of readers) reader.close();
		await end('SIGKILL');
		const answers = (await readLog(code)).filter((event) => event.type === 'answer.given');
		const kept = answers.map(({ seat, change }) => `${seat} ${change}`);
		expect(new Set(kept).size).toBe(kept.length);
		const wanted = confirmed.flatMap((last, seat) =>
			Array.from({ length: last }, (_, i) => `${seat} ${i + 1}`)
		);
		expect([...kept].sort()).toEqual(wanted.sort());
	},
	60_000 + KILLS * 15_000
);

test('[RM44] told to stop, the server ends every stream and is gone within a second', async () => {
	await start();
	const host = new RoomBrowser(reach);
	const code = await host.openRoom([QUESTION]);
	const readers = await Promise.all(Array.from({ length: 10 }, () => host.watch(code, 'host')));
	await Promise.all(readers.map((reader) => reader.until(({ own }) => own !== undefined)));
	const startedMs = performance.now();
	await Promise.all([end('SIGTERM'), ...readers.map((reader) => reader.ended())]);
	expect(performance.now() - startedMs).toBeLessThan(1000);
	expect(server?.exitCode).toBe(0);
});
