import { describe, expect, it } from 'vitest';
import { missedOfWork, nextDelivery, type HandedIn, type Known } from '#domain/unsent-answer.ts';

const TRUE = { response: { kind: 'true-false', value: true }, confidence: 'sure' } as const;
const FALSE = { response: { kind: 'true-false', value: false }, confidence: 'sure' } as const;
const unsent: HandedIn = { step: 2, change: 1, ...TRUE };
const open: Known = { phase: 'open', step: 2, answer: null };

describe('an answer that the server has not confirmed', () => {
	it('[VW76] goes out as it was handed in, once the room is seen to be without it', () => {
		expect(nextDelivery(unsent, open)).toEqual({ kind: 'send', answer: unsent });
	});

	it('[VW76] is done where the room has it, though its confirmation was lost, closed or not', () => {
		const answer = { change: 1, ...TRUE };
		expect(nextDelivery(unsent, { ...open, answer }).kind).toBe('there');
		expect(nextDelivery(unsent, { ...open, answer, phase: 'closed' }).kind).toBe('there');
	});

	it('[VW76] is numbered after an earlier one that had arrived without a word', () => {
		expect(nextDelivery(unsent, { ...open, answer: { change: 1, ...FALSE } })).toEqual({
			kind: 'send',
			answer: { ...unsent, change: 2 }
		});
	});

	it('[VW76] does not overwrite a later one from another device', () => {
		expect(nextDelivery(unsent, { ...open, answer: { change: 2, ...FALSE } }).kind).toBe('there');
	});

	it('[VW76] is never sent at another step, nor once its own has been closed', () => {
		expect(nextDelivery(unsent, { ...open, step: 3 }).kind).toBe('ask');
		expect(nextDelivery(unsent, { ...open, phase: 'closed' }).kind).toBe('over');
	});

	it('[RM97] is not called lost where only the room knows: at another step, and once the session is over', () => {
		const other = { change: 1, ...FALSE };
		expect(nextDelivery(unsent, { ...open, step: 3, answer: other }).kind).toBe('ask');
		expect(nextDelivery(unsent, { ...open, phase: 'ended' }).kind).toBe('ask');
	});

	it('[VW76] waits while the question is paused', () => {
		expect(nextDelivery(unsent, { ...open, phase: 'paused' }).kind).toBe('wait');
	});
});

describe('work that is over', () => {
	const begun = (step: number, confidence: 'sure' | null = 'sure') => ({
		step,
		response: TRUE.response,
		confidence
	});

	it('[RM97] does not count what came too late and what was only begun, told by question', () => {
		const late = { ...unsent, step: 3 };
		expect(missedOfWork([late], [begun(1, null), begun(3)], [])).toEqual([
			{ step: 1, how: 'begun', response: TRUE.response, confidence: null },
			{ step: 3, how: 'late', ...TRUE }
		]);
	});

	it('[RM97] a draft that says what counts is nothing missed; one that says something else is', () => {
		const counted = { step: 2, change: 1, ...TRUE };
		expect(missedOfWork([], [begun(2)], [counted])).toEqual([]);
		expect(missedOfWork([], [begun(2)], [{ ...counted, ...FALSE }])).toHaveLength(1);
	});
});
