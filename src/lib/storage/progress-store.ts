import type { Draft, LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import type { Result } from '#domain/result.ts';

/** `kept`: everything appended so far outlives this page. `not-kept`: some or all of it ends with the page. */
export type Keeping = 'kept' | 'not-kept';

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
	/** Stops hearing other tabs. What is being written is still finished. */
	close(): void;
}
