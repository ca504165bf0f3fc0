import { expect, test } from '@playwright/test';
import { INVENTED_BANKS } from '../e2e/addresses.ts';
import { quizOf } from '../e2e/promises/gull-rock.ts';
import { findWebKit, WebKit } from './web-driver.ts';

const button = (name: string) => `//button[normalize-space()='${name}']`;
const choice = (text: string) => `//label[.//*[normalize-space()='${text}'] or normalize-space()='${text}']`;
const FIELD = "//input[@type='text']";

test('[AX4] in WebKit a quiz is taken, gone on with after a reload, and what was missed is reviewed', async () => {
	const binary = findWebKit();
	test.skip(binary === undefined, 'No WebKitGTK is here: apt-get install webkit2gtk-driver xvfb');
	const page = await WebKit.open(binary ?? '');
	const shows = (xpath: string, text: RegExp) => expect.poll(() => page.textOf(xpath)).toMatch(text);
	try {
		await page.goto(INVENTED_BANKS.address + quizOf(['vote-sold', 'boats-guided']));
		await shows('//h1', /voted to sell the tower/);
		await page.click(choice('False'));
		await page.click(choice('Sure'));
		await page.click(button('Check'));
		await shows("//*[@role='status'][@data-verdict]", /^✓ Right, and you were sure\.$/);
		await page.click(button('Next question'));
		await shows('//h1', /how many boats/);
		await page.type(FIELD, '900');
		await page.reload();
		await shows('//h1', /how many boats/);
		await shows(FIELD, /^900$/);
		await page.click(choice('Think so'));
		await page.click(button('Check'));
		await shows("//*[@role='status'][@data-verdict]", /Not quite/);
		await page.click(button('See the result'));
		await shows('//h1', /^1 of 2 right\.$/);
		await page.click("//nav//a[normalize-space()='Review']");
		await shows('//h2', /^Missed: 1 question$/);
		await page.reload();
		await shows('//h2', /^Missed: 1 question$/);
	} finally {
		await page.close();
	}
});
