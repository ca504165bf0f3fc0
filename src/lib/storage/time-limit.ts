/** What came of asking: a value, an error, or no answer in time. */
export type Answer<T> =
	| { readonly kind: 'value'; readonly value: T }
	| { readonly kind: 'error'; readonly error: unknown }
	| { readonly kind: 'silence' };

/**
 * Asks something that may never answer. A task that rejects is tried once more; a task that stays silent
 * is given up after the limit, though what it started may still end later. After a silence the limit is an
 * eighth, until something is answered again, so that a hung database does not cost the full wait each time.
 */
export class TimeLimit {
	readonly #limitMs: number;
	#isHung = false;

	constructor(limitMs: number) {
		this.#limitMs = limitMs;
	}

	get seconds(): number {
		return this.#limitMs / 1000;
	}

	async ask<T>(task: () => Promise<T>): Promise<Answer<T>> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const silence = new Promise<Answer<T>>((resolve) => {
			const limitMs = this.#isHung ? this.#limitMs / 8 : this.#limitMs;
			timer = setTimeout(() => resolve({ kind: 'silence' }), limitMs);
		});
		const answer = await Promise.race([this.#answer(task), silence]);
		clearTimeout(timer);
		if (answer.kind === 'silence') this.#isHung = true;
		return answer;
	}

	// An answer that comes after it was given up counts as well: what answers is slow, not hung.
	async #answer<T>(task: () => Promise<T>): Promise<Answer<T>> {
		const answer = await tryTwice(task);
		this.#isHung = false;
		return answer;
	}
}

async function tryTwice<T>(task: () => Promise<T>): Promise<Answer<T>> {
	try {
		return { kind: 'value', value: await task().catch(task) };
	} catch (error) {
		return { kind: 'error', error };
	}
}
