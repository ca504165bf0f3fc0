import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverBank } from '#server/bank-coverage.ts';
import { framingsOf, groupFacts } from '#checks/facts.ts';
import { reportCoverage } from '#server/coverage-table.ts';
import { choicesOf, makeBank, singleChoice, statement, type MadeBank, type MadeClaim } from './made-bank.ts';
import { copyFixtures } from './planted-bank.ts';
import { runBank } from './run-bank.ts';

const written = (id: string, claim: string) => ({
	...{ id, kind: 'short-text', claims: [claim], answer: { accept: ['a mill'] } }
});

function factsOf(claims: readonly MadeClaim[]): string[][] {
	const { bank } = makeBank({ claims: { news: claims }, questions: [] });
	return groupFacts(bank.claims).map((fact) => fact.claims.map(({ id }) => id));
}

describe('facts', () => {
	test('[CV1] claims that bear each other out over a third are one fact, whichever of them names the other', () => {
		const claims = [
			{ id: 'a' },
			{ id: 'b', corroborates: ['a'] },
			{ id: 'c', corroborates: ['b'] },
			{ id: 'd', corroborates: ['e'] },
			{ id: 'e' },
			{ id: 'f' }
		];
		expect(factsOf(claims)).toEqual([['a', 'b', 'c'], ['d', 'e'], ['f']]);
	});

	test('[CV1] two claims are one fact exactly where a chain of bearing out leads from one to the other', () => {
		const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
		const pairs = fc.array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)), { maxLength: 7 });
		fc.assert(
			fc.property(pairs, (links) => {
				const facts = factsOf(
					ids.map((id) => ({ id, corroborates: links.filter(([from]) => from === id).map(([, to]) => to) }))
				);
				for (const id of ids) {
					const reached = new Set([id]);
					for (const at of reached) {
						for (const [from, to] of links) {
							if (from === at) reached.add(to);
							if (to === at) reached.add(from);
						}
					}
					expect(facts.find((fact) => fact.includes(id))?.sort()).toEqual([...reached].sort());
				}
			}),
			{ numRuns: 60 }
		);
	});

	test('[CV1] a fact is as important as the most important of its claims', () => {
		const claims = [
			{ id: 'a', importance: 2 },
			{ id: 'b', importance: 4, corroborates: ['a'] }
		];
		const { bank } = makeBank({ claims: { news: claims }, questions: [] });
		expect(groupFacts(bank.claims).map(({ importance }) => importance)).toEqual([4]);
	});
});

describe('ways of asking', () => {
	test('[CV2] what is chosen is recognised, what is written is recalled', () => {
		const questions = [singleChoice('chosen', ['*Mill', 'Barn']), statement('judged'), written('typed', 'c')];
		const { bank } = makeBank({ questions });
		expect(bank.questions.map((question) => [...(framingsOf(question).get('c') ?? [])])).toEqual([
			['recognition'],
			['recognition'],
			['recall']
		]);
	});

	test('[CV2] each blank of a cloze asks in its own way, and a cloze of choices alone is no recall', () => {
		const chosen = { id: 'x', kind: 'choice', claim: 'c', choices: choicesOf(['*Mill', 'Barn']) };
		const typed = { id: 'y', kind: 'text', claim: 'd', accept: ['1871'] };
		const cloze = (id: string, ...blanks: object[]) => ({
			id,
			kind: 'cloze',
			text: '{x} {y}',
			claims: ['c', 'd'],
			blanks
		});
		const { bank } = makeBank({
			claims: { news: [{ id: 'c' }, { id: 'd' }] },
			questions: [cloze('both', chosen, typed), cloze('chosen', chosen)]
		});
		const framings = bank.questions.map((question) =>
			['c', 'd'].map((claim) => [...(framingsOf(question).get(claim) ?? [])].join())
		);
		expect(framings).toEqual([
			['recognition', 'recall'],
			['recognition', 'recognition']
		]);
	});
});

const TWO_REPORTS: MadeBank = {
	claims: {
		early: [
			{ id: 'mill', importance: 5 },
			{ id: 'barn', importance: 3 },
			{ id: 'rock', importance: 2 }
		],
		late: [
			{ id: 'mill-again', importance: 4, corroborates: ['mill'] },
			{ id: 'bay', importance: 5 }
		]
	},
	questions: [written('bay-typed', 'bay'), statement('mill-judged', { claims: ['mill-again'] })]
};

describe('coverage', () => {
	test('[CV3] a fact of two documents counts in each, once in all, and as asked wherever it is', () => {
		const { rows } = coverBank(makeBank(TWO_REPORTS).bank);
		const five = rows.filter(({ importance }) => importance === 5);
		expect(five).toEqual([
			{ importance: 5, claims: 3, facts: 2, asked: 2, recognised: 1, recalled: 1 },
			{ document: 'early', importance: 5, claims: 1, facts: 1, asked: 1, recognised: 1, recalled: 0 },
			{ document: 'late', importance: 5, claims: 2, facts: 2, asked: 2, recognised: 1, recalled: 1 }
		]);
	});

	test('[CV4] a fact of importance 3 that no question asks for is missing, one of 2 is not', () => {
		expect(coverBank(makeBank(TWO_REPORTS).bank).unasked.map(({ id }) => id)).toEqual(['barn']);
		const asked = { ...TWO_REPORTS, questions: [...TWO_REPORTS.questions, written('barn-typed', 'barn')] };
		expect(coverBank(makeBank(asked).bank).unasked).toEqual([]);
	});

	test('[CV5] a fact of importance 5 misses the way in which no question asks for it', () => {
		const { oneSided } = coverBank(makeBank(TWO_REPORTS).bank);
		expect(oneSided.map(({ fact, lacks }) => `${fact.id} ${lacks}`)).toEqual([
			'mill recall',
			'bay recognition'
		]);
		const both = [written('mill-typed', 'mill'), statement('bay-judged', { claims: ['bay'] })];
		const asked = { ...TWO_REPORTS, questions: [...TWO_REPORTS.questions, ...both] };
		expect(coverBank(makeBank(asked).bank).oneSided).toEqual([]);
	});

	test('[CV6] questions are counted by kind within each topic and document, those on two documents in both', () => {
		const across = {
			...{ id: 'both', kind: 'single-choice', topic: 'people', claims: ['mill', 'bay'] },
			choices: choicesOf(['*Mill', 'Barn'], 'mill')
		};
		const { lines, fine } = reportCoverage(
			makeBank({
				...TWO_REPORTS,
				topics: ['tower', 'people'],
				questions: [...TWO_REPORTS.questions, across]
			}),
			new Set()
		);
		const cells = (name: string) =>
			lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.split(/ {2,}/u));
		// True/false, single choice, multiple response, match, order, cloze, short text, numeric; questions, facts.
		expect(cells('people')).toEqual([['people', ...'0100000012']]);
		expect(cells('tower')).toEqual([['tower', ...'1000001022']]);
		expect(cells('late').at(-1)).toEqual(['late', ...'1100001032']);
		expect(cells('(in several)')).toEqual([['(in several)', ...'0100000012']]);
		expect(fine).toBe(false);
	});

	test('[CV6] with the flag, every fact has a row with the questions on it by kind', () => {
		const { lines } = reportCoverage(makeBank(TWO_REPORTS), new Set(['facts']));
		expect(lines.find((line) => line.startsWith('mill '))?.split(/ {2,}/u)).toEqual([
			'mill',
			'5',
			'1',
			'1',
			'early, late'
		]);
	});
});

describe('the coverage command', () => {
	test('[CV7] prints what is missing with the line of its claim, and exits 1', () => {
		const { status, lines } = runBank(copyFixtures(), 'coverage', '--facts');
		expect(lines[0]).toBe('gull-rock: 14 claims, 14 distinct facts, 9 questions');
		expect(lines).toContain(
			'questions/gull-rock/lens.yaml:11:9 bank/unasked no question asks for “lens-cost”, whose importance is 5'
		);
		expect(lines).toContain(
			'questions/gull-rock/keeper.yaml:11:9 bank/no-recall no question asks for “offer-40000” to be recalled'
		);
		expect(status).toBe(1);
	});

	test('[CV7] a bank with nothing missing passes', () => {
		const questions = [written('typed', 'c'), statement('judged')];
		const { lines, fine } = reportCoverage(
			makeBank({ claims: { news: [{ id: 'c', importance: 5 }] }, questions }),
			new Set()
		);
		expect(lines.at(-1)).toBe(
			'Nothing is missing: every fact of importance 3 to 5 is asked for, of 5 in both ways.'
		);
		expect(fine).toBe(true);
	});
});
