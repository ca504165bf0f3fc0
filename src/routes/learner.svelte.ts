import { browser } from '$app/environment';
import { eventId, type Draft, type LearnerEvent } from '#domain/attempt.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import type { Result } from '#domain/result.ts';
import { openLocalProgressStore } from '#storage/local-progress-store.ts';
import type { ProgressStore } from '#storage/progress-store.ts';
import { newTabId } from '#storage/tab-id.ts';

/** An event without what the moment of writing adds to it. */
type Unwritten<E> = E extends LearnerEvent ? Omit<E, 'id' | 'v' | 'atMs'> : never;

/** What is no longer true once an append succeeds: then everything before it is kept as well. */
const UNSAVED: ReadonlySet<ProblemCode> = new Set([
	'storage/unavailable',
	'storage/write-failed',
	'storage/timeout'
]);

/** The learner of this browser: the log as it is known to this tab, and the one way to add to it. */
class Learner {
	/** Every event read so far, sorted by id. */
	events = $state.raw<readonly LearnerEvent[]>([]);
	problems = $state.raw<readonly Problem[]>([]);
	/** True once the log has been read, or could not be. */
	isReady = $state(false);

	/** Settles always: a store that cannot be opened keeps everything in memory. */
	readonly #store: Promise<ProgressStore>;
	readonly #tab = newTabId();
	readonly #listeners = new Set<(event: LearnerEvent) => void>();
	#count = 0;
	#lastStampMs = 0;
	#draft: Draft | undefined;
	#isSavingDraft = false;
	readonly opened: Promise<void>;

	constructor(store: Promise<ProgressStore>) {
		this.#store = store;
		this.opened = this.#open();
	}

	async #open() {
		const store = await this.#store;
		store.subscribe((event) => {
			this.#add([event]);
			for (const listener of this.#listeners) listener(event);
		});
		const { events, setAside } = await store.readAll();
		this.#add(events);
		for (const problem of setAside) this.report(problem);
		if (store.status === 'not-kept') this.report({ code: 'storage/unavailable' });
		this.isReady = true;
	}

	/** Hears what other tabs write; call what it returns to stop. */
	subscribe(listener: (event: LearnerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	#add(more: readonly LearnerEvent[]) {
		const known = new Set(this.events.map(({ id }) => id));
		const fresh = more.filter(({ id }) => !known.has(id));
		if (fresh.length === 0) return;
		this.events = [...this.events, ...fresh].sort((a, b) => (a.id < b.id ? -1 : 1));
	}

	report(problem: Problem) {
		this.problems = [...this.problems, problem];
	}

	/** A new sitting's name; unique over tabs and devices. */
	sittingId(): string {
		return `${Date.now().toString(36)}-${this.#tab}`;
	}

	/**
	 * Writes one event and returns it when it is on disk, or when it is certain that it cannot be; then
	 * the learner is told, and the event still counts in this tab.
	 */
	async record<E extends LearnerEvent>(body: Unwritten<E>): Promise<E> {
		const atMs = Date.now();
		// A clock that was set back must not put this event before the ones already written.
		this.#lastStampMs = Math.max(atMs, this.#lastStampMs, lastStampMs(this.events));
		this.#count += 1;
		const event = {
			...body,
			id: eventId(this.#lastStampMs, this.#tab, this.#count),
			v: 1,
			atMs
		} as unknown as E;
		const result = await (await this.#store).append(event);
		if (result.ok) this.problems = this.problems.filter(({ code }) => !UNSAVED.has(code));
		else this.report(result.problem);
		this.#add([event]);
		return event;
	}

	/** Keeps the answer being made; of several in quick succession the last one is written. */
	saveDraft(draft: Draft) {
		this.#draft = draft;
		if (!this.#isSavingDraft) void this.#writeDrafts();
	}

	async #writeDrafts() {
		this.#isSavingDraft = true;
		while (this.#draft) {
			const draft = this.#draft;
			this.#draft = undefined;
			await (await this.#store).saveDraft(draft);
		}
		this.#isSavingDraft = false;
	}

	async readDraft(sitting: string): Promise<Draft | undefined> {
		return (await this.#store).readDraft(sitting);
	}

	async dropDraft(sitting: string): Promise<void> {
		this.#draft = undefined;
		await (await this.#store).dropDraft(sitting);
	}

	async readCopy(documentSha: string): Promise<string | undefined> {
		return (await this.#store).readCopy(documentSha);
	}

	async keepCopy(documentSha: string, text: string): Promise<Result<void>> {
		return (await this.#store).keepCopy(documentSha, text);
	}

	async dropCopy(documentSha: string): Promise<Result<void>> {
		return (await this.#store).dropCopy(documentSha);
	}
}

function lastStampMs(events: readonly LearnerEvent[]): number {
	return Number(events.at(-1)?.id.split('-')[0] ?? 0);
}

/** On the server there is no learner: pages are made without one and filled in by the browser. */
export const learner: Learner = browser
	? new Learner(openLocalProgressStore())
	: ({ events: [], problems: [], isReady: false } as unknown as Learner);
