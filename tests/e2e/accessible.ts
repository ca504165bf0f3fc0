import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type axe from 'axe-core';

const source = (file: string) => readFileSync(createRequire(import.meta.url).resolve(file), 'utf8');
/** The engines as a page is given them, by the name that each has there. */
const ENGINES = { axe: source('axe-core/axe.min.js'), ace: source('accessibility-checker-engine/ace.js') };

/** The rules that ask for colours: of all of them only these can find another thing where nothing else has changed. */
const OF_COLOURS = { axe: ['color-contrast', 'link-in-text-block'], ace: ['text_contrast_sufficient'] };

/** What the second engine says of one element by one rule. */
interface Finding {
	readonly ruleId: string;
	readonly reasonId: string;
	/** How much the rule weighs, and whether it holds; POTENTIAL and MANUAL ask a person to look. */
	readonly value: readonly [weight: string, outcome: string];
	readonly message: string;
	readonly snippet: string;
	readonly path: { readonly dom: string };
}

interface RuleSet {
	id: string;
	checkpoints: { rules?: { readonly id: string }[] }[];
}

/** As the engine's source puts it into a page. */
interface Ace {
	readonly Checker: new () => {
		getGuidelines(): RuleSet[];
		addGuideline(set: RuleSet): void;
		check(root: Document, rulesets: readonly string[]): Promise<{ readonly results: readonly Finding[] }>;
	};
}

/** What the second engine takes for a fault and is none, by its rule and reason. */
const NO_FAULTS: readonly { readonly finding: string; readonly html: RegExp; readonly because: string }[] = [
	{
		finding: 'aria_content_in_landmark/Fail_1',
		html: /class="skip-link/,
		because: 'It comes before every landmark, as the first stop of the keyboard; axe knows such links.'
	},
	{
		finding: 'fieldset_label_valid/Fail_2',
		html: /^<fieldset/,
		because: 'In a list of questions each group stands under the heading of its own, which tells them apart.'
	},
	{
		finding: 'element_tabbable_role_valid/fail_invalid_role',
		html: /role="region" class="slides/,
		because: 'What slides within the page has to take the focus to be slid by keys; axe asks for it.'
	},
	{
		finding: 'target_spacing_sufficient/violation_spacing',
		html: /type="(checkbox|radio)"/,
		because: 'What reacts is its label, whose size is looked at in every state.'
	}
];

/** What of a page an engine is asked about. */
type Asked = 'all' | 'colours';

/** Puts an engine into the page where it is not yet: evaluated, as a script added is what the policy refuses. */
async function bring(page: Page, name: keyof typeof ENGINES): Promise<void> {
	if (!(await page.evaluate((known) => known in window, name)))
		// Of no value, or the engine itself would be sent back.
		await page.evaluate(`${ENGINES[name]}; window.${name} = ${name}; undefined`);
}

/** What axe finds on the page as it stands. */
export async function whatAxeFinds(page: Page, asked: Asked = 'all'): Promise<string[]> {
	await bring(page, 'axe');
	return page.evaluate(
		async (some) => {
			const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
				...(some && { runOnly: { type: 'rule', values: some } }),
				resultTypes: ['violations'],
				// Style sheets and media are this site's own, and there.
				preload: false
			});
			// Put into words there, as what it has to say of all that is well takes long to send.
			return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
		},
		asked === 'colours' ? OF_COLOURS.axe : undefined
	);
}

/** What IBM's Equal Access finds. What lies in a folded part is not there for anybody; it is looked at unfolded. */
async function whatEqualAccessFinds(page: Page, asked: Asked = 'all'): Promise<string[]> {
	await bring(page, 'ace');
	const found = await page.evaluate(
		async (some) => {
			const checker = new (window as unknown as { ace: Ace }).ace.Checker();
			const [all] = checker.getGuidelines().filter(({ id }) => id === 'IBM_Accessibility');
			if (!all) throw new Error('the engine has lost its rules');
			if (some) {
				all.id = 'some';
				for (const point of all.checkpoints)
					point.rules = (point.rules ?? []).filter(({ id }) => some.includes(id));
				checker.addGuideline(all);
			}
			const { results } = await checker.check(document, [all.id]);
			const failed = results.filter(({ value: [weight, outcome], path }) => {
				if (weight !== 'VIOLATION' || outcome !== 'FAIL') return false;
				const node = document.evaluate(path.dom, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE);
				const element = node.singleNodeValue;
				return !(element instanceof Element && element.closest('details:not([open]) > :not(summary)'));
			});
			return failed.map(({ ruleId, reasonId, message, snippet }) => ({
				...{ finding: `${ruleId}/${reasonId}`, message, snippet }
			}));
		},
		asked === 'colours' ? OF_COLOURS.ace : undefined
	);
	return found
		.filter(
			({ finding, snippet }) => !NO_FAULTS.some((one) => one.finding === finding && one.html.test(snippet))
		)
		.map(({ finding, message, snippet }) => `${finding}: ${message} ${snippet}`);
}

/** What either engine finds on the page as it stands, in the theme it has. */
export async function whatIsFound(page: Page, asked: Asked = 'all'): Promise<string[]> {
	return [...(await whatAxeFinds(page, asked)), ...(await whatEqualAccessFinds(page, asked))];
}

/** That neither engine finds anything on the page as it stands, in either theme. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect.soft(await whatIsFound(page), `${state}, light`).toEqual([]);
	// The themes are the same page in other colours.
	await page.emulateMedia({ colorScheme: 'dark' });
	expect.soft(await whatIsFound(page, 'colours'), `${state}, dark`).toEqual([]);
	await page.emulateMedia({ colorScheme: 'light' });
}

/** That neither finds anything where the browser chooses the colours, on a light ground and on a dark one. */
export async function expectAccessibleInForcedColours(page: Page, state: string): Promise<void> {
	for (const [colorScheme, asked] of [
		['light', 'all'],
		['dark', 'colours']
	] as const) {
		await page.emulateMedia({ colorScheme, forcedColors: 'active' });
		// axe reads the colours of the style sheet where the browser has put its own.
		const found = (await whatIsFound(page, asked)).filter((what) => !/^color-contrast:/.test(what));
		expect.soft(found, `${state}, ${colorScheme}, forced colours`).toEqual([]);
	}
	await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
}
