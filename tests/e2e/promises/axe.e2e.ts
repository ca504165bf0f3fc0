import { test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { WALKS } from './states.ts';

// Each test walks through a part of the product.
test.describe.configure({ timeout: 300_000 });

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1] axe finds nothing on ${what}, in either theme`, async ({ page }) => {
		await walk(page, (state) => expectAccessible(page, state));
	});
}
