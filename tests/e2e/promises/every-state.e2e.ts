import { expect, test } from '../test.ts';
import { whatIsFound } from '../accessible.ts';
import { isThorough, look } from '../look.ts';
import { WALKS } from './states.ts';

// Each test walks through a part of the product, and looks at every state in all the ways that it can at once.
test.describe.configure({ timeout: isThorough ? 1_200_000 : 300_000 });

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
	test(`[VW1, VW2, VW3, VW4, VW5, AX1, AX2] ${what}: accessible in either theme, still, large enough to press, within every window, with larger letters and other texts too`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await walk(page, (state) => look(page, state));
	});
}
