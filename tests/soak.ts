/**
 * `npm run soak`: what takes too long for every run. Kills the server, and one of two
 * servers on one Redis, 20 times under answering seats, then lets phones come,
 * answer and go for half a minute, or as many minutes as given (`npm run soak -- 60`), and fails where memory grows or
 * connections are left over. On what `npm start` starts where there is a build in `.e2e/build`, else on the classroom alone.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { RoomBrowser } from './fixtures/room-browser.ts';
import type { Usage } from './tell-usage.ts';

const minutes = Number(process.argv[2] ?? 0.5);
const SEATS = 30;
const QUESTION = 'offer-for-tower';
const BUILD = '.e2e/build';
const entry = existsSync(`${BUILD}/handler.js`) ? 'src/start.ts' : 'tests/room-server.ts';
console.log(`on ${entry}`);
/** What the collector may leave lying about, in bytes. */
const SLACK = 25 * 1024 * 1024;

const kills = spawnSync(
	process.execPath,
	[
		'node_modules/vitest/vitest.mjs',
		'run',
		'tests/contract/room-kill.test.ts',
		'tests/contract/two-servers.test.ts'
	],
	{
		env: { ...process.env, ROOM_KILLS: '20', ROOM_ENTRY: entry, BUILD_DIR: BUILD },
		stdio: 'inherit'
	}
);
if (kills.status !== 0) process.exit(kills.status ?? 1);

const folder = mkdtempSync(join(tmpdir(), 'soak-'));
const server = spawn(
	process.execPath,
	['--expose-gc', '--import', 'tsx', '--import', './tests/tell-usage.ts', entry],
	{
		env: {
			...process.env,
			...{ DATA_DIR: folder, QUESTIONS_DIR: 'tests/fixtures/questions', BUILD_DIR: BUILD },
			...{ PORT: '0', LOG_FORMAT: 'text' }
		},
		stdio: ['ignore', 'pipe', 'inherit', 'ipc']
	}
);
if (!server.stdout) throw new Error('a server without a voice');
const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
const address = `http://127.0.0.1:${/\d+$/.exec(line)?.[0]}`;
const reach = (path: string, init?: RequestInit) => fetch(address + path, init);
const usage = async () => {
	server.send('usage');
	const [told] = (await once(server, 'message')) as [Usage];
	return told;
};

const host = new RoomBrowser(reach);
const code = await host.openRoom([QUESTION]);
const phones = Array.from({ length: SEATS }, () => new RoomBrowser(reach));
for (const [i, phone] of phones.entries()) await phone.join(code, `Seat ${i}`);
await host.command(code, 'host', { type: 'open question', question: QUESTION });

/** Every phone comes, answers and goes. */
async function visit(change: number): Promise<void> {
	await Promise.all(
		phones.map(async (phone, i) => {
			const reader = await phone.watch(code, 'seat');
			const response = { kind: 'single-choice', choice: `e${((i + change) % 3) + 1}` };
			const answer = { type: 'answer', step: 1, change, response, confidence: 'sure' };
			const { status } = await phone.command(code, 'seat', answer);
			if (status !== 200 && status !== 429) throw new Error(`an answer met ${status}`);
			if (status === 200) await reader.until(({ own }) => (own?.answer?.change ?? 0) >= change);
			reader.close();
		})
	);
}

const lasts = performance.now() + minutes * 60_000;
/** The program is compiled and its caches are full after so many rounds. */
const WARM = 30;
let warm: Usage | undefined;
for (let change = 1; performance.now() < lasts || change <= WARM + 10; change += 1) {
	await visit(change);
	if (change === WARM) warm = await usage();
}
// The server hears of closed connections a moment later.
let end = await usage();
for (let look = 0; end.streams > 0 && look < 50; look += 1) end = await usage();
server.kill('SIGKILL');
rmSync(folder, { recursive: true });

const grown = end.rss - (warm?.rss ?? end.rss);
const mb = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
console.log(`memory ${mb(end.rss)}, grown by ${mb(grown)}; streams ${end.streams}; handles ${end.handles}`);
const isSound = grown < SLACK && end.streams === 0 && end.handles <= (warm?.handles ?? end.handles) + SEATS;
console.log(isSound ? 'sound' : 'NOT sound');
process.exit(isSound ? 0 : 1);
