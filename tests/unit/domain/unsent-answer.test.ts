import { describe, expect, it } from 'vitest';
import { nextDelivery, type HandedIn, type Known } from '#domain/unsent-answer.ts';

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
		expect(nextDelivery(unsent, { ...open, step: 3 }).kind).toBe('over');
		expect(nextDelivery(unsent, { ...open, phase: 'closed' }).kind).toBe('over');
	});

	it('[VW76] waits while the question is paused', () => {
		expect(nextDelivery(unsent, { ...open, phase: 'paused' }).kind).toBe('wait');
	});
});
