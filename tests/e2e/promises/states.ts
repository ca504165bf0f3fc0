import { resolve } from 'node:path';
import type { APIRequestContext, Page } from '@playwright/test';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import { DAY, event } from '../../fixtures/learner-log.ts';
import { drafts } from '../../fixtures/own-drafts.ts';
import { reportSession } from '../../fixtures/report-session.ts';
import { INVENTED_BANKS, type Site } from '../addresses.ts';
import { QuizPage } from '../quiz-page.ts';
import { answer, EVERY_QUESTION, give, isAsked, playThrough, press, quizOf, say, stem } from './gull-rock.ts';
import { inventedQuestions, plantLog, weeksOfAnswers } from './planted-log.ts';
import { sessionFile } from './session-file.ts';

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

/** What the pages that are filled in by the browser say to a newcomer, by the last part of their path. */
const EMPTY: Readonly<Record<string, string>> = {
	review: 'Nothing to review yet.',
	progress: 'Nothing answered yet.',
	data: 'There is nothing here yet.'
};

const OWN_COPY = resolve('tests/fixtures/documents/keeper.txt');
/** A backup with one thing that no browser here holds. */
const ONE_RECORD = {
	name: 'backup.json',
	mimeType: 'application/json',
	buffer: Buffer.from(
		JSON.stringify({
			format: 'footnote-backup',
			version: 1,
			savedAt: '2026-01-05T12:00:00.000Z',
			records: [event({ type: 'question.noted', question: 'vote-sold', note: 'From elsewhere.' })]
		})
	)
};
const OTHER_FILE = resolve('tests/fixtures/documents/lens.txt');

/** Every page there is, as a newcomer finds it, and what opens on it. */
async function walkPages(page: Page, look: Look) {
	const isQuiz = (path: string) => path.endsWith('/quiz');
	const found = await pagesOf(page.request, INVENTED_BANKS);
	// Last, as a quiz that is opened is remembered, and the other pages are a newcomer's.
	for (const path of [...found.filter((other) => !isQuiz(other)), ...found.filter(isQuiz)]) {
		await page.goto(path);
		await page.getByRole('heading', { level: 1 }).waitFor();
		if (isQuiz(path)) await page.getByRole('button', { name: 'Check' }).waitFor();
		const said = EMPTY[path.split('/').at(-1) ?? ''];
		if (said) await page.getByText(said).waitFor();
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
	await page.goto('/search?q=lens+zeppelin');
	await page.getByText('hold some of them').waitFor();
	await look('what a search found');
	await page.goto('/search?q=zeppelin');
	await page.getByText('Nothing here says').waitFor();
	await look('a search that found nothing');
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
	await page.getByRole('heading', { name: /^Missed: \d questions$/ }).waitFor();
	await look('nothing due, and what was missed');
}

/** What three weeks of answers make of the review page, the progress page and the data page. */
async function walkWeeks(page: Page, look: Look) {
	await page.goto('/gull-rock/review');
	await page.getByText(EMPTY.review ?? '').waitFor();
	const questions = await inventedQuestions(page.request);
	await plantLog(page, weeksOfAnswers(questions.values(), Date.now()));
	await walkReview(page, look);
	await walkReviewing(page, look);
	await walkProgress(page, look);
	await walkData(page, look);
}

async function walkReview(page: Page, look: Look) {
	await page.reload();
	await page.getByRole('link', { name: /^Review \d+ claims$/ }).waitFor();
	const missed = page.locator('section').filter({ has: page.getByRole('heading', { name: /^Missed: \d/ }) });
	await missed.locator('ul > li').first().waitFor();
	await look('a review that is due');
	await missed.locator('summary').first().click();
	await missed.getByRole('list', { name: 'Footnotes' }).first().waitFor();
	await look('a missed question, opened');
	await missed.getByText('About this question').first().click();
	await missed.getByLabel('Your note').first().fill('A note');
	await look('what can be done with a question');
	await press1st(page, 'Not today');
	await page.getByText('left out of reviews until tomorrow').waitFor();
	await look('a question left out of reviews');
	await page.getByRole('combobox', { name: 'Topic' }).selectOption('The people');
	await page.getByRole('combobox', { name: 'Document' }).selectOption('New lens comes late');
	await page.getByRole('checkbox', { name: 'Only where I was sure' }).check();
	await page.getByText('Nothing missed fits this choice.').waitFor();
	await look('a choice that nothing missed fits');
	await page.getByRole('spinbutton', { name: 'Claims a day' }).fill('1');
	await page.getByLabel('I need this until').fill('2099-12-31');
	await page.getByText('Everything you have met comes up once more').waitFor();
	await look('a small day, and a date');
}

/** A sitting with an answer that was sure and wrong, which is asked again. */
async function walkReviewing(page: Page, look: Look) {
	await page.goto(quizOf(['vote-sold', 'offer-for-tower']));
	await isAsked(page, 'vote-sold');
	await give(page, 'vote-sold', 'wrong');
	await say(page, 'Sure');
	await press(page, 'Check');
	await page.getByText(/Comes back /).waitFor();
	await page.getByText('About this question').click();
	await look('sure and wrong, with what can be done with the question');
	await page.getByLabel('Is something wrong with it?').fill('The paper says otherwise.');
	await press(page, 'Report it');
	await page.getByText('You have reported it.').waitFor();
	await look('a question reported');
	await press(page, 'Next question');
	await playThrough(page, ['offer-for-tower']);
	await isAsked(page, 'vote-sold');
	await look('a question asked again');
	await answer(page, 'vote-sold');
	await press(page, 'See the result');
	await stem(page).filter({ hasText: 'right' }).waitFor();
	await new QuizPage(page).unfoldAll();
	await look('a summary with a question asked twice');
}

async function walkProgress(page: Page, look: Look) {
	await page.goto('/gull-rock/progress');
	await page.getByRole('heading', { name: 'Sittings so far' }).waitFor();
	await look('the progress of three weeks');
	for (const table of await page.locator('main summary').all()) await table.click();
	await look('the progress of three weeks, its tables opened');
}

async function walkData(page: Page, look: Look) {
	await page.goto('/data');
	await page.getByText('It holds').first().waitFor();
	await look('the data of three weeks');
	await press(page, 'Make a link');
	await page.getByRole('button', { name: 'Copy the link' }).waitFor();
	await look('a link that moves the data');
	await page.getByLabel('Open a backup').setInputFiles(ONE_RECORD);
	await page.getByRole('button', { name: 'Add it to what is here' }).waitFor();
	await look('a backup that came in');
	await press(page, 'Leave it');
	await press(page, 'Erase your answers');
	await look('asked whether to erase the answers');
	await press(page, 'Yes, erase your answers');
	await page.getByRole('button', { name: 'Bring it back' }).waitFor();
	await look('the answers erased');
	await page.goto('/data');
	await page.getByRole('button', { name: 'Bring it back' }).waitFor();
	await look('erased before');
	await press(page, 'Erase everything on this device');
	await page.getByRole('button', { name: 'Undo' }).waitFor();
	await look('everything on this device erased, and an undo');
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
	await press(page, 'Share this result');
	await page.getByRole('button', { name: 'Save the picture' }).waitFor();
	await look('a link and a result to hand on');
	await walkWithoutQuestions(page, look);
}

/** A quiz whose questions are long in coming, and then cannot be had. */
async function walkWithoutQuestions(page: Page, look: Look) {
	let refuse: () => void = () => undefined;
	const refused = new Promise<void>((resolve) => (refuse = resolve));
	await page.route('**/gull-rock/chunks/**', (route) => refused.then(() => route.abort()));
	await page.goto(quizOf(['vote-sold']));
	await page.getByRole('heading', { name: 'Opening the quiz' }).waitFor();
	await look('a quiz whose questions are awaited');
	refuse();
	await page.getByRole('button', { name: 'Try again' }).waitFor();
	await look('a quiz whose questions could not be fetched');
}

/** What a teacher has of a class: reports, work that is under way, sheets, and questions of one's own. */
async function walkTeaching(page: Page, look: Look) {
	await page.goto('/data');
	await page.getByText('This device keeps no class sessions.').waitFor();
	await page.getByLabel('Open such a file').setInputFiles(sessionFile(reportSession(), ['FIRST', 'SECOND']));
	await page.getByText('2 class sessions were added.').waitFor();
	await page.goto('/classroom/report?session=FIRST');
	await press(page, 'Show the names');
	await page.getByRole('button', { name: 'Correct the key' }).first().click();
	await look('a report with names and a correction begun');
	await page.goto('/classroom/classes');
	await page.getByRole('heading', { name: 'Claim by claim' }).waitFor();
	await look('a class over two sessions');

	await page.evaluate((written) => {
		for (const draft of written)
			localStorage.setItem(`footnote-own-question ${draft.id}`, JSON.stringify(draft));
	}, drafts);
	await page.goto('/classroom/own');
	await page.getByText(`${drafts.length} questions ready`).waitFor();
	await page.getByText('Paste or open several').click();
	await look('questions of one’s own');
	for (const { stem } of drafts.filter(({ kind }) => kind === 'single-choice' || kind === 'cloze')) {
		await page.getByRole('button', { name: stem, exact: true }).click();
		await page.getByRole('heading', { name: 'As the answer is shown' }).waitFor();
		await look(`in the editor: ${stem}`);
		await press(page, 'All your questions');
	}
	await page.getByRole('link', { name: 'Ask them in a session' }).click();
	await page.getByText(`with ${drafts.length} questions`).waitFor();
	await page.getByRole('radio', { name: 'On paper' }).check();
	await press(page, 'Make the sheets');
	await page.getByText('Look at them first').click();
	await look('sheets to print and to type in');
	await walkWork(page, look);
}

/** Work at one's own pace, by its host and by a student of the same browser. */
async function walkWork(page: Page, look: Look) {
	const opened = await page.request.post('/api/rooms', {
		data: {
			...{ bank: 'gull-rock', questions: ['offer-for-tower', 'vote-sold'], settings: DEFAULT_SETTINGS },
			work: { closesAtMs: Date.now() + DAY, feedback: 'at-once' }
		}
	});
	const { code } = (await opened.json()) as { code: string };
	await page.goto(`/join?room=${code}`);
	await page.getByLabel('What you like to be called').fill('Ada');
	await look('the link of work');
	await press(page, 'Begin');
	await page.getByText('Your seat: Ada').waitFor();
	await look('the list of work');
	await press(page, 'Begin');
	await page.getByRole('radio', { name: '2.6 million crowns', exact: true }).check();
	await say(page, 'Sure');
	await look('a question of work');
	await page.getByRole('button', { name: /^Answer/ }).click();
	await page.getByRole('list', { name: 'Footnotes' }).waitFor();
	await look('an answer of work, explained');
	await page.goto(`/classroom/host?room=${code}`);
	await page.getByRole('row', { name: 'Ada' }).waitFor();
	await look('the host of work');
}

function press1st(page: Page, name: string) {
	return page.getByRole('button', { name }).first().click();
}

/** Together they pass every page and every state of the product. */
export const WALKS = {
	'every page': walkPages,
	'every kind of question': walkQuestions,
	'all that a quiz shows beside its questions': walkQuiz,
	'what three weeks of answers come to': walkWeeks,
	'what a teacher has of a class': walkTeaching
} as const;
