import type { LearnerEvent } from '#domain/attempt.ts';
import { copyPlain } from './copy-plain.ts';

/** The events that this page has appended, so that a session is whole even where nothing can be read back. */
export class HeldEvents {
	readonly #appended = new Map<string, LearnerEvent>();
	readonly #written = new Set<string>();
	/** Those that could not be written when they were appended. */
	readonly #waiting = new Map<string, LearnerEvent>();

	/** The event as it was first appended. */
	hold(event: LearnerEvent): LearnerEvent {
		const plain = this.#appended.get(event.id) ?? copyPlain(event);
		this.#appended.set(plain.id, plain);
		return plain;
	}

	get all(): LearnerEvent[] {
		return [...this.#appended.values()];
	}

	get waiting(): LearnerEvent[] {
		return [...this.#waiting.values()];
	}

	isWritten(event: LearnerEvent): boolean {
		return this.#written.has(event.id);
	}

	letWait(event: LearnerEvent): void {
		if (!this.isWritten(event)) this.#waiting.set(event.id, event);
	}

	/** Whether that is news. */
	noteWritten(event: LearnerEvent): boolean {
		this.#waiting.delete(event.id);
		const isNews = !this.#written.has(event.id);
		this.#written.add(event.id);
		return isNews;
	}

	/** Lets go of what was written: it has been erased, and only what is written from now on counts. */
	forgetWritten(): void {
		for (const id of this.#written) this.#appended.delete(id);
		this.#written.clear();
	}
}
