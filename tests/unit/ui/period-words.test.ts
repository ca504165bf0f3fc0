import { afterEach, expect, test } from 'vitest';
import { korean } from '#ui/korean/korean.ts';
import { speak } from '#ui/language.svelte.ts';
import { describePeriod } from '#ui/period-words.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const period = (first: string, last: string) => describePeriod(day(first), day(last), day('2026-11-21'));

afterEach(() => speak(undefined));

test('[BU10] a period is told as one says it, with a year only where it is not this one', () => {
	expect(period('2026-11-03', '2026-11-03')).toBe('on 3 November');
	expect(period('2026-11-03', '2026-11-18')).toBe('from 3 to 18 November');
	expect(period('2026-10-28', '2026-11-03')).toBe('from 28 October to 3 November');
	expect(period('2025-11-03', '2026-11-18')).toBe('from 3 November 2025 to 18 November');
	expect(period('2025-11-03', '2025-11-18')).toBe('from 3 to 18 November 2025');
});

test('[BU10] in Korean the month that both days share stands before the first', () => {
	speak(korean);
	expect(period('2026-11-03', '2026-11-03')).toBe('11월 3일 하루');
	expect(period('2026-11-03', '2026-11-18')).toBe('11월 3일부터 18일까지');
	expect(period('2025-11-03', '2025-11-18')).toBe('2025년 11월 3일부터 18일까지');
	expect(period('2026-10-28', '2026-11-03')).toBe('10월 28일부터 11월 3일까지');
});
