import { afterEach, describe, expect, it } from 'vitest';
import type { PlayerQuestion } from '#domain/player-question.ts';
import { answerWords, isAnswered } from '#ui/answer-words.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import {
	clockWords,
	codeComplaint,
	endWords,
	goneWords,
	groupCode,
	leftWords,
	linkWords,
	placeWords,
	resultWords,
	rightWords
} from '#ui/room-words.ts';
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

afterEach(() => speak(undefined));

describe('what a room says', () => {
	it('[VW62] a code is read in small letters and with spaces; another is told what is wrong with it', () => {
		expect(codeComplaint(' k7m-4wx ')).toBeUndefined();
		expect(codeComplaint('  ')).toContain('six letters and digits');
		expect(codeComplaint('K7M4OX')).toContain('There is no O in a code.');
		expect(codeComplaint('K7M4')).toBe('A code has six characters; this has 4.');
		expect(groupCode('K7M4WX')).toBe('K7M 4WX');
	});

	it('[VW67] a clock shows a second for as long as some of it is left', () => {
		expect([65_000, 9_001, 1, 0, -5].map(clockWords)).toEqual(['1:05', '0:10', '0:01', '0:00', '0:00']);
	});

	it('[VW67] results are sentences, also where nobody answered and nothing was asked', () => {
		expect(rightWords({ answered: 0, right: 0, partial: 0 })).toBe('Nobody answered.');
		expect(rightWords({ answered: 28, right: 17, partial: 2 })).toBe('17 of 28 had it right, 2 in part.');
		expect(resultWords(1, 1)).toBe('You had 1 of 1 question right.');
		expect(resultWords(0, 0)).toBe('No question ran to its end while you were here.');
	});

	it('[VW67] a place is an ordinal, also where the teens do not follow the rule', () => {
		expect([1, 2, 3, 4, 11, 13, 22].map(placeWords)).toEqual([
			'1st place',
			'2nd place',
			'3rd place',
			'4th place',
			'11th place',
			'13th place',
			'22nd place'
		]);
		speak(korean);
		expect([1, 2, 13].map(placeWords)).toEqual(['1등', '2등', '13등']);
	});

	it('[VW67] the wall says how the session ended: after the last question, early, or before the first', () => {
		expect(endWords({ asked: 3, of: 3, mode: 'live' }).title).toBe('That was the last question.');
		expect(endWords({ asked: 2, of: 3, mode: 'live' }).title).toBe('The session is over.');
		expect(endWords({ asked: 0, of: 3, mode: 'live' })).toEqual({
			title: 'The session is over.',
			text: 'No question was asked.'
		});
	});

	it('[VW67] what was left out is not called missed', () => {
		expect(leftWords(1, 0)).toBe('1 claim missed, wrong or guessed.');
		expect(leftWords(0, 1)).toBe('1 question left out.');
		expect(leftWords(2, 1)).toBe('2 claims missed, wrong or guessed; 1 question left out.');
	});

	it('[VW79] a phone that lost its session is told why: removed, erased, or without cookies', () => {
		expect(goneWords({ code: 'room/no-such-seat' }, false).text).toContain('The host has removed it.');
		expect(goneWords({ code: 'room/unknown-code' }, false).text).toContain('erased some time after its end');
		expect(goneWords({ code: 'room/not-allowed' }, true).title).toBe('This browser does not keep cookies.');
		expect(goneWords({ code: 'room/not-allowed' }, false).title).not.toContain('cookies');
	});

	it('[VW79] a link that waits for the teacher’s questions says so; one that is well says nothing', () => {
		expect(linkWords('retrying', { code: 'room/bank-changed' })).toContain('once they are as they were');
		expect(linkWords('retrying')).toBe('Reconnecting.');
		expect(linkWords('live')).toBeUndefined();
	});

	it('[VW68] questions are found by words in any order, by their beginnings, without accents', () => {
		expect(matchesWords('How far did the Fáro reach?', 'reach far')).toBe(true);
		expect(matchesWords('How far did the Fáro reach?', 'FARO rea')).toBe(true);
		expect(matchesWords('How far did the Fáro reach?', 'each')).toBe(false);
		expect(matchesWords('How far?', ' ')).toBe(true);
	});
});
