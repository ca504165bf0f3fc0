import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, goBack, test as base, type Page } from '../test.ts';
import { FileServer } from '../../fixtures/file-server.ts';
import { copyAsNewer } from '../../fixtures/newer-build.ts';
import { reportSession } from '../../fixtures/report-session.ts';
import { look } from '../look.ts';
import { QuizPage } from '../quiz-page.ts';
import { beginSession, stepOn } from '../without-server.ts';
import { answer, isAsked, playThrough, press, quizOf, stem } from './gull-rock.ts';
import { isKept } from './kept.ts';
import { sessionFile } from './session-file.ts';

/** Made by tests/build-for-browser.ts for the path `/footnote`. */
const FOLDER = resolve('.e2e/static');
const PATH = '/footnote';

/** The folder on a host that serves nothing but files. */
const test = base.extend<{ files: FileServer }>({
	// eslint-disable-next-line no-empty-pattern -- the fixture rests on no other
	files: async ({}, use) => {
		const files = await FileServer.start(FOLDER, PATH);
		await use(files);
		files.stop();
	}
});
test.use({ serviceWorkers: 'allow' });

/** Whatever a page asks for that is not there, or not under the site's own path. */
function watch(page: Page, { address }: FileServer): string[] {
	const strayed: string[] = [];
	page.context().on('request', (request) => {
		if (!request.url().startsWith(`${address}/`) && !request.url().startsWith('blob:'))
			strayed.push(request.url());
	});
	page.context().on('response', (response) => {
		if (response.status() >= 300 && response.status() !== 304)
			strayed.push(`${response.status()} ${response.url()}`);
	});
	return strayed;
}

const inMenu = (page: Page, name: string) =>
	page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name }).click();

test('[AN1, AN3] a folder of files under a path: a quiz to its summary, review, study, sources, progress and data', async ({
	page,
	files
}) => {
	const strayed = watch(page, files);
	await page.goto(`${files.address}/`);
	await page.getByRole('link', { name: /^Start \d+ questions$/ }).click();
	await expect(new QuizPage(page).forward).toBeVisible();
	await page.goto(files.address + quizOf(['vote-sold', 'boats-guided']).replace('/quiz?', '/quiz/?'));
	await answer(page, 'vote-sold', 'wrong');
	await page.getByRole('list', { name: 'Footnotes' }).getByRole('link').first().click();
	await expect(stem(page)).toHaveText('Island votes to keep its lighthouse');
	await goBack(page);
	await isAsked(page, 'vote-sold');
	await press(page, 'Next question');
	await answer(page, 'boats-guided');
	await press(page, 'See the result');
	await expect(stem(page)).toHaveText('1 of 2 right.');
	await page.getByRole('link', { name: 'Study this' }).first().click();
	await expect(page.getByRole('link', { name: 'All topics' })).toBeVisible();

	await inMenu(page, 'Review');
	await expect(page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
	await inMenu(page, 'Study');
	await page.getByRole('link', { name: 'The people' }).click();
	await expect(stem(page)).toHaveText('The people');
	await inMenu(page, 'Sources');
	await page.getByRole('main').getByRole('link').first().click();
	await expect(page.getByText('Choose the file')).toBeVisible();
	await inMenu(page, 'Progress');
	await page.getByRole('link', { name: 'Your data: back up, move, erase' }).click();
	await expect(page.getByText('2 answers')).toBeVisible();
	for (const path of ['/gull-rock/', '/gull-rock/review/', '/gull-rock/study/tower/', '/data/', '/join/']) {
		await page.goto(files.address + path);
		await expect(stem(page), path).toBeVisible();
	}
	expect(strayed).toEqual([]);
});

test('[AN3, HD8, VW1, VW2, VW3, VW4, VW5, AX1, AX2] without a server every page of sessions says what a session needs, and asks for none', async ({
	page,
	files
}) => {
	const strayed = watch(page, files);
	const asked: string[] = [];
	page.on('request', (request) => void (request.url().includes('/api/') && asked.push(request.url())));
	await page.goto(`${files.address}/`);
	await inMenu(page, 'Classroom');
	await expect(page.getByRole('radio', { name: 'By show of hands' })).toBeChecked();
	await expect(page.getByRole('radio', { name: 'With phones, now' })).toHaveCount(0);
	const room = '?room=K7M4QX';
	const pages = [
		'/classroom/',
		...[`/classroom/host/${room}`, `/classroom/projector/${room}`, `/classroom/report/${room}`],
		...['/join/', `/join/${room}`]
	];
	for (const path of pages) {
		await page.goto(files.address + path);
		await expect(page.getByText('npm start'), path).toBeVisible();
		// What a page asks for by itself it has asked for by then.
		await page.waitForLoadState('networkidle');
		await expect(page.getByText('npm start'), path).toBeVisible();
		await expect(page.getByText(/cannot be reached|^Opening the/), path).toHaveCount(0);
		await expect(page.getByLabel('The code that is projected'), path).toHaveCount(0);
		await expect(page.getByRole('main').locator('a[href*="/join"]'), path).toHaveCount(0);
		await look(page, `a site of files, ${path}`);
	}
	expect(asked).toEqual([]);
	expect(strayed).toEqual([]);
});

test('[AN3, HD1] a folder of files under a path holds a show of hands with its projector, and prints sheets and a key', async ({
	page,
	files
}) => {
	const strayed = watch(page, files);
	const at = `${files.address}/classroom/`;
	const questions = ['the island council voted to sell'];
	await beginSession(page, { at, how: 'By show of hands', questions, button: 'Begin the show of hands' });
	const opened = page.context().waitForEvent('page');
	await press(page, 'Open the projector');
	const wall = await opened;
	await stepOn(page, 'Open the first question');
	await page.getByRole('textbox').first().fill('12');
	await stepOn(page, 'Close the question');
	await stepOn(page, 'Show the answer');
	await expect(wall.getByText(/Island votes to keep its lighthouse.*paragraph 4/)).toBeVisible();

	await beginSession(page, { at, how: 'On paper', questions, button: 'Make the sheets' });
	await expect(page.locator('.printed .sheet').first()).toBeAttached();
	await press(page, 'Print the key');
	await expect(page.locator('.printed ol.strip').first()).toBeAttached();
	expect(strayed).toEqual([]);
});

test('[AN3, RP31] a folder of files reports on a session that a server once held, and corrects its key here', async ({
	page,
	files
}) => {
	const strayed = watch(page, files);
	await page.goto(`${files.address}/data/`);
	await page.getByLabel('Open such a file').setInputFiles(sessionFile(reportSession(), ['MOVED'], 'K7M4QX'));
	await expect(page.getByText('1 class session was added.')).toBeVisible();
	await page.goto(`${files.address}/classroom/report/?session=MOVED`);
	await page.getByRole('button', { name: 'Correct the key' }).first().click();
	await page.getByRole('radio', { name: 'It counts for nobody' }).first().check();
	await page.getByRole('textbox', { name: 'What was wrong' }).first().fill('The wording was open.');
	await page.getByRole('button', { name: 'Correct it' }).first().click();
	await expect(page.getByText(/It counts for nobody; \d+ scores? changed/)).toBeVisible();
	expect(strayed).toEqual([]);
});

test('[AN3] an address that is not there says so, and leads back to the start', async ({
	page,
	files,
	complaints
}) => {
	complaints.expect(/Not found: .*\/no\/such\/page/);
	await page.goto(`${files.address}/no/such/page`);
	await expect(stem(page)).toHaveText('This page is not here.');
	await page.getByRole('link', { name: 'Go to the start' }).click();
	await expect(page.getByRole('link', { name: /^Start \d+ questions$/ })).toBeVisible();
});

test('[AN5, AN8] a newer version announces itself, leaves a quiz as it is, and is there from the next page on', async ({
	page,
	files
}) => {
	mkdirSync('.e2e', { recursive: true });
	const newer = mkdtempSync(resolve('.e2e/newer-'));
	try {
		copyAsNewer(FOLDER, newer, ['each footnoted to', 'all footnoted to']);
		await page.goto(`${files.address}/`);
		await isKept(page);
		await page.goto(files.address + quizOf(['vote-sold', 'boats-guided']).replace('/quiz?', '/quiz/?'));
		await isAsked(page, 'vote-sold');
		files.folder = newer;
		const other = await page.context().newPage();
		await other.goto(`${files.address}/data/`);
		const note = other.getByText('A new version of Footnote is here.');
		await expect(note).toBeVisible();
		// The quiz in the other tab holds the newer one off: pages are still those of the older.
		await other.goto(`${files.address}/`);
		await expect(other.getByText('each footnoted to')).toBeVisible();

		await expect(page.getByText('A new version')).toBeHidden();
		await playThrough(page, ['vote-sold', 'boats-guided']);
		await expect(stem(page)).toHaveText('2 of 2 right.');
		await expect(page.getByText('A new version of Footnote is here.')).toBeVisible();
		await expect
			.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting))
			.toBeNull();
		await inMenu(page, 'Quiz');
		await expect(page.getByText('all footnoted to')).toBeVisible();
	} finally {
		rmSync(newer, { recursive: true });
	}
});

test('[AN5] whoever presses has the newer version at once, and the quiz goes on where it was', async ({
	page,
	files
}) => {
	const newer = mkdtempSync(resolve('.e2e/newer-'));
	try {
		copyAsNewer(FOLDER, newer, ['each footnoted to', 'all footnoted to']);
		await page.goto(`${files.address}/`);
		await isKept(page);
		await page.goto(files.address + quizOf(['vote-sold', 'boats-guided']).replace('/quiz?', '/quiz/?'));
		await answer(page, 'vote-sold');
		await press(page, 'Next question');
		await isAsked(page, 'boats-guided');
		files.folder = newer;
		const other = await page.context().newPage();
		await other.goto(`${files.address}/`);
		await expect(other.getByText('each footnoted to')).toBeVisible();
		await other.getByRole('button', { name: 'Reload now' }).click();
		await expect(other.getByText('all footnoted to')).toBeVisible();
		// The quiz in the other tab has its scripts still, those it had not fetched yet among them.
		await answer(page, 'boats-guided');
		await press(page, 'See the result');
		await expect(stem(page)).toHaveText('2 of 2 right.');
	} finally {
		rmSync(newer, { recursive: true });
	}
});

test('[AN12] the folder brings its headers for the hosts that read them', () => {
	const headers = readFileSync(join(FOLDER, '_headers'), 'utf8');
	for (const name of ['_headers', '.htaccess', 'headers.nginx.conf']) {
		const text = readFileSync(join(FOLDER, name), 'utf8');
		for (const header of ['content-security-policy', 'permissions-policy', 'referrer-policy', 'nosniff'])
			expect(text, name).toContain(header);
	}
	expect(headers).toContain(`${PATH}/*`);
});

test('[AN13] the folder tells search engines what to leave alone, under its own path', () => {
	const robots = readFileSync(join(FOLDER, 'robots.txt'), 'utf8');
	expect(robots).toContain(`\nDisallow: ${PATH}/join\n`);
	expect(robots).not.toContain('Disallow: /join');
});
