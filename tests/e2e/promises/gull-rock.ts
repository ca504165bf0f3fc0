import { expect, type Page } from '@playwright/test';

/** How a person answers each question of the invented bank: one of every kind. */
interface Answers {
	readonly topic: 'tower' | 'people';
	readonly stem: RegExp;
	readonly right: (page: Page) => Promise<unknown>;
	/** Wrong in a way that the bank has a word on, so that the reason shows. */
	readonly wrong: (page: Page) => Promise<unknown>;
}

export const choose = (page: Page, text: string) =>
	page.locator('form label').filter({ hasText: text }).click();
const type = (text: string) => (page: Page) => page.getByLabel('Your answer').fill(text);

async function putInOrder(page: Page, steps: readonly string[]) {
	for (const step of steps) await page.getByRole('button', { name: `${step}: place` }).press('End');
}

async function match(page: Page, pairs: Readonly<Record<string, string>>) {
	for (const [left, right] of Object.entries(pairs)) await page.getByLabel(left).selectOption(right);
}

async function fillGaps(page: Page, [sum, thing, year]: readonly [string, string, string]) {
	await page.getByLabel('Gap 1 of 3').fill(sum);
	await page.getByLabel('Gap 2 of 3').selectOption(thing);
	await page.getByLabel('Gap 3 of 3').fill(year);
}

const OFFICES = {
	finch: 'Warden, May 2019',
	wick: 'Chairman of the harbour board, May 2019',
	moss: 'Chairwoman of the harbour board, 2022',
	editor: 'Editor of the Gazette, 2019'
};

export const ANSWERS = {
	'offer-for-tower': {
		topic: 'tower',
		stem: /reported in May 2019 to have offered/,
		right: (page) => choose(page, '40,000 crowns'),
		wrong: (page) => choose(page, '2.6 million crowns')
	},
	'years-of-work': {
		topic: 'tower',
		stem: /Which of these works/,
		right: async (page) => {
			await choose(page, 'An electric lamp');
			await choose(page, 'A coat of red paint');
		},
		wrong: async (page) => {
			await choose(page, 'An electric lamp');
			await choose(page, 'A lens from Larkhaven');
		}
	},
	'vote-sold': {
		topic: 'tower',
		stem: /voted to sell the tower/,
		right: (page) => choose(page, 'False'),
		wrong: (page) => choose(page, 'True')
	},
	'boats-guided': {
		topic: 'tower',
		stem: /how many boats/,
		right: type('1,250'),
		wrong: type('900')
	},
	'warden-name': {
		topic: 'people',
		stem: /Who was warden/,
		right: type('Ada Finch'),
		wrong: type('Ben Ashdown')
	},
	'tower-history': {
		topic: 'tower',
		stem: /Put these events/,
		right: (page) =>
			putInOrder(page, ['The tower is built', 'The lamp becomes electric', 'The tower is painted red']),
		wrong: (page) =>
			putInOrder(page, ['The tower is painted red', 'The tower is built', 'The lamp becomes electric'])
	},
	'who-held-what': {
		topic: 'people',
		stem: /Match each person/,
		right: (page) =>
			match(page, { 'Ada Finch': OFFICES.finch, 'Tom Wick': OFFICES.wick, 'Ida Moss': OFFICES.moss }),
		wrong: (page) =>
			match(page, { 'Ada Finch': OFFICES.editor, 'Tom Wick': OFFICES.wick, 'Ida Moss': OFFICES.moss })
	},
	'lens-plan': {
		topic: 'tower',
		stem: /Complete the council's plan/,
		right: (page) => fillGaps(page, ['2.6 million', 'lens', '2021']),
		wrong: (page) => fillGaps(page, ['3.1 million', 'lamp', '2022'])
	}
} satisfies Record<string, Answers>;

export type QuestionName = keyof typeof ANSWERS;

/** One question of each of the eight kinds. */
export const EVERY_KIND = Object.keys(ANSWERS) as QuestionName[];

/** The address of a quiz that asks just these, in this order. */
export function quizOf(questions: readonly QuestionName[], mode: 'practice' | 'test' = 'practice'): string {
	const query = new URLSearchParams({ mode, from: 'list' });
	for (const id of questions) query.append('q', `${ANSWERS[id].topic}:${id}`);
	return `/gull-rock/quiz?${query}`;
}

export const stem = (page: Page) => page.getByRole('heading', { level: 1 });
export const isAsked = (page: Page, question: QuestionName) => expect(stem(page)).toHaveText(ANSWERS[question].stem);
/** What a learner reads after an answer: the one line that says whether it was right. */
export const verdict = (page: Page) => page.locator('.verdict');
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

export const say = (page: Page, confidence: 'Guess' | 'Think so' | 'Sure') =>
	page.getByRole('radio', { name: confidence, exact: true }).check();

/** Answers the question that is open and hands the answer in. */
export async function answer(page: Page, question: QuestionName, how: 'right' | 'wrong' = 'right') {
	await isAsked(page, question);
	await ANSWERS[question][how](page);
	await say(page, 'Sure');
	await page.getByRole('button', { name: /^(Check|Keep this answer)$/ }).click();
}

/** Answers each question in turn and goes on to the summary. */
export async function playThrough(page: Page, questions: readonly QuestionName[], how: 'right' | 'wrong' = 'right') {
	for (const question of questions) {
		await answer(page, question, how);
		await page.getByRole('button', { name: /^(Next question|See the result)$/ }).click();
	}
}
