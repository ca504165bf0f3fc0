import type { LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import { compareKeys, sortOnce } from './log-order.ts';
import type { SavedLog, StoredRecord } from './progress-store.ts';
import { upcast } from './upcast.ts';

export { parseDraft } from '#domain/attempt.ts';

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
