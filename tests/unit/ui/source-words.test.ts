import { afterEach, describe, expect, it } from 'vitest';
import { describeDate } from '#domain/calendar.ts';
import { describeAsOf, describeSource, numberFootnotes } from '#domain/footnote.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import { asOfWords, calendarWords, citation } from '#ui/source-words.ts';
import { sources } from '../../fixtures/gull-rock-bank.ts';

afterEach(() => speak(undefined));

describe('where a claim stands, as it is said', () => {
	it.each([
		['2021', /^2021년$/],
		['2021-03', /^2021년 3월$/],
		['2021-03-08', /^2021년 3월 8일$/],
		['2024-01/2024-03', /2024년 1월.* 2024년 3월/],
		['../2023-11-06', /2023년 11월 6일.+/],
		['2023-12/..', /2023년 12월.+/]
	])('[CL8] a date is no more precise than it is known, in either language: %s', (date, inKorean) => {
		expect(calendarWords(date)).toBe(describeDate(date));
		speak(korean);
		expect(calendarWords(date)).toMatch(inKorean);
	});

	it('[LA1] on the page it reads as in what is exported, with its title as it is printed', () => {
		const inferred = { date: '2021', basis: 'inferred', why: 'Worked out.' } as const;
		expect(asOfWords(inferred)).toBe(describeAsOf(inferred));
		const [note] = numberFootnotes(['electric-1934'], sources);
		if (!note) throw new Error('no footnote');
		expect(citation(note)).toBe(describeSource(note));
		speak(korean);
		expect(citation(note)).toMatch(/^Island votes to keep its lighthouse, 2019년 5월 4일, .*7/);
	});
});
