import { expect, test } from 'vitest';
import { eventId } from '#domain/event-id.ts';
import { newTabId } from '#storage/tab-id.ts';

test('[ST6] every tab gets a name of its own, so that no two write the same key', () => {
	const names = Array.from({ length: 1000 }, newTabId);
	for (const name of names) expect(name).toMatch(/^[0-9a-z]{6}$/);
	expect(new Set(names).size).toBeGreaterThan(995);
	expect(new Set(names.join('')).size).toBe(32);
});

test('[ST1] ids sort by time first, whatever the tab is called', () => {
	expect(eventId(999, 'zzzzzz', 9) < eventId(1000, '000000', 0)).toBe(true);
	expect(eventId(1000, '000000', 9) < eventId(1000, '000000', 10)).toBe(true);
});
