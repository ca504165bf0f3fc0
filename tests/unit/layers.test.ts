import { readFileSync } from 'node:fs';
import { ESLint } from 'eslint';
import { describe, expect, test } from 'vitest';
import { findUnused, INVENTORY, LAYERS, readSources, refuseImports } from '../layers.ts';

const sources = readSources();

describe('the project as it is', () => {
	test('[LY1] no file imports what the layer table does not allow', () => {
		expect(Object.keys(sources).length).toBeGreaterThan(20);
		expect(refuseImports(sources)).toEqual([]);
	});

	test('[LY2] the inventory of third-party packages names nothing that is not in use', () => {
		expect(findUnused(sources)).toEqual([]);
	});
});

describe('what the layer table refuses', () => {
	/** The layers that each layer may import besides itself, written out once more as the table says it. */
	const allowed: Record<string, string[]> = {
		domain: [],
		checks: ['domain'],
		machines: ['domain'],
		storage: ['domain'],
		live: ['domain'],
		server: ['domain', 'checks', 'machines'],
		ui: ['domain'],
		routes: ['domain', 'checks', 'machines', 'storage', 'live', 'server', 'ui']
	};

	test.each(Object.entries(allowed))('[LY1] %s importing any layer but itself and %j', (from, layers) => {
		const file = `${LAYERS[from]?.folder}/planted.ts`;
		for (const to of ['domain', 'checks', 'machines', 'storage', 'live', 'server', 'ui']) {
			const isAllowed = from === to || layers.includes(to);
			const refusal = `${file} imports #${to}/x.ts: ${from} may not import ${to}`;
			expect(refuse(file, `import { x } from '#${to}/x.ts';`)).toEqual(isAllowed ? [] : [refusal]);
		}
	});

	test('[LY3] the aliases are the layers', () => {
		const { imports } = JSON.parse(readFileSync('package.json', 'utf8')) as {
			imports: Record<string, string>;
		};
		const layers = Object.entries(LAYERS).filter(([name]) => name !== 'routes' && name !== 'start');
		expect(imports).toEqual(
			Object.fromEntries(layers.map(([name, { folder }]) => [`#${name}/*`, `./${folder}/*`]))
		);
	});

	const domain = 'src/lib/domain/planted.ts';
	test.each([
		['a type', `import type { X } from '#ui/x.ts';`, '#ui/x.ts'],
		['a re-export', `export { x } from '#ui/x.ts';`, '#ui/x.ts'],
		['all re-exported', `export * from '#ui/x.ts';`, '#ui/x.ts'],
		['an import for effect', `import '#ui/x.ts';`, '#ui/x.ts'],
		['a dynamic import', `const x = await import('#ui/x.ts');`, '#ui/x.ts'],
		['a template as name', 'const x = await import(`#ui/x.ts`);', '#ui/x.ts'],
		['a computed name', `const x = await import(name);`, '(computed)'],
		['an import in a type', `type X = import('#ui/x.ts').X;`, '#ui/x.ts'],
		['require', `const x = require('#ui/x.ts');`, '#ui/x.ts'],
		['import equals', `import x = require('#ui/x.ts');`, '#ui/x.ts'],
		['a glob', `const all = import.meta.glob('../../../questions/*');`, '../../../questions/*']
	])('[LY1] an import in any form: %s', (_form, code, specifier) => {
		expect(refuse(domain, code)).toEqual([expect.stringContaining(`imports ${specifier}: `)]);
	});

	test('[LY1] what only looks like an import is none', () => {
		expect(refuse(domain, `// import '#ui/x.ts'\nconst text = "import '#ui/x.ts'";`)).toEqual([]);
	});

	test('[LY1] a component’s scripts, markup and style count too', () => {
		const file = 'src/lib/ui/Planted.svelte';
		const component = [
			`<script module lang="ts">import '#storage/a.ts';</script>`,
			`<script lang="ts">\n\timport type { B } from '#server/b.ts';\n\timport { c } from '#domain/c.ts';\n</script>`,
			`{#await import('#machines/d.ts') then d}{d}{/await}`,
			`<style>@import 'some-styles';</style>`
		].join('\n');
		expect(refuse(file, component)).toEqual([
			`${file} imports #storage/a.ts: ui may not import storage`,
			`${file} imports #server/b.ts: ui may not import server`,
			`${file} imports some-styles: ui may not import this package`,
			`${file} imports #machines/d.ts: ui may not import machines`
		]);
	});

	test.each([
		['src/lib/ui/planted.ts', '../domain/claim.ts'],
		['src/lib/domain/planted.ts', '../../../questions/bank.ts'],
		['src/lib/machines/planted.ts', './../domain/claim.ts'],
		['src/lib/domain/planted.ts', '#domain/../ui/words.ts'],
		['src/routes/planted.ts', '../lib/server/banks.ts'],
		['src/routes/planted.ts', '../app.css']
	])('[LY3] %s reaching another layer by a path: %s', (file, specifier) => {
		const reason = 'a path crosses into another layer, use its alias';
		expect(refuse(file, `import '${specifier}';`)).toEqual([`${file} imports ${specifier}: ${reason}`]);
	});

	test.each(['./claim', './claim.js', '#domain/claim', '#domain/claim.js'])(
		'[LY3] an import without the ending of its file: %s',
		(specifier) => {
			expect(refuse(domain, `import '${specifier}';`)).toEqual([
				`${domain} imports ${specifier}: the ending is missing`
			]);
		}
	);

	test.each(['#questions/x.ts', '#lib/x.ts', '#start/x.ts', '#routes/x.ts'])(
		'[LY3] an alias of no layer: %s',
		(specifier) => {
			expect(refuse('src/routes/planted.ts', `import '${specifier}';`)).toEqual([
				expect.stringContaining('there is no such layer')
			]);
		}
	);

	test.each([
		['src/lib/stores/planted.ts', './x.ts'],
		['src/lib/planted.ts', '#domain/claim.ts']
	])('[LY1] a file in no layer: %s', (file, specifier) => {
		expect(refuse(file, `import '${specifier}';`)).toEqual([
			expect.stringContaining('the file is in no layer')
		]);
	});
});

describe('which packages the layer table refuses', () => {
	const everywhere: Record<string, string[]> = {
		valibot: ['domain', 'checks', 'storage', 'server'],
		xstate: ['machines', 'server', 'routes'],
		'svelte/store': ['ui', 'routes'],
		'@sveltejs/kit': ['routes'],
		'$app/state': ['routes'],
		'node:fs': ['server', 'start'],
		'$lib/x.ts': [],
		'$env/static/private': [],
		'left-pad': [],
		fs: []
	};

	test.each(Object.entries(everywhere))('[LY2] %s anywhere but in %j', (name, layers) => {
		for (const [layer, { folder }] of Object.entries(LAYERS)) {
			const file = `${folder}/planted.ts`;
			const refusal = `${file} imports ${name}: ${layer} may not import this package`;
			expect(refuse(file, `import '${name}';`)).toEqual(layers.includes(layer) ? [] : [refusal]);
		}
	});

	test.each(Object.entries(INVENTORY))('[LY2] %s anywhere but in %s', (name, owner) => {
		for (const { folder } of Object.values(LAYERS)) {
			const file = `${folder}/planted.ts`;
			const refusal = `${file} imports ${name}: only ${owner} may import it`;
			expect(refuse(file, `import type { x } from '${name}';`)).toEqual([refusal]);
		}
		expect(refuse(owner, owner.endsWith('.css') ? `@import '${name}';` : `import '${name}';`)).toEqual([]);
	});

	test('[LY2] xstate in ui anywhere but in the one bridge', () => {
		expect(refuse('src/lib/ui/use-actor.svelte.ts', `import 'xstate';`)).toEqual([]);
		expect(refuse('src/lib/ui/other.svelte.ts', `import 'xstate';`)).toHaveLength(1);
	});

	test('[LY2] an inventory row that nothing uses any more', () => {
		expect(findUnused({ ...sources, [INVENTORY.yaml ?? '']: '' })).toEqual(['yaml']);
	});
});

describe('what the lint refuses', () => {
	const eslint = new ESLint();

	/** The rules that speak against the code, as if it stood in this file. */
	async function lint(filePath: string, code: string): Promise<(string | null)[]> {
		const [result] = await eslint.lintText(code, { filePath });
		return result?.messages.map(({ ruleId }) => ruleId) ?? [];
	}

	const global = 'no-restricted-globals';
	const syntax = 'no-restricted-syntax';
	const planted: [string, string][] = [
		['export const now = Date.now();', syntax],
		[`export const now = Date['now']();`, syntax],
		['export const now = new Date();', syntax],
		['export const now = Date();', syntax],
		['const { now } = Date; export const at = now();', syntax],
		['const clock = Date; export const at = new clock(0);', syntax],
		['export const hour = (date: Date) => date.getHours();', syntax],
		['export const luck = Math.random();', syntax],
		[`export const luck = Math['random']();`, syntax],
		['export const luck = crypto.getRandomValues(new Uint8Array(1));', global],
		['export const width = window.innerWidth;', global],
		['export const width = globalThis.innerWidth;', global],
		['export const answer = fetch;', global],
		['export const at = performance.now();', global],
		['export const kept = localStorage.length;', global],
		['setTimeout(() => undefined, 10);', global],
		['export const home = process.env.HOME;', global]
	];

	test.each(planted)('[LY4] in domain, checks and machines: %s', async (code, rule) => {
		expect(await lint('src/lib/domain/planted.ts', code)).toEqual([rule]);
		expect(await lint('src/lib/machines/planted.ts', code)).toEqual([rule]);
		expect(await lint('src/lib/checks/planted.ts', code)).toEqual([rule]);
		expect(await lint('src/routes/planted.ts', code)).toEqual([]);
	});

	test('[LY4] a time that is given, and its UTC parts, are plain data', async () => {
		const code = 'export const day = (atMs: number) => new Date(atMs).getUTCDate() + Date.UTC(2026, 0, 1);';
		expect(await lint('src/lib/domain/planted.ts', code)).toEqual([]);
	});

	const inScripts = [
		["export const page = '/classroom';", 'a path as a string'],
		['export const pageOf = (id: string) => `/${id}/quiz`;', 'a path made of parts'],
		["void goto('/');", 'a step to the start'],
		["void fetch('/gull-rock/catalogue.json');", 'a fetch']
	] as const;
	test.each(inScripts)('[AN2] a path that does not know where the site lies: %s', async (code) => {
		for (const folder of ['src/routes', 'src/lib/ui'])
			expect(await lint(`${folder}/planted.ts`, code), folder).toEqual(['no-restricted-syntax']);
	});

	test.each(['<a href="/">Start</a>', '<a href="/{1}/quiz">Quiz</a>', '<form action="/quiz"></form>'])(
		'[AN2] an address in markup that does not know where the site lies: %s',
		async (markup) => {
			expect(await lint('src/lib/ui/Planted.svelte', `${markup}\n`)).toEqual(['no-restricted-syntax']);
		}
	);

	test('[AN2] a door of the server that does not know where the site lies', async () => {
		const code = "export const stream = () => new EventSource('/api/rooms/K4M7QX/host');";
		expect(await lint('src/lib/live/planted.ts', code)).toEqual(['no-restricted-syntax']);
	});

	test('[AN2] what goes through the one place that knows, and what only begins with a slash, passes', async () => {
		const code = [
			"import { at, fileAt } from '#domain/site-path.ts';",
			"export const page = at('/classroom');",
			'export const file = (id: string) => fileAt(`/${id}/catalogue.json`);',
			"export const parts = (text: string) => text.replace('/..', '').split('/');"
		].join('\n');
		expect(await lint('src/routes/planted.ts', code)).toEqual([]);
	});

	test('[LY5] markup made from text: {@html} anywhere', async () => {
		const code =
			'<script lang="ts">\n\tlet { text }: { text: string } = $props();\n</script>\n\n{@html text}\n';
		expect(await lint('src/lib/ui/Planted.svelte', code)).toEqual(['svelte/no-at-html-tags']);
		expect(await lint('src/routes/+planted.svelte', code)).toEqual(['svelte/no-at-html-tags']);
	});
});

function refuse(file: string, text: string): string[] {
	return refuseImports({ [file]: text });
}
