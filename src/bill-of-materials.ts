import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readNotes, type Notes } from './note-packages.ts';

/** What of CycloneDX is used here, as `npm sbom` writes it (1.5) and as it is kept (1.6). */
export interface Bill {
	readonly specVersion: string;
	readonly serialNumber: string;
	readonly metadata: {
		readonly timestamp?: string;
		readonly lifecycles: readonly { readonly phase: string }[];
		readonly tools: unknown;
		readonly component: Part;
	};
	readonly components: readonly Part[];
	readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
	readonly [member: string]: unknown;
}

export interface Part {
	/** `name@version`. */
	readonly 'bom-ref': string;
	readonly name: string;
	readonly version: string;
	readonly scope?: string | undefined;
	readonly properties: readonly { readonly name: string; readonly value: string }[];
	readonly [member: string]: unknown;
}

/** What a build is: its name, when its commit was made, and the packages that it took in, by `name@version`. */
export interface Build {
	readonly version: string;
	readonly madeAt: string | undefined;
	readonly taken: ReadonlySet<string>;
	/** It has a server, which needs what package.json calls dependencies. */
	readonly hasServer: boolean;
}

/** What goes into every build without a module of its own: the letters, and the framework's own server. */
const LETTERS = ['@fontsource-variable/libre-franklin', '@fontsource-variable/newsreader'];
const SERVER = ['@sveltejs/adapter-node'];

const OF_TOOLS = 'cdx:npm:package:development';

/**
 * The list of a build's parts, made of npm's list of all that is installed: what runs and what was taken in, and none of
 * the tools. It has no time but the commit's and a number that follows from the rest, so the same build has the same list.
 */
export function billOf(listed: Bill, { version, madeAt, taken, hasServer }: Build): Bill {
	const missing = [...taken].filter((ref) => !listed.components.some((part) => part['bom-ref'] === ref));
	if (missing.length > 0) throw new Error(`npm does not list what was built in: ${missing.join(', ')}`);
	const isTool = ({ properties }: Part) => properties.some(({ name }) => name === OF_TOOLS);
	const kept = listed.components
		.filter((part) => taken.has(part['bom-ref']) || (hasServer && !isTool(part)))
		.map((part) => ({
			...part,
			// npm calls optional what package.json calls a development dependency, built in or not.
			scope: isTool(part) ? 'required' : part.scope,
			properties: part.properties.filter(({ name }) => name !== OF_TOOLS)
		}))
		.sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
	const root = listed.metadata.component;
	const refs = new Set([root['bom-ref'], ...kept.map((part) => part['bom-ref'])]);
	const { component, lifecycles, tools } = listed.metadata;
	const bill = {
		$schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
		bomFormat: 'CycloneDX',
		specVersion: '1.6',
		version: 1,
		metadata: {
			...(madeAt !== undefined && { timestamp: madeAt }),
			...{ lifecycles, tools },
			component: {
				...component,
				...{ type: 'application', name: component['bom-ref'].replace(/@[^@]*$/, '') },
				properties: [...component.properties, { name: 'footnote:build', value: version }]
			}
		},
		components: kept,
		dependencies: listed.dependencies
			.filter(({ ref }) => refs.has(ref))
			.map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((to) => refs.has(to)).sort() }))
			.sort((a, b) => (a.ref < b.ref ? -1 : 1))
	};
	return { ...bill, serialNumber: numberOf(JSON.stringify(bill)) };
}

/** A UUID of the kind that is made of whatever its maker likes (version 8 of RFC 9562): here, of this text. */
function numberOf(text: string): string {
	const hex = createHash('sha256').update(text).digest('hex');
	const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`];
	return `urn:uuid:${parts.join('-')}-${hex.slice(20, 32)}`;
}

/** Writes `sbom.cdx.json` into the folder of a build that has just been made. */
export function writeBillOfMaterials(folder: string, { hasServer }: Pick<Build, 'hasServer'>): void {
	const pages = join(folder, hasServer ? 'client' : '', '_app/version.json');
	const { version } = JSON.parse(readFileSync(pages, 'utf8')) as { version: string };
	const notes = readNotes(hasServer ? ['pages-client', 'pages-ssr', 'serve-ssr'] : ['pages-client']);
	const bill = billOf(listInstalled(), {
		version,
		madeAt: commitTime(),
		taken: takenBy(notes, hasServer),
		hasServer
	});
	writeFileSync(join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, '\t')}\n`);
}

function takenBy({ taken, left }: Notes, hasServer: boolean): ReadonlySet<string> {
	const byName = [...left, ...LETTERS, ...(hasServer ? SERVER : [])].map((name) =>
		join('node_modules', name)
	);
	return new Set(
		[...taken, ...byName].map((path) => {
			const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Part;
			return `${name}@${version}`;
		})
	);
}

function listInstalled(): Bill {
	// A build is in production, where npm would leave out what was built in.
	const env = { ...process.env, NODE_ENV: 'development' };
	// npm names itself to the scripts that it runs.
	const own = process.env['npm_execpath'] ?? '';
	const command = /npm-cli\.[cm]?js$/.test(own) ? [process.execPath, own] : ['npm'];
	const [program = 'npm', ...args] = [
		...command,
		'sbom',
		'--sbom-format',
		'cyclonedx',
		'--package-lock-only'
	];
	const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8, env });
	if (status !== 0) throw new Error(`npm sbom could not list what is installed.\n${stderr}`);
	return JSON.parse(stdout) as Bill;
}

/** SOURCE_DATE_EPOCH in seconds, where whoever builds gives it; else the time of the commit, where there is one. */
function commitTime(): string | undefined {
	const given = process.env['SOURCE_DATE_EPOCH'];
	const git = () =>
		existsSync('.git') ? spawnSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8' }).stdout : '';
	const seconds = Number(given ?? git());
	return seconds > 0 ? new Date(seconds * 1000).toISOString() : undefined;
}
