import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { CalendarDateSchema, describeDate, earliestDay, latestDay } from '#domain/calendar.ts';

const month = fc.integer({ min: 1, max: 12 });
const day = fc.integer({ min: 1, max: 28 });
const point = fc
	.tuple(fc.integer({ min: 1000, max: 9999 }), fc.option(month), fc.option(day))
	.map(([y, m, d]) =>
		[y, m, m === null ? null : d]
			.filter((n) => n !== null)
			.map((n) => String(n).padStart(2, '0'))
			.join('-')
	);
const date = fc.oneof(
	point,
	fc.tuple(point, point).map((ends) => ends.sort().join('/')),
	point.map((end) => `../${end}`),
	point.map((start) => `${start}/..`)
);

describe('dates as precise as they are known', () => {
	it.each(['2021', '2021-03', '2021-03-08', '2024-01/2024-03', '../2023-11-06', '2023/..'])(
		'[CL7] a date may be as vague as the source is: %s',
		(text) => expect(v.is(CalendarDateSchema, text)).toBe(true)
	);

	it.each([
		'',
		'21',
		'2021-13',
		'2021-00',
		'2021-03-32',
		'2021-3-8',
		'8 March 2021',
		'2021/',
		'../..',
		'2021-03-08T10:00'
	])('[CL7] what is no such date is refused when the bank is read: %s', (text) =>
		expect(v.is(CalendarDateSchema, text)).toBe(false)
	);

	it('[CL7] a bare year, which YAML reads as a number, is the same date', () => {
		expect(v.parse(CalendarDateSchema, 2021)).toBe('2021');
	});

	it.each([
		['2021', '2021'],
		['2021-03', 'March 2021'],
		['2021-03-08', '8 March 2021'],
		['2024-01/2024-03', 'January 2024 to March 2024'],
		['../2023-11-06', 'on or before 6 November 2023'],
		['2023-12/..', 'on or after December 2023']
	])('[CL8] a date is said as a reader says it, no more precisely than it is known: %s', (text, said) =>
		expect(describeDate(text)).toBe(said)
	);

	it('[CL9] a date begins no later than it ends, and open ends lie outside every other date', () => {
		fc.assert(
			fc.property(date, point, (some, other) => {
				expect(v.is(CalendarDateSchema, some)).toBe(true);
				expect(earliestDay(some) <= latestDay(some)).toBe(true);
				expect(earliestDay(`../${other}`) < earliestDay(some) || some.startsWith('..')).toBe(true);
				expect(latestDay(`${other}/..`) >= latestDay(some)).toBe(true);
			})
		);
	});

	it('[CL9] an open end has a day of its own, so that every date can be compared', () => {
		expect(earliestDay('../2023-11-06')).toBe('0000-01-01');
		expect(latestDay('2023-12/..')).toBe('9999-12-31');
	});

	it('[CL9] a vague date covers the days it may mean', () => {
		expect([earliestDay('2021-03'), latestDay('2021-03')]).toEqual(['2021-03-01', '2021-03-31']);
		expect([earliestDay('2021'), latestDay('2021')]).toEqual(['2021-01-01', '2021-12-31']);
		expect([earliestDay('2024-01/2024-03-05'), latestDay('2024-01/2024-03-05')]).toEqual([
			'2024-01-01',
			'2024-03-05'
		]);
	});
});
