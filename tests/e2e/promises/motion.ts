import { expect, type Page } from '@playwright/test';

/** That nothing on the page as it stands moves; reduced motion is to be asked for. */
export async function expectStill(page: Page, state: string): Promise<void> {
	const moving = await page.evaluate(() => [
		...document.getAnimations().map((animation) => `animation ${animation.id}`),
		...[document.documentElement, ...document.querySelectorAll('body *')].flatMap((element) => {
			const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
			const still =
				/^(0s(, )?)+$/.test(transitionDuration) && animationName === 'none' && scrollBehavior === 'auto';
			return still ? [] : [element.outerHTML.slice(0, 80)];
		})
	]);
	expect.soft(moving, `${state}, with reduced motion`).toEqual([]);
}
