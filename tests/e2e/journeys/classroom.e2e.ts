import { expect, test } from '../test.ts';
import { HostPage, PhonePage } from '../session-page.ts';

const OFFER = 'How much was the harbour board';
const VOTE = 'voted to sell the tower';
const BOATS = 'About how many boats';

test('[VW84] questions and the way to hold a session can be picked by presses that come before the program of the page', async ({
	page
}) => {
	let go: () => void = () => undefined;
	const isThere = new Promise<void>((done) => (go = done));
	await page.route('**/*.js', (route) => isThere.then(() => route.continue()));
	await page.goto('/classroom', { waitUntil: 'commit' });
	await page.getByRole('radio', { name: 'Picked by hand' }).check();
	await page.getByRole('radio', { name: 'On paper' }).check();
	go();
	await expect(page.getByRole('checkbox', { name: OFFER })).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Picked by hand' })).toBeChecked();
	await expect(page.getByRole('radio', { name: 'On paper' })).toBeChecked();
	await expect(page.getByRole('button', { name: 'Make the sheets' })).toBeEnabled();
});

test('[VW60] a session runs from the lobby to the missed claims in a student’s Review', async ({
	page,
	browser
}) => {
	test.setTimeout(180_000);
	const host = new HostPage(page);
	const code = await host.openRoom([OFFER, VOTE, BOATS], { time: '5 min' });
	const projector = await host.openProjector();
	await expect(projector.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();

	let ada = await PhonePage.of(browser);
	const ben = await PhonePage.of(browser);
	await ada.join(code, 'Ada');
	await ben.join(code, 'Ben');
	await expect(projector.getByRole('listitem')).toHaveText(['Ada', 'Ben']);
	await ben.takeTime('No time limit');

	await test.step('a phone that drops comes back to its seat and its answer', async () => {
		await host.step('Open the first question', 'Close the question');
		await expect(ada.stem).toContainText(OFFER);
		await ada.choose('40,000 crowns', 'Sure');
		await expect(projector.getByText('1 of 2 answered')).toBeVisible();
		ada = await ada.dropAndReturn();
		await expect(ada.page.getByText('You answered A, sure.')).toBeVisible();
		await expect(ada.page.getByRole('radio', { name: '40,000 crowns' })).toBeChecked();
	});

	await test.step('a seat’s own time is the seat’s own', async () => {
		await expect(ada.page.getByRole('timer')).toHaveText(/^[45]:\d\d$/);
		await expect(ben.page.getByText('no time limit', { exact: true })).toBeVisible();
		await expect(ben.page.getByRole('timer')).toHaveCount(0);
	});
	await ben.choose('3.1 million crowns', 'Think so');

	const cleo = await PhonePage.of(browser);
	await test.step('a late one joins and changes its answer', async () => {
		await cleo.join(code, 'Cleo');
		await cleo.choose('2.6 million crowns', 'Guess');
		await cleo.choose('40,000 crowns', 'Guess');
		await expect(projector.getByText('3 of 3 answered')).toBeVisible();
	});

	await test.step('nothing tells the answer before it is shown', async () => {
		await expect(projector.getByText('had it right')).toHaveCount(0);
		await projector.bringToFront();
		await projector.keyboard.press('Space');
		await host.offers('Show the answer');
		await expect(ben.page.getByText('Closed. You answered C, think so.')).toBeVisible();
		await expect(ben.send).toHaveCount(0);
		await expect(projector.getByText('had it right')).toHaveCount(0);
	});

	await test.step('then each sees the answer, and its own verdict', async () => {
		await page.bringToFront();
		// With two of three right, Space would lead on to the second vote that is advised.
		await page.getByRole('button', { name: 'Show the answer' }).click();
		await host.offers('Open the next question');
		await expect(projector.getByText('2 of 3 had it right.')).toBeVisible();
		await expect(projector.getByText(/Island votes to keep its lighthouse.*paragraph 4/)).toBeVisible();
		await expect(ada.page.getByText('Right, and you were sure.')).toBeVisible();
		await expect(ben.page.getByText('Not quite. Worth another look.')).toBeVisible();
		await expect(ben.page.getByText('3.1 million crowns').first()).toBeVisible();
		await expect(cleo.page.getByText('Right, by a guess.')).toBeVisible();
	});

	await host.step('Open the next question', 'Close the question');
	await ada.choose('True', 'Sure');
	await ben.choose('False', 'Sure');
	await host.step('Close the question', 'Show the answer');
	await host.step('Show the answer', 'Open the next question');
	await expect(ada.page.getByText('Not quite, and you said “sure”.')).toBeVisible();
	await expect(cleo.page.getByText('You did not answer this one.')).toBeVisible();

	await host.step('Open the next question', 'Close the question');
	await ada.type('1,250', 'Think so');
	await host.step('Close the question', 'Show the answer');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await expect(page.getByText('Every question has been asked.')).toBeVisible();
	await host.end();

	await test.step('what was missed goes home, once', async () => {
		await expect(ada.stem).toHaveText('You had 2 of 3 questions right.');
		await expect(ada.page.getByText('1 claim missed, wrong or guessed.')).toBeVisible();
		await ada.page.getByRole('button', { name: 'Add to Review here' }).click();
		await expect(ada.page.getByText('3 answers added to Review in this browser.')).toBeVisible();
		await ada.page.getByRole('button', { name: 'Add to Review here' }).click();
		await expect(ada.page.getByText('nothing was counted twice')).toBeVisible();
		await ada.page.getByRole('link', { name: 'Open Review' }).click();
		await expect(ada.page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
		await expect(ada.page.getByText(VOTE).first()).toBeVisible();
	});
});

test('[VW74] answers are carried by link into the Footnote that the server names', async ({
	page,
	browser,
	baseURL
}) => {
	const home = (baseURL ?? '').replace('127.0.0.1', 'localhost');
	const host = new HostPage(page);
	const code = await host.openRoom([VOTE]);
	const phone = await PhonePage.of(browser);
	await phone.page.route(`**/api/rooms/${code}`, async (route) => {
		const response = await route.fetch();
		await route.fulfill({ response, json: { ...(await response.json()), publicUrl: home } });
	});
	await phone.join(code, 'Ada');
	await host.step('Open the first question', 'Close the question');
	await phone.choose('True', 'Sure');
	await host.step('Close the question', 'Show the answer');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await host.end();
	await expect(phone.page.getByText('do not let this be the only copy')).toBeVisible();

	const opened = phone.page.context().waitForEvent('page');
	await phone.page.getByRole('link', { name: `Take them to ${new URL(home).host}` }).click();
	const there = await opened;
	await there.getByRole('button', { name: 'Add it to what is here' }).click();
	await expect(there.getByText(/^1 answer on .* was added\./)).toBeVisible();
	await there.goto(`${home}/gull-rock/review`);
	await expect(there.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();

	await phone.page.getByRole('button', { name: 'Show it as a QR code' }).click();
	await expect(phone.page.getByRole('img', { name: 'QR code' })).toBeVisible();
});

test('[VW61] with its recovery code a seat is taken up on another device, answer and all', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	const code = await host.openRoom([OFFER]);
	const phone = await PhonePage.of(browser);
	await phone.join(code, 'Ada');
	const recovery = await phone.page.getByText(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/).textContent();
	await host.step('Open the first question', 'Close the question');
	await phone.choose('40,000 crowns', 'Sure');

	const other = await PhonePage.of(browser);
	await other.page.goto(`/join?room=${code}`);
	await other.page.getByRole('button', { name: 'I was here already' }).click();
	await other.page.getByLabel('Your recovery code').fill(` ${recovery?.toLowerCase() ?? ''} `);
	await other.page.getByRole('button', { name: 'Take up my seat' }).click();
	await expect(other.page.getByText('You answered A, sure.')).toBeVisible();
	await expect(page.getByRole('heading', { name: '1 here' })).toBeVisible();
});

test('[VW62] a code that cannot be one is told why, and one that no session has is told so', async ({
	page
}) => {
	await page.goto('/join');
	const code = page.getByLabel('The code that is projected');
	await code.fill('k0m o1x');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByRole('alert')).toContainText('There is no 0, O, 1 in a code.');
	await code.fill('k7m wpx');
	await page.getByRole('button', { name: 'Go on' }).click();
	await expect(page.getByText('There is no session with this code.')).toBeVisible();
});

test('[VW63] the host removes and renames in a press, and a removed phone is told', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	const code = await host.openRoom([OFFER]);
	const phone = await PhonePage.of(browser);
	await phone.join(code, 'Ada');
	await page.getByRole('button', { name: 'Rename Ada' }).click();
	await page.getByLabel('New name for Ada').fill('Ada F');
	await page.getByRole('button', { name: 'Keep', exact: true }).click();
	await expect(phone.page.getByText('Your seat: Ada F')).toBeVisible();
	await page.getByRole('button', { name: 'Remove Ada F' }).click();
	await expect(phone.page.getByText('There is no such seat in this session any more.')).toBeVisible();
	await expect(page.getByText('Nobody yet')).toBeVisible();
});

test('[VW64] key and reasons are covered until the host asks for them, and single keys can be switched off', async ({
	page
}) => {
	const host = new HostPage(page);
	await host.openRoom([OFFER]);
	await host.step('Open the first question', 'Close the question');
	const reason = page.getByText('That was the sum meant for a new lens.');
	await expect(reason).toHaveCount(0);
	await page.locator('h1').click();
	await page.keyboard.press('h');
	await expect(reason).toBeVisible();
	await page.keyboard.press('h');
	await expect(reason).toHaveCount(0);
	await page.getByText('Settings', { exact: true }).click();
	await page.getByRole('checkbox', { name: 'Single keys work' }).uncheck();
	await page.locator('h1').click();
	await page.keyboard.press('h');
	await page.keyboard.press('Space');
	await expect(reason).toHaveCount(0);
	await host.offers('Close the question');
});
