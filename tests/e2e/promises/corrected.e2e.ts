import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test as base, type Page } from '../test.ts';
import type { LearnerEvent } from '#domain/attempt.ts';
import { answer, event, started } from '../../fixtures/learner-log.ts';
import { withBuiltSite } from '../built-site.ts';
import { expectAccessible } from '../accessible.ts';
import { plantAll } from './saved.ts';
import { expectFits } from './window.ts';

const CORRECTED_ON = '2026-02-02';
const BEFORE = Date.UTC(2026, 0, 5, 12);
const DAY_AFTER = Date.UTC(2026, 1, 3, 12);

/** The question that each claim is asked by, and what is told of its correction. */
const NOTES = {
	'council-keeps': 'The minutes had been read the wrong way round.',
	'boats-2018': 'The count of another year had been taken.'
} as const;

/** The invented bank after two of its keys turned out wrong; gives the address of its site. */
const test = base.extend<object, { corrected: string }>({
	corrected: [
		// eslint-disable-next-line no-empty-pattern -- the fixture rests on no other
		async ({}, use) => {
			await withBuiltSite({ name: 'corrected', fill: correctKeys, use });
		},
		{ scope: 'worker', timeout: 300_000 }
	]
});

function correctKeys(folder: string) {
	cpSync('tests/fixtures/questions', join(folder, 'questions'), { recursive: true });
	const file = join(folder, 'questions', 'gull-rock', 'keeper.yaml');
	let text = readFileSync(file, 'utf8');
	for (const [claim, note] of Object.entries(NOTES)) {
		const line = `    claims: [${claim}]\n`;
		expect(text.split(line)).toHaveLength(2);
		text = text.replace(line, `${line}    corrections:\n      - { on: ${CORRECTED_ON}, note: '${note}' }\n`);
	}
	writeFileSync(file, text);
}

const thinkSo = { questionVersion: 'of-the-wrong-key', confidence: 'think-so' } as const;

/** Two sittings from before the correction: one that the wrong key called wrong, one that it called right. */
const SITTINGS: Readonly<Record<'wronged' | 'flattered', readonly LearnerEvent[]>> = {
	wronged: [
		started({ sitting: 'wronged', atMs: BEFORE, questions: [{ id: 'vote-sold', topic: 'tower' }] }),
		answer({
			...thinkSo,
			sitting: 'wronged',
			question: 'vote-sold',
			response: { kind: 'true-false', value: false },
			outcome: 'wrong',
			claims: [{ claim: 'council-keeps', right: false }],
			origins: ['reversed-roles'],
			atMs: BEFORE + 1000
		}),
		event({ type: 'sitting.finished', sitting: 'wronged', atMs: BEFORE + 2000 })
	],
	flattered: [
		started({
			sitting: 'flattered',
			atMs: BEFORE + 3000,
			questions: [{ id: 'boats-guided', topic: 'tower' }]
		}),
		answer({
			...thinkSo,
			sitting: 'flattered',
			question: 'boats-guided',
			response: { kind: 'numeric', text: '900' },
			claims: [{ claim: 'boats-2018', right: true }],
			atMs: BEFORE + 4000
		}),
		event({ type: 'sitting.finished', sitting: 'flattered', atMs: BEFORE + 5000 })
	]
};

/** Opens the review page the day after the correction, with records that pages of either schema left. */
async function comeBack(page: Page, site: string, events: readonly LearnerEvent[]): Promise<void> {
	await page.clock.setFixedTime(DAY_AFTER);
	await page.goto(`${site}/gull-rock/review`);
	await expect(page.getByRole('heading', { name: 'Nothing to review yet.' })).toBeVisible();
	const asOf = (version: number) => (entry: LearnerEvent) => ({ ...entry, v: version });
	const records = [
		...events.filter((entry) => 'sitting' in entry && entry.sitting === 'wronged').map(asOf(1)),
		...events.filter((entry) => 'sitting' in entry && entry.sitting !== 'wronged').map(asOf(2))
	];
	await plantAll(
		page,
		'learner-log',
		records.map((record) => [record.id, record])
	);
	await page.reload();
	await expect(page.getByRole('heading', { name: /^(Missed|Nothing missed)/ })).toBeVisible();
}

const notices = (page: Page) => page.getByRole('region', { name: 'A corrected answer' });
const about = (page: Page, stem: string) => notices(page).filter({ hasText: stem });
const missed = (page: Page) =>
	page
		.locator('section')
		.filter({ has: page.getByRole('heading', { name: /^Missed: / }) })
		.locator(':scope > ul > li');

test('[LG18] who answered before a key was corrected is told what it changed, and every list follows it', async ({
	page,
	corrected
}) => {
	await comeBack(page, corrected, [...SITTINGS.wronged, ...SITTINGS.flattered]);
	await expect(notices(page)).toHaveCount(2);
	await expect(about(page, 'voted to sell the tower')).toContainText(
		`This answer was corrected on 2 February 2026: you were right. ${NOTES['council-keeps']}`
	);
	await expect(about(page, 'how many boats')).toContainText(
		`This answer was corrected on 2 February 2026: your answer now counts as not right. ${NOTES['boats-2018']}`
	);
	await expect(page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
	await expect(missed(page)).toContainText(/Missed.*how many boats/s);

	await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Progress' }).click();
	const sittings = page.getByRole('listitem').filter({ hasText: '5 Jan 2026' });
	await expect(sittings).toHaveText([/0 of 1 right/, /1 of 1 right/]);
});

test('[LG18] a correction that has been seen is not told again, and the other one still is', async ({
	page,
	corrected
}) => {
	await comeBack(page, corrected, [...SITTINGS.wronged, ...SITTINGS.flattered]);
	await about(page, 'voted to sell the tower').getByRole('button', { name: 'I have seen this' }).click();
	await expect(notices(page)).toHaveCount(1);
	await page.reload();
	await expect(about(page, 'how many boats')).toBeVisible();
	await expect(notices(page)).toHaveCount(1);
	await about(page, 'how many boats').getByRole('button', { name: 'I have seen this' }).click();
	await expect(notices(page)).toHaveCount(0);
	await page.reload();
	await expect(page.getByRole('heading', { name: 'Missed: 1 question' })).toBeVisible();
	await expect(notices(page)).toHaveCount(0);
});

test('[LG18] whose only answer was called wrong by the wrong key has nothing on the missed list', async ({
	page,
	corrected
}) => {
	await comeBack(page, corrected, SITTINGS.wronged);
	await expect(page.getByRole('heading', { name: 'Nothing missed.' })).toBeVisible();
	await expect(about(page, 'voted to sell the tower')).toContainText('you were right.');
});

test('[VW1, VW2] what is told of a correction passes axe in either theme and fits every window', async ({
	page,
	corrected
}) => {
	await comeBack(page, corrected, [...SITTINGS.wronged, ...SITTINGS.flattered]);
	await expect(notices(page)).toHaveCount(2);
	await expectAccessible(page, 'two corrections');
	await expectFits(page, 'two corrections', [320, 390, 1280]);
});
