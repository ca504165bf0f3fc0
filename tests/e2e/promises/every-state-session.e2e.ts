import { expect, test, type Page } from '../test.ts';
import { isThorough, look } from '../look.ts';
import { OwnServer } from '../own-server.ts';
import { HostPage, PhonePage } from '../session-page.ts';
import { beginSession, stepOn, withoutServer } from '../without-server.ts';
import { ANSWERS, EVERY_QUESTION, give } from './gull-rock.ts';

test.describe.configure({ timeout: isThorough ? 1_200_000 : 300_000 });

const OFFER = 'How much was the harbour board';
const WARDEN = 'Who was warden';
const WORKS = 'Which of these works on the tower';

/** What a phone is told at the door of a session. */
async function walkDoor({ page }: PhonePage, code: string) {
	await page.goto('/join');
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByRole('alert').filter({ hasText: 'Type the code' }).waitFor();
	await look(page, 'a code that is none');
	await page.getByLabel('The code that is projected').fill('k7m wpx');
	await page.getByRole('button', { name: 'Go on' }).click();
	await page.getByText('There is no session with this code.').waitFor();
	await look(page, 'a code that no session has');
	await page.goto(`/join?room=${code}`);
	await page.getByRole('button', { name: 'Join' }).click();
	await page.getByText('A name is needed.').waitFor();
	await look(page, 'a name that is none');
	await page.getByRole('button', { name: 'I was here already' }).click();
	await page.getByRole('button', { name: 'Take up my seat' }).click();
	await page.getByText('A recovery code has ten characters').waitFor();
	await look(page, 'a recovery code that is none');
}

/** A room that is locked, from outside and on the wall. */
async function walkLocked(host: Page, wall: Page, outside: Page) {
	const lock = host.getByRole('checkbox', { name: 'Locked: nobody new comes in' });
	await lock.click();
	await wall.getByText('Locked: nobody new comes in.').waitFor();
	await outside.reload();
	await outside.getByText('The host has locked this session.').waitFor();
	await look(outside, 'a session that is locked');
	await look(wall, 'the wall’s lobby, locked');
	await lock.click();
	await expect(lock).not.toBeChecked();
}

test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] a session, at the host, on the wall and on a phone', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	await page.goto('/classroom');
	await expect(page.getByText('questions that fit')).toBeVisible();
	await page.getByLabel('Points for a right answer').selectOption({ index: 1 });
	await page.getByRole('checkbox', { name: 'Show everybody a ranking' }).check();
	await look(page, 'the setup');
	const code = await host.openRoom([OFFER, WARDEN], { time: '5 min' });
	await look(page, 'the host’s lobby');
	const projector = await host.openProjector();
	const [phone, other] = [await PhonePage.of(browser), await PhonePage.of(browser)];
	await walkDoor(phone, code);
	await walkLocked(page, projector, phone.page);
	await phone.join(code, 'Ada');
	await other.join(code, 'Ben');
	await look(phone.page, 'the phone’s lobby');
	await look(projector, 'the wall’s lobby');
	await page.getByRole('button', { name: 'Rename Ada' }).click();
	await page.getByText('Questions', { exact: true }).click();
	await page.getByText('Settings', { exact: true }).click();
	await look(page, 'the host’s lobby, everything opened');
	await page.keyboard.press('Escape');
	await page.getByRole('button', { name: 'Remove Ben' }).click();
	await other.page.getByText('There is no such seat in this session any more.').waitFor();
	await look(other.page, 'a phone that was removed');

	await host.step('Open the first question', 'Close the question');
	await page.getByRole('button', { name: 'Show the key and the reasons' }).click();
	await page.getByRole('button', { name: 'Show your note' }).click();
	await look(page, 'the host’s open question');
	await look(projector, 'the wall’s open question');
	await phone.send.click();
	await look(phone.page, 'an answer refused');
	await phone.choose('2.6 million crowns', 'Sure');
	await look(phone.page, 'an answer given');
	await page.getByRole('button', { name: 'Pause' }).click();
	await projector.getByText(/^Paused at/).waitFor();
	await phone.page.getByText(/^paused at/).waitFor();
	await look(page, 'the host’s pause');
	await look(projector, 'the wall’s pause');
	await look(phone.page, 'the phone’s pause');
	await page.getByRole('button', { name: 'Close the question' }).click();
	await host.offers('Show the answer');
	await phone.page.getByText(/^Closed\. You answered/).waitFor();
	await look(page, 'the host’s closed question');
	await look(projector, 'the wall’s closed question');
	await look(phone.page, 'the phone’s closed question');
	await host.step('Show the answer', 'Open the next question');
	await expect(phone.page.getByText('How everybody answered')).toBeVisible();
	await page.getByRole('button', { name: 'End the session' }).click();
	await look(page, 'the host’s answer, and asked whether to end');
	await look(projector, 'the wall’s answer');
	await look(phone.page, 'the phone’s answer');
	await page.getByRole('button', { name: 'Go on with it' }).click();
	await host.end();
	await expect(phone.page.getByText('Take your answers home')).toBeVisible();
	await look(page, 'the host’s end');
	await look(projector, 'the wall’s end');
	await phone.page.getByRole('button', { name: 'Add to Review here' }).click();
	await phone.page.getByText('added to Review in this browser').waitFor();
	await look(phone.page, 'the phone’s end, taken home');
	await other.page.goto(`/join?room=${code}`);
	await other.page.getByText('This session is over.').waitFor();
	await look(other.page, 'a session that is over, from outside');
});

// A page gives the server half a minute.
if (isThorough)
	test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] a session whose server is gone, at the host, on the wall and on a phone', async ({
		browser
	}) => {
		await OwnServer.use(async (server) => {
			const context = await browser.newContext({ baseURL: server.address });
			const host = new HostPage(await context.newPage());
			const code = await host.openRoom([OFFER]);
			const projector = await host.openProjector();
			const phone = await PhonePage.of(browser, server.address);
			await phone.join(code, 'Ada');
			await host.step('Open the first question', 'Close the question');
			await phone.page.getByRole('radio', { name: '40,000 crowns', exact: true }).check();
			await phone.page.getByRole('radio', { name: 'Sure' }).check();
			await server.kill();
			// Tried for half a minute, while the others are looked at.
			await host.page.getByRole('button', { name: 'Close the question' }).click();
			await phone.send.click();
			await phone.page
				.getByText(/Your answer is kept/)
				.first()
				.waitFor();
			await look(phone.page, 'an answer that waits for the server');
			await projector.getByText('Reconnecting.').waitFor();
			await look(projector, 'the wall without a server');
			await host.page.getByText('Reconnecting.').waitFor();
			await host.page.getByRole('alert').filter({ hasText: /./ }).waitFor({ timeout: 120_000 });
			await look(host.page, 'a step that the host could not take');
			await context.close();
		});
	});

test('[PI22, VW1, VW2, VW3, VW4, VW5, AX1, AX2] a second vote, at the host, on the wall and on a phone', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	const code = await host.openRoom([WORKS]);
	const projector = await host.openProjector();
	const phones = await Promise.all(['Ada', 'Ben'].map(() => PhonePage.of(browser)));
	const [ada, ben] = phones as [PhonePage, PhonePage];
	await ada.join(code, 'Ada');
	await ben.join(code, 'Ben');
	await host.step('Open the first question', 'Close the question');
	const check = (phone: PhonePage, name: string) =>
		phone.answer((at) => at.getByRole('checkbox', { name, exact: true }).check(), 'Sure');
	await check(ada, 'An electric lamp');
	await check(ben, 'A coat of red paint');
	await host.step('Close the question', 'Vote again');
	await look(page, 'the host with advice');
	await host.step('Let them find each other', 'Show the answer');
	await expect(ada.page.getByRole('region', { name: 'Find somebody' })).toContainText('You are blue 1');
	await look(page, 'the host while they find each other');
	await look(projector, 'the wall with groups');
	await look(ada.page, 'the phone with a partner');
	const late = await PhonePage.of(browser);
	await late.join(code, 'Cleo');
	await expect(late.page.getByRole('region', { name: 'Find somebody' })).toContainText('Join any two');
	await look(late.page, 'the phone without a partner');
	await host.step('Vote again', 'Close the question');
	await expect(ada.page.getByRole('button', { name: /^Keep [A-C], sure$/ })).toBeVisible();
	await look(ada.page, 'the phone in the second vote');
	await look(projector, 'the wall in the second vote');
	await check(ada, 'A coat of red paint');
	await host.step('Close the question', 'Show the answer');
	await look(page, 'the host after the second vote');
	await page.getByRole('button', { name: 'Show the answer' }).click();
	await expect(page.getByText('Ask another on the same claim')).toBeVisible();
	await look(page, 'the host with another question to ask');
	await expect(projector.getByText('First vote')).toBeVisible();
	await look(projector, 'the wall before and after');
	await expect(ada.page.getByText('How everybody answered')).toBeVisible();
	await look(ada.page, 'the phone with both answers');
});

test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] a show of hands, and what is printed and typed in on paper', async ({
	page
}) => {
	await withoutServer(page);
	await page.goto('/classroom');
	await expect(page.getByText('cannot be reached now')).toBeVisible();
	await look(page, 'the setup with its server gone');
	await beginSession(page, {
		how: 'By show of hands',
		questions: ['How much was the harbour board'],
		button: 'Begin the show of hands'
	});
	await look(page, 'the lobby of a show of hands');
	const opened = page.context().waitForEvent('page');
	await page.getByRole('button', { name: 'Open the projector' }).click();
	const wall = await opened;
	await expect(wall.getByText('By show of hands.')).toBeVisible();
	await look(wall, 'the wall before a show of hands');
	await stepOn(page, 'Open the first question');
	await page.getByRole('textbox').first().fill('12');
	await look(page, 'the hands that are counted');
	await stepOn(page, 'Close the question');
	await page.getByText('Put the count right').click();
	await look(page, 'the hands that were counted');
	await stepOn(page, 'Show the answer');
	await expect(page.getByText('Every question has been asked.')).toBeVisible();
	await look(wall, 'the wall after a show of hands');
	await page.goto('/classroom');
	await expect(page.getByText('Not over yet')).toBeVisible();
	await look(page, 'the setup with a session that is not over');

	await page.getByRole('radio', { name: 'On paper' }).check();
	await page.getByRole('button', { name: 'Make the sheets' }).click();
	await page.getByText('Look at them first').click();
	await look(page, 'the sheets');
	await page.getByRole('radio', { name: 'The key' }).check();
	await page.getByLabel('Version', { exact: true }).fill('x');
	await page.getByRole('button', { name: 'Keep this sheet' }).click();
	await look(page, 'the key, and a version that cannot be read');
	await page.getByLabel('Version', { exact: true }).fill('A');
	await page.getByRole('button', { name: 'Keep this sheet' }).click();
	await expect(page.getByText('Sheet 1 is kept')).toBeVisible();
	await look(page, 'a sheet that is kept');
	await page.goto('/data');
	await expect(page.getByText('This device keeps 2 class sessions')).toBeVisible();
	await look(page, 'what the device keeps');
});

// Nine questions on three screens before and after their answers.
if (isThorough)
	test('[VW1, VW2, VW3, VW4, VW5, AX1, AX2] every kind of question in a session, at the host, on the wall and on a phone', async ({
		page,
		browser
	}) => {
		const host = new HostPage(page);
		const stems = EVERY_QUESTION.map((question) => ANSWERS[question].stem.source);
		const code = await host.openRoom(stems);
		const projector = await host.openProjector();
		const phone = await PhonePage.of(browser);
		await phone.join(code, 'Ada');
		for (const [place, question] of EVERY_QUESTION.entries()) {
			const open = place === 0 ? 'Open the first question' : 'Open the next question';
			await host.step(open, 'Close the question');
			await expect(phone.stem).toHaveText(ANSWERS[question].stem);
			await phone.answer((at) => give(at, question, 'wrong').then(() => undefined), 'Sure');
			for (const [who, screen] of [
				['host', page],
				['wall', projector],
				['phone', phone.page]
			] as const)
				await look(screen, `${question}, asked, at the ${who}`);
			await host.step('Close the question', 'Show the answer');
			await stepOn(page, 'Show the answer');
			await phone.page.getByText('How everybody answered').waitFor();
			for (const [who, screen] of [
				['host', page],
				['wall', projector],
				['phone', phone.page]
			] as const)
				await look(screen, `${question}, answered, at the ${who}`);
		}
	});
