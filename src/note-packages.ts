import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Packages that a build took in, by their folders, and those that it leaves to the next step to take in, by name. */
export interface Notes {
	readonly taken: readonly string[];
	readonly left: readonly string[];
}

/** Where builds note it: beside what the framework makes on the way. */
const folder = join(process.env['KIT_DIR'] ?? '.svelte-kit', 'packages');

/** `node_modules/a/node_modules/@b/c/index.js` is of the package in `node_modules/a/node_modules/@b/c`. */
const PACKAGE = /^.*?(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/]+)\//;
/** `@b/c/part.js` is of the package `@b/c`; what begins with a dot, a slash or `node:` is of none. */
const NAMED = /^((?:@[\w-]+\/)?[\w-][\w.-]*)(?:\/|$)/;

/** What a plugin is told of a build, as far as it is asked for here. */
interface Building {
	getModuleIds(): Iterable<string>;
	readonly environment: { readonly name: string };
}
type Bundle = Readonly<Record<string, { readonly imports?: readonly string[] }>>;

/** A plugin of Vite that notes the packages whose modules go into a build, for its list of parts. */
export function notePackages(name: string) {
	return {
		name: 'note-packages',
		apply: 'build' as const,
		generateBundle(this: Building, _options: unknown, bundle: Bundle) {
			const modules = [...this.getModuleIds()].map((id) => id.replaceAll('\\', '/'));
			const imports = Object.values(bundle).flatMap(({ imports = [] }) => imports);
			const left = imports.filter((id) => !(id in bundle)).flatMap((id) => NAMED.exec(id)?.[1] ?? []);
			const notes: Notes = {
				taken: [...new Set(modules.flatMap((id) => PACKAGE.exec(id)?.[1] ?? []))],
				left: [...new Set(left)]
			};
			mkdirSync(folder, { recursive: true });
			writeFileSync(join(folder, `${name}-${this.environment.name}.json`), JSON.stringify(notes));
		}
	};
}

/** What the builds of these names noted, together. */
export function readNotes(names: readonly string[]): Notes {
	const notes = names.map((name) => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Notes);
	return { taken: notes.flatMap(({ taken }) => taken), left: notes.flatMap(({ left }) => left) };
}
