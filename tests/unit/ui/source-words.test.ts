import { afterEach, describe, expect, it } from 'vitest';
import { describeDate } from '#domain/calendar.ts';
import { describeSource, numberFootnotes } from '#domain/footnote.ts';
import { foundSentence } from '#ui/found-words.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import { asOfWords, calendarWords, citation, documentWords, saidOfDocument } from '#ui/source-words.ts';
import { sources } from '../../fixtures/gull-rock-bank.ts';

const DATES = ['2021', '2021-03', '2021-03-08', '2024-01/2024-03', '../2023-11-06', '2024-04-23/..'];

afterEach(() => speak(undefined));

describe('where an answer comes from, in words', () => {
	it.each(DATES)('[FN7] %s reads in English on the page as in what is exported', (date) => {
		expect(calendarWords(date)).toBe(describeDate(date));
	});

	it('[FN7] a citation reads in English on the page as in what is exported', () => {
		const notes = numberFootnotes([...sources.claims.keys()], sources);
		expect(notes.map(citation)).toEqual(notes.map(describeSource));
	});

	it('[FN8] dates are as precise in Korean as they are known', () => {
		speak(korean);
		expect(DATES.map(calendarWords)).toEqual([
			'2021년',
			'2021년 3월',
			'2021년 3월 8일',
			'2024년 1월부터 2024년 3월까지',
			'2023년 11월 6일 이전',
			'2024년 4월 23일 이후'
		]);
		expect(asOfWords({ date: '2021-03', basis: 'inferred' })).toBe('2021년 3월 (추정한 날짜)');
	});

	it('[LA5] of what is said of a document it is known which part is in the language of its bank', () => {
		speak(korean);
		for (const document of sources.documents.values()) {
			const runs = saidOfDocument(document).flat();
			const inKorean = runs.filter(({ text }) => /\p{Script=Hangul}/u.test(text));
			expect(inKorean).toEqual(runs.filter(({ isOfBank }) => !isOfBank));
			expect(inKorean).not.toEqual([]);
			for (const { text } of runs) expect(documentWords(document)).toContain(text);
		}
	});

	it('[SR9] what came of a search is one sentence in Korean too', () => {
		speak(korean);
		const hit = {
			bank: 'b',
			entry: { kind: 'source', id: 's', text: '', beside: '' },
			words: new Set<string>()
		} as const;
		const hits = { claim: [hit, hit], question: [], source: [hit] };
		expect(foundSentence('Gull', { hits, holdsAll: true })).toBe('3개를 찾았습니다: 주장 2개 및 출처 1개.');
	});
});
