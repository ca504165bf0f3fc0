import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '../test.ts';
import { expectAccessible } from '../accessible.ts';
import { HostPage, PhonePage } from '../session-page.ts';

const OFFER = 'How much was the harbour board';
const VOTE = 'voted to sell the tower';

test.describe.configure({ timeout: 300_000 });

/** A session of the vote alone, in which these answered as they did, to its end. */
async function holdVote(page: Page, browser: Browser, answers: Readonly<Record<string, string>>) {
	const host = new HostPage(page);
	const code = await host.openRoom([VOTE]);
	const phones: PhonePage[] = [];
	for (const name of Object.keys(answers)) {
		const phone = await PhonePage.of(browser);
		await phone.join(code, name);
		phones.push(phone);
	}
	await host.step('Open the first question', 'Close the question');
	for (const [place, answer] of Object.values(answers).entries()) await phones[place]?.choose(answer, 'Sure');
	await host.step('Close the question', 'Show the answer');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await host.end();
	return { code, phones };
}

async function keepUnder(page: Page, name: string) {
	await page.getByRole('link', { name: 'Open the report' }).click();
	await page.getByLabel('Class', { exact: true }).fill(name);
	await page.getByRole('button', { name: 'Keep this session on this device' }).click();
	await expect(page.getByText(`Kept on this device under ${name}.`)).toBeVisible();
}

async function expectNoOverflow(page: Page) {
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect(overflow).toBe(0);
}

test('[RP31] from the end of a session the host comes to its report; a key corrected there changes report and phone', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	const code = await host.openRoom([OFFER, VOTE]);
	const [ada, ben, cleo] = [
		await PhonePage.of(browser),
		await PhonePage.of(browser),
		await PhonePage.of(browser)
	];
	for (const [phone, name] of [
		[ada, 'Ada'],
		[ben, 'Ben'],
		[cleo, 'Cleo']
	] as const)
		await phone.join(code, name);
	await host.step('Open the first question', 'Close the question');
	await ada.choose('40,000 crowns', 'Sure');
	await ben.choose('2.6 million crowns', 'Sure');
	await cleo.choose('2.6 million crowns', 'Guess');
	await host.step('Close the question', 'Show the answer');
	await host.step('Show the answer', 'Open the next question');
	await host.step('Open the next question', 'Close the question');
	for (const phone of [ada, ben, cleo]) await phone.choose('False', 'Think so');
	await host.step('Close the question', 'Show the answer');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await host.end();
	await expect(ben.stem).toHaveText('You had 1 of 2 questions right.');
	await page.getByRole('link', { name: 'Open the report' }).click();

	const first = page.getByRole('article').first();
	await test.step('it says how each question went, and covers the names', async () => {
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(
			'Too few answers to say what the class holds.'
		);
		await expect(first).toContainText('1 of 3 had it right; 1 was sure of “2.6 million crowns”.');
		await expect(first).toContainText(
			'A figure close to the right one. That was the sum meant for a new lens.'
		);
		await expect(first.getByRole('row', { name: /^Sure/ })).toContainText('1 of 2 right');
		await expect(page.getByText('Cleo')).toHaveCount(0);
		await page.getByRole('button', { name: 'Show the names' }).click();
		await expect(first.getByText('Ben, Cleo')).toBeVisible();
		await expect(page.getByText('1 of 2 right; sure and wrong at question 1. 100 points.')).toBeVisible();
	});

	await test.step('a passage is projected without a name beside it', async () => {
		await page
			.getByRole('button', { name: /^Project this passage/ })
			.first()
			.click();
		const wall = page.getByRole('dialog');
		await expect(wall).toContainText('Island votes to keep its lighthouse');
		await expect(wall.getByText('Ben')).toHaveCount(0);
		await page.keyboard.press('Escape');
		await expect(wall).toHaveCount(0);
	});

	await test.step('the tables and the data are saved', async () => {
		const saved = async (name: string) => {
			const download = page.waitForEvent('download');
			await page.getByRole('button', { name }).click();
			return readFileSync(await (await download).path(), 'utf8');
		};
		expect(await saved('Students (CSV)')).toContain('"Ben","100","1","2"');
		expect(JSON.parse(await saved('Data (JSON)'))).toMatchObject({ format: 'footnote-session-report' });
	});

	await test.step('a correction wants to know what is right and why, then changes the report', async () => {
		await first.getByRole('button', { name: 'Correct the key' }).click();
		await first.getByRole('button', { name: 'Correct it' }).click();
		await expect(first.getByText('Say which answers are right.')).toBeVisible();
		await first.getByRole('checkbox', { name: /2\.6 million crowns/ }).check();
		await first.getByRole('button', { name: 'Correct it' }).click();
		await expect(first.getByText('Say what was wrong')).toBeVisible();
		await first.getByRole('textbox', { name: 'What was wrong' }).fill('The Gazette names both sums.');
		await first.getByRole('button', { name: 'Correct it' }).click();
		await expect(first).toContainText('2 more have it right now; 2 scores changed.');
		await expect(first).toContainText('3 of 3 had it right.');
	});

	await test.step('a phone that comes back sees it', async () => {
		const back = await ben.dropAndReturn();
		await expect(back.stem).toHaveText('You had 2 of 2 questions right.');
		await expect(
			back.page.getByText('Your answer was not right by the old key and is right now.')
		).toBeVisible();
		await expect(back.page.getByText('The Gazette names both sums.')).toBeVisible();
	});
});

test('[RP32, RP35] a session kept under a class stands beside the others, leads to its report, is renamed with them and erased with a second press', async ({
	page,
	browser
}) => {
	const wrong = { Ada: 'True', Ben: 'True', Cleo: 'True', Dan: 'True', Eve: 'False' };
	const right = { Ada: 'False', Ben: 'False', Cleo: 'False', Dan: 'False', Eve: 'False' };
	await holdVote(page, browser, wrong);
	await keepUnder(page, '8B');
	await holdVote(page, browser, right);
	await keepUnder(page, '8B');
	await page.goto('/classroom/classes');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('8B');
	await expect(
		page.getByText(
			'Facility was 20% in the first and 100% in the last; the one claim asked again is held better.'
		)
	).toBeVisible();
	const row = page.getByRole('row', { name: /voted to keep the lighthouse/ });
	await expect(row.getByRole('cell')).toHaveText([/20%/, /100%/]);
	await expectAccessible(page, 'a class');
	await expectNoOverflow(page);

	await test.step('a kept session is corrected where its room is gone', async () => {
		await page
			.getByRole('link', { name: /Who keeps the light/ })
			.last()
			.click();
		await expect(page.getByText('Teach 1 claim again.')).toBeVisible();
		// The server has forgotten the room.
		await page.route('**/api/rooms/*/commands/host', (route) =>
			route.fulfill({ status: 404, json: { problem: { code: 'room/unknown-code' } } })
		);
		await page.getByRole('button', { name: 'Correct the key' }).click();
		await page.getByRole('radio', { name: 'It counts for nobody' }).check();
		await page.getByRole('textbox', { name: 'What was wrong' }).fill('The wording was open.');
		await page.getByRole('button', { name: 'Correct it' }).click();
		await expect(page.getByText('It counts for nobody; 1 score changed.')).toBeVisible();
		await page.reload();
		await expect(page.getByText('The wording was open.')).toBeVisible();
	});

	await page.goto('/classroom/classes?class=8B');
	await page.getByLabel('Name', { exact: true }).fill(' 9B ');
	await page.getByRole('button', { name: 'Rename' }).click();
	await expect(page.getByText('The class is called 9B now.')).toBeVisible();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('9B');
	await expect(page.getByRole('link', { name: /Who keeps the light/ })).toHaveCount(2);
	await page.goto('/classroom/classes?class=9B');
	await page.getByRole('button', { name: 'Erase', exact: true }).first().click();
	await page.getByRole('button', { name: 'Yes, for good' }).click();
	await expect(page.getByText('The session is erased from this device.')).toBeVisible();
	await expect(page.getByRole('link', { name: /Who keeps the light/ })).toHaveCount(1);
	await page.getByRole('button', { name: 'Erase this class' }).click();
	await page.getByRole('button', { name: 'Yes, its one session for good' }).click();
	await expect(page.getByText('No session is kept on this device yet.')).toBeVisible();
});

test('[RP33, RP34] a report is printed without controls and with its sources’ addresses; axe finds nothing on it', async ({
	page,
	browser,
	baseURL
}) => {
	await holdVote(page, browser, { Ada: 'True', Ben: 'True', Cleo: 'False', Dan: 'True', Eve: 'False' });
	await page.getByRole('link', { name: 'Open the report' }).click();
	await expect(page.getByRole('heading', { name: 'Teach again' })).toBeVisible();
	await expectAccessible(page, 'a report');
	await expectNoOverflow(page);
	await page.getByRole('button', { name: 'Show the names' }).click();
	await page.getByRole('button', { name: 'Correct the key' }).click();
	await expectAccessible(page, 'a report with names and a correction begun');
	for (const width of [320, 1920]) {
		await page.setViewportSize({ width, height: 800 });
		await expectNoOverflow(page);
	}
	await page
		.getByRole('button', { name: /^Project this passage/ })
		.first()
		.click();
	await expectAccessible(page, 'a passage projected');
	await page.keyboard.press('Escape');

	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByRole('button')).toHaveCount(0);
	await expect(page.getByRole('textbox')).toHaveCount(0);
	await expect(page.getByRole('article')).toHaveCSS('break-inside', 'avoid');
	await expect(page.getByText(`${baseURL ?? ''}/gull-rock/sources/keeper`)).toBeVisible();
	const body = page.locator('body');
	await expect(body).toHaveCSS('color', 'rgb(0, 0, 0)');
	// Nothing is laid behind it: paper is white.
	await expect(body).toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
	await page.emulateMedia({ media: 'screen' });
});
