import { expect, test, type Page } from '../test.ts';
import { whatIsFound } from '../accessible.ts';
import { isThorough, look } from '../look.ts';
import { QuizPage } from '../quiz-page.ts';
import { WALKS } from './states.ts';
import { tooSmall } from './targets.ts';
import { overflowing } from './window.ts';

// Each test walks through a part of the product, and looks at every state in all the ways that it can at once.
test.describe.configure({ timeout: isThorough ? 1_200_000 : 300_000 });

/** A page that takes no more from its scripts: what is planted in one that still takes over its HTML is thrown away. */
async function openForPlanting(page: Page) {
	await new QuizPage(page).ask(['single choice']);
}

test('[AX1] each of the two engines finds what is planted for it, and what is no fault has to be listed', async ({
	page
}) => {
	await openForPlanting(page);
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

test('[VW2, VW4] what sticks out of the window and what is too small to press are found where they are planted', async ({
	page
}) => {
	await openForPlanting(page);
	expect([await overflowing(page), await tooSmall(page)]).toEqual([[], []]);
	await page.evaluate(() => {
		const wide = document.createElement('p');
		wide.style.width = '200vw';
		const small = document.createElement('button');
		small.textContent = 'x';
		small.style.cssText = 'padding: 0; font-size: 12px';
		document.querySelector('main')?.append(wide, small);
	});
	expect(await overflowing(page)).not.toEqual([]);
	expect((await tooSmall(page)).map(({ name }) => name)).toEqual(['x']);
});

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1, VW2, VW3, VW4, VW5, AX1, AX2] ${what}: accessible in either theme, still, large enough to press, within every window, with larger letters and other texts too`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await walk(page, (state) => look(page, state));
	});
}
