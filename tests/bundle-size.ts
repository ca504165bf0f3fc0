/**
 * Measures all JavaScript that the first load of a question page requests, gzipped, in a browser on the
 * production build of the real banks, and fails above the limit: a phone on a slow network waits for it.
 */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { chromium } from '@playwright/test';
import { launchOptions } from './browser.ts';
import { REAL_BANKS, serverOf } from './e2e/addresses.ts';

/** In kilobytes of 1,000 bytes. */
const LIMIT = 110;

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
	const sizes = await measure(`${REAL_BANKS.address}/${bank}/quiz`);
	const total = [...sizes.values()].reduce((sum, size) => sum + size, 0) / 1000;
	const verdict = `${total.toFixed(1)} kB gzipped in ${sizes.size} files; the limit is ${LIMIT} kB`;
	console.log(`JavaScript for the first question: ${verdict}`);
	if (sizes.size === 0 || total > LIMIT) {
		for (const [path, size] of sizes) console.log(`${String(size).padStart(8)} ${path}`);
		process.exitCode = 1;
	}
} finally {
	if (server.pid !== undefined) process.kill(-server.pid);
}

/** Gzipped bytes of each script, by its path. */
async function measure(address: string): Promise<Map<string, number>> {
	const browser = await chromium.launch(launchOptions());
	try {
		const page = await browser.newPage();
		const sizes = new Map<string, number>();
		const reading: Promise<void>[] = [];
		page.on('response', (response) => {
			if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
			const { pathname } = new URL(response.url());
			reading.push(response.body().then((body) => void sizes.set(pathname, gzipSync(body).length)));
		});
		await page.goto(address);
		await page.locator('[data-stem]').waitFor();
		await page.waitForLoadState('networkidle');
		await Promise.all(reading);
		return sizes;
	} finally {
		await browser.close();
	}
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
