import type { LearnerEvent } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { canExtend, EMPTY_PROGRESS, type Progress, type Regrade } from '#domain/progress.ts';
import { decodeProgress, encodeProgress } from '#storage/progress-snapshot.ts';
import { undoneAnswers } from '#domain/undone.ts';
import type { ProgressStore } from '#storage/progress-store.ts';
import { fetchRegrade, type CorrectedQuestion } from './corrections.ts';

const SNAPSHOT = 'progress';
/** So many of the latest events are folded anew each time, so that taking back a recent answer needs no more of the log. */
const TAIL_KEPT = 400;
/** A snapshot is written when so many more have gathered. */
const TAIL_GROWTH = 400;

/**
 * The learner's log, folded as far as this tab knows it. What is old is kept as a snapshot of the fold, which
 * can be lost: then the log is read from its start.
 */
export class LogFold {
	/** The fold of every event known to this tab. */
	progress: Progress = EMPTY_PROGRESS;
	readonly #store: ProgressStore;
	readonly #corrections: readonly CorrectedQuestion[];
	readonly #report: (problem: Problem) => void;
	/** The fold of what came before the tail. */
	#base: Progress = EMPTY_PROGRESS;
	/** How many events the base was folded from, those taken back among them. */
	#baseCount = 0;
	/** The latest events, sorted by id. */
	#tail: LearnerEvent[] = [];
	/**
	 * Nothing to keep: records that cannot be read stand somewhere in the log, so that what was folded cannot be
	 * counted against it, or corrected keys could not be fetched.
	 */
	#isPassing = false;
	/** What came while the log was being read. */
	#late: LearnerEvent[] | undefined;
	#regrade: Regrade | undefined;

	constructor(
		store: ProgressStore,
		corrections: readonly CorrectedQuestion[],
		report: (problem: Problem) => void
	) {
		this.#store = store;
		this.#corrections = corrections;
		this.#report = report;
	}

	/** Reads the snapshot and what came after it, or else the whole log. */
	async read(): Promise<void> {
		if (!(await this.#readFromSnapshot())) await this.readWhole();
	}

	async readWhole(): Promise<void> {
		this.#late = [];
		const { events, setAside } = await this.#store.readAll();
		this.#setAside(setAside);
		await this.#prepareRegrade(events);
		this.#base = EMPTY_PROGRESS;
		this.#baseCount = 0;
		const known = new Set(events.map(({ id }) => id));
		this.#tail = sortById([...events, ...this.#late.filter(({ id }) => !known.has(id))]);
		this.#late = undefined;
		this.#refold();
		this.#settle();
	}

	/** Takes in one more event; false where the log has to be read again because of it. */
	add(event: LearnerEvent): boolean {
		this.#late?.push(event);
		if (this.#tail.some(({ id }) => id === event.id)) return true;
		if (event.id <= this.#base.upTo || this.#lacksRegrade([event])) return false;
		this.#tail = [...this.#tail, event];
		if (canExtend(this.progress, [event])) {
			this.progress = foldProgress(this.progress, [event], this.#regrade);
			this.#settle();
			return true;
		}
		this.#tail = sortById(this.#tail);
		if (!canExtend(this.#base, this.#tail)) return false;
		this.#refold();
		return true;
	}

	async #readFromSnapshot(): Promise<boolean> {
		const snapshot = decodeProgress(await this.#store.readSnapshot(SNAPSHOT), this.#basis);
		if (!snapshot) return false;
		const { upTo } = snapshot.progress;
		// A record that came late, by another tab or from a backup, is missing in the snapshot.
		if ((await this.#store.countUpTo(upTo)) !== snapshot.count) return false;
		const { events, setAside } = await this.#store.readSince(upTo);
		if (!canExtend(snapshot.progress, events)) return false;
		this.#setAside(setAside);
		// The answers of a test that was open then are graded when it ends.
		const held = [...snapshot.progress.sittings.values()].flatMap((sitting) => sitting.held);
		await this.#prepareRegrade([...held, ...events]);
		this.#base = snapshot.progress;
		this.#baseCount = snapshot.count;
		this.#tail = events;
		this.#refold();
		this.#settle();
		return true;
	}

	#setAside(problems: readonly Problem[]): void {
		problems.forEach(this.#report);
		this.#isPassing = problems.length > 0;
	}

	/** What a snapshot depends on besides the log. */
	get #basis(): string {
		return this.#corrections
			.map(({ bank, question, version, on }) => `${bank}/${question}/${version}@${on}`)
			.join(' ');
	}

	async #prepareRegrade(events: readonly LearnerEvent[]): Promise<void> {
		if (!this.#lacksRegrade(events)) return;
		const regrade = await fetchRegrade(this.#corrections);
		if (regrade.ok) {
			this.#regrade = regrade.value;
			return;
		}
		this.#report(regrade.problem);
		this.#isPassing = true;
	}

	/** Is there an answer to a question whose corrected key has not been fetched? */
	#lacksRegrade(events: readonly LearnerEvent[]): boolean {
		if (this.#regrade || this.#corrections.length === 0) return false;
		const names = new Set(this.#corrections.map(({ question }) => question));
		return events.some((event) => event.type === 'answer.given' && names.has(event.question));
	}

	#refold(): void {
		this.progress = foldProgress(this.#base, this.#tail, this.#regrade);
	}

	/** Folds what is old into the base, and keeps that. */
	#settle(): void {
		if (this.#tail.length < TAIL_KEPT + TAIL_GROWTH) return;
		const rest = this.#tail.slice(-TAIL_KEPT);
		const undone = undoneAnswers(this.#tail);
		const old = this.#tail.slice(0, -TAIL_KEPT).filter(({ id }) => !undone.has(id));
		this.#base = foldProgress(this.#base, old, this.#regrade);
		this.#baseCount += this.#tail.length - rest.length;
		this.#tail = rest;
		this.#saveSnapshot();
	}

	// It counts what was folded, not what is stored: what came late in between is then missed at the next reading.
	#saveSnapshot(): void {
		if (this.#isPassing) return;
		const snapshot = { progress: this.#base, count: this.#baseCount, basis: this.#basis };
		void this.#store.saveSnapshot(SNAPSHOT, encodeProgress(snapshot));
	}
}

/** By code unit, as the store sorts its keys. */
function sortById(events: readonly LearnerEvent[]): LearnerEvent[] {
	return [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
}
