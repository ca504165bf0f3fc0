import ts from 'typescript';
import { expect, test } from 'vitest';
import { importsOf } from '../imports.ts';
import { readSources } from '../layers.ts';

/** All of src but what builds: that runs where the project is made, on what the project says. */
const BUILDS = ['src/start.ts', 'src/build-static.ts', 'src/finish-build.ts', 'src/bill-of-materials.ts'];
const sources = Object.entries(readSources()).filter(([file]) => !BUILDS.includes(file));

/** What is called or made in a script: `eval(…)`, `new Function(…)`, `createHash('md5')` as `createHash md5`. */
function callsIn(text: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
			const [first] = node.arguments ?? [];
			const name = ts.isPropertyAccessExpression(node.expression) ? node.expression.name : node.expression;
			const text = name.getText(script);
			found.push(first && ts.isStringLiteralLike(first) ? `${text} ${first.text}` : text);
		}
		ts.forEachChild(node, visit);
	};
	const script = ts.createSourceFile('script.ts', text, ts.ScriptTarget.Latest);
	visit(script);
	return found;
}

const scriptsOf = (file: string, text: string) =>
	file.endsWith('.svelte')
		? [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(([, script = '']) => script)
		: file.endsWith('.ts')
			? [text]
			: [];

test('[SE67] nothing that runs starts a program, or a script of another thread', () => {
	const refused = ['node:child_process', 'node:vm', 'node:worker_threads', 'node:cluster'];
	const found = sources.filter(([file, text]) =>
		importsOf(file, text).some((name) => refused.includes(name))
	);
	expect(sources.length).toBeGreaterThan(200);
	expect(found.map(([file]) => file)).toEqual([]);
});

test('[SE67] nothing makes code of text, and every hash is SHA-256', () => {
	const calls = sources.flatMap(([file, text]) =>
		scriptsOf(file, text)
			.flatMap(callsIn)
			.map((call) => [file, call] as const)
	);
	const made = /^(eval|Function)( |$)|^set(Timeout|Interval) /;
	expect(calls.filter(([file, call]) => made.test(call) && !isOfRedis(file, call))).toEqual([]);
	const hashes = calls.filter(([, call]) => /^create(Hash|Hmac)( |$)/.test(call));
	expect(hashes.length).toBeGreaterThan(2);
	expect(hashes.filter(([, call]) => !/^create(Hash|Hmac) sha256$/.test(call))).toEqual([]);
});

/** A script that runs in Redis, of which none is made from text: each is a constant. */
function isOfRedis(file: string, call: string): boolean {
	return file === 'src/lib/server/redis-event-log.ts' && call === 'eval';
}

test('[SE67] what makes code of text is found, however it is written', () => {
	expect(callsIn(`eval(x); new Function('a', b); setTimeout('go()', 1); this.eval('y');`)).toEqual([
		'eval',
		'Function a',
		'setTimeout go()',
		'eval y'
	]);
	expect(callsIn(`createHash('md5').update(x)`)).toContain('createHash md5');
});
