import { expect, test, type Locator, type Page } from '../test.ts';
import { answer, give, isAsked, press, quizOf, say } from './gull-rock.ts';

/** Pictures of parts of the page as they lie there, with neither the focus nor the pointer on them. */
async function pictures(page: Page, parts: readonly Locator[]): Promise<string[]> {
	await page.mouse.move(0, 0);
	await page.getByRole('heading', { level: 1 }).focus();
	const taken: string[] = [];
	for (const part of parts) taken.push((await part.screenshot()).toString('base64'));
	return taken;
}

for (const question of ['offer-for-tower', 'years-of-work'] as const) {
	test(`[VW6] in forced colours what was chosen looks different: ${question}`, async ({ page }) => {
		await page.emulateMedia({ forcedColors: 'active' });
		await page.goto(quizOf([question]));
		await isAsked(page, question);
		const row = (text: string) => page.locator('form label').filter({ hasText: text });
		const chosen = [row(question === 'offer-for-tower' ? '40,000 crowns' : 'An electric lamp'), row('Sure')];
		// A row beside a chosen one may share the edge of its outline; the other confidence stands apart.
		const other = row('Guess');
		const before = await pictures(page, [other, ...chosen]);
		await give(page, question);
		await say(page, 'Sure');
		const after = await pictures(page, [other, ...chosen]);
		expect(after.map((picture, i) => picture === before[i])).toEqual([true, false, false]);
	});
}

test('[VW6] in forced colours the overview shows which question is open', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(quizOf(['offer-for-tower', 'years-of-work']));
	await page.getByRole('button', { name: '1 of 2' }).click();
	const edge = (n: number) =>
		page
			.getByRole('button', { name: `Question ${n}, open` })
			.evaluate((element) => getComputedStyle(element).borderTopWidth);
	expect(await edge(1)).not.toEqual(await edge(2));
});

test('[VW6] in forced colours every right and wrong part says so in a word', async ({ page }) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(quizOf(['offer-for-tower', 'who-held-what']));
	await answer(page, 'offer-for-tower', 'wrong');
	await expect(page.getByText('✓ Correct')).toBeVisible();
	await expect(page.getByText('✕ Your answer')).toBeVisible();
	await press(page, 'Next question');
	await answer(page, 'who-held-what', 'wrong');
	await expect(page.getByText('✓ Right')).toHaveCount(2);
	await expect(page.getByText('✕ Your answer')).toBeVisible();
});
