import { expect, test } from 'vitest';
import { KeptSite, type Surroundings } from '../../src/kept-site.ts';

const ORIGIN = 'https://school.test';
const FONT = '/footnote/_app/immutable/assets/letters.aaaa.woff2';

/** A browser's caches, in memory; `asked` is what came from the server, `served` what it has. */
function browser() {
	const held = new Map<string, Map<string, Response>>();
	const asked: string[] = [];
	const served = new Map<string, string>();
	const pathOf = (key: RequestInfo | URL) =>
		key instanceof Request ? new URL(key.url).pathname : String(key);
	const cacheOf = (files: Map<string, Response>) =>
		({
			put: async (key: RequestInfo | URL, response: Response) => void files.set(pathOf(key), response),
			match: async (key: RequestInfo | URL) => files.get(pathOf(key))?.clone()
		}) as unknown as Cache;
	const around: Surroundings = {
		origin: ORIGIN,
		caches: {
			open: async (name) => {
				const files = held.get(name) ?? new Map<string, Response>();
				held.set(name, files);
				return cacheOf(files);
			},
			keys: async () => [...held.keys()],
			delete: async (name) => held.delete(name),
			match: async (key, { cacheName = '' } = {}) => held.get(cacheName)?.get(pathOf(key))?.clone()
		},
		fetch: async (request) => {
			const path = pathOf(request);
			asked.push(path);
			const text = served.get(path);
			return text === undefined ? new Response('', { status: 404 }) : new Response(text);
		}
	};
	return { around, asked, served, held };
}

/** A version of a site with one font, one script of its own, one page and its data. */
function filesOf(version: string) {
	const script = `/footnote/_app/immutable/chunks/quiz.${version}.js`;
	return {
		base: '/footnote',
		version,
		hashed: [FONT, script],
		named: ['/footnote/', '/footnote/gull-rock/quiz/', '/footnote/gull-rock/quiz/__data.json']
	};
}

function serve(served: Map<string, string>, version: string) {
	served.clear();
	const { hashed, named } = filesOf(version);
	for (const path of [...hashed, ...named]) served.set(path, `${path} of ${version}`);
	served.set('/footnote/_app/version.json', JSON.stringify({ version }));
}

const ask = (path: string, init?: RequestInit) => new Request(new URL(path, ORIGIN), init);

async function keep({ around, served }: ReturnType<typeof browser>, version: string): Promise<KeptSite> {
	serve(served, version);
	const site = new KeptSite(filesOf(version), around);
	await site.keep();
	await site.eraseOld();
	return site;
}

test('[AN4] what is kept answers without the server, whatever the query and with or without a slash at its end', async () => {
	const here = browser();
	const site = await keep(here, 'one');
	here.served.clear();
	for (const path of ['/footnote/gull-rock/quiz/?n=12', '/footnote/gull-rock/quiz?seed=a'])
		expect(await (await site.answer(ask(path))).text()).toBe('/footnote/gull-rock/quiz/ of one');
	expect(await (await site.answer(ask(FONT))).text()).toBe(`${FONT} of one`);
});

test('[AN6] sessions, what is sent, and what is not of the site go to the server', async () => {
	const site = new KeptSite(filesOf('one'), browser().around);
	expect(site.isFor(ask('/footnote/gull-rock/quiz/'))).toBe(true);
	expect(site.isFor(ask('/footnote/gull-rock/quiz/', { method: 'POST' }))).toBe(false);
	for (const path of ['/api/rooms', '/footnote/api/rooms/K4M7QX/host', '/elsewhere/', '/gull-rock/quiz/'])
		expect(site.isFor(ask(path)), path).toBe(false);
	expect(site.isFor(new Request('https://elsewhere.test/footnote/'))).toBe(false);
});

test('[AN7] what did not come whole, or changed underneath, is not kept', async () => {
	const here = browser();
	serve(here.served, 'one');
	here.served.delete('/footnote/');
	await expect(new KeptSite(filesOf('one'), here.around).keep()).rejects.toThrow('404');
	serve(here.served, 'one');
	here.served.set('/footnote/_app/version.json', '{"version":"two"}');
	await expect(new KeptSite(filesOf('one'), here.around).keep()).rejects.toThrow('changed');
	expect([...here.held.keys()]).toEqual([]);
});

test('[AN8] a newer version fetches only what it has anew, and an older page still gets its scripts', async () => {
	const here = browser();
	await keep(here, 'one');
	here.asked.length = 0;
	const two = await keep(here, 'two');
	expect(here.asked).not.toContain(FONT);
	const old = '/footnote/_app/immutable/chunks/quiz.one.js';
	expect(two.isFor(ask(old))).toBe(true);
	expect(await (await two.answer(ask(old))).text()).toBe(`${old} of one`);
	expect(await (await two.answer(ask('/footnote/'))).text()).toBe('/footnote/ of two');
});

test('[AN9] at most this version and the one before are kept, and other sites of the host are left alone', async () => {
	const here = browser();
	await here.around.caches.open('footnote /other: one');
	await here.around.caches.open('footnote : one');
	for (const version of ['one', 'two', 'three']) await keep(here, version);
	expect([...here.held.keys()].sort()).toEqual([
		'footnote /footnote: three',
		'footnote /footnote: two',
		'footnote /other: one',
		'footnote : one'
	]);
});

test('[AN9] what the browser threw away is asked of the server again', async () => {
	const here = browser();
	const site = await keep(here, 'one');
	here.held.clear();
	expect(await (await site.answer(ask('/footnote/'))).text()).toBe('/footnote/ of one');
});

test('[ST36] a page that is still open after all was erased makes no cache anew, and gets what it asks for', async () => {
	const here = browser();
	serve(here.served, 'one');
	const site = new KeptSite(filesOf('one'), here.around);
	await site.keep();
	here.held.clear();
	for (const path of [...filesOf('one').named, FONT])
		expect(await (await site.answer(ask(path))).text()).toBe(`${path} of one`);
	expect([...here.held.keys()]).toEqual([]);
});
