/**
 * The learner log in a real browser: opening the review page and giving one more answer, at three lengths of
 * the log. Beside them what reading the whole log costs, and what a store of one document would.
 */
import { chromium, type Page } from '@playwright/test';
import type { LearnerEvent } from '#domain/attempt.ts';
import { eventId } from '#domain/event-id.ts';
import type { Bank } from '#domain/bank.ts';
import { keyResponse } from '#domain/key-response.ts';
import { launchOptions } from '../browser.ts';
import { startSite } from './site.ts';

const PORT = 4390;
const SITE = `http://127.0.0.1:${PORT}`;
const PER_SITTING = 20;
const DAYS = 400;

/** A learner's log of so many answers, in sittings of twenty, over somewhat more than a year up to now. */
export function logOf(bank: Bank, answers: number, nowMs: number): LearnerEvent[] {
	const stepMs = (DAYS * 86_400_000) / answers;
	const events: LearnerEvent[] = [];
	const push = (body: object, atMs: number) =>
		events.push({ ...body, id: eventId(atMs, 'bench0', events.length), v: 2, atMs } as LearnerEvent);
	for (let i = 0; i < answers; i += 1) {
		const atMs = Math.trunc(nowMs - DAYS * 86_400_000 + i * stepMs);
		const sitting = `${atMs.toString(36)}-bench${Math.floor(i / PER_SITTING)}`;
		const name = i % PER_SITTING === 0 ? sitting : (events.at(-1) as { sitting: string }).sitting;
		if (i % PER_SITTING === 0)
			push(
				{
					type: 'sitting.started',
					sitting: name,
					bank: bank.id,
					bankVersion: bank.version,
					mode: 'practice',
					seed: String(i),
					from: 'draw',
					questions: Array.from({ length: PER_SITTING }, (_, n) => nth(bank, i + n)).map(({ id, topic }) => ({
						id,
						topic
					}))
				},
				atMs
			);
		const question = nth(bank, i);
		const isRight = i % 4 !== 0;
		push(
			{
				type: 'answer.given',
				sitting: name,
				question: question.id,
				questionVersion: question.version,
				topic: question.topic,
				documents: [...question.documents],
				response: keyResponse(question),
				confidence: i % 3 === 0 ? 'guess' : 'think-so',
				outcome: isRight ? 'right' : 'wrong',
				credit: isRight ? 1 : 0,
				claims: question.claims.map((claim) => ({ claim, right: isRight })),
				origins: [],
				tookMs: 9_000,
				offsetMinutes: 0
			},
			atMs
		);
		if (i % PER_SITTING === PER_SITTING - 1) push({ type: 'sitting.finished', sitting: name }, atMs);
	}
	return events;
}

function nth(bank: Bank, n: number) {
	const question = bank.questions[n % bank.questions.length];
	if (!question) throw new Error('a bank without questions');
	return question;
}

/** Puts events into the log as an earlier page would have, in one transaction for each ten thousand. */
async function plant(page: Page, events: readonly LearnerEvent[]): Promise<void> {
	for (let i = 0; i < events.length; i += 10_000)
		await page.evaluate(
			async (batch) => {
				const open = indexedDB.open('footnote');
				const db = await new Promise<IDBDatabase>((resolve) => {
					open.onsuccess = () => resolve(open.result);
				});
				const transaction = db.transaction('learner-log', 'readwrite');
				for (const event of batch) transaction.objectStore('learner-log').put(event, event.id);
				await new Promise((resolve) => (transaction.oncomplete = resolve));
				db.close();
			},
			events.slice(i, i + 10_000)
		);
}

/** From the start of the navigation to the queue on the page, in milliseconds. */
async function openReview(page: Page, bank: string): Promise<number> {
	await page.goto(`${SITE}/${bank}/review`);
	await page.locator('h1', { hasText: '.' }).waitFor({ timeout: 120_000 });
	return page.evaluate(() => performance.now());
}

/** From the press to the verdict on the page, with the answer on disk in between, in milliseconds. */
async function answerOnce(page: Page, bank: string): Promise<number[]> {
	await page.goto(`${SITE}/${bank}/quiz?n=20&seed=bench`);
	await page.locator('form[novalidate]').waitFor();
	await page.waitForTimeout(1_500);
	return page.evaluate(async () => {
		const times: number[] = [];
		const frame = () => new Promise((resolve) => setTimeout(resolve, 60));
		for (let i = 0; i < 20; i += 1) {
			const form = document.querySelector('form');
			if (!form) break;
			const choice = form.querySelector<HTMLInputElement>('input[type=radio], input[type=checkbox]');
			const sure = form.querySelector<HTMLInputElement>('[name$=confidence][value="think-so"]');
			if (choice && sure && !form.querySelector('select, input[type=text]')) {
				choice.click();
				sure.click();
				await frame();
				const shown = new Promise<number>((resolve) => {
					const observer = new MutationObserver(() => {
						if (document.querySelector('[data-verdict]')?.textContent?.trim()) {
							observer.disconnect();
							resolve(performance.now());
						}
					});
					observer.observe(document.body, { subtree: true, childList: true, characterData: true });
				});
				const from = performance.now();
				form.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
				times.push((await shown) - from);
				await frame();
				form.querySelector<HTMLButtonElement>('[data-next]')?.click();
			} else
				[...form.querySelectorAll<HTMLButtonElement>('button')]
					.find(({ textContent }) => textContent === 'Skip')
					?.click();
			await frame();
		}
		return times;
	});
}

/** Reading the log as it is stored; and a store of one document, read and written whole for one more answer. */
async function readAndRewrite(page: Page): Promise<{ read: number; document: number }> {
	return page.evaluate(async () => {
		const settle = <T>(request: IDBRequest<T>) =>
			new Promise<T>((resolve) => (request.onsuccess = () => resolve(request.result)));
		const db = await settle(indexedDB.open('footnote'));
		const from = performance.now();
		const all = await settle(db.transaction('learner-log').objectStore('learner-log').getAll());
		const read = performance.now() - from;
		db.close();
		const request = indexedDB.open('one-document');
		request.onupgradeneeded = () => void request.result.createObjectStore('document');
		const other = await settle(request);
		const put = async (value: unknown) => {
			const transaction = other.transaction('document', 'readwrite');
			transaction.objectStore('document').put(value, 'log');
			await new Promise((resolve) => (transaction.oncomplete = resolve));
		};
		await put(all);
		const begin = performance.now();
		const whole = await settle<unknown[]>(other.transaction('document').objectStore('document').get('log'));
		await put([...whole, whole.at(-1)]);
		const document = performance.now() - begin;
		other.close();
		return { read, document };
	});
}

const median = (times: readonly number[]) =>
	[...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
const ms = (time: number) => `${time.toFixed(time < 100 ? 1 : 0)} ms`.padStart(10);

/** Prints one row for each length of the log. */
export async function benchLog(bank: Bank, sizes: readonly number[]): Promise<void> {
	const site = await startSite(PORT);
	const browser = await chromium.launch(launchOptions());
	console.log('\nlog in the browser (medians; the first opening has no snapshot yet)');
	console.log(
		'  answers   first opening   opening    answer, press to verdict   reading the log   one document'
	);
	try {
		for (const size of sizes) {
			const page = await (await browser.newContext()).newPage();
			// What tsx adds to functions that have a name; the page has never heard of it.
			await page.addInitScript('globalThis.__name = (value) => value');
			await page.goto(`${SITE}/${bank.id}/review`);
			await page.locator('h1', { hasText: '.' }).waitFor();
			await plant(page, logOf(bank, size, Date.now()));
			const first = await openReview(page, bank.id);
			await page.waitForTimeout(1_000);
			const openings: number[] = [];
			for (let i = 0; i < 5; i += 1) openings.push(await openReview(page, bank.id));
			const answers = await answerOnce(page, bank.id);
			const { read, document } = await readAndRewrite(page);
			console.log(
				`${String(size).padStart(9)} ${ms(first).padStart(15)} ${ms(median(openings))} ${ms(median(answers)).padStart(26)} ${ms(read).padStart(17)} ${ms(document).padStart(14)}`
			);
			await page.context().close();
		}
	} finally {
		await browser.close();
		await site.stop();
	}
}
