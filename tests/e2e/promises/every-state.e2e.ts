import { expect, test } from '@playwright/test';
import { expectAccessible, whatIsFound } from '../accessible.ts';
import { expectStill } from './motion.ts';
import { WALKS } from './states.ts';
import { expectFits } from './window.ts';

// Each test walks through a part of the product, and looks at every state in all the ways that it can at once.
test.describe.configure({ timeout: 300_000 });

/** From the smallest phone to a large screen; half of 1280 is what 200% zoom leaves of a laptop. */
const WIDTHS = [320, 390, 640, 1920, 1280];

test('[AX1] each of the two engines finds what is planted for it, and what is no fault has to be listed', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('heading', { level: 1 }).waitFor();
	expect(await whatIsFound(page)).toEqual([]);
	await page.evaluate(() => {
		const main = document.querySelector('main');
		main?.append(document.createElement('img'));
		const table = document.createElement('table');
		table.insertRow().insertCell().textContent = 'A cell under no heading';
		main?.append(table);
	});
	const found = await whatIsFound(page);
	expect(found.filter((what) => what.startsWith('image-alt:'))).toHaveLength(1);
	expect(found.filter((what) => what.startsWith('table_headers_exists/'))).toHaveLength(1);
});

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1, VW2, VW5, AX1] neither engine finds anything on ${what} in either theme, nothing runs out of windows of 320 to 1920 px, and nothing moves where reduced motion is asked for`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await walk(page, async (state) => {
			await expectAccessible(page, state);
			await expectStill(page, state);
			await expectFits(page, state, WIDTHS);
		});
	});
}
