import { expect, test } from '../test.ts';
import { beginSession, stepOn, withoutServer } from '../without-server.ts';

const OFFER = 'How much was the harbour board';
const VOTE = 'the island council voted to sell';
const BOATS = 'About how many boats';

test('[HD1] a show of hands goes from its opening over a second vote to its end, without a server', async ({
	page
}) => {
	await withoutServer(page);
	await beginSession(page, {
		how: 'By show of hands',
		questions: [OFFER, VOTE, BOATS],
		button: 'Begin the show of hands'
	});
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who keeps the light on Gull Rock?');
	const opened = page.context().waitForEvent('page');
	await page.getByRole('button', { name: 'Open the projector' }).click();
	const wall = await opened;
	await expect(wall.getByText('By show of hands.')).toBeVisible();

	await stepOn(page, 'Open the first question');
	await expect(wall.getByRole('heading', { level: 1 })).toContainText(OFFER);
	const fields = page.getByRole('textbox');

	await test.step('hands are counted by keyboard alone', async () => {
		await fields.first().focus();
		await page.keyboard.type('12');
		await page.keyboard.press('Enter');
		await page.keyboard.type('15');
		await page.keyboard.press('Enter');
		await page.keyboard.press('+');
		await page.keyboard.press('ArrowUp');
		await expect(page.getByText('29 hands counted.')).toBeVisible();
	});

	await test.step('a page loaded again in the middle has lost nothing', async () => {
		await page.reload();
		await expect(page.getByText('29 hands counted.')).toBeVisible();
		await expect(fields.first()).toHaveValue('12');
	});

	await test.step('Enter on the last row closes, and nothing of the count is on the wall', async () => {
		await expect(wall.getByText(/12|29/)).toHaveCount(0);
		await fields.last().focus();
		await page.keyboard.press('Enter');
		await expect(wall.getByText('Closed')).toBeVisible();
		await expect(wall.getByText(/12|29/)).toHaveCount(0);
		await expect(page.getByText('12 of 29 had it right.', { exact: true })).toBeVisible();
	});

	await test.step('a count put right after the close counts', async () => {
		await page.getByText('Put the count right').click();
		await fields.first().fill('13');
		await expect(page.getByText('13 of 30 had it right.', { exact: true })).toBeVisible();
	});

	await test.step('the second vote stands beside the first, on the wall too', async () => {
		await stepOn(page, 'Vote again');
		await expect(page.getByText('0 hands counted.', { exact: true })).toBeVisible();
		await fields.first().fill('25');
		await fields.last().fill('5');
		await stepOn(page, 'Close the question');
		await stepOn(page, 'Show the answer');
		await expect(wall.getByText('25 of 30 had it right.')).toBeVisible();
		await expect(wall.getByText(/Island votes to keep its lighthouse.*paragraph 4/)).toBeVisible();
		await expect(wall.getByText('13').first()).toBeVisible();
	});

	await test.step('what cannot be counted by hands is asked and explained', async () => {
		await stepOn(page, 'Open the next question');
		await fields.first().fill('3');
		await stepOn(page, 'Close the question');
		await stepOn(page, 'Show the answer');
		await stepOn(page, 'Open the next question');
		await expect(page.getByText('Hands cannot be counted for this kind of question.')).toBeVisible();
		await stepOn(page, 'Close the question');
		await stepOn(page, 'Show the answer');
		await expect(wall.getByText('1,250 boats')).toBeVisible();
	});

	await page.getByRole('button', { name: 'End the session' }).click();
	await page.getByRole('button', { name: 'End it for everybody' }).click();
	await expect(wall.getByRole('heading', { level: 1 })).toHaveText('That was the last question.');
	await expect(page.getByRole('link', { name: 'Open the report' })).toHaveAttribute(
		'href',
		/^\/classroom\/report\?session=/
	);
});

test('[HD8] a site whose server is gone offers hands and paper, finds back to what is not over, and erases it', async ({
	page
}) => {
	await withoutServer(page);
	await beginSession(page, {
		how: 'By show of hands',
		questions: [OFFER],
		button: 'Begin the show of hands'
	});
	await stepOn(page, 'Open the first question');
	await page.goto('/classroom');
	await expect(page.getByRole('radio', { name: 'On paper' })).toBeVisible();
	await expect(page.getByRole('radio', { name: 'With phones, now' })).toBeDisabled();
	await expect(page.getByText('cannot be reached now')).toBeVisible();
	await page.getByRole('link', { name: /Go on/ }).click();
	await expect(page.getByText('0 hands counted.')).toBeVisible();

	await page.goto('/data');
	await expect(page.getByText('This device keeps 1 class session, without names of students.')).toBeVisible();
	await page.getByRole('button', { name: 'Erase the class sessions' }).click();
	await page.getByRole('button', { name: 'Yes, for good, with the names' }).click();
	await expect(page.getByText('This device keeps no class sessions.')).toBeVisible();
	await page.goto('/classroom');
	await expect(page.getByRole('radio', { name: 'On paper' })).toBeVisible();
	await expect(page.getByText('Not over yet')).toHaveCount(0);
});
