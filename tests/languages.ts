import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'svelte/compiler';

/** What a person sees or hears of an attribute. */
const SPOKEN = new Set([
	'aria-label',
	'aria-description',
	'aria-roledescription',
	'title',
	'alt',
	'placeholder'
]);
/** Of what a page says of itself, what people read: the line below its name in a search. */
const OF_THE_PAGE = new Set(['description']);
/** What is read as it is in every language: names, and what is shown of the world outside. */
const UNTRANSLATED = new Set(['Footnote', '· Footnote']);
/** Elements whose text nobody reads. */
const SILENT = new Set(['style', 'script']);

interface Node {
	readonly type?: string;
	readonly name?: string;
	readonly data?: string;
	readonly start?: number;
	readonly [key: string]: unknown;
}

/** Every file below a folder. */
export function filesBelow(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
		entry.isDirectory() ? filesBelow(join(folder, entry.name)) : [join(folder, entry.name)]
	);
}

const isReadable = (text: string) => /\p{L}{2}/u.test(text) && !UNTRANSLATED.has(text.trim());

/**
 * The texts that stand in a component's markup and not in the dictionary, each with its line. What stands below an
 * element that says its own language, `lang="en"`, is meant to be as it is.
 */
export function bareTexts(source: string): readonly string[] {
	const found: string[] = [];
	const note = (node: Node, text: string) => {
		if (!isReadable(text)) return;
		const line = source.slice(0, node.start).split('\n').length;
		found.push(`${line}: ${text.trim().replace(/\s+/g, ' ')}`);
	};
	const saysItsLanguage = (node: Node) =>
		Array.isArray(node.attributes) && (node.attributes as Node[]).some(({ name }) => name === 'lang');
	/** A text that an expression in the markup chooses from, such as `{isOpen ? 'Hide' : 'Show'}`; not what is handed to a call. */
	const inExpression = (node: Node): void => {
		if (node.type === 'Literal' && typeof node.value === 'string') return note(node, node.value);
		if (node.type === 'TemplateLiteral') {
			for (const quasi of node.quasis as Node[]) note(quasi, (quasi.value as { cooked: string }).cooked);
			for (const part of node.expressions as Node[]) inExpression(part);
		}
		if (node.type === 'ConditionalExpression')
			for (const part of [node.consequent, node.alternate]) inExpression(part as Node);
		if (node.type === 'LogicalExpression' || node.type === 'BinaryExpression')
			for (const part of [node.left, node.right]) if (node.operator !== '===') inExpression(part as Node);
	};
	/** The attributes of an element that are read. */
	const spokenOf = (node: Node): ReadonlySet<string> => {
		if (node.name !== 'meta') return SPOKEN;
		const name = (node.attributes as Node[]).find((attribute) => attribute.name === 'name');
		const [said] = Array.isArray(name?.value) ? (name.value as Node[]) : [];
		return new Set(OF_THE_PAGE.has(said?.data ?? '') ? ['content'] : []);
	};
	const visit = (node: Node, ofParent: ReadonlySet<string> = SPOKEN): void => {
		const spoken = Array.isArray(node.attributes) ? spokenOf(node) : ofParent;
		if (node.type === 'RegularElement' && (SILENT.has(node.name ?? '') || saysItsLanguage(node))) return;
		if (node.type === 'Text') return note(node, node.data ?? '');
		if (node.type === 'ExpressionTag') inExpression(node.expression as Node);
		if (node.type === 'Attribute') {
			if (!spoken.has(node.name ?? '')) return;
			const { value } = node;
			for (const part of Array.isArray(value) ? (value as Node[]) : [value as Node])
				if (typeof part === 'object') visit(part);
			return;
		}
		for (const [key, value] of Object.entries(node)) {
			if (key === 'expression' || key === 'test' || key === 'metadata') continue;
			if (Array.isArray(value)) for (const one of value) if (isNode(one)) visit(one, spoken);
			if (!Array.isArray(value) && isNode(value)) visit(value, spoken);
		}
	};
	visit(parse(source, { modern: true }).fragment as unknown as Node);
	return found;
}

const isNode = (value: unknown): value is Node =>
	typeof value === 'object' && value !== null && 'type' in value;

/** `npx tsx tests/languages.ts src/routes/join` lists what is not in the dictionary yet. */
if (process.argv[1]?.endsWith('languages.ts'))
	for (const file of process.argv
		.slice(2)
		.flatMap((path) => (path.endsWith('.svelte') ? [path] : filesBelow(path))))
		if (file.endsWith('.svelte'))
			for (const text of bareTexts(readFileSync(file, 'utf8'))) console.log(`${file}:${text}`);
