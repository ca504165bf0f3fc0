import { test } from '@playwright/test';
import { INVENTED_BANKS } from '../e2e/addresses.ts';
import { inventedQuestions, plantLog, weeksOfAnswers } from '../e2e/promises/planted-log.ts';
import { pagesOf, WALKS } from '../e2e/promises/states.ts';
import { cameraFor } from './camera.ts';

for (const [what, walk] of Object.entries(WALKS)) {
	test(what, async ({ page }) => {
		const take = cameraFor('states', what);
		await walk(page, (state) => take(page, state));
	});
}

for (const locale of ['en-GB', 'ko-KR']) {
	test.describe(locale, () => {
		test.use({ locale });

		test(`every page after three weeks of answers, ${locale}`, async ({ page }) => {
			const take = cameraFor('pages', locale);
			await page.goto('/gull-rock');
			const questions = await inventedQuestions(page.request);
			await plantLog(page, weeksOfAnswers(questions.values(), Date.now()));
			for (const path of await pagesOf(page.request, INVENTED_BANKS)) {
				await page.goto(path);
				await page.getByRole('heading', { level: 1 }).waitFor();
				await page.waitForLoadState('networkidle');
				await take(page, path);
			}
		});
	});
}
