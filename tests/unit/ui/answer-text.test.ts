import { afterEach, describe, expect, it } from 'vitest';
import { keyInWords } from '#domain/question-words.ts';
import { answerText } from '#ui/answer-text.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import { questionOf } from '../../fixtures/gull-rock-bank.ts';

afterEach(() => speak(undefined));

describe('an answer as it is shown', () => {
	it('[LA1] the words that are the interface’s are in its language: true, false, and a gap’s number', () => {
		const key = [...keyInWords(questionOf('true-false')), ...keyInWords(questionOf('cloze'))];
		expect(key.map(answerText)).toEqual(key);
		speak(korean);
		expect(key.map(answerText)).toEqual([
			'거짓',
			'빈칸 1: 2.6 million crowns',
			'빈칸 2: lens',
			'빈칸 3: 2021'
		]);
	});

	it('[LA5] what the bank says stays as it is', () => {
		speak(korean);
		expect(answerText('40,000 crowns')).toBe('40,000 crowns');
	});
});
