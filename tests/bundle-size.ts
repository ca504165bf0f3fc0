/**
 * Opens the first page of a quiz in a browser, on the production build of the real banks, and measures what it
 * asks for, until the question can be answered and after that as long as nobody touches it; then answers, and
 * measures whether anything moved. Fails above the limits of `first-page.ts`: a phone on a slow network waits for
 * every byte. Each request of the page counts, the page itself among them, with the bytes that gzip makes of it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium, type Page, type Response } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { REAL_BANKS, serverOf } from './e2e/addresses.ts';
import { QuizPage } from './e2e/quiz-page.ts';
import { faultsOf, kilobytes, type Asked, type Measured } from './first-page.ts';
import { watchShifts } from './layout-shift.ts';

/** A quiz asks other questions by another seed: of several the heaviest counts. */
const SEEDS = ['gull', 'heron', 'plover', 'tern', 'petrel'];

const bank = readdirSync('questions').find((name) => existsSync(`questions/${name}/bank.yaml`));
if (bank === undefined) throw new Error('questions/ holds no bank');

const { command, env } = serverOf(REAL_BANKS);
const server = spawn(command, {
	shell: true,
	detached: true,
	stdio: 'ignore',
	env: { ...process.env, ...env }
});
try {
	await answering(REAL_BANKS.address);
	for (const seed of SEEDS) tell(await measure(`${REAL_BANKS.address}/${bank}/quiz?seed=${seed}`));
} finally {
	if (server.pid !== undefined) process.kill(-server.pid);
}

function tell(measured: Measured): void {
	const { asked, shift } = measured;
	const scripts = asked.filter(({ kind }) => kind === 'script');
	const fonts = asked.filter(({ kind }) => kind === 'font');
	const later = asked.filter(({ when }) => when === 'untouched');
	console.log(
		`First question: JavaScript ${kilobytes(scripts).toFixed(1)} kB in ${scripts.length} files; ` +
			`all ${kilobytes(asked).toFixed(1)} kB in ${asked.length} requests, ` +
			`${kilobytes(fonts).toFixed(1)} kB of it fonts; ` +
			`${later.length} of them after it could be answered; layout shift ${shift}`
	);
	const faults = faultsOf(measured);
	for (const fault of faults) console.log(fault);
	if (faults.length > 0) process.exitCode = 1;
}

async function measure(address: string): Promise<Measured> {
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage({ serviceWorkers: 'block' });
		const asked: Promise<Asked>[] = [];
		let when: Asked['when'] = 'before';
		const listen = (response: Response) => void asked.push(weigh(response, when));
		page.on('response', listen);
		const shifts = await watchShifts(page);
		const quiz = new QuizPage(page);
		await quiz.open(address);
		when = 'untouched';
		await page.waitForLoadState('networkidle');
		page.off('response', listen);
		const first = await Promise.all(asked);
		await answer(page, quiz);
		return { asked: first, shift: await shifts() };
	} finally {
		await browser.close();
	}
}

async function weigh(response: Response, when: Asked['when']): Promise<Asked> {
	const { pathname } = new URL(response.url());
	const type = response.headers()['content-type'] ?? '';
	const body = await response.body();
	if (pathname.endsWith('.woff2')) return { path: pathname, kind: 'font', bytes: body.length, when };
	const kind = /javascript/.test(type) ? 'script' : 'other';
	return { path: pathname, kind, bytes: gzipSync(body).length, when };
}

/** Answers the first question, whatever its kind, until its verdict stands there. */
async function answer(page: Page, quiz: QuizPage): Promise<void> {
	const form = page.locator('form');
	const fields = form.locator('input[type=text], select, [name$=choice]');
	for (const field of await fields.all()) {
		const kind = await field.evaluate((element) => element.getAttribute('type') ?? element.localName);
		if (kind === 'select') await field.selectOption({ index: 1 });
		else if (kind === 'text') await field.fill('1');
		else await field.check({ force: true });
	}
	await quiz.submit('Think so');
	await quiz.verdict.or(quiz.complaint).and(page.locator(':not(:empty)')).waitFor();
}

async function answering(address: string): Promise<void> {
	const deadline = Date.now() + 20_000;
	while (Date.now() < deadline) {
		if (server.exitCode !== null) break;
		const ok = await fetch(address).then(
			({ ok }) => ok,
			() => new Promise<false>((resolve) => setTimeout(resolve, 100, false))
		);
		if (ok) return;
	}
	throw new Error(`nothing answers at ${address}: is there a build, and is the port free?`);
}
