import { parseDraft, type Draft, type LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { LocalDatabase } from './local-database.ts';
import { LogChannel } from './log-channel.ts';
import { OverwrittenValues } from './overwritten-values.ts';
import type { Keeping, ProgressStore, SavedLog } from './progress-store.ts';
import { assembleLog, copyPlain } from './saved-log.ts';
import { TimeLimit, type Answer } from './time-limit.ts';

export interface LocalProgressOptions {
	/** The database's name, and the name of the channel between tabs. */
	readonly database?: string;
	/** How long any one call may stay unanswered, in milliseconds. */
	readonly limitMs?: number;
}

/**
 * Opens the progress kept in this browser. It settles within the limit and never rejects: where nothing can
 * be kept, the store works in memory, its status says so, and each append tries again.
 */
export async function openLocalProgressStore(options: LocalProgressOptions = {}): Promise<ProgressStore> {
	const store = new LocalProgressStore(options.database ?? 'footnote', options.limitMs ?? 4000);
	await store.open();
	return store;
}

type Failure = Exclude<Answer<unknown>, { kind: 'value' }>;

class LocalProgressStore implements ProgressStore {
	readonly #database: LocalDatabase;
	readonly #limit: TimeLimit;
	readonly #channel: LogChannel;
	readonly #drafts: OverwrittenValues;
	readonly #copies: OverwrittenValues;
	/** Every event appended here, so that a session is whole even where nothing can be read back. */
	readonly #appended = new Map<string, LearnerEvent>();
	readonly #written = new Set<string>();
	/** Those that could not be written when they were appended. */
	readonly #waiting = new Map<string, LearnerEvent>();
	#status: Keeping = 'not-kept';

	constructor(name: string, limitMs: number) {
		this.#database = new LocalDatabase(name);
		this.#limit = new TimeLimit(limitMs);
		this.#channel = new LogChannel(name);
		this.#drafts = new OverwrittenValues(this.#database, this.#limit, 'drafts');
		this.#copies = new OverwrittenValues(this.#database, this.#limit, 'copies');
	}

	get status(): Keeping {
		return this.#status;
	}

	async open(): Promise<void> {
		await this.#limit.ask(async () => {
			await this.#database.open();
			this.#noteKept();
		});
	}

	async append(event: LearnerEvent): Promise<Result<void>> {
		const plain = this.#appended.get(event.id) ?? copyPlain(event);
		this.#appended.set(plain.id, plain);
		// This event first: as long as it cannot be written, those that wait need not be tried.
		for (const next of [plain, ...this.#waiting.values()]) {
			const answer = await this.#write(next);
			if (answer.kind === 'value') continue;
			this.#waiting.set(next.id, next);
			this.#status = 'not-kept';
			return fail(this.#describeWrite(answer));
		}
		return succeed(undefined);
	}

	readAll(): Promise<SavedLog> {
		return this.#read();
	}

	readSince(id: string): Promise<SavedLog> {
		return this.#read(id);
	}

	async saveDraft(draft: Draft): Promise<Result<void>> {
		return this.#tell(await this.#drafts.save(draft.sitting, copyPlain(draft)));
	}

	async readDraft(sitting: string): Promise<Draft | undefined> {
		return parseDraft(await this.#drafts.read(sitting));
	}

	async dropDraft(sitting: string): Promise<Result<void>> {
		return this.#tell(await this.#drafts.drop(sitting));
	}

	async keepCopy(documentSha: string, text: string): Promise<Result<void>> {
		const answer = await this.#copies.save(documentSha, text);
		if (answer.kind === 'value') return succeed(undefined);
		return fail({ code: 'copy/not-kept', reason: this.#describeReason(answer) });
	}

	async readCopy(documentSha: string): Promise<string | undefined> {
		const text = await this.#copies.read(documentSha);
		return typeof text === 'string' ? text : undefined;
	}

	async dropCopy(documentSha: string): Promise<Result<void>> {
		const answer = await this.#copies.drop(documentSha);
		if (answer.kind === 'value') return succeed(undefined);
		return fail({ code: 'copy/not-dropped', reason: this.#describeReason(answer) });
	}

	subscribe(listener: (event: LearnerEvent) => void): () => void {
		return this.#channel.subscribe(listener);
	}

	close(): void {
		this.#channel.close();
	}

	/** It may still succeed after it was given up, and then again when it was tried once more meanwhile. */
	#write(event: LearnerEvent): Promise<Answer<void>> {
		return this.#limit.ask(async () => {
			if (!this.#written.has(event.id)) await this.#database.put('learner-log', event.id, event);
			const isNew = !this.#written.has(event.id);
			this.#written.add(event.id);
			this.#waiting.delete(event.id);
			this.#noteKept();
			if (isNew) this.#channel.announce(event);
		});
	}

	#noteKept(): void {
		if (this.#waiting.size === 0) this.#status = 'kept';
	}

	async #read(after?: string): Promise<SavedLog> {
		const held = [...this.#appended.values()].filter(({ id }) => after === undefined || id > after);
		const answer = await this.#limit.ask(() => this.#database.entries('learner-log', after));
		if (answer.kind === 'value') return assembleLog(answer.value, held);
		const { events } = assembleLog([], held);
		return { events, setAside: [this.#describeRead(answer)] };
	}

	#tell(answer: Answer<void>): Result<void> {
		return answer.kind === 'value' ? succeed(undefined) : fail(this.#describeWrite(answer));
	}

	#describeWrite(failure: Failure): Problem {
		if (failure.kind === 'silence') return { code: 'storage/timeout', seconds: this.#limit.seconds };
		if (!this.#database.isOpen) return { code: 'storage/unavailable' };
		return { code: 'storage/write-failed', reason: this.#describeReason(failure) };
	}

	#describeRead(failure: Failure): Problem {
		if (failure.kind === 'error' && !this.#database.isOpen) return { code: 'storage/unavailable' };
		return { code: 'storage/read-failed', reason: this.#describeReason(failure) };
	}

	#describeReason(failure: Failure): string {
		if (failure.kind === 'silence') return `no answer within ${this.#limit.seconds} seconds`;
		const name = failure.error instanceof Error ? failure.error.name : 'unknown error';
		return name === 'QuotaExceededError' ? 'the browser’s storage is full' : name;
	}
}
