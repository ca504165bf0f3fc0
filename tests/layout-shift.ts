import type { Page } from '@playwright/test';

/**
 * Adds up what moves on the pages opened from now on: every layout shift that no press or key of the last half
 * second explains. Call what it returns for the sum so far.
 */
export async function watchShifts(page: Page): Promise<() => Promise<number>> {
	await page.addInitScript(() => {
		const held = { sum: 0 };
		Object.assign(window, { layoutShifts: held });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries()) {
				const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
				if (!shift.hadRecentInput) held.sum += shift.value;
			}
		}).observe({ type: 'layout-shift', buffered: true });
	});
	return () =>
		page.evaluate(async () => {
			// Entries are handed over after a frame has been painted.
			await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
			return (window as unknown as { layoutShifts: { sum: number } }).layoutShifts.sum;
		});
}
