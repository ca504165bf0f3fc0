import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '../test.ts';
import {
	answer,
	isAsked,
	playThrough,
	press,
	quizOf,
	stem,
	verdict,
	type QuestionName
} from './gull-rock.ts';
import { savedAnswers } from './saved.ts';

const THREE: readonly QuestionName[] = ['vote-sold', 'boats-guided', 'warden-name'];

/** From the event `storage-full` on nothing more can be written, as on a disk without room. */
async function fillUpLater(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		let isFull = false;
		addEventListener('storage-full', () => (isFull = true));
		IDBObjectStore.prototype.put = function (...record) {
			if (isFull) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, record);
		};
	});
}

interface Backup {
	readonly records: readonly {
		readonly type: string;
		readonly question?: string;
		readonly outcome?: string;
	}[];
}

test('[ST21] who goes on answering after the storage has filled up is told so, and the backup holds every answer', async ({
	page,
	browser
}) => {
	await fillUpLater(page);
	await page.goto(quizOf(THREE));
	await answer(page, 'vote-sold');
	await expect(verdict(page)).toContainText('Right');
	await page.evaluate(() => dispatchEvent(new Event('storage-full')));
	await press(page, 'Next question');
	await playThrough(page, ['boats-guided', 'warden-name'], 'wrong');
	await expect(stem(page)).toHaveText('1 of 3 right.');
	await expect(page.getByRole('status').filter({ hasText: 'could not be saved' })).toBeVisible();
	expect(await savedAnswers(page)).toEqual(['vote-sold']);

	// Within the page, because what could not be written is nowhere else.
	await page.getByRole('link', { name: 'Progress', exact: true }).click();
	await page.getByRole('link', { name: /^Your data:/ }).click();
	await expect(page.getByText(/It holds 3 answers/)).toBeVisible();
	const [download] = await Promise.all([page.waitForEvent('download'), press(page, 'Save a backup')]);
	const file = await download.path();
	const { records } = JSON.parse(await readFile(file, 'utf8')) as Backup;
	const answers = records.filter(({ type }) => type === 'answer.given');
	expect(answers.map(({ question, outcome }) => [question, outcome])).toEqual([
		['vote-sold', 'right'],
		['boats-guided', 'wrong'],
		['warden-name', 'wrong']
	]);

	const context = await browser.newContext();
	const other = await context.newPage();
	await other.goto('/data');
	await expect(other.getByRole('button', { name: 'Save a backup' })).toBeEnabled();
	await other.getByLabel('Open a backup').setInputFiles(file);
	await press(other, 'Add it to what is here');
	await expect(other.getByText(/^3 answers .* were added\./)).toBeVisible();
	await other.goto('/gull-rock/review');
	await expect(other.getByRole('heading', { name: 'Missed: 2 questions' })).toBeVisible();
	await context.close();
});

test('[ST21] what could not be saved can go on being answered, and nothing of it is asked twice', async ({
	page
}) => {
	await fillUpLater(page);
	await page.goto(quizOf(THREE));
	await isAsked(page, 'vote-sold');
	await page.evaluate(() => dispatchEvent(new Event('storage-full')));
	await playThrough(page, THREE, 'wrong');
	await expect(stem(page)).toHaveText('0 of 3 right.');
	await page.getByRole('link', { name: 'Review', exact: true }).click();
	await expect(page.getByRole('heading', { name: 'Missed: 3 questions' })).toBeVisible();
	await page.getByRole('link', { name: 'Practise these 3' }).click();
	await playThrough(page, ['warden-name', 'boats-guided', 'vote-sold']);
	await expect(stem(page)).toHaveText('3 of 3 right.');
});
