import { existsSync } from 'node:fs';
import { defineConfig, firefox } from '@playwright/test';
import { INVENTED_BANKS, webServerOf } from '../e2e/addresses.ts';

/** Driven by WebDriver BiDi. */
const DEBIANS_FIREFOX = '/usr/bin/firefox-esr';
const hasOwn = existsSync(firefox.executablePath());

/** The one journey that every engine has to take: `npm run test:engines`. */
export default defineConfig({
	testDir: '.',
	testMatch: '*.engine.ts',
	outputDir: '../../.results/engines',
	forbidOnly: true,
	workers: 1,
	timeout: 240_000,
	expect: { timeout: 30_000 },
	reporter: [['list'], ['json', { outputFile: '../../.results/engines.json' }]],
	metadata: { hasFirefox: hasOwn || existsSync(DEBIANS_FIREFOX) },
	use: {
		baseURL: INVENTED_BANKS.address,
		browserName: 'firefox',
		viewport: { width: 1280, height: 800 },
		...(hasOwn ? {} : { channel: 'moz-firefox', launchOptions: { executablePath: DEBIANS_FIREFOX } })
	},
	webServer: webServerOf(INVENTED_BANKS)
});
