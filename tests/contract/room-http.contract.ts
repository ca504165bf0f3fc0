import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '#domain/problem.ts';
import { parseSessionRecord } from '#domain/session-record.ts';
import { catalogueOf, chunksOf, indexOf } from '#server/bank-chunks.ts';
import { bank as gullRock } from '../fixtures/gull-rock-bank.ts';
import { ownBank } from '../fixtures/own-bank.ts';
import { RoomBrowser, type Told } from '../fixtures/room-browser.ts';
import type { RoomSite, SiteSettings } from '../fixtures/room-site.ts';

const CHOICE = 'offer-for-tower';
const STATEMENT = 'vote-sold';
const RIGHT = { kind: 'true-false', value: false };

function codeOf({ body }: Told): Problem['code'] | undefined {
	return body.problem?.code;
}

/** What every server of rooms promises, however it is reached. */
export function roomHttpContract(name: string, start: (settings?: SiteSettings) => Promise<RoomSite>): void {
	describe(name, () => {
		let site: RoomSite;
		const browser = (address?: string) => new RoomBrowser(site.reach, address);
		beforeAll(async () => {
			site = await start();
		});
		afterAll(() => site.close());

		/** A host whose room has this question open. */
		async function openQuestion(question = STATEMENT) {
			const host = browser();
			const code = await host.openRoom([CHOICE, STATEMENT]);
			await host.command(code, 'host', { type: 'open question', question });
			return { host, code };
		}

		test('[RM40] the host’s secret comes as a cookie of this room that scripts and other sites cannot use', async () => {
			const host = browser();
			const { status, headers, body } = await host.post('/api/rooms', {
				bank: 'gull-rock',
				questions: [CHOICE],
				settings: settings()
			});
			expect(status).toBe(201);
			expect(Object.keys(body)).toEqual(['code']);
			const cookie = headers.getSetCookie().join();
			expect(cookie).toMatch(new RegExp(`Path=/api/rooms/${String(body['code'])};`));
			expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
			// 32 signs of 6 bits.
			expect(cookie).toMatch(/^footnote-host=[0-9A-Z]{6}\.[\w-]{32};/);
		});

		test('[RM40] what is kept of host, projector, seat and recovery code is never the secret', async () => {
			const host = browser();
			const code = await host.openRoom([CHOICE]);
			await host.post(`/api/rooms/${code}/projector`, {});
			const mina = browser();
			const joined = await mina.command(code, 'seat', { type: 'join', name: 'Mina' });
			const log = JSON.stringify(await site.log.read(code, 0));
			const secrets = [...host.cookies.values(), ...mina.cookies.values()].map((pair) => pair.split('.')[1]);
			expect(secrets).toHaveLength(3);
			expect(new Set(secrets).size).toBe(3);
			for (const secret of [...secrets, joined.body['recovery']]) expect(log).not.toContain(secret);
		});

		test('[RM98] a browser is rid of its cookies of a room, and of no other', async () => {
			const host = browser();
			const [left, kept] = [await host.openRoom([CHOICE]), await host.openRoom([CHOICE])];
			await host.post(`/api/rooms/${left}/projector`, {});
			await host.join(left, 'Mina');
			const named = () => [...host.cookies.keys()];
			expect(named()).toHaveLength(4);
			const { status, headers } = await host.post(`/api/rooms/${left}/cookies`, {});
			expect(status).toBe(200);
			for (const cookie of headers.getSetCookie())
				expect(cookie).toContain(`Path=/api/rooms/${left}; Max-Age=0; HttpOnly; SameSite=Strict`);
			expect(named()).toEqual([`/api/rooms/${kept} footnote-host`]);
			expect((await host.get(`/api/rooms/${left}/record`)).status).toBe(403);
			expect((await host.get(`/api/rooms/${kept}/record`)).status).toBe(200);
		});

		test('[RM98] who has no cookie of a room learns nothing of it, and no other site has cookies taken', async () => {
			const { host, code } = await openQuestion();
			const nobody = browser();
			const told = [];
			for (const asked of [code, 'K7MWPX', 'nonsense'])
				told.push(await nobody.post(`/api/rooms/${asked}/cookies`, {}));
			for (const { status, body, headers } of told) {
				expect([status, body]).toEqual([200, {}]);
				expect(headers.getSetCookie()).toEqual([]);
			}
			const path = `/api/rooms/${code}/cookies`;
			const strange = await host.post(path, {}, { origin: 'https://elsewhere.test' });
			expect(codeOf(strange)).toBe('room/other-site');
			expect((await host.get(path)).status).toBe(405);
			expect((await host.post(path, { more: 1 })).status).toBe(400);
			expect(host.cookies.size).toBe(1);
		});

		test('[RM41] a page to join by is told the title and how names are given, and no more', async () => {
			const { code } = await openQuestion();
			const { status, body } = await browser().get(`/api/rooms/${code.toLowerCase()}`);
			expect(status).toBe(200);
			expect(body).toEqual({
				title: expect.any(String) as string,
				namesMode: 'chosen',
				locked: false,
				hasSeat: false,
				hasEnded: false
			});
		});

		test('[RM41] a seat is taken, known again by its cookie, and taken up on another device', async () => {
			const { code } = await openQuestion();
			const phone = browser();
			const { body } = await phone.command(code, 'seat', { type: 'join', name: 'Mina' });
			expect(body).toMatchObject({ seat: 1, name: 'Mina' });
			expect((await phone.get(`/api/rooms/${code}`)).body['hasSeat']).toBe(true);
			const tablet = browser();
			const typed = String(body['recovery']).toLowerCase().replace('-', ' ');
			const recovered = await tablet.command(code, 'seat', { type: 'recover seat', code: typed });
			expect(recovered.body).toMatchObject({ seat: 1, name: 'Mina', recovery: body['recovery'] });
			const view = await tablet.watch(code, 'seat');
			await view.until(({ own }) => own?.seat === 1);
			view.close();
		});

		test('[RM42] an answer sent twice counts once and is confirmed twice', async () => {
			const { code } = await openQuestion();
			const phone = browser();
			await phone.join(code, 'Mina');
			const answer = { type: 'answer', step: 1, change: 1, response: RIGHT, confidence: 'sure' };
			const [first, second] = [
				await phone.command(code, 'seat', answer),
				await phone.command(code, 'seat', answer)
			];
			expect([first.status, second.status]).toEqual([200, 200]);
			const log = await site.log.read(code, 0);
			expect(log.ok && log.value.filter(({ type }) => type === 'answer.given')).toHaveLength(1);
		});

		test('[RM42] a request whose reply was lost is asked again under its key and happens once', async () => {
			const { code } = await openQuestion();
			const phone = browser();
			const key = { 'idempotency-key': 'a1b2c3d4e5f60718293a4b5c6d7e8f90' };
			const join = () => phone.post(`/api/rooms/${code}/commands/seat`, { type: 'join', name: 'Mina' }, key);
			const [first, second] = await Promise.all([join(), join()]);
			expect(second.body).toEqual(first.body);
			expect(second.headers.getSetCookie()).toEqual(first.headers.getSetCookie());
			expect((await site.log.read(code, 0)).ok && first.status).toBe(200);
			expect((await phone.get(`/api/rooms/${code}`)).body['hasSeat']).toBe(true);
		});

		test('[RM43] host, projector and seat each see the room as it changes, in one common view and their own', async () => {
			const host = browser();
			const code = await host.openRoom([CHOICE, STATEMENT]);
			await host.post(`/api/rooms/${code}/projector`, {});
			const phone = browser();
			await phone.join(code, 'Mina');
			const [desk, wall, seat] = [
				await host.watch(code, 'host'),
				await host.watch(code, 'projector'),
				await phone.watch(code, 'seat')
			];
			await wall.until(({ own }) => own?.names[0]?.name === 'Mina');
			await host.command(code, 'host', { type: 'open question', question: STATEMENT });
			for (const reader of [desk, wall, seat]) await reader.until(({ common }) => common?.phase === 'open');
			await phone.command(code, 'seat', {
				...{ type: 'answer', step: 1, change: 1, response: RIGHT, confidence: 'sure' }
			});
			await seat.until(({ own }) => own?.answer?.change === 1);
			await desk.until(({ own }) => own?.answered === 1);
			await wall.until(({ own }) => own?.answered === 1);
			await host.command(code, 'host', { type: 'close question', step: 1 });
			await host.command(code, 'host', { type: 'reveal question' });
			await seat.until(({ own }) => own?.verdict?.outcome !== undefined);
			expect(seat.common).toEqual(wall.common);
			expect(seat.own?.score).toBe(100);
			for (const reader of [desk, wall, seat]) reader.close();
		});

		test('[RM43] a stream that goes on from the last number it saw is told nothing twice, and all it missed', async () => {
			const { host, code } = await openQuestion();
			const phone = browser();
			await phone.join(code, 'Mina');
			const before = await phone.watch(code, 'seat');
			await before.until(({ own }) => own !== undefined);
			before.close();
			const idle = await phone.watch(code, 'seat', before.lastN);
			await idle.until(({ heard }) => heard.length > 0);
			expect(idle.heard.map(({ name }) => name)).toEqual(['beat']);
			idle.close();
			await host.command(code, 'host', { type: 'close question', step: 1 });
			const after = await phone.watch(code, 'seat', before.lastN);
			await after.until(({ common }) => common?.phase === 'closed');
			expect(after.own?.seat).toBe(1);
			after.close();
		});

		test('[RM43] a seat’s own view, carried on or sent, is what the server has for it', async () => {
			const host = browser();
			const code = await host.openRoom([CHOICE, STATEMENT], { deadlineSeconds: 60, ranking: true });
			const [plain, slow] = [browser(), browser()];
			await plain.join(code, 'Mina');
			await slow.join(code, 'Noor');
			await slow.command(code, 'seat', { type: 'pace seat', pace: 2 });
			const readers = [await plain.watch(code, 'seat'), await slow.watch(code, 'seat')];
			const steps: unknown[] = [
				{ type: 'open question', question: STATEMENT },
				{ type: 'pause question' },
				{ type: 'resume question' },
				{ type: 'close question', step: 1 },
				{ type: 'reveal question' },
				{ type: 'open question', question: CHOICE },
				{ type: 'close question', step: 2 },
				{ type: 'reveal question' },
				{ type: 'end room' }
			];
			for (const [index, command] of steps.entries()) {
				const { body } = await host.command(code, 'host', command);
				if (index === 0) {
					const answer = { type: 'answer', step: 1, change: 1, response: RIGHT, confidence: 'sure' };
					await plain.command(code, 'seat', answer);
					await readers[0]?.until(({ own }) => own?.answer !== null);
				}
				for (const [at, phone] of [plain, slow].entries()) {
					const fresh = await phone.watch(code, 'seat');
					await fresh.until(({ own }) => own !== undefined);
					await readers[at]?.until(({ lastN }) => lastN >= Number(body['n']));
					expect(readers[at]?.own).toEqual(fresh.own);
					expect(readers[at]?.common).toEqual(fresh.common);
					fresh.close();
				}
			}
			expect(readers[0]?.own?.result?.right).toBe(1);
			for (const reader of readers) reader.close();
		});

		test('[RM64] the record of a session goes to its host alone, at any time, without anybody’s secrets', async () => {
			const { host, code } = await openQuestion();
			const mina = browser();
			await mina.join(code, 'Mina');
			await host.post(`/api/rooms/${code}/projector`, {});
			const wall = browser();
			const path = `/api/rooms/${code}/record`;
			for (const other of [mina, wall, browser()]) {
				const told = await other.get(path);
				expect(told.status).toBe(403);
				expect(JSON.stringify(told.body)).not.toContain('Mina');
			}
			const { status, body } = await host.get(path);
			expect(status).toBe(200);
			const record = parseSessionRecord(body);
			if (!record.ok) throw new Error(record.problem.code);
			expect(record.value.events.map(({ type }) => type)).toEqual([
				'room.opened',
				'question.opened',
				'seat.joined'
			]);
			expect(record.value.bank.questions.map(({ id }) => id)).toEqual([CHOICE, STATEMENT]);
			const log = await site.log.read(code, 0);
			const hashes = log.ok ? JSON.stringify(log.value).match(/[0-9a-f]{64}/g) : null;
			expect(hashes?.length).toBe(4);
			for (const hash of hashes ?? []) expect(JSON.stringify(body)).not.toContain(hash);
		});

		test('[RM65] what the host wrote for a session is asked, explained and footnoted in it', async () => {
			const host = browser();
			const own = ownBank;
			const [question] = own.questions;
			if (!question) throw new Error('an own bank without questions');
			const request = { bank: 'gull-rock', questions: [question.id], settings: settings(), own };
			const { status, body } = await host.post('/api/rooms', request);
			expect(status).toBe(201);
			const code = String(body['code']);
			const mina = browser();
			await mina.join(code, 'Mina');
			const page = await mina.watch(code, 'seat');
			await host.command(code, 'host', { type: 'open question', question: question.id });
			await page.until(({ common }) => common?.question?.stem === question.stem);
			expect(page.text).not.toContain(question.explanation);
			await host.command(code, 'host', { type: 'close question', step: 1 });
			await host.command(code, 'host', { type: 'reveal question' });
			await page.until(({ common }) => common?.reveal?.explanation === question.explanation);
			const [first] = question.claims;
			const says = own.claims.find(({ id }) => id === first)?.says;
			expect(page.common?.reveal?.footnotes[0]?.claim.says).toBe(says);
			page.close();
		});

		test('[RM65] what could not be asked to its end is refused before there is a room', async () => {
			const own = ownBank;
			const bare = { ...own, claims: [] };
			const request = {
				bank: 'gull-rock',
				questions: own.questions.map(({ id }) => id),
				settings: settings()
			};
			expect(codeOf(await browser().post('/api/rooms', { ...request, own: bare }))).toBe('room/unreadable');
			expect(codeOf(await browser().post('/api/rooms', request))).toBe('quiz/unknown-question');
		});

		test('[RM43] a removed seat’s page is told so, and not let in again', async () => {
			const { host, code } = await openQuestion();
			const phone = browser();
			await phone.join(code, 'Mina');
			const reader = await phone.watch(code, 'seat');
			await reader.until(({ own }) => own !== undefined);
			await host.command(code, 'host', { type: 'remove seat', seat: 1 });
			await reader.ended();
			expect(reader.heard.at(-1)).toMatchObject({
				name: 'gone',
				data: { problem: { code: 'room/no-such-seat' } }
			});
			expect(codeOf(await phone.get(`/api/rooms/${code}/events/seat`))).toBe('room/no-such-seat');
			expect((await phone.command(code, 'seat', { type: 'join', name: 'Mina' })).status).toBe(403);
		});

		test('[RM44] all streams end at once when the server stops', async () => {
			const own = await start();
			const host = new RoomBrowser(own.reach);
			const code = await host.openRoom([CHOICE]);
			const readers = await Promise.all(Array.from({ length: 10 }, () => host.watch(code, 'host')));
			for (const reader of readers) await reader.until(({ common }) => common !== undefined);
			const startedMs = performance.now();
			await Promise.all([own.close(), ...readers.map((reader) => reader.ended())]);
			expect(performance.now() - startedMs).toBeLessThan(1000);
		});

		test.each([
			['longer than 64 kB', `{"type":"lock lobby","x":"${'x'.repeat(66_000)}"}`, {}, 413],
			['no JSON', '{"type":', {}, 400],
			['33 lists in one another', `${'['.repeat(33)}${']'.repeat(33)}`, {}, 400],
			['ten thousand lists in one another', '['.repeat(10_000), {}, 400],
			['with a field too many', '{"type":"lock lobby","points":100}', {}, 400],
			[
				'with a field named after the language’s own',
				'{"type":"lock lobby","__proto__":{"type":"end room"}}',
				{},
				400
			],
			['of another type', '{"type":"lock lobby"}', { 'content-type': 'text/plain' }, 415],
			['a form’s', 'type=lock', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
			['from a page of another site', '{"type":"lock lobby"}', { origin: 'https://elsewhere.test' }, 403],
			['from a page without a site', '{"type":"lock lobby"}', { origin: 'null' }, 403],
			['said to come from another site', '{"type":"lock lobby"}', { 'sec-fetch-site': 'cross-site' }, 403],
			['said to come from a neighbour', '{"type":"lock lobby"}', { 'sec-fetch-site': 'same-site' }, 403],
			['said to come from no page', '{"type":"lock lobby"}', { 'sec-fetch-site': 'none' }, 403]
		])('[RM45] a body that is %s is refused, and nothing happens', async (_, body, headers, status) => {
			const { host, code } = await openQuestion();
			const told = await host.post(`/api/rooms/${code}/commands/host`, body, headers);
			expect(told.status).toBe(status);
			expect(codeOf(told)).toMatch(/^room\//);
			expect(told.headers.get('cache-control')).toBe('no-store');
			expect((await browser().get(`/api/rooms/${code}`)).body['locked']).toBe(false);
		});

		test('[RM45] a body that is said to come from the site’s own page is taken, without an origin too', async () => {
			const { host, code } = await openQuestion();
			const own = { 'sec-fetch-site': 'same-origin' };
			expect((await host.post(`/api/rooms/${code}/commands/host`, { type: 'lock lobby' }, own)).status).toBe(
				200
			);
		});

		test.each([
			['an unknown path', 'GET', '/api/rooms/XXXXXX/else', 404],
			['an unknown room', 'GET', '/api/rooms/XXXXXX', 404],
			['what cannot be a code', 'GET', '/api/rooms/..%2f..%2fetc', 404],
			['a GET where a POST is due', 'GET', '/api/rooms/ABCDEF/projector', 405]
		])('[RM45] %s is answered by a clear problem', async (_, _method, path, status) => {
			const told = await browser().get(path);
			expect(told.status).toBe(status);
			expect(codeOf(told)).toMatch(/^room\//);
		});

		test.each([
			['with control characters', 'Mi\u0007na', 'name/unprintable'],
			['with an override of the writing direction', 'Mi\u202ena', 'name/unprintable'],
			['with markup', '<img src=x>', 'name/unprintable'],
			['rude', 'fuck', 'name/rude'],
			['empty', '  ', 'name/empty']
		])('[RM45] a name %s is turned down, and nobody joins', async (_, name, problem) => {
			const { code } = await openQuestion();
			expect(codeOf(await browser().command(code, 'seat', { type: 'join', name }))).toBe(problem);
			const log = await site.log.read(code, 0);
			expect(log.ok && log.value.filter(({ type }) => type === 'seat.joined')).toEqual([]);
		});

		describe('questions for class only', () => {
			const questions = gullRock.questions.map((q) => (q.id === STATEMENT ? { ...q, classOnly: true } : q));
			const bank = { ...gullRock, questions };
			const hidden = questions.find(({ id }) => id === STATEMENT);
			const [LIST, KEY] = ['/api/rooms/class-only/gull-rock', 'the-key-of-this-host'];

			test('[RM60] a host is listed them without their keys, and can ask one; no page of the bank has them', async () => {
				const own = await start({ bank });
				const host = new RoomBrowser(own.reach);
				const { status, body } = await host.get(LIST);
				const { id, version, topic, kind, stem } = hidden ?? {};
				expect([status, body]).toEqual([200, { questions: [{ id, version, topic, kind, stem }] }]);
				const code = await host.openRoom([STATEMENT]);
				const asked = await host.command(code, 'host', { type: 'open question', question: STATEMENT });
				expect(asked.status).toBe(200);
				await own.close();
				const pages = JSON.stringify([indexOf(bank), chunksOf(bank), catalogueOf(bank)]);
				expect(pages).toContain(CHOICE);
				expect(pages).not.toContain(STATEMENT);
				expect(pages).not.toContain(stem);
			});

			test('[RM60] a bank that is not there has none, and nothing is changed there', async () => {
				const none = await browser().get('/api/rooms/class-only/nowhere');
				expect([none.status, codeOf(none)]).toEqual([404, 'room/unknown-bank']);
				expect((await browser().post(LIST, {})).status).toBe(405);
			});

			test('[RM61] where the server has a host key, neither the list nor a room is had without it', async () => {
				const own = await start({ bank, hostKey: KEY });
				const host = new RoomBrowser(own.reach);
				const request = { bank: 'gull-rock', questions: [STATEMENT], settings: settings() };
				for (const headers of [{}, { 'x-host-key': '' }, { 'x-host-key': `${KEY}x` }]) {
					for (const told of [
						await host.get(LIST, headers),
						await host.post('/api/rooms', request, headers)
					]) {
						expect([told.status, codeOf(told)]).toEqual([403, 'room/host-key']);
					}
				}
				const known = { 'x-host-key': KEY };
				expect((await host.get(LIST, known)).status).toBe(200);
				const opened = await host.post('/api/rooms', request, known);
				expect(opened.status).toBe(201);
				// Once it is open, its cookie is enough, and players need no key.
				const code = String(opened.body['code']);
				expect(await new RoomBrowser(own.reach).join(code, 'Mina')).toBe(1);
				expect((await host.command(code, 'host', { type: 'lock lobby' })).status).toBe(200);
				await own.close();
			});
		});

		test('[RM45] only a bank and questions that there are open a room', async () => {
			const open = (bank: string, questions: string[]) =>
				browser().post('/api/rooms', { bank, questions, settings: settings() });
			expect(codeOf(await open('nowhere', [CHOICE]))).toBe('room/unknown-bank');
			expect(codeOf(await open('gull-rock', ['nothing']))).toBe('quiz/unknown-question');
			expect(codeOf(await open('gull-rock', []))).toBe('quiz/nothing-to-ask');
			expect(codeOf(await open('gull-rock', [CHOICE, CHOICE]))).toBe('room/unreadable');
		});
	});
}

function settings() {
	const count = { projectAnsweredCount: true };
	return {
		deadlineSeconds: null,
		points: 100,
		speedScoring: false,
		ranking: false,
		namesMode: 'chosen',
		...count
	};
}
