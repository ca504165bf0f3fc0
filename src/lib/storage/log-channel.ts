import type { LearnerEvent } from '#domain/attempt.ts';

/** What has happened to the log as a whole: others have to read it again. */
export type Replacement = 'added' | 'erased' | 'brought-back';
const REPLACEMENTS: readonly unknown[] = ['added', 'erased', 'brought-back'] satisfies Replacement[];

/** Tells the other open tabs what this one has written. Where BroadcastChannel is missing, nothing is told. */
export class LogChannel {
	#channel: BroadcastChannel | undefined;
	readonly #listeners = new Set<(event: LearnerEvent) => void>();
	#heard: Promise<void> = Promise.resolve();
	readonly #replacementListeners = new Set<(replacement: Replacement) => void>();

	constructor(name: string) {
		this.#channel = openChannel(name);
		if (this.#channel)
			this.#channel.onmessage = ({ data }: MessageEvent<unknown>) => {
				// One after the other: what reads a record may still have to be fetched.
				this.#heard = this.#heard.catch(() => undefined).then(() => this.#hear(data));
			};
	}

	announce(event: LearnerEvent): void {
		this.#channel?.postMessage({ key: event.id, record: event });
	}

	announceReplaced(replaced: Replacement): void {
		this.#channel?.postMessage({ replaced });
	}

	subscribe(listener: (event: LearnerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	onReplaced(listener: (replacement: Replacement) => void): () => void {
		this.#replacementListeners.add(listener);
		return () => this.#replacementListeners.delete(listener);
	}

	close(): void {
		this.#channel?.close();
		this.#channel = undefined;
		this.#listeners.clear();
		this.#replacementListeners.clear();
	}

	// Another tab may run another version of this page, so its message is read like a stored record.
	async #hear(message: unknown): Promise<void> {
		if (typeof message !== 'object' || message === null) return;
		if ('replaced' in message && isReplacement(message.replaced))
			for (const listener of this.#replacementListeners) listener(message.replaced);
		if (!('key' in message && 'record' in message) || typeof message.key !== 'string') return;
		const reader = await import('./upcast.ts').catch(() => undefined);
		// What cannot be read now is found the next time that the log is.
		const read = reader?.upcast(message.record, message.key);
		if (read?.ok) for (const listener of this.#listeners) listener(read.value);
	}
}

function isReplacement(value: unknown): value is Replacement {
	return REPLACEMENTS.includes(value);
}

/** It throws where the page has no origin of its own. */
function openChannel(name: string): BroadcastChannel | undefined {
	try {
		return new BroadcastChannel(name);
	} catch {
		return undefined;
	}
}
