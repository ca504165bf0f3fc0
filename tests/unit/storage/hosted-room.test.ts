import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropHostedRoom, keepHostedRoom, readHostedRooms } from '#storage/hosted-room.ts';

beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

it('[VW80] a host finds back to each session opened here, the latest first, until that very session is gone', () => {
	expect(readHostedRooms()).toEqual([]);
	keepHostedRoom({ code: 'K7MWPX', title: 'Gull Rock' });
	keepHostedRoom({ code: 'Q4TRHW', title: 'Homework' });
	dropHostedRoom('XXXXXX');
	expect(readHostedRooms().map(({ code }) => code)).toEqual(['Q4TRHW', 'K7MWPX']);
	keepHostedRoom({ code: 'K7MWPX', title: 'Gull Rock' });
	expect(readHostedRooms().map(({ code }) => code)).toEqual(['K7MWPX', 'Q4TRHW']);
	dropHostedRoom('K7MWPX');
	expect(readHostedRooms()).toEqual([{ code: 'Q4TRHW', title: 'Homework' }]);
});

it('[VW80] the one session that an earlier page kept is still found, and dropped for good', () => {
	localStorage.setItem('footnote-hosted-room', '{"code":"K7MWPX","title":"Gull Rock"}');
	expect(readHostedRooms()).toHaveLength(1);
	keepHostedRoom({ code: 'Q4TRHW', title: 'Homework' });
	expect(readHostedRooms()).toHaveLength(2);
	dropHostedRoom('K7MWPX');
	expect(readHostedRooms().map(({ code }) => code)).toEqual(['Q4TRHW']);
});

it.each(['{"code":', '[{"code":7}]', '"x"', 'null'])(
	'[VW80] a note that cannot be read is as if it were not there: %s',
	(text) => {
		localStorage.setItem('footnote-hosted-room', text);
		localStorage.setItem('footnote-hosted-rooms', text);
		expect(readHostedRooms()).toEqual([]);
	}
);
