import { expect, type Locator, type Page } from '@playwright/test';
import { INVENTED_BANKS } from './addresses.ts';

/** Questions of the invented bank, each as an address names it: one of every kind, and a second number. */
export const GULL_ROCK = {
	'single choice': 'tower:offer-for-tower',
	'multiple response': 'tower:years-of-work',
	'true or false': 'tower:vote-sold',
	numeric: 'tower:boats-guided',
	'short text': 'people:warden-name',
	order: 'tower:tower-history',
	match: 'people:who-held-what',
	cloze: 'tower:lens-plan',
	'another number': 'tower:reach-of-light'
} as const;
export type Kind = keyof typeof GULL_ROCK;
export const EVERY_KIND = Object.keys(GULL_ROCK) as Kind[];

export type Confidence = 'Guess' | 'Think so' | 'Sure';

/** The page of a quiz as a person finds things on it: by role, name and label. */
export class QuizPage {
	constructor(readonly page: Page) {}

	/** Starts a quiz of these questions of the invented bank, in this order. */
	async ask(kinds: readonly Kind[], more: Record<string, string> = {}): Promise<void> {
		const query = new URLSearchParams({ seed: 'gull', ...more, from: 'list' });
		for (const kind of kinds) query.append('q', GULL_ROCK[kind]);
		await this.open(`${INVENTED_BANKS.address}/gull-rock/quiz?${query}`);
	}

	/** Opens a quiz by its address, and waits until it asks. */
	async open(address: string): Promise<void> {
		await this.page.goto(address);
		await expect(this.forward).toBeVisible();
	}

	/** The question, or the heading of what follows the last one. */
	get stem(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	/** "2 of 9", the button that opens the overview. */
	get place(): Locator {
		return this.page.getByRole('button', { name: /^\d+ of \d+$/ });
	}

	get overview(): Locator {
		return this.page.getByRole('navigation', { name: 'Questions of this quiz' });
	}

	/** Opens the nth question by the overview. */
	async openQuestion(n: number): Promise<void> {
		if (await this.overview.isHidden()) await this.place.click();
		await this.overview.getByRole('button', { name: new RegExp(`^Question ${n},`) }).click();
		await expect(this.place).toHaveText(new RegExp(`^\\s*${n} of`));
		await this.settled();
	}

	/** Waits until a question that was gone to takes answers: the focus is on it then. */
	async settled(): Promise<void> {
		await expect(this.stem).toBeFocused();
	}

	get choices(): Locator {
		return this.page.getByRole('group', { name: /^(Choices|True or false)$/ });
	}

	/** One choice; after the answer its name goes on with what came of it. */
	choice(text: string): Locator {
		const name = new RegExp(`^${escape(text)}( [✓✕○] .+)?$`);
		return this.choices.getByRole('radio', { name }).or(this.choices.getByRole('checkbox', { name }));
	}

	/** The text of every choice, in the order shown, before the answer. */
	choiceTexts(): Promise<string[]> {
		return this.choices.locator('label > :nth-child(3)').allInnerTexts();
	}

	/** The field of a number or a short text. */
	get answer(): Locator {
		return this.page.getByRole('textbox', { name: /^Your answer/ });
	}

	gap(n: number): Locator {
		return this.page.getByLabel(new RegExp(`^Gap ${n} of`));
	}

	/** The handle of one line of an order. */
	handle(text: string): Locator {
		return this.page.getByRole('button', { name: new RegExp(`^${escape(text)}: place`) });
	}

	/** The lines of an order, first to last, before the answer. */
	async lines(): Promise<string[]> {
		const handles = this.page.getByRole('button', { name: /Arrow keys move it/ });
		const names = await handles.evaluateAll((all) =>
			all.map((handle) => handle.getAttribute('aria-label') ?? '')
		);
		return names.map((name) => name.replace(/: place .*/, ''));
	}

	confidence(name: Confidence): Locator {
		return this.page
			.getByRole('group', { name: 'How sure are you?' })
			.getByRole('radio', { name, exact: true });
	}

	/** The one main button: it checks or keeps an answer, and goes on after it. */
	get forward(): Locator {
		return this.page.getByRole('button', { name: /^(Check|Keep this answer|Next question|See the result)$/ });
	}

	/** What is announced after an answer. */
	get verdict(): Locator {
		return this.page.locator('[data-verdict]').and(this.page.getByRole('status'));
	}

	/** Why an answer was not taken. */
	get complaint(): Locator {
		return this.page.getByRole('alert');
	}

	/** The lines of the key, where the question's own rows do not show it. */
	get key(): Locator {
		const heading = this.page.getByText(/^(It should be|The order is|The answer)$/);
		return this.page.locator('div').filter({ has: heading }).last().getByRole('listitem');
	}

	get footnotes(): Locator {
		return this.page.getByRole('list', { name: 'Footnotes' }).getByRole('listitem');
	}

	/** Says how sure one is and hands the answer in; in practice it is explained then, or it is told why it is not taken. */
	async submit(confidence: Confidence = 'Sure'): Promise<void> {
		await this.confidence(confidence).check();
		const isPractice = (await this.forward.textContent())?.trim() === 'Check';
		await this.forward.click();
		if (isPractice) await expect(this.goesOn.or(this.complaint).first()).toBeVisible();
	}

	/** The main button once the answer is explained. */
	get goesOn(): Locator {
		return this.page.getByRole('button', { name: /^(Next question|See the result)$/ });
	}

	/** Goes on to the next question, or to the result, once there is a verdict. */
	async next(): Promise<void> {
		await this.goesOn.click();
		await this.settled();
	}

	/** Leaves for another page by the links at the top. */
	async goTo(page: 'Quiz' | 'Review' | 'Progress' | 'Sources'): Promise<void> {
		await this.page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: page }).click();
	}

	/** Ends the sitting by the overview, whatever is left unanswered. */
	async finish(): Promise<void> {
		if (await this.overview.isHidden()) await this.place.click();
		await this.page.getByRole('button', { name: 'Finish now and see the answers' }).click();
		await expect(this.score).toBeVisible();
	}

	/** The heading of the summary. */
	get score(): Locator {
		return this.page.getByRole('heading', { level: 1, name: /^(\d+ of \d+ right|Nothing answered yet)/ });
	}

	/** Opens every question of the summary; those that were right are folded. */
	async unfoldAll(): Promise<void> {
		const folded = this.page.locator('main li > details:not([open]) > summary');
		while ((await folded.count()) > 0) await folded.first().click();
	}

	/** The questions of the summary that are open, each with its footnotes. */
	get explained(): Locator {
		return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3 }) });
	}

	/** The stems of the questions that this quiz asks, in order; it opens each one. */
	async stems(): Promise<string[]> {
		const [, asked = '0'] = /of (\d+)/.exec(await this.place.innerText()) ?? [];
		const stems: string[] = [];
		for (let n = 1; n <= Number(asked); n += 1) {
			await this.openQuestion(n);
			stems.push(await this.stem.innerText());
		}
		return stems;
	}
}

function escape(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
