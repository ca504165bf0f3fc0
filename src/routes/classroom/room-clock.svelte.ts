/**
 * The server's clock as this page can tell it: the only one that counts in a session. Between two messages it runs by
 * `Date.now`, as the clock of `performance` stands still in many a phone that sleeps.
 */
export class RoomClock {
	/** Milliseconds since the epoch; moves while `run` runs. */
	nowMs = $state(0);
	#aheadMs = 0;

	/** Takes the server's moment, in milliseconds since the epoch, as the present one. */
	set(nowMs: number): void {
		this.#aheadMs = nowMs - Date.now();
		this.nowMs = nowMs;
	}

	/** Keeps it moving until what it returns is called. */
	run(): () => void {
		const ticking = setInterval(() => (this.nowMs = Date.now() + this.#aheadMs), 250);
		return () => clearInterval(ticking);
	}

	/** What is left until a deadline, in milliseconds, or was left when the clock was stopped; null without one. */
	leftMs(deadlineMs: number | null, pausedAtMs: number | null): number | null {
		return deadlineMs === null ? null : Math.max(0, deadlineMs - (pausedAtMs ?? this.nowMs));
	}
}
