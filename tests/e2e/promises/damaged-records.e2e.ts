import { expect, test } from '../test.ts';
import { isAsked, playThrough, quizOf, stem } from './gull-rock.ts';
import { plant, savedAnswers, savedIn } from './saved.ts';

const QUESTIONS = ['vote-sold', 'boats-guided'] as const;
const KEY = '000000000000001-planted-000001';

test('[ST4] one damaged record is named on the page and set aside, and everything else is there', async ({
	page
}) => {
	await page.goto(quizOf(QUESTIONS));
	await playThrough(page, QUESTIONS, 'wrong');
	const damaged = { v: 1, id: KEY, type: 'answer.given', response: 'torn' };
	await plant(page, 'learner-log', KEY, damaged);

	await page.goto('/gull-rock');
	await expect(page.getByRole('status')).toContainText(
		`(${KEY}) could not be read and was set aside. The rest is here.`
	);
	await expect(page.getByRole('link', { name: 'Retry 2 missed' })).toBeVisible();
	await page.goto(quizOf(['warden-name']));
	await playThrough(page, ['warden-name']);
	await expect(stem(page)).toHaveText('1 of 1 right.');
	expect((await savedIn(page, 'learner-log'))[KEY]).toEqual(damaged);
});

test('[ST5, ST19] a record that a newer page wrote is left alone, and this older page says that it saves nothing more', async ({
	page
}) => {
	await page.goto(quizOf(QUESTIONS));
	await playThrough(page, QUESTIONS, 'wrong');
	const newer = { v: 3, id: KEY, type: 'answer.given', marks: [1, 2, 3] };
	await plant(page, 'learner-log', KEY, newer);

	await page.goto('/gull-rock');
	await expect(page.getByRole('status')).toContainText(
		`(${KEY}) was written by a newer version of this page. It is kept and left alone.`
	);
	await expect(page.getByRole('status')).toContainText('this older one saves nothing more');
	const kept = await savedIn(page, 'learner-log');
	expect(kept[KEY]).toEqual(newer);
	await expect(page.getByRole('link', { name: 'Retry 2 missed' })).toBeVisible();
	await page.goto(quizOf(['warden-name']));
	await isAsked(page, 'warden-name');
	// The log is read at the first sign of an answer.
	await page.mouse.move(300, 300);
	await expect(page.getByRole('status').first()).toContainText('this older one saves nothing more');
	await playThrough(page, ['warden-name']);
	await expect(stem(page)).toHaveText('1 of 1 right.');
	expect(await savedIn(page, 'learner-log')).toMatchObject(kept);
	expect(await savedAnswers(page)).not.toContain('warden-name');
});

test('[ST7] a damaged draft costs the answer in the making and nothing else', async ({ page }) => {
	await page.goto(quizOf(QUESTIONS));
	await isAsked(page, 'vote-sold');
	const sitting = new URL(page.url()).searchParams.get('sitting') ?? '';
	await plant(page, 'drafts', sitting, {
		v: 1,
		sitting,
		question: 'vote-sold',
		response: { kind: 'true-false' }
	});
	await page.reload();
	await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
	await playThrough(page, QUESTIONS);
	await expect(stem(page)).toHaveText('2 of 2 right.');
});
