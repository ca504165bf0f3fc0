import { expect, test } from '../test.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { pagesOf } from './states.ts';

test.use({ javaScriptEnabled: false });

/** What a page can be asked to do by its HTML alone: a form that leads to an address. */
const WITHOUT_PROGRAM = ['Start this quiz'];

test('[VW88] before a page’s program is there, nothing can be pressed that needs it', async ({ page }) => {
	const pressable: string[] = [];
	for (const path of await pagesOf(page.request, INVENTED_BANKS)) {
		await page.goto(path);
		for (const button of await page.locator('button:visible:enabled').all())
			pressable.push((await button.innerText()).trim());
	}
	expect([...new Set(pressable)]).toEqual(WITHOUT_PROGRAM);
});
