import { expect, test, type Page } from '../test.ts';
import type { Question } from '#domain/question.ts';
import { DAY } from '../../fixtures/learner-log.ts';
import { inventedQuestions, playedSitting, plantLog } from './planted-log.ts';
import { plant, savedIn } from './saved.ts';

const ANSWERS = 5_000;
const A_SITTING = 8;

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Years of answers to all questions but one, all of them right, the last some months ago. */
function yearsOfAnswers(questions: readonly Question[], nowMs: number) {
	const days = ANSWERS / A_SITTING;
	return Array.from({ length: days }, (_, day) =>
		playedSitting(
			`year-${day}`,
			nowMs - (days - day + 4_000) * DAY,
			questions.map((question) => ({ question, how: 'right', confidence: 'sure' }))
		)
	).flat();
}

/** What the tests know of the snapshot of the fold. */
interface Snapshot {
	readonly banks: readonly [string, { readonly plan: object }][];
}
const savedSnapshot = async (page: Page) =>
	(await savedIn(page, 'snapshots'))['progress'] as Snapshot | undefined;

test('[LG12] after 5,000 answers the review page opens from what was folded before, and counts what came late', async ({
	page
}) => {
	const nowMs = Date.now();
	await page.goto('/gull-rock/review');
	await expect(title(page)).toHaveText('Nothing to review yet.');
	const questions = await inventedQuestions(page.request);
	const late = questions.get('vote-sold') as Question;
	const others = [...questions.values()].filter(({ id }) => id !== late.id);
	expect(others).toHaveLength(A_SITTING);
	await plantLog(page, yearsOfAnswers(others, nowMs));
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Nothing missed.' })).toBeVisible();
	const whole = await title(page).innerText();
	expect(whole).toMatch(/^\d+ claims to review today\.$/);
	await expect.poll(() => savedSnapshot(page)).toBeTruthy();
	await page.reload();
	await expect(title(page)).toHaveText(whole);

	await test.step('a mark in the snapshot shows, so it is what the page reads', async () => {
		const snapshot = (await savedSnapshot(page)) as Snapshot;
		const banks = snapshot.banks.map(([id, bank]) => [
			id,
			{ ...bank, plan: { ...bank.plan, dailyLimit: 3 } }
		]);
		await plant(page, 'snapshots', 'progress', { ...snapshot, banks });
		await page.reload();
		await expect(title(page)).toHaveText('3 claims to review today.');
	});

	await test.step('a record of long ago that comes late is counted, and the mark is gone', async () => {
		await plantLog(
			page,
			playedSitting('late', nowMs - 4_100 * DAY, [{ question: late, how: 'wrong', confidence: 'think-so' }])
		);
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
		await expect(page.getByRole('spinbutton', { name: 'Claims a day' })).toHaveValue('20');
	});

	await test.step('a damaged snapshot costs nothing', async () => {
		await plant(page, 'snapshots', 'progress', { banks: 'torn' });
		await page.reload();
		await expect(page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
	});
});
