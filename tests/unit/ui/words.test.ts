import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Confidence, Outcome } from '#domain/attempt.ts';
import { QUESTION_KINDS } from '#domain/question.ts';
import { CONFIDENCE_WORDS, KIND_PROMPTS } from '#ui/prompt-words.ts';
import { duration, verdictSentence } from '#ui/words.ts';

const SENTENCES: readonly [Outcome, Confidence, string][] = [
	['right', 'guess', 'Right, by a guess. It stays on your list until you know it.'],
	['right', 'think-so', 'Right.'],
	['right', 'sure', 'Right, and you were sure.'],
	['partial', 'guess', 'Partly right. You said it was a guess.'],
	['partial', 'think-so', 'Partly right. Worth another look.'],
	['partial', 'sure', 'Partly right, and you said “sure”. Worth another look.'],
	['wrong', 'guess', 'Not quite. You said it was a guess.'],
	['wrong', 'think-so', 'Not quite. Worth another look.'],
	['wrong', 'sure', 'Not quite, and you said “sure”. Worth another look.']
];

describe('the verdict in words', () => {
	it.each(SENTENCES)('[WD1] %s and said “%s”: %s', (outcome, confidence, sentence) => {
		expect(verdictSentence(outcome, confidence)).toBe(sentence);
	});

	it('[WD1] says something for every verdict there is', () => {
		expect(SENTENCES).toHaveLength(9);
		expect(new Set(SENTENCES.map(([outcome, confidence]) => `${outcome} ${confidence}`)).size).toBe(9);
	});

	it('[WD2] nothing is shouted: no exclamation mark, and every sentence ends', () => {
		const prompts = QUESTION_KINDS.map((kind) => KIND_PROMPTS[kind]);
		const words = Object.values(CONFIDENCE_WORDS);
		const sentences = SENTENCES.map(([outcome, confidence]) => verdictSentence(outcome, confidence));
		for (const said of [...prompts, ...words, ...sentences]) expect(said).toMatch(/^[A-Z][^!]*$/u);
		for (const said of [...prompts, ...sentences]) expect(said).toMatch(/[.?]$/u);
		expect(new Set(prompts).size).toBe(8);
		expect(words).toEqual(['Guess', 'Think so', 'Sure']);
	});
});

describe('numbers in words', () => {
	it.each([
		[0, '0 s'],
		[499, '0 s'],
		[500, '1 s'],
		[40_000, '40 s'],
		[59_499, '59 s'],
		[59_500, '1 min'],
		[60_000, '1 min'],
		[61_000, '1 min 1 s'],
		[119_600, '2 min'],
		[200_000, '3 min 20 s'],
		[3_600_000, '60 min']
	])('[WD4] %i ms is said as "%s"', (ms, said) => {
		expect(duration(ms)).toBe(said);
	});

	it('[WD4] a length of time is right to the second, and never says "60 s" or "0 s" after minutes', () => {
		fc.assert(
			fc.property(fc.nat({ max: 36_000_000 }), (ms) => {
				const [, minutes = '0', seconds = '0'] = /^(?:(\d+) min)? ?(?:(\d+) s)?$/.exec(duration(ms)) ?? [
					'',
					'none'
				];
				expect(Number(minutes) * 60 + Number(seconds)).toBe(Math.round(ms / 1000));
				expect(Number(seconds)).toBeLessThan(60);
				expect(duration(ms)).not.toMatch(/min 0 s$/);
			})
		);
	});
});
