import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '../test.ts';
import { INVENTED_BANKS, REAL_BANKS } from '../addresses.ts';
import { QuizPage } from '../quiz-page.ts';

/** Everything that a seed decides: the questions in their order, and whatever each one lays out. */
async function layout(quiz: QuizPage): Promise<string[][]> {
	const asked = Number(/of (\d+)/.exec(await quiz.place.innerText())?.[1]);
	const seen: string[][] = [];
	for (let n = 1; n <= asked; n += 1) {
		await quiz.openQuestion(n);
		const options = await quiz.page.locator('form').getByRole('option').allInnerTexts();
		seen.push([
			await quiz.stem.innerText(),
			...(await quiz.choiceTexts()),
			...(await quiz.lines()),
			...options
		]);
	}
	return seen;
}

async function copiedLink(page: Page): Promise<string> {
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Copy a link to this quiz' }).click();
	await expect(page.getByText('Copied.')).toBeVisible();
	return page.evaluate(() => navigator.clipboard.readText());
}

test('[DR3] a friend with the link gets the same questions in the same order, their choices too', async ({
	page,
	browser
}) => {
	test.slow();
	const quiz = new QuizPage(page);
	await quiz.open(`${REAL_BANKS.address}/us-rok-sma/quiz?n=12`);
	const mine = await layout(quiz);
	expect(mine).toHaveLength(12);
	await quiz.finish();
	const link = await copiedLink(page);
	expect(new URL(link).searchParams.get('seed')).toMatch(/\w/);
	expect(new URL(link).searchParams.get('v')).toMatch(/\w/);
	expect(new URL(link).searchParams.has('sitting')).toBe(false);

	const friend = await browser.newContext();
	const theirs = new QuizPage(await friend.newPage());
	await theirs.open(link);
	expect(await layout(theirs)).toEqual(mine);
	await expect(theirs.page.getByText('another version of the bank')).toBeHidden();

	const other = new URL(link);
	other.searchParams.set('seed', 'another');
	await theirs.open(other.href);
	expect(await layout(theirs)).not.toEqual(mine);
	await friend.close();
});

test('[DR3] the address of a quiz in progress is as good a link, and begins afresh for a friend', async ({
	page,
	browser
}) => {
	const quiz = new QuizPage(page);
	await quiz.open(`${INVENTED_BANKS.address}/gull-rock/quiz?n=all`);
	await expect(page).toHaveURL(/[?&]seed=\w+.*[?&]sitting=/);
	const mine = await layout(quiz);
	await quiz.openQuestion(3);

	const friend = await browser.newContext();
	const theirs = new QuizPage(await friend.newPage());
	await theirs.open(page.url());
	await expect(theirs.place).toHaveText(/1 of 9/);
	expect(await layout(theirs)).toEqual(mine);
	await friend.close();
});

/** All that an address may say of a quiz, its sitting aside. */
const OF_A_LINK = ['mode', 'from', 'n', 'topic', 'document', 'q', 'seed', 'v'];

test('[VW120, VW121, VW122] a result is copied as a text and saved as a picture, and neither they nor the link tell an answer', async ({
	page
}) => {
	const asked: string[] = [];
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice', 'numeric']);
	await quiz.choice('40,000 crowns').check();
	await quiz.submit('Sure');
	await quiz.next();
	await quiz.answer.fill('900');
	await quiz.submit('Think so');
	await quiz.next();
	await expect(page.locator('canvas')).toHaveCount(0);
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Share this result' }).click();
	await page.getByRole('button', { name: 'Copy the text' }).click();
	await expect(page.getByText('The text is copied.')).toBeVisible();
	page.on('request', (request) => asked.push(request.url()));

	const text = await page.evaluate(() => navigator.clipboard.readText());
	const [score, what, where = ''] = text.split('\n');
	expect(score).toBe('1 of 2 right.');
	expect(what).toMatch(/^A quiz on the lighthouse of Gull Rock, \d{1,2} \w+ 20\d\d\.$/);
	const link = new URL(where.replace('The same questions: ', ''));
	expect([...link.searchParams.keys()].filter((name) => !OF_A_LINK.includes(name))).toEqual([]);
	expect(text).not.toMatch(/40,000|900|1,250/);
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'Save the picture' }).click()
	]);
	expect(download.suggestedFilename()).toMatch(/^footnote-result-\d{4}-\d\d-\d\d\.png$/);
	const picture = await readFile(await download.path());
	expect(picture.subarray(1, 4).toString()).toBe('PNG');
	expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
	expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual([]);

	await page.goto(`${INVENTED_BANKS.address}/gull-rock/quiz?from=missed&origin=near-date`);
	await expect(page).toHaveURL(/[?&]sitting=/);
	const named = [...new URL(page.url()).searchParams.keys()];
	expect(named.filter((name) => ![...OF_A_LINK, 'sitting'].includes(name))).toEqual([]);
});

test('[VW35] a link made with another version of the bank says so, and asks all the same', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.open(`${INVENTED_BANKS.address}/gull-rock/quiz?n=5&seed=one&v=0000000000`);
	await expect(page.getByRole('status').filter({ hasText: 'another version of the bank' })).toBeVisible();
	await expect(quiz.place).toHaveText(/1 of 5/);
});

test('[VW35] a question that is no longer in the bank is named, and the others are asked', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.open(
		`${INVENTED_BANKS.address}/gull-rock/quiz?from=list&q=tower:offer-for-tower&q=tower:long-gone&q=tower:vote-sold`
	);
	await expect(
		page.getByRole('status').filter({ hasText: '“long-gone” is no longer in this bank' })
	).toBeVisible();
	await expect(quiz.place).toHaveText(/1 of 2/);
});

test('[DR6, DR7] choices are shuffled by the seed, while sums stay in ascending order', async ({ page }) => {
	const quiz = new QuizPage(page);
	const orders = new Set<string>();
	for (const seed of ['a', 'b', 'c', 'd', 'e', 'f']) {
		await quiz.ask(['single choice', 'multiple response'], { seed });
		expect(await quiz.choiceTexts()).toEqual(['40,000 crowns', '2.6 million crowns', '3.1 million crowns']);
		await quiz.openQuestion(2);
		const texts = await quiz.choiceTexts();
		expect([...texts].sort()).toEqual(['A coat of red paint', 'A lens from Larkhaven', 'An electric lamp']);
		orders.add(texts.join());
	}
	expect(orders.size).toBeGreaterThan(1);
});

interface PublishedQuestion {
	readonly id: string;
	readonly topic: string;
	readonly kind: string;
	readonly choices?: readonly { readonly text: string }[];
}

/** The first day of "In March 2021", "March 2021" or "2021", in milliseconds. */
function dayOf(text: string): number {
	const date = text.replace(/^In /, '');
	return Date.parse(/^\d{4}$/.test(date) ? `1 January ${date}` : `1 ${date}`);
}

test('[DR7] dates stay in ascending order whatever the seed', async ({ page }) => {
	const questions: PublishedQuestion[] = [];
	for (let n = 1; ; n += 1) {
		const response = await page.request.get(`${REAL_BANKS.address}/us-rok-sma/chunks/talks-${n}.json`);
		if (!response.ok()) break;
		questions.push(...((await response.json()) as { questions: PublishedQuestion[] }).questions);
	}
	const dated = questions.filter(
		({ kind, choices = [] }) =>
			kind === 'single-choice' && choices.every(({ text }) => /^(In )?([A-Z][a-z]+ )?20\d\d$/.test(text))
	);
	expect(dated.length).toBeGreaterThan(0);
	const quiz = new QuizPage(page);
	for (const seed of ['a', 'b', 'c', 'd']) {
		const query = new URLSearchParams({ from: 'list', seed });
		for (const { id, topic } of dated) query.append('q', `${topic}:${id}`);
		await quiz.open(`${REAL_BANKS.address}/us-rok-sma/quiz?${query}`);
		for (const [i] of dated.entries()) {
			await quiz.openQuestion(i + 1);
			const days = (await quiz.choiceTexts()).map(dayOf);
			expect(days).not.toContain(Number.NaN);
			expect(days).toEqual([...days].sort((a, b) => a - b));
		}
	}
});
