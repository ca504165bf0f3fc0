import { defineConfig } from '@playwright/test';
import { launchOptions } from '../browser.ts';
import { INVENTED_BANKS, webServerOf } from '../e2e/addresses.ts';

/** Pictures of every state and, in both languages, of every page, to be looked at: `npm run pictures`. */
export default defineConfig({
	testDir: '.',
	testMatch: '*.pictures.ts',
	outputDir: '../../.results/pictures-run',
	fullyParallel: true,
	workers: 2,
	timeout: 600_000,
	expect: { timeout: 15_000 },
	reporter: 'list',
	use: {
		actionTimeout: 30_000,
		baseURL: INVENTED_BANKS.address,
		launchOptions: launchOptions(),
		serviceWorkers: 'block',
		viewport: { width: 1280, height: 800 }
	},
	webServer: webServerOf(INVENTED_BANKS)
});
