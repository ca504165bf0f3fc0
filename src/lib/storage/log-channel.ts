import type { LearnerEvent } from '#domain/attempt.ts';
import { upcast } from './upcast.ts';

/** Tells the other open tabs what this one has written. Where BroadcastChannel is missing, nothing is told. */
export class LogChannel {
	#channel: BroadcastChannel | undefined;
	readonly #listeners = new Set<(event: LearnerEvent) => void>();

	constructor(name: string) {
		this.#channel = openChannel(name);
		if (this.#channel) this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => this.#hear(data);
	}

	announce(event: LearnerEvent): void {
		this.#channel?.postMessage({ key: event.id, record: event });
	}

	subscribe(listener: (event: LearnerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	close(): void {
		this.#channel?.close();
		this.#channel = undefined;
		this.#listeners.clear();
	}

	// Another tab may run another version of this page, so its message is read like a stored record.
	#hear(message: unknown): void {
		if (typeof message !== 'object' || message === null) return;
		if (!('key' in message && 'record' in message) || typeof message.key !== 'string') return;
		const read = upcast(message.record, message.key);
		if (read.ok) for (const listener of this.#listeners) listener(read.value);
	}
}

/** It throws where the page has no origin of its own. */
function openChannel(name: string): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined;
	}
}
