import { resolve } from 'node:path';
import { expect, test } from '../test.ts';
import { build } from 'esbuild';
import { digestOfCards, goldenLog } from '../../fixtures/golden-log.ts';

/** The golden log and its fold as one script that sets `golden`. */
async function bundle(): Promise<string> {
	const { outputFiles } = await build({
		entryPoints: [resolve('tests/fixtures/golden-log.ts')],
		bundle: true,
		write: false,
		format: 'iife',
		globalName: 'golden',
		platform: 'browser'
	});
	return outputFiles[0]?.text ?? '';
}

test('[LG17] the same log gives the same cards in the browser as it does here', async ({ page }) => {
	await page.addScriptTag({ content: await bundle() });
	const inBrowser = await page.evaluate(() => {
		const { golden } = globalThis as unknown as {
			golden: { digestOfCards: typeof digestOfCards; goldenLog: typeof goldenLog };
		};
		return golden.digestOfCards(golden.goldenLog());
	});
	expect(inBrowser).toMatch(/^60 cards, stability /);
	expect(inBrowser).toBe(digestOfCards(goldenLog()));
});
