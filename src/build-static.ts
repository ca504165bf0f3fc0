/**
 * `npm run build:static`: the site as a folder for any host of files, in `build-static` or BUILD_DIR, to lie at the
 * root of the host or under BASE_PATH (such as `/footnote`). It has everything but sessions on a server.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeBillOfMaterials } from './bill-of-materials.ts';
import { apacheFile, headersFile, nginxFile } from './security-headers.ts';

const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
const folder = process.env.BUILD_DIR || 'build-static';
if (base !== '' && !base.startsWith('/')) {
	console.error(`BASE_PATH begins with a slash, such as /footnote; this is ${base}`);
	process.exit(1);
}

const { status } = spawnSync(
	process.execPath,
	['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
	{ stdio: 'inherit', env: { ...process.env, ADAPTER: 'static', BASE_PATH: base, BUILD_DIR: folder } }
);
if (status !== 0) process.exit(status ?? 1);

// Each host reads the one it knows. GitHub Pages leaves out folders such as `_app` unless told otherwise.
writeFileSync(join(folder, '_headers'), headersFile(base));
writeFileSync(join(folder, '.htaccess'), apacheFile(base));
writeFileSync(join(folder, 'headers.nginx.conf'), nginxFile(base));
writeFileSync(join(folder, '.nojekyll'), '');
writeBillOfMaterials(folder, { hasServer: false });
console.log(`${folder} is ready to be served under ${base || '/'}`);
