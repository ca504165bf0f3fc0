import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { billOf, type Bill, type Part } from '../../src/bill-of-materials.ts';
import { EXCEPTIONS, reachedFrom, readInstalled, refuseLicences, type Installed } from '../packages.ts';

const installed = readInstalled();
const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	dependencies: Record<string, string>;
};

test('[SE61] every package that is installed is under a licence of the list', () => {
	expect(installed.length).toBeGreaterThan(200);
	expect(refuseLicences(installed)).toEqual([]);
	const names = installed.map(({ name }) => name);
	expect(Object.keys(EXCEPTIONS).filter((name) => !names.includes(name))).toEqual([]);
});

test('[SE61] a licence that is not on the list is found, also where an excepted package changes its own', () => {
	const found = (name: string, licence: string): Installed => ({
		folder: '',
		name,
		licence,
		dependencies: []
	});
	expect(
		refuseLicences([
			...[found('a', 'MIT'), found('b', 'GPL-3.0-only'), found('c', 'none'), found('d', '(MIT OR GPL-2.0)')],
			...[
				found('axe-core', 'MPL-2.0'),
				found('lightningcss-linux-x64-gnu', 'MPL-2.0'),
				found('e', 'MPL-2.0')
			],
			found('lightningcss', 'AGPL-3.0')
		])
	).toEqual(['b: GPL-3.0-only', 'c: none', 'd: (MIT OR GPL-2.0)', 'e: MPL-2.0', 'lightningcss: AGPL-3.0']);
});

test('[SE62] the running server rests on eleven packages, these', () => {
	expect(reachedFrom(Object.keys(dependencies), installed)).toEqual([
		...['@ioredis/commands', '@neon-rs/load', 'cluster-key-slot', 'debug', 'denque', 'detect-libc'],
		...['ioredis', 'libsql', 'ms', 'redis-errors', 'standard-as-callback']
	]);
});

const part = (ref: string, isTool: boolean, scope = isTool ? 'optional' : 'required'): Part => {
	const [name = '', version = ''] = ref.split('@');
	const tool = { name: 'cdx:npm:package:development', value: 'true' };
	return { 'bom-ref': ref, name, version, scope, properties: isTool ? [tool] : [] };
};

/** As npm lists a project in a folder called `checkout`: a server on `redis`, pages of `svelte`, and a tool. */
const listed: Bill = {
	specVersion: '1.5',
	serialNumber: 'urn:uuid:82d12318-cc74-4c7d-beec-219f3c556130',
	metadata: {
		timestamp: '2026-11-28T16:29:32.347Z',
		lifecycles: [{ phase: 'pre-build' }],
		tools: [{ vendor: 'npm', name: 'cli', version: '10.8.2' }],
		component: { ...part('footnote@0.1.0', false), name: 'checkout' }
	},
	components: [part('tool@3.0.0', true), part('svelte@5.0.0', true), part('redis@1.0.0', false)],
	dependencies: [
		{ ref: 'svelte@5.0.0', dependsOn: ['tool@3.0.0'] },
		{ ref: 'tool@3.0.0', dependsOn: [] },
		{ ref: 'footnote@0.1.0', dependsOn: ['tool@3.0.0', 'svelte@5.0.0', 'redis@1.0.0'] }
	]
};
const build = {
	...{ version: 'c899b24a51a6', madeAt: '2026-11-28T15:52:00.000Z' },
	...{ taken: new Set(['svelte@5.0.0']), hasServer: true }
};

test('[SE63] the list has what runs and what was built in, as parts that are needed, and none of the tools', () => {
	const bill = billOf(listed, build);
	expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
	expect(bill.metadata.component).toMatchObject({
		...{ name: 'footnote', version: '0.1.0', type: 'application' },
		properties: [{ name: 'footnote:build', value: 'c899b24a51a6' }]
	});
	expect(bill.components).toEqual([part('redis@1.0.0', false), part('svelte@5.0.0', false)]);
	expect(bill.dependencies).toEqual([
		{ ref: 'footnote@0.1.0', dependsOn: ['redis@1.0.0', 'svelte@5.0.0'] },
		{ ref: 'svelte@5.0.0', dependsOn: [] }
	]);
});

test('[SE63] a folder of files has no part of the server', () => {
	const { components } = billOf(listed, { ...build, hasServer: false });
	expect(components.map((found) => found.name)).toEqual(['svelte']);
});

test('[SE63] what was built in and is not listed is told, and no list is made', () => {
	expect(() => billOf(listed, { ...build, taken: new Set(['svelte@4.0.0']) })).toThrow('svelte@4.0.0');
});

test('[SE64] the time is the commit’s, and the number follows from what is listed', () => {
	const bill = billOf(listed, build);
	expect(bill.metadata.timestamp).toBe('2026-11-28T15:52:00.000Z');
	expect(bill.serialNumber).toMatch(
		/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/
	);
	const later = { ...listed.metadata, timestamp: '2027-01-01T00:00:00.000Z' };
	const components = listed.components.toReversed();
	expect(billOf({ ...listed, metadata: later, components, serialNumber: 'urn:uuid:other' }, build)).toEqual(
		bill
	);
	expect(billOf(listed, { ...build, version: 'other' }).serialNumber).not.toBe(bill.serialNumber);
	expect(billOf(listed, { ...build, madeAt: undefined }).metadata).not.toHaveProperty('timestamp');
});
