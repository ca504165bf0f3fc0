import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '../test.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { isKept } from '../promises/kept.ts';
import { plant, savedIn, savedLog } from '../promises/saved.ts';
import { QuizPage } from '../quiz-page.ts';
import { HostPage, PhonePage, pickByHand } from '../session-page.ts';
import { stepOn } from '../without-server.ts';

/** Misses two and answers one right. */
async function answerSome(page: Page): Promise<void> {
	const quiz = new QuizPage(page);
	await quiz.ask(['true or false', 'another number', 'single choice']);
	await quiz.choice('True').check();
	await quiz.submit('Sure');
	await quiz.next();
	await quiz.answer.fill('20');
	await quiz.submit('Think so');
	await quiz.next();
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Sure');
	await expect(page.getByText('Right, and you were sure.')).toBeVisible();
}

async function openData(page: Page): Promise<void> {
	await page.goto(`${INVENTED_BANKS.address}/data`);
	await expect(button(page, 'Save a backup')).toBeEnabled();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const missedIn = (page: Page) => page.getByRole('listitem').filter({ hasText: '2 missed' });

/** Presses and takes the file that is saved. */
async function saved(page: Page, name: string): Promise<{ download: Download; text: string }> {
	const [download] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
	return { download, text: await readFile(await download.path(), 'utf8') };
}

test('[BU1, BU4] a backup brings the same answers into another browser, and twice adds nothing', async ({
	page,
	browser
}) => {
	await answerSome(page);
	await openData(page);
	await expect(page.getByText(/It holds 3 answers on /)).toBeVisible();
	const { download } = await saved(page, 'Save a backup');
	expect(download.suggestedFilename()).toMatch(/^footnote-backup-\d{4}-\d\d-\d\d\.json$/);
	const file = await download.path();

	const context = await browser.newContext();
	const other = await context.newPage();
	await openData(other);
	await other.getByLabel('Open a backup').setInputFiles(file);
	await expect(other.getByText(/^3 answers on .* would be added\./)).toBeVisible();
	expect(await savedLog(other)).toEqual([]);
	await button(other, 'Add it to what is here').click();
	await expect(other.getByText(/^3 answers on .* were added\./)).toBeVisible();
	await expect(missedIn(other)).toBeVisible();
	expect(await savedIn(other, 'learner-log')).toEqual(await savedIn(page, 'learner-log'));
	await other.getByLabel('Open a backup').setInputFiles(file);
	await expect(other.getByText('All of it is already here.')).toBeVisible();
	await context.close();
});

test('[BU2] a file that is no backup is refused in words and changes nothing', async ({ page }) => {
	await answerSome(page);
	await openData(page);
	const before = await savedIn(page, 'learner-log');
	const open = (text: string) =>
		page
			.getByLabel('Open a backup')
			.setInputFiles({ name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from(text) });
	await open('Dear diary');
	await expect(page.getByText('This is not a Footnote backup.')).toBeVisible();
	await open('{"format":"footnote-backup","version":1,"records":[');
	await expect(page.getByText('This backup is cut short or damaged')).toBeVisible();
	await open('{"format":"footnote-backup","version":2,"records":[]}');
	await expect(page.getByText('written by a newer version of this page')).toBeVisible();
	expect(await savedIn(page, 'learner-log')).toEqual(before);
});

test('[VW86] a file chosen before the page’s program is there is taken once it is', async ({ page }) => {
	let letGo = () => {};
	const held = new Promise<void>((go) => (letGo = go));
	await page.route('**/_app/immutable/**/*.js', (route) => held.then(() => route.continue()));
	await page.goto(`${INVENTED_BANKS.address}/data`, { waitUntil: 'commit' });
	const notes = { name: 'notes.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
	await page.getByLabel('Open a backup').setInputFiles(notes);
	letGo();
	await expect(page.getByText('This is not a Footnote backup.')).toBeVisible();
});

test('[BU5] a link carries the answers to another browser, which adds them on a press and clears its address', async ({
	page,
	context,
	browser
}) => {
	await answerSome(page);
	await openData(page);
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await button(page, 'Make a link').click();
	await expect(page.getByText(/^The link holds 3 answers on /)).toBeVisible();
	await button(page, 'Copy the link').click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	const elsewhere = await browser.newContext();
	const other = await elsewhere.newPage();
	const asked: string[] = [];
	other.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')));
	await other.goto(link);
	await expect(other.getByText(/^3 answers on .* would be added\./)).toBeVisible();
	expect(other.url()).toBe(`${INVENTED_BANKS.address}/data`);
	expect(await other.evaluate(() => JSON.stringify(history.state))).not.toContain('take');
	expect(await savedLog(other)).toEqual([]);
	await button(other, 'Add it to what is here').click();
	await expect(other.getByText(/^3 answers on .* were added\./)).toBeVisible();
	expect(await savedIn(other, 'learner-log')).toEqual(await savedIn(page, 'learner-log'));
	const letters = new URL(link).hash.slice('#take='.length);
	expect(asked.filter((request) => request.includes(letters))).toEqual([]);

	await other.goto(`${link.slice(0, -40)}`);
	await expect(other.getByText('This link was cut off or changed on its way.')).toBeVisible();
	await elsewhere.close();
});

test('[BU11] everything erased after a second press can be brought back, and is gone for good only after two more', async ({
	page
}) => {
	await answerSome(page);
	await openData(page);
	const before = await savedIn(page, 'learner-log');
	await button(page, 'Erase your answers').click();
	await expect(button(page, 'Keep your answers')).toBeFocused();
	await button(page, 'Keep your answers').click();
	await expect(button(page, 'Erase your answers')).toBeFocused();
	await button(page, 'Erase your answers').click();
	await button(page, 'Yes, erase your answers').click();
	await expect(page.getByText('There is nothing here yet.')).toBeVisible();
	await page.reload();
	await expect(page.getByText('Nothing is on your missed list.')).toBeVisible();

	await button(page, 'Bring it back').click();
	await expect(missedIn(page)).toBeVisible();
	expect(await savedIn(page, 'learner-log')).toEqual(before);

	await button(page, 'Erase your answers').click();
	await button(page, 'Yes, erase your answers').click();
	await button(page, 'Erase for good').click();
	await button(page, 'Yes, for good').click();
	await expect(page.getByText('It is gone for good.', { exact: true })).toBeVisible();
	await page.reload();
	await expect(button(page, 'Erase your answers')).toBeVisible();
	await expect(button(page, 'Bring it back')).toBeHidden();
	expect(await savedLog(page)).toEqual([]);
});

test('[ST36] all on this device is erased in one press, is back by one within ten seconds, and gone after them', async ({
	page
}) => {
	await page.clock.install();
	await answerSome(page);
	await openData(page);
	const before = await savedIn(page, 'learner-log');
	await button(page, 'Erase everything on this device').click();
	await expect(button(page, 'Undo')).toBeFocused();
	expect(await savedLog(page)).toEqual([]);
	await button(page, 'Undo').click();
	await expect(page.getByText('Everything is back.')).toBeVisible();
	expect(await savedIn(page, 'learner-log')).toEqual(before);

	await button(page, 'Erase everything on this device').click();
	await expect(button(page, 'Undo')).toBeFocused();
	await page.clock.fastForward(11_000);
	await expect(page.getByText('It is gone for good.', { exact: true })).toBeVisible();
	expect(await savedLog(page)).toEqual([]);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await page.reload();
	await expect(page.getByText('There is nothing here yet.')).toBeVisible();
	await expect(button(page, 'Undo')).toBeHidden();

	await test.step('whoever cannot wait ends it by a second press', async () => {
		await answerSome(page);
		await openData(page);
		await button(page, 'Erase everything on this device').click();
		await button(page, 'Erase it now').click();
		await expect(page.getByText('It is gone for good.', { exact: true })).toBeVisible();
		await expect(button(page, 'Undo')).toBeHidden();
		expect(await leftHere(page)).toEqual(NOTHING);
	});
});

/** All that this site has in the browser, whatever it is called, but for databases that are empty. */
const leftHere = (page: Page) =>
	page.evaluate(async () => {
		const records: string[] = [];
		for (const { name = '', version = 1 } of await indexedDB.databases()) {
			const database = await new Promise<IDBDatabase>((resolve, reject) => {
				const opening = indexedDB.open(name, version);
				opening.onsuccess = () => resolve(opening.result);
				opening.onerror = () => reject(opening.error as Error);
			});
			for (const store of database.objectStoreNames) {
				const count = await new Promise<number>((resolve) => {
					const counting = database.transaction(store).objectStore(store).count();
					counting.onsuccess = () => resolve(counting.result);
				});
				if (count > 0) records.push(`${name}: ${store}`);
			}
			database.close();
		}
		return {
			records,
			keys: Object.keys(localStorage),
			caches: await caches.keys(),
			workers: (await navigator.serviceWorker.getRegistrations()).length
		};
	});
const NOTHING = { records: [], keys: [], caches: [], workers: 0 };

test.describe('where the browser keeps the site', () => {
	test.use({ serviceWorkers: 'allow' });

	test('[ST39] whoever closes the page at once finds nothing left after the next visit: no record, no kept page', async ({
		page,
		context
	}) => {
		await answerSome(page);
		await openData(page);
		await expect(page.getByText('it is gone only at the next visit')).toBeVisible();
		await isKept(page);
		await button(page, 'Erase everything on this device').click();
		await expect(button(page, 'Undo')).toBeFocused();
		await page.close();

		const next = await context.newPage();
		await next.clock.setFixedTime(Date.now() + 60_000);
		await next.goto('/data');
		await expect.poll(() => leftHere(next)).toEqual(NOTHING);
		await next.getByRole('link', { name: 'Privacy' }).click();
		await expect(next.getByRole('heading', { level: 1 })).toHaveText('What is kept, where and for how long');
		await next.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
		expect(await leftHere(next)).toEqual(NOTHING);
		await next.reload();
		await isKept(next);
	});
});

test('[BU1, ST35, OW17] who changes laptops takes answers, class sessions, own questions and lists along in two files', async ({
	page,
	browser
}) => {
	await answerSome(page);
	await page.goto('/classroom/own');
	await page.getByRole('button', { name: 'True or false', exact: true }).click();
	await page.getByLabel('Statement', { exact: true }).fill('The rock is dry at high water.');
	await page.getByRole('button', { name: 'Done' }).click();
	await page.goto('/classroom');
	await pickByHand(page, ['the island council voted to sell']);
	await page.getByLabel('Keep this list as').fill('Monday');
	await button(page, 'Keep').click();
	await page.getByRole('radio', { name: 'By show of hands' }).check();
	await page.getByRole('button', { name: 'Begin the show of hands' }).click();
	await stepOn(page, 'Open the first question');
	await expect(page.getByText('0 hands counted.')).toBeVisible();

	await page.goto('/classroom/own');
	await page.getByText('takes all of them, ready or not').getByRole('link', { name: 'Your data' }).click();
	await expect(page.getByText('It keeps 1 question of your own and 1 list of questions.')).toBeVisible();
	const files = [await saved(page, 'Save a backup'), await saved(page, 'Save what you teach with')];

	const there = await browser.newPage();
	await openData(there);
	const [backup = '', teaching = ''] = await Promise.all(files.map(({ download }) => download.path()));
	await there.getByLabel('Open a backup').setInputFiles(backup);
	await button(there, 'Add it to what is here').click();
	await there.getByLabel('Open such a file').setInputFiles(teaching);
	await expect(
		there.getByText(
			'1 class session was added. 1 question of your own was added. 1 list of questions was added.'
		)
	).toBeVisible();
	await expect(there.getByText(/^It holds|It holds 3 answers/)).toBeVisible();
	await there.goto('/classroom/own');
	await expect(
		there.getByRole('button', { name: 'The rock is dry at high water.', exact: true })
	).toBeVisible();
	await there.goto('/classroom');
	await there.getByRole('radio', { name: 'A saved list' }).check();
	await expect(there.getByRole('radio', { name: 'Monday' })).toBeVisible();
	await there.getByRole('link', { name: /^Go on/ }).click();
	await expect(there.getByText('0 hands counted.')).toBeVisible();
	await there.context().close();
});

test('[ST38] the cookies of sessions that were opened and joined here go with everything else, after the ten seconds', async ({
	page
}) => {
	const cookies = async () => (await page.context().cookies()).map(({ name }) => name).sort();
	const host = new HostPage(page);
	const code = await host.openRoom(['the island council voted to sell']);
	await (await host.openProjector()).close();
	await new PhonePage(page).join(code, 'Ada');
	expect(await cookies()).toEqual(['footnote-host', 'footnote-projector', 'footnote-seat']);

	await page.clock.install();
	await openData(page);
	await button(page, 'Erase everything on this device').click();
	await button(page, 'Undo').click();
	await expect(page.getByText('Everything is back.')).toBeVisible();
	expect(await cookies()).toHaveLength(3);

	await test.step('without the server they stay, and that is told', async () => {
		await page.route('**/api/**', (route) => route.abort());
		await button(page, 'Erase everything on this device').click();
		await expect(button(page, 'Undo')).toBeFocused();
		await page.clock.fastForward(11_000);
		await expect(page.getByText('is gone for good, but for the cookies of sessions')).toBeVisible();
		expect(await cookies()).toHaveLength(3);
	});

	await test.step('nor can a later visit take them without it, and that is told on whatever page it is', async () => {
		await button(page, 'Erase everything on this device').click();
		await expect(button(page, 'Undo')).toBeFocused();
		await page.goto('about:blank');
		await page.clock.fastForward(11_000);
		await page.goto('/gull-rock');
		await expect(page.getByText('is gone for good, but for the cookies of sessions')).toBeVisible();
		expect(await cookies()).toHaveLength(3);
		await page.unroute('**/api/**');
		await openData(page);
	});

	await button(page, 'Erase everything on this device').click();
	await expect(button(page, 'Undo')).toBeFocused();
	await page.clock.fastForward(11_000);
	await expect(page.getByText('It is gone for good.', { exact: true })).toBeVisible();
	expect(await cookies()).toEqual([]);
	expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
	await page.goto(`/classroom/host?room=${code}`);
	await expect(page.getByText('A session is hosted from the browser that opened it')).toBeVisible();
});

test('[EX1, EX2] what was missed is saved for Anki and as a table, with answer and footnote', async ({
	page
}) => {
	await answerSome(page);
	await openData(page);
	await expect(missedIn(page)).toBeVisible();
	const anki = await saved(page, 'Anki');
	expect(anki.text).toMatch(/^#separator:tab\n#html:false\n/);
	expect(anki.text).toContain('True or false?"\t"False\n\n');
	expect(anki.text).toMatch(/paragraph \d+"\tfootnote::|paragraph \d+"\t"footnote::The-/);
	const table = await saved(page, 'Table (CSV)');
	expect(table.download.suggestedFilename()).toMatch(/\.csv$/);
	expect(table.text.startsWith('\uFEFF"Question","Answer"')).toBe(true);
	expect(table.text).toContain('How far did warden Ben Ashdown');
	await expect(page.getByText('2 questions went into the file.')).toBeVisible();
});

test('[BU9] after 50 answers a backup is proposed, until one is saved', async ({ page }) => {
	await answerSome(page);
	await openData(page);
	const proposal = page.getByText('answers and no backup yet');
	const [given] = (await savedLog(page)).filter(({ type }) => type === 'answer.given');
	const [started] = await savedLog(page);
	for (let n = 0; n < 47; n += 1) {
		const head = { sitting: `s${n}`, atMs: 1764000000000 + n };
		for (const [event, place] of [
			[started, 1],
			[given, 2]
		] as const) {
			const id = `00${1764000000000 + n}-planted-00000${place}`;
			await plant(page, 'learner-log', id, { ...event, ...head, id });
		}
	}
	await page.reload();
	await expect(proposal).toContainText('50 answers and no backup yet');
	await saved(page, 'Save a backup');
	await expect(proposal).toBeHidden();
	await page.reload();
	await expect(page.getByText('The last was saved today, with 50 answers.')).toBeVisible();
	await expect(proposal).toBeHidden();
});

test('[BU12] while the browser asks the person, the page says so and goes on working', async ({ page }) => {
	await page.addInitScript(() => {
		navigator.storage.persisted = () => Promise.resolve(false);
		navigator.storage.persist = () => new Promise(() => undefined);
	});
	await answerSome(page);
	await openData(page);
	await button(page, 'Ask the browser to promise').click();
	await expect(page.getByText('The browser is asking you')).toBeVisible();
	await saved(page, 'Save a backup');
	await expect(page.getByText(/^3 answers went into/)).toBeVisible();
});
