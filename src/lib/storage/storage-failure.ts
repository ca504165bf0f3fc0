import type { Problem } from '#domain/problem.ts';
import { ReadOnlyError, type LocalDatabase } from './local-database.ts';
import type { Answer, TimeLimit } from './time-limit.ts';

/** What came of asking, where it was not a value. */
export type Failure = Exclude<Answer<unknown>, { kind: 'value' }>;

/** Tells failures of one database, asked under one limit, as problems. */
export class FailureTeller {
	readonly #database: LocalDatabase;
	readonly #limit: TimeLimit;

	constructor(database: LocalDatabase, limit: TimeLimit) {
		this.#database = database;
		this.#limit = limit;
	}

	ofWrite(failure: Failure): Problem {
		if (this.#isReadOnly(failure)) return { code: 'storage/read-only' };
		if (failure.kind === 'silence') return { code: 'storage/timeout', seconds: this.#limit.seconds };
		if (!this.#database.isOpen) return { code: 'storage/unavailable' };
		return { code: 'storage/write-failed', reason: this.#reasonOf(failure) };
	}

	ofRead(failure: Failure): Problem {
		if (failure.kind === 'error' && !this.#database.isOpen) return { code: 'storage/unavailable' };
		return { code: 'storage/read-failed', reason: this.#reasonOf(failure) };
	}

	ofCopy(code: 'copy/not-kept' | 'copy/not-dropped', failure: Failure): Problem {
		if (this.#isReadOnly(failure)) return { code: 'storage/read-only' };
		return { code, reason: this.#reasonOf(failure) };
	}

	#isReadOnly(failure: Failure): boolean {
		return failure.kind === 'error' && failure.error instanceof ReadOnlyError;
	}

	#reasonOf(failure: Failure): string {
		if (failure.kind === 'silence') return `no answer within ${this.#limit.seconds} seconds`;
		const name = failure.error instanceof Error ? failure.error.name : 'unknown error';
		return name === 'QuotaExceededError' ? 'the browser’s storage is full' : name;
	}
}
