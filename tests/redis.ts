/**
 * Finds the redis-server that the tests of several servers start, and as a command (`tsx tests/redis.ts`) makes sure that
 * there is one where that can be done: Debian's package.
 */
import { existsSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installOnDebian } from './debian.ts';

const WITHOUT = `No redis-server was found or could be installed: the tests on Redis are skipped. To run them, do one of these:
  sudo apt-get install redis-server          on Debian and Ubuntu
  REDIS_PATH=/path/to/redis-server npm test  where it is installed somewhere else`;

/** The path of a redis-server that is there, REDIS_PATH before all others. */
export function findRedis(): string | undefined {
	const folders = ['/usr/bin', '/usr/local/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
	const installed = folders.map((folder) => join(folder, 'redis-server')).find((path) => existsSync(path));
	return process.env['REDIS_PATH'] ?? installed;
}

/** Installs one where there is none and this may. */
function ensureRedis(): string | undefined {
	if (findRedis() === undefined) installOnDebian('redis-server');
	return findRedis();
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
	const path = ensureRedis();
	console.log(path === undefined ? WITHOUT : `Redis for the tests: ${path}`);
}
