import { expect, test } from 'vitest';
import { countPlaywright, countVitest, describeCounts } from '../tally.ts';

const vitest = { success: true, numPassedTests: 40, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };

test('[LY8] the closing line adds up both runners', () => {
	expect(describeCounts([countVitest(vitest), countPlaywright({ stats, errors: [] })])).toBe(
		'45 passed, 0 failed'
	);
	const skipping = countPlaywright({ stats: { ...stats, skipped: 2 }, errors: [] });
	expect(describeCounts([countVitest({ ...vitest, numTodoTests: 1 }), skipping])).toBe(
		'45 passed, 0 failed, 3 skipped'
	);
});

test('[LY8] a run that could not load a file, or passed only when repeated, has failed', () => {
	expect(countVitest({ ...vitest, success: false }).failed).toBe(1);
	expect(countVitest({ ...vitest, success: false, numFailedTests: 3 }).failed).toBe(3);
	expect(countPlaywright({ stats: { ...stats, flaky: 1, unexpected: 2 }, errors: [] }).failed).toBe(3);
	expect(countPlaywright({ stats, errors: [{ message: 'no server' }] }).failed).toBe(1);
});

test('[LY8] where nothing ran, it says so', () => {
	expect(describeCounts([])).toBe('0 passed, 0 failed');
});
