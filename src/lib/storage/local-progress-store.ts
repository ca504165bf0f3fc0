import type { Draft, LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { copyPlain } from './copy-plain.ts';
import { HeldEvents } from './held-events.ts';
import { FORAGED, LearnerDatabase, LEARNER_DATABASE } from './learner-database.ts';
import { LogChannel } from './log-channel.ts';
import { sortOnce } from './log-order.ts';
import { OverwrittenValues } from './overwritten-values.ts';
import type { Keeping, ProgressStore, SavedLog, StoredRecord } from './progress-store.ts';
import { FailureTeller } from './storage-failure.ts';
import { TimeLimit, type Answer } from './time-limit.ts';

export interface LocalProgressOptions {
	/** The database's name, and the name of the channel between tabs. */
	readonly database?: string;
	/** How long any one call may stay unanswered, in milliseconds; what moves the whole log may take ten times that. */
	readonly limitMs?: number;
}

/**
 * Opens the progress kept in this browser. It settles within the limit and never rejects: where nothing can
 * be kept, the store works in memory, its status says so, and each append tries again.
 */
export async function openLocalProgressStore(options: LocalProgressOptions = {}): Promise<ProgressStore> {
	const store = new LocalProgressStore(options.database ?? LEARNER_DATABASE, options.limitMs ?? 4000);
	await store.open();
	return store;
}

class LocalProgressStore implements ProgressStore {
	readonly #database: LearnerDatabase;
	readonly #limit: TimeLimit;
	readonly #longLimit: TimeLimit;
	readonly #failures: FailureTeller;
	readonly #channel: LogChannel;
	readonly #drafts: OverwrittenValues;
	readonly #copies: OverwrittenValues;
	readonly #held = new HeldEvents();
	#isKept = false;

	constructor(name: string, limitMs: number) {
		this.#database = new LearnerDatabase(name);
		this.#limit = new TimeLimit(limitMs);
		this.#longLimit = new TimeLimit(limitMs * 10);
		this.#failures = new FailureTeller(this.#database, this.#limit);
		this.#channel = new LogChannel(name);
		this.#drafts = new OverwrittenValues(this.#database, this.#limit, 'drafts');
		this.#copies = new OverwrittenValues(this.#database, this.#limit, 'copies');
		this.#channel.onReplaced((replacement) => {
			if (replacement === 'erased') this.#held.forgetWritten();
		});
	}

	get status(): Keeping {
		if (this.#database.isReadOnly) return 'read-only';
		return this.#isKept ? 'kept' : 'not-kept';
	}

	async open(): Promise<void> {
		await this.#limit.ask(async () => {
			await this.#database.open();
			this.#noteKept();
		});
	}

	async append(event: LearnerEvent): Promise<Result<void>> {
		const plain = this.#held.hold(event);
		// This event first: as long as it cannot be written, those that wait need not be tried.
		for (const next of [plain, ...this.#held.waiting]) {
			const answer = await this.#write(next);
			if (answer.kind === 'value') continue;
			this.#held.letWait(next);
			this.#isKept = false;
			return fail(this.#failures.ofWrite(answer));
		}
		return succeed(undefined);
	}

	readAll(): Promise<SavedLog> {
		return this.#read();
	}

	readSince(id: string): Promise<SavedLog> {
		return this.#read(id);
	}

	async countUpTo(id: string): Promise<number | undefined> {
		const answer = await this.#limit.ask(() => this.#database.countUpTo('learner-log', id));
		if (answer.kind !== 'value') return undefined;
		return answer.value + this.#held.waiting.filter((event) => event.id <= id).length;
	}

	async saveSnapshot(name: string, value: unknown): Promise<Result<void>> {
		return this.#tell(await this.#limit.ask(() => this.#database.put('snapshots', name, value)));
	}

	async readSnapshot(name: string): Promise<unknown> {
		const answer = await this.#limit.ask(() => this.#database.get('snapshots', name));
		return answer.kind === 'value' ? answer.value : undefined;
	}

	async readRecords(): Promise<Result<StoredRecord[]>> {
		const answer = await this.#limit.ask(() => this.#database.entries('learner-log'));
		if (answer.kind !== 'value' && this.#held.waiting.length === 0)
			return fail(this.#failures.ofRead(answer));
		const reader = await fetchReader();
		if (!reader) return fail(READER_LOST);
		const stored = answer.kind === 'value' ? answer.value : [];
		return succeed(reader.assembleRecords(stored, this.#held.all));
	}

	async addRecords(records: readonly StoredRecord[]): Promise<Result<string[]>> {
		const plain = copyPlain(records);
		const answer = await this.#askLong(async (signal) => {
			const { putMissing } = await import('./erased-records.ts');
			const waiting = this.#held.waiting;
			const added = await this.#database.transact({
				stores: ['learner-log'],
				mode: 'readwrite',
				signal,
				run: async (transaction) => {
					const log = transaction.objectStore('learner-log');
					await putMissing(
						log,
						waiting.map((event) => [event.id, event])
					);
					return putMissing(log, plain);
				}
			});
			this.#noteWritten(waiting);
			this.#channel.announceReplaced('added');
			return added;
		});
		return answer.kind === 'value' ? succeed(answer.value) : fail(this.#failures.ofWrite(answer));
	}

	async erase(atMs: number): Promise<Result<void>> {
		const answer = await this.#askLong(async (signal) => {
			const { moveAside } = await import('./erased-records.ts');
			const waiting = this.#held.waiting;
			const unwritten = {
				'learner-log': waiting.map((event) => [event.id, event] as const),
				drafts: this.#drafts.unwritten,
				copies: this.#copies.unwritten
			};
			await moveAside(this.#database, { stores: FORAGED, atMs, unwritten, signal });
			this.#noteWritten(waiting);
			this.#held.forgetWritten();
			this.#drafts.forgetWishes();
			this.#copies.forgetWishes();
			this.#channel.announceReplaced('erased');
		});
		return this.#tell(answer);
	}

	async erasedAtMs(): Promise<number | undefined> {
		const answer = await this.#limit.ask(async () => {
			const { readErasedAtMs } = await import('./erased-records.ts');
			return readErasedAtMs(this.#database);
		});
		return answer.kind === 'value' ? answer.value : undefined;
	}

	async bringBack(atMs?: number): Promise<Result<void>> {
		const answer = await this.#askLong(async (signal) => {
			const { moveBack } = await import('./erased-records.ts');
			await moveBack(this.#database, { stores: FORAGED, atMs, signal });
			this.#channel.announceReplaced('brought-back');
		});
		return this.#tell(answer);
	}

	async forgetErased(): Promise<Result<void>> {
		const answer = await this.#askLong(async (signal) => {
			const { forgetAside } = await import('./erased-records.ts');
			await forgetAside(this.#database, signal);
		});
		return this.#tell(answer);
	}

	async saveDraft(draft: Draft): Promise<Result<void>> {
		return this.#tell(await this.#drafts.save(draft.sitting, copyPlain(draft)));
	}

	async readDraft(sitting: string): Promise<Draft | undefined> {
		const draft = await this.#drafts.read(sitting);
		return draft === undefined ? undefined : (await fetchReader())?.parseDraft(draft);
	}

	async dropDraft(sitting: string): Promise<Result<void>> {
		return this.#tell(await this.#drafts.drop(sitting));
	}

	async keepCopy(documentSha: string, text: string): Promise<Result<void>> {
		const answer = await this.#copies.save(documentSha, text);
		return answer.kind === 'value'
			? succeed(undefined)
			: fail(this.#failures.ofCopy('copy/not-kept', answer));
	}

	async readCopy(documentSha: string): Promise<string | undefined> {
		const text = await this.#copies.read(documentSha);
		return typeof text === 'string' ? text : undefined;
	}

	async dropCopy(documentSha: string): Promise<Result<void>> {
		const answer = await this.#copies.drop(documentSha);
		return answer.kind === 'value'
			? succeed(undefined)
			: fail(this.#failures.ofCopy('copy/not-dropped', answer));
	}

	subscribe(listener: (event: LearnerEvent) => void): () => void {
		return this.#channel.subscribe(listener);
	}

	onReplaced(listener: () => void): () => void {
		return this.#channel.onReplaced(() => listener());
	}

	close(): void {
		this.#channel.close();
	}

	/** It may still succeed after it was given up, and then again when it was tried once more meanwhile. */
	#write(event: LearnerEvent): Promise<Answer<void>> {
		return this.#limit.ask(async () => {
			if (!this.#held.isWritten(event)) await this.#database.put('learner-log', event.id, event);
			this.#noteWritten([event]);
		});
	}

	#noteWritten(events: readonly LearnerEvent[]): void {
		const news = events.filter((event) => this.#held.noteWritten(event));
		this.#noteKept();
		for (const event of news) this.#channel.announce(event);
	}

	#noteKept(): void {
		if (this.#held.waiting.length === 0) this.#isKept = true;
	}

	/**
	 * Opening has the usual limit: where that hangs there is no point in waiting ten times as long. What was
	 * given up does not come about later: nobody expects their log to be erased after being told it was not.
	 */
	async #askLong<T>(task: (signal: AbortSignal) => Promise<T>): Promise<Answer<T>> {
		const opened = await this.#limit.ask(() => this.#database.open());
		if (opened.kind !== 'value') return opened;
		const patience = new AbortController();
		const answer = await this.#longLimit.ask(() => task(patience.signal));
		if (answer.kind !== 'value') patience.abort();
		return answer;
	}

	async #read(after?: string): Promise<SavedLog> {
		const held = this.#held.all.filter(({ id }) => after === undefined || id > after);
		const answer = await this.#limit.ask(() => this.#database.entries('learner-log', after));
		if (answer.kind !== 'value') return { events: sortOnce(held), setAside: [this.#failures.ofRead(answer)] };
		if (answer.value.length === 0) return { events: sortOnce(held), setAside: [] };
		const reader = await fetchReader();
		if (!reader) return { events: sortOnce(held), setAside: [READER_LOST] };
		const log = reader.assembleLog(answer.value, held);
		if (reader.holdsNewer(log)) this.#database.becomeReadOnly();
		return log;
	}

	#tell(answer: Answer<void>): Result<void> {
		return answer.kind === 'value' ? succeed(undefined) : fail(this.#failures.ofWrite(answer));
	}
}

/** What records are read with is fetched where there are some: a first question does not wait for it. */
async function fetchReader(): Promise<typeof import('./saved-log.ts') | undefined> {
	return import('./saved-log.ts').catch(() => undefined);
}

const READER_LOST: Problem = {
	code: 'storage/read-failed',
	reason: 'a part of this page could not be fetched'
};
