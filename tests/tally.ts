/** Adds up what Vitest and Playwright wrote to .results, and prints one plain line: N passed, N failed, N skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Count {
	readonly passed: number;
	readonly failed: number;
	readonly skipped: number;
}

/** The part of Vitest's JSON report that is read. A file that could not be loaded has no test to fail. */
export interface VitestReport {
	readonly success: boolean;
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
}

/** The part of Playwright's JSON report that is read. A test that passed only when repeated has failed. */
export interface PlaywrightReport {
	readonly stats: {
		readonly expected: number;
		readonly unexpected: number;
		readonly flaky: number;
		readonly skipped: number;
	};
	readonly errors: readonly unknown[];
}

export function countVitest(report: VitestReport): Count {
	return {
		passed: report.numPassedTests,
		failed: report.success ? report.numFailedTests : Math.max(report.numFailedTests, 1),
		skipped: report.numPendingTests + report.numTodoTests
	};
}

export function countPlaywright({ stats, errors }: PlaywrightReport): Count {
	const failed = stats.unexpected + stats.flaky;
	return {
		passed: stats.expected,
		failed: errors.length > 0 ? Math.max(failed, 1) : failed,
		skipped: stats.skipped
	};
}

/** `12 passed, 0 failed`, and how many were skipped where any were. */
export function describeCounts(counts: readonly Count[]): string {
	const sum = (key: keyof Count) => counts.reduce((total, count) => total + count[key], 0);
	const skipped = sum('skipped') === 0 ? '' : `, ${sum('skipped')} skipped`;
	return `${sum('passed')} passed, ${sum('failed')} failed${skipped}`;
}

function read<T>(name: string, count: (report: T) => Count): Count[] {
	const path = `.results/${name}.json`;
	return existsSync(path) ? [count(JSON.parse(readFileSync(path, 'utf8')) as T)] : [];
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url))
	console.log(
		describeCounts([
			...read('vitest', countVitest),
			...read('playwright', countPlaywright),
			...read('engines', countPlaywright)
		])
	);
