import { describe, expect, it } from 'vitest';
import type { PlayerQuestion } from '#domain/player-question.ts';
import { answerWords, isAnswered } from '#ui/answer-words.ts';
import { clockWords, codeComplaint, groupCode, resultWords, rightWords } from '#ui/room-words.ts';
import { matchesWords } from '#ui/search-words.ts';

const entries = ['e1', 'e2', 'e3'].map((id) => ({ id, text: `Entry ${id}` }));
const several: PlayerQuestion = { stem: 'Which?', kind: 'multiple-response', choices: entries };
const one: PlayerQuestion = { stem: 'Which?', kind: 'single-choice', choices: entries };

describe('what a phone says of an answer', () => {
	it('[VW66] the button names the answer by its letters, in the order shown, and how sure one is', () => {
		expect(answerWords(one, { kind: 'single-choice', choice: 'e2' }, 'think-so')).toBe('B, think so');
		expect(answerWords(several, { kind: 'multiple-response', choices: ['e3', 'e1'] }, 'sure')).toBe(
			'A and C, sure'
		);
		expect(answerWords(several, { kind: 'multiple-response', choices: ['e3', 'e1', 'e2'] }, null)).toBe(
			'A, B and C'
		);
		const typed: PlayerQuestion = { stem: 'How many?', kind: 'numeric', unit: 'boats' };
		expect(answerWords(typed, { kind: 'numeric', text: ' 13.9 ' }, 'guess')).toBe('“13.9”, guess');
	});

	it('[VW66] nothing chosen or typed is no answer; an order is one as it stands', () => {
		expect(isAnswered(null)).toBe(false);
		expect(isAnswered({ kind: 'multiple-response', choices: [] })).toBe(false);
		expect(isAnswered({ kind: 'short-text', text: '  ' })).toBe(false);
		expect(isAnswered({ kind: 'match', pairs: {} })).toBe(false);
		expect(isAnswered({ kind: 'cloze', blanks: { e1: ' ' } })).toBe(false);
		expect(isAnswered({ kind: 'order', steps: ['e1'] })).toBe(true);
		expect(isAnswered({ kind: 'true-false', value: false })).toBe(true);
	});
});

describe('what a room says', () => {
	it('[VW62] a code is read in small letters and with spaces; another is told what is wrong with it', () => {
		expect(codeComplaint(' k7m-4wx ')).toBeUndefined();
		expect(codeComplaint('  ')).toContain('six letters and digits');
		expect(codeComplaint('K7M4OX')).toContain('There is no O in a code.');
		expect(codeComplaint('K7M4')).toBe('A code has six signs; this has 4.');
		expect(groupCode('K7M4WX')).toBe('K7M 4WX');
	});

	it('[VW67] a clock shows a second for as long as some of it is left', () => {
		expect([65_000, 9_001, 1, 0, -5].map(clockWords)).toEqual(['1:05', '0:10', '0:01', '0:00', '0:00']);
	});

	it('[VW67] results are sentences, also where nobody answered and nothing was asked', () => {
		expect(rightWords({ answered: 0, right: 0, partial: 0 })).toBe('Nobody answered.');
		expect(rightWords({ answered: 28, right: 17, partial: 2 })).toBe('17 of 28 had it right, 2 in part.');
		expect(resultWords(1, 1)).toBe('You had 1 of 1 question right.');
		expect(resultWords(0, 0)).toBe('No question was asked while you were here.');
	});

	it('[VW68] questions are found by words in any order, by their beginnings, without accents', () => {
		expect(matchesWords('How far did the Fáro reach?', 'reach far')).toBe(true);
		expect(matchesWords('How far did the Fáro reach?', 'FARO rea')).toBe(true);
		expect(matchesWords('How far did the Fáro reach?', 'each')).toBe(false);
		expect(matchesWords('How far?', ' ')).toBe(true);
	});
});
