import { defineConfig } from '@playwright/test';
import { INVENTED_BANKS, REAL_BANKS, serverOf, type Site } from '../e2e/addresses.ts';
import engines from './engines.config.ts';

const serve = (site: Site) => ({ ...engines.webServer, ...serverOf(site), url: `${site.address}/` });

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
	webServer: [serve(REAL_BANKS), serve(INVENTED_BANKS)]
} as Parameters<typeof defineConfig>[0]);
