import { expect, test, type Page } from '../test.ts';
import { DAY, HOUR } from '../../fixtures/learner-log.ts';
import { QuizPage } from '../quiz-page.ts';
import { ANSWERS, give, playThrough, quizOf, stem, verdict, type QuestionName } from './gull-rock.ts';
import { savedAnswers } from './saved.ts';

test.use({ timezoneId: 'UTC' });

const MONDAY_NOON = Date.UTC(2026, 0, 5, 12);
/** Each rests on a claim that no other question asks. */
const TWO: readonly QuestionName[] = ['vote-sold', 'boats-guided'];
const THREE: readonly QuestionName[] = [...TWO, 'reach-of-light'];
/** What was answered right for the first time comes back after two days. */
const COMES_BACK = 2 * DAY;

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Answers these right on a day, and ends the quiz. */
async function learn(page: Page, questions: readonly QuestionName[]): Promise<void> {
	await page.goto(quizOf(questions));
	await playThrough(page, questions);
	await expect(stem(page)).toHaveText(`${questions.length} of ${questions.length} right.`);
}

/** Opens the review page, where so many claims are due, and begins to review them. */
async function beginReview(page: Page, claims: number): Promise<void> {
	await page.goto('/gull-rock/review');
	await expect(title(page)).toHaveText(`${claims} claims to review today.`);
	await page.getByRole('link', { name: `Review ${claims} claims` }).click();
	await expect(new QuizPage(page).place).toHaveText(new RegExp(`1 of ${claims}$`));
}

/** Answers the question that is open right, whichever it is, and says which it was. */
async function answerRight(page: Page): Promise<QuestionName> {
	const asked = await stem(page).innerText();
	const [name] = Object.entries(ANSWERS).find(([, { stem: words }]) => words.test(asked)) ?? [];
	if (name === undefined) throw new Error(`an unknown question: ${asked}`);
	await give(page, name as QuestionName);
	await new QuizPage(page).submit('Sure');
	await expect(verdict(page)).toContainText('Right');
	return name as QuestionName;
}

test('[SC11] midnight in the middle of a review: it goes on, and nothing of it is due again', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await page.clock.install({ time: MONDAY_NOON });
	await learn(page, TWO);
	await page.clock.setSystemTime(MONDAY_NOON + COMES_BACK + 12 * HOUR - 60_000);
	await beginReview(page, 2);
	const asked = [await answerRight(page)];
	await page.clock.fastForward('02:00');
	expect(await page.evaluate(() => new Date().toISOString().slice(0, 13))).toBe('2026-01-08T00');
	await quiz.next();
	await expect(quiz.place).toHaveText(/2 of 2$/);
	asked.push(await answerRight(page));
	expect(asked.sort()).toEqual([...TWO].sort());
	await quiz.next();
	await expect(quiz.score).toHaveText('2 of 2 right.');
	await quiz.goTo('Review');
	await expect(title(page)).toHaveText('Nothing is due today.');
	await page.reload();
	await expect(title(page)).toHaveText('Nothing is due today.');
	expect((await savedAnswers(page)).slice(2).sort()).toEqual([...TWO].sort());
	await page.clock.setSystemTime(MONDAY_NOON + 60 * DAY);
	await beginReview(page, 2);
});

test('[SC11] a flight from Seoul to Honolulu in the middle of a review: no claim is lost, none is due twice', async ({
	browser,
	baseURL
}) => {
	const settings = baseURL === undefined ? {} : { baseURL };
	const seoul = await browser.newContext({ ...settings, timezoneId: 'Asia/Seoul' });
	const before = await seoul.newPage();
	const mondayInSeoul = Date.UTC(2026, 0, 4, 23);
	await before.clock.setFixedTime(mondayInSeoul);
	await learn(before, THREE);
	await before.clock.setFixedTime(mondayInSeoul + COMES_BACK);
	await beginReview(before, 3);
	const asked = [await answerRight(before)];
	await new QuizPage(before).next();
	asked.push(await answerRight(before));
	const storageState = await seoul.storageState({ indexedDB: true });
	await seoul.close();

	const honolulu = await browser.newContext({ ...settings, timezoneId: 'Pacific/Honolulu', storageState });
	const after = await honolulu.newPage();
	const quiz = new QuizPage(after);
	// Wednesday morning in Seoul, ten hours later, is late on Tuesday in Honolulu.
	await after.clock.setFixedTime(mondayInSeoul + COMES_BACK + 10 * HOUR);
	await after.goto('/gull-rock/review');
	expect(await after.evaluate(() => new Date().getDay())).toBe(2);
	await expect(title(after)).toHaveText('Nothing is due today.');
	await quiz.goTo('Quiz');
	await after.getByRole('link', { name: 'question 2 of 3' }).click();
	await expect(verdict(after)).toContainText('Right');
	await quiz.next();
	asked.push(await answerRight(after));
	expect(asked.sort()).toEqual([...THREE].sort());
	await quiz.next();
	await expect(quiz.score).toHaveText('3 of 3 right.');
	await quiz.goTo('Review');
	await expect(title(after)).toHaveText('Nothing is due today.');
	await after.clock.setFixedTime(mondayInSeoul + 60 * DAY);
	await beginReview(after, 3);
	await honolulu.close();
});

test('[SC11] a clock set back by a week: what was answered stays, and is due once more at most', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await page.clock.setFixedTime(MONDAY_NOON);
	await learn(page, TWO);
	await page.clock.setFixedTime(MONDAY_NOON - 7 * DAY);
	await page.goto(quizOf(['offer-for-tower']));
	await playThrough(page, ['offer-for-tower'], 'wrong');
	await quiz.goTo('Review');
	await expect(page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
	expect(await savedAnswers(page)).toEqual([...TWO, 'offer-for-tower']);

	// By this clock they were answered in a week to come, so they are asked now rather than never.
	await beginReview(page, 2);
	const asked = [await answerRight(page)];
	await quiz.next();
	asked.push(await answerRight(page));
	expect(asked.sort()).toEqual([...TWO].sort());
	await quiz.next();
	await expect(quiz.score).toHaveText('2 of 2 right.');
	await quiz.goTo('Review');
	await expect(title(page)).toHaveText('Nothing is due today.');
	await page.reload();
	await expect(title(page)).toHaveText('Nothing is due today.');
	expect((await savedAnswers(page)).slice(0, 3)).toEqual([...TWO, 'offer-for-tower']);
});

test('[WD10, LG8] the quiz that is offered for resuming was begun today, yesterday, on a weekday, and in the end on a date', async ({
	page
}) => {
	const home = page.getByText('or resume');
	await page.clock.install({ time: MONDAY_NOON });
	await new QuizPage(page).open(quizOf(TWO));
	await answerRight(page);
	for (const [days, said] of [
		[0, 'begun today,'],
		[1, 'begun yesterday,'],
		[6, 'begun on Monday,'],
		[7, 'begun on 5 January,'],
		[40, 'begun on 5 January,']
	] as const) {
		await page.clock.setSystemTime(MONDAY_NOON + days * DAY);
		await page.goto('/gull-rock');
		await expect(home).toContainText(said);
	}
	await page.getByRole('button', { name: '한국어' }).click();
	await expect(page.getByText(/^또는/)).toContainText('1월 5일에 풀던 퀴즈');
});
