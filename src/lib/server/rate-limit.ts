/** How much of something one address may do: `burst` at once, and `perSecond` in the long run. */
export interface Rate {
	readonly burst: number;
	readonly perSecond: number;
}

interface Bucket {
	left: number;
	atMs: number;
}

/** So many are remembered; then the one that has rested longest is forgotten. */
const MANY = 10_000;

/** A token bucket for each key. */
export class RateLimit {
	readonly #rate: Rate;
	readonly #buckets = new Map<string, Bucket>();

	constructor(rate: Rate) {
		this.#rate = rate;
	}

	/** Takes one, and gives 0; or takes nothing and gives the seconds until there is one again. */
	take(key: string, nowMs: number): number {
		const wait = this.look(key, nowMs);
		if (wait > 0) return wait;
		const bucket = this.#filled(key, nowMs);
		bucket.left -= 1;
		this.#buckets.delete(key);
		this.#buckets.set(key, bucket);
		const [oldest] = this.#buckets.keys();
		if (this.#buckets.size > MANY && oldest !== undefined) this.#buckets.delete(oldest);
		return 0;
	}

	/** Gives one back that was taken for what turned out not to count. */
	giveBack(key: string, nowMs: number): void {
		const bucket = this.#buckets.get(key);
		if (!bucket) return;
		const { left } = this.#filled(key, nowMs);
		this.#buckets.set(key, { left: Math.min(this.#rate.burst, left + 1), atMs: nowMs });
	}

	/** What `take` would give, without taking. */
	look(key: string, nowMs: number): number {
		const { left } = this.#filled(key, nowMs);
		return left >= 1 ? 0 : Math.ceil((1 - left) / this.#rate.perSecond);
	}

	#filled(key: string, nowMs: number): Bucket {
		const { left, atMs } = this.#buckets.get(key) ?? { left: this.#rate.burst, atMs: nowMs };
		const earned = (Math.max(0, nowMs - atMs) / 1000) * this.#rate.perSecond;
		return { left: Math.min(this.#rate.burst, left + earned), atMs: nowMs };
	}
}
