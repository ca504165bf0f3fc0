import { readFileSync } from 'node:fs';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newDraft } from '#domain/own-draft.ts';
import { isNamed, type KeptPlace } from '#domain/kept-thing.ts';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import { PLACE } from '#domain/site-path.ts';
import { KEPT_ON_SERVER } from '#server/kept-on-server.ts';
import { readCookie, writeCookie } from '#server/room-cookie.ts';
import { noteCookieRoom } from '#storage/cookie-rooms.ts';
import { eraseDevice } from '#storage/device-erasure.ts';
import { keepHostedRoom } from '#storage/hosted-room.ts';
import { keptHere } from '#storage/kept-here.ts';
import { noteBackup } from '#storage/last-backup.ts';
import { openLocalProgressStore } from '#storage/local-progress-store.ts';
import { openLocalSessionShelf } from '#storage/local-session-shelf.ts';
import { keepOwnOrder, keepOwnQuestion } from '#storage/own-questions.ts';
import { writePreference } from '#storage/preferences.ts';
import { keepQuestionList } from '#storage/question-lists.ts';
import { keepRoomSettings } from '#storage/room-settings.ts';
import { keepSeatNote, NO_SEAT_NOTE } from '#storage/seat-note.ts';
import { keepSheetNote, NO_SHEET_NOTE } from '#storage/sheet-note.ts';
import { KeptSite } from '../../src/kept-site.ts';
import { stubLocalStorage } from '../fixtures/local-storage.ts';
import { readSources } from '../layers.ts';

const HERE = keptHere(PLACE);
const OWN = newDraft({ id: 'own-a1', kind: 'single-choice', writtenOn: '2026-11-02' });

/** The one way of each place to write, and the files that may. Whoever adds another names there what it keeps. */
const WRITERS: readonly [what: string, pattern: RegExp, files: readonly string[]][] = [
	[
		'the store of texts',
		/\blocalStorage\b/,
		['local-keys', 'own-questions', 'preferences', 'seat-note', 'sheet-note'].map(
			(name) => `src/lib/storage/${name}.ts`
		)
	],
	['the tab', /\bsessionStorage\b/, []],
	['databases', /\bindexedDB\.open\b|\bcreateInstance\b/, ['src/lib/storage/local-database.ts']],
	[
		'a database of its own name',
		/\bnew (Learner|Shelf)Database\b|extends LocalDatabase\b/,
		[
			'src/lib/storage/learner-database.ts',
			'src/lib/storage/local-progress-store.ts',
			'src/lib/storage/local-session-shelf.ts'
		]
	],
	['caches', /\bcaches\.open\b/, ['src/kept-site.ts']],
	['cookies', /document\.cookie|cookies\.set|\bMax-Age=/, ['src/lib/server/room-cookie.ts']],
	[
		'files of the server',
		/\b(write|mkdir)\w*Sync\b|new Database\(/,
		[
			// When it is built.
			'src/bill-of-materials.ts',
			'src/build-static.ts',
			'src/note-packages.ts',
			'src/start.ts',
			...[
				'bank-add',
				'bank-command',
				'bank-locators',
				'bank-report',
				'bank-schema',
				'banks',
				'sqlite-event-log'
			].map((name) => `src/lib/server/${name}.ts`)
		]
	]
];

it.each(WRITERS)(
	'[SE6] %s: nothing writes there but the files whose records are named',
	(_, pattern, files) => {
		/** Code without its comments and its texts, in which anything may be named. */
		const codeOf = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'/g, '');
		const found = Object.entries(readSources()).filter(([, text]) => pattern.test(codeOf(text)));
		expect(found.map(([file]) => file).filter((file) => !files.includes(file))).toEqual([]);
	}
);

describe('what a browser keeps', () => {
	let kept: Map<string, string>;
	beforeEach(() => (kept = stubLocalStorage()));
	afterEach(() => vi.unstubAllGlobals());

	/** What is kept there under the names, and which of the list none of them is. */
	function compare(place: KeptPlace, names: readonly string[]) {
		const listed = HERE.filter((thing) => thing.place === place);
		return {
			unnamed: names.filter((name) => !isNamed(HERE, place, name)),
			absent: listed
				.filter((thing) => !names.some((name) => isNamed([thing], place, name)))
				.map(({ name }) => name)
		};
	}

	it('[SE6] every record of text that anything writes is named, and nothing is named that nothing writes', async () => {
		noteBackup({ atMs: 1, answers: 2 });
		keepRoomSettings(DEFAULT_SETTINGS);
		keepQuestionList({ name: 'Monday', bank: 'gull-rock', questions: ['a'] });
		keepSeatNote('K7MWPX', NO_SEAT_NOTE);
		keepSheetNote('s1', NO_SHEET_NOTE);
		keepOwnQuestion(OWN);
		keepOwnOrder(['own-a1']);
		keepHostedRoom({ code: 'K7MWPX', title: 'Gull Rock' });
		noteCookieRoom('K7MWPX');
		// The type makes these all that there are; pages write them by name.
		for (const name of [
			'single-keys',
			'language',
			'hosted-room',
			'join-origin',
			'rehearsal-students',
			'host-shows-key',
			'host-shows-note'
		] as const)
			writePreference(name, 'x');
		const before = [...kept.keys()];
		const done = async () => ({ ok: true, value: undefined }) as const;
		const progress = { erase: done, bringBack: done, forgetErased: done };
		const shelf = { putAside: done, bringBack: done, forgetAside: done };
		await eraseDevice({ progress, shelf, forgetCookies: async () => true }, 1);
		expect(compare('text', [...before, ...kept.keys()])).toEqual({ unnamed: [], absent: [] });
	});

	it('[SE6] every object store of every database is named, and no other', async () => {
		await openLocalProgressStore();
		await openLocalSessionShelf();
		const names = (await indexedDB.databases()).map(({ name = '' }) => name);
		const stores = await Promise.all(names.map(storesOf));
		expect(compare('database', stores.flat())).toEqual({ unnamed: [], absent: [] });
	});

	it('[SE6] the cache of a version of the site is named, wherever the site lies', async () => {
		for (const base of ['', '/footnote']) {
			const opened: string[] = [];
			const caches = {
				open: async (name: string) => {
					opened.push(name);
					throw new Error('enough');
				},
				delete: async () => true
			} as unknown as CacheStorage;
			const site = new KeptSite(
				{ base, version: 'v1', hashed: [], named: [] },
				{ caches, fetch: async () => new Response(), origin: 'https://school.test' }
			);
			await site.keep().catch(() => undefined);
			expect(opened.map((name) => isNamed(keptHere({ base }), 'cache', name))).toEqual([true]);
		}
	});
});

async function storesOf(name: string): Promise<string[]> {
	const database = await new Promise<IDBDatabase>((resolve, reject) => {
		const request = indexedDB.open(name);
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error ?? new Error(name));
	});
	database.close();
	return [...database.objectStoreNames].map((store) => `${name}: ${store}`);
}

it('[SE6] the cookies of a session are named, last as long as is said, and no script can read them', () => {
	const roles = ['host', 'projector', 'seat'] as const;
	for (const role of roles) {
		const secret = 'x'.repeat(32);
		const cookie = writeCookie(role, 'K7MWPX', { secret, secure: false });
		const [name = ''] = cookie.split('=');
		const [thing] = KEPT_ON_SERVER.filter((each) => isNamed([each], 'cookie', name));
		expect(thing?.howLong).toContain(`${Number(/Max-Age=(\d+)/.exec(cookie)?.[1]) / 86_400} days`);
		expect(cookie).toMatch(/HttpOnly; SameSite=Strict/);
		expect(readCookie(cookie.split(';')[0], role, 'K7MWPX')).toEqual({ room: 'K7MWPX', secret });
	}
	expect(KEPT_ON_SERVER.filter(({ place }) => place === 'cookie')).toHaveLength(roles.length);
});

it('[SE6] what a server writes for sessions is named as its code names it', () => {
	const sources = ['sqlite', 'redis'].map((kind) =>
		readFileSync(`src/lib/server/${kind}-event-log.ts`, 'utf8')
	);
	expect(sources[0]).toMatch(/join\(folder, ROOM_FILE\)/);
	// Every key of Redis begins with the one prefix.
	const keys = [
		...(sources[1] ?? '').matchAll(/(?:const INDEX|const MOVED|return) = ?`([^`]*)`|return `([^`]*)`/g)
	];
	expect(keys.map(([, constant, returned]) => constant ?? returned)).toEqual([
		'${REDIS_PREFIX}rooms',
		'${REDIS_PREFIX}moved',
		'${REDIS_PREFIX}room:${room}'
	]);
});
