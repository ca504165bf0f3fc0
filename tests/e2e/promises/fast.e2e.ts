import { expect, test, type Page } from '../test.ts';
import { drawSlots } from '#domain/draw.ts';
import { index } from '../../fixtures/gull-rock-bank.ts';
import { watchShifts } from '../../layout-shift.ts';
import { EVERY_KIND, QuizPage } from '../quiz-page.ts';

/** A seed whose first two questions stand in different chunks. */
const SEED = ['a', 'b', 'c', 'd', 'e', 'f', 'g'].find((seed) => {
	const [first, second] = drawSlots(index, { seed, topics: [], size: 5 });
	return first?.chunk !== second?.chunk;
});
const DRAWN = `/gull-rock/quiz?n=5&seed=${SEED}`;

/** The paths that a page asks for from now on. */
function watchRequests(page: Page): string[] {
	const paths: string[] = [];
	page.on('request', (request) => paths.push(new URL(request.url()).pathname));
	return paths;
}

async function openDrawn(page: Page): Promise<{ quiz: QuizPage; asked: string[] }> {
	const quiz = new QuizPage(page);
	const asked = watchRequests(page);
	await quiz.open(DRAWN);
	await page.waitForLoadState('networkidle');
	return { quiz, asked };
}

/** Gives some answer to the open question that can be read, whatever its kind. */
async function answer(page: Page, quiz: QuizPage): Promise<void> {
	const form = page.locator('form');
	const radio = form.locator('input[name$=choice]').first();
	if ((await radio.count()) > 0) await radio.check({ force: true });
	for (const field of await form.locator('input[type=text]').all()) await field.fill('1899');
	for (const list of await form.locator('select').all()) await list.selectOption({ index: 1 });
	await quiz.confidence('Think so').check({ force: true });
}

/** What every field of the form holds. */
function givenIn(page: Page): Promise<string[]> {
	return page
		.locator('form')
		.locator('input, select')
		.evaluateAll((fields) =>
			fields.map((field) => {
				const { type, checked, value } = field as HTMLInputElement;
				return /radio|checkbox/.test(type) ? String(checked) : value;
			})
		);
}

test('[PF6] of a draw one chunk is fetched before anybody sets about answering', async ({ page }) => {
	const { asked } = await openDrawn(page);
	expect(asked.filter((path) => path.includes('/chunks/') && path.endsWith('.json'))).toHaveLength(1);
});

test('[PF9] a page in English fetches two fonts, cut down to what it needs', async ({ page }) => {
	const { asked } = await openDrawn(page);
	const fonts = asked.filter((path) => path.endsWith('.woff2'));
	expect(fonts).toHaveLength(2);
	for (const font of fonts) expect(font).toContain('-plain.');
});

test.describe('the first sign of an answer', () => {
	const SIGNS: readonly [string, (page: Page) => Promise<void>][] = [
		['a pointer that moves', (page) => page.mouse.move(300, 300)],
		['a focus', (page) => page.locator('form input').first().focus()],
		['a key', (page) => page.keyboard.press('ArrowDown')]
	];
	for (const [name, give] of SIGNS)
		test(`[PF3] ${name} fetches what grades it and the other questions`, async ({ page }) => {
			const { asked } = await openDrawn(page);
			const before = asked.length;
			await give(page);
			const isAskedFor = (isOne: (path: string) => boolean) =>
				expect.poll(() => asked.slice(before).some(isOne)).toBe(true);
			await isAskedFor((path) => path.endsWith('.js'));
			await isAskedFor((path) => path.includes('/chunks/') && path.endsWith('.json'));
		});
});

test('[PF4] an answer that cannot be graded for want of a network stays, and is there to hand in after a reload', async ({
	page
}) => {
	const { quiz } = await openDrawn(page);
	await page.route('**/_app/immutable/**', (route) => route.abort());
	await answer(page, quiz);
	await quiz.forward.click();
	await expect(quiz.complaint).toContainText('could not be fetched. Your answer is kept here');
	await expect(quiz.confidence('Think so')).toBeChecked();
	const given = await givenIn(page);
	await page.unrouteAll();
	await page.reload();
	await expect(quiz.confidence('Think so')).toBeChecked();
	expect(await givenIn(page)).toEqual(given);
	await quiz.forward.click();
	await expect(quiz.verdict).not.toBeEmpty();
});

test('[PF5] a quiz stays where it is while the next question cannot be fetched, and goes on when it can', async ({
	page
}) => {
	const { quiz } = await openDrawn(page);
	await page.route('**/chunks/*.json', (route) => route.abort());
	await answer(page, quiz);
	await quiz.forward.click();
	await expect(quiz.verdict).not.toBeEmpty();
	await quiz.forward.click();
	await expect(quiz.complaint).toHaveText(
		'The questions to come could not be fetched. Your answers are kept; try again in a moment.'
	);
	await expect(quiz.place).toHaveText(/1 of 5/);
	await page.unrouteAll();
	await quiz.next();
	await expect(quiz.place).toHaveText(/2 of 5/);
});

test('[PF7] nothing moves while a quiz opens and its questions are answered', async ({ page }) => {
	const shifts = await watchShifts(page);
	const quiz = new QuizPage(page);
	await quiz.ask(EVERY_KIND);
	await page.mouse.move(300, 300);
	await page.waitForLoadState('networkidle');
	expect(await shifts()).toBe(0);
	/** What a press brings about late, on a slow machine, is still what the press was for. */
	let askedFor = 0;
	const press = async (step: () => Promise<void>) => {
		const before = await shifts();
		await step();
		askedFor += (await shifts()) - before;
	};
	for (let n = 1; n <= EVERY_KIND.length; n += 1) {
		await answer(page, quiz);
		await press(async () => {
			await quiz.forward.click();
			await quiz.verdict.or(quiz.complaint).and(page.locator(':not(:empty)')).waitFor();
		});
		if (n < EVERY_KIND.length) await press(() => quiz.openQuestion(n + 1));
		expect((await shifts()) - askedFor, `after question ${n}`).toBeCloseTo(0, 9);
	}
});

test('[PF8] another page is fetched when the pointer rests on its link, and not before', async ({ page }) => {
	const asked = watchRequests(page);
	await page.goto('/gull-rock');
	await page.waitForLoadState('networkidle');
	expect(asked.filter((path) => path.startsWith('/gull-rock/'))).toEqual([]);
	const before = asked.length;
	const review = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Review' });
	await review.hover();
	await expect.poll(() => asked.length).toBeGreaterThan(before);
	await page.waitForLoadState('networkidle');
	expect(page.url()).toMatch(/\/gull-rock$/);
});
