import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** A package as it is installed. */
export interface Installed {
	/** Below the project's root. */
	readonly folder: string;
	readonly name: string;
	/** As the package itself says it, in the names of SPDX. */
	readonly licence: string;
	readonly dependencies: readonly string[];
}

/** Licences that ask for nothing but their own text and notices to go along. */
export const ALLOWED: readonly string[] = [
	'MIT',
	'ISC',
	'Apache-2.0',
	'BSD-2-Clause',
	'BSD-3-Clause',
	'BlueOak-1.0.0',
	'0BSD'
];

/** Packages under another licence, each with what it is here: none of these is changed, and no code of theirs is built in. */
export const EXCEPTIONS: Readonly<Record<string, { readonly licence: string; readonly why: string }>> = {
	'@fontsource-variable/libre-franklin': { licence: 'OFL-1.1', why: 'letters, given out with their licence' },
	'@fontsource-variable/newsreader': { licence: 'OFL-1.1', why: 'letters, given out with their licence' },
	'axe-core': { licence: 'MPL-2.0', why: 'tests' },
	lightningcss: { licence: 'MPL-2.0', why: 'builds styles' }
};

interface Manifest {
	readonly name?: string;
	readonly license?: string | { readonly type?: string };
	readonly licenses?: readonly { readonly type?: string }[];
	readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every package below `node_modules`, however deep. */
export function readInstalled(folder = 'node_modules'): Installed[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder)
		.filter((name) => !name.startsWith('.'))
		.flatMap((name) => {
			const path = posix.join(folder, name);
			if (name.startsWith('@')) return readInstalled(path);
			const manifest = readManifest(path);
			const below = readInstalled(posix.join(path, 'node_modules'));
			return manifest ? [manifest, ...below] : below;
		});
}

function readManifest(folder: string): Installed | undefined {
	const file = posix.join(folder, 'package.json');
	if (!existsSync(file)) return undefined;
	const {
		name = '',
		license,
		licenses,
		dependencies = {}
	} = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
	const said =
		typeof license === 'string'
			? license
			: (license?.type ?? licenses?.map(({ type }) => type).join(' AND '));
	return { folder, name, licence: said ?? 'none', dependencies: Object.keys(dependencies) };
}

/** The packages under a licence that is not allowed, as `name: licence`. A tool's parts for one platform go by the tool. */
export function refuseLicences(packages: readonly Installed[]): string[] {
	const isAllowed = ({ name, licence }: Installed) => {
		const tool = Object.keys(EXCEPTIONS).find((known) => name === known || name.startsWith(`${known}-`));
		return ALLOWED.includes(licence) || (tool !== undefined && EXCEPTIONS[tool]?.licence === licence);
	};
	return packages.filter((found) => !isAllowed(found)).map(({ name, licence }) => `${name}: ${licence}`);
}

/** What stands in node_modules because of these, they themselves among them, by name and in order. */
export function reachedFrom(names: readonly string[], packages: readonly Installed[]): string[] {
	const reached = new Set<string>();
	const reach = (name: string) => {
		if (reached.has(name)) return;
		reached.add(name);
		for (const found of packages) if (found.name === name) found.dependencies.forEach(reach);
	};
	names.forEach(reach);
	return [...reached].sort();
}
