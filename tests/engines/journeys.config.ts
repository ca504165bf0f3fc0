import { defineConfig } from '@playwright/test';
import { INVENTED_BANKS, REAL_BANKS, webServerOf } from '../e2e/addresses.ts';
import engines from './engines.config.ts';

/**
 * The journeys of the browser tests in Firefox: `npm run test:firefox`. By hand: Debian's Firefox is driven by a
 * protocol that lacks some of what the tests ask of a browser; tests/README.md names what fails for that.
 */
export default defineConfig({
	...engines,
	testDir: '../e2e/journeys',
	testMatch: '*.e2e.ts',
	reporter: 'list',
	fullyParallel: true,
	workers: 2,
	timeout: 120_000,
	expect: { timeout: 15_000 },
	use: { ...engines.use, actionTimeout: 30_000, serviceWorkers: 'block' },
	webServer: [REAL_BANKS, INVENTED_BANKS].map(webServerOf)
});
