import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs these of Debian's packages where that is Debian and whoever runs this may; else does nothing. */
export function installOnDebian(...packages: readonly string[]): void {
	const may = process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get');
	if (!may) return;
	const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
	const apt = (...args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit', timeout: 480_000, env });
	apt('update');
	apt('install', '-y', '--no-install-recommends', ...packages);
}
