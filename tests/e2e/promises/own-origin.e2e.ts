import { createHash } from 'node:crypto';
import { TRUSTED_TYPES } from '../../../src/security-headers.ts';
import { INVENTED_BANKS, REAL_BANKS, type Site } from '../addresses.ts';
import { expect, test } from '../test.ts';
import { isAsked, stem } from './gull-rock.ts';
import { isKept } from './kept.ts';
import { pagesOf } from './states.ts';

// The worker that keeps the site asks and runs under the same policy.
test.use({ serviceWorkers: 'allow' });

const SITES: Readonly<Record<string, Site>> = {
	'the real banks': REAL_BANKS,
	'the invented bank': INVENTED_BANKS
};

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

/** The policy's directives whose words are names of another kind than origins. */
const OF_TYPES = ['require-trusted-types-for', 'trusted-types'];

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
			for (const directive of TRUSTED_TYPES)
				expect(policy.get(directive.split(' ')[0] ?? '')?.join(' '), path).toBe(
					directive.replace(/^\S+ /, '')
				);
			for (const [directive, sources] of policy)
				for (const source of OF_TYPES.includes(directive) ? [] : sources)
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
}

test('[SE1, SE3] every page of the real banks, and the worker that keeps them, run under their policy', async ({
	page
}) => {
	for (const path of await pagesOf(page.request, REAL_BANKS)) {
		await page.goto(REAL_BANKS.address + path);
		await stem(page).waitFor();
		if (path.endsWith('/quiz')) await page.getByRole('button', { name: 'Check' }).waitFor();
	}
	await isKept(page);
});

test('[SE3, SE7] what another party would slip into a page is refused', async ({ page, complaints }) => {
	complaints.expect(/./);
	await page.goto('/gull-rock/quiz?from=list&q=tower:vote-sold');
	await isAsked(page, 'vote-sold');
	const ran = await page.evaluate(async () => {
		const settles = (slip: () => unknown) =>
			new Promise((resolve) => resolve(slip())).then(
				() => true,
				() => false
			);
		const { trustedTypes } = window as unknown as {
			trustedTypes: { createPolicy: (name: string, rules: object) => unknown };
		};
		const elsewhere = 'https://elsewhere.test/script.js';
		return {
			markup: await settles(() => (document.createElement('div').innerHTML = '<img src=x onerror=alert(1)>')),
			inline: await settles(() => (document.createElement('script').textContent = 'window.slipped = true')),
			address: await settles(() => (document.createElement('script').src = elsewhere)),
			anotherPolicy: await settles(() => trustedTypes.createPolicy('other', {})),
			thePolicyAgain: await settles(() => trustedTypes.createPolicy('svelte-trusted-html', {})),
			anotherWorker: await settles(() => navigator.serviceWorker.register('/_app/version.json')),
			module: await settles(() => import(elsewhere)),
			sent: await settles(() => fetch(elsewhere, { mode: 'no-cors' }))
		};
	});
	expect(Object.entries(ran).filter(([, isDone]) => isDone)).toEqual([]);
	const refused = () => complaints.all.join('\n');
	await expect.poll(refused).toContain('script-src-elem https://elsewhere.test/');
	await expect.poll(refused).toContain('connect-src https://elsewhere.test/');
	await expect.poll(refused).toContain('require-trusted-types-for');
});

test('[SE8] an error, a failed script and a request elsewhere are heard of, in a second browser too', async ({
	browser,
	complaints
}) => {
	complaints.expect(/planted|elsewhere|img-src|icon\.svg/);
	const context = await browser.newContext();
	const page = await context.newPage();
	await page.goto(`${INVENTED_BANKS.address}/data`);
	await page.evaluate((address) => {
		console.error('a planted error');
		setTimeout(() => {
			throw new Error('a planted failure');
		});
		// Another port is another origin.
		new Image().src = `${address}/icon.svg`;
	}, REAL_BANKS.address);
	const heard = () => complaints.all.join('\n');
	await expect.poll(heard).toContain('error: a planted error');
	await expect.poll(heard).toContain('failed: a planted failure');
	await expect.poll(heard).toMatch(/refused: img-src|elsewhere: /);
	await context.close();
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
