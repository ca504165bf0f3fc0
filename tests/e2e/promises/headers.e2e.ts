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
	'/api/rooms',
	'/api/rooms/AAAAAA/seat',
	'/no/such/page'
];

test('[AN11] every page, file, session and refusal of the server bears the security headers', async ({
	request
}) => {
	const paths = [...(await pagesOf(request, INVENTED_BANKS)), ...MORE];
	expect(paths.length).toBeGreaterThan(20);
	for (const path of paths) {
		const headers = (await request.get(path, { timeout: 10_000 })).headers();
		for (const [name, value] of Object.entries(SECURITY_HEADERS))
			expect(headers[name], `${name} of ${path}`).toContain(value);
	}
	expect(Object.keys(SECURITY_HEADERS).sort()).toEqual([
		'content-security-policy',
		'permissions-policy',
		'referrer-policy',
		'x-content-type-options'
	]);
	expect(SECURITY_HEADERS['content-security-policy']).toContain("frame-ancestors 'none'");
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
