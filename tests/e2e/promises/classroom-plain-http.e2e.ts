import { expect, test as base } from '../test.ts';
import { HostPage, PhonePage } from '../session-page.ts';

const NAME = 'footnote.test';

/** A browser that knows the site by a name in a local network: plain http, and so no secure context. */
const test = base.extend<object, object>({
	launchOptions: [
		async ({ launchOptions }, use) => {
			const rule = `--host-resolver-rules=MAP ${NAME} 127.0.0.1`;
			await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
		},
		{ scope: 'worker' }
	],
	baseURL: async ({ baseURL }, use) => use(baseURL?.replace('127.0.0.1', NAME))
});

test('[VW75] by plain http on a name of the local network a session works from the lobby to Review', async ({
	page,
	browser,
	baseURL
}) => {
	const host = new HostPage(page);
	const code = await host.openRoom(['How much was the harbour board']);
	await expect(page.getByText(`${NAME}:`)).toBeVisible();
	const projector = await host.openProjector();
	const phone = await PhonePage.of(browser, baseURL);
	await phone.join(code, 'Ada');
	expect(await phone.page.evaluate(() => [isSecureContext, 'subtle' in crypto])).toEqual([false, false]);
	await host.step('Open the first question', 'Close the question');
	await phone.choose('2.6 million crowns', 'Sure');
	// Two quick presses are one.
	await expect(page.getByRole('button', { name: 'Close the question' })).toBeEnabled();
	await projector.bringToFront();
	await projector.keyboard.press('Space');
	await host.offers('Show the answer');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await expect(phone.page.getByText('Not quite, and you said “sure”.')).toBeVisible();
	await host.end();
	await expect(phone.page.getByText('do not let this be the only copy')).toBeVisible();
	const saved = phone.page.waitForEvent('download');
	await phone.page.getByRole('button', { name: 'Save as a file' }).click();
	expect((await saved).suggestedFilename()).toMatch(/^footnote-session-.*\.json$/);
	await phone.page.getByRole('button', { name: 'Add to Review here' }).click();
	await phone.page.getByRole('link', { name: 'Open Review' }).click();
	await expect(phone.page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
});
