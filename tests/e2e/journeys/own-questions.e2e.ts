import { expect, test, type Page } from '../test.ts';
import { HostPage, PhonePage } from '../session-page.ts';
import { expectAccessible } from '../accessible.ts';

/** Types into the field of this name as a person does who never leaves the keyboard. */
async function type(page: Page, name: string | RegExp, text: string) {
	await page.getByLabel(name, { exact: true }).focus();
	await page.keyboard.insertText(text);
}

async function begin(page: Page, kind: string) {
	await page.getByRole('button', { name: kind, exact: true }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByLabel('Question', { exact: true }).or(page.getByLabel('Statement'))).toBeFocused();
}

async function finish(page: Page) {
	await expect(page.getByText('Ready for a session.')).toBeVisible();
	await page.getByRole('button', { name: 'Done' }).focus();
	await page.keyboard.press('Enter');
	await expect(page.getByRole('heading', { name: 'Your own questions' })).toBeVisible();
}

const WRITE: Record<string, (page: Page) => Promise<void>> = {
	'One choice': async (page) => {
		await page.keyboard.insertText('Who keeps the light?');
		await type(page, 'Choice 1', 'Ann Sey');
		await type(page, 'Choice 2', 'Tom Wick');
		await type(page, 'Choice 3', 'Eve Rowe');
	},
	'Several choices': async (page) => {
		await page.keyboard.insertText('Which burn in a lamp?');
		await type(page, 'Choice 1', 'Oil');
		await type(page, 'Choice 2', 'Fog');
		await type(page, 'Choice 3', 'Salt');
	},
	'True or false': async (page) => {
		await page.keyboard.insertText('The rock is dry at high water.');
	},
	'A number': async (page) => {
		await page.keyboard.insertText('How many steps lead up?');
		await type(page, 'Answer', '112');
		await type(page, 'Of what', 'steps');
	},
	'A short text': async (page) => {
		await page.keyboard.insertText('What is the rock called?');
		await type(page, 'Accepted answers, one a line', 'Gull Rock');
	},
	'An order': async (page) => {
		await page.keyboard.insertText('What is done first at dusk?');
		for (const [place, step] of ['Trim', 'Light', 'Climb'].entries())
			await type(page, new RegExp(`^${place + 1}, step`), step);
		const steps = page.getByRole('group', { name: 'Steps, in the right order' });
		const up = steps.getByRole('button', { name: 'Move up: Climb' });
		await up.focus();
		await page.keyboard.press('Enter');
		await expect(up).toBeFocused();
		await page.keyboard.press('Enter');
		// At the top there is only the way down.
		await expect(steps.getByRole('button', { name: 'Move down: Climb' })).toBeFocused();
		await expect(steps.getByText('Climb: place 1 of 3')).toBeAttached();
		await expect(page.getByLabel(/^\d, step/).first()).toHaveValue('Climb');
	},
	Pairs: async (page) => {
		await page.keyboard.insertText('Who does what?');
		for (const place of [1, 2, 3]) {
			await type(page, `Pair ${place}, left`, `Keeper ${place}`);
			await type(page, `Pair ${place}, right`, `Duty ${'abc'[place - 1]}`);
		}
	},
	'A text with gaps': async (page) => {
		await page.keyboard.insertText('Fill the keeper’s line.');
		await type(page, 'The text, with each answer in braces', 'She sailed to {Bergen} at last.');
	}
};

test('[OW4, OW10, OW16] one question of each kind is written by keyboard, and a reload keeps every letter', async ({
	page
}) => {
	test.setTimeout(240_000);
	await page.goto('/classroom/own');
	await expect(page.getByText('Nothing yet.')).toBeVisible();
	for (const [kind, write] of Object.entries(WRITE)) {
		await begin(page, kind);
		await write(page);
		await finish(page);
	}
	await expect(page.getByText('8 questions ready')).toBeVisible();

	await test.step('in the middle of a word', async () => {
		await begin(page, 'A short text');
		await page.keyboard.insertText('What did Ann Se');
		await page.reload();
		await expect(page.getByLabel('Question', { exact: true })).toHaveValue('What did Ann Se');
		await expect(page.getByText('Write the answer to accept.')).toBeVisible();
	});
	await page.getByRole('button', { name: 'All your questions' }).click();

	await test.step('what is erased comes back, to its place', async () => {
		const rows = page.getByRole('main').locator('ol > li');
		await expect(rows).toHaveCount(9);
		await page.getByRole('button', { name: 'Erase How many steps lead up?' }).click();
		await expect(rows).toHaveCount(8);
		await page.getByRole('button', { name: 'Bring it back' }).click();
		await expect(rows.nth(3)).toContainText('How many steps lead up?');
		await page.getByRole('button', { name: 'Up How many steps lead up?' }).click();
		await expect(rows.nth(2)).toContainText('How many steps lead up?');
	});

	await test.step('and they are saved as a bank’s files', async () => {
		await page.getByRole('button', { name: 'Make the files' }).click();
		const saved = page.waitForEvent('download');
		await page.getByRole('button', { name: 'Save own-no-source.yaml' }).click();
		expect((await saved).suggestedFilename()).toBe('own-no-source.yaml');
		await expect(page.getByText('Still to be filled in:').first()).toBeVisible();
	});
	await expectAccessible(page, 'the list of own questions');
});

const PASTED = `Who keeps the light?
A. Tom Wick
B. Ann Sey
ANSWER: B
BECAUSE: Ann Sey signs the log.

What burns in it?
A. Oil
B. Fog
`;

test('[OW3, OW8, OW10, RP36, VW83] pasted questions are asked on phones, and the footnote says that there is no source', async ({
	page,
	browser
}) => {
	await page.goto('/classroom/own');
	await page.getByText('Paste or open several').click();
	await page.getByLabel(/^Questions as text/).fill(PASTED);
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByText('Line 7.')).toBeVisible();
	await page.getByRole('button', { name: 'Add them' }).click();
	await expect(page.getByText('0 questions added.')).toBeVisible();
	await page.getByRole('button', { name: 'Who keeps the light?' }).first().click();
	await expect(page.getByRole('heading', { name: 'As the answer is shown' })).toBeVisible();
	await expect(page.getByText('The host gives no source').first()).toBeVisible();
	await expectAccessible(page, 'the editor');

	await page.getByRole('button', { name: 'All your questions' }).click();
	await page.getByRole('link', { name: 'Ask them in a session' }).click();
	await expect(page.getByText('with 1 question')).toBeVisible();
	await page.getByRole('button', { name: 'Open the room' }).click();
	const host = new HostPage(page);
	await host.offers('Open the first question');
	const code = new URL(page.url()).searchParams.get('room') ?? '';
	const ada = await PhonePage.of(browser);
	await ada.join(code, 'Ada');
	const projector = await host.openProjector();
	await host.step('Open the first question', 'Close the question');
	await expect(ada.stem).toContainText('Who keeps the light?');
	await ada.choose('Tom Wick', 'Sure');
	await host.step('Close the question', 'Show the answer');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await expect(ada.page.getByText('Ann Sey signs the log.').first()).toBeVisible();
	await expect(ada.page.getByText('The host gives no source').first()).toBeVisible();
	await expect(projector.getByText('The host gives no source').first()).toBeVisible();

	await test.step('and so does the report, which leads to no page of a source', async () => {
		await host.end();
		await expect(ada.page.getByText('so there is nothing to take home')).toBeVisible();
		await expect(ada.page.getByRole('button', { name: 'Save as a file' })).toHaveCount(0);
		await page.getByRole('link', { name: 'Open the report' }).click();
		await expect(page.getByText('The host gives no source').first()).toBeVisible();
		await page.getByRole('button', { name: /^Project this passage/ }).click();
		const wall = page.getByRole('dialog');
		await expect(wall.getByText('The host gives no source')).toBeVisible();
		await expect(wall.getByRole('button', { name: 'Show the passage' })).toHaveCount(0);
		await expect(page.getByText(/paragraph 0/)).toHaveCount(0);
		await expect(page.locator('a[href*="/sources/"]')).toHaveCount(0);
	});
});

test('[OW13, OW15] a rehearsal is led like a session, is answered by itself, and says what it is', async ({
	page
}) => {
	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.goto('/classroom');
	await page.getByRole('radio', { name: 'A rehearsal, by yourself' }).check();
	const students = page.getByRole('textbox', { name: 'Simulated students' });
	await expect(students).toHaveValue('24');
	await students.fill('400');
	await page.getByRole('button', { name: 'Begin the rehearsal' }).click();
	await expect(page.getByText('Choose a number from 1 to 100.')).toBeVisible();
	await students.fill('30');
	await page.getByRole('button', { name: 'Begin the rehearsal' }).click();
	await expect(page.getByText('Rehearsal with simulated students.')).toBeVisible();
	await expect(page.getByRole('heading', { name: '30 here' })).toBeVisible();
	const opened = page.context().waitForEvent('page');
	await page.getByRole('button', { name: 'Open the projector' }).click();
	const projector = await opened;
	await page.getByRole('button', { name: 'Open the first question' }).click();
	await expect(page.getByText('30 of 30 answered')).toBeVisible();
	await expect(projector.getByText('Rehearsal').first()).toBeVisible();
	await expectAccessible(page, 'a rehearsal');
	await page.getByRole('button', { name: 'Close the question' }).click();
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await expect(projector.getByText(/of 30/).first()).toBeVisible();
});
