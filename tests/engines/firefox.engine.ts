import { expect, test } from '@playwright/test';
import { answer, isAsked, press, quizOf, stem, verdict } from '../e2e/promises/gull-rock.ts';
import { QuizPage } from '../e2e/quiz-page.ts';

test('[AX4] in Firefox a quiz is taken, gone on with after a reload, and what was missed is reviewed', async ({
	page
}, { config }) => {
	test.skip(config.metadata['hasFirefox'] !== true, 'No Firefox is here: apt-get install firefox-esr');
	await page.goto(quizOf(['vote-sold', 'boats-guided', 'lens-plan']));
	await answer(page, 'vote-sold');
	await expect(verdict(page)).toHaveText('✓ Right, and you were sure.');
	await new QuizPage(page).next();
	await isAsked(page, 'boats-guided');
	await page.getByLabel('Your answer').fill('900');
	await page.reload();
	await isAsked(page, 'boats-guided');
	await expect(page.getByLabel('Your answer')).toHaveValue('900');
	await answer(page, 'boats-guided', 'wrong');
	await expect(verdict(page)).toContainText('Not quite');
	await new QuizPage(page).next();
	await answer(page, 'lens-plan');
	await press(page, 'See the result');
	await expect(stem(page)).toHaveText('2 of 3 right.');
	await new QuizPage(page).goTo('Review');
	const missed = page.getByRole('heading', { name: 'Missed: 1 question' });
	await expect(missed).toBeVisible();
	await page.reload();
	await expect(missed).toBeVisible();
});
