import type { LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import type { SavedLog, StoredRecord } from './progress-store.ts';
import { upcast } from './upcast.ts';

/** What was stored, together with the events that this page still holds, each once and sorted by id. */
export function assembleLog(stored: Iterable<StoredRecord>, held: Iterable<LearnerEvent> = []): SavedLog {
	const events: LearnerEvent[] = [];
	const setAside: Problem[] = [];
	for (const [key, record] of stored) {
		const read = upcast(record, key);
		if (read.ok) events.push(read.value);
		else setAside.push(read.problem);
	}
	const more = [...held];
	if (more.length === 0) return { events: sortOnce(events), setAside };
	const known = new Set(events.map(({ id }) => id));
	return { events: sortOnce([...events, ...more.filter(({ id }) => !known.has(id))]), setAside };
}

/** Each id once, sorted. A database gives its records sorted, so that mostly there is nothing to do. */
function sortOnce(events: LearnerEvent[]): LearnerEvent[] {
	const isSorted = events.every(({ id }, index) => index === 0 || (events[index - 1]?.id ?? '') < id);
	if (isSorted) return events;
	return [...new Map(events.map((event) => [event.id, event])).values()].sort(byId);
}

/** Stored records and the events that this page still holds, each key once and sorted by key. */
export function assembleRecords(
	stored: Iterable<StoredRecord>,
	held: Iterable<LearnerEvent> = []
): StoredRecord[] {
	const records = new Map<string, unknown>(stored);
	for (const event of held) if (!records.has(event.id)) records.set(event.id, event);
	return [...records].sort(([a], [b]) => compareKeys(a, b));
}

/** A newer version of the page has written here. */
export function holdsNewer({ setAside }: SavedLog): boolean {
	return setAside.some(({ code }) => code === 'storage/record-newer');
}

function byId(a: LearnerEvent, b: LearnerEvent): number {
	return compareKeys(a.id, b.id);
}

// By code unit, as IndexedDB sorts its keys: a locale's own order would differ between machines.
function compareKeys(a: string, b: string): number {
	return a < b ? -1 : Number(a > b);
}

/** Plain data: no proxy that IndexedDB refuses to clone, and nothing that the caller can still change. */
export function copyPlain<T>(value: T): T {
	return JSON.parse(JSON.stringify(value)) as T;
}
