import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { importsOf } from './imports.ts';

/** One row of the layer table: the folder, the layers it may import, and the packages it may import anywhere. */
interface Layer {
	readonly folder: string;
	readonly layers: readonly string[];
	readonly packages: readonly string[];
}

export const LAYERS: Readonly<Record<string, Layer>> = {
	domain: { folder: 'src/lib/domain', layers: [], packages: ['valibot'] },
	/** What makes a question good, for the bank's check and for whoever writes one in a browser. */
	checks: { folder: 'src/lib/checks', layers: ['domain'], packages: ['valibot'] },
	machines: { folder: 'src/lib/machines', layers: ['domain'], packages: ['xstate'] },
	storage: {
		folder: 'src/lib/storage',
		layers: ['domain'],
		// valibot, because what a browser has kept is one of the doors at which data from outside is parsed.
		packages: ['valibot']
	},
	live: { folder: 'src/lib/live', layers: ['domain'], packages: [] },
	server: {
		folder: 'src/lib/server',
		layers: ['domain', 'checks', 'machines'],
		// valibot, because bank files are one of the doors at which data from outside is parsed.
		packages: ['node:', 'valibot', 'xstate']
	},
	ui: { folder: 'src/lib/ui', layers: ['domain'], packages: ['svelte'] },
	routes: {
		folder: 'src/routes',
		layers: ['domain', 'checks', 'machines', 'storage', 'live', 'server', 'ui'],
		packages: ['$app', '@sveltejs/kit', 'svelte', 'xstate']
	},
	/** Beside the layers: the commands that build and serve the pages, the rooms past the framework, the worker that keeps the site. */
	start: { folder: 'src', layers: ['domain', 'server'], packages: ['node:'] }
};

/** The inventory: every other third-party package that src rests on, and the one file that imports it. */
export const INVENTORY: Readonly<Record<string, string>> = {
	'@fontsource-variable/libre-franklin': 'src/app.css',
	'@fontsource-variable/newsreader': 'src/app.css',
	'@noble/hashes': 'src/lib/storage/fingerprint.ts',
	'@valibot/to-json-schema': 'src/lib/server/bank-schema.ts',
	compromise: 'src/lib/server/key-terms.ts',
	ioredis: 'src/lib/server/redis-event-log.ts',
	libsql: 'src/lib/server/sqlite-event-log.ts',
	localforage: 'src/lib/storage/local-database.ts',
	minisearch: 'src/lib/domain/search-index.ts',
	obscenity: 'src/lib/server/rude-name.ts',
	'ts-fsrs': 'src/lib/domain/schedule.ts',
	vite: 'src/finish-build.ts',
	uqr: 'src/lib/ui/QrCode.svelte',
	yaml: 'src/lib/checks/yaml-text.ts'
};

/** Layers that no alias leads to. */
const WITHOUT_ALIAS: readonly string[] = ['routes', 'start'];

/** Files that may import one thing more than the rest of their layer. */
const ALONE: Readonly<Record<string, string>> = {
	'src/lib/ui/use-actor.svelte.ts': 'xstate',
	// What the build is made of, which the worker keeps.
	'src/service-worker.ts': '$service-worker',
	// The built handler, found by the folder it was built into.
	'src/serve.ts': '(computed)'
};

/** The shell's style sheet and its fonts stand outside the layers: the root layout and that sheet alone import them. */
const SHELL = {
	importers: ['src/routes/+layout.svelte', 'src/app.css'],
	paths: /^src\/(app\.css|fonts\/[a-z-]+\.woff2(\?url)?)$/
};

/** Source text by path from the project's root. */
export type Sources = Readonly<Record<string, string>>;

/** Every import in the sources that the table does not allow, as `file imports specifier: reason`. */
export function refuseImports(sources: Sources): string[] {
	return Object.entries(sources).flatMap(([file, text]) =>
		importsOf(file, text).flatMap((specifier) => {
			const reason = reasonAgainst(file, specifier);
			return reason === undefined ? [] : [`${file} imports ${specifier}: ${reason}`];
		})
	);
}

/** Packages of the inventory that their file does not import. */
export function findUnused(sources: Sources): string[] {
	return Object.entries(INVENTORY)
		.filter(([name, file]) => !importsOf(file, sources[file] ?? '').some((used) => packageOf(used) === name))
		.map(([name]) => name);
}

/** What lies under src and can import: scripts, components and style sheets. */
export function readSources(folder = 'src'): Sources {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
	const paths = names.map((name) => posix.join(folder, name.replaceAll('\\', '/')));
	const files = paths.filter((path) => /\.(ts|js|svelte|css)$/.test(path) && !path.endsWith('.d.ts'));
	return Object.fromEntries(files.map((path) => [path, readFileSync(path, 'utf8')]));
}

function reasonAgainst(file: string, specifier: string): string | undefined {
	const own = layerOf(file);
	if (own === undefined) return 'the file is in no layer';
	if (specifier.startsWith('.')) return reasonAgainstPath(file, specifier);
	if (specifier.startsWith('#')) return reasonAgainstAlias(own, specifier);
	return reasonAgainstPackage(file, specifier);
}

function reasonAgainstPath(file: string, specifier: string): string | undefined {
	// SvelteKit writes these types beside each route.
	if (specifier === './$types' && layerOf(file) === 'routes') return undefined;
	const target = posix.join(posix.dirname(file), specifier);
	if (SHELL.importers.includes(file) && SHELL.paths.test(target)) return undefined;
	if (layerOf(target) !== layerOf(file)) return 'a path crosses into another layer, use its alias';
	return hasEnding(specifier) ? undefined : 'the ending is missing';
}

function reasonAgainstAlias(own: string, specifier: string): string | undefined {
	const [alias = '', ...rest] = specifier.slice(1).split('/');
	if (!(alias in LAYERS) || WITHOUT_ALIAS.includes(alias)) return 'there is no such layer';
	if (rest.includes('..')) return 'a path crosses into another layer, use its alias';
	if (alias !== own && !LAYERS[own]?.layers.includes(alias)) return `${own} may not import ${alias}`;
	return hasEnding(specifier) ? undefined : 'the ending is missing';
}

function reasonAgainstPackage(file: string, specifier: string): string | undefined {
	const name = packageOf(specifier);
	const own = layerOf(file);
	if (own !== undefined && LAYERS[own]?.packages.includes(name)) return undefined;
	if (ALONE[file] === name || INVENTORY[name] === file) return undefined;
	if (INVENTORY[name] !== undefined) return `only ${INVENTORY[name]} may import it`;
	return `${own} may not import this package`;
}

/** `node:fs` belongs to `node:`, `@noble/hashes/sha2.js` to `@noble/hashes`, `svelte/store` to `svelte`. */
function packageOf(specifier: string): string {
	if (specifier.startsWith('node:')) return 'node:';
	const parts = specifier.split('/');
	return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** The layer whose folder is the longest that holds the path. */
function layerOf(path: string): string | undefined {
	return Object.entries(LAYERS)
		.filter(([name, { folder }]) =>
			name === 'start' ? posix.dirname(path) === folder : path.startsWith(`${folder}/`)
		)
		.map(([name]) => name)
		.at(0);
}

function hasEnding(specifier: string): boolean {
	return /\.(ts|svelte|css|json)$/.test(specifier);
}
