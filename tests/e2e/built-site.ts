import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';

interface Making {
	/** What the folder that it is made in is called. */
	readonly name: string;
	/** Puts the banks into the folder `questions` below the one given. */
	readonly fill: (folder: string) => void;
	/** Gets the address of the site, without a slash at its end; the site is gone when it settles. */
	readonly use: (address: string) => Promise<void>;
}

/** Builds and serves banks of their own, as `npm run build` and `npm start` do it. */
export async function withBuiltSite({ name, fill, use }: Making): Promise<void> {
	mkdirSync('.e2e', { recursive: true });
	// Below the project, because what is built finds its packages from where it lies.
	const folder = resolve(mkdtempSync(`.e2e/${name}-`));
	mkdirSync(join(folder, 'questions'));
	let server: ChildProcess | undefined;
	try {
		fill(folder);
		build(folder);
		const port = await freePort();
		server = serve(folder, port);
		await answering(`http://127.0.0.1:${port}/`, server);
		await use(`http://127.0.0.1:${port}`);
	} finally {
		server?.kill();
		rmSync(folder, { recursive: true, maxRetries: 5 });
	}
}

function build(folder: string) {
	const { status, stderr } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{
			encoding: 'utf8',
			env: {
				...process.env,
				QUESTIONS_DIR: join(folder, 'questions'),
				BUILD_DIR: join(folder, 'build'),
				KIT_DIR: join(folder, 'kit')
			}
		}
	);
	if (status !== 0) throw new Error(stderr);
}

function serve(folder: string, port: number): ChildProcess {
	return spawn(process.execPath, ['--import', 'tsx', 'src/start.ts'], {
		stdio: 'ignore',
		env: { ...process.env, BUILD_DIR: join(folder, 'build'), PORT: String(port), HOST: '127.0.0.1' }
	});
}

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
	return new Promise((done, refuse) => {
		const probe = createServer().on('error', refuse);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() =>
				typeof address === 'object' && address ? done(address.port) : refuse(new Error('no port'))
			);
		});
	});
}

async function answering(address: string, server: ChildProcess): Promise<void> {
	await expect(async () => {
		if (server.exitCode !== null) throw new Error('the server has ended');
		expect((await fetch(address)).ok).toBe(true);
	}).toPass({ timeout: 30_000 });
}
