import { describe, expect, test } from 'vitest';
import { readBanks } from '#server/banks.ts';
import { checkCopy, copyFixtures, expectPlanted, isStanding, plant } from './planted-bank.ts';

/** The bank with these corrections, in YAML, of its question on the boats; `§` marks where the fault is. */
const corrections = (...entries: string[]) => ({
	file: 'keeper.yaml',
	find: 'claims: [boats-2018]\n',
	put: `claims: [boats-2018]\n    corrections:\n${entries.map((entry) => `      - ${entry}\n`).join('')}`
});
const NOTE = "note: The year's count had been taken for the month's.";

describe('a correction that is not whole', () => {
	test.each(['2026', '2026-11', '2026-02-30', '2026-11-01/2026-11-02', '../2026-11-02', 'soon'])(
		'[BK86] of %s is refused, since no answer could be told to be before or after it',
		(on) => expectPlanted({ ...corrections(`{ on: §${on}, ${NOTE} }`), code: 'schema' })
	);

	test('[BK86] of no day is told once, in words that say what would do', () => {
		const folder = copyFixtures();
		plant(folder, corrections(`{ on: soon, ${NOTE} }`));
		expect(checkCopy(folder).filter((fault) => !isStanding(fault))).toMatchObject([
			{ message: '“on”: expected a whole day such as 2026-11-02, not “soon”' }
		]);
	});

	test('[BK86] without a day is refused', () =>
		expectPlanted({ ...corrections(`§{ ${NOTE} }`), code: 'schema' }));

	test('[BK86] with a note still to be written is refused, since learners would be told nothing', () =>
		expectPlanted({ ...corrections("{ on: 2026-11-02, note: §'' }"), code: 'empty-field' }));

	test('[BK86] without a note is refused', () =>
		expectPlanted({ ...corrections('§{ on: 2026-11-02 }'), code: 'schema' }));

	test('[BK86] earlier than the one before it is refused, and the message names that one', () => {
		const [later, earlier] = [`{ on: 2026-11-02, ${NOTE} }`, `§{ on: 2026-03-01, ${NOTE} }`];
		expectPlanted({ ...corrections(later, earlier), code: 'schema' });
		const folder = copyFixtures();
		plant(folder, corrections(later, earlier));
		expect(checkCopy(folder).map(({ message }) => message)).toContain(
			'expected a later day than 2026-11-02, which stands before it, not “2026-03-01”'
		);
	});

	test('[BK86] of the same day as the one before it is refused: one note tells of both', () =>
		expectPlanted({
			...corrections(`{ on: 2026-11-02, ${NOTE} }`, `§{ on: 2026-11-02, ${NOTE} }`),
			code: 'schema'
		}));

	test('[CL3] whose note is a sentence of a document is refused', () =>
		expectPlanted({
			...corrections(
				'{ on: 2026-11-02, note: §"Warden Ada Finch said the lamp had guided about 1,250 boats." }'
			),
			code: 'copied-wording'
		}));
});

describe('a correction as it should be', () => {
	test('[BK86] is silent, one or several', () => {
		const folder = copyFixtures();
		plant(folder, corrections(`{ on: 2026-03-01, ${NOTE} }`, `{ on: 2026-11-02, ${NOTE} }`));
		expect(checkCopy(folder).filter((fault) => !isStanding(fault))).toEqual([]);
	});

	test('[BK8] is another version of the question, and none is the version that the question had', () => {
		const versionWith = (...entries: string[]) => {
			const folder = copyFixtures();
			if (entries.length > 0) plant(folder, corrections(...entries));
			const read = readBanks(`${folder}/questions`);
			if (!read.ok) throw new Error(read.problem.map(({ message }) => message).join('\n'));
			return read.value[0]?.questions.find(({ id }) => id === 'boats-guided')?.version;
		};
		const first = `{ on: 2026-03-01, ${NOTE} }`;
		const versions = [[], [first], [first, `{ on: 2026-11-02, ${NOTE} }`]].map((all) => versionWith(...all));
		expect(new Set(versions).size).toBe(3);
		// As it was before questions had corrections: links and answers of that time name it.
		expect(versions[0]).toBe('b0a1bdd00b');
	});
});
