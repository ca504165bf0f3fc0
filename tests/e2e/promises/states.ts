import { resolve } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { INVENTED_BANKS, type Site } from '../addresses.ts';
import { answer, EVERY_QUESTION, give, isAsked, playThrough, press, quizOf, say, stem } from './gull-rock.ts';

/** Called at each state of a walk, by the name of what is on the screen. */
export type Look = (state: string) => Promise<void>;

/** The path of every page of a site that links and forms lead to from the first, that one included. */
export async function pagesOf(request: APIRequestContext, { address }: Site): Promise<string[]> {
	const found = new Set(['/']);
	for (const path of found) {
		const response = await request.get(address + path);
		if (!response.ok()) throw new Error(`${path} is linked to and answers ${response.status()}`);
		const html = await response.text();
		for (const [, href = ''] of html.matchAll(/<a[^>]* href="(\/[^"#?]*)/g)) found.add(href);
		for (const [, action = ''] of html.matchAll(/<form[^>]* action="(\/[^"#?]*)/g)) found.add(action);
	}
	return [...found];
}

const OWN_COPY = resolve('tests/fixtures/documents/keeper.txt');
const OTHER_FILE = resolve('tests/fixtures/documents/lens.txt');

/** Every page there is, as a newcomer finds it, and what opens on it. */
async function walkPages(page: Page, look: Look) {
	for (const path of await pagesOf(page.request, INVENTED_BANKS)) {
		await page.goto(path);
		await page.getByRole('heading', { level: 1 }).waitFor();
		if (path.endsWith('/quiz')) await page.getByRole('button', { name: 'Check' }).waitFor();
		if (path.endsWith('/review')) await page.getByText('Nothing missed yet.').waitFor();
		await look(path);
	}
	await page.goto('/gull-rock/sources/keeper');
	await press1st(page, 'Show the passage');
	await look('a source, its passage not at hand');
	await page.getByLabel('Choose the file').setInputFiles(OTHER_FILE);
	await page.getByText('It was not kept').waitFor();
	await look('a source, another file refused');
	await page.getByLabel('Choose the file').setInputFiles(OWN_COPY);
	await page.getByRole('button', { name: 'Remove the copy' }).waitFor();
	await press1st(page, 'Hide the passage');
	await press1st(page, 'Show the passage');
	await page.locator('blockquote').waitFor();
	await look('a source with a copy, a passage shown');
	await page.goto('/gull-rock/quiz?from=list&q=tower:no-such-question');
	await page.getByText('There are no questions to ask here.').waitFor();
	await look('a quiz with nothing to ask');
	await page.goto('/no/such/page');
	await look('no such page');
}

/** A question of every kind, before and after its verdict, with everything that opens. */
async function walkQuestions(page: Page, look: Look) {
	await page.goto(quizOf(EVERY_QUESTION));
	for (const question of EVERY_QUESTION) {
		await isAsked(page, question);
		await look(`${question}, asked`);
		await answer(page, question, 'wrong');
		await page.getByRole('button', { name: /^(Next question|See the result)$/ }).waitFor();
		await look(`${question}, explained`);
		if (question === 'offer-for-tower') {
			await press(page, 'Why not the others?');
			await press1st(page, 'Show the passage');
			await look('every reason and a passage');
		}
		await press(page, question === EVERY_QUESTION.at(-1) ? 'See the result' : 'Next question');
	}
	await stem(page).filter({ hasText: /right/ }).waitFor();
	await look('the summary');
	await page.goto('/gull-rock/review');
	await page.getByText('to look at again').waitFor();
	await look('questions to review');
}

/** What a quiz shows beside its questions. */
async function walkQuiz(page: Page, look: Look) {
	await page.goto(quizOf(['offer-for-tower', 'boats-guided', 'vote-sold']));
	await isAsked(page, 'offer-for-tower');
	await give(page, 'offer-for-tower');
	await say(page, 'Sure');
	await look('a choice and a confidence');
	await page.getByRole('button', { name: '1 of 3' }).click();
	await look('the overview');
	await page.getByRole('button', { name: '1 of 3' }).click();
	await page.keyboard.press('?');
	await page.getByRole('dialog').waitFor();
	await look('the keys');
	await press(page, 'Close');
	await press(page, 'Check');
	await press(page, 'Next question');
	await press(page, 'Check');
	await page.getByRole('alert').waitFor();
	await look('an empty answer handed in');
	await page.getByLabel('Your answer').fill('a great many');
	await press(page, 'Check');
	await look('an answer that cannot be read');
	await page.getByLabel('Your answer').fill('900');
	await press(page, 'Check');
	await page.getByText('Say how sure you are first').waitFor();
	await look('no confidence given');
	await press(page, 'Mark');
	await page.getByRole('button', { name: 'Marked' }).waitFor();
	await press(page, 'Skip');
	await answer(page, 'vote-sold');
	await press(page, 'Next question');
	await page.getByText('left unanswered').waitFor();
	await look('the end of the questions');
	await page.goto('/gull-rock');
	await page.getByText('or resume').waitFor();
	await look('home with a quiz to go on with');
	await page.goto('/gull-rock/quiz?mode=test&from=list&q=tower:vote-sold');
	await look('a test');
	await page.goto(quizOf(['vote-sold']));
	await playThrough(page, ['vote-sold']);
	await stem(page).filter({ hasText: '1 of 1 right.' }).waitFor();
	await look('a summary without a miss');
	await press(page, 'Copy a link to this quiz');
	await look('a link to hand on');
}

function press1st(page: Page, name: string) {
	return page.getByRole('button', { name }).first().click();
}

/** Together they pass every page and every state of the product. */
export const WALKS = {
	'every page': walkPages,
	'every kind of question': walkQuestions,
	'all that a quiz shows beside its questions': walkQuiz
} as const;
