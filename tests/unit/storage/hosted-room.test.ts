import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { dropHostedRoom, keepHostedRoom, readHostedRoom } from '#storage/hosted-room.ts';

beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value),
		removeItem: (key: string) => kept.delete(key)
	});
});
afterEach(() => vi.unstubAllGlobals());

it('[VW80] a host finds back to the session opened here, until that very session has ended', () => {
	expect(readHostedRoom()).toBeUndefined();
	keepHostedRoom({ code: 'K7MWPX', title: 'Gull Rock' });
	dropHostedRoom('XXXXXX');
	expect(readHostedRoom()).toEqual({ code: 'K7MWPX', title: 'Gull Rock' });
	dropHostedRoom('K7MWPX');
	expect(readHostedRoom()).toBeUndefined();
});

it('[VW80] a note that cannot be read is as if it were not there', () => {
	localStorage.setItem('footnote-hosted-room', '{"code":');
	expect(readHostedRoom()).toBeUndefined();
});
