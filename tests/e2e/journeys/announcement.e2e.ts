import { expect, test, type Page } from '../test.ts';
import { QuizPage, type Kind } from '../quiz-page.ts';

interface Announcement {
	/** Which live region, by the order in which they first spoke. */
	readonly region: number;
	readonly text: string;
}

/**
 * Writes down what every live region comes to say, once for each change, as a screen reader hears it. A
 * region that comes into the page with its text is written down as silent, because many are not read then,
 * but for an alert, which is.
 */
async function listen(page: Page): Promise<() => Promise<Announcement[]>> {
	await page.addInitScript(() => {
		const LIVE = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
		const heard: { region: number; text: string }[] = [];
		const regions: Element[] = [];
		Object.assign(window, { heard });
		new MutationObserver((records) => {
			const changed = new Set<Element>();
			for (const { target, addedNodes } of records) {
				const element = target instanceof Element ? target : target.parentElement;
				const region = element?.closest(LIVE);
				if (region) changed.add(region);
				for (const added of addedNodes)
					if (added instanceof Element && added.matches('[role=alert]')) changed.add(added);
			}
			for (const region of changed) {
				const text = (region.textContent ?? '').replace(/\s+/g, ' ').trim();
				if (text === '') continue;
				if (!regions.includes(region)) regions.push(region);
				heard.push({ region: regions.indexOf(region), text });
			}
		}).observe(document, { subtree: true, childList: true, characterData: true });
	});
	return () => page.evaluate(() => (window as unknown as { heard: Announcement[] }).heard);
}

const WRONG: [Kind, (quiz: QuizPage) => Promise<void>][] = [
	['single choice', (quiz) => quiz.choice('2.6 million crowns').check()],
	['numeric', (quiz) => quiz.answer.fill('900')],
	['short text', (quiz) => quiz.answer.fill('Ida Moss')]
];

test('[VW28] a verdict is announced exactly once, in one live region that was there before', async ({
	page
}) => {
	const heard = await listen(page);
	const quiz = new QuizPage(page);
	await quiz.ask(WRONG.map(([kind]) => kind));
	for (const [i, [kind, answer]] of WRONG.entries()) {
		await test.step(kind, async () => {
			await answer(quiz);
			await quiz.submit('Think so');
			await expect(quiz.verdict).toContainText('Not quite. Worth another look.');
			await expect(quiz.forward).toBeFocused();
			const verdicts = (await heard()).filter(({ text }) => text.includes('Not quite'));
			expect(verdicts).toHaveLength(i + 1);
			await expect(page.getByRole('status').filter({ hasText: 'Not quite' })).toHaveCount(1);
			await quiz.next();
		});
	}
	await expect(quiz.score).toBeVisible();
	expect((await heard()).filter(({ text }) => text.includes('Not quite'))).toHaveLength(WRONG.length);
	await expect(page.getByRole('status').filter({ hasText: 'Not quite' })).toHaveCount(0);
});

test('[VW28, AX3] whatever is announced during a quiz is announced word for word, once, in order, and why an answer was not taken is no verdict', async ({
	page
}) => {
	const heard = await listen(page);
	const quiz = new QuizPage(page);
	await quiz.ask(['numeric', 'true or false']);
	await quiz.forward.click();
	await expect(quiz.complaint).toHaveText('There is no answer yet. Choose or type one.');
	await quiz.answer.fill('many');
	await quiz.forward.click();
	await expect(quiz.complaint).toContainText('many');
	await expect(page.getByRole('status').filter({ hasText: 'many' })).toHaveCount(0);
	await quiz.answer.fill('1,250');
	await quiz.forward.click();
	await expect(page.getByText('Say how sure you are first')).toBeVisible();
	await quiz.submit('Guess');
	await expect(quiz.verdict).not.toBeEmpty();
	await page.getByText('About this question').click();
	await page.getByRole('button', { name: 'Flag', exact: true }).click();
	await expect(page.getByRole('button', { name: 'Flagged', exact: true })).toBeVisible();
	await quiz.next();
	await quiz.choice('False').check();
	await quiz.submit('Sure');
	await quiz.next();
	await expect(quiz.score).toBeVisible();
	await page.getByRole('button', { name: 'Share this result' }).click();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Copy the text' }).click();
	await expect(page.getByText('The text is copied.')).toBeVisible();
	expect((await heard()).map(({ text }) => text)).toEqual([
		'Quiz on the lighthouse of Gull Rock · Footnote',
		'There is no answer yet. Choose or type one.',
		'“many” could not be read as a number. Digits work, and so does 1.04 trillion.',
		'✓ Right, by a guess. It stays on your list until you know it.',
		'Flagged: you find it on the review page.',
		'✓ Right, and you were sure.',
		'The text is copied.'
	]);
});
