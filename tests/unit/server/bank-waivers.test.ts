import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBanks } from '#server/bank-check.ts';
import { checkCopy, copyFixtures, isStanding, plant } from './planted-bank.ts';

const WAIVED = 'claims: [warden-2019, chairman-2019, chairwoman-2022]';

/** A bank whose last question has a long stem, and a waiver of the rule named. */
function waived(rule: string, put: { find: string; put: string }) {
	const folder = copyFixtures();
	plant(folder, { file: 'across.yaml', ...put });
	plant(folder, {
		file: 'across.yaml',
		find: WAIVED,
		put: `${WAIVED}\n    waive:\n      - { rule: ${rule}, reason: It has to be. }`
	});
	return folder;
}

const longStem = {
	find: 'stem: Match each person',
	put: `stem: ${'Read and think and '.repeat(10)}match each person`
};
const near = { find: 'explanation: Two', put: 'explanation: It was perhaps more if the winter came. Two' };

function codes(folder: string): string[] {
	return checkCopy(folder)
		.filter((fault) => !isStanding(fault))
		.map(({ code }) => code);
}

describe('waivers', () => {
	test('[BK13] a waived warning is not printed, with or without the prefix of its code', () => {
		expect(codes(waived('negative-stem', longStem))).toEqual(['bank/long-stem', 'bank/unused-waiver']);
		expect(codes(waived('long-stem', longStem))).toEqual([]);
		expect(codes(waived('bank/long-stem', longStem))).toEqual([]);
	});

	test('[BK13] an error cannot be waived, and the waiver says so', () => {
		const undated = { find: 'Chairwoman of the harbour board, 2022', put: 'Chairwoman of the harbour board' };
		const faults = checkCopy(waived('undated-stem', undated)).filter((fault) => !isStanding(fault));
		expect(faults.map(({ code }) => code)).toEqual(['bank/undated-stem', 'bank/unused-waiver']);
		expect(faults[1]?.message).toBe('“undated-stem” is an error and cannot be waived');
	});

	test('[BK13] a waiver answers for its own question only', () => {
		const folder = waived('long-stem', longStem);
		plant(folder, {
			file: 'lens.yaml',
			find: 'stem: How far',
			put: `stem: ${'Read and think and '.repeat(10)}how far`
		});
		expect(codes(folder)).toEqual(['bank/long-stem']);
	});

	test('[BK13] a waiver of near wording is not called unused where no documents were at hand', () => {
		const folder = waived('near-wording', near);
		expect(codes(folder)).toEqual([]);
		const { faults } = checkBanks({ questions: join(folder, 'questions') });
		expect(faults.filter((fault) => !isStanding(fault))).toEqual([]);
	});
});

describe('claims that are asked for', () => {
	const raise = {
		file: 'keeper.yaml',
		find: "['900', the year before] }\n    importance: 2",
		put: "['900', the year before] }\n    importance: 3"
	};

	test('[CL6] a claim that another document bears out counts as asked for where that one is', () => {
		const folder = copyFixtures();
		plant(folder, { ...raise, put: `${raise.put}\n    corroborates: [boats-2018]` });
		expect(codes(folder)).toEqual([]);
	});

	test('[CL6] whichever of the two names the other', () => {
		const folder = copyFixtures();
		plant(folder, raise);
		plant(folder, {
			file: 'keeper.yaml',
			find: "terms: ['about 1,250 boats', '2018'] }\n",
			put: "terms: ['about 1,250 boats', '2018'] }\n    corroborates: [boats-2017]\n"
		});
		expect(codes(folder)).toEqual([]);
	});

	test('[CL6] none is called unasked while a question of the bank cannot be read', () => {
		const folder = copyFixtures();
		plant(folder, raise);
		plant(folder, { file: 'lens.yaml', find: 'reads: measure', put: 'reads: measures' });
		expect(checkCopy(folder).map(({ code }) => code)).toEqual(['bank/schema']);
	});
});

describe('messages', () => {
	const message = (change: Parameters<typeof plant>[1]) => {
		const folder = copyFixtures();
		plant(folder, change);
		return checkCopy(folder).filter((fault) => !isStanding(fault))[0]?.message;
	};
	const keeper = (find: string, put: string) => message({ file: 'keeper.yaml', find, put });

	test('[CL1] a term in another paragraph comes with the paragraph it does stand in', () => {
		expect(
			keeper('{ paragraph: 5, terms: [Warden Ada Finch] }', '{ paragraph: 6, terms: [Warden Ada Finch] }')
		).toBe('“Warden Ada Finch” does not stand in paragraph 6 but in paragraph 5');
	});

	test('[CL1] a term that is nearly there comes with what is different', () => {
		expect(keeper('terms: [Warden Ada Finch]', 'terms: [warden Ada Finch]')).toMatch(/other capitals/u);
		expect(keeper("terms: ['900',", "terms: ['250',")).toMatch(/part of a longer word or number/u);
	});

	test('[BK2] a wrong value comes with what would be right', () => {
		expect(keeper('reads: count', 'reads: counting')).toBe(
			'“reads”: expected "count", "measure", "year", not “counting”'
		);
		expect(keeper('difficulty: 3', 'difficulty: 4')).toBe('“difficulty”: expected 1, 2, 3, not “4”');
		expect(keeper('id: warden-name', 'id: Warden name')).toBe(
			'“id”: expected a name in lower-case letters, digits and hyphens, not “Warden name”'
		);
		expect(keeper('text: A lens from Larkhaven', 'text: [A lens]')).toBe('“text”: expected text, not a list');
		expect(keeper('unit: boats', 'unti: boats')).toMatch(/“unit” is missing|“unti” is not known here/u);
	});

	test('[BK4] an unknown claim comes with the one that may be meant', () => {
		expect(keeper('claims: [warden-2019]', 'claims: [warden]')).toBe(
			'no claim of this bank is called “warden”; is “warden-2019” meant?'
		);
	});
});
