import { resolve } from 'node:path';
import { expect, test as base } from '../test.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { answer, EVERY_QUESTION, playThrough, press, quizOf, stem, verdict } from './gull-rock.ts';
import { savedAnswers } from './saved.ts';

const HOST = 'footnote.test';

/** A browser that knows the site by a name in a local network: plain http, and so no secure context. */
const test = base.extend<object, object>({
	launchOptions: [
		async ({ launchOptions }, use) => {
			const rule = `--host-resolver-rules=MAP ${HOST} ${new URL(INVENTED_BANKS.address).hostname}`;
			await use({ ...launchOptions, args: [...(launchOptions.args ?? []), rule] });
		},
		{ scope: 'worker' }
	]
});
test.use({ baseURL: `http://${HOST}:${INVENTED_BANKS.port}` });

test('[SE5] by plain http on a name of the local network a quiz of every kind works and is kept', async ({
	page
}) => {
	await page.goto(quizOf(EVERY_QUESTION));
	expect(await page.evaluate(() => [isSecureContext, 'subtle' in crypto])).toEqual([false, false]);
	await playThrough(page, EVERY_QUESTION);
	await expect(stem(page)).toHaveText('9 of 9 right.');
	await expect(page.getByText(/nothing will be kept|could not be saved/)).toHaveCount(0);
	expect(await savedAnswers(page)).toEqual(EVERY_QUESTION);
	await page.reload();
	await expect(stem(page)).toHaveText('9 of 9 right.');
	await press(page, 'Copy a link to this quiz');
	await expect(page.getByLabel('Link')).toHaveValue(new RegExp(`^http://${HOST}`));
});

test('[SE5] by plain http a reader’s own copy is recognised, kept, and its passage shown', async ({
	page
}) => {
	await page.goto('/gull-rock/sources/keeper');
	await page.getByLabel('Choose the file').setInputFiles(resolve('tests/fixtures/documents/lens.txt'));
	await expect(page.getByText('It was not kept')).toBeVisible();
	await page.getByLabel('Choose the file').setInputFiles(resolve('tests/fixtures/documents/keeper.txt'));
	await expect(page.getByText('Recognised and kept in this browser.')).toBeVisible();

	await page.goto(quizOf(['boats-guided']));
	await answer(page, 'boats-guided');
	await expect(verdict(page)).toContainText('Right');
	await page.getByRole('button', { name: 'Show the passage' }).first().click();
	await expect(page.getByRole('blockquote')).toContainText('up from 900 the year before');
	await expect(page.getByRole('blockquote').locator('mark').first()).toHaveText('about 1,250 boats');
});
