import { expect, test, type BrowserContext, type Page } from '../test.ts';
import { isThorough, look } from '../look.ts';
import { OwnServer } from '../own-server.ts';
import { playThrough, answer, press, quizOf, stem } from './gull-rock.ts';
import { isKept } from './kept.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: isThorough ? 1_200_000 : 300_000 });

/** A code that could be one. */
const CODE = 'K7MWPX';

/** What lets a person learn on. */
async function walkLearning(page: Page) {
	await page.goto(quizOf(['vote-sold', 'boats-guided']));
	await answer(page, 'vote-sold', 'wrong');
	await page.getByRole('button', { name: 'Next question' }).waitFor();
	await look(page, 'offline, a verdict');
	await press(page, 'Next question');
	await look(page, 'offline, a question');
	await playThrough(page, ['boats-guided']);
	await stem(page).filter({ hasText: 'of 2 right.' }).waitFor();
	await look(page, 'offline, the summary');
	const pages: Readonly<Record<string, string | RegExp>> = {
		'/gull-rock': /^Retry \d missed/,
		'/gull-rock/review': /^Missed: 1 question/,
		'/gull-rock/progress': 'Sittings so far',
		'/gull-rock/study': 'What the documents say',
		'/gull-rock/study/tower': 'The tower',
		'/gull-rock/sources': 'Sources',
		'/gull-rock/sources/keeper': /.+/,
		'/data': 'Your data'
	};
	for (const [path, name] of Object.entries(pages)) {
		await page.goto(path);
		await page.getByRole('heading', { name }).or(page.getByRole('link', { name })).first().waitFor();
		await look(page, `offline, ${path}`);
	}
	await page.goto('/search?q=lens');
	await page.getByRole('status').filter({ hasText: /\d/ }).waitFor();
	await look(page, 'offline, what a search found');
}

/** Begins what the pages try for half a minute, each in a tab of its own. */
async function beginAsking(context: BrowserContext): Promise<{ join: Page; report: Page }> {
	const join = await context.newPage();
	await join.goto('/join');
	await join.getByLabel('The code that is projected').fill(CODE);
	await press(join, 'Go on');
	await join.getByText('Looking for the session').waitFor();
	await look(join, 'offline, a session that is looked for');
	const report = await context.newPage();
	await report.goto(`/classroom/report?room=${CODE}`);
	return { join, report };
}

/** What a person is told who wants what only the server has. */
async function walkSessions(page: Page) {
	await page.goto('/classroom');
	await page.getByText('cannot be reached now').waitFor();
	await look(page, 'offline, the classroom');
	for (const screen of ['host', 'projector']) {
		await page.goto(`/classroom/${screen}?room=${CODE}`);
		await page.getByText('Reconnecting.').waitFor();
		await look(page, `offline, the ${screen} of a session`);
	}
}

test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2, AN4, VW85] every page with the server gone, and what is said where a server is needed', async ({
	browser
}) => {
	await OwnServer.use(async (server) => {
		const context = await browser.newContext({
			baseURL: server.address,
			serviceWorkers: 'allow',
			reducedMotion: 'reduce'
		});
		const page = await context.newPage();
		await page.goto('/');
		await isKept(page);
		await server.kill();
		await expect(fetch(server.address)).rejects.toThrow();
		const { join, report } = await beginAsking(context);
		await walkLearning(page);
		await walkSessions(page);
		await join.getByRole('alert').filter({ hasText: /./ }).waitFor({ timeout: 120_000 });
		await look(join, 'offline, a session that cannot be asked for');
		await report.getByText('There is no report to show.').waitFor({ timeout: 120_000 });
		await look(report, 'offline, the report of a session');
		await context.close();
	});
});
