import { expect, test, type Locator, type Page } from '../test.ts';
import { whatIsFound } from '../accessible.ts';
import { INVENTED_BANKS } from '../addresses.ts';
import { inventedQuestions, plantLog, weeksOfAnswers } from '../promises/planted-log.ts';
import { pagesOf } from '../promises/states.ts';
import { expectFits } from '../promises/window.ts';
import { QuizPage } from '../quiz-page.ts';

const HOME = '/gull-rock';
const BANK = '걸록의 등대는 누가 지키나?';

/** The page says one of these titles, each of them in the language it has, and none of them in English. */
async function expectTitles(page: Page, ...titles: string[]): Promise<void> {
	for (const title of titles) {
		const said = page.getByText(title, { exact: true });
		await expect(said.first()).toBeAttached();
		const languages = await said.evaluateAll((all) =>
			all.map((one) => one.closest('[lang]')?.getAttribute('lang'))
		);
		expect(new Set(languages), `the language of ${title}`).toEqual(new Set(['ko']));
	}
	const english = page.getByText(/^\s*(The tower|The people|Who keeps the light on Gull Rock\?)\s*$/i);
	await expect(english, 'titles left in English').toHaveCount(0);
	expect(await page.title()).not.toMatch(/The tower|The people|Who keeps/);
}

test('[LA4, LA5] whoever presses 한국어 has every text in Korean at once, also after a reload, and back', async ({
	page
}) => {
	await page.goto(HOME);
	const html = page.locator('html');
	await expect(html).toHaveAttribute('lang', 'en');
	await page.getByRole('button', { name: '한국어' }).click();
	await expect(html).toHaveAttribute('lang', 'ko');
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

test('[LA7] the other language is offered from the moment a press on it counts, in a place kept for it', async ({
	page
}) => {
	let go: () => void = () => undefined;
	const isThere = new Promise<void>((done) => (go = done));
	await page.route('**/*.js', (route) => isThere.then(() => route.continue()));
	await page.goto(HOME, { waitUntil: 'commit' });
	const data = page.getByRole('contentinfo').getByRole('link', { name: 'Privacy' });
	await expect(data).toBeVisible();
	const button = page.getByRole('contentinfo').locator('button');
	await expect(button).toHaveText('한국어');
	await expect(button).toBeHidden();
	await expect(page.getByRole('button', { name: '한국어' })).toHaveCount(0);
	const place = await button.boundingBox();
	go();
	await page.getByRole('button', { name: '한국어' }).click();
	await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
	expect(place?.width).toBeGreaterThan(0);
	expect(place?.height).toBeGreaterThan(0);
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

	test('[LA8] a page that is not there and one that could not be shown say which, in Korean, and what to do', async ({
		page,
		complaints
	}) => {
		complaints.expect(/status: 500|status of 404|Not found/);
		const title = page.getByRole('heading', { level: 1 });
		const error = { type: 'error', status: 500, error: { message: 'Internal Error' } };
		await page.route('**/gull-rock/study/__data.json*', (route) =>
			route.fulfill({ json: { type: 'data', nodes: [null, error, null] } })
		);
		await page.goto(`${HOME}/review`);
		await page.getByRole('navigation', { name: '주요 메뉴' }).getByRole('link', { name: '학습' }).click();
		await expect(title).toHaveText('이 페이지를 보여 드릴 수 없습니다.');
		await expect(page).toHaveTitle('보여 드리지 못한 페이지 · Footnote');
		await expect(page.getByText('답은 이 브라우저에 저장되어 있습니다.')).toBeVisible();
		await expect(page.getByText('Internal Error')).toHaveCount(0);

		await page.goto('/no/such/page');
		await expect(title).toHaveText('이 페이지는 없습니다.');
		await expect(page).toHaveTitle('없는 페이지 · Footnote');
	});

	test('[LA2] what a page says of itself in a search is Korean, and what a server keeps has a Korean name', async ({
		page
	}) => {
		for (const path of ['/data', '/privacy', `${HOME}/quiz?n=1`]) {
			await page.goto(path);
			const description = page.locator('meta[name="description"]');
			await expect(description, path).toHaveAttribute('content', /^[^a-z]*[가-힣]/);
		}
		await page.goto('/privacy');
		await expect(page.getByText('메모리', { exact: true })).toBeVisible();
	});

	test('[BK96, LA5] the titles of bank and topics are in Korean wherever a learner meets them', async ({
		page
	}) => {
		const quiz = new QuizPage(page);
		await page.goto(HOME);
		await expectTitles(page, BANK, '탑', '사람들');
		await page.goto(`${HOME}/study`);
		await expectTitles(page, '탑', '사람들');
		await page.goto(`${HOME}/study/tower`);
		await expectTitles(page, '탑');
		for (const nothingYet of ['review', 'progress']) {
			await page.goto(`${HOME}/${nothingYet}`);
			await expectTitles(page, '탑');
		}
		await page.goto(`${HOME}/quiz?seed=gull&from=list&q=tower:vote-sold`);
		await page.getByRole('radio', { name: '참' }).check();
		await page.getByRole('radio', { name: '추측' }).check();
		await page.getByRole('button', { name: '확인' }).click();
		await expect(quiz.verdict).toBeVisible();
		await expectTitles(page, '탑');
		await page.getByRole('button', { name: '결과 보기' }).first().click();
		await expect(page.getByRole('heading', { name: '주제별' })).toBeVisible();
		await expectTitles(page, '탑');
		await page.goto(`${HOME}/review`);
		await expect(page.getByRole('combobox').first()).toBeVisible();
		await expectTitles(page, '탑', '사람들');
		await page.goto(`${HOME}/progress`);
		await expect(page.getByRole('heading', { name: '주제별' })).toBeVisible();
		await expectTitles(page, '탑', '사람들');
		await page.goto('/data');
		await expectTitles(page, BANK);
		await page.goto('/search?q=boats');
		await expect(page.getByRole('link', { name: '이 문제 풀기' }).first()).toBeVisible();
		await expectTitles(page, '탑');
		await page.goto('/search?q=사람들');
		await expect(page.getByRole('link', { name: '이 문제 풀기' }).first()).toBeVisible();
		await expectTitles(page, '사람들');
		await page.getByRole('button', { name: 'English' }).click();
		await page.goto('/search?q=boats');
		await expect(page.getByText('The tower', { exact: true }).first()).toHaveAttribute('lang', 'en');
	});

	test('[BK97, LA5] a host and a class meet the titles in Korean, and the questions as they are asked', async ({
		page,
		browser,
		baseURL
	}) => {
		await page.goto('/classroom');
		await expectTitles(page, '탑', '사람들');
		await page.getByRole('radio', { name: '직접 고르기' }).check();
		const question = page.getByRole('checkbox', { name: 'the island council voted to sell' });
		await expect(question).toBeVisible();
		await expectTitles(page, '탑', '사람들');
		await question.check();

		await test.step('with phones', async () => {
			await page.getByRole('button', { name: '수업 열기' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(BANK);
			await expectTitles(page, BANK);
			const context = await browser.newContext({ locale: 'ko-KR', ...(baseURL && { baseURL }) });
			const phone = await context.newPage();
			await phone.goto(`/join?room=${new URL(page.url()).searchParams.get('room')}`);
			await expect(phone.getByRole('heading', { level: 1 })).toHaveText(BANK);
			await expectTitles(phone, BANK);
			await context.close();
			await page.goto('/classroom');
			await expect(page.getByRole('heading', { name: '진행 중인 내 수업' })).toBeVisible();
			await expectTitles(page, BANK);
		});

		await test.step('by show of hands', async () => {
			await page.getByRole('radio', { name: '직접 고르기' }).check();
			await question.check();
			await page.getByRole('radio', { name: '손들기로' }).check();
			await page.getByRole('button', { name: '손들기 시작' }).click();
			await expect(page.getByRole('heading', { level: 1 })).toHaveText(BANK);
			const opened = page.context().waitForEvent('page');
			await page.getByRole('button', { name: '프로젝터 화면 열기' }).click();
			const wall = await opened;
			await expect(wall.getByRole('heading', { level: 1 })).toHaveText(BANK);
			await expectTitles(wall, BANK);
			await wall.close();
			await page.getByRole('button', { name: '첫 문제 열기' }).click();
			await expect(page.getByText(/voted to sell/).first()).toHaveAttribute('lang', 'en');
			await page.goto('/classroom');
			await expect(page.getByRole('heading', { name: '아직 끝나지 않은 수업' })).toBeVisible();
			await expectTitles(page, BANK);
			await page.getByRole('link', { name: /계속/ }).click();
			await page.getByRole('button', { name: '수업 끝내기' }).click();
			await page.getByRole('button', { name: '모두의 수업 끝내기' }).click();
			await page.getByRole('link', { name: '보고서 열기' }).click();
			await expectTitles(page, BANK);
			await page.goto('/classroom/classes');
			await expectTitles(page, BANK);
		});
	});

	test('[LA5] what a phone announces, a wall cites and a search finds says its own language, and the page’s words theirs', async ({
		page,
		browser,
		baseURL
	}) => {
		const languageOf = (said: Locator) =>
			said.evaluate((one) => one.closest('[lang]')?.getAttribute('lang') ?? '');
		await page.goto('/classroom');
		await page.getByRole('radio', { name: '직접 고르기' }).check();
		await page.getByRole('checkbox', { name: 'the island council voted to sell' }).check();
		await page.getByRole('button', { name: '수업 열기' }).click();
		const context = await browser.newContext({ locale: 'ko-KR', ...(baseURL && { baseURL }) });
		const phone = await context.newPage();
		await expect(page.getByRole('button', { name: '첫 문제 열기' })).toBeVisible();
		await phone.goto(`/join?room=${new URL(page.url()).searchParams.get('room')}`);
		await phone.getByLabel('불리고 싶은 이름').fill('하나');
		await phone.getByLabel('불리고 싶은 이름').press('Enter');
		await expect(phone.getByRole('heading', { level: 1 })).toHaveText('하나 님, 참여했습니다.');
		await page.getByRole('button', { name: '첫 문제 열기' }).click();
		const announced = phone.getByRole('status').filter({ hasText: 'voted to sell' });
		expect(await languageOf(announced)).toBe('ko');
		expect(await languageOf(announced.getByText('voted to sell'))).toBe('en');
		await context.close();

		const opened = page.context().waitForEvent('page');
		await page.getByRole('button', { name: '프로젝터 화면 열기' }).click();
		const wall = await opened;
		await page.getByRole('button', { name: '문제 마감' }).click();
		await page.getByRole('button', { name: '정답 공개' }).click();
		const place = wall.getByText(/번째 단락/).first();
		expect(await languageOf(place)).toBe('ko');
		expect(await languageOf(place.getByText('Island votes to keep its lighthouse'))).toBe('en');

		await page.goto('/search?q=gazette');
		expect(await languageOf(page.getByText('The Gull Rock Gazette', { exact: true }).first())).toBe('en');
		expect(await languageOf(page.getByText('2019년 5월 4일', { exact: true }).first())).toBe('ko');
	});

	test('[LA5, AX1, VW1, VW2] every page after three weeks of answers is accessible and fits in Korean too', async ({
		page
	}) => {
		await page.goto(HOME);
		await plantLog(page, weeksOfAnswers((await inventedQuestions(page.request)).values(), Date.now()));
		for (const path of await pagesOf(page.request, INVENTED_BANKS)) {
			await page.goto(path);
			await page.getByRole('heading', { level: 1 }).waitFor();
			await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
			await page.waitForLoadState('networkidle');
			await expectFits(page, `${path} in Korean`, [320, 1280]);
			expect.soft(await whatIsFound(page), path).toEqual([]);
		}
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
