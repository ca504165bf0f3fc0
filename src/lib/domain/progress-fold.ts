import { keyOfAsking } from './asking.ts';
import type { LearnerEvent, LearnerEventOf } from './attempt.ts';
import { answerCard, isDue, type Card } from './cards.ts';
import { dayOf } from './day.ts';
import type { Plan } from './plan.ts';
import {
	AS_GIVEN,
	NO_PROGRESS,
	NO_REMARK,
	UNDO_DEPTH,
	type BankProgress,
	type Corrected,
	type Progress,
	type Regrade,
	type Remark,
	type SittingRecord,
	type Undoable
} from './progress.ts';
import type { AnswerGiven, SittingStarted } from './sitting.ts';
import { undoneAnswers } from './undone.ts';

/** Another tab may still answer in a sitting that has just been finished. */
const OVER_KEPT = 20;

/**
 * The progress after these events, which are sorted by id and come after all that it was folded from. An
 * answer taken back among them never counts; one taken back before them needs a fold from the start.
 */
export function foldProgress(
	progress: Progress,
	events: readonly LearnerEvent[],
	regrade: Regrade = AS_GIVEN
): Progress {
	const undone = undoneAnswers(events);
	const fold = new ProgressFold(progress, regrade);
	for (const event of events) {
		// What was added because of an answer goes with it.
		const cause = event.type === 'question.added' ? event.because : event.id;
		if (!undone.has(cause)) fold.take(event);
	}
	return fold.done(events.at(-1)?.id ?? progress.upTo);
}

/** One run of the fold: it copies each map once, however many events follow. */
class ProgressFold {
	readonly #banks: Map<string, BankProgress>;
	readonly #cards = new Map<string, Map<string, Card>>();
	readonly #sittings: Map<string, SittingRecord>;
	readonly #undoable: Undoable[];
	readonly #regrade: Regrade;

	constructor(progress: Progress, regrade: Regrade) {
		this.#banks = new Map(progress.banks);
		this.#sittings = new Map(progress.sittings);
		this.#undoable = [...progress.undoable];
		this.#regrade = regrade;
	}

	done(upTo: string): Progress {
		for (const [bank, cards] of this.#cards) this.#change(bank, () => ({ cards }));
		return {
			banks: this.#banks,
			sittings: this.#sittings,
			undoable: this.#undoable.slice(-UNDO_DEPTH),
			upTo
		};
	}

	take(event: LearnerEvent): void {
		switch (event.type) {
			case 'sitting.started':
				this.#sittings.set(event.sitting, {
					started: event,
					keys: event.questions.map(({ id }) => id),
					current: event.questions[0]?.id ?? '',
					isOver: false,
					answered: [],
					held: []
				});
				return;
			case 'question.opened':
				return this.#changeSitting(event.sitting, () => ({ current: keyOfAsking(event) }));
			case 'answer.given':
				return this.#answer(event);
			case 'sitting.finished':
			case 'sitting.left':
				return this.#end(event.sitting);
			case 'question.buried':
				return this.#remark(event, { buriedUntilDay: event.untilDay });
			case 'question.flagged':
				return this.#remark(event, { isFlagged: event.flagged });
			case 'question.noted':
				return this.#remark(event, { note: event.note });
			case 'question.reported':
				return this.#change(event.bank, ({ reports }) => ({ reports: [...reports, event] }));
			case 'correction.seen':
				return this.#change(event.bank, ({ corrected }) => ({ corrected: withSeen(corrected, event) }));
			case 'plan.set': {
				const { dailyLimit, targetRetention, neededByDay } = event;
				return this.#change(event.bank, () => ({ plan: { dailyLimit, targetRetention, neededByDay } }));
			}
			case 'question.added':
				return this.#changeSitting(event.sitting, ({ keys }) => ({
					keys: withKey(keys, keyOfAsking(event))
				}));
			case 'answer.undone':
			case 'question.skipped':
			case 'question.marked':
		}
	}

	/** Of several answers to one asking the first counts in practice, the last in a test. */
	#answer(event: AnswerGiven): void {
		const sitting = this.#sittings.get(event.sitting);
		if (!sitting) return;
		const key = keyOfAsking(event);
		const isFirst = !sitting.answered.includes(key);
		const isHeld = sitting.started.mode === 'test' && !sitting.isOver;
		if (!isFirst && !isHeld) return;
		this.#undoable.push({
			answer: event.id,
			bank: sitting.started.bank,
			sitting: event.sitting,
			question: event.question
		});
		this.#changeSitting(event.sitting, ({ answered, held }) => ({
			answered: isFirst ? [...answered, key] : answered,
			held: isHeld ? [...held.filter((other) => keyOfAsking(other) !== key), event] : held
		}));
		if (!isHeld) this.#count(event, sitting.started);
	}

	#end(name: string): void {
		const sitting = this.#sittings.get(name);
		if (!sitting) return;
		for (const answer of sitting.held) this.#count(answer, sitting.started);
		this.#changeSitting(name, () => ({ isOver: true, held: [] }));
		this.#forgetOldSittings();
	}

	#count(given: AnswerGiven, { bank, from }: SittingStarted): void {
		const corrected = this.#regrade(given, bank);
		const answer = corrected?.answer ?? given;
		if (corrected) this.#noteCorrection(bank, given, corrected);
		const cards = this.#cardsOf(bank);
		const { plan } = this.#banks.get(bank) ?? NO_PROGRESS;
		const day = dayOf(answer);
		for (const { claim, right } of answer.claims) {
			const card = cards.get(claim);
			const inReview = from === 'review' && card !== undefined && isPartOfDay(card, plan, day);
			cards.set(claim, answerCard(card, { answer, claim, right, inReview }));
		}
	}

	#noteCorrection(
		bank: string,
		given: AnswerGiven,
		{ answer, on }: { answer: AnswerGiven; on: string }
	): void {
		const { question, id, outcome } = given;
		const note = { question, answer: id, on, before: outcome, after: answer.outcome, isSeen: false };
		this.#change(bank, ({ corrected }) => ({ corrected: new Map(corrected).set(question, note) }));
	}

	#cardsOf(bank: string): Map<string, Card> {
		const known = this.#cards.get(bank);
		if (known) return known;
		const copy = new Map(this.#banks.get(bank)?.cards);
		this.#cards.set(bank, copy);
		return copy;
	}

	#remark({ bank, question }: { bank: string; question: string }, change: Partial<Remark>): void {
		this.#change(bank, ({ remarks }) => ({
			remarks: new Map(remarks).set(question, { ...(remarks.get(question) ?? NO_REMARK), ...change })
		}));
	}

	#change(bank: string, change: (progress: BankProgress) => Partial<BankProgress>): void {
		const progress = this.#banks.get(bank) ?? NO_PROGRESS;
		this.#banks.set(bank, { ...progress, ...change(progress) });
	}

	#changeSitting(name: string, change: (sitting: SittingRecord) => Partial<SittingRecord>): void {
		const sitting = this.#sittings.get(name);
		if (sitting) this.#sittings.set(name, { ...sitting, ...change(sitting) });
	}

	/** At each end, not at the end of a fold: what a late answer finds must not hang on how the log is cut. */
	#forgetOldSittings(): void {
		const over = [...this.#sittings].filter(([, { isOver }]) => isOver);
		for (const [name] of over.slice(0, -OVER_KEPT)) this.#sittings.delete(name);
	}
}

/** Whether a review that asks this claim uses up some of the day: what a question asks besides does not. */
function isPartOfDay(card: Card, plan: Plan, day: number): boolean {
	return isDue(card, day, plan) || plan.neededByDay !== null || card.reviewedDay === day;
}

function withKey(keys: readonly string[], key: string): readonly string[] {
	return keys.includes(key) ? keys : [...keys, key];
}

function withSeen(
	corrected: ReadonlyMap<string, Corrected>,
	{ question, on }: LearnerEventOf<'correction.seen'>
): ReadonlyMap<string, Corrected> {
	const known = corrected.get(question);
	return known?.on === on ? new Map(corrected).set(question, { ...known, isSeen: true }) : corrected;
}
