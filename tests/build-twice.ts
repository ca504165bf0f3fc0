/**
 * `npm run build:twice`: builds the site and its server twice, as `npm run build` does, and fails where a file of the one
 * is not the same, byte for byte, in the other.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const folder = join('.e2e', 'twice');
const kit = join('.e2e', 'twice-kit');

function clear(): void {
	for (const made of [folder, kit]) rmSync(made, { recursive: true, force: true });
}

/** Every file of a new build, with the fingerprint of its bytes. */
function makeBuild(): Map<string, string> {
	clear();
	const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
		stdio: 'inherit',
		env: { ...process.env, BUILD_DIR: folder, KIT_DIR: kit }
	});
	if (status !== 0) process.exit(status ?? 1);
	const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile()
	);
	const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
	return new Map(
		paths.map((path) => [
			path.slice(folder.length + 1),
			createHash('sha256').update(readFileSync(path)).digest('hex')
		])
	);
}

// tsconfig.json rests on what the framework writes for the usual folder, which a new clone does not have yet.
const { status } = spawnSync('npx', ['svelte-kit', 'sync'], { stdio: 'inherit' });
if (status !== 0) process.exit(status ?? 1);

const [first, second] = [makeBuild(), makeBuild()];
const different = [...new Set([...first.keys(), ...second.keys()])].filter(
	(path) => first.get(path) !== second.get(path)
);
for (const path of different) console.error(`${path} differs`);
if (different.length === 0) console.log(`${first.size} files, the same in both builds`);
clear();
process.exit(different.length === 0 ? 0 : 1);
