import { test } from '../test.ts';
import { expectAccessible } from './axe.ts';
import { expectStill } from './motion.ts';
import { WALKS } from './states.ts';
import { expectFits } from './window.ts';

// Each test walks through a part of the product, and looks at every state in all the ways that it can at once.
test.describe.configure({ timeout: 300_000 });

/** From the smallest phone to a large screen; half of 1280 is what 200% zoom leaves of a laptop. */
const WIDTHS = [320, 390, 640, 1920, 1280];

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1, VW2, VW5] axe finds nothing on ${what} in either theme, nothing runs out of windows of 320 to 1920 px, and nothing moves where reduced motion is asked for`, async ({
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
