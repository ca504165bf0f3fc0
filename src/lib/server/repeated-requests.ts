import type { RoomHttpReply, RoomHttpRequest } from './room-reply.ts';

/** So long a request is known again. */
const REMEMBERED_MS = 120_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
	readonly atMs: number;
	readonly reply: Promise<RoomHttpReply>;
}

/** The key that a client gave the request. Shorter than 96 bits could be guessed, and would give away another's seat. */
export function requestKeyIn(headers: RoomHttpRequest['headers']): string | undefined {
	const key = headers['idempotency-key'];
	return key !== undefined && /^[\w-]{24,64}$/.test(key) ? key : undefined;
}

/**
 * Replies by the key that a client gave the request (the header `Idempotency-Key`). Where the reply got lost on its
 * way and the same is asked again, the same reply is given, and nothing happens twice.
 */
export class RepeatedRequests {
	readonly #now: () => number;
	readonly #replies = new Map<string, Remembered>();

	constructor(now: () => number) {
		this.#now = now;
	}

	/** The reply to an earlier request with the same path and key, or that of `perform`. Faults are not kept. */
	async once(
		{ path, headers }: Pick<RoomHttpRequest, 'path' | 'headers'>,
		perform: () => Promise<RoomHttpReply>
	): Promise<RoomHttpReply> {
		const key = requestKeyIn(headers);
		if (key === undefined) return perform();
		const name = `${path} ${key}`;
		this.#forgetOld();
		const known = this.#replies.get(name);
		if (known) return known.reply;
		const made = perform();
		this.#replies.set(name, { atMs: this.#now(), reply: made });
		try {
			const { status } = await made;
			if (status === 429 || status >= 500) this.#replies.delete(name);
		} catch {
			this.#replies.delete(name);
		}
		return made;
	}

	/** The oldest stand first. */
	#forgetOld(): void {
		for (const [name, { atMs }] of this.#replies) {
			const isOld = this.#now() - atMs > REMEMBERED_MS;
			if (!isOld && this.#replies.size < MOST_REMEMBERED) return;
			this.#replies.delete(name);
		}
	}
}
