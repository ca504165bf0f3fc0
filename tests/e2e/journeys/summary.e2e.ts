import { expect, test, type Page } from '../test.ts';
import { QuizPage } from '../quiz-page.ts';

const START_MS = Date.UTC(2026, 0, 5, 9);

/** The rows of one table of the summary, as "The tower: 2 of 3". */
async function rowsOf(page: Page, heading: string): Promise<string[]> {
	const section = page.locator('section').filter({ has: page.getByRole('heading', { name: heading }) });
	const rows = await section
		.getByRole('row')
		.filter({ has: page.getByRole('rowheader') })
		.all();
	return Promise.all(
		rows.map(async (row) => {
			const name = await row.getByRole('rowheader').innerText();
			return `${name}: ${(await row.getByRole('cell').innerText()).trim()}`;
		})
	);
}

test('[VW31] the summary gives the score, by topic, by confidence, the time, and every question with its footnotes', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	let nowMs = START_MS;
	const wait = (seconds: number) => page.clock.setFixedTime((nowMs += seconds * 1000));
	const thinkOn = async (n: number, seconds: number) => {
		await expect(quiz.place).toHaveText(new RegExp(`${n} of 4`));
		await wait(seconds);
	};
	await page.clock.setFixedTime(nowMs);
	await quiz.ask(['single choice', 'multiple response', 'short text', 'numeric']);
	await wait(20);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Sure');
	await quiz.next();
	await thinkOn(2, 30);
	await quiz.choice('An electric lamp').check();
	await quiz.submit('Think so');
	await expect(quiz.verdict).toContainText('Partly right');
	// Reading the explanation is not part of answering.
	await wait(600);
	await quiz.next();
	await thinkOn(3, 40);
	await quiz.answer.fill('Ada Finch');
	await quiz.submit('Guess');
	await quiz.next();
	await page.getByRole('button', { name: 'Skip' }).click();
	await quiz.settled();
	await page.getByRole('button', { name: 'Finish and see the answers' }).click();

	await expect(quiz.score).toHaveText('2 of 4 right, 1 in part, 1 not answered.');
	await expect(page.getByText('1 min 30 s in all, about 30 s a question.')).toBeVisible();
	expect(await rowsOf(page, 'By topic')).toEqual(['The tower: 1 of 3', 'The people: 1 of 1']);
	expect(await rowsOf(page, 'By how sure you were')).toEqual([
		'Guess: 1 of 1',
		'Think so: 0 of 1',
		'Sure: 1 of 1'
	]);

	await quiz.unfoldAll();
	await expect(quiz.explained).toHaveCount(4);
	const expected: [string, string, RegExp][] = [
		['offered for the tower', 'Right, and you were sure.', /paragraph 4/],
		['Which of these works', 'Partly right. Worth another look.', /paragraph 7/],
		['Who was warden', 'Right, by a guess.', /paragraph 5/],
		['how many boats', 'Not answered.', /paragraph 5/]
	];
	for (const [i, [stem, verdict, place]] of expected.entries()) {
		const one = quiz.explained.nth(i);
		await expect(one.getByRole('heading', { level: 3 })).toContainText(stem);
		await expect(one).toContainText(verdict);
		const notes = one.getByRole('list', { name: 'Footnotes' }).getByRole('listitem');
		await expect(notes.first()).toContainText(place);
		await expect(
			notes.first().getByRole('link', { name: 'Island votes to keep its lighthouse' })
		).toBeVisible();
	}
});

test('[VW32] what was missed, guessed or left out can be retried at once, and nothing else', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'true or false', 'short text', 'numeric']);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Sure');
	await quiz.next();
	await quiz.choice('True').check();
	await quiz.submit('Think so');
	await quiz.next();
	await quiz.answer.fill('Ada Finch');
	await quiz.submit('Guess');
	await quiz.finish();
	await page.getByRole('link', { name: 'Retry 3 missed questions' }).click();
	await expect(quiz.place).toHaveText(/1 of 3/);
	const stems = await quiz.stems();
	expect(stems).toHaveLength(3);
	expect(stems[0]).toContain('voted to sell the tower');
	expect(stems[1]).toContain('Who was warden');
	expect(stems[2]).toContain('how many boats');
	await quiz.openQuestion(1);
	await expect(quiz.choices.getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(quiz.verdict).toHaveText('');
});

test('[VW32] where nothing was missed there is nothing to retry, and another quiz is offered', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice']);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Think so');
	await quiz.next();
	await expect(quiz.score).toHaveText('1 of 1 right.');
	await expect(page.getByRole('link', { name: /^Retry/ })).toBeHidden();
	await page.getByRole('link', { name: 'Another quiz' }).click();
	await expect(quiz.place).toHaveText(/1 of 9/);
});

test('[VW123] on paper the notes stand beside their question, without what can only be pressed', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'true or false']);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Think so');
	await quiz.next();
	await quiz.choice('True').check();
	await quiz.submit('Think so');
	await quiz.next();
	// A4 within its margins.
	await page.setViewportSize({ width: 680, height: 960 });
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	await expect(page.getByText(/^A quiz on the lighthouse of Gull Rock, /)).toBeVisible();
	for (const button of await page.getByRole('button').all()) await expect(button).toBeHidden();
	const [missed] = await quiz.explained.all();
	await expect(quiz.explained.filter({ visible: true })).toHaveCount(1);
	const stem = await missed?.getByRole('heading', { level: 3 }).boundingBox();
	const note = await missed?.getByRole('list', { name: 'Footnotes' }).boundingBox();
	expect(note?.x).toBeGreaterThan((stem?.x ?? 0) + (stem?.width ?? Infinity) - 1);
	expect(Math.abs((note?.y ?? 0) - (stem?.y ?? 0))).toBeLessThan(40);
	expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(0, 0, 0)');
});
