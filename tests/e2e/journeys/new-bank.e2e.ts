import { expect, test as base, type Page } from '../test.ts';
import { followReadme } from '../../fixtures/worked-example.ts';
import { withBuiltSite } from '../built-site.ts';

/** A bank that somebody has just made by the README, built and served; gives its address. */
const test = base.extend<object, { newBank: string }>({
	newBank: [
		// eslint-disable-next-line no-empty-pattern -- the fixture rests on no other
		async ({}, use) => {
			const fill = (folder: string) => expect(followReadme(folder)).toMatchObject({ status: 0 });
			await withBuiltSite({ name: 'new-bank', fill, use });
		},
		{ scope: 'worker', timeout: 300_000 }
	]
});

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
