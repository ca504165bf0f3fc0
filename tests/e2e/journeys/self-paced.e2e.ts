import { expect, test, type Browser, type Page } from '../test.ts';
import { DEFAULT_SETTINGS, type Feedback } from '#domain/room-event.ts';
import { look } from '../look.ts';
import { OwnServer } from '../own-server.ts';
import { pickByHand } from '../session-page.ts';

test.describe.configure({ timeout: 420_000 });

const OFFER = 'How much was the harbour board';
const VOTE = 'voted to sell the tower';
const BOATS = 'About how many boats';

/** A phone of 320 pixels with nothing kept on it, at this address. */
async function phoneAt(browser: Browser, address: string): Promise<Page> {
	const context = await browser.newContext({
		viewport: { width: 320, height: 700 },
		hasTouch: true,
		isMobile: true
	});
	const page = await context.newPage();
	await page.goto(address);
	return page;
}

async function begin(page: Page, name: string): Promise<void> {
	await page.getByLabel('What you like to be called').fill(name);
	await page.getByRole('button', { name: 'Begin' }).click();
	await expect(page.getByText(`Your seat: ${name}`)).toBeVisible();
}

const progress = (page: Page) => page.getByText(/^\d+ of \d+ answered/);

test('[RM94, RM96] work is done alone, over a reload, a killed server and another device, and explained after the closing', async ({
	page,
	browser
}) => {
	await OwnServer.use(async (server) => {
		await page.goto(`${server.address}/classroom`);
		await pickByHand(page, [OFFER, VOTE, BOATS]);
		await page.getByRole('radio', { name: 'At their own pace' }).check();
		await expect(page.getByText(/^Closes tomorrow at 18:00\./)).toBeVisible();
		await look(page, 'the settings of work');
		await page.getByLabel('Closes', { exact: true }).fill('2020-01-01T10:00');
		await page.getByRole('button', { name: 'Open the work' }).click();
		await expect(page.getByText('This moment is past.')).toBeVisible();
		expect(page.url()).toBe(`${server.address}/classroom`);
		await page.getByRole('button', { name: 'In a week' }).click();
		await page.getByRole('button', { name: 'Open the work' }).click();
		await expect(page.getByRole('heading', { name: 'Nobody has begun yet.' })).toBeVisible();
		await expect(page.getByRole('button', { name: 'Open the projector' })).toHaveCount(0);
		const code = new URL(page.url()).searchParams.get('room') ?? '';
		const link = `${server.address}/join?room=${code}`;

		const phone = await phoneAt(browser, link);
		await expect(phone.getByText('3 questions for you to work through alone')).toBeVisible();
		await look(phone, 'the link of work');
		await begin(phone, 'Ada');
		await look(phone, 'the list of work');

		await test.step('an answer is kept by the server, another one in the making by the phone', async () => {
			await phone.getByRole('button', { name: 'Begin' }).click();
			await expect(phone.getByRole('heading', { level: 1 })).toContainText(OFFER);
			await phone.getByRole('radio', { name: '40,000 crowns', exact: true }).check();
			await phone.getByRole('radio', { name: 'Sure' }).check();
			await phone.getByRole('button', { name: /^Answer/ }).click();
			await expect(progress(phone)).toHaveText(/^1 of 3 answered\. Closes on .* at 18:00\.$/);
			await look(phone, 'an answer of work');
			await phone.getByRole('button', { name: 'Next question' }).click();
			await phone.getByRole('radio', { name: 'True', exact: true }).check();
			await phone.reload();
			await expect(phone.getByText('Begun, not handed in')).toBeVisible();
		});

		await test.step('handed in while the server is gone, an answer goes out by itself once it is back', async () => {
			await phone.getByRole('button', { name: VOTE }).click();
			await expect(phone.getByRole('radio', { name: 'True', exact: true })).toBeChecked();
			await phone.getByRole('radio', { name: 'Think so' }).check();
			await server.kill();
			await phone.getByRole('button', { name: /^Answer/ }).click();
			await expect(phone.getByText(/Your answer is kept/).first()).toBeVisible();
			await server.start();
			await expect(progress(phone)).toHaveText(/^2 of 3 answered\. /, { timeout: 90_000 });
		});

		await test.step('on another device the seat goes on where it was, and changes an answer', async () => {
			await phone.getByRole('button', { name: 'All questions' }).click();
			await phone.getByText('Your seat: Ada').click();
			const recovery = await phone.getByText(/^[A-Z0-9]{5}-[A-Z0-9]{5}$/).textContent();
			const other = await phoneAt(browser, link);
			await other.getByRole('button', { name: 'I was here already' }).click();
			await other.getByLabel('Your recovery code').fill(recovery ?? '');
			await other.getByRole('button', { name: 'Take up my seat' }).click();
			await expect(progress(other)).toHaveText(/^2 of 3 answered\. /);
			await other.getByRole('button', { name: VOTE }).click();
			await other.getByRole('radio', { name: 'False', exact: true }).check();
			await other.getByRole('button', { name: /^Change to/ }).click();
			await expect(other.getByText('You answered False, think so.')).toBeVisible();
		});

		await test.step('the host comes back, sees how far everybody is, moves the closing and closes it', async () => {
			await page.goto(`${server.address}/classroom`);
			await expect(page.getByText(/3 questions, at their own pace\. Closes on/)).toBeVisible();
			await page.getByRole('link', { name: 'Go back to it' }).click();
			await expect(page.getByRole('row', { name: 'Ada' })).toContainText('2 of 3');
			await page.getByLabel('Move the closing to').fill('2020-01-01T10:00');
			await page.getByRole('button', { name: 'Move it' }).click();
			await expect(page.getByRole('alert')).toBeVisible();
			const later = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString().slice(0, 10);
			await page.getByLabel('Move the closing to').fill(`${later}T12:30`);
			await page.getByRole('button', { name: 'Move it' }).click();
			await expect(progress(phone)).toContainText('12:30');
			await look(page, 'the host of work');
			await page.getByRole('button', { name: 'Close it now' }).click();
			await page.getByRole('button', { name: 'Close it for everybody' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText('The session is over.');
			await page.goto(`${server.address}/classroom`);
			await expect(page.getByRole('link', { name: 'Open the report' })).toHaveAttribute(
				'href',
				new RegExp(`room=${code}`)
			);
		});

		await test.step('each answer is explained, and taken home', async () => {
			await phone.goto(link);
			await expect(phone.getByRole('heading', { level: 1 })).toHaveText('You had 2 of 3 questions right.');
			await phone.getByText(VOTE).first().click();
			await expect(phone.getByText(/Right\.\s*100 points\./)).toBeVisible();
			await expect(phone.getByText('How everybody answered')).toHaveCount(0);
			await look(phone, 'the end of work');
			await phone.getByRole('button', { name: 'Add to Review here' }).click();
			await expect(phone.getByText('2 answers added to Review in this browser.')).toBeVisible();
		});
	});
});

/** Opens work as a host's page does, and gives its address and a way to have it closed in so many milliseconds. */
async function openWork(page: Page, address: string, feedback: Feedback) {
	const post = async (path: string, data: object) => {
		const response = await page.request.post(`${address}/api/rooms${path}`, { data });
		expect(response.ok()).toBe(true);
		return (await response.json()) as { code: string };
	};
	const { code } = await post('', {
		...{ bank: 'gull-rock', questions: ['offer-for-tower', 'vote-sold'], settings: DEFAULT_SETTINGS },
		work: { closesAtMs: Date.now() + 3_600_000, feedback }
	});
	return {
		link: `${address}/join?room=${code}`,
		closeIn: (ms: number) =>
			post(`/${code}/commands/host`, { type: 'move closing', closesAtMs: Date.now() + ms })
	};
}

test('[RM95, RM96, RM97] explained at once, each answer stands and leads to its grounds, and the closing comes by the clock', async ({
	page,
	browser
}) => {
	await OwnServer.use(async (server) => {
		const { link, closeIn } = await openWork(page, server.address, 'at-once');
		const phone = await phoneAt(browser, link);
		await begin(phone, 'Ada');
		await expect(
			phone.getByText('Each answer is explained at once, so your first one stands.')
		).toBeVisible();
		await phone.getByRole('button', { name: OFFER }).click();
		await expect(phone.getByText('Your first answer stands, and is explained at once.')).toBeVisible();
		await phone.getByRole('radio', { name: '2.6 million crowns', exact: true }).check();
		await phone.getByRole('radio', { name: 'Sure' }).check();
		await phone.getByRole('button', { name: /^Answer/ }).click();
		await expect(phone.getByText('Not quite, and you said “sure”.')).toBeVisible();
		await expect(phone.getByRole('heading', { level: 1 })).toBeFocused();
		await expect(phone.getByRole('heading', { name: /^Footnotes?$/ })).toBeVisible();
		await expect(phone.getByText('How everybody answered')).toHaveCount(0);
		await expect(phone.getByRole('button', { name: /^(Answer|Change)/ })).toHaveCount(0);
		await look(phone, 'an answer explained at once');
		await phone.reload();
		await phone.getByRole('button', { name: OFFER }).click();
		await expect(phone.getByText('Not quite, and you said “sure”.')).toBeVisible();
		await phone.getByRole('button', { name: 'Next question' }).click();
		await phone.getByRole('radio', { name: 'True', exact: true }).check();
		await closeIn(5000);
		await expect(phone.getByRole('heading', { level: 1 })).toHaveText('You had 0 of 2 questions right.', {
			timeout: 60_000
		});
		await expect(phone.getByText('What you left out')).toBeVisible();
		await expect(
			phone.getByText(/^1 answer was begun and not handed in before the work was closed/)
		).toBeVisible();
		await phone.getByText('Not handed in', { exact: true }).click();
		await expect(phone.getByRole('radio', { name: 'True', exact: true })).toBeChecked();
		await expect(phone.getByRole('heading', { name: 'Take your answers home' })).toBeVisible();

		const late = await phoneAt(browser, link);
		await expect(late.getByText('It is closed.')).toBeVisible();
		await expect(late.getByRole('button', { name: 'Begin' })).toHaveCount(0);
		await look(late, 'the link of work that is over');
	});
});
