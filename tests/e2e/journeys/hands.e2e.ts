import { expect, test, type Page } from '@playwright/test';

const OFFER = 'How much was the harbour board';
const VOTE = 'the island council voted to sell';
const BOATS = 'About how many boats';

/** A site of files, without a server behind it: what it lacks is not there. */
async function withoutServer(page: Page): Promise<void> {
	await page.route('**/api/**', (route) => route.fulfill({ status: 404, body: 'not found' }));
}

async function begin(page: Page, how: string, questions: readonly string[], button: string): Promise<void> {
	await page.goto('/classroom');
	await page.getByRole('radio', { name: 'Picked by hand' }).check();
	for (const words of questions) await page.getByRole('checkbox', { name: words }).check();
	await page.getByRole('radio', { name: how }).check();
	await page.getByRole('button', { name: button }).click();
}

/** Two presses in a hurry are one, so the next waits until the button may be pressed again. */
async function step(page: Page, word: string): Promise<void> {
	const button = page.getByRole('button', { name: word });
	await expect(button).not.toHaveAttribute('aria-disabled', 'true');
	await button.click();
}

test('[HD1] a show of hands goes from its opening over a second vote to its end, without a server', async ({
	page
}) => {
	await withoutServer(page);
	await begin(page, 'By show of hands', [OFFER, VOTE, BOATS], 'Begin the show of hands');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who keeps the light on Gull Rock?');
	const opened = page.context().waitForEvent('page');
	await page.getByRole('button', { name: 'Open the projector' }).click();
	const wall = await opened;
	await expect(wall.getByText('By show of hands.')).toBeVisible();

	await step(page, 'Open the first question');
	await expect(wall.getByRole('heading', { level: 1 })).toContainText(OFFER);

	await test.step('hands are counted by keyboard alone', async () => {
		const first = page.getByRole('textbox').first();
		await first.focus();
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
		await expect(page.getByRole('textbox').first()).toHaveValue('12');
	});

	await test.step('nothing of the count is on the wall before the answer is shown', async () => {
		await expect(wall.getByText('12')).toHaveCount(0);
		await page.getByRole('textbox').last().focus();
		await page.keyboard.press('Enter');
		await expect(wall.getByText('Closed')).toBeVisible();
		await expect(wall.getByText('12')).toHaveCount(0);
	});

	await test.step('a count put right after the close counts', async () => {
		await page.getByText('Put the count right').click();
		await page.getByRole('textbox').first().fill('13');
		await expect(page.getByText('30 hands counted.')).toBeVisible();
	});
});
