import { expect, test, type Locator } from '@playwright/test';
import { answer, give, isAsked, press, quizOf, say, verdict } from './gull-rock.ts';
import { WALKS } from './states.ts';

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW5] nothing moves on ${what} where reduced motion is asked for`, async ({ page }) => {
		test.setTimeout(120_000);
		await page.emulateMedia({ reducedMotion: 'reduce' });
		await walk(page, async (state) => {
			const moving = await page.evaluate(() => [
				...document.getAnimations().map((animation) => `animation ${animation.id}`),
				...[document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) => {
					const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
					const still =
						/^(0s(, )?)+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
					return still ? [] : [element.outerHTML.slice(0, 80)];
				})
			]);
			expect.soft(moving, state).toEqual([]);
		});
	});
}

/** What a person sees of it when the browser replaces all colours by a few of its own. */
function look(locator: Locator): Promise<string> {
	return locator.evaluate((element) => {
		const { backgroundColor, outlineStyle, outlineColor, borderColor, color } = getComputedStyle(element);
		return JSON.stringify([backgroundColor, outlineStyle === 'none' ? '' : outlineColor, borderColor, color]);
	});
}

test('[VW6] in forced colours a chosen answer and a chosen confidence can be told from the others', async ({
	page
}) => {
	await page.emulateMedia({ forcedColors: 'active' });
	await page.goto(quizOf(['offer-for-tower', 'years-of-work', 'vote-sold']));
	const row = (text: string) =>
		page.locator('form .row').filter({ has: page.getByText(text, { exact: true }) });
	const letter = (text: string) => row(text).locator('.letter');
	await isAsked(page, 'offer-for-tower');
	await give(page, 'offer-for-tower');
	await say(page, 'Sure');
	await page.getByRole('heading', { level: 1 }).focus();
	expect(await look(row('40,000 crowns'))).not.toEqual(await look(row('2.6 million crowns')));
	expect(await look(letter('40,000 crowns'))).not.toEqual(await look(letter('2.6 million crowns')));
	const confidence = (text: string) => page.locator('fieldset span').getByText(text, { exact: true });
	expect(await look(confidence('Sure'))).not.toEqual(await look(confidence('Guess')));

	await page.getByRole('button', { name: '1 of 3' }).click();
	const place = (n: number) => page.getByRole('button', { name: `Question ${n}, open` });
	const width = (n: number) => place(n).evaluate((element) => getComputedStyle(element).borderTopWidth);
	expect(await width(1)).not.toEqual(await width(2));
	await press(page, 'Check');
	await expect(verdict(page)).toContainText('Right');
	await press(page, 'Next question');
	await isAsked(page, 'years-of-work');
	await give(page, 'years-of-work');
	await page.getByRole('heading', { level: 1 }).focus();
	expect(await look(letter('An electric lamp'))).not.toEqual(await look(letter('A lens from Larkhaven')));
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
