import { describe, expect, test } from 'vitest';
import { questionForPlayers } from '#domain/player-question.ts';
import { askedOnStrip } from '#ui/strip-words.ts';
import { questionOf } from '../../fixtures/gull-rock-bank.ts';

describe('a strip that is typed in', () => {
	test('[HD12] each kind says what to type', () => {
		const asked = [
			questionOf('single-choice', 'offer-for-tower'),
			questionOf('true-false'),
			questionOf('order'),
			questionOf('cloze')
		].map((one) => askedOnStrip(questionForPlayers(one, 's')));
		expect(asked).toEqual(['A to C', 'T or F', '3 letters in order', '3 gaps, a semicolon between two']);
	});
});
