import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { nginxFile, SECURITY_HEADERS } from '../../src/security-headers.ts';

/** What takes an nginx is skipped where there is none, by name; `apt-get install nginx-light` brings Debian's. */
const nginx = ['/usr/sbin', '/usr/local/sbin', ...(process.env['PATH'] ?? '').split(delimiter)]
	.map((folder) => join(folder, 'nginx'))
	.find((path) => existsSync(path));

test.each(['', '/footnote'])(
	'[AN12] what nginx includes for a site under “%s” leaves it its own “location /”',
	(base) => {
		expect(nginxFile(base)).not.toMatch(/location \/ /);
		expect(nginxFile(base)).toContain(`location ${base}/_app/immutable/ {`);
	}
);

describe.skipIf(nginx === undefined).each(['', '/footnote'])('nginx, with the site under “%s”', (base) => {
	let folder: string;
	let port: number;

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'footnote-nginx-'));
		// It reads files as a user of its own.
		chmodSync(folder, 0o755);
		const site = join(folder, 'site', base);
		mkdirSync(join(site, '_app/immutable'), { recursive: true });
		for (const file of ['index.html', '404.html', '_app/immutable/start.js', 'manifest.webmanifest'])
			writeFileSync(join(site, file), file);
		writeFileSync(join(folder, 'headers.nginx.conf'), nginxFile(base));
		const held = createServer().listen(0, '127.0.0.1');
		await once(held, 'listening');
		({ port } = held.address() as AddressInfo);
		held.close();
		await once(held, 'close');
		// As Debian's own site: a root and a `location /`.
		const server = [
			`listen 127.0.0.1:${port};`,
			`root ${folder}/site;`,
			'location / { try_files $uri $uri/ =404; }'
		];
		const settings = [
			...[`pid ${folder}/pid;`, 'error_log stderr crit;', 'daemon off;', 'master_process off;', 'events {}'],
			...[
				'http {',
				'access_log off;',
				'types { text/html html; text/javascript js; }',
				'server {',
				...server
			],
			...[`include ${folder}/headers.nginx.conf;`, '} }']
		];
		writeFileSync(join(folder, 'nginx.conf'), settings.join('\n'));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	test('[AN12] every page, file and refusal bears the headers, and the site says what is not there', async () => {
		const checked = spawnSync(nginx ?? '', ['-t', '-c', join(folder, 'nginx.conf')], { encoding: 'utf8' });
		expect(checked.status, checked.stderr).toBe(0);
		const server = spawn(nginx ?? '', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
		try {
			const reach = (path: string) => fetch(`http://127.0.0.1:${port}${base}${path}`);
			await vi.waitUntil(() => reach('/').catch(() => undefined), { timeout: 10_000 });
			const told = await Promise.all(
				['/', '/_app/immutable/start.js', '/no/such', '/_app/immutable/none.js', '/manifest.webmanifest'].map(
					async (path) => {
						const reply = await reach(path);
						for (const [name, value] of Object.entries(SECURITY_HEADERS))
							expect(reply.headers.get(name), `${name} of ${path}`).toBe(value);
						return [reply.status, await reply.text(), reply.headers.get('cache-control')];
					}
				)
			);
			expect(told).toEqual([
				[200, 'index.html', null],
				[200, '_app/immutable/start.js', 'public, max-age=31536000, immutable'],
				[404, '404.html', null],
				[404, '404.html', null],
				[200, 'manifest.webmanifest', null]
			]);
			expect((await reach('/manifest.webmanifest')).headers.get('content-type')).toBe(
				'application/manifest+json'
			);
		} finally {
			const gone = once(server, 'exit');
			server.kill('SIGTERM');
			await gone;
		}
	});
});
