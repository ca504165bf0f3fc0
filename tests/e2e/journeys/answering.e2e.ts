import { expect, test } from '../test.ts';
import { QuizPage } from '../quiz-page.ts';

const IN_ORDER = ['The tower is built', 'The lamp becomes electric', 'The tower is painted red'];

test('[VW23] the lines of an order can be moved by buttons, and the place reached is said', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['order']);
	for (const [i, line] of IN_ORDER.entries())
		while ((await quiz.lines()).indexOf(line) > i) {
			const up = page.getByRole('button', { name: `Move up: ${line}` });
			await up.click();
			const place = (await quiz.lines()).indexOf(line) + 1;
			await expect(page.getByText(`${line}: place ${place} of 3`, { exact: true })).toBeAttached();
		}
	await expect(page.getByRole('button', { name: 'Move up: The tower is built' })).toBeDisabled();
	await expect(page.getByRole('button', { name: 'Move down: The tower is painted red' })).toBeDisabled();
	await quiz.submit();
	await expect(quiz.verdict).toContainText('Right, and you were sure.');
});

test('[VW23] a line keeps to the mouse that drags it also beside the handles, and stays where it is let go', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['order']);
	const [first = '', second = '', third = ''] = await quiz.lines();
	const from = await quiz.handle(first).boundingBox();
	const to = await quiz.handle(third).boundingBox();
	if (!from || !to) throw new Error('the lines are not on the page');
	const x = from.x + from.width / 2;
	const bottom = to.y + to.height - 4;
	await page.mouse.move(x, from.y + from.height / 2);
	await page.mouse.down();
	await page.mouse.move(x + 150, bottom, { steps: 12 });
	await expect(quiz.handle(first)).toHaveAccessibleName(/place 3 of 3/);
	await page.mouse.up();
	await page.mouse.move(x, from.y, { steps: 12 });
	await page.mouse.move(x, bottom, { steps: 12 });
	expect(await quiz.lines()).toEqual([second, third, first]);
});

test('[VW23] the arrow keys move a line and the focus stays on its handle', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['order']);
	const [first = '', second = '', third = ''] = await quiz.lines();
	await quiz.handle(first).press('ArrowDown');
	await expect(quiz.handle(first)).toBeFocused();
	expect(await quiz.lines()).toEqual([second, first, third]);
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	expect(await quiz.lines()).toEqual([second, third, first]);
	await page.keyboard.press('Home');
	await expect(quiz.handle(first)).toBeFocused();
	expect(await quiz.lines()).toEqual([first, second, third]);
});

test('[VW24] an order handed in as it stands counts as the answer', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['order']);
	await quiz.submit('Guess');
	await expect(quiz.verdict).toContainText(/^\s*[✕◐] (Not quite|Partly right)\. You said it was a guess\./);
});

test('[GR9] a pair once chosen can be changed and taken back, and every pair needs its partner', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['match']);
	const list = (name: string) => page.getByRole('combobox', { name });
	await list('Ada Finch').selectOption('Editor of the Gazette, 2019');
	await list('Ada Finch').selectOption('Warden, May 2019');
	await list('Tom Wick').selectOption('Chairman of the harbour board, May 2019');
	await list('Tom Wick').selectOption('Choose');
	await quiz.submit();
	await expect(quiz.complaint).toHaveText('2 parts have no answer yet.');
	await list('Tom Wick').selectOption('Chairman of the harbour board, May 2019');
	await list('Ida Moss').selectOption('Chairwoman of the harbour board, 2022');
	await quiz.forward.click();
	await expect(quiz.verdict).toContainText('Right, and you were sure.');
});

test('[VW25] of several right choices a part earns a part, and what was left out is shown', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['multiple response']);
	const texts = await quiz.choiceTexts();
	const letter = (text: string) => 'abc'.charAt(texts.indexOf(text));
	await page.keyboard.press(letter('An electric lamp'));
	await page.keyboard.press(letter('A lens from Larkhaven'));
	await page.keyboard.press(letter('A lens from Larkhaven'));
	await expect(quiz.choice('A lens from Larkhaven')).not.toBeChecked();
	await quiz.submit('Think so');
	await expect(quiz.verdict).toContainText('Partly right. Worth another look.');
	await expect(quiz.choice('An electric lamp')).toHaveAccessibleName(/✓ Your answer/);
	await expect(quiz.choice('A coat of red paint')).toHaveAccessibleName(/○ Correct, not chosen/);
	await expect(quiz.choice('A coat of red paint')).not.toBeChecked();
	const others = page.getByRole('button', { name: 'Why not the others?' });
	await expect(page.getByText('The lens came only after')).toBeHidden();
	await others.click();
	await expect(page.getByText('The lens came only after')).toBeVisible();
});

test('[VW26] nothing is checked before an answer and a confidence are given, and each is asked for', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['single choice']);
	await quiz.forward.click();
	await expect(quiz.complaint).toHaveText('There is no answer yet. Choose or type one.');
	await quiz.choice('40,000 crowns').check();
	await expect(quiz.complaint).toBeHidden();
	await quiz.forward.click();
	await expect(quiz.confidence('Guess')).toBeFocused();
	await expect(page.getByRole('group', { name: 'How sure are you?' })).toHaveAccessibleDescription(
		'Say how sure you are first. It costs no points.'
	);
	await expect(quiz.verdict).toHaveText('');
	await quiz.submit('Think so');
	await expect(quiz.verdict).toContainText('Right.');
});

interface Reading {
	readonly kind: 'numeric' | 'short text';
	readonly typed: string;
	readonly told: RegExp;
}
const UNREADABLE: Reading[] = [
	{ kind: 'numeric', typed: 'many', told: /“many” could not be read as a number/ },
	{ kind: 'numeric', typed: '900 or 1,250', told: /more than one number/ },
	{ kind: 'numeric', typed: '12.5', told: /not a whole number/ },
	{ kind: 'numeric', typed: '   ', told: /There is no answer yet|could not be read as a number/ }
];
const FORGIVEN: Reading[] = [
	{ kind: 'numeric', typed: '1.250', told: /^\s*✓ Right/ },
	{ kind: 'numeric', typed: '1 250 boats', told: /^\s*✓ Right/ },
	{ kind: 'short text', typed: 'ADA FINCH', told: /^\s*✓ Right/ },
	{ kind: 'short text', typed: 'finch', told: /^\s*✓ Right/ },
	{ kind: 'short text', typed: 'Ada Fimch', told: /^\s*✓ Right/ }
];
const ANOTHER: Reading[] = [
	{ kind: 'numeric', typed: '1,251', told: /^\s*✕ Not quite/ },
	{ kind: 'short text', typed: 'Ida Moss', told: /^\s*✕ Not quite/ },
	{ kind: 'short text', typed: 'Ben Ashdown', told: /^\s*✕ Not quite/ },
	{ kind: 'short text', typed: 'Ada Wick', told: /^\s*✕ Not quite/ }
];

test('[VW27] an answer that cannot be read says why, can be given again, and counts only once', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['numeric']);
	for (const { typed, told } of UNREADABLE) {
		await quiz.answer.fill(typed);
		await quiz.submit();
		await expect(quiz.complaint).toHaveText(told);
		await expect(quiz.answer).toHaveAccessibleDescription(told);
		await expect(quiz.answer).toHaveAttribute('aria-invalid', 'true');
		await expect(quiz.verdict).toHaveText('');
	}
	await quiz.answer.fill('1,250');
	await expect(quiz.complaint).toBeHidden();
	await quiz.submit();
	await expect(quiz.verdict).toContainText('Right, and you were sure.');
	await quiz.next();
	await expect(quiz.score).toHaveText('1 of 1 right.');
	await quiz.goTo('Review');
	await expect(page.getByRole('heading', { name: 'Nothing missed.' })).toBeVisible();
});

async function expectEach(quiz: QuizPage, readings: readonly Reading[]): Promise<void> {
	for (const { kind, typed, told } of readings)
		await test.step(typed, async () => {
			await quiz.ask([kind]);
			await quiz.answer.fill(typed);
			await quiz.submit();
			await expect(quiz.verdict).toHaveText(told);
		});
}

test('[GR12, GR26, GR29] a number or a name is read in any usual way of writing it', async ({ page }) => {
	await expectEach(new QuizPage(page), FORGIVEN);
});

test('[GR28, GR30] another figure or another person is wrong, and not a slip', async ({ page }) => {
	await expectEach(new QuizPage(page), ANOTHER);
});

test('[GR29] a forgiven slip is shown in its right spelling', async ({ page }) => {
	const quiz = new QuizPage(page);
	await quiz.ask(['short text']);
	await quiz.answer.fill('Ada Fimch');
	await quiz.submit();
	await expect(page.getByText('Counted as right. It is spelt Ada Finch.')).toBeVisible();
});
