import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RoomEvent } from '#domain/room-event.ts';
import { SqliteEventLog } from '#server/sqlite-event-log.ts';
import { AnsweringClass } from '../fixtures/answering-class.ts';
import { RoomBrowser } from '../fixtures/room-browser.ts';
import { RoomProcess } from '../fixtures/room-process.ts';

const SEATS = 100;
/** `npm run soak` sets more. */
const KILLS = Number(process.env['ROOM_KILLS'] ?? 2);

let folder: string;
let server: RoomProcess;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'rooms-'));
	server = new RoomProcess(() => ({ DATA_DIR: folder }));
});
afterEach(async () => {
	await server.end('SIGKILL');
	rmSync(folder, { recursive: true });
});

const reach = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${server.port}${path}`, init);

/** What the log on disk holds, once the server is gone. */
async function readLog(code: string): Promise<readonly RoomEvent[]> {
	await server.end('SIGKILL');
	const log = new SqliteEventLog(folder);
	const read = await log.read(code, 0);
	await log.close();
	if (!read.ok) throw new Error(read.problem.code);
	return read.value;
}

test(
	`[RM58] killed ${KILLS} times under ${SEATS} answering seats, the server loses no confirmed answer and doubles none`,
	async () => {
		await server.start();
		const answering = new AnsweringClass(reach, SEATS);
		await answering.begin();
		for (let kill = 1; kill <= KILLS; kill += 1) {
			// A different moment each time, always in the middle of answers.
			await answering.confirms(150 + kill * 7);
			await server.end('SIGKILL');
			await server.start();
		}
		await answering.finish();
		await answering.checkKept(readLog);
	},
	60_000 + KILLS * 15_000
);

test('[RM44] told to stop, the server ends every stream and is gone within a second', async () => {
	await server.start();
	const host = new RoomBrowser(reach);
	const code = await host.openRoom(['offer-for-tower']);
	const readers = await Promise.all(Array.from({ length: 10 }, () => host.watch(code, 'host')));
	await Promise.all(readers.map((reader) => reader.until(({ own }) => own !== undefined)));
	const startedMs = performance.now();
	const [exitCode] = await Promise.all([server.end('SIGTERM'), ...readers.map((reader) => reader.ended())]);
	expect(performance.now() - startedMs).toBeLessThan(1000);
	expect(exitCode).toBe(0);
});
