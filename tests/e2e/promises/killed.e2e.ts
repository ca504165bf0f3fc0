import { expect, test as base, type Page } from '../test.ts';
import { answer, give, isAsked, press, quizOf, say, stem, verdict, type QuestionName } from './gull-rock.ts';
import { KillableBrowser } from './killable-browser.ts';
import { savedIn, savedLog, type SavedEvent } from './saved.ts';

const test = base.extend<{ killable: KillableBrowser }>({
	killable: async ({ launchOptions, baseURL }, use) => {
		const killable = new KillableBrowser({ launchOptions, baseURL });
		await use(killable);
		await killable.remove();
	}
});

// Each kill costs two starts of the browser.
test.describe.configure({ timeout: 60_000 });

/** The second question of each run's quiz, the one that is open when the browser dies: chosen, typed, arranged. */
const EVERY_RUN: readonly QuestionName[] = ['offer-for-tower', 'boats-guided', 'lens-plan'];
/** One kill at each moment in an ordinary run, three by `npm run soak`. */
const RUNS = process.env.EVERY_KILL === undefined ? EVERY_RUN.slice(0, 1) : EVERY_RUN;
const FIRST = 'vote-sold';
const LAST = 'warden-name';

interface Run {
	readonly page: Page;
	readonly question: QuestionName;
	/** Ends every process of the browser now. */
	readonly kill: () => Promise<void>;
}

/** One moment at which the browser dies, and what the learner has to find again. */
interface Moment {
	readonly name: string;
	readonly mode?: 'practice' | 'test';
	/** From the first question, just shown, to the death. What it returns is what was acknowledged. */
	readonly live: (run: Run) => Promise<readonly SavedEvent[]>;
	/** The question at which home offers to go on, counted from one; null where there is nothing left to go on with. */
	readonly place: number | null;
	/** After going on from home, or opening the quiz's own address. */
	readonly find: (run: Omit<Run, 'kill'>) => Promise<void>;
}

/** Until the last change of an answer in the making is confirmed, it may be lost. */
async function untilDrafted(page: Page, holds: (draft: Draft) => boolean) {
	await expect
		.poll(async () => Object.values(await savedIn(page, 'drafts')).some((draft) => holds(draft as Draft)))
		.toBe(true);
}
interface Draft {
	readonly question: string;
	readonly response: unknown;
	readonly confidence: string | null;
}

async function dieWith(run: Run, log?: readonly SavedEvent[]): Promise<readonly SavedEvent[]> {
	const seen = log ?? (await savedLog(run.page));
	await run.kill();
	return seen;
}

async function toSecond({ page, question }: Run) {
	await answer(page, FIRST);
	await verdict(page).getByText('Right').waitFor();
	await press(page, 'Next question');
	await isAsked(page, question);
}

async function draftSecond(run: Run) {
	await toSecond(run);
	await give(run.page, run.question);
	await untilDrafted(run.page, (draft) => draft.question === run.question && isWhole(draft.response));
}
/** A cloze is drafted gap by gap. */
const isWhole = (response: unknown) =>
	typeof response === 'object' &&
	response !== null &&
	(!('blanks' in response) || Object.keys(response.blanks as object).length === 3);

/** The answer in the making, as the page shows it. */
async function expectResponse(page: Page, question: QuestionName) {
	if (question === 'offer-for-tower')
		await expect(page.getByRole('radio', { name: '40,000 crowns' })).toBeChecked();
	if (question === 'boats-guided') await expect(page.getByLabel('Your answer')).toHaveValue('1,250');
	if (question !== 'lens-plan') return;
	await expect(page.getByLabel('Gap 1 of 3')).toHaveValue('2.6 million');
	await expect(page.getByLabel('Gap 2 of 3')).toHaveValue('a');
	await expect(page.getByLabel('Gap 3 of 3')).toHaveValue('2021');
}

const confidence = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
const openOverview = (page: Page) => page.getByRole('button', { name: / of 3$/ }).click();

const MOMENTS: readonly Moment[] = [
	{
		name: 'before the first choice',
		live: (run) => dieWith(run),
		place: 1,
		find: async ({ page }) => {
			await isAsked(page, FIRST);
			await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
		}
	},
	{
		name: 'after choosing',
		live: async (run) => {
			await draftSecond(run);
			return dieWith(run);
		},
		place: 2,
		find: async ({ page, question }) => {
			await isAsked(page, question);
			await expectResponse(page, question);
		}
	},
	{
		name: 'while typing',
		live: async (run) => {
			await toSecond(run);
			await give(run.page, run.question);
			await say(run.page, 'Guess');
			await press(run.page, 'Check');
			await press(run.page, 'Next question');
			await isAsked(run.page, LAST);
			const field = run.page.getByLabel('Your answer');
			await field.pressSequentially('Ada');
			await untilDrafted(run.page, (draft) => JSON.stringify(draft.response).includes('Ada'));
			const log = await savedLog(run.page);
			await field.press('Space');
			await field.press('F');
			return dieWith(run, log);
		},
		place: 3,
		find: async ({ page }) => {
			await isAsked(page, LAST);
			await expect(page.getByLabel('Your answer')).toHaveValue(/^Ada( F?)?$/);
		}
	},
	{
		name: 'after saying how sure',
		live: async (run) => {
			await draftSecond(run);
			await say(run.page, 'Think so');
			await untilDrafted(run.page, ({ confidence: said }) => said === 'think-so');
			return dieWith(run);
		},
		place: 2,
		find: async ({ page, question }) => {
			await isAsked(page, question);
			await expectResponse(page, question);
			await expect(confidence(page, 'Think so')).toBeChecked();
		}
	},
	{
		name: 'right after pressing Check',
		live: async (run) => {
			await draftSecond(run);
			await say(run.page, 'Sure');
			await untilDrafted(run.page, ({ confidence: said }) => said === 'sure');
			const log = await savedLog(run.page);
			await press(run.page, 'Check');
			return dieWith(run, log);
		},
		place: 2,
		find: async ({ page, question }) => {
			await isAsked(page, question);
			// Either the answer is there whole, or it is there to be handed in again.
			const isAnswered = (await savedLog(page)).some(
				(event) =>
					event.type === 'answer.given' && event.sitting === sittingOf(page) && event.question === question
			);
			if (isAnswered) return expect(verdict(page)).toContainText('Right, and you were sure.');
			await expectResponse(page, question);
			await expect(confidence(page, 'Sure')).toBeChecked();
		}
	},
	{
		name: 'as the verdict appears',
		live: async (run) => {
			await draftSecond(run);
			await say(run.page, 'Sure');
			// What is painted is what was promised: the page tells the moment it is there, and dies.
			const log = await savedLog(run.page);
			const painted = run.page.waitForFunction(() =>
				document.querySelector('form [role=status]')?.textContent?.includes('Right')
			);
			await press(run.page, 'Check');
			await painted;
			return dieWith(run, log);
		},
		place: 2,
		find: async ({ page, question }) => {
			await isAsked(page, question);
			await expect(verdict(page)).toContainText('Right, and you were sure.');
			await expect(page.getByRole('button', { name: 'Check' })).toHaveCount(0);
		}
	},
	{
		name: 'after going on to the next',
		live: async (run) => {
			await toSecond(run);
			await answer(run.page, run.question, 'wrong');
			await press(run.page, 'Next question');
			await isAsked(run.page, LAST);
			return dieWith(run);
		},
		place: 3,
		find: async ({ page }) => {
			await isAsked(page, LAST);
			await openOverview(page);
			await expect(page.getByRole('button', { name: 'Question 2, missed' })).toBeVisible();
		}
	},
	{
		name: 'after skipping',
		live: async (run) => {
			await toSecond(run);
			await press(run.page, 'Skip');
			await isAsked(run.page, LAST);
			return dieWith(run);
		},
		place: 3,
		find: async ({ page }) => {
			await isAsked(page, LAST);
			await openOverview(page);
			await expect(page.getByRole('button', { name: 'Question 2, skipped' })).toBeVisible();
		}
	},
	{
		name: 'after marking',
		live: async (run) => {
			await draftSecond(run);
			await press(run.page, 'Mark');
			await expect(run.page.getByRole('button', { name: 'Marked' })).toBeVisible();
			return dieWith(run);
		},
		place: 2,
		find: async ({ page, question }) => {
			await isAsked(page, question);
			await expectResponse(page, question);
			await expect(page.getByRole('button', { name: 'Marked' })).toBeVisible();
		}
	},
	{
		name: 'after going back',
		live: async (run) => {
			await toSecond(run);
			await openOverview(run.page);
			await press(run.page, 'Question 1, right');
			await isAsked(run.page, FIRST);
			return dieWith(run);
		},
		place: 1,
		find: async ({ page }) => {
			await isAsked(page, FIRST);
			await expect(verdict(page)).toContainText('Right, and you were sure.');
		}
	},
	{
		name: 'in a test, with answers given and changed',
		mode: 'test',
		live: async (run) => {
			await answer(run.page, FIRST);
			await answer(run.page, run.question, 'wrong');
			await isAsked(run.page, LAST);
			await openOverview(run.page);
			await press(run.page, 'Question 2, answered');
			await isAsked(run.page, run.question);
			await give(run.page, run.question);
			await untilDrafted(run.page, (draft) => draft.question === run.question && isWhole(draft.response));
			return dieWith(run);
		},
		place: 2,
		find: async ({ page, question }) => {
			await isAsked(page, question);
			await expectResponse(page, question);
			await expect(confidence(page, 'Think so')).toBeChecked();
			await openOverview(page);
			await expect(page.getByRole('button', { name: 'Question 1, answered' })).toBeVisible();
		}
	},
	{
		name: 'with every question answered, before the end of a test',
		mode: 'test',
		live: async (run) => {
			await answer(run.page, FIRST);
			await answer(run.page, run.question);
			await answer(run.page, LAST);
			await expect(stem(run.page)).toHaveText('Every question is answered.');
			return dieWith(run);
		},
		place: 3,
		find: async ({ page }) => {
			await isAsked(page, LAST);
			await openOverview(page);
			await press(page, 'Finish now and see the answers');
			await expect(stem(page)).toHaveText('3 of 3 right.');
		}
	},
	{
		name: 'at the summary',
		live: async (run) => {
			await toSecond(run);
			await answer(run.page, run.question);
			await press(run.page, 'Next question');
			await answer(run.page, LAST);
			await press(run.page, 'See the result');
			await expect(stem(run.page)).toHaveText('3 of 3 right.');
			return dieWith(run);
		},
		place: null,
		find: async ({ page }) => {
			await expect(stem(page)).toHaveText('3 of 3 right.');
		}
	}
];

const sittingOf = (page: Page) => new URL(page.url()).searchParams.get('sitting');

for (const moment of MOMENTS) {
	test(`[ST14] killed ${moment.name}, the browser has lost nothing it had acknowledged`, async ({
		killable
	}) => {
		let page = await killable.open();
		for (const question of RUNS) {
			await page.goto(quizOf([FIRST, question, LAST], moment.mode));
			await isAsked(page, FIRST);
			await expect.poll(() => sittingOf(page)).not.toBeNull();
			const address = page.url();
			const acknowledged = await moment.live({ page, question, kill: await killable.aim() });

			page = await killable.open();
			await page.goto('/gull-rock');
			if (moment.place !== null) {
				const resume = page.getByRole('link', { name: `question ${moment.place} of 3` });
				await expect(resume).toBeVisible();
				await resume.click();
			} else {
				// The topics tell that the log has been read, and with it whether there is a quiz to go on with.
				await expect(page.getByText(/^\d known$/).first()).toBeVisible();
				await expect(page.getByText('or resume')).toHaveCount(0);
				await page.goto(address);
			}
			await moment.find({ page, question });
			expect(await savedLog(page)).toEqual(expect.arrayContaining([...acknowledged]));
		}
	});
}
