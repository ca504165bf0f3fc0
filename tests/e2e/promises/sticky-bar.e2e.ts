import { expect, test, type Locator, type Page } from '../test.ts';
import { QuizPage } from '../quiz-page.ts';
import { answer, EVERY_QUESTION, give, isAsked, press, quizOf, say, verdict } from './gull-rock.ts';

/** A small phone in the hand: the bar with "Check" sticks to the lower edge. */
test.use({ viewport: { width: 390, height: 600 } });

/** What the focus is on, where the bar covers any of it; `the end` when there is no more to go to. */
function covered(page: Page): Promise<string> {
	return page.evaluate(() => {
		const bar = document.querySelector('form .actions');
		const focused = document.activeElement;
		if (!bar || !focused || focused === document.body) return 'the end';
		if (bar.contains(focused)) return '';
		const { top, bottom } = (focused.closest('label') ?? focused).getBoundingClientRect();
		const edge = bar.getBoundingClientRect();
		const isApart = bottom <= edge.top + 0.5 || top >= edge.bottom - 0.5;
		return isApart ? '' : focused.outerHTML.slice(0, 120);
	});
}

/** Goes through everything that takes the focus, from the stem to the end of the page. */
async function expectUncovered(page: Page, state: string) {
	await page.getByRole('heading', { level: 1 }).focus();
	const steps: string[] = [];
	while (steps.at(-1) !== 'the end') {
		await page.keyboard.press('Tab');
		steps.push(await covered(page));
		expect(steps.length).toBeLessThan(60);
	}
	expect
		.soft(
			steps.slice(0, -1).filter((what) => what !== ''),
			state
		)
		.toEqual([]);
	expect(steps.length).toBeGreaterThan(5);
}

async function expectInSight(page: Page, what: Locator) {
	const bar = page.locator('form .actions');
	await expect
		.poll(async () => {
			const [words, edge] = [await what.boundingBox(), await bar.boundingBox()];
			return words !== null && edge !== null && words.y >= 0 && words.y + words.height <= edge.y + 0.5;
		})
		.toBe(true);
}

test('[VW7] the bar at the lower edge covers nothing that has the focus, at any kind of question', async ({
	page
}) => {
	await page.goto(quizOf(EVERY_QUESTION));
	for (const question of EVERY_QUESTION) {
		await isAsked(page, question);
		await expectUncovered(page, `${question}, asked`);
		await answer(page, question, 'wrong');
		await expect(verdict(page)).not.toBeEmpty();
		await page.getByText('About this question').click();
		await expectUncovered(page, `${question}, explained, with what can be done with the question`);
		await new QuizPage(page).next();
	}
});

test('[VW8] what is said of an answer to any kind of question is in sight at once, above the bar', async ({
	page
}) => {
	await page.goto(quizOf(EVERY_QUESTION));
	for (const question of EVERY_QUESTION) {
		await isAsked(page, question);
		if (question !== 'tower-history') {
			await press(page, 'Check');
			await expectInSight(page, page.getByRole('alert'));
		}
		await give(page, question, 'wrong');
		await say(page, 'Guess');
		await press(page, 'Check');
		await expect(verdict(page)).not.toBeEmpty();
		await expectInSight(page, verdict(page));
		await new QuizPage(page).next();
	}
});
