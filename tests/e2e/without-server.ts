import { expect, type Page } from '@playwright/test';
import { pickByHand } from './session-page.ts';

/** The server behind the site is gone, and only what stands before it answers. */
export async function withoutServer(page: Page): Promise<void> {
	await page.route('**/api/**', (route) => route.fulfill({ status: 404, body: 'not found' }));
}

/** Chooses questions by words of their stems, and how to hold the session. */
export async function beginSession(
	page: Page,
	{
		how,
		questions,
		button,
		at = '/classroom'
	}: { how: string; questions: readonly string[]; button: string; at?: string }
): Promise<void> {
	await page.goto(at);
	await pickByHand(page, questions);
	await page.getByRole('radio', { name: how }).check();
	await page.getByRole('button', { name: button }).click();
}

/** Two presses in a hurry are one, so this waits until the button may be pressed again. */
export async function stepOn(page: Page, word: string): Promise<void> {
	const button = page.getByRole('button', { name: word });
	await expect(button).not.toHaveAttribute('aria-disabled', 'true');
	await button.click();
}
