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
