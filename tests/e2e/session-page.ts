import { expect, type Browser, type Locator, type Page } from '@playwright/test';
import type { Confidence } from './quiz-page.ts';

/** Picks the questions whose stems hold these words, in this order. */
export async function pickByHand(page: Page, questions: readonly string[]): Promise<void> {
	await page.getByRole('radio', { name: 'Picked by hand' }).check();
	for (const words of questions) await page.getByRole('checkbox', { name: words }).check();
}

/** A host's browser: it opens a room and leads it, as a teacher finds things on the page. */
export class HostPage {
	constructor(readonly page: Page) {}

	/** Opens a room with the questions whose stems hold these words, in this order; the code is returned. */
	async openRoom(questions: readonly string[], { time }: { time?: string } = {}): Promise<string> {
		await this.page.goto('/classroom');
		await pickByHand(this.page, questions);
		if (time !== undefined) await this.page.getByLabel('Time for each question').selectOption(time);
		await this.page.getByRole('button', { name: 'Open the room' }).click();
		await expect(this.page.getByRole('button', { name: 'Open the first question' })).toBeVisible();
		return new URL(this.page.url()).searchParams.get('room') ?? '';
	}

	async openProjector(): Promise<Page> {
		const opened = this.page.context().waitForEvent('page');
		await this.page.getByRole('button', { name: 'Open the projector' }).click();
		const projector = await opened;
		await projector.waitForURL(/projector\?room=/);
		return projector;
	}

	/** Takes the next step by its button, and waits until the one after it is offered. */
	async step(word: string, next: string): Promise<void> {
		await this.page.getByRole('button', { name: word }).click();
		await this.offers(next);
	}

	async offers(word: string): Promise<void> {
		await expect(this.page.getByRole('button', { name: word })).toBeVisible();
	}

	async end(): Promise<void> {
		await this.page.getByRole('button', { name: 'End the session' }).click();
		await this.page.getByRole('button', { name: 'End it for everybody' }).click();
		await expect(this.page.getByRole('heading', { level: 1 })).toHaveText('The session is over.');
	}
}

/** A student's phone in a session. */
export class PhonePage {
	constructor(readonly page: Page) {}

	/** A phone of its own, 360 pixels wide, with nothing kept on it. */
	static async of(browser: Browser, baseURL?: string): Promise<PhonePage> {
		const context = await browser.newContext({
			...(baseURL === undefined ? {} : { baseURL }),
			viewport: { width: 360, height: 740 },
			hasTouch: true,
			isMobile: true
		});
		return new PhonePage(await context.newPage());
	}

	async join(code: string, name: string): Promise<void> {
		await this.page.goto('/join');
		await this.page.getByLabel('The code that is projected').fill(code.toLowerCase());
		await this.page.getByRole('button', { name: 'Go on' }).click();
		await this.page.getByLabel('What you like to be called').fill(name);
		await this.page.getByRole('button', { name: 'Join' }).click();
		await expect(this.page.getByText(`Your seat: ${name}`)).toBeVisible();
	}

	/** The phone is put away and taken out again: a new page in the same browser. */
	async dropAndReturn(): Promise<PhonePage> {
		const address = this.page.url();
		const context = this.page.context();
		await this.page.close();
		const page = await context.newPage();
		await page.goto(address);
		return new PhonePage(page);
	}

	async takeTime(word: string): Promise<void> {
		const time = this.page.getByLabel('More time');
		if (await time.isHidden()) await this.page.getByText('Your seat:').click();
		await time.selectOption({ label: word });
	}

	get stem(): Locator {
		return this.page.getByRole('heading', { level: 1 });
	}

	get send(): Locator {
		return this.page.getByRole('button', { name: /^(Answer|Change to)/ });
	}

	/** Answers, and waits until the answer counts. */
	async answer(fill: (page: Page) => Promise<void>, confidence: Confidence): Promise<void> {
		await fill(this.page);
		await this.page.getByRole('radio', { name: confidence }).check();
		await this.send.click();
		await expect(this.page.getByText(/^You answered .*You can change it until it closes\.$/)).toBeVisible();
	}

	async choose(choice: string, confidence: Confidence): Promise<void> {
		await this.answer((page) => page.getByRole('radio', { name: choice, exact: true }).check(), confidence);
	}

	async type(text: string, confidence: Confidence): Promise<void> {
		await this.answer((page) => page.getByRole('textbox').fill(text), confidence);
	}
}
