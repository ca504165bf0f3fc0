import { expect, test } from '../test.ts';
import { whatIsFound } from '../accessible.ts';
import { expectFits } from '../promises/window.ts';
import { QuizPage } from '../quiz-page.ts';

const HOME = '/gull-rock';

test('[LA4, LA5] whoever presses 한국어 has every text in Korean at once, also after a reload, and back', async ({
	page
}) => {
	await page.goto(HOME);
	const html = page.locator('html');
	await expect(html).toHaveAttribute('lang', 'en');
	// A press that comes before the page's program is for nobody.
	await expect(async () => {
		await page.getByRole('button', { name: '한국어' }).click({ timeout: 1000 });
		await expect(html).toHaveAttribute('lang', 'ko', { timeout: 2000 });
	}).toPass();
	await expect(page.getByRole('navigation', { name: '주요 메뉴' }).getByRole('link')).toHaveText([
		'퀴즈',
		'복습',
		'학습',
		'진도',
		'출처',
		'수업'
	]);
	await expect(html).toHaveAttribute('lang', 'ko');
	await page.reload();
	await expect(page.getByRole('link', { name: '복습' })).toBeVisible();
	await expect(html).toHaveAttribute('lang', 'ko');
	await page.getByRole('button', { name: 'English' }).click();
	await expect(page.getByRole('link', { name: 'Review' })).toBeVisible();
	await page.goto(`${HOME}/review`);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to review yet.');
	await expect(html).toHaveAttribute('lang', 'en');
});

test.describe('in a Korean browser', () => {
	test.use({ locale: 'ko-KR' });

	test('[LA4, LA5, BK96, AX1, VW2] a quiz is answered and reviewed in Korean, with the bank in its own language', async ({
		page
	}) => {
		const quiz = new QuizPage(page);
		await page.goto(`${HOME}/quiz?seed=gull&from=list&q=tower:vote-sold&q=tower:offer-for-tower`);
		await expect(page.getByRole('button', { name: '확인' })).toBeVisible();
		await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
		await expect(quiz.stem.locator('[lang]')).toHaveAttribute('lang', 'en');
		await page.getByRole('radio', { name: '참' }).check();
		await page.getByRole('radio', { name: '확신함' }).check();
		await page.getByRole('button', { name: '확인' }).click();
		await expect(quiz.verdict).toContainText(/\p{Script=Hangul}/u);
		expect(await whatIsFound(page)).toEqual([]);
		await expectFits(page, 'a verdict in Korean', [320, 1280]);
		await page.goto(`${HOME}/review`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Hangul}/u);
		expect(await whatIsFound(page)).toEqual([]);
		await expectFits(page, 'the review page in Korean', [320, 1280]);
		await page.goto(`${HOME}/quiz?from=list&q=people:who-held-what`);
		await expect(quiz.stem).toHaveText('사람과 그 날짜에 맡은 직책을 짝지으세요.');
		await expect(quiz.stem.locator('[lang="ko"]')).toBeVisible();
	});

	test('[LA6] without the dictionary the page is in English, and works', async ({ page }) => {
		await page.route('**/*.js', async (route) => {
			const response = await route.fetch();
			if ((await response.text()).includes('개인정보')) await route.abort();
			else await route.fulfill({ response });
		});
		await page.goto(`${HOME}/review`);
		await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing to review yet.');
		await expect(page.locator('html')).toHaveAttribute('lang', 'en');
		await page.unrouteAll({ behavior: 'wait' });
	});
});
