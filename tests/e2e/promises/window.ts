import { expect, type Page } from '@playwright/test';

/** What sticks out of the window at either side, and whether the page can be pushed sideways. */
export function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		const isHidden = (element: Element) =>
			element.closest('.visually-hidden, #svelte-announcer, .skip-link') !== null;
		// On a phone the links at the top slide under the finger within a line that fits, and so does what is wide by
		// itself, a table or a sheet, in a region that the keyboard reaches.
		const slides = (element: Element) => element.matches('header nav > a, [role="region"][tabindex="0"] *');
		const out = [...document.querySelectorAll('body *')].filter((element) => {
			const { left, right, width } = element.getBoundingClientRect();
			return (
				width > 0 && (left < -0.5 || right > root.clientWidth + 0.5) && !isHidden(element) && !slides(element)
			);
		});
		const pushed = root.scrollWidth > root.clientWidth ? [`the page is ${root.scrollWidth} px wide`] : [];
		return [...pushed, ...out.map((element) => element.outerHTML.slice(0, 120))];
	});
}

/** That the page as it stands fits into windows of these widths, in CSS pixels. */
export async function expectFits(page: Page, state: string, widths: readonly number[]): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		expect.soft(await overflowing(page), `${state} at ${width} px`).toEqual([]);
	}
}
