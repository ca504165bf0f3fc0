import { expect, test } from '@playwright/test';
import { WALKS } from './states.ts';
import { expectFits, expectFitsOtherTexts } from './window.ts';

// Each test walks through a part of the product.
test.describe.configure({ timeout: 120_000 });

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW3, AX2] nothing runs out of the window on ${what} with letters of twice the size, with text spaced, turned round or in long words`, async ({
		page
	}) => {
		const session = await page.context().newCDPSession(page);
		const setLetters = (standard: number) =>
			session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
		await walk(page, async (state) => {
			await setLetters(32);
			expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
				32
			);
			await expectFits(page, state, [390, 1280]);
			await setLetters(16);
			await expectFitsOtherTexts(page, state, [320, 1280]);
		});
	});
}
