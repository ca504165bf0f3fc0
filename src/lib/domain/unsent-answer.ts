import type { Confidence, Response } from './attempt.ts';
import type { Phase } from './stage.ts';

/** An answer as it goes to the room: handed in on a phone, at a step. */
export interface HandedIn {
	readonly step: number;
	/** Counts the answers of this seat at this step. */
	readonly change: number;
	readonly response: Response;
	readonly confidence: Confidence;
}

/** What the room knows of a seat's answer at the step in view. */
export interface Known {
	readonly phase: Phase;
	readonly step: number;
	readonly answer: Omit<HandedIn, 'step'> | null;
}

/**
 * What to do about an answer that the server has not confirmed. `over`: its step is, without it. `there`: the room
 * has it, or a later one of this seat. `ask`: its step is no longer in view, and only the room knows whether it has it.
 */
export type NextDelivery =
	{ readonly kind: 'over' | 'there' | 'wait' | 'ask' } | { readonly kind: 'send'; readonly answer: HandedIn };

/**
 * Decides by the first view after the network was lost, as nothing older tells whether the answer arrived. It goes
 * out at its own step and no other, numbered after an earlier answer whose confirmation was lost.
 */
export function nextDelivery(unsent: HandedIn, { phase, step, answer }: Known): NextDelivery {
	if (unsent.step !== step || phase === 'ended') return { kind: 'ask' };
	if (answer && (answer.change > unsent.change || isSameAnswer(answer, unsent))) return { kind: 'there' };
	if (phase === 'paused') return { kind: 'wait' };
	if (phase !== 'open') return { kind: 'over' };
	const change = Math.max(unsent.change, (answer?.change ?? 0) + 1);
	return { kind: 'send', answer: { ...unsent, change } };
}

/** An answer that was made on this phone and does not count. */
export interface Missed {
	readonly step: number;
	/** `late`: it was handed in, and had not arrived when its question was closed; `begun`: it was not handed in. */
	readonly how: 'late' | 'begun';
	readonly response: Response;
	readonly confidence: Confidence | null;
}

/**
 * What of the work that is over does not count, by its steps: what came too late, and what was begun and says something
 * else than the answer that counts.
 */
export function missedOfWork(
	late: readonly HandedIn[],
	begun: readonly Omit<Missed, 'how'>[],
	counted: readonly HandedIn[]
): Missed[] {
	const countedAt = new Map(counted.map((answer) => [answer.step, answer]));
	const lateAt = new Set(late.map(({ step }) => step));
	const unsaid = begun.filter((draft) => {
		const answer = countedAt.get(draft.step);
		return !lateAt.has(draft.step) && !(answer && isSameAnswer(answer, draft));
	});
	return [
		...late.map(({ step, response, confidence }) => ({ step, how: 'late' as const, response, confidence })),
		...unsaid.map((draft) => ({ ...draft, how: 'begun' as const }))
	].sort((a, b) => a.step - b.step);
}

/** What is on a screen, ready to be handed in or not. */
interface Said {
	readonly response: Response | null;
	readonly confidence: Confidence | null;
}

/** Do both say the same? How often the answer was changed before makes no difference. */
export function isSameAnswer(a: Said, b: Said): boolean {
	return JSON.stringify([a.response, a.confidence]) === JSON.stringify([b.response, b.confidence]);
}
