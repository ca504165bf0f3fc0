import { expect, test } from '../test.ts';
import { look } from '../look.ts';
import { HostPage, PhonePage } from '../session-page.ts';
import { beginSession, stepOn, withoutServer } from '../without-server.ts';

test.describe.configure({ timeout: 240_000 });

test('[VW1] axe finds nothing on a session, at the host, on the wall and on a phone, in either theme', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	await page.goto('/classroom');
	await expect(page.getByText('questions that fit')).toBeVisible();
	await look(page, 'the setup');
	const code = await host.openRoom(['How much was the harbour board', 'Who was warden'], { time: '5 min' });
	await look(page, 'the host’s lobby');
	const projector = await host.openProjector();
	const phone = await PhonePage.of(browser);
	await phone.page.setViewportSize({ width: 320, height: 640 });
	await phone.page.goto('/join');
	await phone.page.getByRole('button', { name: 'Go on' }).click();
	await look(phone.page, 'the code');
	await phone.page.goto(`/join?room=${code}`);
	await expect(phone.page.getByLabel('What you like to be called')).toBeVisible();
	await look(phone.page, 'the name');
	await phone.join(code, 'Ada');
	await look(phone.page, 'the phone’s lobby');
	await look(projector, 'the wall’s lobby');

	await host.step('Open the first question', 'Close the question');
	await page.getByRole('button', { name: 'Show the key and the reasons' }).click();
	await page.getByRole('button', { name: 'Show your note' }).click();
	await look(page, 'the host’s open question');
	await look(projector, 'the wall’s open question');
	await phone.send.click();
	await look(phone.page, 'an answer refused');
	await phone.choose('2.6 million crowns', 'Sure');
	await look(phone.page, 'an answer given');
	await host.step('Close the question', 'Show the answer');
	await look(page, 'the host’s closed question');
	await look(phone.page, 'the phone’s closed question');
	await host.step('Show the answer', 'Open the next question');
	await expect(phone.page.getByText('How everybody answered')).toBeVisible();
	await look(page, 'the host’s answer');
	await look(projector, 'the wall’s answer');
	await look(phone.page, 'the phone’s answer');
	await host.end();
	await expect(phone.page.getByText('Take your answers home')).toBeVisible();
	await look(page, 'the host’s end');
	await look(projector, 'the wall’s end');
	await look(phone.page, 'the phone’s end');
});

test('[VW1] axe finds nothing on a show of hands and on paper, in either theme', async ({ page }) => {
	await withoutServer(page);
	await page.goto('/classroom');
	await expect(page.getByText('npm start')).toBeVisible();
	await look(page, 'the setup without a server');
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
	await page.setViewportSize({ width: 320, height: 640 });
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
