import { expect, test } from 'vitest';
import { ensureBrowser, findBrowser, type Machine } from '../browser.ts';

const OWN = '/cache/chromium/chrome';

/** A machine on which these paths exist, and these commands, when they work, bring one more. */
function machineWith(paths: string[], works: Record<string, string> = {}, canUseApt = true) {
	const commands: string[] = [];
	const machine: Machine = {
		chosen: undefined,
		ownPath: OWN,
		canUseApt,
		exists: (path) => paths.includes(path),
		run: (command, args) => {
			const line = [command, ...args].join(' ');
			commands.push(line);
			const [, brings] = Object.entries(works).find(([start]) => line.startsWith(start)) ?? [];
			if (brings !== undefined) paths.push(brings);
			return brings !== undefined;
		}
	};
	return { machine, commands };
}

test('[LY7] a browser that is installed is used, and nothing is installed beside it', () => {
	const { machine, commands } = machineWith([OWN, '/usr/bin/google-chrome']);
	expect(ensureBrowser(machine)).toBe('/usr/bin/google-chrome');
	expect(ensureBrowser(machineWith(['/usr/bin/chromium', '/usr/bin/chromium-headless-shell']).machine)).toBe(
		'/usr/bin/chromium-headless-shell'
	);
	expect(findBrowser({ ...machine, chosen: '/opt/chrome' })).toBe('/opt/chrome');
	expect(ensureBrowser(machineWith([OWN]).machine)).toBe(OWN);
	expect(commands).toEqual([]);
});

test('[LY7] where there is none, Playwright’s own is fetched', () => {
	const { machine, commands } = machineWith([], { 'npx playwright install chromium': OWN });
	expect(ensureBrowser(machine)).toBe(OWN);
	expect(commands.some((command) => command.startsWith('apt-get'))).toBe(false);
});

test('[LY7] where that cannot be had, Debian’s package is installed, as root only', () => {
	const works = { 'apt-get install': '/usr/bin/chromium-headless-shell' };
	expect(ensureBrowser(machineWith([], works).machine)).toBe('/usr/bin/chromium-headless-shell');
	const { machine, commands } = machineWith([], works, false);
	expect(ensureBrowser(machine)).toBeUndefined();
	expect(commands).toEqual(['npx playwright install chromium']);
});
