import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

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

async function whatAxeFinds(page: Page, rules?: string[]): Promise<string[]> {
	// Without it a second page is opened for each look; there are no frames that it would be for.
	const axe = new AxeBuilder({ page }).setLegacyMode(true);
	const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** What IBM's Equal Access finds. What lies in a folded part is not there for anybody; it is looked at unfolded. */
async function whatEqualAccessFinds(page: Page): Promise<string[]> {
	// Evaluated and not added as a script, which the page's policy would refuse.
	if (!(await page.evaluate(() => 'ace' in window)))
		await page.evaluate(`${SECOND_ENGINE}; window.ace = ace`);
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

/**
 * That nothing is found on the page as it stands, in either theme: by both engines, or by axe alone where the
 * other has seen the same page in another window.
 */
export async function expectAccessible(
	page: Page,
	state: string,
	by: 'both engines' | 'axe' = 'both engines'
): Promise<void> {
	await page.emulateMedia({ colorScheme: 'light' });
	const light = by === 'axe' ? await whatAxeFinds(page) : await whatIsFound(page);
	expect.soft(light, `${state}, light`).toEqual([]);
	// The themes are the same page in other colours.
	await page.emulateMedia({ colorScheme: 'dark' });
	const dark = await whatAxeFinds(page, ['color-contrast', 'link-in-text-block']);
	expect.soft(dark, `${state}, dark`).toEqual([]);
}
