import { expect, test } from 'vitest';
import { describePeriod } from '#ui/period-words.ts';

const day = (text: string) => Date.parse(text) / 86_400_000;
const period = (first: string, last: string) => describePeriod(day(first), day(last), day('2026-11-21'));

test('[BU10] a period is told as one says it, with a year only where it is not this one', () => {
	expect(period('2026-11-03', '2026-11-03')).toBe('on 3 November');
	expect(period('2026-11-03', '2026-11-18')).toBe('from 3 to 18 November');
	expect(period('2026-10-28', '2026-11-03')).toBe('from 28 October to 3 November');
	expect(period('2025-11-03', '2026-11-18')).toBe('from 3 November 2025 to 18 November');
	expect(period('2025-11-03', '2025-11-18')).toBe('from 3 to 18 November 2025');
});
