import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

const SECOND_ENGINE = readFileSync(
	createRequire(import.meta.url).resolve('accessibility-checker-engine/ace.js'),
	'utf8'
);

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

/** As the engine's source puts it into a page. */
interface Ace {
	readonly Checker: new () => {
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
	}
];

/** Puts an engine into the page where it is not yet: evaluated, as a script added is what the policy refuses. */
async function bring(page: Page, name: string, source: string): Promise<void> {
	if (!(await page.evaluate((known) => known in window, name)))
		// Of no value, or the engine itself would be sent back.
		await page.evaluate(`${source}; window.${name} = ${name}; undefined`);
}

/** What axe finds on the page as it stands, by these of its rules or by all. */
export async function whatAxeFinds(page: Page, rules?: readonly string[]): Promise<string[]> {
	await bring(page, 'axe', axe.source);
	const { violations } = await page.evaluate(
		(some) =>
			(window as unknown as { axe: typeof axe }).axe.run(document, {
				...(some && { runOnly: { type: 'rule', values: some } }),
				resultTypes: ['violations'],
				// Style sheets and media are this site's own, and there.
				preload: false
			}),
		rules && [...rules]
	);
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What IBM's Equal Access finds. What lies in a folded part is not there for anybody; it is looked at unfolded. */
async function whatEqualAccessFinds(page: Page): Promise<string[]> {
	await bring(page, 'ace', SECOND_ENGINE);
	const found = await page.evaluate(async () => {
		const { Checker } = (window as unknown as { ace: Ace }).ace;
		const { results } = await new Checker().check(document, ['IBM_Accessibility']);
		return results.filter(({ value: [weight, outcome], path }) => {
			if (weight !== 'VIOLATION' || outcome !== 'FAIL') return false;
			const node = document.evaluate(path.dom, document, null, XPathResult.FIRST_ORDERED_NODE_TYPE);
			const element = node.singleNodeValue;
			return !(element instanceof Element && element.closest('details:not([open]) > :not(summary)'));
		});
	});
	return found
		.map(({ ruleId, reasonId, message, snippet }) => ({ finding: `${ruleId}/${reasonId}`, message, snippet }))
		.filter(
			({ finding, snippet }) => !NO_FAULTS.some((one) => one.finding === finding && one.html.test(snippet))
		)
		.map(({ finding, message, snippet }) => `${finding}: ${message} ${snippet}`);
}

/** What either engine finds on the page as it stands, in the theme it has. */
export async function whatIsFound(page: Page): Promise<string[]> {
	return [...(await whatAxeFinds(page)), ...(await whatEqualAccessFinds(page))];
}

/** That neither engine finds anything on the page as it stands, in either theme. */
export async function expectAccessible(page: Page, state: string): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	expect.soft(await whatIsFound(page), `${state}, light`).toEqual([]);
	// The themes are the same page in other colours.
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await whatAxeFinds(page, ['color-contrast', 'link-in-text-block']);
	expect.soft(dark, `${state}, dark`).toEqual([]);
}
