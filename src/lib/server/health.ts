import type { Result } from '#domain/result.ts';
import { tell } from './server-log.ts';

/** What `/healthz` says: whether sessions can be held here now, and if not, why. */
export interface HealthReport {
	readonly ok: boolean;
	/** The name of the build that is served. */
	readonly version: string;
	readonly store: StoreKind;
	readonly problem?: string;
}

/** Where sessions are kept. */
export type StoreKind = 'file' | 'redis';

export interface HealthSettings {
	readonly version: string;
	readonly store: StoreKind;
	/** Writes to where sessions are kept. */
	readonly check: () => Promise<Result<void>>;
	/** Milliseconds, by a clock that only goes on. */
	readonly now?: () => number;
	/** Resolves after so many milliseconds. */
	readonly wait?: (forMs: number) => Promise<void>;
}

/** Whoever asks more often than this is told what was found last, in milliseconds. */
const FRESH_MS = 1000;
/** A store that has not answered after so long does not answer, in milliseconds. */
const SILENCE_MS = 3000;

const STOPPING = 'The server is stopping.';
const FAILED = 'What happens in a session cannot be kept: its store refuses.';
const SILENT = 'What happens in a session cannot be kept: its store does not answer.';

/** Watches whether the store answers, as often as it is asked and no more than once a second. */
export class Health {
	readonly #settings: Required<HealthSettings>;
	#found: { readonly atMs: number; readonly problem: Promise<string | undefined> } | undefined;
	#isStopping = false;
	#isTroubleTold = false;

	constructor(settings: HealthSettings) {
		this.#settings = {
			now: () => performance.now(),
			wait: (forMs) => new Promise((go) => setTimeout(go, forMs).unref()),
			...settings
		};
	}

	/** From now on nobody is to be sent here. */
	stop(): void {
		this.#isStopping = true;
	}

	async report(): Promise<HealthReport> {
		const { version, store } = this.#settings;
		const problem = this.#isStopping ? STOPPING : await this.#look();
		return { ok: problem === undefined, version, store, ...(problem !== undefined && { problem }) };
	}

	#look(): Promise<string | undefined> {
		const atMs = this.#settings.now();
		if (this.#found && atMs - this.#found.atMs < FRESH_MS) return this.#found.problem;
		const problem = this.#ask();
		this.#found = { atMs, problem };
		return problem;
	}

	async #ask(): Promise<string | undefined> {
		const { check, wait } = this.#settings;
		const checked = await Promise.race([check(), wait(SILENCE_MS)]);
		if (checked?.ok) {
			if (this.#isTroubleTold)
				tell({ level: 'info', event: 'store.back', message: 'Sessions are kept again.' });
			this.#isTroubleTold = false;
			return undefined;
		}
		const message = checked ? FAILED : SILENT;
		const reason = checked && 'reason' in checked.problem ? checked.problem.reason : undefined;
		if (!this.#isTroubleTold)
			tell({ level: 'error', event: 'store.trouble', message, ...(reason && { reason }) });
		this.#isTroubleTold = true;
		return message;
	}
}
