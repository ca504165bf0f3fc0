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

export default defineConfig(
	{
		ignores: [
			'build/',
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
			// The site stands at the root of its origin, and components may not import $app.
			'svelte/no-navigation-without-resolve': 'off'
		}
	},
	{
		files: ['**/*.svelte', '**/*.svelte.ts'],
		languageOptions: { parserOptions: { parser: ts.parser, extraFileExtensions: ['.svelte'], svelteConfig } }
	},
	{ files: ['src/**'], rules: { 'max-params': ['error', 3] } },
	{
		files: ['src/lib/domain/**', 'src/lib/checks/**', 'src/lib/machines/**'],
		rules: {
			'no-restricted-globals': ['error', ...edgeGlobals],
			'no-restricted-syntax': ['error', ...clockAndChance]
		}
	}
);
