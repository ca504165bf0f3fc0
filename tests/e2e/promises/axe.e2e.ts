import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { WALKS } from './states.ts';

// Each test walks through a third of the product.
test.describe.configure({ timeout: 120_000 });

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1] axe finds nothing on ${what}, in either theme`, async ({ page }) => {
		await walk(page, async (state) => {
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				const { violations } = await new AxeBuilder({ page }).analyze();
				const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
				expect.soft(found, `${state}, ${colorScheme}`).toEqual([]);
			}
		});
	});
}
