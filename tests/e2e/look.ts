import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';

/** That nothing is found on a page of a session, by either engine in either theme, and that it fits. */
export async function look(page: Page, state: string): Promise<void> {
	await expectAccessible(page, state);
	const overflow = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth
	);
	expect.soft(overflow, `${state}: wider than the window by`).toBe(0);
}
