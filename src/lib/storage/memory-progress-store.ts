import { parseDraft, type Draft, type LearnerEvent } from '#domain/attempt.ts';
import { succeed, type Result } from '#domain/result.ts';
import type { ProgressStore, SavedLog } from './progress-store.ts';
import { assembleLog, copyPlain } from './saved-log.ts';

/** What several stores share, as the tabs of one browser share its database. */
export interface MemoryBacking {
	readonly log: Map<string, unknown>;
	readonly drafts: Map<string, unknown>;
	readonly copies: Map<string, string>;
	readonly stores: Set<MemoryProgressStore>;
}

export function createMemoryBacking(): MemoryBacking {
	return { log: new Map(), drafts: new Map(), copies: new Map(), stores: new Set() };
}

/** Keeps progress for as long as the page is open: for tests, and wherever no browser is. */
export class MemoryProgressStore implements ProgressStore {
	readonly status = 'not-kept';
	readonly #backing: MemoryBacking;
	readonly #listeners = new Set<(event: LearnerEvent) => void>();

	constructor(backing: MemoryBacking = createMemoryBacking()) {
		this.#backing = backing;
		backing.stores.add(this);
	}

	async append(event: LearnerEvent): Promise<Result<void>> {
		if (this.#backing.log.has(event.id)) return succeed(undefined);
		this.#backing.log.set(event.id, copyPlain(event));
		for (const store of this.#backing.stores) if (store !== this) store.#hear(copyPlain(event));
		return succeed(undefined);
	}

	async readAll(): Promise<SavedLog> {
		return assembleLog(this.#backing.log);
	}

	async readSince(id: string): Promise<SavedLog> {
		return assembleLog([...this.#backing.log].filter(([key]) => key > id));
	}

	async saveDraft(draft: Draft): Promise<Result<void>> {
		this.#backing.drafts.set(draft.sitting, copyPlain(draft));
		return succeed(undefined);
	}

	async readDraft(sitting: string): Promise<Draft | undefined> {
		return parseDraft(this.#backing.drafts.get(sitting));
	}

	async dropDraft(sitting: string): Promise<Result<void>> {
		this.#backing.drafts.delete(sitting);
		return succeed(undefined);
	}

	async keepCopy(documentSha: string, text: string): Promise<Result<void>> {
		this.#backing.copies.set(documentSha, text);
		return succeed(undefined);
	}

	async readCopy(documentSha: string): Promise<string | undefined> {
		return this.#backing.copies.get(documentSha);
	}

	async dropCopy(documentSha: string): Promise<Result<void>> {
		this.#backing.copies.delete(documentSha);
		return succeed(undefined);
	}

	subscribe(listener: (event: LearnerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		this.#backing.stores.delete(this);
		this.#listeners.clear();
	}

	// Later, as a message from another tab comes: a listener that throws does not undo what was appended.
	#hear(event: LearnerEvent): void {
		for (const listener of this.#listeners) queueMicrotask(() => listener(event));
	}
}
