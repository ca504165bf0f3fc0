import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { recordOf } from '#domain/session-record.ts';
import { cookieRooms, noteCookieRoom } from '#storage/cookie-rooms.ts';
import {
	bringDeviceBack,
	eraseDevice,
	forgetDevice,
	forgetOldDevice,
	UNDO_MS,
	undoableUntilMs,
	type Device
} from '#storage/device-erasure.ts';
import { createMemoryBacking, MemoryProgressStore } from '#storage/memory-progress-store.ts';
import { createShelfBacking, MemorySessionShelf } from '#storage/memory-session-shelf.ts';
import { stubLocalStorage } from '../../fixtures/local-storage.ts';
import { event } from '../../fixtures/learner-log.ts';
import { gullRock, Session } from '../../fixtures/session.ts';

const NOW = 1764000000000;
const done = { ok: true, value: undefined };
const RECORDS = {
	'footnote-single-keys': 'off',
	'footnote-own-question q1': '{"stem":"Half a"}',
	'footnote-seat-K7MWPX': '{"recovery":"K7MWP-3XQTC"}',
	'footnote-cookie-rooms': '["K7MWPX","34679C"]',
	'of-another-site': 'stays'
};

let kept: Map<string, string>;
beforeEach(() => {
	kept = stubLocalStorage();
	for (const [key, text] of Object.entries(RECORDS)) kept.set(key, text);
});
afterEach(() => vi.unstubAllGlobals());

/** A device with something in each of its places. */
async function fill() {
	const [backing, shelves] = [createMemoryBacking(), createShelfBacking()];
	const asked: string[] = [];
	const device = {
		...{ progress: new MemoryProgressStore(backing), shelf: new MemorySessionShelf(shelves) },
		forgetCookies: async (codes: readonly string[]) => asked.push(...codes) > 0
	};
	await device.progress.append(event({ type: 'question.noted', question: 'q', note: 'Mine.' }));
	const { room, log } = new Session().join('Ada');
	const { bank, events } = recordOf(room, gullRock, log);
	const session = {
		id: 'a',
		class: '10B',
		title: 'Monday',
		mode: 'hands',
		openedAtMs: NOW,
		code: null
	} as const;
	await device.shelf.keep({ ...session, bank }, events);
	const contents = () =>
		structuredClone({ ...backing, stores: null, shelves, kept: new Map([...kept].sort()) });
	return { ...device, contents, asked };
}

/** Everything that is on a device, put aside or not, as text. */
const textOf = (contents: object) =>
	JSON.stringify(contents, (_, value: unknown) => (value instanceof Map ? [...value] : value));

it('[ST36] one press erases log, class sessions and every record of this site, and an undo brings all back as it was', async () => {
	const device = await fill();
	const before = device.contents();
	expect(await eraseDevice(device, NOW)).toEqual(done);
	expect((await device.progress.readAll()).events).toEqual([]);
	expect(await device.shelf.list()).toMatchObject({ value: { sessions: [] } });
	for (const key of Object.keys(RECORDS)) expect(kept.has(key), key).toBe(key === 'of-another-site');
	expect(undoableUntilMs()).toBe(NOW + UNDO_MS);
	expect(await bringDeviceBack(device)).toEqual(done);
	expect(device.contents()).toEqual(before);
	expect(undoableUntilMs()).toBeUndefined();
});

it('[ST36] after ten seconds, at the latest at the next visit, nothing of it is left anywhere; before that all is', async () => {
	const device = await fill();
	const open = async () => device;
	await device.progress.erase(NOW - 1);
	await device.progress.append(event({ type: 'question.noted', question: 'q2', note: 'Mine too.' }));
	await eraseDevice(device, NOW);
	await forgetOldDevice(open, NOW + UNDO_MS - 1);
	expect(textOf(device.contents())).toMatch(/Mine.*Mine too.*Ada/);
	await forgetOldDevice(open, NOW + UNDO_MS);
	expect(textOf(device.contents())).not.toMatch(/Mine|Ada|10B|Half a|K7MWP/);
	expect([...kept.keys()]).toEqual(['of-another-site']);
});

it('[ST36] a clock that was set back does not keep longer what was erased', async () => {
	const device = await fill();
	await eraseDevice(device, NOW);
	await forgetOldDevice(async () => device, NOW - 60_000);
	expect(textOf(device.contents())).not.toMatch(/Mine|Ada/);
});

it('[ST36] what was written since an erasure stays beside what an undo brings back', async () => {
	const device = await fill();
	await eraseDevice(device, NOW);
	kept.set('footnote-single-keys', 'on');
	await bringDeviceBack(device);
	expect(kept.get('footnote-single-keys')).toBe('on');
	expect(kept.get('footnote-own-question q1')).toBe('{"stem":"Half a"}');
});

it('[ST36] a second erasure ends the first for good, and its undo brings back the second alone', async () => {
	const device = await fill();
	await eraseDevice(device, NOW);
	kept.set('footnote-single-keys', 'on');
	await eraseDevice(device, NOW + 1000);
	await bringDeviceBack(device);
	expect(textOf(device.contents())).not.toMatch(/Mine|Ada|Half a/);
	expect(kept.get('footnote-single-keys')).toBe('on');
});

const readOnly = { ok: false, problem: { code: 'storage/read-only' } } as const;
/** The device where one of its places refuses one thing. */
function refusing(device: Device, place: keyof Device, what: string): Device {
	const refuse = (target: object, name: string | symbol) =>
		name === what
			? async () => readOnly
			: (Reflect.get(target, name) as (...given: unknown[]) => unknown).bind(target);
	return { ...device, [place]: new Proxy<object>(device[place], { get: refuse }) };
}

it.each([
	['progress', 'erase'],
	['shelf', 'putAside']
] as const)(
	'[ST37] where the %s cannot be erased, all is as it was and the reason is told',
	async (place, what) => {
		const device = await fill();
		const before = device.contents();
		expect(await eraseDevice(refusing(device, place, what), NOW)).toEqual(readOnly);
		expect(device.contents()).toEqual(before);
	}
);

it('[ST37] where records cannot be put aside, none is lost and that is told', async () => {
	const room = [...kept].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
	vi.unstubAllGlobals();
	const texts = Object.entries(RECORDS);
	kept = stubLocalStorage(room + 10);
	for (const [key, text] of texts) kept.set(key, text);
	const device = await fill();
	expect(await eraseDevice(device, NOW)).toEqual({ ok: false, problem: { code: 'storage/not-erased' } });
	expect(Object.fromEntries(kept)).toEqual(RECORDS);
	expect((await device.progress.readAll()).events).toHaveLength(1);
});

it('[ST37] where an undo fails it can be tried again', async () => {
	const device = await fill();
	const before = device.contents();
	await eraseDevice(device, NOW);
	expect(await bringDeviceBack(refusing(device, 'shelf', 'bringBack'))).toEqual(readOnly);
	expect(undoableUntilMs()).toBe(NOW + UNDO_MS);
	expect(await bringDeviceBack(device)).toEqual(done);
	expect(device.contents()).toEqual(before);
});

it('[ST36] what is erased for good at once leaves nothing to undo', async () => {
	const device = await fill();
	await eraseDevice(device, NOW);
	await forgetDevice(device);
	expect(undoableUntilMs()).toBeUndefined();
	expect(await bringDeviceBack(device)).toEqual(done);
	expect((await device.progress.readAll()).events).toEqual([]);
});

it('[ST38] the cookies of rooms are taken once it cannot be undone, and not before', async () => {
	const device = await fill();
	await eraseDevice(device, NOW);
	await bringDeviceBack(device);
	await eraseDevice(device, NOW);
	await forgetOldDevice(async () => device, NOW + UNDO_MS - 1);
	expect(device.asked).toEqual([]);
	// Who comes back to a room within the ten seconds stays in it.
	noteCookieRoom('34679C');
	expect(await forgetDevice(device)).toEqual({ ok: true, value: { areCookiesGone: true } });
	expect(device.asked).toEqual(['K7MWPX']);
	await forgetDevice(device);
	expect(device.asked).toEqual(['K7MWPX']);
});

it('[ST38] all else is gone for good where the server cannot be asked for the cookies, and that is told', async () => {
	const device = await fill();
	await eraseDevice(device, NOW);
	const unreached = { ...device, forgetCookies: async () => false };
	expect(await forgetDevice(unreached)).toEqual({ ok: true, value: { areCookiesGone: false } });
	expect(Object.fromEntries(kept)).toEqual({
		'of-another-site': 'stays',
		'footnote-cookie-rooms': '["K7MWPX","34679C"]'
	});
	await eraseDevice(device, NOW);
	expect(await forgetDevice(device)).toEqual({ ok: true, value: { areCookiesGone: true } });
	expect(device.asked).toEqual(['K7MWPX', '34679C']);
});

it('[ST38, ST39] a later visit ends what was left behind, and knows whether the cookies are gone too', async () => {
	const device = await fill();
	const unreached = async () => ({ ...device, forgetCookies: async () => false });
	expect(await forgetOldDevice(unreached, NOW)).toBeUndefined();
	await eraseDevice(device, NOW);
	expect(await forgetOldDevice(unreached, NOW + UNDO_MS - 1)).toBeUndefined();
	expect(await forgetOldDevice(unreached, NOW + UNDO_MS)).toEqual({
		ok: true,
		value: { areCookiesGone: false }
	});
	expect(undoableUntilMs()).toBeUndefined();
});

it('[ST38] a browser that was in no room asks no server', async () => {
	kept.delete('footnote-cookie-rooms');
	const device = await fill();
	await eraseDevice(device, NOW);
	const asks = { ...device, forgetCookies: async () => expect.unreachable() };
	expect(await forgetDevice(asks)).toEqual({ ok: true, value: { areCookiesGone: true } });
});

it('[ST38] each room is noted once, and what cannot be read is none', () => {
	kept.clear();
	noteCookieRoom('K7MWPX');
	noteCookieRoom('34679C');
	noteCookieRoom('K7MWPX');
	expect(cookieRooms()).toEqual(['K7MWPX', '34679C']);
	for (const text of ['{', '{"a":1}', '"K7MWPX"']) expect(cookieRooms(text)).toEqual([]);
});
