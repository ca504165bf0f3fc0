import { expect, test as base, type BrowserContext, type Page, type Request } from '@playwright/test';

export * from '@playwright/test';

/** What a page of one site may ask for that is not of its origin: what it holds itself. */
const OF_ITSELF = ['data:', 'blob:'];

/**
 * Everything that went wrong beside what a test looks at, on every page of every browser context: what a policy refused,
 * an error on a console, a script that failed, a request to another origin.
 */
export class Complaints {
	readonly #heard: string[] = [];
	readonly #expected: RegExp[] = [];

	/** What the test is about to cause on purpose. */
	expect(complaint: RegExp): void {
		this.#expected.push(complaint);
	}

	/** Whatever was not expected. */
	get unexpected(): string[] {
		return this.#heard.filter((complaint) => !this.#expected.some((expected) => expected.test(complaint)));
	}

	/** All of it, expected or not. */
	get all(): readonly string[] {
		return this.#heard;
	}

	watch(context: BrowserContext): void {
		context.on('console', (message) => {
			const [type, text] = [message.type(), message.text()];
			// What a server refuses or a network loses the browser notes down by itself; the pages tell of that in words.
			if (type !== 'error' || text.startsWith('Failed to load resource')) return;
			this.#hear(text.startsWith(REFUSED) ? text : `${type}: ${text} (${message.location().url})`);
		});
		context.on('weberror', (error) => this.#hear(`failed: ${error.error().message}`));
		context.on('request', (request) => {
			if (isAstray(request)) this.#hear(`elsewhere: ${request.url()}`);
		});
		// A browser that cannot be asked any more is about to be closed.
		context.addInitScript(tellRefusals, REFUSED).catch(() => undefined);
	}

	#hear(complaint: string): void {
		this.#heard.push(complaint);
	}
}

const REFUSED = 'refused:';

/** Runs in the page: what its policy refuses goes to the console under a name of its own. */
function tellRefusals(refused: string): void {
	addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
		console.error(refused, violatedDirective, blockedURI, sample);
	});
}

/** A page itself may be anywhere that a test opens; all that it asks for is to be of its origin. */
function isAstray(request: Request): boolean {
	const { origin, protocol } = new URL(request.url());
	if (OF_ITSELF.includes(protocol)) return false;
	// What a worker asks for belongs to no page; its own policy holds it to its origin.
	if (request.serviceWorker()) return false;
	if (request.isNavigationRequest()) return !/^https?:$/.test(protocol);
	// Firefox may tell of a request before it tells that its page has come.
	const asking = new URL(request.frame().url());
	return asking.protocol !== 'about:' && asking.origin !== origin;
}

interface Options {
	/** What the tests of a file cause on purpose; null: nothing. */
	expectedComplaint: RegExp | null;
	complaints: Complaints;
}

/** Every test fails that lets a page complain of something which it has not said that it expects. */
export const test = base.extend<Options>({
	expectedComplaint: [null, { option: true }],
	complaints: [
		async ({ browser, expectedComplaint }, use) => {
			const complaints = new Complaints();
			if (expectedComplaint) complaints.expect(expectedComplaint);
			const watch = (context: BrowserContext) => complaints.watch(context);
			browser.on('context', watch);
			await use(complaints);
			browser.off('context', watch);
			expect(complaints.unexpected, 'what the pages complained of').toEqual([]);
		},
		{ auto: true }
	]
});

/**
 * Goes back by the page's own history: the browser's list may not know yet of a step that a page has just taken, and
 * would go back one too far.
 */
export function goBack(page: Page): Promise<void> {
	return page.evaluate(() => history.back());
}
