import { RewindMap } from './rewind-map.ts';
import type { Room } from './room.ts';

/**
 * Marks the room as it is. The function given back takes back whatever has been folded into it since; the next mark
 * makes it void. What has thousands of entries is kept in a `RewindMap`, all else is copied: it costs what was changed.
 */
export function markRoom(room: Room): () => void {
	const fields = Object.fromEntries(Object.entries(room).map(([name, value]) => [name, copyOf(value)]));
	const maps = [...Object.values(room), ...room.askings.map(({ answers }) => answers)].filter(
		(value): value is RewindMap<unknown, NonNullable<unknown>> => value instanceof RewindMap
	);
	for (const map of maps) map.mark();
	return () => {
		Object.assign(room, fields);
		for (const map of maps) map.rewind();
	};
}

/** What the fold cannot change in place: the value itself where it never does, or a copy. */
function copyOf(value: unknown): unknown {
	if (value instanceof RewindMap) return value;
	if (value instanceof Map) return new Map(value);
	if (value instanceof Set) return new Set(value);
	return Array.isArray(value) ? [...(value as unknown[])] : value;
}
