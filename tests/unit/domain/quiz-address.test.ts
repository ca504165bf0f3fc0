import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	DEFAULT_SIZE,
	readQuizAddress,
	SIZES,
	writeQuizAddress,
	type QuizAddress
} from '#domain/quiz-address.ts';

const read = (query: string) => readQuizAddress(new URLSearchParams(query));

const PLAIN: QuizAddress = {
	mode: 'practice',
	size: DEFAULT_SIZE,
	topics: [],
	seed: null,
	version: null,
	sitting: null,
	from: 'draw',
	document: null,
	origin: null,
	sure: false,
	questions: []
};

/** Any code units at all, also such as no language has. */
const anyText = fc.array(fc.nat({ max: 0xffff })).map((units) => String.fromCharCode(...units));
const anyId = fc.stringMatching(/^[a-z0-9]{1,6}(?:-[a-z0-9]{1,6}){0,2}$/);
const anyWord = fc.option(fc.oneof(anyId, fc.string({ unit: 'grapheme', minLength: 1 })));
const anyAddress: fc.Arbitrary<QuizAddress> = fc.record({
	mode: fc.constantFrom('practice', 'test'),
	size: fc.constantFrom(...SIZES),
	topics: fc.uniqueArray(anyId, { maxLength: 3 }),
	seed: anyWord,
	version: anyWord,
	sitting: anyWord,
	from: fc.constantFrom('draw', 'review', 'missed', 'source', 'list'),
	document: fc.option(anyId),
	origin: fc.option(anyId),
	sure: fc.boolean(),
	questions: fc.uniqueArray(fc.record({ topic: anyId, id: anyId }), {
		maxLength: 5,
		selector: ({ id }) => id
	})
});

describe('the address of a quiz', () => {
	it('[AD1] says again, when read, all that was written into it', () => {
		fc.assert(
			fc.property(anyAddress, (address) => {
				const { sitting, ...rest } = address;
				const query = writeQuizAddress(rest, sitting ?? undefined);
				// How many are asked is a matter of a draw alone; the other lists are asked whole.
				const size = address.from === 'draw' ? address.size : DEFAULT_SIZE;
				expect(read(query)).toEqual({ ...address, size });
				expect(writeQuizAddress(rest, sitting ?? undefined)).toBe(query);
			}),
			{ numRuns: 500 }
		);
	});

	it('[AD1] of a draw is short enough to read aloud', () => {
		const link = writeQuizAddress({ ...PLAIN, seed: 'h4x8', version: '2f6c', topics: ['tower'] });
		expect(link).toBe('n=12&topic=tower&seed=h4x8&v=2f6c');
		expect(writeQuizAddress({ ...PLAIN, from: 'missed', mode: 'test' })).toBe('mode=test&from=missed');
	});

	it('[AD2] sent to a friend does not carry the sitting of the browser it was made in', () => {
		const own: QuizAddress = { ...PLAIN, sitting: 'mine' };
		expect(read(writeQuizAddress(own)).sitting).toBeNull();
		expect(read(writeQuizAddress(own, 'mine')).sitting).toBe('mine');
	});

	it('[AD3] takes the default for whatever it does not say', () => {
		expect(read('')).toEqual(PLAIN);
		expect(read('utm_source=newsletter&from2=list')).toEqual(PLAIN);
	});

	it.each([
		'mode=TEST',
		'mode=exam',
		'n=0',
		'n=-5',
		'n=13',
		'n=12.0',
		'n=1e1',
		'n=',
		'n=ALL',
		'from=draw',
		'from=missing',
		'topic=',
		'seed=',
		'v=',
		'sitting=',
		'document=',
		'q=',
		'q=tower',
		'q=tower:',
		'q=:'
	])('[AD3] takes the default for what is said wrongly or left empty: %s', (query) => {
		expect(read(query)).toEqual(PLAIN);
	});

	it.each([
		['n=5', { size: 5 }],
		['n=20', { size: 20 }],
		['n=all', { size: 'all' }],
		['mode=test', { mode: 'test' }],
		['topic=tower&topic=people', { topics: ['tower', 'people'] }],
		['from=source&document=keeper', { from: 'source', document: 'keeper' }],
		['from=list&q=tower:lens-plan', { from: 'list', questions: [{ topic: 'tower', id: 'lens-plan' }] }],
		['seed=h4x8&v=2f6c&sitting=s1', { seed: 'h4x8', version: '2f6c', sitting: 's1' }]
	] as const)('[AD4] keeps its names, since people have saved links: %s', (query, said) => {
		expect(read(query)).toEqual({ ...PLAIN, ...said });
	});

	it('[AD5] names no topic and no question twice: a question asked twice could be answered only once', () => {
		const { topics, questions } = read('topic=a&topic=a&topic=b&q=a:x&q=b:y&q=b:x');
		expect(topics).toEqual(['a', 'b']);
		expect(questions).toEqual([
			{ topic: 'a', id: 'x' },
			{ topic: 'b', id: 'y' }
		]);
	});

	it('[AD6] can be anything at all: reading it never throws and gives what the quiz can use', () => {
		const names = ['mode', 'n', 'topic', 'seed', 'v', 'sitting', 'from', 'document', 'q'];
		const anyEntry = fc.tuple(fc.constantFrom(...names), anyText).map(([name, value]) => `${name}=${value}`);
		const anyQuery = fc.oneof(
			anyText,
			fc.array(anyEntry).map((entries) => entries.join('&'))
		);
		fc.assert(
			fc.property(anyQuery, (query) => {
				const address = read(query);
				expect(['practice', 'test']).toContain(address.mode);
				expect(SIZES).toContain(address.size);
				expect(['draw', 'missed', 'source', 'list']).toContain(address.from);
				const said = [address.seed, address.version, address.sitting, address.document, ...address.topics];
				expect(said).not.toContain('');
				expect(address.questions.every(({ id }) => id !== '')).toBe(true);
				const { sitting, ...rest } = address;
				expect(read(writeQuizAddress(rest, sitting ?? undefined)).topics).toEqual(address.topics);
			}),
			{ numRuns: 500 }
		);
	});
});
