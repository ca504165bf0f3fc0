import { readdirSync } from 'node:fs';
import { expect, test } from '../test.ts';
import { REAL_BANKS } from '../addresses.ts';
import { press, stem } from './gull-rock.ts';
import { expectFits } from './window.ts';
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

for (const { name } of BANKS) {
	test(`[VW2] no question of ${name} runs out of the window, asked or explained`, async ({ page }) => {
		await page.goto(`/${name}/quiz?n=all&mode=test`);
		await page.getByRole('button', { name: /^1 of / }).click();
		const questions = page.getByRole('navigation', { name: 'Questions of this quiz' }).getByRole('listitem');
		const asked = await questions.count();
		expect(asked).toBeGreaterThanOrEqual(60);
		for (let i = 0; i < asked; i += 1) {
			await questions.nth(i).getByRole('button').click();
			await page.getByRole('button', { name: `${i + 1} of ${asked}`, exact: true }).waitFor();
			await expectFits(page, `question ${i + 1}, ${await stem(page).textContent()}`, [320]);
		}
		await press(page, 'Finish now and see the answers');
		await expect(stem(page)).toHaveText('Nothing answered yet.');
		await expectFits(page, 'the summary', [320, 390, 640, 1280, 1920]);
	});
}
