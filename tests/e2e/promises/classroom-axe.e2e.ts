import { expect, test } from '@playwright/test';
import { look } from '../look.ts';
import { HostPage, PhonePage } from '../session-page.ts';

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
