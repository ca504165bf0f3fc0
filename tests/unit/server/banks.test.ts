import { utimesSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Bank } from '#domain/bank.ts';
import type { QuestionOf } from '#domain/question.ts';
import { readBanks } from '#server/banks.ts';
import { copyFixtures, FIXTURES, plant, type Change } from './planted-bank.ts';

function read(folder: string): Bank {
	const result = readBanks(join(folder, 'questions'));
	if (!result.ok) throw new Error(result.problem.map(({ message }) => message).join('\n'));
	const [bank] = result.value;
	if (bank === undefined) throw new Error('no bank');
	return bank;
}

/** The bank of the fixtures after a change. */
function changed(...changes: Change[]): Bank {
	const folder = copyFixtures();
	changes.forEach((change) => plant(folder, change));
	return read(folder);
}

const fixture = read(FIXTURES);

function question(bank: Bank, id: string) {
	const found = bank.questions.find((one) => one.id === id);
	if (found === undefined) throw new Error(`no question ${id}`);
	return found;
}

function single(bank: Bank, id: string) {
	return question(bank, id) as QuestionOf<'single-choice'>;
}

describe('a bank as it is read', () => {
	test('[BK1] a folder with a bank.yaml is a bank by the name of the folder', () => {
		expect(fixture.id).toBe('gull-rock');
		expect(fixture.questions.map(({ id }) => id)).toContain('who-held-what');
		expect(fixture.claims).toHaveLength(14);
		expect(fixture.documents.map(({ id }) => id)).toEqual(['keeper', 'lens']);
	});

	test('[BK1] a bank with an error is not given out, and the error is', () => {
		const folder = copyFixtures();
		plant(folder, { file: 'across.yaml', find: 'topic: people', put: 'topic: persons' });
		const result = readBanks(join(folder, 'questions'));
		expect(result.ok ? [] : result.problem.map(({ code }) => code)).toEqual(['bank/unknown-topic']);
	});

	test('[BK18] an edited file is read again, an unchanged one is not', () => {
		const folder = copyFixtures();
		const first = read(folder);
		expect(read(folder)).toBe(first);
		plant(folder, { file: 'bank.yaml', find: 'title: The tower', put: 'title: The house' });
		expect(read(folder).topics[0]?.title).toBe('The house');
	});

	test('[BK18] a file saved with the same text is read again without a difference', () => {
		const folder = copyFixtures();
		const first = read(folder);
		const file = join(folder, 'questions/gull-rock/lens.yaml');
		writeFileSync(file, readFileSync(file));
		utimesSync(file, 1, 1);
		expect(read(folder)).toEqual(first);
	});
});

describe('dates', () => {
	const claimOf = (bank: Bank, id: string) => bank.claims.find((claim) => claim.id === id);

	test("[CL4] a claim without a date has its document's, and says which document that is", () => {
		expect(claimOf(fixture, 'built-1871')).toMatchObject({
			document: 'keeper',
			asOf: { date: '2019-05-04', basis: 'stated' }
		});
	});

	test("[CL4] a claim in a dated part of a digest has the part's date", () => {
		const bank = changed({
			file: 'keeper.yaml',
			find: 'basis: stated }\nclaims:',
			put: 'basis: stated }\n  parts:\n    - { title: An item, from: 7, to: 8, published: { date: 2018-11, basis: stated } }\nclaims:'
		});
		expect(claimOf(bank, 'built-1871')?.asOf.date).toBe('2018-11');
		expect(claimOf(bank, 'warden-2019')?.asOf.date).toBe('2019-05-04');
	});

	test("[BK9] a question's date is the latest of its claims', known as that one is known", () => {
		expect(question(fixture, 'offer-for-tower').asOf).toEqual({ date: '2019-05-04', basis: 'stated' });
		expect(question(fixture, 'who-held-what').asOf).toMatchObject({ date: '2022', basis: 'inferred' });
		const bank = changed(
			{
				file: 'lens.yaml',
				find: 'basis: inferred, why: A year behind the plan for 2021.',
				put: 'basis: stated'
			},
			{
				file: 'keeper.yaml',
				find: 'date: 2019-05-04, basis: stated',
				put: 'date: 2019-05-04, basis: inferred, why: Say'
			}
		);
		expect(question(bank, 'who-held-what').asOf).toEqual({ date: '2022', basis: 'stated' });
		const both = changed({
			file: 'keeper.yaml',
			find: 'date: 2019-05-04, basis: stated',
			put: 'date: 2019-05-04, basis: inferred, why: Say'
		});
		expect(question(both, 'who-held-what').asOf.why).toBe('A year behind the plan for 2021.');
	});

	test("[BK9] a question's own date goes before its claims'", () => {
		const bank = changed({
			file: 'across.yaml',
			find: 'difficulty: 2\n',
			put: 'difficulty: 2\n    asOf: { date: 2023, basis: stated }\n'
		});
		expect(question(bank, 'who-held-what').asOf).toEqual({ date: '2023', basis: 'stated' });
	});

	test("[BK9] a question names the documents of its claims in the bank's order", () => {
		expect(question(fixture, 'who-held-what').documents).toEqual(['keeper', 'lens']);
		const bank = changed({ file: 'bank.yaml', find: '[keeper, lens]', put: '[lens, keeper]' });
		expect(question(bank, 'who-held-what').documents).toEqual(['lens', 'keeper']);
	});
});

describe('choices that are figures', () => {
	test('[BK7] stand in ascending order and are marked so, that nobody hunts through a shuffled list', () => {
		const bank = changed({ file: 'keeper.yaml', find: 'text: 2.6 million crowns', put: 'text: 9 crowns' });
		expect(single(bank, 'offer-for-tower').choices.map(({ id }) => id)).toEqual(['b', 'a', 'c']);
		expect(single(bank, 'offer-for-tower').ordered).toBe(true);
	});

	test('[BK7] stay as written and unmarked as soon as one of them is something else', () => {
		const bank = changed({
			file: 'keeper.yaml',
			find: 'text: 2.6 million crowns',
			put: 'text: Nothing at all'
		});
		expect(single(bank, 'offer-for-tower').choices.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
		expect(single(bank, 'offer-for-tower').ordered).toBe(false);
	});
});

describe('versions', () => {
	const versionOf = (bank: Bank, id: string) => question(bank, id).version;

	test('[BK8] a version is ten hexadecimal digits and the same on every reading', () => {
		expect(fixture.version).toMatch(/^[0-9a-f]{10}$/u);
		expect(read(copyFixtures()).version).toBe(fixture.version);
	});

	test("[BK8] a corrected key gives the question and the bank new versions, and leaves the others' alone", () => {
		const bank = changed({ file: 'keeper.yaml', find: 'tolerance: 0', put: 'tolerance: 50' });
		expect(versionOf(bank, 'boats-guided')).not.toBe(versionOf(fixture, 'boats-guided'));
		expect(versionOf(bank, 'warden-name')).toBe(versionOf(fixture, 'warden-name'));
		expect(bank.version).not.toBe(fixture.version);
	});

	test("[BK8] a teacher's note and the author's examples change no version, since nobody met them", () => {
		const bank = changed(
			{ file: 'keeper.yaml', find: "text: '1.250'", put: "text: '1,250'" },
			{ file: 'across.yaml', find: 'difficulty: 2\n', put: 'difficulty: 2\n    note: Compare the offices.\n' }
		);
		expect(bank.version).toBe(fixture.version);
	});

	test('[BK8] the order of keys in the file does not matter', () => {
		const bank = changed({
			file: 'keeper.yaml',
			find: 'kind: numeric\n    topic: tower',
			put: 'topic: tower\n    kind: numeric'
		});
		expect(bank.version).toBe(fixture.version);
	});
});
