import type { APIRequestContext, APIResponse } from '@playwright/test';
import { expect, test } from '../test.ts';
import { SECURITY_HEADERS } from '../../../src/security-headers.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { pagesOf } from './states.ts';

const MORE = [
	'/gull-rock/catalogue.json',
	'/gull-rock/chunks/tower-1.json',
	'/gull-rock/quiz/__data.json',
	'/_app/version.json',
	'/service-worker.js',
	'/manifest.webmanifest',
	'/icon.svg',
	'/robots.txt',
	'/healthz',
	'/api/rooms',
	'/api/rooms/AAAAAA/seat',
	'/no/such/page'
];

type Asked = Parameters<APIRequestContext['fetch']>[1];

/** Replies that are no plain 200 or 404: what is asked, how, and what comes of it. */
const OTHER: readonly (readonly [path: string, how: Asked, status: number])[] = [
	['/gull-rock/', { maxRedirects: 0 }, 308],
	['/%E0%A4%A', {}, 400],
	['/icon.svg', { headers: { range: 'bytes=0-9' } }, 206],
	['/icon.svg', { headers: { range: 'bytes=999999-' } }, 416],
	['/_app/immutable/no-such-file.js', {}, 404],
	['/healthz', { method: 'POST' }, 405],
	...['POST', 'PUT', 'DELETE', 'OPTIONS'].map((method) => ['/', { method }, 405] as const),
	['/api/rooms', { method: 'PUT' }, 405]
];

/** A file that is named by its content, as a page asks for it. */
async function immutableFile(request: APIRequestContext): Promise<string> {
	const page = await (await request.get('/')).text();
	return /\/_app\/immutable\/[\w./-]+\.js/.exec(page)?.[0] ?? 'none';
}

function expectHeaders(response: APIResponse, path: string): void {
	for (const [name, value] of Object.entries(SECURITY_HEADERS))
		expect(response.headers()[name], `${name} of ${path}, ${response.status()}`).toContain(value);
}

test('[AN11] every page, file, session and refusal of the server bears the security headers', async ({
	request
}) => {
	const file = await immutableFile(request);
	const paths = [...(await pagesOf(request, INVENTED_BANKS)), ...MORE, file];
	expect(paths.length).toBeGreaterThan(20);
	for (const path of paths) expectHeaders(await request.get(path, { timeout: 10_000 }), path);
	for (const [path, how, status] of OTHER) {
		const response = await request.fetch(path, { timeout: 10_000, ...how });
		expect(response.status(), `${how?.method ?? 'GET'} ${path}`).toBe(status);
		expectHeaders(response, path);
	}
	for (const path of ['/', '/icon.svg', file]) {
		const known = (await request.get(path)).headers()['etag'] ?? '-';
		const response = await request.get(path, { headers: { 'if-none-match': known } });
		expect(response.status(), path).toBe(304);
		expectHeaders(response, path);
	}
	expect(Object.keys(SECURITY_HEADERS).sort()).toEqual([
		'content-security-policy',
		'permissions-policy',
		'referrer-policy',
		'x-content-type-options'
	]);
	expect(SECURITY_HEADERS['content-security-policy']).toContain("frame-ancestors 'none'");
});

test('[AN67] what is no page may load nothing by itself, and every text names its character set', async ({
	request
}) => {
	const others = [...MORE, await immutableFile(request), '/_app/immutable/no-such-file.js'];
	for (const path of [...(await pagesOf(request, INVENTED_BANKS)), ...others, '/%E0%A4%A']) {
		const headers = (await request.get(path, { timeout: 10_000 })).headers();
		const type = headers['content-type'] ?? 'none';
		expect(type, path).toMatch(/^(text\/.*charset=utf-8|image\/.*|application\/.*json)$/);
		if (!type.startsWith('text/html'))
			expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; /);
	}
});

test('[AN67] the icon keeps its colours where it is opened by itself', async ({ page }) => {
	await page.goto('/icon.svg');
	const drawn = page.locator('.i');
	await expect(drawn).toHaveCSS('stroke', 'rgb(18, 32, 44)');
});

test('[AN13] the server tells search engines what to leave alone', async ({ request }) => {
	const told = await request.get('/robots.txt');
	expect(told.status()).toBe(200);
	expect(told.headers()['content-type']).toMatch(/^text\/plain/);
	expect(await told.text()).toContain('\nDisallow: /api/\n');
});

test('[SE66] the server gives out the files of its build and nothing beside them, and no other origin may read them', async ({
	request
}) => {
	const beside = [
		'/.git/HEAD',
		'/package.json',
		'/handler.js',
		'/serve.js',
		'/sbom.cdx.json',
		'/server/chunks',
		'/data/rooms.sqlite',
		'/..%2fpackage.json',
		'/_app/..%2f..%2fhandler.js',
		'/_app/%2e%2e/%2e%2e/handler.js'
	];
	for (const path of beside)
		expect((await request.get(path, { timeout: 10_000 })).status(), path).toBeGreaterThanOrEqual(400);
	for (const path of ['/', '/healthz', '/api/rooms', '/gull-rock/catalogue.json']) {
		const headers = (await request.get(path, { headers: { origin: 'https://elsewhere.test' } })).headers();
		expect(headers['access-control-allow-origin'], path).toBeUndefined();
	}
});
