import type { Problem } from '#domain/problem.ts';
import { ReadOnlyError } from './local-database.ts';
import type { Answer, TimeLimit } from './time-limit.ts';

/** What came of asking, where it was not a value. */
export type Failure = Exclude<Answer<unknown>, { kind: 'value' }>;

/** Tells failures of one database, asked under one limit, as problems. */
export class FailureTeller {
	readonly #database: { readonly isOpen: boolean };
	readonly #limit: TimeLimit;

	constructor(database: { readonly isOpen: boolean }, limit: TimeLimit) {
		this.#database = database;
		this.#limit = limit;
	}

	ofWrite(failure: Failure): Problem {
		if (this.#isReadOnly(failure)) return { code: 'storage/read-only' };
		if (failure.kind === 'silence') return { code: 'storage/timeout', seconds: this.#limit.seconds };
		if (!this.#database.isOpen) return { code: 'storage/unavailable' };
		return { code: 'storage/write-failed', reason: describeFailure(failure, this.#limit) };
	}

	ofRead(failure: Failure): Problem {
		if (failure.kind === 'error' && !this.#database.isOpen) return { code: 'storage/unavailable' };
		return { code: 'storage/read-failed', reason: describeFailure(failure, this.#limit) };
	}

	ofCopy(code: 'copy/not-kept' | 'copy/not-dropped', failure: Failure): Problem {
		if (this.#isReadOnly(failure)) return { code: 'storage/read-only' };
		return { code, reason: describeFailure(failure, this.#limit) };
	}

	#isReadOnly(failure: Failure): boolean {
		return failure.kind === 'error' && failure.error instanceof ReadOnlyError;
	}
}

/** A failure as the reason in a sentence. */
export function describeFailure(failure: Failure, limit: TimeLimit): string {
	if (failure.kind === 'silence') return `no answer within ${limit.seconds} seconds`;
	const name = failure.error instanceof Error ? failure.error.name : 'unknown error';
	return name === 'QuotaExceededError' ? 'the browser’s storage is full' : name;
}
