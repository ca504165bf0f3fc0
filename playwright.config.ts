import { defineConfig } from '@playwright/test';
import { launchOptions } from './tests/browser.ts';
import { INVENTED_BANKS, REAL_BANKS, webServerOf } from './tests/e2e/addresses.ts';

/** Runs on the two builds that `tsx tests/build-for-browser.ts` makes. */
export default defineConfig({
	testDir: 'tests/e2e',
	testMatch: '**/*.e2e.ts',
	fullyParallel: true,
	forbidOnly: true,
	workers: 2,
	// Generous, as a loaded machine is slow and not wrong.
	timeout: 240_000,
	expect: { timeout: 15_000 },
	reporter: [['list'], ['json', { outputFile: '.results/playwright.json' }]],
	use: {
		actionTimeout: 90_000,
		baseURL: INVENTED_BANKS.address,
		launchOptions: launchOptions(),
		// Each test has a new browser, which would keep the whole site each time; those on just that allow it.
		serviceWorkers: 'block',
		// A trace costs a third more time: ask for one by `npx playwright test --trace retain-on-failure`.
		trace: 'off'
	},
	projects: [
		{
			name: 'desktop',
			testIgnore: '**/touch.e2e.ts',
			use: { viewport: { width: 1280, height: 800 } }
		},
		{
			name: 'phone',
			// The others do not depend on the window, or choose their own.
			testMatch: '**/touch.e2e.ts',
			use: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3, hasTouch: true, isMobile: true }
		}
	],
	webServer: [REAL_BANKS, INVENTED_BANKS].map(webServerOf)
});
