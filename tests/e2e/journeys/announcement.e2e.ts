import { expect, test, type Page } from '../test.ts';
import { QuizPage, type Kind } from '../quiz-page.ts';

interface Announcement {
	/** Which live region, by the order in which they first spoke. */
	readonly region: number;
	readonly text: string;
}

/**
 * Writes down what every live region comes to say, once for each change, as a screen reader hears it. A
 * region that comes into the page with its text is written down as silent, because many are not read then.
 */
async function listen(page: Page): Promise<() => Promise<Announcement[]>> {
	await page.addInitScript(() => {
		const LIVE = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive]';
		const heard: { region: number; text: string }[] = [];
		const regions: Element[] = [];
		Object.assign(window, { heard });
		new MutationObserver((records) => {
			const changed = new Set<Element>();
			for (const { target } of records) {
				const element = target instanceof Element ? target : target.parentElement;
				const region = element?.closest(LIVE);
				if (region) changed.add(region);
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

test('[VW28] why an answer was not taken is announced once, and is no verdict', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['numeric']);
	await quiz.answer.fill('many');
	await quiz.submit();
	await expect(quiz.complaint).toHaveCount(1);
	await expect(page.getByRole('status').filter({ hasText: 'many' })).toHaveCount(0);
});
