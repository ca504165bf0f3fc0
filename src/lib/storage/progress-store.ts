import type { Draft, LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import type { Result } from '#domain/result.ts';

/**
 * `kept`: everything appended so far outlives this page. `not-kept`: some or all of it ends with the page.
 * `read-only`: a newer version of this page has written here, so this one reads what it can and writes nothing.
 */
export type Keeping = 'kept' | 'not-kept' | 'read-only';

/** A record of the log as it is stored, under its key. */
export type StoredRecord = readonly [key: string, record: unknown];

/** What was read: every event that could be, sorted by id, and a problem for each thing that could not. */
export interface SavedLog {
	readonly events: LearnerEvent[];
	readonly setAside: Problem[];
}

/**
 * Where a learner's progress is kept. No call rejects and none waits without end: a store that cannot be
 * reached is a problem that is told, and the quiz goes on in memory. What is handed in is copied.
 */
export interface ProgressStore {
	/** As of the last call that was answered or given up. */
	readonly status: Keeping;

	/**
	 * Writes one immutable record under the event's id; the same id again changes nothing. Succeeds when
	 * this event is kept and so is every one that failed before. After a failure the event stays in memory,
	 * is part of what is read, and is tried again with the next append.
	 */
	append(event: LearnerEvent): Promise<Result<void>>;
	/** A record that is corrupt or of a newer schema is set aside by name and left as it is. */
	readAll(): Promise<SavedLog>;
	/**
	 * Events whose id sorts after this one. An event that another tab wrote late sorts before ids already
	 * seen: it comes by `subscribe`, and with the next `readAll`.
	 */
	readSince(id: string): Promise<SavedLog>;

	/** How many records of the log have a key up to this one, itself among them; nothing where it cannot be read. */
	countUpTo(id: string): Promise<number | undefined>;

	/** What can be rebuilt from the log, kept to save time; it may be lost or dropped at any moment. */
	saveSnapshot(name: string, value: unknown): Promise<Result<void>>;
	readSnapshot(name: string): Promise<unknown>;

	/**
	 * Every record of the log as it is stored, also what this version cannot read, and what is held in memory
	 * because it could not be written; sorted by key. Where nothing can be read back, what this page has
	 * appended, as long as something of that is not kept; else it fails.
	 */
	readRecords(): Promise<Result<StoredRecord[]>>;
	/**
	 * Adds records under keys that are not taken, in one transaction, as they are; what is taken stays as it
	 * is. Returns the keys that were new. After a failure none is added.
	 */
	addRecords(records: readonly StoredRecord[]): Promise<Result<string[]>>;

	/** Puts log, drafts, copies and snapshots aside in one transaction; nothing reads them until they are brought back. */
	erase(atMs: number): Promise<Result<void>>;
	/** When something was put aside that can still be brought back; nothing where there is none. */
	erasedAtMs(): Promise<number | undefined>;
	/** Brings back what was put aside, all of it or only at this moment, beside what has been written since. */
	bringBack(atMs?: number): Promise<Result<void>>;
	/** Ends what was put aside for good. */
	forgetErased(): Promise<Result<void>>;

	/** Overwrites the one draft of the draft's sitting. */
	saveDraft(draft: Draft): Promise<Result<void>>;
	/** Nothing where there is none or it cannot be read. */
	readDraft(sitting: string): Promise<Draft | undefined>;
	dropDraft(sitting: string): Promise<Result<void>>;

	/** Keeps the reader's own copy of a source text, under the text's SHA-256. */
	keepCopy(documentSha: string, text: string): Promise<Result<void>>;
	readCopy(documentSha: string): Promise<string | undefined>;
	dropCopy(documentSha: string): Promise<Result<void>>;

	/** Hears each event that another tab has written, never this one's own; call what it returns to stop. */
	subscribe(listener: (event: LearnerEvent) => void): () => void;
	/**
	 * Hears that another tab has added many records, erased or brought back, so that the log has to be read
	 * again; call what it returns to stop.
	 */
	onReplaced(listener: () => void): () => void;
	/** Stops hearing other tabs. What is being written is still finished. */
	close(): void;
}
