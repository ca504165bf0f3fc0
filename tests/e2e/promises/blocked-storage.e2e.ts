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

const TWO: readonly QuestionName[] = ['vote-sold', 'boats-guided'];
const NOTHING_KEPT = 'nothing will be kept when it is closed';
const notice = (page: Page) => page.getByRole('status').filter({ hasText: /kept|saved/ });

/** What a browser does that keeps nothing, each as it is met in private windows and under strict settings. */
const BLOCKED: Readonly<Record<string, () => void>> = {
	'has no IndexedDB': () => {
		Object.defineProperty(window, 'indexedDB', { value: undefined });
		Object.defineProperty(window, 'localStorage', {
			get: () => {
				throw new DOMException('blocked', 'SecurityError');
			}
		});
	},
	'throws at the opening': () => {
		IDBFactory.prototype.open = () => {
			throw new DOMException('blocked', 'SecurityError');
		};
	},
	'refuses the opening': () => {
		IDBFactory.prototype.open = () => {
			const error = new DOMException('blocked', 'InvalidStateError');
			const request = Object.assign(new EventTarget(), { error, onerror: (_: Event) => undefined });
			setTimeout(() => request.onerror(new Event('error', { cancelable: true })));
			return request as unknown as IDBOpenDBRequest;
		};
	},
	'never answers': () => {
		IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
	}
};

for (const [what, block] of Object.entries(BLOCKED)) {
	test(`[ST9] in a browser that ${what} the quiz works to its summary and says that nothing will be kept`, async ({
		page
	}) => {
		const errors: Error[] = [];
		page.on('pageerror', (error) => errors.push(error));
		await page.addInitScript(block);
		await page.goto(quizOf(TWO));
		await expect(notice(page)).toContainText(NOTHING_KEPT);
		await playThrough(page, TWO, 'wrong');
		await expect(stem(page)).toHaveText('0 of 2 right.');
		await expect(notice(page)).toContainText(NOTHING_KEPT);
		// Within the page what was answered counts on.
		await page.getByRole('link', { name: 'Footnote', exact: true }).click();
		await expect(page.getByRole('link', { name: 'Retry 2 missed' })).toBeVisible();
		expect(errors).toEqual([]);
	});
}

test('[ST10] in a browser whose storage is full each answer counts, and it is said that it was not saved', async ({
	page
}) => {
	await page.addInitScript(() => {
		IDBObjectStore.prototype.put = () => {
			throw new DOMException('full', 'QuotaExceededError');
		};
	});
	await page.goto(quizOf(TWO));
	await playThrough(page, TWO);
	await expect(stem(page)).toHaveText('2 of 2 right.');
	await expect(notice(page)).toContainText('could not be saved (the browser’s storage is full)');
});

test('[ST18] the notice that an answer was not saved goes when it has been saved after all', async ({
	page
}) => {
	await page.addInitScript(() => {
		const put = IDBObjectStore.prototype.put;
		let isFull = false;
		addEventListener('storage-full', () => (isFull = true));
		addEventListener('storage-freed', () => (isFull = false));
		IDBObjectStore.prototype.put = function (...record) {
			if (isFull) throw new DOMException('full', 'QuotaExceededError');
			return put.apply(this, record);
		};
	});
	const tell = (name: string) => page.evaluate((event) => dispatchEvent(new Event(event)), name);
	await page.goto(quizOf(TWO));
	await isAsked(page, 'vote-sold');
	await tell('storage-full');
	await answer(page, 'vote-sold');
	await expect(verdict(page)).toContainText('Right');
	await expect(notice(page)).toContainText('could not be saved');
	expect(await savedAnswers(page)).toEqual([]);

	await tell('storage-freed');
	await press(page, 'Next question');
	await expect(notice(page)).toHaveCount(0);
	await answer(page, 'boats-guided');
	await expect(verdict(page)).toContainText('Right');
	expect(await savedAnswers(page)).toEqual(TWO);
});
