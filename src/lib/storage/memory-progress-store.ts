import { parseDraft, type Draft, type LearnerEvent } from '#domain/attempt.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { copyPlain } from './copy-plain.ts';
import type { Keeping, ProgressStore, SavedLog, StoredRecord } from './progress-store.ts';
import { assembleLog, assembleRecords, holdsNewer } from './saved-log.ts';

/** What is kept: by event id, by sitting, by SHA-256, by name. */
interface Kept {
	readonly log: Map<string, unknown>;
	readonly drafts: Map<string, unknown>;
	readonly copies: Map<string, unknown>;
	readonly snapshots: Map<string, unknown>;
}
const NAMES = ['log', 'drafts', 'copies', 'snapshots'] as const;

interface Erased {
	readonly atMs: number;
	readonly kept: Kept;
}

/** What several stores share, as the tabs of one browser share its database. */
export interface MemoryBacking extends Kept {
	/** What has been erased and can be brought back, the last at the end. */
	erased: readonly Erased[];
	readonly stores: Set<MemoryProgressStore>;
}

export function createMemoryBacking(): MemoryBacking {
	return { ...createKept(), erased: [], stores: new Set() };
}

function createKept(): Kept {
	return { log: new Map(), drafts: new Map(), copies: new Map(), snapshots: new Map() };
}

/** Keeps progress for as long as the page is open: for tests, and wherever no browser is. */
export class MemoryProgressStore implements ProgressStore {
	readonly #backing: MemoryBacking;
	/** What was written after this store became read-only: it counts here alone. An undefined value is dropped. */
	readonly #own = createKept();
	readonly #listeners = new Set<(event: LearnerEvent) => void>();
	readonly #replacementListeners = new Set<() => void>();
	#isReadOnly = false;

	constructor(backing: MemoryBacking = createMemoryBacking()) {
		this.#backing = backing;
		backing.stores.add(this);
	}

	get status(): Keeping {
		return this.#isReadOnly ? 'read-only' : 'not-kept';
	}

	async append(event: LearnerEvent): Promise<Result<void>> {
		if (this.#backing.log.has(event.id)) return succeed(undefined);
		if (!this.#isReadOnly) for (const store of this.#others()) store.#hear(copyPlain(event));
		return this.#put('log', event.id, copyPlain(event));
	}

	async readAll(): Promise<SavedLog> {
		return this.#read();
	}

	async readSince(id: string): Promise<SavedLog> {
		return this.#read(id);
	}

	async countUpTo(id: string): Promise<number | undefined> {
		return this.#records().filter(([key]) => key <= id).length;
	}

	async saveSnapshot(name: string, value: unknown): Promise<Result<void>> {
		return this.#put('snapshots', name, structuredClone(value));
	}

	async readSnapshot(name: string): Promise<unknown> {
		return structuredClone(this.#get('snapshots', name));
	}

	async readRecords(): Promise<Result<StoredRecord[]>> {
		return succeed(this.#records());
	}

	async addRecords(records: readonly StoredRecord[]): Promise<Result<string[]>> {
		if (this.#isReadOnly) return fail({ code: 'storage/read-only' });
		const added = putMissing(this.#backing.log, copyPlain(records));
		this.#announceReplaced();
		return succeed(added);
	}

	async erase(atMs: number): Promise<Result<void>> {
		if (this.#isReadOnly) return fail({ code: 'storage/read-only' });
		const kept = createKept();
		for (const name of NAMES) {
			for (const [key, value] of this.#backing[name]) kept[name].set(key, value);
			this.#backing[name].clear();
		}
		if (NAMES.some((name) => kept[name].size > 0))
			this.#backing.erased = [...this.#backing.erased, { atMs, kept }];
		this.#announceReplaced();
		return succeed(undefined);
	}

	async erasedAtMs(): Promise<number | undefined> {
		return this.#backing.erased.at(-1)?.atMs;
	}

	async bringBack(atMs?: number): Promise<Result<void>> {
		if (this.#isReadOnly) return fail({ code: 'storage/read-only' });
		const isWanted = (erased: Erased) => atMs === undefined || erased.atMs === atMs;
		// The latest first, as of two drafts of one sitting the newer one counts.
		for (const { kept } of this.#backing.erased.filter(isWanted).reverse())
			for (const name of NAMES) putMissing(this.#backing[name], kept[name]);
		this.#backing.erased = this.#backing.erased.filter((erased) => !isWanted(erased));
		this.#announceReplaced();
		return succeed(undefined);
	}

	async forgetErased(): Promise<Result<void>> {
		if (this.#isReadOnly) return fail({ code: 'storage/read-only' });
		this.#backing.erased = [];
		return succeed(undefined);
	}

	async saveDraft(draft: Draft): Promise<Result<void>> {
		return this.#put('drafts', draft.sitting, copyPlain(draft));
	}

	async readDraft(sitting: string): Promise<Draft | undefined> {
		return parseDraft(this.#get('drafts', sitting));
	}

	async dropDraft(sitting: string): Promise<Result<void>> {
		return this.#put('drafts', sitting, undefined);
	}

	async keepCopy(documentSha: string, text: string): Promise<Result<void>> {
		return this.#put('copies', documentSha, text);
	}

	async readCopy(documentSha: string): Promise<string | undefined> {
		const text = this.#get('copies', documentSha);
		return typeof text === 'string' ? text : undefined;
	}

	async dropCopy(documentSha: string): Promise<Result<void>> {
		return this.#put('copies', documentSha, undefined);
	}

	subscribe(listener: (event: LearnerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	onReplaced(listener: () => void): () => void {
		this.#replacementListeners.add(listener);
		return () => this.#replacementListeners.delete(listener);
	}

	close(): void {
		this.#backing.stores.delete(this);
		this.#listeners.clear();
		this.#replacementListeners.clear();
	}

	#put(name: keyof Kept, key: string, value: unknown): Result<void> {
		if (this.#isReadOnly) {
			this.#own[name].set(key, value);
			return fail({ code: 'storage/read-only' });
		}
		if (value === undefined) this.#backing[name].delete(key);
		else this.#backing[name].set(key, value);
		return succeed(undefined);
	}

	#get(name: keyof Kept, key: string): unknown {
		return this.#own[name].has(key) ? this.#own[name].get(key) : this.#backing[name].get(key);
	}

	#records(): StoredRecord[] {
		return assembleRecords([...this.#own.log, ...this.#backing.log]).map(([key, record]) => [
			key,
			structuredClone(record)
		]);
	}

	#read(after?: string): SavedLog {
		const log = assembleLog(this.#records().filter(([key]) => after === undefined || key > after));
		if (holdsNewer(log)) this.#isReadOnly = true;
		return log;
	}

	#others(): MemoryProgressStore[] {
		return [...this.#backing.stores].filter((store) => store !== this);
	}

	// Later, as a message from another tab comes: a listener that throws does not undo what was appended.
	#hear(event: LearnerEvent): void {
		for (const listener of this.#listeners) queueMicrotask(() => listener(event));
	}

	#announceReplaced(): void {
		for (const store of this.#others())
			for (const listener of store.#replacementListeners) queueMicrotask(() => listener());
	}
}

/** Puts what is not there yet, and returns its keys. */
function putMissing(target: Map<string, unknown>, records: Iterable<StoredRecord>): string[] {
	const added: string[] = [];
	for (const [key, record] of records) {
		if (target.has(key)) continue;
		target.set(key, record);
		added.push(key);
	}
	return added;
}
