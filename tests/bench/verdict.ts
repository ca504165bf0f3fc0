/**
 * What a person waits for on a phone: from the press to the painted verdict, over a quiz of fifty, and until the first
 * question can be answered on a mobile network. Chromium's processor is slowed to a quarter. Beside it, as the floor, a
 * page written by hand that asks one such question and does nothing else: no log, no footnote, no style to speak of.
 */
import { createServer } from 'node:http';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from '@playwright/test';
import type { Bank } from '#domain/bank.ts';
import { PLAIN_ADDRESS, writeQuizAddress } from '#domain/quiz-address.ts';
import { launchOptions } from '../browser.ts';
import { startSite } from './site.ts';

const PORT = 4391;
const QUESTIONS = 50;
const SLOWER = 4;
const LOADS = 5;

/** Round trip in milliseconds, and bits a second each way. */
const NETWORKS = {
	'4G (9 Mbit/s, 170 ms)': { latency: 170, down: 9_000_000, up: 9_000_000 },
	'slow 4G (1.6 Mbit/s, 150 ms)': { latency: 150, down: 1_600_000, up: 750_000 }
} as const;
type Network = (typeof NETWORKS)[keyof typeof NETWORKS];

/** One page to measure: where it is, when it can be answered, and how one answers and goes on. */
interface Subject {
	readonly name: string;
	readonly address: string;
	/** There once the question can be answered. */
	readonly ready: string;
	readonly verdict: string;
	readonly next: string;
}

/** The question that the plain page asks, again and again. */
function plainPage({ questions }: Bank): string {
	const question = questions.find(({ kind }) => kind === 'single-choice');
	if (question?.kind !== 'single-choice') throw new Error('the bank has no single choice');
	const key = question.choices.findIndex((choice) => choice.key);
	const choices = question.choices.map(
		({ text }, i) =>
			`<p><label><input type="radio" name="c-choice" value="${i}"> ${escapeHtml(text)}</label></p>`
	);
	return `<!doctype html><html lang="en"><meta charset="utf-8"><title>A question</title>
<form novalidate><h1>${escapeHtml(question.stem)}</h1>${choices.join('')}
<p><label><input type="radio" name="c-confidence" value="think-so"> Think so</label></p>
<p data-verdict role="status"></p><button type="submit">Check</button> <button type="button" data-next>Next</button></form>
<script>
const form = document.forms[0], said = document.querySelector('[data-verdict]');
form.onsubmit = (event) => { event.preventDefault(); said.textContent = form['c-choice'].value === '${key}' ? 'Right.' : 'Not quite.'; };
document.querySelector('[data-next]').onclick = () => { form.reset(); said.textContent = ''; };
form.dataset.ready = '';
</script></html>`;
}

function escapeHtml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

async function servePlain(bank: Bank): Promise<{ address: string; stop: () => Promise<unknown> }> {
	const body = gzipSync(plainPage(bank));
	const server = createServer((_, response) =>
		response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(body)
	).listen(0, '127.0.0.1');
	await once(server, 'listening');
	const at = server.address();
	const port = typeof at === 'object' && at ? at.port : 0;
	const stop = () => {
		server.closeAllConnections();
		server.close();
		return once(server, 'close');
	};
	return { address: `http://127.0.0.1:${port}/`, stop };
}

async function slowed(browser: Browser): Promise<{ page: Page; cdp: CDPSession }> {
	const context = await browser.newContext({
		viewport: { width: 390, height: 844 },
		serviceWorkers: 'block'
	});
	const page = await context.newPage();
	const cdp = await context.newCDPSession(page);
	await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
	// What tsx adds to functions that have a name; the page has never heard of it.
	await page.addInitScript('globalThis.__name = (value) => value');
	return { page, cdp };
}

/** Milliseconds from the press to the frame after the verdict was put there, for each of fifty answers. */
async function timeVerdicts(browser: Browser, subject: Subject): Promise<number[]> {
	const { page } = await slowed(browser);
	await page.goto(subject.address);
	await page.locator(subject.ready).waitFor();
	const times: number[] = [];
	for (let i = 0; i < QUESTIONS; i += 1) {
		const form = page.locator('form[novalidate]');
		await form.locator('[name$=choice]').first().check({ force: true });
		await form.locator('[name$=confidence][value="think-so"]').check({ force: true });
		const painted = page.evaluate(watchForVerdict, subject.verdict);
		await form.locator('button[type=submit]').click();
		times.push(await painted);
		if (i === QUESTIONS - 1) break;
		await page.locator(subject.next).click();
		await page.waitForFunction(
			(verdict) => !document.querySelector(verdict)?.textContent.trim(),
			subject.verdict
		);
	}
	await page.context().close();
	return times;
}

/** Runs in the page: settles with the time from the press until the verdict is painted. */
function watchForVerdict(selector: string): Promise<number> {
	return new Promise((resolve) => {
		let pressedAt = 0;
		addEventListener('click', ({ timeStamp }) => (pressedAt = timeStamp), { capture: true, once: true });
		const observer = new MutationObserver(() => {
			if (!document.querySelector(selector)?.textContent.trim()) return;
			observer.disconnect();
			// The first task after the frame that shows it.
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => resolve(performance.now() - pressedAt);
				port2.postMessage(undefined);
			});
		});
		observer.observe(document, { subtree: true, childList: true, characterData: true });
	});
}

/** Milliseconds from the start of the navigation, with nothing cached, until the question can be answered. */
async function timeFirst(browser: Browser, subject: Subject, network: Network): Promise<number> {
	const times: number[] = [];
	for (let i = 0; i < LOADS; i += 1) {
		const { page, cdp } = await slowed(browser);
		await cdp.send('Network.enable');
		await cdp.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: network.latency,
			downloadThroughput: network.down / 8,
			uploadThroughput: network.up / 8
		});
		await page.addInitScript((selector) => {
			const observer = new MutationObserver(() => {
				if (!document.querySelector(selector)) return;
				observer.disconnect();
				Object.assign(window, { answerableAt: performance.now() });
			});
			observer.observe(document, { subtree: true, childList: true, attributes: true });
		}, subject.ready);
		await page.goto(subject.address);
		await page.waitForFunction(() => 'answerableAt' in window);
		times.push(await page.evaluate(() => (window as unknown as { answerableAt: number }).answerableAt));
		await page.context().close();
	}
	return quantile(times, 0.5);
}

/** The smallest of the values that so large a share of them does not exceed. */
function quantile(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** Prints one row for what is measured, a column for the quiz, the floor, and how they compare. */
export async function benchVerdict(bank: Bank): Promise<void> {
	const chosen = bank.questions.filter(
		({ kind, classOnly }) => !classOnly && /^(single-choice|multiple-response|true-false)$/.test(kind)
	);
	const asked = Array.from({ length: Math.min(QUESTIONS, chosen.length) }, (_, i) => chosen[i]).flatMap(
		(question) => question ?? []
	);
	const site = await startSite(PORT);
	const plain = await servePlain(bank);
	const browser = await chromium.launch(launchOptions());
	const address = writeQuizAddress({ ...PLAIN_ADDRESS, from: 'list', questions: asked, seed: 'bench' });
	const common = { verdict: '[data-verdict]', next: '[data-next]' };
	const subjects: Subject[] = [
		{
			...common,
			name: 'quiz',
			address: `${site.address}/${bank.id}/quiz?${address}`,
			ready: 'form[novalidate] button[type=submit]'
		},
		{ ...common, name: 'plain page', address: plain.address, ready: 'form[data-ready]' }
	];
	console.log(`\nverdict: Chromium at a quarter of the processor, ${asked.length} questions`);
	console.log(`${' '.repeat(44)}${subjects.map(({ name }) => name.padStart(12)).join('')}  ratio`);
	const print = (what: string, [own = Number.NaN, floor = Number.NaN]: readonly number[]) =>
		console.log(
			`${what.padEnd(44)}${[own, floor].map((ms) => `${ms.toFixed(0)} ms`.padStart(12)).join('')}  ${(own / floor).toFixed(1)} ×`
		);
	try {
		const verdicts: number[][] = [];
		for (const subject of subjects) verdicts.push(await timeVerdicts(browser, subject));
		for (const share of [0.5, 0.95])
			print(
				`press to painted verdict, p${share * 100}`,
				verdicts.map((times) => quantile(times, share))
			);
		for (const [name, network] of Object.entries(NETWORKS)) {
			const firsts: number[] = [];
			for (const subject of subjects) firsts.push(await timeFirst(browser, subject, network));
			print(`first question on ${name}`, firsts);
		}
	} finally {
		await browser.close();
		await plain.stop();
		await site.stop();
	}
}
