import { expect, test, type Page } from '../test.ts';
import { EVERY_KIND, QuizPage, type Kind } from '../quiz-page.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

/** Drags with one finger, in steps as a hand does, from the middle of one box to the height of another. */
async function dragByTouch(page: Page, from: { x: number; y: number }, toY: number): Promise<void> {
	const session = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove', y: number) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: from.x, y }] });
	await touch('touchStart', from.y);
	for (let part = 1; part <= 10; part += 1) await touch('touchMove', from.y + ((toY - from.y) * part) / 10);
	await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Drags a line of an order to the place of another one. */
async function dragLine(quiz: QuizPage, line: string, place: string): Promise<void> {
	await quiz.handle(line).scrollIntoViewIfNeeded();
	const from = await quiz.handle(line).boundingBox();
	const to = await quiz.handle(place).boundingBox();
	if (!from || !to) throw new Error('the line is not on the page');
	const middle = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
	const isDown = to.y > from.y;
	await dragByTouch(quiz.page, middle, isDown ? to.y + to.height - 2 : to.y + 2);
}

const ANSWERS: Record<Kind, (quiz: QuizPage, page: Page) => Promise<void>> = {
	'single choice': async (quiz) => quiz.choices.getByText('40,000 crowns').tap(),
	'multiple response': async (quiz) => {
		await quiz.choices.getByText('A coat of red paint').tap();
		await quiz.choices.getByText('A lens from Larkhaven').tap();
		await quiz.choices.getByText('A lens from Larkhaven').tap();
		await quiz.choices.getByText('An electric lamp').tap();
	},
	'true or false': async (quiz) => quiz.choices.getByText('False', { exact: true }).tap(),
	numeric: async (quiz, page) => {
		await quiz.answer.tap();
		await page.keyboard.insertText('1 250');
	},
	'short text': async (quiz, page) => {
		await quiz.answer.tap();
		await page.keyboard.insertText('ada finch');
	},
	order: async (quiz) => {
		const wanted = ['The tower is built', 'The lamp becomes electric', 'The tower is painted red'];
		for (const [i, line] of wanted.entries()) {
			const lines = await quiz.lines();
			if (lines[i] !== line) await dragLine(quiz, line, lines[i] ?? '');
			await expect(quiz.handle(line)).toHaveAccessibleName(new RegExp(`place ${i + 1} of 3`));
		}
	},
	match: async (_quiz, page) => {
		// The system's own list opens over the page, so its entries cannot be tapped from a test.
		await page.getByRole('combobox', { name: 'Ada Finch' }).selectOption('Warden, May 2019');
		await page
			.getByRole('combobox', { name: 'Tom Wick' })
			.selectOption('Chairman of the harbour board, May 2019');
		await page
			.getByRole('combobox', { name: 'Ida Moss' })
			.selectOption('Chairwoman of the harbour board, 2022');
	},
	cloze: async (quiz, page) => {
		await quiz.gap(1).tap();
		await page.keyboard.insertText('2.6m');
		await quiz.gap(2).selectOption('lens');
		await quiz.gap(3).tap();
		await page.keyboard.insertText('2021');
	},
	'another number': async (quiz, page) => {
		await quiz.answer.tap();
		await page.keyboard.insertText('19');
	}
};

test('[VW22] a whole quiz of all eight kinds can be taken by touch on a phone, an order by dragging its lines', async ({
	page
}) => {
	test.slow();
	const quiz = new QuizPage(page);
	await quiz.ask(EVERY_KIND);
	for (const [i, kind] of EVERY_KIND.entries()) {
		await test.step(kind, async () => {
			await expect(quiz.place).toHaveText(new RegExp(`${i + 1} of 9`));
			if (i > 0) await quiz.settled();
			await ANSWERS[kind](quiz, page);
			// A tap that follows a drag within a few milliseconds is the browser's to swallow; nobody is that quick.
			await expect(async () => {
				await quiz.confidence('Sure').tap();
				await expect(quiz.confidence('Sure')).toBeChecked({ timeout: 1_000 });
			}).toPass();
			await quiz.forward.tap();
			await expect(quiz.verdict).toContainText('Right, and you were sure.');
			await expect(quiz.footnotes.first()).toBeVisible();
			await quiz.forward.tap();
		});
	}
	await expect(quiz.score).toHaveText('9 of 9 right.');
});

test('[VW23] dragging a line does not scroll the page away, and scrolling beside it moves no line', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await page.setViewportSize({ width: 390, height: 420 });
	await quiz.ask(['order']);
	const [first = '', , last = ''] = await quiz.lines();
	await quiz.handle(last).scrollIntoViewIfNeeded();
	const before = await page.evaluate(() => window.scrollY);
	await dragLine(quiz, last, first);
	await expect(quiz.handle(last)).toHaveAccessibleName(/place 1 of 3/);
	expect(await page.evaluate(() => window.scrollY)).toBe(before);

	const lines = await quiz.lines();
	const text = await page.getByText(lines[1] ?? '', { exact: true }).boundingBox();
	if (!text) throw new Error('the line is not on the page');
	await dragByTouch(page, { x: text.x + text.width / 2, y: text.y + 5 }, text.y - 120);
	expect(await quiz.lines()).toEqual(lines);
});
