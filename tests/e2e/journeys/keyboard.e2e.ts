import { expect, test, type Locator, type Page } from '../test.ts';
import { EVERY_KIND, QuizPage, type Kind } from '../quiz-page.ts';

// On a phone there are no keys to list.
test.use({ viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false });

/** Presses Tab until the focus is there; the only way to a control without a pointer. */
async function tabTo(page: Page, target: Locator): Promise<void> {
	for (let presses = 0; presses < 60; presses += 1) {
		if (await target.evaluate((element) => element === document.activeElement)) return;
		await page.keyboard.press('Tab');
	}
	throw new Error('Tab does not lead there');
}

interface Step {
	/** Answers the open question without a pointer, and says how sure. */
	readonly answer: (quiz: QuizPage, page: Page) => Promise<void>;
	readonly verdict: string;
	/** The rows marked right, or the lines of the key. */
	readonly rows?: readonly string[];
	readonly key?: readonly RegExp[];
	readonly rationale?: string;
	readonly explanation: string;
	/** Document, then date and paragraph, of each footnote. */
	readonly footnotes: readonly (readonly [string, string])[];
}

const KEEPER = 'Island votes to keep its lighthouse';
const LENS = 'New lens comes late';

const STEPS: Record<Kind, Step> = {
	'single choice': {
		answer: async (quiz, page) => {
			await page.keyboard.press('b');
			await expect(quiz.choice('2.6 million crowns')).toBeChecked();
			await page.keyboard.press('t');
			await page.keyboard.press('Enter');
		},
		verdict: 'Not quite. Worth another look.',
		rows: ['40,000 crowns'],
		rationale: 'That was the sum meant for a new lens.',
		explanation:
			"The board's offer for the tower was far below what the council later set aside for the lens alone.",
		footnotes: [
			[KEEPER, '4 May 2019, paragraph 4'],
			[KEEPER, '4 May 2019, paragraph 8']
		]
	},
	'multiple response': {
		answer: async (quiz, page) => {
			await tabTo(page, quiz.choice('A lens from Larkhaven'));
			await page.keyboard.press('Space');
			const texts = await quiz.choiceTexts();
			for (const right of ['An electric lamp', 'A coat of red paint']) {
				await page.keyboard.press(String(texts.indexOf(right) + 1));
				await expect(quiz.choice(right)).toBeChecked();
			}
			await page.keyboard.press('t');
			await page.keyboard.press('Enter');
		},
		verdict: 'Partly right. Worth another look.',
		rows: ['An electric lamp', 'A coat of red paint'],
		rationale: "The lens came only after the Gazette's report.",
		explanation: 'The lamp dates from 1934 and the paint from 1962; the lens was still a plan.',
		footnotes: [
			[KEEPER, '4 May 2019, paragraph 7'],
			[KEEPER, '4 May 2019, paragraph 7'],
			[LENS, '2022 (date inferred), paragraph 4']
		]
	},
	'true or false': {
		answer: async (quiz, page) => {
			await tabTo(page, quiz.choice('True'));
			await page.keyboard.press('Space');
			await page.keyboard.press('ArrowDown');
			await expect(quiz.choice('False')).toBeChecked();
			await page.keyboard.press('ArrowUp');
			await expect(quiz.choice('True')).toBeChecked();
			await tabTo(page, quiz.confidence('Guess'));
			await page.keyboard.press('Space');
			await page.keyboard.press('Enter');
		},
		verdict: 'Not quite. You said it was a guess.',
		rows: ['False'],
		rationale: 'The board had offered to buy, and the council turned it down.',
		explanation: 'The vote was for keeping the lighthouse running.',
		footnotes: [[KEEPER, '4 May 2019, paragraph 4']]
	},
	numeric: {
		answer: async (quiz, page) => {
			await tabTo(page, quiz.answer);
			await page.keyboard.type('900');
			await tabTo(page, quiz.confidence('Guess'));
			await page.keyboard.press('t');
			await page.keyboard.press('Enter');
		},
		verdict: 'Not quite. Worth another look.',
		key: [/1,250 boats/],
		rationale: 'That was the count for 2017.',
		explanation: 'Finch gave the figure to show that the lamp was in use.',
		footnotes: [
			[KEEPER, '4 May 2019, paragraph 5'],
			[KEEPER, '4 May 2019, paragraph 5']
		]
	},
	'short text': {
		answer: async (quiz, page) => {
			await tabTo(page, quiz.answer);
			await page.keyboard.type('Ben Ashdown');
			await tabTo(page, quiz.confidence('Guess'));
			await page.keyboard.press('ArrowRight');
			await expect(quiz.confidence('Think so')).toBeChecked();
			await tabTo(page, quiz.forward);
			await page.keyboard.press('Space');
		},
		verdict: 'Not quite. Worth another look.',
		key: [/Ada Finch/],
		rationale: 'Ashdown followed in 2020.',
		explanation: "Ada Finch spoke for the lighthouse in the Gazette's report.",
		footnotes: [
			[KEEPER, '4 May 2019, paragraph 5'],
			[LENS, '2022 (date inferred), paragraph 5']
		]
	},
	order: {
		answer: async (quiz, page) => {
			await tabTo(page, quiz.handle('The tower is painted red'));
			await page.keyboard.press('Home');
			await expect(quiz.handle('The tower is painted red')).toBeFocused();
			await tabTo(page, quiz.handle('The lamp becomes electric'));
			await page.keyboard.press('End');
			await page.keyboard.press('ArrowUp');
			expect(await quiz.lines()).toEqual([
				'The tower is painted red',
				'The lamp becomes electric',
				'The tower is built'
			]);
			await page.keyboard.press('t');
			await tabTo(page, quiz.forward);
			await page.keyboard.press('Enter');
		},
		verdict: 'Not quite. Worth another look.',
		key: [/The tower is built/, /The lamp becomes electric/, /The tower is painted red/],
		explanation: 'The dates are 1871, 1934 and 1962.',
		footnotes: [
			[KEEPER, '4 May 2019, paragraph 7'],
			[KEEPER, '4 May 2019, paragraph 7'],
			[KEEPER, '4 May 2019, paragraph 7']
		]
	},
	match: {
		answer: async (quiz, page) => {
			for (const [left, right] of [
				['Ada Finch', 'Editor of the Gazette, 2019'],
				['Tom Wick', 'Chairman of the harbour board, May 2019'],
				['Ida Moss', 'Chairwoman of the harbour board, 2022']
			] as const) {
				const list = page.getByRole('combobox', { name: left });
				await tabTo(page, list);
				await page.keyboard.type(right.slice(0, 8));
				await expect(list.getByRole('option', { name: right, selected: true })).toBeAttached();
			}
			await tabTo(page, quiz.confidence('Guess'));
			await page.keyboard.press('t');
			await page.keyboard.press('Enter');
		},
		verdict: 'Partly right. Worth another look.',
		key: [/Ada Finch:\s*Warden, May 2019/],
		rationale: 'No report names the editor.',
		explanation: 'Two people led the board, three years apart.',
		footnotes: [
			[KEEPER, '4 May 2019, paragraph 5'],
			[KEEPER, '4 May 2019, paragraph 6'],
			[LENS, '2022 (date inferred), paragraph 3']
		]
	},
	cloze: {
		answer: async (quiz, page) => {
			await tabTo(page, quiz.gap(1));
			await page.keyboard.type('2.6 million');
			await page.keyboard.press('Tab');
			await page.keyboard.type('lam');
			await page.keyboard.press('Tab');
			await page.keyboard.type('2021');
			await page.keyboard.press('Enter');
			// How sure one is has not been said, so that is where the focus goes.
			await expect(quiz.confidence('Guess')).toBeFocused();
			await page.keyboard.press('Space');
			await page.keyboard.press('Enter');
		},
		verdict: 'Partly right. You said it was a guess.',
		key: [/Gap 2:\s*lens/],
		rationale: 'The lamp had been electric since 1934.',
		explanation: "A plan only; what came of it is another report's matter.",
		footnotes: [
			[KEEPER, '4 May 2019, paragraph 8'],
			[KEEPER, '4 May 2019, paragraph 7']
		]
	},
	'another number': {
		answer: async (quiz, page) => {
			await tabTo(page, quiz.answer);
			await page.keyboard.type('19 mi');
			await tabTo(page, quiz.confidence('Guess'));
			await page.keyboard.press('s');
			await page.keyboard.press('Enter');
		},
		verdict: 'Right, and you were sure.',
		explanation: 'It is his expectation, not a measurement.',
		footnotes: [[LENS, '2022 (date inferred), paragraph 5']]
	}
};

test('[VW21] a whole quiz of all eight kinds can be taken by keyboard alone, each answer with its footnotes', async ({
	page
}) => {
	test.slow();
	const quiz = new QuizPage(page);
	await quiz.ask(EVERY_KIND);
	for (const [i, kind] of EVERY_KIND.entries()) {
		await test.step(kind, async () => {
			const step = STEPS[kind];
			await expect(quiz.place).toHaveText(new RegExp(`${i + 1} of 9`));
			if (i > 0) await quiz.settled();
			await step.answer(quiz, page);
			await expect(quiz.verdict).toContainText(step.verdict);
			for (const row of step.rows ?? []) await expect(quiz.choice(row)).toHaveAccessibleName(/✓/);
			for (const [n, line] of (step.key ?? []).entries()) await expect(quiz.key.nth(n)).toContainText(line);
			if (step.rationale) await expect(page.getByText(step.rationale).first()).toBeVisible();
			await expect(page.getByText(step.explanation)).toBeVisible();
			await expect(quiz.footnotes).toHaveCount(step.footnotes.length);
			for (const [n, [title, place]] of step.footnotes.entries()) {
				await expect(quiz.footnotes.nth(n).getByRole('link', { name: title })).toBeVisible();
				await expect(quiz.footnotes.nth(n)).toContainText(place);
			}
			await expect(quiz.forward).toBeFocused();
			await page.keyboard.press('Enter');
		});
	}
	await expect(quiz.score).toHaveText(/^\s*1 of 9 right, 3 in part\.\s*$/);
	await quiz.settled();
});

test('[KB4] the question mark lists the keys, and they can be switched off for good while Enter still works', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	const keys = page.getByRole('dialog', { name: 'Keys' });
	await quiz.ask(['single choice', 'true or false']);
	await page.keyboard.press('?');
	await expect(keys).toBeVisible();
	await expect(keys.getByText('guess, think so, sure')).toBeVisible();
	await tabTo(page, keys.getByRole('checkbox', { name: /^Single keys work/ }));
	await page.keyboard.press('Space');
	await page.keyboard.press('Escape');
	await expect(keys).toBeHidden();

	await page.reload();
	await expect(quiz.forward).toBeVisible();
	for (const key of ['1', 'b', 's', 'm', '?']) await page.keyboard.press(key);
	await expect(keys).toBeHidden();
	await expect(quiz.choices.getByRole('radio', { checked: true })).toHaveCount(0);
	await expect(quiz.confidence('Sure')).not.toBeChecked();
	await expect(page.getByRole('button', { name: 'Mark', exact: true })).toBeVisible();

	await tabTo(page, quiz.choice('40,000 crowns'));
	await page.keyboard.press('Space');
	await tabTo(page, quiz.confidence('Guess'));
	await page.keyboard.press('Space');
	await page.keyboard.press('Enter');
	await expect(quiz.verdict).toContainText('Right, by a guess.');

	await page.getByRole('button', { name: 'Keys' }).press('Enter');
	await keys.getByRole('checkbox', { name: /^Single keys work/ }).press('Space');
	await page.keyboard.press('Escape');
	await quiz.forward.press('Enter');
	await quiz.settled();
	await page.keyboard.press('1');
	await expect(quiz.choice('True')).toBeChecked();
});

test('[AX5] a session is opened, joined, answered and led to its end by keyboard alone', async ({
	page,
	browser
}) => {
	const button = (where: Page, name: string | RegExp) => where.getByRole('button', { name });
	const press = async (where: Page, what: Locator, key = 'Enter') => {
		await expect(what).toBeEnabled();
		await tabTo(where, what);
		await where.keyboard.press(key);
	};
	await page.goto('/classroom');
	const byHand = page.getByRole('radio', { name: 'Picked by hand' });
	await expect(page.getByRole('checkbox').first()).toBeVisible();
	await tabTo(page, page.getByRole('radio', { name: 'Drawn from topics' }));
	while (!(await byHand.isChecked())) await page.keyboard.press('ArrowRight');
	await press(page, page.getByRole('checkbox', { name: 'voted to sell the tower' }), 'Space');
	await press(page, button(page, 'Open the room'));
	await expect(button(page, 'Open the first question')).toBeVisible();
	const code = new URL(page.url()).searchParams.get('room') ?? '';

	const phone = await (await browser.newContext()).newPage();
	await phone.goto('/join');
	await tabTo(phone, phone.getByLabel('The code that is projected'));
	await phone.keyboard.type(code);
	await phone.keyboard.press('Enter');
	await expect(phone.getByLabel('What you like to be called')).toBeVisible();
	await tabTo(phone, phone.getByLabel('What you like to be called'));
	await phone.keyboard.type('Ada');
	await phone.keyboard.press('Enter');
	await expect(phone.getByText('Your seat: Ada')).toBeVisible();

	await page.keyboard.press('Space');
	await expect(button(page, 'Close the question')).toBeVisible();
	await press(phone, phone.getByRole('radio', { name: 'True', exact: true }), 'Space');
	await press(phone, phone.getByRole('radio', { name: 'Guess' }), 'Space');
	await press(phone, button(phone, /^Answer/));
	await expect(phone.getByText(/^You answered True, guess/)).toBeVisible();

	// A press in the moment in which the last answer comes in is taken for a slip.
	await expect(async () => {
		await page.keyboard.press('Space');
		await expect(button(page, 'Show the answer')).toBeVisible({ timeout: 1000 });
	}).toPass();
	await press(page, button(page, 'Show the answer'));
	await expect(phone.getByText(/Not quite/).first()).toBeVisible();
	await press(page, button(page, 'End the session'));
	await press(page, button(page, 'End it for everybody'));
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(/The session is over|last question/);
	await expect(phone.getByRole('heading', { level: 1 })).toHaveText('You had 0 of 1 question right.');
	await phone.context().close();
});
