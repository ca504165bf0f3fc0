import { expect, test, type Page } from '../test.ts';
import { HostPage, PhonePage } from '../session-page.ts';

test.describe.configure({ timeout: 300_000 });

const OFFER = 'How much was the harbour board';
const WORKS = 'Which of these works on the tower';
const HISTORY = 'Put these events in the history';

/** Space, as a host presses it: away from any control, and not in the moment in which the steps change. */
async function pressSpace(page: Page, offered: string): Promise<void> {
	const button = page.getByRole('button', { name: offered });
	await expect(button).toContainText('Space');
	await expect(button).not.toHaveAttribute('aria-disabled', 'true');
	await page.locator('h1').click();
	await page.keyboard.press('Space');
}

/** A button that is reached and pressed by the keyboard alone. */
async function pressEnter(page: Page, name: string | RegExp): Promise<void> {
	const button = page.getByRole('button', { name });
	await expect(button).not.toHaveAttribute('aria-disabled', 'true');
	await button.focus();
	await page.keyboard.press('Enter');
}

const mark = (colour: string, number: number) => `${colour} ${number}`;

test('[PI20, RM97] a class votes, finds who differs, votes again, and is asked another question on the same claim', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	const code = await host.openRoom([WORKS]);
	const projector = await host.openProjector();
	const phones = await Promise.all(['Ada', 'Ben', 'Cleo'].map(() => PhonePage.of(browser)));
	const [ada, ben, cleo] = phones as [PhonePage, PhonePage, PhonePage];
	for (const [place, phone] of phones.entries()) await phone.join(code, ['Ada', 'Ben', 'Cleo'][place] ?? '');
	const check = (phone: PhonePage, ...choices: string[]) =>
		phone.answer(async (at) => {
			for (const name of choices) await at.getByRole('checkbox', { name, exact: true }).check();
		}, 'Think so');

	await pressSpace(page, 'Open the first question');
	await check(ada, 'An electric lamp', 'A coat of red paint');
	await check(ben, 'An electric lamp');
	await check(cleo, 'An electric lamp', 'A coat of red paint');

	await test.step('after the first vote the host alone sees how it came out, and what is advised', async () => {
		await pressSpace(page, 'Close the question');
		await expect(page.getByText('First vote, seen by you alone')).toBeVisible();
		await expect(page.getByText('2 of 3 had it right.').last()).toBeVisible();
		await expect(page.getByText(/let those who differ convince each other/)).toBeVisible();
		await expect(page.getByRole('row', { name: /Think so 2 1/ })).toBeVisible();
		await expect(page.getByText(/Vickrey/)).toBeVisible();
		for (const screen of [projector, ada.page, ben.page])
			await expect(screen.getByText(/had it right|67%/)).toHaveCount(0);
	});

	await test.step('phones tell whom to find, by colour and number and by no name', async () => {
		await pressEnter(page, 'Let them find each other');
		await expect(projector.getByText('Find somebody who answered differently')).toBeVisible();
		const card = (phone: PhonePage) => phone.page.getByRole('region', { name: 'Find somebody' });
		await expect(card(ben)).toContainText(`You are ${mark('green', 2)}`);
		await expect(card(ada)).toContainText(mark('green', 2));
		await expect(card(ada)).toContainText(`You are ${mark('blue', 1)}`);
		await expect(card(ada)).not.toContainText(/Ben|Cleo/);
		await expect(page.getByText(/Each phone now tells its owner whom to find/)).toBeVisible();
	});

	await test.step('Space leads on to the second vote and shows nothing', async () => {
		await pressSpace(page, 'Vote again');
		await expect(projector.getByText('Second vote')).toBeVisible();
		await expect(ada.page.getByText(/^Your first answer was [A-C] and [A-C], think so\./)).toBeVisible();
		await expect(projector.getByText(/had it right/)).toHaveCount(0);
	});

	await test.step('an answer is kept in one press, or changed', async () => {
		await ada.page.getByRole('button', { name: /^Keep [A-C] and [A-C], think so$/ }).click();
		await expect(ada.page.getByText(/^You answered [A-C] and [A-C], think so\./)).toBeVisible();
		await expect(ben.page.getByRole('checkbox', { name: 'An electric lamp' })).toBeChecked();
		await check(ben, 'A coat of red paint');
	});

	await test.step('who did not send an answer in time is told so', async () => {
		await cleo.page.getByRole('checkbox', { name: 'A coat of red paint', exact: true }).uncheck();
		await pressSpace(page, 'Close the question');
		await expect(cleo.page.getByText(/^You had not sent [A-C], think so when/)).toBeVisible();
	});

	await test.step('before and after stand side by side, for the host first', async () => {
		await expect(
			page.getByText('Of the 2 who voted twice: 1 came to the right answer, 1 stayed right.')
		).toBeVisible();
		await expect(projector.getByText('who voted twice')).toHaveCount(0);
		await pressSpace(page, 'Show the answer');
		await expect(projector.getByText('Of the 2 who voted twice')).toBeVisible();
		await expect(projector.getByText(/was \d/).first()).toBeVisible();
		const votes = ben.page.getByRole('definition');
		await expect(votes.nth(0)).toContainText('right in part');
		await expect(votes.nth(1)).toContainText(/[A-C] and [A-C], think so/);
		await expect(votes.nth(1)).toContainText('✓ right');
		await expect(cleo.page.getByText('You did not answer the second time')).toBeVisible();
	});

	await test.step('another question on the claim tells whether it was learned', async () => {
		await expect(page.getByText('Ask another on the same claim')).toBeVisible();
		await pressEnter(page, new RegExp(`^Ask this one.*${HISTORY}`));
		await expect(ada.stem).toContainText(HISTORY);
		await ada.answer(() => Promise.resolve(), 'Guess');
		await pressSpace(page, 'Close the question');
		await expect(page.getByText(/^(100|0)%$/)).toBeVisible();
		await pressSpace(page, 'Show the answer');
		await expect(
			page.getByText(/^67% on the first vote, 100% on the second, (100|0)% on the new question\.$/)
		).toBeVisible();
		await expect(page.getByText('Ask another on the same claim')).toHaveCount(0);
	});
});

test('[PI21] an answer that comes to be offered under the finger is shown by no press that was meant for another', async ({
	page,
	browser
}) => {
	const host = new HostPage(page);
	const code = await host.openRoom([OFFER]);
	const phones = await Promise.all(['Ada', 'Ben'].map(() => PhonePage.of(browser)));
	const [ada, ben] = phones as [PhonePage, PhonePage];
	await ada.join(code, 'Ada');
	await ben.join(code, 'Ben');
	await pressSpace(page, 'Open the first question');
	await ada.choose('40,000 crowns', 'Sure');
	await ben.choose('3.1 million crowns', 'Sure');
	await pressSpace(page, 'Close the question');
	await expect(page.getByRole('button', { name: 'Vote again' })).toContainText('Space');
	// The moment in which the answer comes to lie behind Space, and Space at once.
	await page.evaluate(() => {
		const pressed = () => {
			const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
				textContent?.includes('Show the answer')
			);
			if (!button?.textContent?.includes('Space')) return;
			watch.disconnect();
			document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
			document.body.dataset['pressed'] = 'yes';
		};
		const watch = new MutationObserver(pressed);
		watch.observe(document.body, { subtree: true, childList: true, characterData: true });
	});
	await page.getByRole('button', { name: 'Remove Ben' }).click();
	await expect(page.locator('body')).toHaveAttribute('data-pressed', 'yes');
	await expect(page.getByRole('button', { name: 'Show the answer' })).not.toHaveAttribute(
		'aria-disabled',
		'true'
	);
	await expect(ada.page.getByText('Closed. You answered A, sure.')).toBeVisible();
});
