import type { Confidence, Response } from '#domain/attempt.ts';
import type { Problem } from '#domain/problem.ts';
import { askRoom } from '#live/room-link.ts';
import { keepSeatNote, readSeatNote, type SeatNote } from '#storage/seat-note.ts';
import { isAnswered } from '#ui/answer-words.ts';
import { WatchedRoom } from '../classroom/watched-room.svelte.ts';

/** An answer as it went, or goes, to the room. */
interface Sent {
	readonly step: number;
	/** Counts the answers of this seat at this step. */
	readonly change: number;
	readonly response: Response;
	readonly confidence: Confidence;
}

/** One seat on one device: the answer in the making, and its way to the room. */
export class Seat {
	readonly room: WatchedRoom<'seat'>;
	#note = $state.raw<SeatNote>({ recovery: null, draft: null });
	/** Acknowledged, and perhaps not yet in the room's view. */
	#acknowledged = $state.raw<Sent>();
	isSending = $state(false);
	/** The network failed; the answer goes out when it is back. */
	isWaiting = $state(false);
	/** What stood in the way of an answer at a step, or that it was not said how sure one is. */
	#obstacle = $state.raw<{ readonly step: number; readonly problem?: Problem }>();

	constructor(code: string) {
		this.room = new WatchedRoom(code, 'seat');
		this.#note = readSeatNote(code);
	}

	readonly recovery = $derived.by(() => this.#note.recovery);
	readonly #step = $derived.by(() => this.room.common?.step ?? 0);
	readonly #draft = $derived.by(() => (this.#note.draft?.step === this.#step ? this.#note.draft : null));

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
	readonly response = $derived.by((): Response | null => {
		const made = this.#draft?.response ?? this.answered?.response ?? null;
		const question = this.room.common?.question;
		if (made !== null || question?.kind !== 'order') return made;
		return { kind: 'order', steps: question.steps.map(({ id }) => id) };
	});
	readonly confidence = $derived.by(() => this.#draft?.confidence ?? this.answered?.confidence ?? null);
	/** What stands on the screen is not what counts. */
	readonly isChanged = $derived.by(() => {
		if (!this.answered) return true;
		const { response, confidence } = this.answered;
		return JSON.stringify([this.response, this.confidence]) !== JSON.stringify([response, confidence]);
	});
	/** The seat's own time is up, though others may still answer. */
	readonly isLate = $derived.by(() => {
		const { common, own, clock } = this.room;
		return common?.phase === 'open' && clock.leftMs(own?.deadlineMs ?? null, common.pausedAtMs) === 0;
	});

	/** Follows the room, and sends what is waiting whenever the link is back, until what it returns is called. */
	follow(): () => void {
		const stop = this.room.follow();
		const stopWaiting = $effect.root(() => {
			$effect(() => {
				if (this.room.link === 'live' && this.isWaiting) void this.send();
			});
		});
		return () => {
			stopWaiting();
			stop();
		};
	}

	edit(part: { response?: Response; confidence?: Confidence }): void {
		const { response, confidence } = this;
		this.#obstacle = undefined;
		this.#keep({ ...this.#note, draft: { step: this.#step, response, confidence, ...part } });
	}

	#keep(note: SeatNote): void {
		this.#note = note;
		keepSeatNote(this.room.code, note);
	}

	/** Hands in what stands on the screen; it counts once the server has it on its disk. */
	async send(): Promise<void> {
		const { response, confidence } = this;
		if (this.isSending || !this.isChanged) return;
		this.isWaiting = false;
		this.#obstacle = undefined;
		if (!isAnswered(response)) this.#refuse({ code: 'response/empty' });
		else if (confidence === null) this.#obstacle = { step: this.#step };
		if (!isAnswered(response) || confidence === null) return;
		const sent: Sent = { step: this.#step, change: (this.answered?.change ?? 0) + 1, response, confidence };
		this.isSending = true;
		const asked = await askRoom(this.room.code, 'seat', { type: 'answer', ...sent });
		this.isSending = false;
		if (asked.ok) this.#acknowledged = sent;
		else if (asked.problem.code === 'network/unreachable') this.isWaiting = true;
		else if (sent.step === this.#step) this.#refuse(asked.problem);
	}

	#refuse(problem: Problem): void {
		this.#obstacle = { step: this.#step, problem };
	}
}
