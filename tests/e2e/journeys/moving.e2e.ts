import { expect, goBack, test, type Page } from '../test.ts';
import { QuizPage } from '../quiz-page.ts';

test('[QZ6] a skipped question comes round again after the others', async ({ page }) => {
	const quiz = new QuizPage(page);
	const skip = page.getByRole('button', { name: 'Skip' });
	await quiz.ask(['single choice', 'true or false', 'numeric']);
	await skip.click();
	await quiz.settled();
	await expect(quiz.stem).toContainText('voted to sell the tower');
	await quiz.choice('False').check();
	await quiz.submit();
	await quiz.next();
	await quiz.answer.fill('1,250');
	await quiz.submit();
	await quiz.next();
	await expect(quiz.stem).toHaveText('1 left unanswered.');
	await page.getByRole('button', { name: 'Answer what is left' }).click();
	await quiz.settled();
	await quiz.choice('40,000 crowns').check();
	await quiz.submit();
	await quiz.next();
	await expect(quiz.score).toHaveText('3 of 3 right.');
});

test('[VW29] the overview tells open, skipped, right, missed and marked questions apart, and opens each', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'true or false', 'numeric', 'short text']);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit();
	await quiz.next();
	await quiz.choice('True').check();
	await quiz.submit('Think so');
	await quiz.next();
	await page.getByRole('button', { name: 'Skip' }).click();
	await quiz.settled();
	await expect(quiz.stem).toContainText('Who was warden');
	await page.getByRole('button', { name: 'Mark', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Marked', exact: true })).toHaveAttribute(
		'aria-pressed',
		'true'
	);

	await quiz.place.click();
	const names = [
		'Question 1, right',
		'Question 2, missed',
		'Question 3, skipped',
		'Question 4, open, marked'
	];
	for (const name of names)
		await expect(quiz.overview.getByRole('button', { name, exact: true })).toBeVisible();
	await expect(quiz.overview.getByRole('button', { name: /^Question 4/ })).toHaveAttribute(
		'aria-current',
		'step'
	);
	await expect(page.getByRole('progressbar')).toHaveAccessibleName('2 of 4 answered');

	await quiz.overview.getByRole('button', { name: /^Question 3/ }).click();
	await expect(quiz.stem).toContainText('how many boats');
	await quiz.settled();
	await quiz.openQuestion(4);
	await page.getByRole('button', { name: 'Marked', exact: true }).click();
	await expect(quiz.overview.getByRole('button', { name: 'Question 4, open', exact: true })).toBeVisible();
});

test('[VW30] leaving for home and resuming there leads to the same question with what was typed', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'numeric', 'cloze']);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit();
	await quiz.next();
	await quiz.answer.fill('about 1,2');
	await quiz.confidence('Think so').check();
	await quiz.goTo('Quiz');
	await page.getByRole('link', { name: 'question 2 of 3' }).click();
	await expect(quiz.stem).toContainText('how many boats');
	await expect(quiz.answer).toHaveValue('about 1,2');
	await expect(quiz.confidence('Think so')).toBeChecked();
	await quiz.openQuestion(1);
	await expect(quiz.verdict).toContainText('Right, and you were sure.');

	await quiz.openQuestion(3);
	await quiz.gap(1).fill('2.6');
	await quiz.gap(2).selectOption('lamp');
	await quiz.goTo('Quiz');
	await page.getByRole('link', { name: 'question 3 of 3' }).click();
	await expect(quiz.gap(1)).toHaveValue('2.6');
	await expect(quiz.gap(2).getByRole('option', { name: 'lamp', selected: true })).toBeAttached();
	await expect(quiz.gap(3)).toHaveValue('');
});

test('[VW30] an explained question that was left is explained still on coming back', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'numeric']);
	await quiz.choice('2.6 million crowns').check();
	await quiz.submit('Think so');
	await expect(quiz.verdict).toContainText('Not quite');
	await quiz.goTo('Quiz');
	await page.getByRole('link', { name: 'question 1 of 2' }).click();
	await expect(quiz.verdict).toContainText('Not quite. Worth another look.');
	await quiz.next();
	await expect(quiz.stem).toContainText('how many boats');
});

test('[VW30] the browser’s own way back leads to the same question with what was typed', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'numeric']);
	await quiz.openQuestion(2);
	await quiz.answer.fill('about 1,2');
	await quiz.goTo('Sources');
	await expect(page.getByRole('heading', { name: 'What the answers rest on' })).toBeVisible();
	await goBack(page);
	await expect(quiz.place).toHaveText(/2 of 2/);
	await expect(quiz.answer).toHaveValue('about 1,2');
});

test('[VW30] an order half arranged and a choice made are there after a reload', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['order']);
	const [first = '', second = '', third = ''] = await quiz.lines();
	await quiz.handle(first).press('End');
	await quiz.confidence('Guess').check();
	await expect(quiz.confidence('Guess')).toBeChecked();
	await quiz.goTo('Quiz');
	await page.getByRole('link', { name: 'question 1 of 1' }).click();
	await expect(quiz.confidence('Guess')).toBeChecked();
	await page.reload();
	await expect(quiz.confidence('Guess')).toBeChecked();
	expect(await quiz.lines()).toEqual([second, third, first]);
});

/** From now on no part of the program comes, until what it returns is called. */
async function holdNetwork(page: Page): Promise<() => void> {
	let release: () => void = () => undefined;
	const released = new Promise<void>((resolve) => (release = resolve));
	await page.route('**/_app/immutable/**', async (route) => {
		await released;
		await route.continue();
	});
	return release;
}

/** Hands the open question's answer in, and opens the overview, while no part of the program comes. */
async function submitHeld(page: Page, give: (quiz: QuizPage) => Promise<void>): Promise<() => void> {
	const quiz = new QuizPage(page);
	const release = await holdNetwork(page);
	await give(quiz);
	await quiz.confidence('Sure').check();
	await quiz.place.click();
	await quiz.forward.click();
	return release;
}

test('[VW87] whoever asks for another question while an answer is on its way comes there once it is kept', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'true or false', 'numeric']);
	const release = await submitHeld(page, (open) => open.choice('40,000 crowns').check());
	await quiz.overview.getByRole('button', { name: /^Question 2,/ }).click();
	await quiz.overview.getByRole('button', { name: /^Question 3,/ }).click();
	await expect(quiz.place).toHaveText(/1 of 3/);
	release();
	await expect(quiz.place).toHaveText(/3 of 3/);
	await expect(quiz.stem).toBeFocused();
	await expect(quiz.overview.getByRole('button', { name: 'Question 1, right' })).toBeVisible();
});

test('[VW87] whoever ends a quiz while an answer is on its way has it counted', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'numeric']);
	const release = await submitHeld(page, (open) => open.choice('40,000 crowns').check());
	await page.getByRole('button', { name: 'Finish now and see the answers' }).click();
	release();
	await expect(quiz.score).toHaveText('1 of 2 right, 1 not answered.');
});

test('[VW87] whose answer is not taken stays to see why, wherever a press would have led', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['numeric', 'single choice']);
	const release = await submitHeld(page, (open) => open.answer.fill('many'));
	await page.getByRole('button', { name: 'Finish now and see the answers' }).click();
	release();
	await expect(quiz.complaint).toBeVisible();
	await expect(quiz.place).toHaveText(/1 of 2/);
});

test('[QZ8] a finished quiz is not offered for resuming, and its address shows the summary again', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'numeric']);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit();
	await quiz.finish();
	await expect(quiz.score).toHaveText('1 of 2 right, 1 not answered.');
	await page.reload();
	await expect(quiz.score).toHaveText('1 of 2 right, 1 not answered.');
	await quiz.goTo('Quiz');
	await expect(
		page.getByRole('heading', { level: 1, name: 'Who keeps the light on Gull Rock?' })
	).toBeVisible();
	await expect(page.getByRole('link', { name: /Start \d+ questions/ })).toBeVisible();
	await expect(page.getByText('or resume')).toBeHidden();
});
