import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RoomBrowser } from '../fixtures/room-browser.ts';

let folder: string;
const within = (path: string) => join(folder, path);

beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'footnote-serve-'));
	mkdirSync(within('build/client/_app'), { recursive: true });
	mkdirSync(within('build/prerendered'));
	writeFileSync(within('build/client/_app/version.json'), '{"version":"v1"}');
	writeFileSync(within('build/handler.js'), 'export const handler = (_, response) => response.end();');
	writeFileSync(within('package.json'), '{"type":"module"}');
	writeFileSync(within('file'), '');
});
afterAll(() => rmSync(folder, { recursive: true, maxRetries: 5 }));

/** The server, as a build runs it, on a build without pages. */
function serve(set: Readonly<Record<string, string>>) {
	const env = {
		...{ QUESTIONS_DIR: 'tests/fixtures/questions', BUILD_DIR: within('build'), DATA_DIR: within('data') },
		...{ PORT: '0', HOST: '127.0.0.1' }
	};
	return spawn(process.execPath, ['--import', 'tsx', 'src/serve.ts'], {
		env: { ...process.env, ...env, ...set },
		stdio: ['ignore', 'pipe', 'pipe']
	});
}

test('[AN60] started on folders that are not there it says so by the names of the settings, and does not stay', async () => {
	const server = serve({
		QUESTIONS_DIR: within('x'),
		BUILD_DIR: within('y'),
		DATA_DIR: within('file'),
		PORT: 'z'
	});
	const [said, [code]] = await Promise.all([text(server.stderr), once(server, 'exit')]);
	const messages = said
		.trim()
		.split('\n')
		.map((line) => (JSON.parse(line) as { message: string }).message);
	expect(messages.map((message) => message.split(' ')[0])).toEqual([
		...['PORT', 'QUESTIONS_DIR', 'BUILD_DIR', 'DATA_DIR']
	]);
	// For systemd, which then does not start it again.
	expect(code).toBe(78);
});

test('[AN66] on whichever port was free, the server says where it is, and sends phones there', async () => {
	const server = serve({ HOST: '0.0.0.0', LOG_FORMAT: 'text' });
	try {
		const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
		const [origin = ''] = /http:\S+$/.exec(line) ?? [];
		const host = new RoomBrowser((path, init) => fetch(origin + path, init));
		const code = await host.openRoom(['offer-for-tower']);
		const { body } = await host.get(`/api/rooms/${code}`);
		const ports = (body['addresses'] as string[]).map((address) => new URL(address).port);
		expect(new Set([...ports, new URL(origin).port])).toEqual(new Set([new URL(origin).port]));
		expect(Number(new URL(origin).port)).toBeGreaterThan(0);
	} finally {
		const gone = once(server, 'exit');
		server.kill('SIGTERM');
		await gone;
	}
});
