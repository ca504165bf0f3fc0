import { expect, test, type Page } from '../test.ts';
import { expectAccessible, whatAxeFinds, whatIsFound } from '../accessible.ts';
import { expectStill } from './motion.ts';
import { WALKS } from './states.ts';
import { expectPressable } from './targets.ts';
import { expectFits, expectFitsOtherTexts } from './window.ts';

/** By both engines in either theme, forced colours and the window that 400% zoom leaves of a laptop: three times as long. */
const isThorough = process.env.EVERY_LOOK === '1';

// Each test walks through a part of the product, and looks at every state in all the ways that it can at once.
test.describe.configure({ timeout: isThorough ? 1_200_000 : 300_000 });

/** From the smallest phone to a large screen; half of 1280 is what 200% zoom leaves of a laptop. */
const WIDTHS = [320, 390, 640, 1920, 1280];

const PHONE = { width: 390, height: 844 };

async function expectAccessibleEverywhere(page: Page, state: string): Promise<void> {
	await page.setViewportSize({ width: 320, height: 640 });
	for (const colorScheme of ['light', 'dark'] as const)
		for (const forcedColors of ['none', 'active'] as const) {
			await page.emulateMedia({ colorScheme, forcedColors });
			// There the browser chooses the colours, and axe reads those of the style sheet where it has put its own.
			const isForced = forcedColors === 'active';
			const found = (await whatIsFound(page)).filter((what) => !isForced || !/^color-contrast:/.test(what));
			expect.soft(found, `${state}, 320 px, ${colorScheme}, forced colours ${forcedColors}`).toEqual([]);
		}
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}

/** Sets the size of letters that the browser is asked for, in pixels. */
async function lettersOf(page: Page): Promise<(standard: number) => Promise<void>> {
	const session = await page.context().newCDPSession(page);
	return async (standard) => {
		await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
		const root = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
		expect(root).toBe(standard);
	};
}

test('[AX1] each of the two engines finds what is planted for it, and what is no fault has to be listed', async ({
	page
}) => {
	await page.goto('/');
	await page.getByRole('heading', { level: 1 }).waitFor();
	expect(await whatIsFound(page)).toEqual([]);
	await page.evaluate(() => {
		const main = document.querySelector('main');
		main?.append(document.createElement('img'));
		const table = document.createElement('table');
		table.insertRow().insertCell().textContent = 'A cell under no heading';
		main?.append(table);
	});
	const found = await whatIsFound(page);
	expect(found.filter((what) => what.startsWith('image-alt:'))).toHaveLength(1);
	expect(found.filter((what) => what.startsWith('table_headers_exists/'))).toHaveLength(1);
});

for (const [what, walk] of Object.entries(WALKS)) {
	test(`[VW1, VW2, VW3, VW4, VW5, AX1, AX2] ${what}: accessible in either theme, still, large enough to press, within every window, with larger letters and other texts too`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion: 'reduce' });
		const setLetters = await lettersOf(page);
		await walk(page, async (state) => {
			await expectAccessible(page, state);
			await expectStill(page, state);
			await expectFits(page, state, WIDTHS);

			await page.setViewportSize(PHONE);
			await expectPressable(page, state);
			expect.soft(await whatAxeFinds(page), `${state}, on a phone`).toEqual([]);

			await setLetters(32);
			await expectFits(page, `${state}, with letters of twice the size,`, [390, 1280]);
			await setLetters(16);
			await expectFitsOtherTexts(page, state, [320, 1280]);
			if (isThorough) await expectAccessibleEverywhere(page, state);
		});
	});
}
