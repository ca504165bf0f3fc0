import ts from 'typescript';

/**
 * Every module that a file names: static, type-only, re-exported, dynamic, in a type, by require, by glob,
 * by a style sheet's url. One whose name is computed stands as `(computed)`.
 */
export function importsOf(file: string, text: string): string[] {
	if (file.endsWith('.css')) return importsOfStyle(text);
	if (!file.endsWith('.svelte')) return importsOfScript(text);
	const scripts = [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].map(
		([, script = '']) => script
	);
	const styles = [...text.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/gi)].map(([, style = '']) => style);
	const markup = text.replace(/<(script|style)\b[\s\S]*?<\/\1>/gi, '');
	return [
		...scripts.flatMap(importsOfScript),
		...styles.flatMap(importsOfStyle),
		...[...markup.matchAll(/\bimport\s*\(\s*(?:'([^']*)'|"([^"]*)")?/g)].map(
			([, single, double]) => single ?? double ?? COMPUTED
		)
	];
}

const COMPUTED = '(computed)';

function importsOfStyle(text: string): string[] {
	const named = text.matchAll(/(?:@import\s+|url\(\s*)(?:url\(\s*)?['"]?([^'")\s;]+)/g);
	return [...named].map(([, name = '']) => name).filter((name) => !/^(data:|\/|#)/.test(name));
}

function importsOfScript(text: string): string[] {
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		const named = moduleNamedBy(node);
		if (named !== undefined) found.push(ts.isStringLiteralLike(named) ? named.text : COMPUTED);
		ts.forEachChild(node, visit);
	};
	visit(ts.createSourceFile('module.ts', text, ts.ScriptTarget.Latest));
	return found;
}

function moduleNamedBy(node: ts.Node): ts.Node | undefined {
	if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
	if (ts.isExternalModuleReference(node)) return node.expression;
	if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : node;
	return ts.isCallExpression(node) && loadsModule(node.expression) ? (node.arguments[0] ?? node) : undefined;
}

function loadsModule(callee: ts.Expression): boolean {
	if (callee.kind === ts.SyntaxKind.ImportKeyword) return true;
	if (ts.isIdentifier(callee)) return callee.text === 'require';
	const isMeta = ts.isPropertyAccessExpression(callee) && ts.isMetaProperty(callee.expression);
	return isMeta && callee.name.text.startsWith('glob');
}
