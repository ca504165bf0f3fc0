import { expect, test, type Page } from '../test.ts';
import {
	answer,
	isAsked,
	playThrough,
	press,
	quizOf,
	say,
	stem,
	verdict,
	type QuestionName
} from './gull-rock.ts';
import { savedAnswers } from './saved.ts';

const THREE: readonly QuestionName[] = ['vote-sold', 'boats-guided', 'offer-for-tower'];
const openOverview = (page: Page) => page.getByRole('button', { name: / of 3$/ }).click();

test('[ST6] two quizzes answered in two tabs at the same time lose nothing, and each tab sees all of it', async ({
	context
}) => {
	const [one, two] = [await context.newPage(), await context.newPage()];
	await Promise.all([
		one.goto(quizOf(['vote-sold', 'boats-guided'])),
		two.goto(quizOf(['warden-name', 'lens-plan']))
	]);
	await Promise.all([
		playThrough(one, ['vote-sold', 'boats-guided'], 'wrong'),
		playThrough(two, ['warden-name', 'lens-plan'], 'wrong')
	]);
	for (const page of [one, two]) {
		await expect(stem(page)).toHaveText('0 of 2 right.');
		// Within the page, so that it knows the other tab's answers by hearing of them.
		await page.getByRole('link', { name: 'Footnote', exact: true }).click();
		await expect(page.getByRole('link', { name: 'Retry 4 missed' })).toBeVisible();
	}
	expect((await savedAnswers(one)).sort()).toEqual(['boats-guided', 'lens-plan', 'vote-sold', 'warden-name']);
});

test('[ST6] a quiz open in two tabs takes answers in both, and both show them', async ({ context }) => {
	const one = await context.newPage();
	await one.goto(quizOf(THREE));
	await isAsked(one, 'vote-sold');
	const two = await context.newPage();
	await two.goto(one.url());
	await isAsked(two, 'vote-sold');

	await answer(one, 'vote-sold');
	await expect(verdict(one)).toContainText('Right');
	// It is open in the other tab as well: its verdict shows there, and it cannot be answered twice.
	await expect(verdict(two)).toContainText('Right');
	await press(two, 'Next question');
	await answer(two, 'boats-guided', 'wrong');
	await expect(verdict(two)).toContainText('Not quite');
	await openOverview(one);
	await expect(one.getByRole('button', { name: 'Question 2, missed' })).toBeVisible();

	await press(two, 'Next question');
	await answer(two, 'offer-for-tower');
	await press(two, 'See the result');
	for (const page of [one, two]) await expect(stem(page)).toHaveText('2 of 3 right.');
	expect(await savedAnswers(one)).toEqual(THREE);
});

test('[ST17] a tab stays at its own question, with what is typed in it, wherever another tab of the quiz goes', async ({
	context
}) => {
	const one = await context.newPage();
	await one.goto(quizOf(THREE));
	await answer(one, 'vote-sold');
	await press(one, 'Next question');
	await isAsked(one, 'boats-guided');
	const two = await context.newPage();
	await two.goto(one.url());
	await isAsked(two, 'boats-guided');
	await one.getByLabel('Your answer').fill('1,250');
	await say(one, 'Sure');

	await press(two, 'Skip');
	await isAsked(two, 'offer-for-tower');
	await answer(two, 'offer-for-tower');
	await expect(verdict(two)).toContainText('Right');

	await openOverview(one);
	await expect(one.getByRole('button', { name: 'Question 3, right' })).toBeVisible();
	await isAsked(one, 'boats-guided');
	await expect(one.getByLabel('Your answer')).toHaveValue('1,250');
	await press(one, 'Check');
	await expect(verdict(one)).toContainText('Right, and you were sure.');
	expect((await savedAnswers(two)).sort()).toEqual([...THREE].sort());
});

test('[ST17] home offers the question at which the quiz will open, also when two tabs were at it', async ({
	context
}) => {
	const one = await context.newPage();
	await one.goto(quizOf(THREE));
	await isAsked(one, 'vote-sold');
	const two = await context.newPage();
	await two.goto(one.url());
	await isAsked(two, 'vote-sold');
	await press(two, 'Skip');
	await isAsked(two, 'boats-guided');
	await answer(one, 'vote-sold');
	await expect(verdict(one)).toContainText('Right');
	await Promise.all([one.close(), two.close()]);

	const later = await context.newPage();
	await later.goto('/gull-rock');
	await later.getByRole('link', { name: 'question 2 of 3' }).click();
	await isAsked(later, 'boats-guided');
});
