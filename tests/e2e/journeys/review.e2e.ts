import { expect, test, type Page } from '@playwright/test';
import { INVENTED_BANKS } from '../addresses.ts';
import { QuizPage } from '../quiz-page.ts';

/** Misses one on each document, guesses one, and answers one right. */
async function missSome(quiz: QuizPage): Promise<void> {
	await quiz.ask(['true or false', 'short text', 'another number', 'single choice']);
	await quiz.choice('True').check();
	await quiz.submit('Sure');
	await quiz.next();
	await quiz.answer.fill('Ada Finch');
	await quiz.submit('Guess');
	await quiz.next();
	await quiz.answer.fill('20');
	await quiz.submit('Think so');
	await quiz.next();
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Sure');
	await expect(quiz.verdict).toContainText('Right');
}

const listed = (page: Page) => page.getByRole('main').getByRole('listitem');

test('[VW33] the review page lists what was missed or guessed, the latest first, and what happened', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await missSome(quiz);
	await quiz.goTo('Review');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('3 questions to look at again.');
	await expect(listed(page)).toHaveCount(3);
	await expect(listed(page).nth(0)).toContainText(/How far did warden Ben Ashdown.*missed, said “think so”/s);
	await expect(listed(page).nth(1)).toContainText(/Who was warden.*right, but a guess/s);
	await expect(listed(page).nth(2)).toContainText(/voted to sell the tower.*missed, said “sure”/s);
	await page.reload();
	await expect(listed(page)).toHaveCount(3);
});

test('[VW34] the missed ones can be narrowed by topic and document, and practising asks exactly those', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await missSome(quiz);
	await quiz.goTo('Review');
	const topic = page.getByRole('combobox', { name: 'Topic' });
	const document = page.getByRole('combobox', { name: 'Document' });
	await topic.selectOption('The people');
	await expect(listed(page)).toHaveCount(1);
	await expect(listed(page)).toContainText('Who was warden');
	await document.selectOption('New lens comes late');
	await expect(page.getByText('Nothing missed fits this choice.')).toBeVisible();
	await expect(page.getByRole('link', { name: /^Practise/ })).toBeHidden();
	await topic.selectOption('Every topic');
	await expect(listed(page)).toHaveCount(1);
	await expect(listed(page)).toContainText('How far did warden Ben Ashdown');
	await page.getByRole('link', { name: 'Practise this one' }).click();
	await expect(quiz.place).toHaveText(/1 of 1/);
	await expect(quiz.stem).toContainText('How far did warden Ben Ashdown');

	await quiz.goTo('Review');
	await topic.selectOption('The tower');
	await page.getByRole('link', { name: 'Practise these 2' }).click();
	await expect(quiz.place).toHaveText(/1 of 2/);
	expect((await quiz.stems()).map((stem) => stem.slice(0, 14)).sort()).toEqual([
		'How far did wa',
		'In May 2019 th'
	]);
});

test('[LG11] a right answer that is no guess takes a question off the list; a guess does not', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await missSome(quiz);
	await quiz.ask(['true or false', 'short text']);
	await quiz.choice('False').check();
	await quiz.submit('Think so');
	await quiz.next();
	await quiz.answer.fill('Finch');
	await quiz.submit('Guess');
	await expect(quiz.verdict).toContainText('Right, by a guess.');
	await quiz.goTo('Review');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('2 questions to look at again.');
	await expect(listed(page).nth(0)).toContainText(/Who was warden.*right, but a guess, 2 times/s);
	await expect(listed(page).nth(1)).toContainText('How far did warden Ben Ashdown');
	await expect(page.getByText('voted to sell the tower')).toBeHidden();
});

test('[VW34] home offers the missed ones, and a friend who is sent them gets the same questions', async ({
	page,
	context,
	browser
}) => {
	const quiz = new QuizPage(page);
	await missSome(quiz);
	await quiz.goTo('Quiz');
	await page.getByRole('link', { name: 'Retry 3 missed' }).click();
	await expect(quiz.place).toHaveText(/1 of 3/);
	const stems = await quiz.stems();
	await quiz.finish();
	await context.grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Copy a link to this quiz' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	const link = await page.evaluate(() => navigator.clipboard.readText());

	const friend = await browser.newContext();
	const theirs = new QuizPage(await friend.newPage());
	await theirs.open(link);
	expect(await theirs.stems()).toEqual(stems);
	await friend.close();
});

test('[VW33] with nothing missed the review page says so and where to begin', async ({ page }) => {
	await page.goto(`${INVENTED_BANKS.address}/gull-rock/review`);
	await expect(page.getByRole('heading', { name: 'Nothing missed yet.' })).toBeVisible();
	await page.getByRole('link', { name: 'the tower' }).click();
	await expect(new QuizPage(page).place).toHaveText(/1 of 7/);
});
