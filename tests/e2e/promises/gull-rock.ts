import { expect, type Page } from '@playwright/test';
import { GULL_ROCK, QuizPage, type Confidence } from '../quiz-page.ts';

type IdOf<Ref> = Ref extends `${string}:${infer Id}` ? Id : never;
/** A question of the invented bank by its id. */
export type QuestionName = IdOf<(typeof GULL_ROCK)[keyof typeof GULL_ROCK]>;

/** How a person answers a question. */
interface Answers {
	readonly stem: RegExp;
	readonly right: (quiz: QuizPage) => Promise<unknown>;
	/** Wrong in a way that the bank has a word on, so that the reason shows. */
	readonly wrong: (quiz: QuizPage) => Promise<unknown>;
}

const choose =
	(...texts: readonly string[]) =>
	async (quiz: QuizPage) => {
		for (const text of texts) await quiz.choice(text).check();
	};
const type = (text: string) => (quiz: QuizPage) => quiz.answer.fill(text);

const putInOrder =
	(...lines: readonly string[]) =>
	async (quiz: QuizPage) => {
		for (const line of lines) await quiz.handle(line).press('End');
	};

const match =
	(...offices: readonly [finch: string, wick: string, moss: string]) =>
	async ({ page }: QuizPage) => {
		for (const [i, name] of ['Ada Finch', 'Tom Wick', 'Ida Moss'].entries())
			await page.getByRole('combobox', { name }).selectOption(offices[i] ?? '');
	};

const fillGaps =
	(...[sum, thing, year]: readonly [sum: string, thing: string, year: string]) =>
	async (quiz: QuizPage) => {
		await quiz.gap(1).fill(sum);
		await quiz.gap(2).selectOption(thing);
		await quiz.gap(3).fill(year);
	};

const CHAIRMAN = 'Chairman of the harbour board, May 2019';
const CHAIRWOMAN = 'Chairwoman of the harbour board, 2022';

export const ANSWERS: Readonly<Record<QuestionName, Answers>> = {
	'offer-for-tower': {
		stem: /reported in May 2019 to have offered/,
		right: choose('40,000 crowns'),
		wrong: choose('2.6 million crowns')
	},
	'years-of-work': {
		stem: /Which of these works/,
		right: choose('An electric lamp', 'A coat of red paint'),
		wrong: choose('An electric lamp', 'A lens from Larkhaven')
	},
	'vote-sold': { stem: /voted to sell the tower/, right: choose('False'), wrong: choose('True') },
	'boats-guided': { stem: /how many boats/, right: type('1,250'), wrong: type('900') },
	'warden-name': { stem: /Who was warden/, right: type('Ada Finch'), wrong: type('Ben Ashdown') },
	'tower-history': {
		stem: /Put these events/,
		right: putInOrder('The tower is built', 'The lamp becomes electric', 'The tower is painted red'),
		wrong: putInOrder('The tower is painted red', 'The tower is built', 'The lamp becomes electric')
	},
	'who-held-what': {
		stem: /Match each person/,
		right: match('Warden, May 2019', CHAIRMAN, CHAIRWOMAN),
		wrong: match('Editor of the Gazette, 2019', CHAIRMAN, CHAIRWOMAN)
	},
	'lens-plan': {
		stem: /Complete the council's plan/,
		right: fillGaps('2.6 million', 'lens', '2021'),
		wrong: fillGaps('3.1 million', 'lamp', '2022')
	},
	'reach-of-light': { stem: /expect the light to reach/, right: type('19'), wrong: type('20') }
};

/** One question of each of the eight kinds, and a second number. */
export const EVERY_QUESTION = Object.keys(ANSWERS) as QuestionName[];

/** The address of a quiz that asks just these, in this order. */
export function quizOf(questions: readonly QuestionName[], mode: 'practice' | 'test' = 'practice'): string {
	const query = new URLSearchParams({ mode, from: 'list' });
	for (const id of questions)
		query.append('q', Object.values(GULL_ROCK).find((ref) => ref.endsWith(`:${id}`)) ?? '');
	return `/gull-rock/quiz?${query}`;
}

export const stem = (page: Page) => new QuizPage(page).stem;
export const verdict = (page: Page) => new QuizPage(page).verdict;
export const say = (page: Page, confidence: Confidence) => new QuizPage(page).confidence(confidence).check();
export const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
export const isAsked = (page: Page, question: QuestionName) =>
	expect(stem(page)).toHaveText(ANSWERS[question].stem);

/** Fills in an answer to the open question, without handing it in. */
export const give = (page: Page, question: QuestionName, how: 'right' | 'wrong' = 'right') =>
	ANSWERS[question][how](new QuizPage(page));

/** Answers the question that is open and hands the answer in; no wrong answer is so sure that it would be asked again. */
export async function answer(page: Page, question: QuestionName, how: 'right' | 'wrong' = 'right') {
	await isAsked(page, question);
	await give(page, question, how);
	await new QuizPage(page).submit(how === 'right' ? 'Sure' : 'Think so');
}

/** Answers each question in turn and goes on to the summary. */
export async function playThrough(
	page: Page,
	questions: readonly QuestionName[],
	how: 'right' | 'wrong' = 'right'
) {
	for (const question of questions) {
		await answer(page, question, how);
		await new QuizPage(page).next();
	}
}
