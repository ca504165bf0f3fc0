import { expect, test, type Page } from '../test.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { EVERY_KIND, QuizPage, type Kind } from '../quiz-page.ts';

/** A wrong answer to each kind, so that there would be much to explain. */
const ANSWERS: Record<Kind, (quiz: QuizPage) => Promise<unknown>> = {
	'single choice': (quiz) => quiz.choice('2.6 million crowns').check(),
	'multiple response': (quiz) => quiz.choice('A lens from Larkhaven').check(),
	'true or false': (quiz) => quiz.choice('True').check(),
	numeric: (quiz) => quiz.answer.fill('900'),
	'short text': (quiz) => quiz.answer.fill('Ben Ashdown'),
	order: (quiz) => quiz.handle('The tower is painted red').press('Home'),
	match: async ({ page }) => {
		for (const name of ['Ada Finch', 'Tom Wick', 'Ida Moss'])
			await page.getByRole('combobox', { name }).selectOption('Editor of the Gazette, 2019');
	},
	cloze: async (quiz) => {
		await quiz.gap(1).fill('3.1 million');
		await quiz.gap(2).selectOption('lamp');
		await quiz.gap(3).fill('2022');
	},
	'another number': (quiz) => quiz.answer.fill('20')
};

/** What only the feedback may say, of each question of the invented bank. */
const EXPLANATIONS: Record<Kind, string> = {
	'single choice': 'far below what the council later set aside',
	'multiple response': 'The lamp dates from 1934',
	'true or false': 'The vote was for keeping the lighthouse running.',
	numeric: 'Finch gave the figure to show',
	'short text': 'Ada Finch spoke for the lighthouse',
	order: 'The dates are 1871, 1934 and 1962.',
	match: 'Two people led the board',
	cloze: 'A plan only; what came of it',
	'another number': 'It is his expectation'
};

/** The right answer as the summary shows it: a row that is marked, or a line of the key. */
const KEYS: Record<Kind, RegExp> = {
	'single choice': /40,000 crowns\s*✓ Correct/,
	'multiple response': /An electric lamp\s*○/,
	'true or false': /False\s*✓ Correct/,
	numeric: /It should be\s*1,250 boats/,
	'short text': /It should be\s*Ada Finch/,
	order: /The order is\s*The tower is built\d?\s*The lamp becomes electric\d?\s*The tower is painted red/,
	match: /Tom Wick:\s*Chairman of the harbour board, May 2019/,
	cloze: /Gap 1:\s*2\.6 million crowns[\s\S]*Gap 2:\s*lens[\s\S]*Gap 3:\s*2021/,
	'another number': /It should be\s*19 miles/
};

/** Writes down every verdict and footnote that is on the page for however short a moment. */
async function watchForVerdicts(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const seen: string[] = [];
		Object.assign(window, { seen });
		new MutationObserver(() => {
			const text = document.querySelector('main')?.textContent ?? '';
			const [verdict] = /Not quite|Partly right|Right[.,]|, paragraph \d+/.exec(text) ?? [];
			if (verdict) seen.push(verdict);
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
}

const verdictsSeen = (page: Page) => page.evaluate(() => (window as unknown as { seen: string[] }).seen);

test('[QZ2] in practice an answer is explained at once, cannot be given again, and is explained again on going back', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'true or false']);
	await quiz.choice('2.6 million crowns').check();
	await quiz.submit('Think so');
	await expect(quiz.verdict).toContainText('Not quite');
	await expect(quiz.choice('40,000 crowns')).toBeDisabled();
	await quiz.next();
	await quiz.openQuestion(1);
	await expect(quiz.verdict).toContainText('Not quite. Worth another look.');
	await expect(page.getByText(EXPLANATIONS['single choice'])).toBeVisible();
	await expect(quiz.choice('2.6 million crowns')).toBeChecked();
	await expect(quiz.choice('40,000 crowns')).toBeDisabled();
	await expect(page.getByRole('button', { name: 'Check' })).toBeHidden();
});

test('[QZ3] a test tells nothing before its end: no verdict, no key, no footnote anywhere on the page', async ({
	page
}) => {
	test.slow();
	const quiz = new QuizPage(page);
	const chunks = await Promise.all(
		['tower-1', 'people-1'].map(async (id) => {
			const response = await page.request.get(`${INVENTED_BANKS.address}/gull-rock/chunks/${id}.json`);
			return response.text();
		})
	);
	const told = [
		...Array.from(
			chunks.join().matchAll(/"(?:explanation|rationale|says)":"([^"]+)"/g),
			([, text = '']) => text
		),
		'Island votes to keep its lighthouse',
		'New lens comes late'
	];
	expect(told.length).toBeGreaterThan(20);
	await watchForVerdicts(page);

	async function expectNothingTold() {
		const shown = await page.getByRole('main').innerHTML();
		for (const text of told) expect(shown).not.toContain(text);
		expect(shown).not.toMatch(/✓|✕|◐/);
		expect(await verdictsSeen(page)).toEqual([]);
		await expect(quiz.verdict).toHaveText('');
		await expect(quiz.footnotes).toHaveCount(0);
	}

	await quiz.ask(EVERY_KIND, { mode: 'test' });
	await quiz.place.click();
	for (const [i, kind] of EVERY_KIND.entries()) {
		await test.step(kind, async () => {
			await expect(quiz.place).toHaveText(new RegExp(`${i + 1} of 9`));
			await expectNothingTold();
			await ANSWERS[kind](quiz);
			await quiz.submit();
			if (i < 8) await expect(quiz.place).toHaveText(new RegExp(`${i + 2} of 9`));
			await quiz.settled();
			if (i < 8) await expectNothingTold();
			await expect(quiz.overview.getByRole('button', { name: `Question ${i + 1}, answered` })).toBeVisible();
		});
	}
	await expect(quiz.stem).toHaveText('Every question is answered.');
	await quiz.openQuestion(1);
	await expect(quiz.choice('2.6 million crowns')).toBeChecked();
	await expectNothingTold();
	await page.reload();
	await expect(quiz.choice('2.6 million crowns')).toBeChecked();
	await expectNothingTold();
});

test('[QZ3] no list tells what a test has shown so far: neither home nor review, until it is over', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	const retry = page.getByRole('link', { name: /^Retry/ });
	await quiz.ask(['single choice', 'numeric'], { mode: 'test' });
	await ANSWERS['single choice'](quiz);
	await quiz.submit();
	await quiz.settled();
	await quiz.goTo('Review');
	await expect(page.getByRole('heading', { name: 'Nothing to review yet.' })).toBeVisible();
	await quiz.goTo('Quiz');
	await expect(page.getByRole('link', { name: 'question 2 of 2' })).toBeVisible();
	await expect(retry).toBeHidden();
	await page.getByRole('link', { name: 'question 2 of 2' }).click();
	await expect(quiz.place).toHaveText(/2 of 2/);
	await quiz.finish();
	await quiz.goTo('Quiz');
	await expect(retry).toHaveText('Retry 1 missed');
});

test('[QZ3] in a test an answer can be changed until the end, and the last one counts', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'numeric'], { mode: 'test' });
	await quiz.choice('2.6 million crowns').check();
	await quiz.submit();
	await quiz.settled();
	await quiz.answer.fill('1,250');
	await quiz.submit();
	await quiz.settled();
	await expect(quiz.stem).toHaveText('Every question is answered.');

	await quiz.openQuestion(2);
	await expect(quiz.answer).toHaveValue('1,250');
	await expect(quiz.confidence('Sure')).toBeChecked();
	await quiz.openQuestion(1);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Think so');
	await quiz.settled();
	await page.getByRole('button', { name: 'Finish and see the answers' }).click();
	await expect(quiz.score).toHaveText('2 of 2 right.');
	await quiz.unfoldAll();
	await expect(quiz.explained.first()).toContainText(/40,000 crowns\s*✓ Your answer/);
});

test('[KY6] at the end of a test every question is explained with its key and footnotes, also the unanswered ones', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(EVERY_KIND, { mode: 'test' });
	await ANSWERS['single choice'](quiz);
	await quiz.submit();
	await quiz.settled();
	await expect(quiz.place).toHaveText(/2 of 9/);
	await quiz.finish();
	await expect(quiz.score).toHaveText('0 of 9 right, 8 not answered.');
	await expect(quiz.explained).toHaveCount(9);
	for (const [i, kind] of EVERY_KIND.entries()) {
		const one = quiz.explained.nth(i);
		await expect(one, kind).toContainText(EXPLANATIONS[kind]);
		await expect(one, kind).toContainText(KEYS[kind]);
		await expect(one, kind).toContainText(i === 0 ? 'Not quite, and you said “sure”.' : 'Not answered.');
		await expect(one.getByRole('list', { name: 'Footnotes' }), kind).toContainText(/paragraph \d/);
		await expect(one.getByRole('list', { name: 'Footnotes' }), kind).toContainText(
			/4 May 2019|2022 \(date inferred\)/
		);
	}
});
