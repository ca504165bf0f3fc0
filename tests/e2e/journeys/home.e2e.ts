import { readdirSync, readFileSync } from 'node:fs';
import { expect, test, type Page } from '../test.ts';
import { REAL_BANKS } from '../addresses.ts';
import { QuizPage } from '../quiz-page.ts';

const BANK = `${REAL_BANKS.address}/us-rok-sma`;

interface PublishedChunk {
	readonly id: string;
	readonly questions: readonly { readonly stem: string }[];
}

/** The names of the chunks that the page asks for from now on. */
function chunkRequests(page: Page): Set<string> {
	const asked = new Set<string>();
	page.on('request', (request) => {
		const chunk = /\/chunks\/(.+)\.json$/.exec(new URL(request.url()).pathname)?.[1];
		if (chunk) asked.add(chunk);
	});
	return asked;
}

/** Every chunk of the published bank, read from the build. */
function publishedChunks(): PublishedChunk[] {
	const folder = `${REAL_BANKS.build}/prerendered/us-rok-sma/chunks`;
	// What is translated of a part lies beside it, under the language's name too.
	const files = readdirSync(folder).filter((name) => /^[^.]+\.json$/.test(name));
	return files.map((name) => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as PublishedChunk);
}

test('[VW36] with one bank home is that bank: what it holds, its topics, and one press to start', async ({
	page
}) => {
	await page.goto(REAL_BANKS.address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(
		'Who pays for US troops in Korea, and who says so?'
	);
	await expect(
		page.getByText(/^\d+ questions on the Special Measures Agreement, each footnoted to/)
	).toBeVisible();
	await expect(page.getByRole('link', { name: '5 documents' })).toBeVisible();
	for (const topic of ['The money', 'The talks', 'People and offices', 'Who said what', 'The wider alliance'])
		await expect(page.getByRole('link', { name: topic, exact: true })).toBeVisible();
	await page.getByRole('link', { name: 'Start 12 questions' }).click();
	await expect(new QuizPage(page).place).toHaveText(/1 of 12/);
});

for (const size of ['5', '12', '20', 'All'])
	test(`[VW37] the form on home starts a quiz of ${size} on the topics chosen`, async ({ page }) => {
		const quiz = new QuizPage(page);
		await page.goto(REAL_BANKS.address);
		await page.getByRole('radio', { name: size, exact: true }).check();
		await page.getByRole('checkbox', { name: 'The money' }).check();
		await page.getByRole('checkbox', { name: 'People and offices' }).check();
		if (size === '5') await page.getByRole('radio', { name: /^Test/ }).check();
		const inTopics = await page
			.getByRole('listitem')
			.filter({ has: page.getByRole('link', { name: /^(The money|People and offices)$/ }) })
			.getByText(/^\d+ questions$/)
			.allInnerTexts();
		const all = inTopics.reduce((sum, text) => sum + Number.parseInt(text), 0);
		await page.getByRole('button', { name: 'Start this quiz' }).click();
		await expect(quiz.place).toHaveText(new RegExp(`1 of ${size === 'All' ? all : size}$`));
		await expect(quiz.forward).toHaveText(size === '5' ? 'Keep this answer' : 'Check');
		const names = new Set<string>();
		for (let n = 1; n <= 5; n += 1) {
			await quiz.openQuestion(n);
			names.add(
				await page
					.getByText(
						/^(The money|The talks|People and offices|Who said what|The wider alliance|Where sources differ)$/
					)
					.innerText()
			);
		}
		expect(['The money', 'People and offices']).toEqual(expect.arrayContaining([...names]));
	});

test('[DR5] only the parts of the bank that were drawn from are fetched, each once', async ({ page }) => {
	const chunks = publishedChunks();
	expect(chunks.length).toBeGreaterThan(6);
	const quiz = new QuizPage(page);
	for (const query of [
		'n=5&seed=few',
		'n=5&topic=alliance&seed=few',
		'n=5&topic=voices&topic=money&seed=few'
	]) {
		await test.step(query, async () => {
			const asked = chunkRequests(page);
			await quiz.open(`${BANK}/quiz?${query}`);
			const stems = await quiz.stems();
			const drawn = chunks.filter(({ questions }) => questions.some(({ stem }) => stems.includes(stem)));
			expect([...asked].sort()).toEqual(drawn.map(({ id }) => id).sort());
			expect(asked.size).toBeLessThan(chunks.length);
			page.removeAllListeners('request');
		});
	}
});

test('[VW38] a quiz of twelve on the real documents can be played to its summary, whatever is answered', async ({
	page
}) => {
	test.slow();
	const quiz = new QuizPage(page);
	await quiz.open(`${BANK}/quiz?n=12&seed=journey`);
	for (let n = 1; n <= 12; n += 1) {
		await expect(quiz.place).toHaveText(new RegExp(`${n} of 12`));
		await answerSomehow(quiz);
		await expect(quiz.verdict).toHaveText(/Right|Partly right|Not quite/);
		await expect(quiz.footnotes.first()).toContainText(/\d{4}.*, paragraph \d+/s);
		await quiz.next();
	}
	await expect(quiz.score).toHaveText(/^\d+ of 12 right/);
	await quiz.unfoldAll();
	await expect(quiz.explained).toHaveCount(12);
	for (const one of await quiz.explained.all())
		await expect(one.getByRole('list', { name: 'Footnotes' })).toContainText(/paragraph \d+/);
	await quiz.goTo('Review');
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is due today.');
	await expect(page.getByRole('heading', { name: /^Missed: \d+ questions$/ })).toBeVisible();
});

/** Takes the first of everything, and types numbers until one of them can be read. */
async function answerSomehow(quiz: QuizPage): Promise<void> {
	const form = quiz.page.locator('form');
	for (const list of await form.getByRole('combobox').all()) await list.selectOption({ index: 1 });
	const first = quiz.choices.getByRole('radio').or(quiz.choices.getByRole('checkbox')).first();
	if (await first.isVisible()) await first.check();
	for (const text of ['2021', '2 billion', '5', '3%', '1 billion won', '$1 billion']) {
		for (const box of await form.getByRole('textbox').all()) await box.fill(text);
		await quiz.submit('Think so');
		await expect(quiz.complaint.or(quiz.footnotes.first())).toBeVisible();
		if (await quiz.footnotes.first().isVisible()) return;
	}
	throw new Error(`nothing could be read: ${await quiz.complaint.innerText()}`);
}
