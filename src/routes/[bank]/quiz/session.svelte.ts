import { keyOfAsking, type Asking } from '#domain/asking.ts';
import type { Confidence, LearnerEvent, Response, SittingEvent } from '#domain/attempt.ts';
import type { Card } from '#domain/cards.ts';
import { arrange } from '#domain/draw.ts';
import type { Problem } from '#domain/problem.ts';
import { buriedOn, NO_PROGRESS } from '#domain/progress.ts';
import type { Question } from '#domain/question.ts';
import {
	beginSitting,
	currentItem,
	lastAnswer,
	nextItem,
	type AnswerGiven,
	type SittingStarted
} from '#domain/sitting.ts';
import type { QuizEvent } from '#machines/quiz.ts';
import { useActor } from '#ui/use-actor.svelte.ts';
import { learner } from '../../learner.svelte.ts';
import { offsetMinutesAt } from '../../local-time.ts';
import type { QuestionRef } from '../../question-loader.ts';

type Answering = typeof import('./answering.ts');

export interface SessionInput {
	readonly started: SittingStarted;
	/** What has happened in this sitting since its start, in order. */
	readonly events: readonly SittingEvent[];
	/** There from the start where something has happened already. */
	readonly answering: Answering | undefined;
	/** Every question known to the page, the open one among them. */
	readonly questions: ReadonlyMap<string, Question>;
	/** Makes questions known to the page; those that are no longer in the bank stay unknown. */
	readonly fetchQuestions: (refs: readonly QuestionRef[]) => Promise<unknown>;
}

/** How an attempt to hand in an answer ended. */
export type HandIn = 'recorded' | 'refused' | 'confidence-missing';

/** One sitting in one tab: the quiz machine, the answer being made, and the way from a press to the log. */
export class Session {
	readonly #started: SittingStarted;
	readonly #questions: ReadonlyMap<string, Question>;
	readonly #fetchQuestions: SessionInput['fetchQuestions'];
	#actor: ReturnType<Answering['startQuiz']> | undefined;
	#quiz = $state.raw<ReturnType<typeof useActor<ReturnType<Answering['startQuiz']>['logic']>>>();
	/** What came before the machine did. */
	#early: LearnerEvent[] = [];

	response = $state.raw<Response | null>(null);
	confidence = $state<Confidence | null>(null);
	problem = $state.raw<Problem>();
	isConfidenceMissing = $state(false);
	/** The learner has come to the end and not gone back to a question. */
	isAtEnd = $state(false);
	/** Fetched at the first sign of an answer: nobody waits for it to read a question. */
	answering = $state.raw<Answering>();
	#isPrepared = false;
	/** Settles when what is asked again because of the last answer stands in the log: a step may be wished for before. */
	#added: Promise<void> = Promise.resolve();
	#shownAtMs = Date.now();

	constructor({ started, events, questions, fetchQuestions, answering }: SessionInput) {
		this.#started = started;
		this.#questions = questions;
		this.#fetchQuestions = fetchQuestions;
		this.#early = inOrderOfReplay(events);
		if (answering) this.#begin(answering);
	}

	#begin(answering: Answering): void {
		this.answering = answering;
		this.#actor = answering.startQuiz(this.#started);
		for (const event of this.#early) this.#send(event);
		this.#quiz = useActor(this.#actor);
	}

	readonly sitting = $derived.by(() => this.#quiz?.current.context ?? beginSitting(this.#started));
	readonly isOver = $derived.by(() => this.#quiz?.current.status === 'done');
	readonly isExplained = $derived.by(() => this.#quiz?.current.matches({ sitting: 'explained' }) ?? false);
	readonly item = $derived(currentItem(this.sitting));
	readonly key = $derived(keyOfAsking(this.item));
	readonly question = $derived.by(() => this.#questions.get(this.item.question) as Question);
	readonly arrangement = $derived.by(() => arrange(this.question, seedOf(this.#started, this.item)));
	readonly answer = $derived(this.sitting.answers[this.key]);
	readonly next = $derived(nextItem(this.sitting));
	readonly left = $derived(this.sitting.items.filter((item) => !this.sitting.answers[keyOfAsking(item)]));
	/** What taking back takes back: the answer that is explained, else the last one. */
	readonly undoable = $derived.by(() => {
		if (this.#started.mode === 'test') return undefined;
		return this.isExplained ? this.answer : lastAnswer(this.sitting);
	});
	/** The open question, or one on its claim, is still to be asked because of its answer. */
	readonly comesAgain = $derived(
		this.left.some(({ because }) => because !== undefined && because === this.answer?.id)
	);
	readonly verdict = $derived.by(() => {
		if (!this.isExplained || !this.answer || !this.answering) return undefined;
		const graded = this.answering.grade(this.question, this.answer.response);
		return graded.kind === 'graded' ? graded : undefined;
	});
	/** The cards of what the open question asks, as they stand after the last answer. */
	readonly cards = $derived.by(() => {
		const cards = learner.progress.banks.get(this.#started.bank)?.cards;
		return this.question.claims.flatMap((claim): readonly Card[] => {
			const card = cards?.get(claim);
			return card ? [card] : [];
		});
	});
	/** What would be handed in now: an order counts as it stands, even untouched. */
	readonly handedIn = $derived.by<Response | null>(
		() =>
			this.response ??
			(this.question.kind === 'order' ? { kind: 'order', steps: [...(this.arrangement.steps ?? [])] } : null)
	);

	#send(event: LearnerEvent): void {
		const isOwn = 'sitting' in event && event.sitting === this.#started.sitting;
		if (!isOwn || event.type === 'sitting.started') return;
		if (!this.#actor) return void this.#early.push(event);
		if (this.#actor.getSnapshot().status !== 'active') return;
		// A question that a newer page added may not be known here.
		if (event.type === 'question.added' && !this.#questions.has(event.question)) return;
		this.#actor.send(event);
	}

	/** Follows the other tabs of this sitting; call what it returns to stop. */
	follow(): () => void {
		return learner.subscribe((event) => {
			// Where another tab of this quiz goes is its own affair: here an answer may be in the making.
			if (event.type !== 'question.opened') void this.#hear(event);
		});
	}

	/** What it opens or adds may be a question that this page has not fetched yet. */
	async #hear(event: LearnerEvent): Promise<void> {
		await Promise.all([this.fetchAnswering(), this.#fetchAsked()]);
		this.#send(event);
	}

	/** Writes an event to the log, then lets the quiz know: feedback is never shown before it is kept. */
	async #record<E extends QuizEvent>(body: Parameters<typeof learner.record<E>>[0]): Promise<E> {
		const event = await learner.record<E>(body);
		this.#send(event);
		return event;
	}

	get #here(): Asking & { sitting: string } {
		const { question, round } = this.item;
		return { sitting: this.#started.sitting, question, ...(round === undefined ? {} : { round }) };
	}

	/** Fetches what an answer and the questions after it need: at the first sign of an answer, and once. */
	prepare(): void {
		if (this.#isPrepared) return;
		this.#isPrepared = true;
		void Promise.all([this.fetchAnswering(), this.#fetchAsked(), learner.fold()]);
	}

	/** Whoever needs it looks whether it came; a browser that lets a failed part be asked for again does so the next time. */
	async fetchAnswering(): Promise<void> {
		if (this.answering) return;
		const answering = await import('./answering.ts').catch(() => undefined);
		if (answering && !this.answering) this.#begin(answering);
	}

	/** Can a step be taken? Else it is said why not. */
	async canStep(): Promise<boolean> {
		await this.fetchAnswering();
		if (!this.answering) this.#refuse({ code: 'quiz/not-fetched' });
		return this.answering !== undefined;
	}

	/** Fetches the questions of this sitting that are not here yet; false where that failed. */
	async #fetchAsked(): Promise<boolean> {
		try {
			await this.#fetchQuestions(this.sitting.items.map(({ question, topic }) => ({ id: question, topic })));
			return true;
		} catch {
			return false;
		}
	}

	/** Takes up the recorded answer, or the one that was being made when the page was left. */
	async restoreDraft(): Promise<void> {
		const recorded = this.answer;
		this.response = recorded?.response ?? null;
		this.confidence = recorded?.confidence ?? null;
		if (this.isExplained) return;
		const opened = this.key;
		const draft = await learner.readDraft(this.#started.sitting);
		if (draft?.question !== opened || this.key !== opened || this.isExplained) return;
		this.response = draft.response;
		this.confidence = draft.confidence;
	}

	edit({ response, confidence }: { response?: Response; confidence?: Confidence }): void {
		this.prepare();
		if (response) {
			this.response = response;
			this.problem = undefined;
		}
		if (confidence) {
			this.confidence = confidence;
			this.isConfidenceMissing = false;
		}
		learner.saveDraft({
			v: 1,
			sitting: this.#started.sitting,
			question: this.key,
			response: this.response,
			confidence: this.confidence
		});
	}

	async handIn(): Promise<HandIn> {
		const response = this.handedIn;
		if (!response) return this.#refuse({ code: 'response/empty' });
		if (!(await this.canStep()) || !this.answering) return 'refused';
		const { grade, gradedClaims, slipsOf } = this.answering;
		const graded = grade(this.question, response);
		if (graded.kind === 'unreadable') return this.#refuse(graded.problem);
		this.problem = undefined;
		this.isConfidenceMissing = this.confidence === null;
		if (this.confidence === null) return 'confidence-missing';
		const now = Date.now();
		const { id, version, topic, documents } = this.question;
		const answer = await this.#record<AnswerGiven>({
			type: 'answer.given',
			...this.#here,
			question: id,
			questionVersion: version,
			topic,
			documents: [...documents],
			response,
			confidence: this.confidence,
			outcome: graded.outcome,
			credit: graded.credit,
			claims: gradedClaims(this.question, graded),
			origins: slipsOf(graded).map(({ origin }) => origin),
			tookMs: Math.max(0, now - this.#shownAtMs),
			offsetMinutes: offsetMinutesAt(now)
		});
		this.#added = this.#addAfter(answer, this.answering);
		return 'recorded';
	}

	async #addAfter(answer: AnswerGiven, { additionsAfter, isConfidentError }: Answering): Promise<void> {
		if (!isConfidentError(answer)) return;
		// What the learner has put off for today is known by the log alone.
		await Promise.all([this.#fetchAsked(), learner.fold()]);
		const isBuried = buriedOn(learner.progress.banks.get(this.#started.bank) ?? NO_PROGRESS, learner.today);
		const known = [...this.#questions.values()].filter(({ id }) => !isBuried(id));
		for (const addition of additionsAfter(this.sitting, answer, known))
			await this.#record({
				type: 'question.added',
				sitting: this.#started.sitting,
				because: answer.id,
				...addition
			});
	}

	#refuse(problem: Problem): HandIn {
		this.problem = problem;
		return 'refused';
	}

	async open({ question, round }: Asking): Promise<void> {
		const asking = { question, ...(round === undefined ? {} : { round }) };
		if (!(await this.#isHere(asking))) return;
		await this.#record({ type: 'question.opened', sitting: this.#started.sitting, ...asking });
		this.isAtEnd = false;
		this.problem = undefined;
		this.isConfidenceMissing = false;
		this.#shownAtMs = Date.now();
		await this.restoreDraft();
	}

	/** Is this question known to the page, or can be made so? Else it is said why not, and what is gone from the bank is skipped. */
	async #isHere(asking: Asking): Promise<boolean> {
		const isHere = () => this.#questions.has(asking.question);
		if (isHere()) return true;
		if (!(await this.#fetchAsked())) this.#refuse({ code: 'quiz/question-not-fetched' });
		else if (!isHere()) {
			this.#refuse({ code: 'quiz/unknown-question', id: asking.question });
			await this.#record({ type: 'question.skipped', sitting: this.#started.sitting, ...asking });
		}
		return isHere();
	}

	/** Goes on to what is to be asked next; at the end it stays for the learner to finish, or finishes. */
	async goOn(): Promise<void> {
		this.problem = undefined;
		await this.#added;
		const next = this.next;
		// Coming round to what was skipped is said first, and is the learner's to choose.
		if (next && !this.sitting.skipped.includes(keyOfAsking(next))) return this.open(next);
		if (this.left.length === 0 && this.#started.mode === 'practice') return this.finish();
		this.isAtEnd = true;
	}

	/** Goes back to the first question without an answer. */
	async openLeft(): Promise<void> {
		const [first] = this.left;
		if (first) await this.open(first);
	}

	async skip(): Promise<void> {
		await this.#record({ type: 'question.skipped', ...this.#here });
		await this.goOn();
	}

	/** Takes an answer back and opens its question; the answer stays as a draft to be changed. */
	async undo(): Promise<void> {
		const last = this.undoable;
		if (!last) return;
		this.problem = undefined;
		await this.#added;
		await learner.dropDraft(this.#started.sitting);
		await this.#record({ type: 'answer.undone', sitting: this.#started.sitting, answer: last.id });
		await this.open(last);
		this.edit({ response: last.response });
	}

	async finish(): Promise<void> {
		this.problem = undefined;
		await this.#added;
		// The summary shows every question of the sitting.
		if (!(await this.#fetchAsked())) return void this.#refuse({ code: 'quiz/question-not-fetched' });
		await this.#record({ type: 'sitting.finished', sitting: this.#started.sitting });
		void learner.dropDraft(this.#started.sitting);
	}

	async mark(): Promise<void> {
		const marked = !this.sitting.marked.includes(this.key);
		await this.#record({ type: 'question.marked', ...this.#here, marked });
	}

	/** The ids that the keys 1–9 and A–F choose from, in the order shown. */
	get #choosable(): readonly string[] {
		return this.question.kind === 'true-false' ? ['true', 'false'] : (this.arrangement.choices ?? []);
	}

	choose(position: number): void {
		const id = this.#choosable[position];
		if (id === undefined || this.isExplained) return;
		const { kind } = this.question;
		if (kind === 'true-false') this.edit({ response: { kind, value: id === 'true' } });
		if (kind === 'single-choice') this.edit({ response: { kind, choice: id } });
		if (kind !== 'multiple-response') return;
		const chosen = this.response?.kind === kind ? this.response.choices : [];
		const choices = chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id];
		this.edit({ response: { kind, choices } });
	}
}

/** What came after the end, such as an answer taken back on the review page, belongs to the sitting all the same. */
function inOrderOfReplay(events: readonly SittingEvent[]): SittingEvent[] {
	const isEnd = ({ type }: SittingEvent) => type === 'sitting.finished' || type === 'sitting.left';
	return [...events.filter((event) => !isEnd(event)), ...events.filter(isEnd)];
}

/** A question that is asked again stands in another order. */
export function seedOf({ seed }: SittingStarted, { round }: Asking): string {
	return round === undefined ? seed : `${seed} ${round}`;
}
