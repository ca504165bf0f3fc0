import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base } from '../test.ts';
import { freePort } from '../built-site.ts';
import { QuizPage } from '../quiz-page.ts';

/** `npm run dev` on a folder of banks that this test may write to. */
interface Workshop {
	readonly address: string;
	readonly questions: string;
}

/** Ends the command with everything it started. */
async function end(command: ChildProcess): Promise<void> {
	if (command.exitCode !== null || command.pid === undefined) return;
	const ended = new Promise((resolve) => command.once('exit', resolve));
	process.kill(-command.pid, 'SIGTERM');
	await ended;
}

const test = base.extend<{ workshop: Workshop }>({
	// eslint-disable-next-line no-empty-pattern
	workshop: async ({}, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'footnote-author-'));
		cpSync('tests/fixtures/questions', folder, { recursive: true });
		const port = await freePort();
		const command = spawn(
			'npm',
			['run', 'dev', '--', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
			{
				detached: true,
				stdio: 'ignore',
				env: { ...process.env, QUESTIONS_DIR: folder, KIT_DIR: '.e2e/kit-dev' }
			}
		);
		await use({ address: `http://127.0.0.1:${port}`, questions: folder });
		await end(command);
		rmSync(folder, { recursive: true, force: true });
	}
});

// The page is told of a change by the server that has just begun anew.
test.use({ expectedComplaint: /Failed to fetch dynamically imported module/ });

test('[VW42] an author sees a question change in the open quiz as the bank is saved, and a new bank on the shelf', async ({
	page,
	workshop
}) => {
	test.setTimeout(120_000);
	const quiz = new QuizPage(page);
	const bank = join(workshop.questions, 'gull-rock', 'keeper.yaml');
	const isUp = () =>
		page.request.get(workshop.address).then(
			(response) => response.ok(),
			() => false
		);
	await expect.poll(isUp, { timeout: 60_000 }).toBe(true);

	await page.goto(`${workshop.address}/gull-rock/quiz?from=list&q=people:warden-name`);
	await expect(quiz.stem).toHaveText('Who was warden of the lighthouse in May 2019?', { timeout: 30_000 });
	const text = readFileSync(bank, 'utf8');
	writeFileSync(
		bank,
		text.replace('Who was warden of the lighthouse', 'Who kept the lighthouse as its warden')
	);
	await expect(quiz.stem).toHaveText('Who kept the lighthouse as its warden in May 2019?', {
		timeout: 15_000
	});

	await page.goto(workshop.address);
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who keeps the light on Gull Rock?');
	const second = join(workshop.questions, 'gull-rock-again');
	cpSync(join(workshop.questions, 'gull-rock'), second, { recursive: true });
	const title = readFileSync(join(second, 'bank.yaml'), 'utf8');
	writeFileSync(join(second, 'bank.yaml'), title.replace('title: Who keeps', 'title: Who still keeps'));
	const shelf = page.getByRole('main').getByRole('listitem');
	await expect(shelf).toHaveCount(2, { timeout: 15_000 });
	await shelf.getByRole('link', { name: 'Who still keeps the light on Gull Rock?' }).click();
	await expect(page).toHaveURL(`${workshop.address}/gull-rock-again`);
});
