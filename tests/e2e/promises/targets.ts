import { expect, type Page } from '@playwright/test';

/** Words that can be pressed beside the controls of the quiz, and look like links. */
const AS_WORDS =
	/^(Keys|Finish now and see the answers|(Show|Hide) the passage|Why not the others\?|Hide the reasons|Take (this|the last) answer back)/;

interface Target {
	readonly name: string;
	readonly width: number;
	readonly height: number;
	readonly isOfQuiz: boolean;
}

/** Whatever can be pressed on the page but for links within a line of text, with the size of what reacts. */
function targets(page: Page): Promise<Target[]> {
	return page.evaluate(() => {
		const controls = document.querySelectorAll<HTMLElement>(
			'a[href], button, select, input, textarea, summary'
		);
		return [...controls].flatMap((control) => {
			// A label reacts for its input.
			const target = control.closest('label') ?? control;
			const isShown = target.checkVisibility({ visibilityProperty: true }) && !target.closest('.skip-link');
			const words = (target.parentElement?.textContent ?? '').trim();
			const isInline = getComputedStyle(target).display.startsWith('inline') && target.localName === 'a';
			const isInText = isInline && words !== (target.textContent ?? '').trim();
			if (!isShown || isInText) return [];
			const { width, height } = target.getBoundingClientRect();
			const name =
				target.getAttribute('aria-label') ?? (target.textContent?.trim() || target.outerHTML.slice(0, 80));
			return { name, width, height, isOfQuiz: target.closest('main form, .bar, #overview') !== null };
		});
	});
}

/** What on the page as it stands can be pressed and is too small for a finger, in CSS pixels. */
export async function tooSmall(page: Page): Promise<Target[]> {
	return (await targets(page)).filter(({ name, width, height, isOfQuiz }) => {
		const least = isOfQuiz && !AS_WORDS.test(name) ? 44 : 24;
		return Math.min(width, height) < least - 0.01;
	});
}

/** That whatever can be pressed on the page as it stands is large enough for a finger. */
export async function expectPressable(page: Page, state: string): Promise<void> {
	expect.soft(await tooSmall(page), `${state}, large enough to press`).toEqual([]);
}
