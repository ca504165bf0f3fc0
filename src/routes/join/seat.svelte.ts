import { untrack } from 'svelte';
import type { Confidence, Response } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import { isSameAnswer, nextDelivery, type HandedIn, type Missed } from '#domain/unsent-answer.ts';
import { askRoom } from '#live/room-link.ts';
import { keepSeatNote, NO_SEAT_NOTE, readSeatNote, type SeatNote } from '#storage/seat-note.ts';
import { isAnswered } from '#ui/answer-words.ts';
import { WatchedRoom } from '../classroom/watched-room.svelte.ts';
import { PASSING, TOO_LATE } from './passing.ts';

/** The answer to one question, as a form makes it. */
export type Answering = Pick<
	Seat,
	| 'room'
	| 'before'
	| 'answered'
	| 'response'
	| 'confidence'
	| 'isChanged'
	| 'isLate'
	| 'isSending'
	| 'isWaiting'
	| 'problem'
	| 'isConfidenceMissing'
	| 'edit'
	| 'send'
>;

/** One seat on one device: the answer in the making, and its way to the room. */
export class Seat {
	readonly room: WatchedRoom<'seat'>;
	#note = $state.raw<SeatNote>(NO_SEAT_NOTE);
	/** Acknowledged, and perhaps not yet in the room's view. */
	#acknowledged = $state.raw<HandedIn>();
	/** The delivery that is under way, ended when its step is over, so that it never holds up the next. */
	#delivery = $state.raw<{ readonly step: number; readonly stop: AbortController }>();
	/** The step whose answer the room is asked for, as it is no longer in view. */
	#asked = $state<number>();
	/** What stood in the way of an answer at a step, or that it was not said how sure one is. */
	#obstacle = $state.raw<{ readonly step: number; readonly problem?: Problem }>();

	constructor(code: string) {
		this.room = new WatchedRoom(code, 'seat');
		this.#note = readSeatNote(code);
	}

	readonly recovery = $derived.by(() => this.#note.recovery);
	readonly #step = $derived.by(() => this.room.common?.step ?? 0);
	readonly #draft = $derived.by(() => (this.#note.draft?.step === this.#step ? this.#note.draft : null));
	readonly #unsent = $derived.by(() => (this.#note.unsent?.step === this.#step ? this.#note.unsent : null));
	readonly isSending = $derived.by(() => this.#delivery?.step === this.#step);
	/** Handed in and not confirmed; it goes out when the room can be reached. */
	readonly isWaiting = $derived.by(() => this.#unsent !== null && !this.isSending);

	readonly #here = $derived.by(() => (this.#obstacle?.step === this.#step ? this.#obstacle : undefined));
	readonly problem = $derived.by(() => this.#here?.problem);
	readonly isConfidenceMissing = $derived.by(
		() => this.#here !== undefined && this.problem === undefined && this.confidence === null
	);

	/** The answer that counts so far. */
	readonly answered = $derived.by(() => {
		const seen = this.room.own?.answer ?? null;
		const sent = this.#acknowledged?.step === this.#step ? this.#acknowledged : undefined;
		return sent && sent.change > (seen?.change ?? 0) ? sent : seen;
	});
	/** The answer to the vote before, from which a second vote starts. */
	readonly before = $derived.by(() => this.room.own?.before ?? null);
	readonly response = $derived.by((): Response | null => {
		const made = this.#draft?.response ?? this.answered?.response ?? this.before?.response ?? null;
		const question = this.room.common?.question;
		if (made !== null || question?.kind !== 'order') return made;
		return { kind: 'order', steps: question.steps.map(({ id }) => id) };
	});
	readonly confidence = $derived.by(
		() => this.#draft?.confidence ?? this.answered?.confidence ?? this.before?.confidence ?? null
	);
	/** What stands on the screen is not what counts. */
	readonly isChanged = $derived.by(() => {
		if (!this.answered) return true;
		const { response, confidence } = this.answered;
		return JSON.stringify([this.response, this.confidence]) !== JSON.stringify([response, confidence]);
	});
	/** There is something on this screen that has not arrived. */
	readonly hasUnconfirmed = $derived.by(
		() => this.#unsent !== null || (this.#draft !== null && this.isChanged)
	);
	/** The seat's own time is up, though others may still answer. */
	readonly isLate = $derived.by(() => {
		const { common, own, clock } = this.room;
		return common?.phase === 'open' && clock.leftMs(own?.deadlineMs ?? null, common.pausedAtMs) === 0;
	});

	/** What was made here and does not count; what came too late is told until another answer is handed in. */
	readonly missed = $derived.by((): Missed | undefined => {
		const late = this.#note.missed;
		if (late) return { ...late, how: 'late' };
		const draft = this.#draft;
		const phase = this.room.common?.phase;
		const isOver = phase === 'closed' || phase === 'revealed' || this.isLate;
		if (!isOver || this.#unsent || !draft || !this.isChanged || !isAnswered(draft.response)) return undefined;
		return { step: draft.step, how: 'begun', response: draft.response, confidence: draft.confidence };
	});

	/** Follows the room, and sends what is waiting whenever the link is back, until what it returns is called. */
	follow(): () => void {
		const stop = this.room.follow();
		const stopWaiting = $effect.root(() => {
			$effect(() => {
				const { common, own, isFresh } = this.room;
				const { unsent } = this.#note;
				// What is on its way already is left to come to its end.
				if (common && own && unsent && isFresh && !this.isSending) untrack(() => this.#settle(unsent));
			});
			$effect(() => {
				const { common } = this.room;
				const isOver = common?.phase !== 'open' && common?.phase !== 'paused';
				if (isOver || this.#delivery?.step !== common?.step) this.#delivery?.stop.abort();
			});
		});
		return () => {
			stopWaiting();
			this.#delivery?.stop.abort();
			stop();
		};
	}

	edit(part: { response?: Response; confidence?: Confidence }): void {
		const { response, confidence } = this;
		this.#obstacle = undefined;
		this.#keep({ draft: { step: this.#step, response, confidence, ...part } });
	}

	#keep(part: Partial<SeatNote>): void {
		this.#note = { ...this.#note, ...part };
		keepSeatNote(this.room.code, this.#note);
	}

	/** Hands in what stands on the screen; it counts once the server has it on its disk. */
	async send(): Promise<void> {
		const { response, confidence } = this;
		if (this.isSending || !this.isChanged) return;
		this.#obstacle = undefined;
		if (!isAnswered(response)) this.#refuse({ code: 'response/empty' });
		else if (confidence === null) this.#obstacle = { step: this.#step };
		if (!isAnswered(response) || confidence === null) return;
		const before = this.#unsent;
		const isSame = before !== null && isSameAnswer(before, { response, confidence });
		const change = isSame ? before.change : Math.max(this.answered?.change ?? 0, before?.change ?? 0) + 1;
		const unsent: HandedIn = { step: this.#step, change, response, confidence };
		this.#keep({ unsent, missed: null });
		// Whether the one before has arrived, only a view from now on can tell; it is sent then.
		if (before === null) await this.#deliver(unsent);
	}

	/** What is to become of an unsent answer, by a view that can be trusted. */
	#settle(unsent: HandedIn): void {
		const { common, own } = this.room;
		if (!common || !own) return;
		const next = nextDelivery(unsent, { phase: common.phase, step: common.step, answer: own.answer });
		if (next.kind === 'wait') return;
		if (next.kind === 'send') {
			this.#keep({ unsent: next.answer });
			void this.#deliver(next.answer);
			return;
		}
		if (next.kind === 'ask') void this.#inquire(unsent);
		else this.#keep({ unsent: null, ...(next.kind === 'over' && { missed: unsent }) });
	}

	/** Its step is over, where it was or has none left to be: the room confirms it once more if it has it. */
	async #inquire(answer: HandedIn): Promise<void> {
		const { step } = answer;
		if (this.#asked === step) return;
		this.#asked = step;
		const asked = await askRoom(this.room.code, 'seat', { type: 'answer', ...answer });
		this.#asked = undefined;
		if (!asked.ok && PASSING.has(asked.problem.code)) {
			this.room.isFresh = false;
			return;
		}
		const isMissed = !asked.ok && TOO_LATE.has(asked.problem.code);
		this.#keep({
			...(this.#note.unsent?.step === step && { unsent: null }),
			...(isMissed && { missed: answer })
		});
	}

	async #deliver(answer: HandedIn): Promise<void> {
		const { step } = answer;
		const delivery = { step, stop: new AbortController() };
		this.#delivery = delivery;
		const { signal } = delivery.stop;
		const asked = await askRoom(this.room.code, 'seat', { type: 'answer', ...answer, signal });
		if (this.#delivery === delivery) this.#delivery = undefined;
		if (asked.ok) this.#acknowledged = answer;
		else if (PASSING.has(asked.problem.code)) {
			// It may have arrived all the same, which the view at hand does not tell yet.
			if (!signal.aborted) this.room.isFresh = false;
			return;
		} else if (TOO_LATE.has(asked.problem.code)) this.#keep({ missed: answer });
		else if (step === this.#step) this.#refuse(asked.problem);
		if (this.#note.unsent?.step === step) this.#keep({ unsent: null });
	}

	#refuse(problem: Problem): void {
		this.#obstacle = { step: this.#step, problem };
	}
}
