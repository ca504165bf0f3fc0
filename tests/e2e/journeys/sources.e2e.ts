import { readFileSync } from 'node:fs';
import { expect, test, type Locator, type Page } from '../test.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { QuizPage } from '../quiz-page.ts';

const SOURCES = `${INVENTED_BANKS.address}/gull-rock/sources`;
const KEEPER = 'tests/fixtures/documents/keeper.txt';
const LENS = 'tests/fixtures/documents/lens.txt';

const ownCopy = (page: Page) => page.getByRole('region', { name: 'Your own copy' });
const choose = (page: Page) => ownCopy(page).getByLabel('Choose the file');
const kept = (page: Page) => ownCopy(page).getByText('This browser holds your copy of the text.');

/** A quiz whose footnote rests on the fifth paragraph of the fixture document, with its passage opened. */
async function openPassage(quiz: QuizPage): Promise<Locator> {
	await quiz.ask(['numeric']);
	await quiz.answer.fill('1,250');
	await quiz.submit();
	const note = quiz.footnotes.first();
	await note.getByRole('button', { name: 'Show the passage' }).click();
	return note;
}

test('[VW39] every source is listed, and its page gives citation, claims and questions', async ({ page }) => {
	await page.goto(SOURCES);
	const listed = page.getByRole('main').getByRole('listitem');
	await expect(listed).toHaveCount(2);
	await expect(listed.nth(0)).toContainText(
		/Island votes to keep its lighthouse.*The Gull Rock Gazette, 4 May 2019/s
	);
	await expect(listed.nth(1)).toContainText(/New lens comes late.*Harbour Wire, 2022 \(date inferred\)/s);

	await page.getByRole('link', { name: 'New lens comes late' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('New lens comes late');
	await expect(page.getByRole('definition').filter({ hasText: 'Harbour Wire' })).toBeVisible();
	await expect(page.getByText('A year behind the plan for 2021.')).toBeVisible();
	await expect(
		page.getByText('489e9aede4eb62d3d256d2c0c6685fda74aa26b421cf4d9f1a32e6a24d62ee4d')
	).toBeVisible();
	await expect(page.getByRole('heading', { name: '4 claims' })).toBeVisible();
	const claim = page.getByRole('listitem').filter({ hasText: 'The lens cost 3.1 million crowns' });
	await expect(claim).toContainText('Paragraph 4.');
	await expect(claim).toContainText('Said by: the harbour board.');
	await expect(claim).toContainText('Another source: The plan of 2019 and the price paid in the end');
	await expect(page.getByRole('listitem').filter({ hasText: 'carry for 19 miles' })).toContainText(
		'1 question.'
	);
	await expect(
		page.getByRole('listitem').filter({ hasText: 'How far did warden Ben Ashdown' })
	).toBeVisible();
});

test('[VW39] the questions on a source can be asked from its page, and a footnote leads back to its claim', async ({
	page
}) => {
	await page.goto(`${SOURCES}/lens`);
	const heading = await page.getByRole('heading', { name: /^\d+ questions on it$/ }).innerText();
	const count = Number.parseInt(heading);
	await page.getByRole('link', { name: `Start ${count} questions` }).click();
	const quiz = new QuizPage(page);
	await expect(quiz.place).toHaveText(new RegExp(`1 of ${count}$`));
	const stems = await quiz.stems();
	expect(stems.some((stem) => stem.includes('How far did warden Ben Ashdown'))).toBe(true);

	await quiz.ask(['another number']);
	await quiz.answer.fill('19');
	await quiz.submit();
	await quiz.footnotes.first().getByRole('link', { name: 'New lens comes late' }).click();
	await expect(page).toHaveURL(/\/sources\/lens#reach-19$/);
	await expect(page.getByRole('listitem').filter({ hasText: 'carry for 19 miles' })).toBeInViewport();
});

test('[VW40] another file is refused with a reason and not kept', async ({ page }) => {
	const quiz = new QuizPage(page);
	await page.goto(`${SOURCES}/keeper`);
	await choose(page).setInputFiles(LENS);
	await expect(ownCopy(page).getByRole('status')).toHaveText(
		/“lens\.txt” is not the text of “Island votes to keep its lighthouse”\. It was not kept\./
	);
	await choose(page).setInputFiles({ name: 'empty.txt', mimeType: 'text/plain', buffer: Buffer.from('') });
	await expect(ownCopy(page).getByRole('status')).toHaveText(/“empty\.txt” is not the text/);
	await expect(kept(page)).toBeHidden();
	await page.reload();
	await expect(choose(page)).toBeAttached();
	await expect(kept(page)).toBeHidden();
	const note = await openPassage(quiz);
	await expect(note).toContainText('The text is not part of this page.');
	await expect(note.locator('mark')).toHaveText(['about 1,250 boats', '2018']);
	await note.getByRole('link', { name: 'Add your own copy' }).click();
	await expect(ownCopy(page)).toBeInViewport();
});

test('[VW41] the right file is recognised, and from then on a footnote opens its paragraph with the key terms marked', async ({
	page
}) => {
	const quiz = new QuizPage(page);
	await page.goto(`${SOURCES}/keeper`);
	await choose(page).setInputFiles(KEEPER);
	await expect(ownCopy(page).getByRole('status')).toHaveText(/Recognised and kept in this browser/);
	await expect(kept(page)).toBeVisible();

	const note = await openPassage(quiz);
	await expect(note.getByRole('blockquote')).toHaveText(
		'Warden Ada Finch said the lamp had guided about 1,250 boats in 2018, up from 900 the year before.'
	);
	await expect(note.getByRole('blockquote').locator('mark')).toHaveText(['about 1,250 boats', '2018']);
	await note.getByRole('button', { name: 'Hide the passage' }).click();
	await expect(note.getByRole('blockquote')).toBeHidden();

	await page.reload();
	await note.getByRole('button', { name: 'Show the passage' }).click();
	await expect(note.getByRole('blockquote')).toContainText('about 1,250 boats in 2018');
});

test('[VW41] a copy can be removed again, and then the passages are gone', async ({ page }) => {
	const quiz = new QuizPage(page);
	await page.goto(`${SOURCES}/keeper`);
	await choose(page).setInputFiles(KEEPER);
	await expect(kept(page)).toBeVisible();
	await page.reload();
	await expect(kept(page)).toBeVisible();
	await ownCopy(page).getByRole('button', { name: 'Remove the copy' }).click();
	await expect(ownCopy(page).getByRole('status')).toHaveText('Your copy was removed from this browser.');
	await expect(choose(page)).toBeAttached();
	await page.reload();
	await expect(choose(page)).toBeAttached();
	await expect(kept(page)).toBeHidden();
	const note = await openPassage(quiz);
	await expect(note).toContainText('The text is not part of this page.');
});

test('[VW41] the file can be dropped on the page of its source', async ({ page }) => {
	await page.goto(`${SOURCES}/keeper`);
	// Before the page's program is there a dropped file is the browser's own affair.
	await expect(page.getByRole('button', { name: 'Show the passage' }).first()).toBeEnabled();
	const text = readFileSync(KEEPER, 'utf8');
	const transfer = await page.evaluateHandle((contents) => {
		const dropped = new DataTransfer();
		dropped.items.add(new File([contents], 'from-the-desk.txt', { type: 'text/plain' }));
		return dropped;
	}, text);
	await ownCopy(page).dispatchEvent('dragover', { dataTransfer: transfer });
	await ownCopy(page).dispatchEvent('drop', { dataTransfer: transfer });
	await expect(kept(page)).toBeVisible();
	const claim = page.getByRole('listitem').filter({ hasText: 'The tower was built in 1871.' });
	await claim.getByRole('button', { name: 'Show the passage' }).click();
	await expect(claim.getByRole('blockquote').locator('mark')).toHaveText('built in 1871');
});
