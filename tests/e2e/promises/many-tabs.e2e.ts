import { expect, test, type Locator, type Page } from '../test.ts';
import { quizOf, type QuestionName } from './gull-rock.ts';
import { savedAnswers } from './saved.ts';

/** Each can be answered by keys or by one field and has claims of its own, and a guess keeps each on the missed list. */
const FIVE: readonly QuestionName[] = [
	'vote-sold',
	'offer-for-tower',
	'tower-history',
	'boats-guided',
	'reach-of-light'
];

/** Answers each of the five questions of the open quiz by a guess, as fast as the page lets it; runs in the page. */
async function guessAll(): Promise<void> {
	const find = (selector: string) => document.querySelector<HTMLElement>(selector);
	const until = (found: () => HTMLElement | null) =>
		new Promise<HTMLElement>((resolve, reject) => {
			const startedMs = performance.now();
			const look = () => {
				const element = found();
				if (element) resolve(element);
				else if (performance.now() - startedMs > 20_000)
					reject(new Error(`stuck at “${find('h1')?.textContent}”`));
				else setTimeout(look, 5);
			};
			look();
		});
	const press = (key: string) =>
		document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
	/** Open, and the step that led there is over: then the stem has the focus. */
	const open = (n: number) => () => {
		const isSettled = n === 1 || document.activeElement === find('[data-stem]');
		return isSettled ? find('form button[type=submit]:not([data-next])') : null;
	};
	for (let n = 1; n <= 5; n += 1) {
		await until(open(n));
		const field = document.querySelector<HTMLInputElement>('form input.field');
		if (field) {
			field.value = '900';
			field.dispatchEvent(new Event('input', { bubbles: true }));
		} else press('1');
		press('g');
		press('Enter');
		(await until(() => find('form [data-next]'))).click();
	}
	await until(() => (find('form') ? null : find('h1')));
}

async function answerInRounds(page: Page, rounds: number): Promise<void> {
	for (let round = 1; round <= rounds; round += 1) {
		await page.goto(quizOf(FIVE));
		await page.evaluate(guessAll);
	}
}

/** The missed list as it stands, entry by entry. */
const entries = (page: Page): Locator =>
	page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: 'Missed: 5 questions' }) })
		.locator(':scope > ul > li > details > summary');

// 200 answers, and two tabs too, by `EVERY_KILL=1`; the store's own suite has both in every run.
const RUNS =
	process.env.EVERY_KILL === undefined
		? [{ answers: 80, tabs: 4 }]
		: [
				{ answers: 200, tabs: 2 },
				{ answers: 200, tabs: 4 }
			];

for (const { answers, tabs: count } of RUNS)
	test(`[ST6] of ${answers} answers given in ${count} tabs at once none is lost, and every tab comes to show the same`, async ({
		context
	}) => {
		const watcher = await context.newPage();
		await watcher.goto('/gull-rock/review');
		await expect(watcher.getByRole('heading', { name: 'Nothing to review yet.' })).toBeVisible();
		const tabs = await Promise.all(Array.from({ length: count }, () => context.newPage()));
		const rounds = answers / FIVE.length / count;
		await Promise.all(tabs.map((tab) => answerInRounds(tab, rounds)));
		const answered = await savedAnswers(watcher);
		expect(answered).toHaveLength(answers);
		for (const question of FIVE)
			expect(answered.filter((other) => other === question)).toHaveLength(answers / FIVE.length);

		// Within the page, so that each tab knows the others' answers by hearing of them.
		for (const tab of tabs) await tab.getByRole('link', { name: 'Review', exact: true }).click();
		const fresh = await context.newPage();
		await fresh.goto('/gull-rock/review');
		await expect(
			entries(fresh).filter({ hasText: `Missed or guessed ${answers / FIVE.length} times.` })
		).toHaveCount(5);
		const all = await entries(fresh).allInnerTexts();
		for (const tab of [watcher, ...tabs]) await expect.poll(() => entries(tab).allInnerTexts()).toEqual(all);
	});
