import { expect, goBack, test } from '../test.ts';
import { isAsked, stem } from '../promises/gull-rock.ts';

test('[SR8, SR9, SR10] / opens the search, what is typed is found without the server, and Back leads to it again', async ({
	page,
	context
}) => {
	const asked: string[] = [];
	page.on('request', (request) => asked.push(new URL(request.url()).pathname));
	const said = page.getByRole('status').filter({ hasText: /found|Nothing/ });
	const field = page.getByRole('searchbox', { name: 'Words, in any order' });

	await page.goto('/gull-rock/study');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => path.endsWith('/search.json'))).toEqual([]);
	const before = new Set(asked);
	await page.keyboard.press('/');
	await expect(field).toBeFocused();
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => path.endsWith('/search.json'))).toEqual(['/gull-rock/search.json']);
	expect(asked.filter((path) => path.endsWith('.js') && !before.has(path)).length).toBeGreaterThan(0);

	await context.setOffline(true);
	await page.keyboard.type('wardn 2019');
	await expect(said).toHaveText('4 found: 3 claims and 1 question.');
	await expect(page).toHaveURL(/\/search\?q=wardn\+2019$/);
	await expect(page.locator('section li').first().locator('mark')).toHaveText(['warden', '2019', '2019']);
	await context.setOffline(false);

	await page.getByRole('link', { name: 'Answer this question' }).first().click();
	await isAsked(page, 'warden-name');
	await goBack(page);
	await expect(field).toHaveValue('wardn 2019');
	await expect(said).toHaveText('4 found: 3 claims and 1 question.');

	await page.getByRole('checkbox', { name: 'Single keys work' }).uncheck();
	await page.getByRole('link', { name: 'Study: The people' }).first().click();
	await expect(stem(page)).toHaveText('The people');
	await page.keyboard.press('/');
	await page.getByRole('link', { name: 'Search' }).click();
	await expect(field).toBeFocused();
	await field.fill('zeppelin');
	await expect(said).toHaveText('Nothing here says “zeppelin”.');
});

test('[SR8, SR9] what is typed before the entries have come is found when they come, and stands in the address', async ({
	page
}) => {
	let letGo = () => {};
	const held = new Promise<void>((go) => (letGo = go));
	await page.route('**/search.json', (route) => held.then(() => route.continue()));
	await page.goto('/search');
	const field = page.getByRole('searchbox', { name: 'Words, in any order' });
	await expect(field).toBeFocused();
	// Within the pause that waits for another letter.
	await field.evaluate((input: HTMLInputElement) => {
		input.value = 'warden';
		input.dispatchEvent(new Event('input', { bubbles: true }));
	});
	letGo();
	await expect(page.getByRole('status').filter({ hasText: /found/ })).toBeVisible();
	await expect(page).toHaveURL(/\/search\?q=warden$/);
});
