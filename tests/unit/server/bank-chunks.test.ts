import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import type { Bank } from '#domain/bank.ts';
import type { Question } from '#domain/question.ts';
import {
	catalogueOf,
	chunksOf,
	indexOf,
	MAX_CHUNK_BYTES,
	publicQuestions,
	sourceContents
} from '#server/bank-chunks.ts';
import { claimsNamed } from '#domain/question-names.ts';
import { readBanks } from '#server/banks.ts';
import { FIXTURES } from './planted-bank.ts';

function readFixture(): Bank {
	const result = readBanks(join(FIXTURES, 'questions'));
	const [bank] = result.ok ? result.value : [];
	if (bank === undefined) throw new Error('the fixtures have no bank');
	return bank;
}

const fixture = readFixture();

/** The bank with every question copied many times, each under an id of its own. */
function multiplied(times: number): Bank {
	const questions = Array.from({ length: times }, (_, n) =>
		fixture.questions.map((question): Question => ({ ...question, id: `${question.id}-${n}` }))
	).flat();
	return { ...fixture, questions };
}

function withFirst(change: (question: Question) => Question): Bank {
	return { ...fixture, questions: fixture.questions.map((one, index) => (index === 0 ? change(one) : one)) };
}

describe('chunks', () => {
	test('[BK10] each question is in exactly one chunk, in the order of the bank within its topic', () => {
		const chunks = chunksOf(multiplied(60));
		const ids = chunks.flatMap(({ questions }) => questions.map(({ id }) => id));
		expect(ids).toHaveLength(60 * fixture.questions.length);
		const wanted = fixture.topics.flatMap(({ id }) =>
			multiplied(60)
				.questions.filter(({ topic }) => topic === id)
				.map((question) => question.id)
		);
		expect(ids).toEqual(wanted);
	});

	test('[BK10] no chunk weighs more than 48 kB, however many questions there are', () => {
		const chunks = chunksOf(multiplied(200));
		expect(chunks.length).toBeGreaterThan(10);
		for (const chunk of chunks)
			expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThanOrEqual(MAX_CHUNK_BYTES);
	});

	test('[BK10] a chunk holds every claim its questions name, wherever they name it, and no other', () => {
		for (const chunk of chunksOf(fixture)) {
			const named = new Set(chunk.questions.flatMap(claimsNamed).map(({ claim }) => claim));
			expect(new Set(chunk.claims.map(({ id }) => id))).toEqual(named);
		}
		// Named by a distractor, a near miss and an extra alone.
		const tower = chunksOf(fixture)[0]?.claims.map(({ id }) => id);
		expect(tower).toEqual(expect.arrayContaining(['lens-cost', 'boats-2017']));
	});

	test('[BK10] chunks are named by their topic and a number, and the index lists them with their counts', () => {
		const index = indexOf(fixture);
		expect(index.topics.map(({ id, chunks }) => [id, chunks])).toEqual([
			['tower', [{ id: 'tower-1', questions: 7 }]],
			['people', [{ id: 'people-1', questions: 2 }]]
		]);
		expect(chunksOf(fixture).map(({ id }) => id)).toEqual(['tower-1', 'people-1']);
	});

	test('[BK10] the same bank gives the same chunks', () => {
		expect(chunksOf(multiplied(60))).toEqual(chunksOf(multiplied(60)));
	});

	test('[PF10] a bank is cut once, however often it is asked for, and each question and claim is weighed once', () => {
		const bank = multiplied(40);
		const weighed = vi.spyOn(JSON, 'stringify');
		const chunks = chunksOf(bank);
		indexOf(bank);
		expect(chunksOf(bank)).toBe(chunks);
		expect(publicQuestions(bank)).toBe(publicQuestions(bank));
		const times = weighed.mock.calls.length;
		weighed.mockRestore();
		expect(times).toBeLessThanOrEqual(bank.questions.length + bank.claims.length + 1);
	});

	test('[BK10] a chunk is as full as it may be: the next question would not have fitted', () => {
		const chunks = chunksOf(multiplied(200)).filter(({ id }) => id.startsWith('tower'));
		for (const [i, chunk] of chunks.slice(0, -1).entries()) {
			const next = chunks[i + 1];
			const more = JSON.stringify([next?.questions[0], next?.claims]).length + 110;
			expect(JSON.stringify(chunk).length + more).toBeGreaterThan(MAX_CHUNK_BYTES);
		}
	});

	test('[BK10] the index grows by the names of the chunks alone when the questions grow', () => {
		const growth = JSON.stringify(indexOf(multiplied(200))).length - JSON.stringify(indexOf(fixture)).length;
		const chunks = chunksOf(multiplied(200)).length;
		expect(growth).toBeLessThan(chunks * 50);
	});
});

describe('what the public sees', () => {
	test('[BK11] a question for class only is in no chunk, no count and no source page', () => {
		const bank = withFirst((question) => ({ ...question, classOnly: true }));
		const id = bank.questions[0]?.id ?? '';
		expect(JSON.stringify([chunksOf(bank), indexOf(bank), sourceContents(bank, 'keeper')])).not.toContain(id);
		expect(indexOf(bank).questions).toBe(fixture.questions.length - 1);
	});

	test('[BK11] what is for authors and teachers stays with them', () => {
		const bank = withFirst((question) => ({
			...question,
			note: 'secret note',
			waive: [{ rule: 'long-stem', reason: 'secret reason' }],
			examples: [{ response: 'secret example', outcome: 'wrong' }]
		}));
		expect(JSON.stringify([chunksOf(bank), sourceContents(bank, 'keeper')])).not.toContain('secret');
	});

	test('[BK10] the index counts the claims that questions rest on once each', () => {
		const index = indexOf(fixture);
		expect(index.questions).toBe(9);
		expect(index.claims).toBe(11);
		expect(index.topics.map(({ questions, claims }) => [questions, claims])).toEqual([
			[7, 8],
			[2, 3]
		]);
	});
});

describe('the catalogue', () => {
	test('[BK88] tells of every public question, in the order of the bank, what a review chooses by', () => {
		const catalogue = catalogueOf(fixture);
		expect(catalogue.map(({ id }) => id)).toEqual(fixture.questions.map(({ id }) => id));
		expect(catalogue.find(({ id }) => id === 'who-held-what')).toEqual({
			id: 'who-held-what',
			topic: 'people',
			kind: 'match',
			claims: ['warden-2019', 'chairman-2019', 'chairwoman-2022']
		});
	});

	test('[BK88] holds nothing of what a question says, so that it stays small', () => {
		const written = JSON.stringify(catalogueOf(fixture));
		for (const { stem, explanation } of fixture.questions) {
			expect(written).not.toContain(stem);
			expect(written).not.toContain(explanation);
		}
		expect(written.length / fixture.questions.length).toBeLessThan(120);
	});

	test('[BK11] a question for class only is not in it', () => {
		const bank = withFirst((question) => ({ ...question, classOnly: true }));
		expect(catalogueOf(bank).map(({ id }) => id)).toEqual(fixture.questions.slice(1).map(({ id }) => id));
	});

	test('[BK88] a claim that was withdrawn is not in it, nor the question on it, so that no review asks for either', () => {
		const claim = 'boats-2018';
		const bank = {
			...fixture,
			claims: fixture.claims.filter(({ id }) => id !== claim),
			questions: fixture.questions.filter(({ claims }) => !claims.includes(claim))
		};
		const without = catalogueOf(bank);
		expect(without).toHaveLength(fixture.questions.length - 1);
		expect(JSON.stringify(without)).not.toMatch(/boats/u);
		expect(JSON.stringify(catalogueOf(fixture))).toMatch(/boats-guided.*boats-2018/u);
	});
});

describe('corrections in the index', () => {
	const corrected = (question: Question): Question => ({
		...question,
		corrections: ['2026-03-01', '2026-11-02'].map((on) => ({ on, note: 'The sum was misread.' }))
	});

	test('[BK87] each corrected question is named with its topic and the latest day, and no other', () => {
		expect(indexOf(fixture).corrections).toEqual([]);
		const bank = withFirst(corrected);
		const version = bank.questions[0]?.version;
		expect(indexOf(bank).corrections).toEqual([
			{ question: 'who-held-what', version, topic: 'people', on: '2026-11-02' }
		]);
	});

	test('[BK87] what was wrong reaches the learner with the question', () => {
		const published = chunksOf(withFirst(corrected)).flatMap(({ questions }) => questions);
		const question = published.find(({ id }) => id === 'who-held-what');
		expect(question?.corrections.map(({ note }) => note)).toEqual(Array(2).fill('The sum was misread.'));
	});

	test('[BK11] a corrected question for class only is not named', () => {
		const bank = withFirst((question) => ({ ...corrected(question), classOnly: true }));
		expect(indexOf(bank).corrections).toEqual([]);
	});
});

describe('the page on one source', () => {
	test('[BK12] shows its claims by paragraph and the questions that rest on any of them', () => {
		const contents = sourceContents(fixture, 'lens');
		expect(contents?.claims.map(({ id }) => id)).toEqual([
			'chairwoman-2022',
			'lens-cost',
			'warden-2020',
			'reach-19'
		]);
		expect(contents?.questions.map(({ id }) => id)).toEqual(
			expect.arrayContaining(['reach-of-light', 'who-held-what'])
		);
		expect(contents?.questions).toHaveLength(2);
	});

	test('[BK12] there is none for a document that the bank does not have', () => {
		expect(sourceContents(fixture, 'ferry')).toBeUndefined();
	});
});
