import { expect, type Page } from '@playwright/test';

/** A site of files, without a server behind it: what it lacks is not there. */
export async function withoutServer(page: Page): Promise<void> {
	await page.route('**/api/**', (route) => route.fulfill({ status: 404, body: 'not found' }));
}

/** Chooses questions by words of their stems, and how to hold the session. */
export async function beginSession(
	page: Page,
	{ how, questions, button }: { how: string; questions: readonly string[]; button: string }
): Promise<void> {
	await page.goto('/classroom');
	await page.getByRole('radio', { name: 'Picked by hand' }).check();
	for (const words of questions) await page.getByRole('checkbox', { name: words }).check();
	await page.getByRole('radio', { name: how }).check();
	await page.getByRole('button', { name: button }).click();
}

/** Two presses in a hurry are one, so this waits until the button may be pressed again. */
export async function stepOn(page: Page, word: string): Promise<void> {
	const button = page.getByRole('button', { name: word });
	await expect(button).not.toHaveAttribute('aria-disabled', 'true');
	await button.click();
}
