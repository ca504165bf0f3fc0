import { expect, test, type Page } from '../test.ts';
import { beginSession, withoutServer } from '../without-server.ts';

const QUESTIONS = [
	'How much was the harbour board',
	'Which of these works',
	'the island council voted to sell',
	'About how many boats',
	'Put these events'
];

/** The strips that the printed key has, by version. */
async function printedKey(page: Page): Promise<Record<'A' | 'B', string[]>> {
	const strips = page.locator('.printed ol.strip');
	const read = async (place: number) => strips.nth(place).locator('b').allTextContents();
	return { A: await read(0), B: await read(1) };
}

/** Types a sheet as a teacher does: one letter goes on by itself, everything else takes Enter. */
async function typeSheet(
	page: Page,
	{ name, version, strip }: { name: string; version: string; strip: readonly string[] }
): Promise<void> {
	await page.keyboard.type(name);
	await page.keyboard.press('Enter');
	await page.keyboard.type(version);
	const asked = await page.locator('form li label .quiet').allTextContents();
	for (const [place, text] of strip.entries()) {
		await page.keyboard.type(text);
		const goesOn = /^(A to|T or F)/.test(asked[place] ?? '') && text !== '';
		if (!goesOn) await page.keyboard.press('Enter');
	}
	await expect(page.getByRole('button', { name: 'Keep this sheet' })).toBeFocused();
	await page.keyboard.press('Enter');
}

test('[HD16, HD18] sheets and key are printed on A4 and Letter, without what leads to them', async ({
	page
}) => {
	await withoutServer(page);
	await beginSession(page, { how: 'On paper', questions: QUESTIONS, button: 'Make the sheets' });
	await page.getByLabel('Sheets', { exact: true }).fill('3');
	await page.getByLabel('Sheets', { exact: true }).blur();
	await page.getByLabel('Title').fill('The tower, a first look');
	await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
	const sheets = page.locator('.printed .sheet');
	await expect(sheets).toHaveCount(3);
	await expect(sheets.first().getByRole('heading')).toHaveText('The tower, a first look');
	await expect(page.getByRole('banner').first()).toBeHidden();
	await expect(page.getByRole('heading', { name: 'Type the answers in' })).toBeHidden();
	await expect(sheets.first()).toHaveCSS('background-color', 'rgb(255, 255, 255)');
	const heads = page.locator('.printed .sheet .head');
	await expect(heads).toContainText([/-A\s+sheet 1, 5/, /-B\s+sheet 2, 5/, /-A\s+sheet 3, 5/]);
	// So it is repeated on each page.
	await expect(heads.first()).toHaveCSS('display', 'table-header-group');
	await expect(heads.first()).toHaveCSS('break-inside', 'avoid');
	for (const format of ['A4', 'Letter'] as const) {
		const pdf = (await page.pdf({ format })).toString('latin1');
		// Three sheets of a few questions each: a page each, and nothing behind them.
		expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g), format).toHaveLength(3);
	}
	await page.emulateMedia({ media: 'screen' });
	await page.getByRole('button', { name: 'Print the key' }).click();
	await page.emulateMedia({ media: 'print' });
	await expect(sheets).toHaveCount(0);
	await expect(page.locator('.printed').getByText('The vote was for keeping the lighthouse')).toBeVisible();
	await expect(
		page
			.locator('.printed')
			.getByText(/Island votes to keep its lighthouse.*paragraph 4/)
			.first()
	).toBeVisible();
});

test('[HD17] strips are typed in by keyboard alone, and what is counted is what was typed', async ({
	page
}) => {
	await withoutServer(page);
	await beginSession(page, { how: 'On paper', questions: QUESTIONS, button: 'Make the sheets' });
	await page.getByRole('button', { name: 'Print the key' }).click();
	const key = await printedKey(page);
	expect(key.A).toHaveLength(QUESTIONS.length);
	await page.getByLabel('Name', { exact: true }).focus();
	await typeSheet(page, { name: 'Ada', version: 'a', strip: key.A });
	await expect(page.getByText('Ada is kept: 5 answers.')).toBeVisible();
	// The field of the next sheet has the focus.
	await typeSheet(page, {
		name: '',
		version: 'B',
		strip: key.B.map((text, place) => (place === 0 ? '' : text))
	});
	await expect(page.getByText('Sheet 2 is kept: 4 answers, 1 left out.')).toBeVisible();

	await test.step('a page loaded again in the middle of a sheet has lost nothing', async () => {
		await page.keyboard.type('Tom');
		await page.keyboard.press('Enter');
		await page.keyboard.type('A');
		await page.reload();
		await expect(page.getByLabel('Name', { exact: true })).toHaveValue('Tom');
		await expect(page.getByText('Ada version A, 5 of 5 answered')).toBeVisible();
	});

	await test.step('what cannot be read is told at once, and Backspace goes back', async () => {
		const place = (await page.locator('form li label .quiet').allTextContents()).indexOf('T or F');
		const box = page.locator('form li input').nth(place);
		await box.focus();
		await page.keyboard.type('x');
		await expect(page.getByRole('alert').getByText('“x” is neither T nor F.')).toBeVisible();
		await expect(box).toBeFocused();
		await box.fill('');
		await page.keyboard.press('Backspace');
		await expect(box).not.toBeFocused();
	});

	await test.step('a sheet is put right in its place', async () => {
		await page.getByRole('button', { name: 'Change Sheet 2' }).click();
		await page
			.locator('form li input')
			.first()
			.fill(key.B[0] ?? '');
		await page.getByRole('button', { name: 'Keep it as it is now' }).click();
		await expect(page.getByText('Sheet 2 version B, 5 of 5 answered')).toBeVisible();
		await expect(page.getByText('2 sheets.')).toBeVisible();
	});

	await test.step('an answer of Ada’s is made wrong', async () => {
		await page.getByRole('button', { name: 'Change Ada' }).click();
		const place = (await page.locator('form li label .quiet').allTextContents()).indexOf('T or F');
		const box = page.locator('form li input').nth(place);
		await box.fill((await box.inputValue()).toUpperCase() === 'T' ? 'F' : 'T');
		await page.getByRole('button', { name: 'Keep it as it is now' }).click();
		await expect(page.getByText('Ada version A, 5 of 5 answered')).toBeVisible();
	});

	await page.getByRole('button', { name: 'Finish, and open the report' }).click();
	await page.waitForURL(/\/classroom\/report\?session=/);
	await expect(page.getByText('2 students and 5 questions, on paper.')).toBeVisible();
	const articles = page.getByRole('article');
	await expect(articles).toHaveCount(QUESTIONS.length);
	await expect(articles.filter({ hasText: '2 of 2 had it right' })).toHaveCount(QUESTIONS.length - 1);
	await expect(articles.filter({ hasText: 'voted to sell' })).toContainText('1 of 2 had it right');
	// No strip asks how sure one is.
	await expect(page.getByRole('heading', { name: 'How sure, how right' })).toHaveCount(0);
});
