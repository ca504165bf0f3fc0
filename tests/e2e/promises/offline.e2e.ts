import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '../test.ts';
import { INVENTED_BANKS, serverOf } from '../addresses.ts';
import { freePort } from '../built-site.ts';
import { playThrough, quizOf, stem } from './gull-rock.ts';
import { OwnServer } from '../own-server.ts';
import { isKept } from './kept.ts';

interface Server {
	readonly address: string;
	/** Ends the process on the spot; settles when it is gone. */
	kill(): Promise<void>;
}

/** The invented banks behind `npm start`, in a process of its own. */
const test = base.extend<{ server: Server }>({
	// eslint-disable-next-line no-empty-pattern -- the fixture rests on no other
	server: async ({}, use) => {
		const port = await freePort();
		const { env } = serverOf({ ...INVENTED_BANKS, port });
		const process_ = spawn(process.execPath, ['--import', 'tsx', 'src/start.ts'], {
			stdio: 'ignore',
			env: { ...process.env, ...env }
		});
		const address = `http://127.0.0.1:${port}`;
		await expect(async () => expect((await fetch(address)).ok).toBe(true)).toPass();
		const kill = () => killed(process_);
		await use({ address, kill });
		await kill();
	}
});
test.use({ serviceWorkers: 'allow' });

function killed(server: ChildProcess): Promise<void> {
	if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve();
	return new Promise((resolve) => {
		server.once('exit', () => resolve());
		server.kill('SIGKILL');
	});
}

/** Visits the start once, until the site is kept, and ends the server. */
async function visitOnce(page: Page, { address, kill }: Server): Promise<void> {
	await page.goto(`${address}/`);
	await isKept(page);
	await kill();
	await expect(fetch(address)).rejects.toThrow();
}

test('[AN4] after one visit a quiz can be played to its end with the server gone, and its answers are kept', async ({
	page,
	server
}) => {
	await visitOnce(page, server);
	await page.goto(server.address + quizOf(['vote-sold', 'tower-history', 'lens-plan']));
	await playThrough(page, ['vote-sold', 'tower-history', 'lens-plan'], 'wrong');
	await expect(stem(page)).toHaveText(/^0 of 3 right/);
	await page.reload();
	await expect(stem(page)).toHaveText(/^0 of 3 right/);
	await page.goto(`${server.address}/gull-rock/review`);
	await expect(page.getByRole('heading', { name: 'Missed: 3 questions' })).toBeVisible();
	await page.goto(`${server.address}/data`);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save a backup' }).click()
	]);
	const saved = JSON.parse(readFileSync(await download.path(), 'utf8')) as { records: unknown[] };
	expect(saved.records.length).toBeGreaterThan(3);
});

test('[AN4] after one visit every page opens with the server gone, by its address and by its links, in its own letters', async ({
	page,
	server
}) => {
	const failed: string[] = [];
	page.on('requestfailed', (request) => failed.push(request.url()));
	await visitOnce(page, server);
	const pages = {
		'/': /.+/,
		'/gull-rock': /.+/,
		'/gull-rock/review?origin=other-date': /review/i,
		'/gull-rock/study': 'What the documents say',
		'/gull-rock/study/tower#council-keeps': /.+/,
		'/gull-rock/sources': /.+/,
		'/gull-rock/sources/keeper': /.+/,
		'/gull-rock/progress': /.+/,
		'/data': 'Your data'
	};
	for (const [path, heading] of Object.entries(pages)) {
		await page.goto(server.address + path);
		await expect(stem(page), path).toHaveText(heading);
	}
	const menu = page.getByRole('navigation', { name: 'Main' });
	for (const name of ['Study', 'Sources', 'Classroom']) {
		await menu.getByRole('link', { name }).click();
		await expect(menu.getByRole('link', { name })).toHaveAttribute('aria-current', 'page');
	}
	const letters = await page.evaluate(async () => {
		await document.fonts.ready;
		return [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family);
	});
	expect(letters.join()).toMatch(/Newsreader.*Libre Franklin|Libre Franklin.*Newsreader/);
	expect(failed.filter((url) => !url.includes('/api/') && !url.endsWith('/service-worker.js'))).toEqual([]);
});

test('[AN14] a classroom whose server is gone says that it cannot be reached now, and has it again by a press or with the network', async ({
	browser
}) => {
	await OwnServer.use(async (server) => {
		const context = await browser.newContext({ baseURL: server.address, serviceWorkers: 'allow' });
		const page = await context.newPage();
		const withPhones = page.getByRole('radio', { name: 'With phones, now' });
		const isOut = page.getByText('The server of this site cannot be reached now.');
		const isUnlisted = page.getByText('Those for class only are not listed.');
		await page.goto('/');
		await isKept(page);
		await server.kill();
		await page.goto('/classroom');
		await expect(isOut).toBeVisible();
		await expect(page.getByText('npm start')).toHaveCount(0);
		await expect(withPhones).toBeDisabled();
		await expect(page.getByRole('radio', { name: 'At their own pace' })).toBeDisabled();
		await expect(page.getByRole('radio', { name: 'By show of hands' })).toBeChecked();
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(isOut).toBeVisible();
		await page.getByRole('radio', { name: 'Picked by hand' }).check();
		await expect(isUnlisted).toBeVisible();
		await server.start();
		await page.getByRole('button', { name: 'Try again' }).click();
		await expect(withPhones).toBeEnabled();
		await expect(isOut).toHaveCount(0);
		await expect(isUnlisted).toHaveCount(0);

		await context.setOffline(true);
		await page.goto('/classroom');
		await expect(isOut).toBeVisible();
		await context.setOffline(false);
		await expect(withPhones).toBeEnabled();
		await expect(isOut).toHaveCount(0);
		await context.close();
	});
});

test('[AN10] the page names what makes it an app of its own, and all of it is there', async ({
	page,
	server
}) => {
	await page.goto(`${server.address}/gull-rock`);
	// The server ends with the test, and the page must not be fetching from it then.
	await page.waitForLoadState('networkidle');
	const href = await page.locator('link[rel=manifest]').getAttribute('href');
	const address = new URL(href ?? '', page.url()).href;
	const response = await page.request.get(address);
	expect(response.headers()['content-type']).toContain('application/manifest+json');
	const manifest = (await response.json()) as { start_url: string; icons: { src: string; type: string }[] };
	expect(new URL(manifest.start_url, address).href).toBe(`${server.address}/`);
	for (const { src, type } of manifest.icons) {
		const icon = await page.request.get(new URL(src, address).href);
		const [told] = (icon.headers()['content-type'] ?? '').split(';');
		expect([icon.status(), told], src).toEqual([200, type]);
	}
	const session = await page.context().newCDPSession(page);
	const { errors } = await session.send('Page.getAppManifest');
	expect(errors).toEqual([]);
	const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
	expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual(
		[]
	);
});
