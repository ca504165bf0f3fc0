import { describe, expect, test } from 'vitest';
import { faultsOf, LIMITS, type Asked, type Measured } from '../first-page.ts';

const script = (kb: number, path = '/_app/quiz.js'): Asked => ({
	path,
	kind: 'script',
	bytes: kb * 1000,
	when: 'before'
});
const font = (kb: number): Asked => ({ path: '/text.woff2', kind: 'font', bytes: kb * 1000, when: 'before' });
const measured = (asked: readonly Asked[], shift = 0): Measured => ({ asked, shift });

describe('what the first page of a quiz may cost', () => {
	test('[PF1] as much as the limit is allowed, and one byte more is not', () => {
		expect(faultsOf(measured([script(LIMITS.scriptKb), font(LIMITS.allKb - LIMITS.scriptKb)]))).toEqual([]);
		expect(faultsOf(measured([script(LIMITS.scriptKb + 0.001)]))).toHaveLength(2);
		expect(faultsOf(measured([script(1), font(LIMITS.allKb)]))[0]).toMatch(/^All in all: 151\.0 kB/);
	});

	test('[PF1] what is too much is named, the heaviest first', () => {
		const faults = faultsOf(measured([script(20, '/a.js'), script(60, '/b.js')]));
		expect(faults).toEqual(['JavaScript: 80.0 kB; the limit is 75 kB.', '   60000 /b.js', '   20000 /a.js']);
	});

	test('[PF1] a page without a script was not measured', () => {
		expect(faultsOf(measured([]))).toEqual(['No script was measured.']);
	});

	test('[PF2] what is asked for before anybody sets about answering is named, unless a reason is given for it', () => {
		const early: Asked = {
			path: '/gull-rock/chunks/people-1.json',
			kind: 'other',
			bytes: 1,
			when: 'untouched'
		};
		const icon: Asked = { ...early, path: '/icon.svg' };
		expect(faultsOf(measured([script(1), early, icon]))).toEqual([
			'/gull-rock/chunks/people-1.json was asked for before anybody set about answering.'
		]);
	});

	test('[PF7] what moves is a fault, however little', () => {
		expect(faultsOf(measured([script(1)], 0.0004))).toEqual(['What stood there moved: layout shift 0.0004.']);
	});
});
