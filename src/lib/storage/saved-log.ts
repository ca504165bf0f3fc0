import type { LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import type { SavedLog } from './progress-store.ts';
import { upcast } from './upcast.ts';

/** A stored record beside the key it was found under. */
export type Entry = readonly [key: string, record: unknown];

/** What was stored, together with the events that this page still holds, each once and sorted by id. */
export function assembleLog(stored: Iterable<Entry>, held: Iterable<LearnerEvent> = []): SavedLog {
	const events = new Map<string, LearnerEvent>();
	const setAside: Problem[] = [];
	for (const [key, record] of stored) {
		const read = upcast(record, key);
		if (read.ok) events.set(key, read.value);
		else setAside.push(read.problem);
	}
	for (const event of held) if (!events.has(event.id)) events.set(event.id, event);
	return { events: [...events.values()].sort(byId), setAside };
}

// By code unit, as IndexedDB sorts its keys: a locale's own order would differ between machines.
function byId(a: LearnerEvent, b: LearnerEvent): number {
	return a.id < b.id ? -1 : Number(a.id > b.id);
}

/** Plain data: no proxy that IndexedDB refuses to clone, and nothing that the caller can still change. */
export function copyPlain<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
