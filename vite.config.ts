import { resolve } from 'node:path';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { notePackages } from './src/note-packages.ts';
import svelteConfig, { isStatic } from './svelte.config.js';

/** In `npm run dev` a saved bank file reloads the page, so that a question is seen as it is typed. */
function reloadOnBankChange(): Plugin {
	const folder = resolve(process.env.QUESTIONS_DIR || 'questions');
	return {
		name: 'reload-on-bank-change',
		apply: 'serve',
		configureServer(server) {
			server.watcher.add(folder);
			server.watcher.on('all', (_event, file) => {
				if (file.startsWith(folder) && file.endsWith('.yaml')) server.ws.send({ type: 'full-reload' });
			});
		}
	};
}

/** The framework, the store as far as it opens and writes, and what the root layout names. */
const ON_EVERY_PAGE = new RegExp(
	[
		'node_modules/(svelte|@sveltejs|devalue|clsx|esm-env|localforage)/|vite/preload',
		'lib/storage/(local-progress-store|local-database|learner-database|log-channel|log-order|held-events)',
		'lib/storage/(overwritten-values|storage-failure|indexed-db|time-limit|tab-id|copy-plain)',
		'lib/domain/(progress|plan|result|event-id|asking|day|site-path)\\.ts',
		'routes/(learner|local-time|newer-version|shortcuts)|lib/storage/preferences',
		'lib/ui/(Masthead|NewVersionNote|LanguageSwitch|shortcut|language)\\b'
	].join('|')
);

/** What asks a question and shows it answered. */
const WHERE_A_QUESTION_IS = new RegExp(
	'quiz/session|lib/ui/(use-actor|Answer\\.|QuestionView|FootnoteMark|prompt-words)|lib/domain/(sitting|cloze)'
);

const FORAGE = resolve('node_modules/localforage/src');

/**
 * A build takes localforage from its own sources, with the one driver that is named here (ST1) in the places of
 * the two that nothing falls back to: they are half of its bytes.
 */
function localforageOfIndexedDb(): Plugin {
	return {
		name: 'localforage-of-indexed-db',
		apply: 'build',
		enforce: 'pre',
		resolveId(source, importer) {
			if (/^localforage(\/|$)/.test(source)) return `${FORAGE}/localforage.js`;
			const isUnnamed = source === './drivers/localstorage' || source === './drivers/websql';
			return isUnnamed && importer?.startsWith(FORAGE) ? `${FORAGE}/drivers/indexeddb.js` : null;
		},
		load(id) {
			// Without the Promise it brings for browsers that have none.
			return id === `${FORAGE}/utils/promise.js` ? 'export default Promise;' : null;
		}
	};
}

/** Where the pages of this build will stand; see domain/site-path.ts. */
const place = {
	base: svelteConfig.kit?.paths?.base ?? '',
	ending: isStatic ? '/' : '',
	hasServer: !isStatic
};

/** The tests of the layers without state. */
const PURE = ['domain', 'checks', 'machines'].map((layer) => `tests/unit/${layer}/**/*.test.ts`);

export default defineConfig({
	plugins: [sveltekit(), localforageOfIndexedDb(), notePackages('pages'), reloadOnBankChange()],
	define: { SITE_PLACE: JSON.stringify(place) },
	build: {
		target: 'es2022',
		// It would be kept for a class that it makes when it is read, and no component is a custom element.
		rolldownOptions: {
			// What the root layout needs, and so every page, is one file.
			output: {
				codeSplitting: {
					groups: [
						{ name: 'start', test: ON_EVERY_PAGE },
						{ name: 'asking', test: WHERE_A_QUESTION_IS }
					]
				}
			},
			treeshake: { moduleSideEffects: [{ test: /dom\/elements\/custom-element\.js$/, sideEffects: false }] }
		}
	},
	// localforage's own build without a Promise of its own: every browser this runs in has one.
	resolve: { alias: { localforage: 'localforage/dist/localforage.nopromises.js' } },
	test: {
		environment: 'node',
		testTimeout: 20_000,
		pool: 'threads',
		// All the cores there are: left to itself it keeps one free, and one of two is half.
		maxWorkers: '100%',
		projects: [
			// What keeps nothing between two calls need not be read anew for every file.
			{ extends: true, test: { name: 'pure', include: PURE, isolate: false } },
			{
				extends: true,
				test: {
					name: 'edges',
					include: ['tests/unit/**/*.test.ts', 'tests/contract/**/*.test.ts'],
					exclude: PURE
				}
			}
		],
		reporters: ['default', ['json', { outputFile: '.results/vitest.json' }]]
	}
});
