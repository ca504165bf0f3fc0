import { expect, type CDPSession, type Page } from '@playwright/test';
import { expectAccessible, expectAccessibleInForcedColours, whatAxeFinds } from './accessible.ts';
import { expectStill } from './promises/motion.ts';
import { expectPressable } from './promises/targets.ts';
import { expectFitsOtherTexts, expectFitsThis } from './promises/window.ts';

/** Both engines in the windows that 200% and 400% zoom leave too, and in forced colours: twice as long. */
export const isThorough = process.env['EVERY_LOOK'] === '1';

const LAPTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };
const SMALLEST_PHONE = { width: 320, height: 640 };
/** Half of a laptop is what 200% zoom leaves of it. */
const HALF = { width: 640, height: 512 };
/** What 400% zoom leaves of 1280 by 1024, as WCAG 1.4.10 has it. */
const QUARTER = { width: 320, height: 256 };
const LARGE = { width: 1920, height: 1080 };

const sessions = new WeakMap<Page, Promise<CDPSession>>();

/** Within it the browser is asked for letters of twice the size. */
async function inLargeLetters(page: Page, look: () => Promise<void>): Promise<void> {
	const opening = sessions.get(page) ?? page.context().newCDPSession(page);
	sessions.set(page, opening);
	const session = await opening;
	const setTo = async (standard: number) => {
		await session.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } });
		const root = await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
		expect(root).toBe(standard);
	};
	await setTo(32);
	await look();
	await setTo(16);
}

/**
 * Looks at a page as it stands in all the ways that hold for every state, window by window from a laptop down to the
 * smallest phone, and leaves it in the window that it had.
 */
export async function look(page: Page, state: string): Promise<void> {
	const before = page.viewportSize();
	const fits = (in_ = '') => expectFitsThis(page, `${state}${in_}`);
	const fitsInLargeLetters = () => inLargeLetters(page, () => fits(', with letters of twice the size,'));

	await page.emulateMedia({ reducedMotion: 'reduce' });
	await page.setViewportSize(LAPTOP);
	await expectAccessible(page, state);
	await expectStill(page, state);
	await fits();
	await fitsInLargeLetters();
	await expectFitsOtherTexts(page, state);

	await page.setViewportSize(LARGE);
	await fits();
	await page.setViewportSize(HALF);
	await fits();
	if (isThorough) await expectAccessible(page, `${state}, at 200%`);

	await page.setViewportSize(PHONE);
	await fits();
	await expectPressable(page, state);
	expect.soft(await whatAxeFinds(page), `${state}, on a phone`).toEqual([]);
	await fitsInLargeLetters();

	await page.setViewportSize(SMALLEST_PHONE);
	await fits();
	await expectFitsOtherTexts(page, state);
	if (isThorough) {
		await page.setViewportSize(QUARTER);
		await expectAccessible(page, `${state}, at 400%`);
		await expectAccessibleInForcedColours(page, `${state}, at 400%`);
	}
	if (before) await page.setViewportSize(before);
}
