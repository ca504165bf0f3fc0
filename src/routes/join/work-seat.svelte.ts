import { untrack } from 'svelte';
import type { Confidence, Response } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import type { WorkAnswer } from '#domain/seat-view.ts';
import { isSameAnswer, missedOfWork, nextDelivery, type HandedIn } from '#domain/unsent-answer.ts';
import { askRoom } from '#live/room-link.ts';
import { keepSeatNote, readSeatNote, type SeatNote } from '#storage/seat-note.ts';
import { isAnswered } from '#ui/answer-words.ts';
import type { WatchedRoom } from '../classroom/watched-room.svelte.ts';
import type { Answering } from './seat.svelte.ts';
import { PASSING, TOO_LATE } from './passing.ts';

/** What was handed in and what is being made, by step. */
type ByStep<T> = Readonly<Record<string, T>>;

/**
 * One seat's work at its own pace, on one device: every question can be answered in any order, and what the network holds
 * up goes out by itself, one answer after the other.
 */
export class WorkSeat {
	readonly room: WatchedRoom<'seat'>;
	#note = $state.raw<SeatNote>() as SeatNote;
	/** The step whose answer is on its way. */
	#sending = $state<number>();
	#acknowledged = $state.raw<ByStep<HandedIn>>({});
	#problems = $state.raw<ByStep<Problem | 'no-confidence'>>({});

	constructor(room: WatchedRoom<'seat'>) {
		this.room = room;
		this.#note = readSeatNote(room.code);
	}

	/** Sends what is waiting whenever the link is back, until what it returns is called. */
	follow(): () => void {
		return $effect.root(() => {
			$effect(() => {
				const { isFresh, own } = this.room;
				const [first] = Object.values(this.#note.work.unsent);
				if (isFresh && own && first && this.#sending === undefined) untrack(() => this.#settle(first));
			});
		});
	}

	/** How many questions have an answer that has arrived. */
	readonly done = $derived.by(() => this.room.own?.work?.length ?? 0);
	/** Handed in, and not confirmed. */
	readonly waiting = $derived.by(() => Object.keys(this.#note.work.unsent).length);
	/** What was made here and does not count, once the work is over. */
	readonly missed = $derived.by(() => {
		if (this.room.common?.phase !== 'ended') return [];
		const { missed, drafts } = this.#note.work;
		const begun = Object.entries(drafts).flatMap(([step, { response, confidence }]) =>
			isAnswered(response) ? [{ step: Number(step), response, confidence }] : []
		);
		return missedOfWork(Object.values(missed), begun, this.room.own?.work ?? []);
	});

	/** The answer that has arrived, as far as the room has shown it. */
	seen(step: number): WorkAnswer | undefined {
		return this.room.own?.work?.find((answer) => answer.step === step);
	}

	/** Where a question stands, for the list of them. */
	standing(step: number): 'open' | 'made' | 'waiting' | 'kept' {
		if (this.#note.work.unsent[step]) return 'waiting';
		if (this.seen(step)) return 'kept';
		return this.#note.work.drafts[step] ? 'made' : 'open';
	}

	/** The answer to one question, as a form makes it. */
	at(step: number): Answering {
		return new WorkAnswering(this, step);
	}

	draft(step: number) {
		return this.#note.work.drafts[step];
	}
	unsent(step: number) {
		return this.#note.work.unsent[step];
	}
	acknowledged(step: number) {
		return this.#acknowledged[step];
	}
	problem(step: number) {
		return this.#problems[step];
	}
	isSending(step: number): boolean {
		return this.#sending === step;
	}

	edit(step: number, made: { response: Response | null; confidence: Confidence | null }): void {
		this.#tell(step, undefined);
		this.#keep({ drafts: { ...this.#note.work.drafts, [step]: made } });
	}

	handIn(answer: HandedIn): void {
		const { unsent, missed } = this.#note.work;
		const { [answer.step]: _, ...others } = missed;
		this.#keep({ unsent: { ...unsent, [answer.step]: answer }, missed: others });
		if (this.#sending === undefined) void this.#deliver(answer);
	}

	refuse(step: number, problem: Problem | 'no-confidence'): void {
		this.#tell(step, problem);
	}

	/** What is to become of an unsent answer, by a view that can be trusted. */
	#settle(unsent: HandedIn): void {
		const { step } = unsent;
		const phase = this.room.common?.phase === 'working' ? 'open' : 'closed';
		const next = nextDelivery(unsent, { phase, step, answer: this.seen(step) ?? null });
		if (next.kind === 'send') void this.#deliver(next.answer);
		else if (next.kind === 'over') this.#miss(unsent);
		else this.#drop(step);
	}

	async #deliver(answer: HandedIn): Promise<void> {
		const { step } = answer;
		this.#sending = step;
		const asked = await askRoom(this.room.code, 'seat', { type: 'answer', ...answer });
		this.#sending = undefined;
		if (!asked.ok && PASSING.has(asked.problem.code)) {
			// It may have arrived all the same, which the view at hand does not tell yet.
			this.room.isFresh = false;
			return;
		}
		if (asked.ok) this.#acknowledged = { ...this.#acknowledged, [step]: answer };
		else this.#tell(step, asked.problem);
		// Handed in anew while this one was on its way: the later one goes out next.
		const { drafts, unsent } = this.#note.work;
		const { [step]: made, ...others } = drafts;
		const isAsMade = made && JSON.stringify([made.response, made.confidence]) === said(answer);
		if (asked.ok && isAsMade) this.#keep({ drafts: others });
		if (!asked.ok && TOO_LATE.has(asked.problem.code)) this.#miss(answer);
		else if (unsent[step]?.change === answer.change) this.#drop(step);
	}

	/** It came too late, and is kept to be told of. */
	#miss(answer: HandedIn): void {
		this.#keep({ missed: { ...this.#note.work.missed, [answer.step]: answer } });
		this.#drop(answer.step);
	}

	#drop(step: number): void {
		const { [step]: _, ...others } = this.#note.work.unsent;
		this.#keep({ unsent: others });
	}

	#tell(step: number, problem: Problem | 'no-confidence' | undefined): void {
		const { [step]: _, ...others } = this.#problems;
		this.#problems = problem === undefined ? others : { ...others, [step]: problem };
	}

	#keep(part: Partial<SeatNote['work']>): void {
		this.#note = { ...this.#note, work: { ...this.#note.work, ...part } };
		keepSeatNote(this.room.code, this.#note);
	}
}

function said({ response, confidence }: Pick<HandedIn, 'response' | 'confidence'>): string {
	return JSON.stringify([response, confidence]);
}

/** One question of the work, as a form answers it. */
class WorkAnswering implements Answering {
	readonly #seat: WorkSeat;
	readonly #step: number;

	constructor(seat: WorkSeat, step: number) {
		this.#seat = seat;
		this.#step = step;
	}

	readonly before = null;
	readonly isLate = false;
	readonly room = $derived.by(() => this.#seat.room);
	readonly #question = $derived.by(() => this.room.common?.work?.questions[this.#step - 1]);
	readonly #draft = $derived.by(() => this.#seat.draft(this.#step));
	readonly #problem = $derived.by(() => this.#seat.problem(this.#step));
	readonly answered = $derived.by(() => {
		const seen = this.#seat.seen(this.#step) ?? null;
		const sent = this.#seat.acknowledged(this.#step);
		return sent && sent.change > (seen?.change ?? 0) ? sent : seen;
	});
	readonly response = $derived.by((): Response | null => {
		const made = this.#draft?.response ?? this.answered?.response ?? null;
		if (made !== null || this.#question?.kind !== 'order') return made;
		return { kind: 'order', steps: this.#question.steps.map(({ id }) => id) };
	});
	readonly confidence = $derived.by(() => this.#draft?.confidence ?? this.answered?.confidence ?? null);
	readonly isChanged = $derived.by(() => {
		if (!this.answered) return true;
		return JSON.stringify([this.response, this.confidence]) !== said(this.answered);
	});
	readonly isSending = $derived.by(() => this.#seat.isSending(this.#step));
	readonly isWaiting = $derived.by(() => this.#seat.unsent(this.#step) !== undefined && !this.isSending);
	readonly problem = $derived.by(() => (this.#problem === 'no-confidence' ? undefined : this.#problem));
	readonly isConfidenceMissing = $derived.by(
		() => this.#problem === 'no-confidence' && this.confidence === null
	);

	edit(part: { response?: Response; confidence?: Confidence }): void {
		const { response, confidence } = this;
		this.#seat.edit(this.#step, { response, confidence, ...part });
	}

	async send(): Promise<void> {
		const { response, confidence, answered } = this;
		if (this.isSending || !this.isChanged) return;
		if (!isAnswered(response)) return this.#seat.refuse(this.#step, { code: 'response/empty' });
		if (confidence === null) return this.#seat.refuse(this.#step, 'no-confidence');
		const before = this.#seat.unsent(this.#step);
		const isSame = before !== undefined && isSameAnswer(before, { response, confidence });
		const change = isSame ? before.change : Math.max(answered?.change ?? 0, before?.change ?? 0) + 1;
		this.#seat.handIn({ step: this.#step, change, response, confidence });
	}
}
