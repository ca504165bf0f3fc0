import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

const atTheEdge =
	'It enters at the edge, as plain data in an event: a fold gives the same answer on every machine.';

/** Clock, chance, disk and network, by the names they have as globals. */
const edgeGlobals = [
	'window',
	'document',
	'navigator',
	'location',
	'globalThis',
	'self',
	'process',
	'fetch',
	'XMLHttpRequest',
	'EventSource',
	'WebSocket',
	'localStorage',
	'sessionStorage',
	'indexedDB',
	'performance',
	'crypto',
	'setTimeout',
	'setInterval',
	'setImmediate',
	'requestAnimationFrame'
].map((name) => ({ name, message: atTheEdge }));

const clockAndChance = [
	['MemberExpression[object.name="Date"][property.name="now"]', 'No Date.now.'],
	['MemberExpression[object.name="Date"][property.value="now"]', 'No Date.now.'],
	['NewExpression[callee.name="Date"][arguments.length=0]', 'No new Date() without a time.'],
	['CallExpression[callee.name="Date"]', 'No Date().'],
	['MemberExpression[object.name="Math"][property.name="random"]', 'No Math.random.'],
	['MemberExpression[object.name="Math"][property.value="random"]', 'No Math.random.'],
	['VariableDeclarator[init.name=/^(Date|Math)$/]', 'No other name for Date or Math.'],
	[
		'CallExpression[callee.property.name=/^(get|set)(Date|Day|FullYear|Hours|Minutes|Month|Seconds|TimezoneOffset)$/]',
		'No local time: it differs between machines. Use the UTC methods.'
	]
].map(([selector, message]) => ({ selector, message: `${message} ${atTheEdge}` }));

const throughSitePath =
	'The site may lie under a path of its host: lead through at() or fileAt() of domain/site-path.ts.';

/** Paths from the root that are not handed to the one place which knows where the site lies. */
const barePaths = [
	':not(CallExpression[callee.name=/^(at|fileAt)$/]) > Literal[value=/^\\u002f[^.*[]/]',
	'CallExpression[callee.name=/^(goto|fetch|pushState|replaceState)$/] > Literal[value="/"]',
	':not(CallExpression[callee.name=/^(at|fileAt)$/]) > TemplateLiteral[quasis.0.value.raw=/^\\u002f/]',
	'SvelteAttribute > SvelteLiteral:first-child[value=/^\\u002f/]'
].map((selector) => ({ selector, message: throughSitePath }));
/** Doors of the server, which a session's own paths only follow. */
const bareDoors = [
	{
		selector: ':not(CallExpression[callee.name="fileAt"]) > Literal[value=/^\\u002fapi/]',
		message: throughSitePath
	}
];

export default defineConfig(
	{
		ignores: [
			'build/',
			'build-static/',
			'.e2e/',
			'.svelte-kit/',
			'.results/',
			'node_modules/',
			'test-results/',
			'playwright-report/'
		]
	},
	js.configs.recommended,
	...ts.configs.strict,
	...svelte.configs['flat/recommended'],
	prettier,
	...svelte.configs['flat/prettier'],
	{
		languageOptions: { globals: { ...globals.browser, ...globals.node } },
		linterOptions: { reportUnusedDisableDirectives: 'error' },
		rules: {
			// TypeScript itself knows what is defined.
			'no-undef': 'off',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			'svelte/no-at-html-tags': 'error',
			// Components may not import $app; the rule of our own below sees every path.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{ files: ['src/**'], rules: { 'max-params': ['error', 3] } },
	{
		files: ['src/routes/**', 'src/lib/ui/**'],
		ignores: ['src/routes/api/**'],
		rules: { 'no-restricted-syntax': ['error', ...barePaths] }
	},
	{ files: ['src/lib/live/**'], rules: { 'no-restricted-syntax': ['error', ...bareDoors] } },
	{
		files: ['src/lib/domain/**', 'src/lib/checks/**', 'src/lib/machines/**'],
		rules: {
			'no-restricted-globals': ['error', ...edgeGlobals],
			'no-restricted-syntax': ['error', ...clockAndChance]
		}
	}
);
