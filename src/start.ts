/**
 * `npm start`: builds what is missing or older than its sources, then serves it. BUILD_DIR names a build that is taken as
 * it is; the table in README.md says what else can be set.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { folderFaults } from '#server/folders.ts';
import { readSettings, type Settings } from '#server/settings.ts';
import { BUILD_STEPS } from './build-steps.ts';

const SOURCES = ['src', 'questions', 'static', 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
	console.error(`Footnote needs Node 20.19 or newer; this is ${process.versions.node}.`);
	process.exit(1);
}

/** The newest change below a path, in milliseconds since the epoch. */
function lastChange(path: string): number {
	if (!existsSync(path)) return 0;
	const { mtimeMs } = statSync(path);
	if (!statSync(path).isDirectory()) return mtimeMs;
	return Math.max(mtimeMs, ...readdirSync(path).map((name) => lastChange(resolve(path, name))));
}

/** A build of one's own naming is taken as it is; the usual one is made again when a source is newer. */
function isBuilt({ buildFolder, isBuildNamed }: Settings): boolean {
	if (isBuildNamed) return existsSync(resolve(buildFolder, 'handler.js'));
	// What a build writes last, so that one that broke off is none.
	const built = lastChange(resolve(buildFolder, 'sbom.cdx.json'));
	return built > 0 && SOURCES.every((path) => lastChange(path) <= built);
}

// What cannot be read in the settings is for the server to tell of: nobody waits for a build first.
const settings = readSettings(process.env);
const isReadable = settings.ok && folderFaults(process.env, ['QUESTIONS_DIR', 'DATA_DIR']).length === 0;
if (isReadable && !isBuilt(settings.value)) {
	console.log('Building Footnote');
	for (const step of BUILD_STEPS) {
		const { status } = spawnSync(process.execPath, step, { stdio: 'inherit' });
		if (status !== 0) process.exit(status ?? 1);
	}
}

await import('./serve.ts');
