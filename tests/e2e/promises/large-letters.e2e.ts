import { expect, test } from '../test.ts';
import { WALKS } from './states.ts';
import { expectFits } from './window.ts';

// Each test walks through a part of the product.
test.describe.configure({ timeout: 120_000 });

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW3] nothing runs out of the window on ${what} with letters of twice the size`, async ({ page }) => {
		const session = await page.context().newCDPSession(page);
		await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
		await walk(page, async (state) => {
			expect(await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize))).toBe(
				32
			);
			await expectFits(page, state, [390, 1280]);
		});
	});
}
