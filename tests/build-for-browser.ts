/**
 * Makes the two production builds that the browser tests run on: the real banks in `build`, and the
 * invented ones of `tests/fixtures/questions` in `.e2e/build`. `--keep` leaves a build that is there alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const BUILDS = [
	{ BUILD_DIR: 'build' },
	{ BUILD_DIR: '.e2e/build', KIT_DIR: '.e2e/kit', QUESTIONS_DIR: 'tests/fixtures/questions' }
];

for (const settings of BUILDS) {
	if (process.argv.includes('--keep') && existsSync(`${settings.BUILD_DIR}/handler.js`)) continue;
	const { status } = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{
			stdio: 'inherit',
			env: { ...process.env, ...settings }
		}
	);
	if (status !== 0) process.exit(status ?? 1);
}
