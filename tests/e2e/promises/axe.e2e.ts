import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { WALKS } from './states.ts';

// Each test walks through a third of the product.
test.describe.configure({ timeout: 180_000 });

async function whatAxeFinds(page: Page, rules?: string[]): Promise<string[]> {
	// Without it a second page is opened for each look; there are no frames that it would be for.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1] axe finds nothing on ${what}, in either theme`, async ({ page }) => {
		await walk(page, async (state) => {
			await page.emulateMedia({ colorScheme: 'light' });
			expect.soft(await whatAxeFinds(page), `${state}, light`).toEqual([]);
			// The themes are the same page in other colours.
			await page.emulateMedia({ colorScheme: 'dark' });
			const found = await whatAxeFinds(page, ['color-contrast', 'link-in-text-block']);
			expect.soft(found, `${state}, dark`).toEqual([]);
		});
	});
}
