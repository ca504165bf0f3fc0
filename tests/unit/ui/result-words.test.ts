import { expect, test } from 'vitest';
import { resultText, wrapWords } from '#ui/result-words.ts';

test('[VW120] a result as a text says the score, the bank and the day, and where the same questions are', () => {
	const result = { sentence: '9 of 12 right, 1 in part.', asked: 12, right: 9, partial: 1 };
	const link = 'https://example.org/gull-rock/quiz?n=12&seed=gull';
	expect(
		resultText({ ...result, subject: 'the lighthouse of Gull Rock', date: '28 November 2026', link })
	).toBe(
		'9 of 12 right, 1 in part.\nA quiz on the lighthouse of Gull Rock, 28 November 2026.\nThe same questions: https://example.org/gull-rock/quiz?n=12&seed=gull'
	);
});

test('[VW121] in a picture a long subject is broken between words, and no word is lost or cut', () => {
	const letters = (line: string) => line.length;
	expect(wrapWords('The lighthouse of Gull Rock', 14, letters)).toEqual(['The lighthouse', 'of Gull Rock']);
	expect(wrapWords('Short', 14, letters)).toEqual(['Short']);
	expect(wrapWords('A lighthousekeeper of it', 10, letters)).toEqual(['A', 'lighthousekeeper', 'of it']);
});
