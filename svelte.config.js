import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import adapterNode from '@sveltejs/adapter-node';
import adapterStatic from '@sveltejs/adapter-static';

/** `npm run build:static` makes a folder for any host of files; else the build is for the server behind `npm start`. */
export const isStatic = process.env.ADAPTER === 'static';
/** `npm run dev`, whose own client makes a worker of a blob to find its server again: elsewhere that is refused. */
const isWorkshop = process.argv.includes('dev');
/** The path under which a folder for a host of files will lie, such as `/footnote`. */
const base = isStatic ? (process.env.BASE_PATH ?? '').replace(/\/+$/, '') : '';
const folder = process.env.BUILD_DIR || (isStatic ? 'build-static' : 'build');
const questions = process.env.QUESTIONS_DIR || 'questions';

/**
 * Every file below a path, in an order of its own.
 *
 * @param {string} path
 * @returns {string[]}
 */
function filesBelow(path) {
	if (!statSync(path).isDirectory()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => filesBelow(join(path, name)));
}

/** Names a build by what it is made of, so that pages in a browser know a newer one, and the same again is not new. */
function versionName() {
	const hash = createHash('sha256').update(`${base} ${isStatic}`);
	const sources = ['src', 'static', questions, 'svelte.config.js', 'vite.config.ts', 'package-lock.json'];
	for (const file of sources.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}

/** @type {import('@sveltejs/kit').Config} */
const config = {
	compilerOptions: { runes: true },
	kit: {
		adapter: isStatic
			? adapterStatic({ pages: folder, assets: folder, fallback: '404.html' })
			: adapterNode({ out: folder }),
		outDir: process.env.KIT_DIR ?? '.svelte-kit',
		paths: { base: /** @type {'' | `/${string}`} */ (base) },
		version: { name: versionName() },
		// Registered by routes/newer-version.svelte.ts, once nothing else is waited for.
		serviceWorker: { register: false, files: (path) => path !== 'footnote.png' },
		csp: {
			mode: 'auto',
			directives: {
				'default-src': ['none'],
				'script-src': ['self'],
				'style-src': ['self'],
				// The one inline style there is: the framework's own live region for page titles.
				'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
				'font-src': ['self'],
				'img-src': ['self', 'data:'],
				'connect-src': ['self'],
				'manifest-src': ['self'],
				'worker-src': isWorkshop ? ['self', 'blob:'] : ['self'],
				'base-uri': ['none'],
				'form-action': ['self'],
				'frame-ancestors': ['none'],
				// The same as in src/security-headers.ts, for pages on hosts that send no headers.
				...(!isWorkshop && {
					'require-trusted-types-for': ['script'],
					'trusted-types': ['svelte-trusted-html', 'footnote-worker']
				})
			}
		},
		prerender: { handleHttpError: 'fail', handleMissingId: 'fail' }
	}
};

export default config;
