import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { followReadme } from '../../fixtures/worked-example.ts';

/** A bank that somebody has just made by the README, built and served; gives its address. */
const test = base.extend<object, { newBank: string }>({
	newBank: [
		// eslint-disable-next-line no-empty-pattern -- the fixture rests on no other
		async ({}, use) => {
			mkdirSync('.e2e', { recursive: true });
			// Below the project, because what is built finds its packages from where it lies.
			const folder = resolve(mkdtempSync('.e2e/new-bank-'));
			mkdirSync(join(folder, 'questions'));
			let server: ChildProcess | undefined;
			try {
				expect(followReadme(folder)).toMatchObject({ status: 0 });
				build(folder);
				const port = await freePort();
				server = serve(folder, port);
				await answering(`http://127.0.0.1:${port}/`, server);
				await use(`http://127.0.0.1:${port}`);
			} finally {
				server?.kill();
				rmSync(folder, { recursive: true, maxRetries: 5 });
			}
		},
		{ scope: 'worker', timeout: 300_000 }
	]
});

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

async function freePort(): Promise<number> {
	return new Promise((done, refuse) => {
		const probe = createServer();
		probe.on('error', refuse);
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

const stem = (page: Page) => page.getByRole('heading', { level: 1 });
const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).click();

/** The two questions come in the order of the draw. */
async function answerNext(page: Page) {
	// Only a question that is still to be answered has this button, so the stem is its own.
	await page.getByRole('button', { name: 'Check', exact: true }).waitFor();
	if ((await stem(page).textContent())?.startsWith('How many') === true) {
		await page.getByLabel('Your answer').fill('18,400');
	} else await page.locator('form label').filter({ hasText: '1.2 million marks' }).click();
	await page.getByRole('radio', { name: 'Sure', exact: true }).check();
	await press(page, /^Check$/u);
	await expect(page.locator('.verdict')).toContainText('Right');
	await expect(page.getByRole('list', { name: 'Footnotes' })).toContainText(
		/Winter ferry stays for two more years.*12 March 2024, paragraph [56]/u
	);
	await press(page, /^(?:Next question|See the result)$/u);
}

test('[AB13] a bank made by the README alone is checked, built and played to its summary', async ({
	page,
	newBank
}) => {
	await page.goto(newBank);
	await expect(stem(page)).toHaveText('What keeps the ferry running?');
	await page.getByRole('link', { name: 'Start 2 questions' }).click();
	await answerNext(page);
	await answerNext(page);
	await expect(stem(page)).toHaveText('2 of 2 right.');
});
