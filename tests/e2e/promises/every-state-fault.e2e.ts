import { mkdtempSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test, type Page } from '../test.ts';
import { FileServer } from '../../fixtures/file-server.ts';
import { copyAsNewer } from '../../fixtures/newer-build.ts';
import { reportSession } from '../../fixtures/report-session.ts';
import { Session } from '../../fixtures/session.ts';
import { isThorough, look } from '../look.ts';
import { pickByHand } from '../session-page.ts';
import { answer, isAsked, playThrough, press, quizOf, say } from './gull-rock.ts';
import { isKept } from './kept.ts';
import { plantAll } from './saved.ts';
import { sessionFile } from './session-file.ts';

// What goes wrong, as a person is told of it.
test.describe.configure({ timeout: isThorough ? 1_200_000 : 300_000 });

const NO_ROOM = 'K7MWPX';
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).first();
const file = (name: string, content: unknown) => ({
	...{ name, mimeType: 'application/json' },
	buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content))
});

test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] a browser that keeps nothing, and one whose storage is full', async ({
	page
}) => {
	await page.addInitScript(() => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
		Storage.prototype.setItem = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.goto(quizOf(['vote-sold']));
	await answer(page, 'vote-sold');
	await notice(page, 'nothing will be kept').waitFor();
	await look(page, 'a verdict that is not kept');
	await page.goto('/gull-rock');
	await notice(page, 'nothing will be kept').waitFor();
	await look(page, 'home where nothing is kept');
	await page.goto('/data');
	await notice(page, 'nothing will be kept').waitFor();
	await press(page, 'Erase everything on this device');
	await look(page, 'the data where nothing is kept, and nothing that could be erased');
	await page.goto('/classroom/own');
	await press(page, 'One choice');
	await page.getByLabel('Question', { exact: true }).fill('Who keeps the light?');
	await page.getByText('This browser keeps nothing for this site').waitFor();
	await look(page, 'a question of one’s own that is not kept');

	const full = await page.context().newPage();
	await full.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await full.goto(quizOf(['vote-sold']));
	await playThrough(full, ['vote-sold']);
	await notice(full, 'could not be saved').waitFor();
	await look(full, 'a summary of answers that were not saved');
});

test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] records that are damaged or newer than the page', async ({
	page
}) => {
	await page.goto(quizOf(['vote-sold']));
	await playThrough(page, ['vote-sold'], 'wrong');
	const keys = ['1', '2', '3', '4', '5'].map((n) => `00000000000000${n}-planted-00000${n}`);
	const damaged = (id: string) => ({ v: id.startsWith('000000000000001') ? 3 : 1, id, type: 'answer.given' });
	await plantAll(
		page,
		'learner-log',
		keys.map((key) => [key, damaged(key)])
	);
	for (const path of ['/gull-rock', '/gull-rock/review', '/data']) {
		await page.goto(path);
		await notice(page, 'more of the kind').waitFor();
		await look(page, `damaged records, ${path}`);
	}
});

test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] a newer version, while a quiz in another tab holds it off', async ({
	browser
}) => {
	const folder = resolve('.e2e/static');
	const newer = mkdtempSync(resolve('.e2e/newer-'));
	const files = await FileServer.start(folder, '/footnote');
	const context = await browser.newContext({ serviceWorkers: 'allow', reducedMotion: 'reduce' });
	try {
		copyAsNewer(folder, newer, ['each footnoted to', 'all footnoted to']);
		const page = await context.newPage();
		await page.goto(`${files.address}/`);
		await isKept(page);
		await page.goto(files.address + quizOf(['vote-sold']).replace('/quiz?', '/quiz/?'));
		await isAsked(page, 'vote-sold');
		files.folder = newer;
		const other = await context.newPage();
		await other.goto(`${files.address}/data/`);
		await other.getByText('A new version of Footnote is here.').waitFor();
		await look(other, 'a new version');
	} finally {
		await context.close();
		files.stop();
		rmSync(newer, { recursive: true });
	}
});

test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] a quiz and a search of which something could not be fetched, and a page that could not be shown', async ({
	page,
	complaints
}) => {
	complaints.expect(/Failed to fetch|status: 500/);
	await page.goto('/gull-rock/quiz?from=list&q=tower:vote-sold&q=tower:no-such-question&v=0000000000');
	await isAsked(page, 'vote-sold');
	await page.getByText('is no longer in this bank').waitFor();
	await look(page, 'a question that is no longer there');
	await page.route('**/_app/immutable/**', (route) => route.abort());
	await page.getByRole('radio', { name: 'True', exact: true }).check();
	await say(page, 'Sure');
	await press(page, 'Check');
	await page.getByText('could not be fetched. Your answer is kept here').waitFor();
	await look(page, 'an answer that cannot be graded');
	await page.unrouteAll();

	await page.route('**/search.json', (route) => route.abort());
	await page.goto('/search?q=lens');
	await page.getByText('What can be searched could not be fetched.').waitFor();
	await look(page, 'a search that could not be fetched');

	const error = { type: 'error', status: 500, error: { message: 'Internal Error' } };
	await page.route('**/gull-rock/study/__data.json*', (route) =>
		route.fulfill({ json: { type: 'data', nodes: [null, error, null] } })
	);
	await page.goto('/gull-rock/review');
	await page.getByText('Nothing to review yet.').or(page.getByText('Nothing missed')).first().waitFor();
	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Study' }).click();
	await page.getByText('This page could not be shown.').waitFor();
	await expect(page).toHaveTitle('Not shown · Footnote');
	await look(page, 'a page that could not be shown');
});

// Many states of pages that other tests pass in others.
if (isThorough)
	test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] files and links that are refused, and what is asked before it is erased', async ({
		page
	}) => {
		await page.goto('/data');
		await page.getByText('There is nothing here yet.').waitFor();
		const backup = page.getByLabel('Open a backup');
		for (const [name, content, said] of [
			['cut.json', '{"format":"footnote-backup","ver', 'This backup is cut short'],
			['other.json', { format: 'something' }, 'This is not a Footnote backup.'],
			['newer.json', { format: 'footnote-backup', version: 99, records: [] }, 'newer version of this page']
		] as const) {
			await backup.setInputFiles(file(name, content));
			await page.getByText(said).waitFor();
		}
		await page.getByLabel('Open such a file').setInputFiles(file('other.json', { format: 'no' }));
		await page.getByText('This is no file of class sessions').waitFor();
		await look(page, 'files that are refused');
		await page.goto('/data#take=cut-off');
		await page.getByText('This link was cut off or changed on its way.').waitFor();
		await look(page, 'a link that is refused');

		const nobody = new Session().do({ type: 'end room' });
		const sessions = page.getByLabel('Open such a file');
		await sessions.setInputFiles(sessionFile(nobody, ['EMPTY', 'ALSO']));
		await page.getByText('2 class sessions were added.').waitFor();
		await sessions.setInputFiles(sessionFile(reportSession(), ['FULL']));
		await page.getByText('1 class session was added.').waitFor();
		await press(page, 'Erase the class sessions');
		await look(page, 'asked whether to erase the class sessions');
		await page.goto('/classroom/classes');
		await page.getByRole('heading', { level: 1, name: '8B' }).waitFor();
		await page.getByRole('button', { name: 'Erase' }).first().click();
		await press(page, 'Erase this class');
		await look(page, 'asked whether to erase a session, and the class');
		await page.goto('/classroom/report?session=EMPTY');
		await page.getByText('Nothing has been asked yet.').waitFor();
		await look(page, 'the report of a session to which nobody came');
		await page.goto('/classroom/report?session=FULL');
		await page
			.getByRole('button', { name: /^Project this passage/ })
			.first()
			.click();
		await expect(page.getByRole('dialog')).toBeVisible();
		await look(page, 'a passage that a report projects');
	});

// Many states of pages that other tests pass in others.
if (isThorough)
	test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] a class’s pages without a session, with questions that are not ready, and settings that are none', async ({
		page
	}) => {
		for (const path of ['report', 'host', 'projector']) {
			await page.goto(`/classroom/${path}`);
			await page.getByText('Which session?').waitFor();
			await look(page, `${path}, of no session`);
			await page.goto(`/classroom/${path}?room=${NO_ROOM}`);
			await page
				.getByText(/no session with this code|no report to show|not allowed/i)
				.first()
				.waitFor();
			await look(page, `${path}, of a session that is not there`);
		}
		await page.goto(`/classroom/host?session=${NO_ROOM}`);
		await page.getByRole('link', { name: 'Go to the classroom' }).waitFor();
		await look(page, 'host, of a session that this device does not have');

		await page.goto('/classroom');
		await page.getByText('questions that fit').waitFor();
		await pickByHand(page, []);
		await press(page, 'Open the room');
		await page.getByText('Choose at least one question first.').waitFor();
		await look(page, 'the setup without a question');
		await page.getByRole('radio', { name: 'At their own pace' }).check();
		await page.getByLabel('Closes', { exact: true }).fill('2020-01-01T10:00');
		await page.getByText('This moment is past.').waitFor();
		await look(page, 'the setup of work that would be closed already');
		await page.getByRole('radio', { name: 'A rehearsal, by yourself' }).check();
		await page.getByRole('textbox', { name: 'Simulated students' }).fill('400');
		await page.getByRole('textbox', { name: 'Simulated students' }).blur();
		await look(page, 'the setup of a rehearsal of too many');

		await page.goto('/classroom/own');
		await page.getByText('Nothing yet.').waitFor();
		await page.getByText('Paste or open several').click();
		await page.getByLabel(/^Questions as text/).fill('Who keeps the light?\nA. Tom\nB. Ann\n');
		await press(page, 'Add them');
		await page.getByText(/^Line \d/).waitFor();
		await look(page, 'pasted questions that cannot be read');
		for (const kind of ['Several choices', 'A number', 'Pairs', 'A text with gaps']) {
			await press(page, kind);
			await page.getByLabel('Question', { exact: true }).fill('Which?');
			await page.getByRole('button', { name: 'What is missing?' }).click();
			await look(page, `${kind}, with much to put right`);
			await press(page, 'Done');
		}
		await page.getByRole('button', { name: 'Erase Which?' }).first().click();
		await page.getByRole('button', { name: 'Bring it back' }).waitFor();
		await look(page, 'questions that are not ready, and one erased');
	});
