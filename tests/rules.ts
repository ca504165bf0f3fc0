import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import ts from 'typescript';

/** The rules of SPEC.md by number, each with its sentence; its lines are `- **GR1** A sentence.` */
export function rulesOf(spec: string): [number: string, sentence: string][] {
	const lines = spec.matchAll(/^\s*[-*] \*\*([A-Z]{2}\d+)\*\*[ :.]*(.*)$/gm);
	return [...lines].map(([, number = '', sentence = '']) => [number, sentence.trim()]);
}

/**
 * The rules that the tests of a file cite: titles of `test` and `it` that begin with `[GR1]` or `[GR1, GR2]`.
 * A skipped test shows nothing and cites nothing.
 */
export function rulesCitedBy(source: string): string[] {
	const cited: string[] = [];
	const visit = (node: ts.Node): void => {
		const title = ts.isCallExpression(node) && isTest(node.expression) ? node.arguments[0] : undefined;
		const numbers = /^\[([A-Z]{2}\d+(?:, [A-Z]{2}\d+)*)\] /.exec(
			title === undefined ? '' : textOf(title)
		)?.[1];
		if (numbers !== undefined) cited.push(...numbers.split(', '));
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('test.ts', source, ts.ScriptTarget.Latest));
	return cited;
}

/** The source of every test of the project: unit and contract tests, and those in browsers. */
export function readTests(): string[] {
	const names = readdirSync('tests', { recursive: true, encoding: 'utf8' });
	return names
		.filter((name) => /\.(test|contract|e2e|engine)\.ts$/.test(name))
		.map((name) => readFileSync(posix.join('tests', name.replaceAll('\\', '/')), 'utf8'));
}

/** What is wrong between the rules and the tests, one sentence each. */
export function compareRules(spec: string, tests: readonly string[]): string[] {
	const numbers = rulesOf(spec).map(([number]) => number);
	const cited = new Set(tests.flatMap(rulesCitedBy));
	const repeated = numbers.filter((number, index) => numbers.indexOf(number) !== index);
	return [
		...rulesOf(spec).flatMap(([number, sentence]) => (sentence === '' ? [`${number} says nothing`] : [])),
		...repeated.map((number) => `${number} stands in SPEC.md twice`),
		...numbers.filter((number) => !cited.has(number)).map((number) => `no test shows ${number}`),
		...[...cited].filter((number) => !numbers.includes(number)).map((number) => `SPEC.md has no ${number}`)
	];
}

/** `test(…)`, `test.each(…)(…)`, `test.concurrent(…)`; not `test.skip`, `test.todo` or `test.fixme`. */
function isTest(callee: ts.Expression): boolean {
	if (ts.isIdentifier(callee)) return callee.text === 'test' || callee.text === 'it';
	if (ts.isCallExpression(callee)) return isTest(callee.expression);
	const isOff = ts.isPropertyAccessExpression(callee) && /^(skip|todo|fixme|fails)/.test(callee.name.text);
	return ts.isPropertyAccessExpression(callee) && !isOff && isTest(callee.expression);
}

function textOf(node: ts.Node): string {
	if (ts.isStringLiteralLike(node)) return node.text;
	return ts.isTemplateExpression(node) ? node.head.text : '';
}
