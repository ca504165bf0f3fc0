import { join } from 'node:path';
import type { Page } from '@playwright/test';

const FOLDER = '.results/pictures';
const WINDOWS = [
	{ width: 390, height: 844 },
	{ width: 1280, height: 800 }
];

/** Takes the whole page as it stands on a phone and on a desk, light and dark, numbered in the order of the calls. */
export function cameraFor(...folder: readonly string[]): (page: Page, state: string) => Promise<void> {
	let taken = 0;
	return async (page, state) => {
		taken += 1;
		const name = `${String(taken).padStart(2, '0')} ${state.replace(/[^\p{L}\p{N}]+/gu, ' ').trim() || 'start'}`;
		const before = page.viewportSize();
		for (const window of WINDOWS) {
			await page.setViewportSize(window);
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
				const path = join(FOLDER, ...folder, `${name}, ${window.width} ${colorScheme}.png`);
				await page.screenshot({ path, fullPage: true, animations: 'disabled' });
			}
		}
		await page.emulateMedia({ colorScheme: 'light' });
		if (before) await page.setViewportSize(before);
	};
}
