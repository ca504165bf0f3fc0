/**
 * Makes the production builds that the browser tests run on: the real banks in `build`, the invented ones of
 * `tests/fixtures/questions` in `.e2e/build`, and these once more as a folder of files for a host's sub-path in
 * `.e2e/static`. `--keep` leaves a build that is there alone.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const VITE = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'];
const INVENTED = { QUESTIONS_DIR: 'tests/fixtures/questions' };

const BUILDS = [
	{ command: VITE, made: 'build/handler.js', settings: { BUILD_DIR: 'build' } },
	{
		command: VITE,
		made: '.e2e/build/handler.js',
		settings: { BUILD_DIR: '.e2e/build', KIT_DIR: '.e2e/kit', ...INVENTED }
	},
	{
		command: ['--import', 'tsx', 'src/build-static.ts'],
		made: '.e2e/static/index.html',
		settings: { BUILD_DIR: '.e2e/static', KIT_DIR: '.e2e/kit-static', BASE_PATH: '/footnote', ...INVENTED }
	}
];

for (const { command, made, settings } of BUILDS) {
	if (process.argv.includes('--keep') && existsSync(made)) continue;
	const { status } = spawnSync(process.execPath, command, {
		stdio: 'inherit',
		env: { ...process.env, ...settings }
	});
	if (status !== 0) process.exit(status ?? 1);
}
