/**
 * Finds the browser that the browser tests run in, and as a command (`tsx tests/browser.ts`) makes sure that
 * there is one: an installed Chromium or Chrome, else Playwright's own, else Debian's package. One without a
 * window goes first, as it takes a third less of the processor for the same test.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const INSTALLED = [
	'/usr/bin/chromium-headless-shell',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/snap/bin/chromium',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe'
];

/** Debian's package of the first of these. */
const PACKAGE = 'chromium-headless-shell';

const WHAT_TO_DO = `The browser tests need Chromium or Chrome, and none was found or could be installed. Do one of these:
  npx playwright install chromium       on any system
  sudo apt-get install chromium         on Debian (or chromium-headless-shell); chromium-browser on Ubuntu
  CHROMIUM_PATH=/path/to/chrome npm test   where it is installed somewhere else`;

/** What the search rests on, so that its order can be tested without installing anything. */
export interface Machine {
	readonly chosen: string | undefined;
	readonly ownPath: string;
	readonly exists: (path: string) => boolean;
	/** Whether the command ended well. */
	readonly run: (command: string, args: readonly string[]) => boolean;
	readonly canUseApt: boolean;
}

const thisMachine: Machine = {
	chosen: process.env.CHROMIUM_PATH,
	ownPath: chromium.executablePath(),
	exists: existsSync,
	run: (command, args) =>
		spawnSync(command, args, {
			stdio: 'inherit',
			timeout: 480_000,
			shell: process.platform === 'win32',
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		}).status === 0,
	canUseApt: process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
};

/** The path of a browser that is there, CHROMIUM_PATH before all others. */
export function findBrowser(machine: Machine = thisMachine): string | undefined {
	if (machine.chosen) return machine.chosen;
	return [...INSTALLED, machine.ownPath].find((path) => machine.exists(path));
}

/** Installs one where there is none: Playwright's own, and where that cannot be had, Debian's package. */
export function ensureBrowser(machine: Machine = thisMachine): string | undefined {
	const found = findBrowser(machine);
	if (found !== undefined) return found;
	if (machine.run('npx', ['playwright', 'install', 'chromium'])) {
		if (machine.canUseApt) machine.run('npx', ['playwright', 'install-deps', 'chromium']);
	} else if (machine.canUseApt) {
		machine.run('apt-get', ['update']);
		machine.run('apt-get', ['install', '-y', '--no-install-recommends', PACKAGE, 'fonts-liberation']);
	}
	return findBrowser(machine);
}

/** How the tests start it: without the requests that a browser makes for itself. */
export function launchOptions(): { executablePath?: string; args: string[] } {
	const executablePath = findBrowser();
	return {
		...(executablePath === undefined ? {} : { executablePath }),
		args: [
			'--disable-gpu',
			'--disable-background-networking',
			'--disable-component-update',
			'--disable-sync',
			'--no-first-run'
		]
	};
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
	const path = ensureBrowser();
	if (path === undefined || !existsSync(path)) {
		console.error(path === undefined ? WHAT_TO_DO : `CHROMIUM_PATH is ${path}, and nothing is there.`);
		process.exit(1);
	}
	console.log(`Browser for the tests: ${path}`);
}
