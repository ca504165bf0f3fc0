import { expect, type Page } from '@playwright/test';

/** Waits until the whole site is kept in the browser: from then on it needs no server. */
export async function isKept(page: Page): Promise<void> {
	await expect
		.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state))
		.toBe('activated');
}
