import { readdirSync } from 'node:fs';
import { expect, test } from '../test.ts';
import { REAL_BANKS } from '../addresses.ts';
import { press, stem } from './gull-rock.ts';
import { expectFits, overflowing } from './window.ts';
import { pagesOf } from './states.ts';

test.use({ baseURL: REAL_BANKS.address });
test.describe.configure({ timeout: 120_000 });

const BANKS = readdirSync('questions', { withFileTypes: true }).filter((entry) => entry.isDirectory());

test('[VW2] nothing runs out of the window on any page of the real banks', async ({ page }) => {
	for (const path of await pagesOf(page.request, REAL_BANKS)) {
		await page.goto(path);
		await stem(page).waitFor();
		await expectFits(page, path, [320, 1280]);
	}
});

/** Opens the nth question from the overview, and waits until it is the one that is asked; runs in the page. */
async function openQuestion([n, asked]: readonly [number, number]): Promise<string> {
	const isOpen = () =>
		[...document.querySelectorAll('button')].some(
			({ textContent }) => textContent.trim() === `${n} of ${asked}`
		);
	const press = () =>
		document
			.querySelectorAll<HTMLElement>('nav[aria-label="Questions of this quiz"] li button')
			.item(n - 1)
			.click();
	const startedMs = performance.now();
	let pressedMs = -Infinity;
	while (!isOpen() || document.activeElement?.tagName !== 'H1') {
		const nowMs = performance.now();
		if (nowMs - startedMs > 30_000) throw new Error(`question ${n} did not open`);
		// A press while the step before it is still being kept is not taken.
		if (nowMs - pressedMs > 2000) {
			press();
			pressedMs = nowMs;
		}
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
	return document.activeElement.textContent;
}

for (const { name } of BANKS) {
	test(`[VW2] no question of ${name} runs out of the window, asked or explained`, async ({ page }) => {
		await page.setViewportSize({ width: 320, height: 800 });
		await page.goto(`/${name}/quiz?n=all&mode=test`);
		await page.getByRole('button', { name: /^1 of / }).click();
		const questions = page.getByRole('navigation', { name: 'Questions of this quiz' }).getByRole('listitem');
		const asked = await questions.count();
		expect(asked).toBeGreaterThanOrEqual(60);
		for (let n = 1; n <= asked; n += 1) {
			const words = await page.evaluate(openQuestion, [n, asked] as const);
			expect.soft(await overflowing(page), `question ${n}, ${words}`).toEqual([]);
		}
		await press(page, 'Finish now and see the answers');
		await expect(stem(page)).toHaveText('Nothing answered yet.');
		await expectFits(page, 'the summary', [320, 390, 640, 1280, 1920]);
	});
}
