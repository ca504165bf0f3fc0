import { afterEach, describe, expect, it, vi } from 'vitest';
import { comebackSentence, describeDay, holdSentence, onDay } from '#ui/day-words.ts';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';

/** The day number of a date. */
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
const SATURDAY = day('2026-11-21');

afterEach(() => {
	vi.unstubAllEnvs();
	speak(undefined);
});

describe('a day in words', () => {
	it.each([
		['2026-11-21', 'today'],
		['2026-11-22', 'tomorrow'],
		['2026-11-23', 'Monday'],
		['2026-11-27', 'Friday'],
		['2026-11-28', '28 November'],
		['2026-12-31', '31 December'],
		['2027-01-01', '1 January 2027'],
		['2026-11-20', 'yesterday'],
		['2026-11-19', 'Thursday'],
		['2026-11-15', 'Sunday'],
		['2026-11-14', '14 November'],
		['2025-12-31', '31 December 2025']
	])('[WD10] %s is "%s" on Saturday, 21 November 2026', (date, said) => {
		expect(describeDay(day(date), SATURDAY)).toBe(said);
	});

	it('[WD10] a day within the week is called by its name over the turn of a year', () => {
		const newYearsEve = day('2026-12-31');
		expect(describeDay(day('2027-01-01'), newYearsEve)).toBe('tomorrow');
		expect(describeDay(day('2027-01-05'), newYearsEve)).toBe('Tuesday');
	});

	it.each([
		['2026-11-21', 'today', '오늘'],
		['2026-11-20', 'yesterday', '어제'],
		['2026-11-15', 'on Sunday', '일요일에'],
		['2026-11-14', 'on 14 November', '11월 14일에'],
		['2025-11-21', 'on 21 November 2025', '2025년 11월 21일에']
	])('[WD10] what was done on %s was done "%s", and "%s"', (date, english, inKorean) => {
		expect(onDay(day(date), SATURDAY)).toBe(english);
		speak(korean);
		expect(onDay(day(date), SATURDAY)).toBe(inKorean);
	});

	it.each(['Pacific/Honolulu', 'Asia/Seoul', 'Pacific/Kiritimati'])(
		'[WD10] is the same date for a reader in %s',
		async (place) => {
			vi.stubEnv('TZ', place);
			vi.resetModules();
			const there = await import('#ui/day-words.ts');
			expect(there.longDate(day('2026-03-01'), SATURDAY)).toBe('1 March');
			expect(there.shortDate(day('2026-12-04'))).toBe('4 Dec');
			expect(there.describeDay(day('2026-11-25'), SATURDAY)).toBe('Wednesday');
		}
	);
});

describe('when a claim comes back', () => {
	it.each([
		['2026-11-22', 'Comes back tomorrow.'],
		['2026-11-26', 'Comes back on Thursday.'],
		['2027-03-14', 'Comes back on 14 March 2027.']
	])('[WD11] %s: "%s"', (date, said) => {
		expect(comebackSentence(day(date), SATURDAY)).toBe(said);
	});

	it('[WD11] what should have come back already comes back today', () => {
		expect(comebackSentence(SATURDAY, SATURDAY)).toBe('Comes back today.');
		expect(comebackSentence(SATURDAY - 9, SATURDAY)).toBe('Comes back today.');
	});

	it.each([
		['2026-11-21', 'Likely to hold until today.'],
		['2026-11-26', 'Likely to hold until Thursday.'],
		['2026-12-14', 'Likely to hold until 14 December.']
	])('[WD11] %s: "%s"', (date, said) => {
		expect(holdSentence(day(date), SATURDAY)).toBe(said);
	});

	it.each([
		['2026-11-21', '오늘 다시 나옵니다.', '오늘까지는 기억할 가능성이 높습니다.'],
		['2026-11-26', '목요일에 다시 나옵니다.', '목요일까지는 기억할 가능성이 높습니다.'],
		['2027-03-14', '2027년 3월 14일에 다시 나옵니다.', '2027년 3월 14일까지는 기억할 가능성이 높습니다.']
	])('[WD11] in Korean a day takes the particle that it needs: %s', (date, back, hold) => {
		speak(korean);
		expect(comebackSentence(day(date), SATURDAY)).toBe(back);
		expect(holdSentence(day(date), SATURDAY)).toBe(hold);
	});
});
