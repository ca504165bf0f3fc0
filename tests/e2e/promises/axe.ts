import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

async function whatAxeFinds(page: Page, rules?: string[]): Promise<string[]> {
	// Without it a second page is opened for each look; there are no frames that it would be for.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** That axe finds nothing on the page as it stands, in either theme. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect.soft(await whatAxeFinds(page), `${state}, light`).toEqual([]);
	// The themes are the same page in other colours.
	await page.emulateMedia({ colorScheme: 'dark' });
	const found = await whatAxeFinds(page, ['color-contrast', 'link-in-text-block']);
	expect.soft(found, `${state}, dark`).toEqual([]);
}
