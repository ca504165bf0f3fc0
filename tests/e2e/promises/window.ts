import { expect, type Page } from '@playwright/test';

/** What sticks out of the window at either side, and whether the page can be pushed sideways. */
export function overflowing(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const root = document.documentElement;
		const isHidden = (element: Element) =>
			!element.checkVisibility() ||
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

/** That the page as it stands fits into the window that it has. */
export async function expectFitsThis(page: Page, state: string): Promise<void> {
	const width = page.viewportSize()?.width;
	expect.soft(await overflowing(page), `${state} at ${width} px`).toEqual([]);
}

/** That the page as it stands fits into windows of these widths, in CSS pixels. */
export async function expectFits(page: Page, state: string, widths: readonly number[]): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await expectFitsThis(page, state);
	}
}

/** Within it the page has the text spacing of WCAG 1.4.12 and is written from right to left. */
async function spacedAndTurned(page: Page, look: () => Promise<void>): Promise<void> {
	await page.evaluate(() => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(`
			* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
			p { margin-bottom: 2em !important }
		`);
		document.adoptedStyleSheets = [sheet];
		document.documentElement.dir = 'rtl';
	});
	await look();
	await page.evaluate(() => {
		document.adoptedStyleSheets = [];
		document.documentElement.removeAttribute('dir');
	});
}

/** Within it every text is of words of 24 letters and more, as other languages have them; addresses stay. */
async function inLongWords(page: Page, look: () => Promise<void>): Promise<void> {
	const before = await page.evaluateHandle(() => {
		const texts = document.createTreeWalker(
			document.querySelector('main') ?? document.body,
			NodeFilter.SHOW_TEXT
		);
		const words: [Text, string][] = [];
		while (texts.nextNode()) {
			const text = texts.currentNode as Text;
			words.push([text, text.data]);
			text.data = text.data.replace(/(?:\w+ ){1,}\w+/g, (some) =>
				some.split(' ').reduce((all, word) => {
					const last = all.slice(all.lastIndexOf(' ') + 1);
					return last.length < 24 ? all + word : `${all} ${word}`;
				})
			);
		}
		return words;
	});
	await look();
	await before.evaluate((words) => words.forEach(([text, data]) => (text.data = data)));
	await before.dispose();
}

/** That the page fits into the window that it has with spaced text, turned round, and in long words. */
export async function expectFitsOtherTexts(page: Page, state: string): Promise<void> {
	await spacedAndTurned(page, () => expectFitsThis(page, `${state}, spaced and from right to left,`));
	await inLongWords(page, () => expectFitsThis(page, `${state}, in long words,`));
}
