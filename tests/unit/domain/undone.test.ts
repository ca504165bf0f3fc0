import { describe, expect, it } from 'vitest';
import { undoneAnswers } from '#domain/undone.ts';
import { answer, event } from '../../fixtures/learner-log.ts';

describe('what was taken back', () => {
	const first = answer({ question: 'a' });
	const second = answer({ question: 'a' });
	const other = answer({ question: 'b' });
	const undo = event({ type: 'answer.undone', answer: second.id });

	it('[LG16] takes along whatever was answered to the same asking before, and nothing else', () => {
		expect([...undoneAnswers([first, second, other, undo])]).toEqual([first.id, second.id]);
		const again = answer({ question: 'a', round: 2 });
		expect(undoneAnswers([again, first, undo]).has(again.id)).toBe(false);
	});

	it('[LG16] leaves what is answered afterwards', () => {
		const later = answer({ question: 'a' });
		expect(undoneAnswers([first, second, undo, later]).has(later.id)).toBe(false);
	});

	it('[LG16] is known by its id also where its answer is not at hand', () => {
		expect([...undoneAnswers([undo])]).toEqual([second.id]);
	});
});
