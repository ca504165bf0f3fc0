import { browser } from '$app/environment';
import type { Draft, LearnerEvent, SittingEvent } from '#domain/attempt.ts';
import { EVENT_VERSION, eventId } from '#domain/event-id.ts';
import { dayOf } from '#domain/day.ts';
import type { Problem, ProblemCode } from '#domain/problem.ts';
import { EMPTY_PROGRESS, type Progress } from '#domain/progress.ts';
import type { Result } from '#domain/result.ts';
import { openLocalProgressStore } from '#storage/local-progress-store.ts';
import type { ProgressStore } from '#storage/progress-store.ts';
import { newTabId } from '#storage/tab-id.ts';
import type { CorrectedQuestion } from './corrections.ts';
import { offsetMinutesAt } from './local-time.ts';
import type { LogFold } from './log-fold.ts';

/** An event without what the moment of writing adds to it. */
type Unwritten<E> = E extends LearnerEvent ? Omit<E, 'id' | 'v' | 'atMs'> : never;

/** What is no longer true once an append succeeds: then everything before it is kept as well. */
const UNSAVED: ReadonlySet<ProblemCode> = new Set([
	'storage/unavailable',
	'storage/write-failed',
	'storage/timeout'
]);

/** The learner of this browser: the log's fold as it is known to this tab, and the one way to add to the log. */
class Learner {
	/** The fold of every event known to this tab; empty until `isReady`. */
	progress = $state.raw<Progress>(EMPTY_PROGRESS);
	problems = $state.raw<readonly Problem[]>([]);
	/** True once the log has been read, or could not be. */
	isReady = $state(false);
	/** The day on the learner's own calendar, counted from 1 January 1970. */
	today = $state(0);

	/** Settles always: a store that cannot be opened keeps everything in memory. */
	readonly store: Promise<ProgressStore>;
	/** Settles when events can be written and those of a sitting be read. */
	readonly opened: Promise<void>;
	#settleOpened: () => void = () => undefined;
	#folding: Promise<void> | undefined;
	#corrections: readonly CorrectedQuestion[] = [];
	readonly #tab = newTabId();
	readonly #listeners = new Set<(event: LearnerEvent) => void>();
	#fold: LogFold | undefined;
	/** What came while the log was being read. */
	readonly #early: LearnerEvent[] = [];
	#count = 0;
	/** The first moment after all that is known of the log, milliseconds since the epoch: there an event sorts last, whatever tab writes it. */
	#nextMs = 0;
	#draft: Draft | undefined;
	#isSavingDraft = false;

	constructor(store: Promise<ProgressStore>) {
		this.store = store;
		this.opened = new Promise((resolve) => (this.#settleOpened = resolve));
		this.#followDays();
	}

	/** Makes ready to write and to hear other tabs; called once, with the questions of all banks whose key was corrected. */
	async start(corrections: readonly CorrectedQuestion[]): Promise<void> {
		this.#corrections = corrections;
		const store = await this.store;
		store.subscribe((event) => {
			this.#take(event);
			for (const listener of this.#listeners) listener(event);
		});
		store.onReplaced(() => void this.reload());
		await this.#findNextMoment(store);
		if (store.status === 'not-kept') this.report({ code: 'storage/unavailable' });
		if (store.status === 'read-only') this.report({ code: 'storage/read-only' });
		this.#settleOpened();
	}

	/**
	 * Reads the log and folds it, once; settles when that is done. A page that shows nothing of it need not ask
	 * before somebody answers.
	 */
	fold(): Promise<void> {
		this.#folding ??= this.#readLog();
		return this.#folding;
	}

	async #readLog(): Promise<void> {
		await this.opened;
		const store = await this.store;
		const LogFold = await this.#fetchFold();
		if (!LogFold) return;
		const fold = new LogFold(store, this.#corrections, (problem) => this.report(problem));
		await fold.read();
		this.#fold = fold;
		for (const event of this.#early) this.#take(event);
		// Only now can it be known that a newer page has been here.
		if (store.status === 'read-only') this.report({ code: 'storage/read-only' });
		this.#show();
		this.isReady = true;
		void forgetErased(store);
	}

	/** What folds the log; where it cannot be fetched the quiz works, no list can be told, and the next asking tries again. */
	async #fetchFold(): Promise<typeof LogFold | undefined> {
		try {
			return (await import('./log-fold.ts')).LogFold;
		} catch {
			this.report({ code: 'storage/read-failed', reason: 'a part of this page could not be fetched' });
			this.isReady = true;
			this.#folding = undefined;
			return undefined;
		}
	}

	/** A clock that was set back must put nothing before what is written. */
	async #findNextMoment(store: ProgressStore): Promise<void> {
		const { events } = await store.readSince(eventId(Date.now(), '', 0));
		this.#nextMs = momentAfter(events.at(-1)?.id);
	}

	/** Reads everything again, after records came or went in bulk. */
	async reload(): Promise<void> {
		await this.#fold?.readWhole();
		this.#show();
	}

	#show(): void {
		this.progress = this.#fold?.progress ?? EMPTY_PROGRESS;
		this.#nextMs = Math.max(this.#nextMs, momentAfter(this.progress.upTo));
	}

	#take(event: LearnerEvent): void {
		this.#nextMs = Math.max(this.#nextMs, momentAfter(event.id));
		if (!this.#fold) this.#early.push(event);
		else if (this.#fold.add(event)) this.#show();
		else void this.reload();
	}

	/** The whole log, sorted by id. */
	async readAll(): Promise<readonly LearnerEvent[]> {
		return (await (await this.store).readAll()).events;
	}

	/** What happened in one sitting, in order. */
	async eventsOf(sitting: string): Promise<SittingEvent[]> {
		// A sitting's name begins with the time it was made, and so does each later event's id.
		const madeAtMs = Number.parseInt(sitting.split('-')[0] ?? '', 36) || 0;
		const { events } = await (await this.store).readSince(eventId(madeAtMs, '', 0));
		return events.filter((event): event is SittingEvent => 'sitting' in event && event.sitting === sitting);
	}

	/** Hears what other tabs write; call what it returns to stop. */
	subscribe(listener: (event: LearnerEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	report(problem: Problem): void {
		this.problems = [...this.problems, problem];
	}

	/** A new sitting's name; unique over tabs and devices, and it begins with the time. */
	sittingId(): string {
		return `${this.#stampMs().toString(36)}-${this.#tab}`;
	}

	#stampMs(): number {
		return Math.max(Date.now(), this.#nextMs);
	}

	/**
	 * Writes one event and returns it when it is on disk, or when it is certain that it cannot be; then
	 * the learner is told, and the event still counts in this tab.
	 */
	async record<E extends LearnerEvent>(body: Unwritten<E>): Promise<E> {
		this.#count += 1;
		const event = {
			...body,
			id: eventId(this.#stampMs(), this.#tab, this.#count),
			v: EVENT_VERSION,
			atMs: Date.now()
		} as unknown as E;
		const result = await (await this.store).append(event);
		if (result.ok) this.problems = this.problems.filter(({ code }) => !UNSAVED.has(code));
		else this.report(result.problem);
		this.#take(event);
		return event;
	}

	/** Keeps the answer being made; of several in quick succession the last one is written. */
	saveDraft(draft: Draft): void {
		this.#draft = draft;
		if (!this.#isSavingDraft) void this.#writeDrafts();
	}

	async #writeDrafts(): Promise<void> {
		this.#isSavingDraft = true;
		while (this.#draft) {
			const draft = this.#draft;
			this.#draft = undefined;
			await (await this.store).saveDraft(draft);
		}
		this.#isSavingDraft = false;
	}

	async readDraft(sitting: string): Promise<Draft | undefined> {
		return (await this.store).readDraft(sitting);
	}

	async dropDraft(sitting: string): Promise<void> {
		this.#draft = undefined;
		await (await this.store).dropDraft(sitting);
	}

	async readCopy(documentSha: string): Promise<string | undefined> {
		return (await this.store).readCopy(documentSha);
	}

	async keepCopy(documentSha: string, text: string): Promise<Result<void>> {
		return (await this.store).keepCopy(documentSha, text);
	}

	async dropCopy(documentSha: string): Promise<Result<void>> {
		return (await this.store).dropCopy(documentSha);
	}

	/** The day changes while a page is open, and while a device sleeps. */
	#followDays(): void {
		const follow = () => {
			const atMs = Date.now();
			this.today = dayOf({ atMs, offsetMinutes: offsetMinutesAt(atMs) });
		};
		follow();
		setInterval(follow, 60_000);
		document.addEventListener('visibilitychange', follow);
	}
}

/** Ends for good what was put aside before; where that cannot be fetched, the next visit does. */
async function forgetErased(store: ProgressStore): Promise<void> {
	const erasure = await import('./device-erasure.svelte.ts').catch(() => undefined);
	await erasure?.forgetOld(store);
}

/** The first moment after the one in an event's id, milliseconds since the epoch; 0 where there is no event. */
function momentAfter(id = ''): number {
	return id === '' ? 0 : Number(id.split('-')[0] ?? 0) + 1;
}

/** On the server there is no learner: pages are made without one and filled in by the browser. */
export const learner: Learner = browser
	? new Learner(openLocalProgressStore())
	: ({ progress: EMPTY_PROGRESS, problems: [], isReady: false, today: 0 } as unknown as Learner);
