import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitParagraphs } from '#domain/document.ts';
import { locateTerm } from '#domain/locate-term.ts';
import { findStatements } from '#server/key-terms.ts';

const termsOf = (paragraph: string) => findStatements(paragraph).flatMap(({ terms }) => terms);

describe('what can be pointed at in a paragraph', () => {
	test.each([
		['sum', '40,000 crowns', 'The board had offered 40,000 crowns for the tower.'],
		['sum', '2.6 million crowns', 'The council means to spend 2.6 million crowns on a lens.'],
		['sum', '$5 billion', 'The ferry line owes its banks $5 billion per year.'],
		['sum', 'US$850 million', 'It paid US$850 million for the quay.'],
		['percentage', '13.9%', 'The share was raised by 13.9% in one step.'],
		['percentage', '12 percent', 'Fares rose 12 percent over the winter.'],
		['figure', '1,250 boats', 'The lamp had guided about 1,250 boats.'],
		['figure', '4,000 island workers', 'The strike was joined by 4,000 island workers.'],
		['figure', 'seven rounds', 'They met for seven rounds of talks.'],
		['figure', '20 months', 'The lease ran for another 20 months.'],
		['figure', '2020-25', 'They argued about the 2020-25 of it.'],
		['date', '4 May 2019', 'The vote was held on 4 May 2019.'],
		['date', 'April 22, 2024', 'The ferry sank on April 22, 2024, off the point.'],
		['date', 'Nov. 22, 2023', 'The photo of Nov. 22, 2023, shows the lamp.'],
		['date', 'March 2021', 'It was concluded in March 2021.'],
		['date', '1871', 'The tower was built in 1871.'],
		['name', 'Gull Rock', 'The boats of Gull Rock and Larkhaven stayed in port.'],
		['name', 'Lim Soo-suk', 'The ferry was met by Lim Soo-suk and Tom Wick.'],
		['name', 'Ministry of Economy', 'The plan went to the Ministry of Economy and to Larkhaven.'],
		['office', 'Warden Ada Finch', 'Warden Ada Finch said the lamp was lit.'],
		['office', 'Board chairman Tom Wick', 'Board chairman Tom Wick called the offer fair.'],
		['office', 'board chairwoman Ida Moss', 'The lens is late, harbour board chairwoman Ida Moss said.'],
		['office', 'senior adviser', 'Ida Moss is a senior adviser to the island.']
	])('[AB10] as a %s: %s', (kind, text, paragraph) => {
		expect(termsOf(paragraph)).toContainEqual({ kind, text });
	});

	test('[AB10] each sentence is a candidate of its own', () => {
		const [first, second] = findStatements(
			'Warden Ada Finch lit the lamp in 1934. The board offered 40,000 crowns.'
		);
		expect(first?.terms.map(({ text }) => text)).toEqual(['Warden Ada Finch', '1934']);
		expect(second?.terms.map(({ text }) => text)).toEqual(['40,000 crowns']);
	});

	test('[AB10] a sentence that holds nothing to point at is none', () => {
		expect(findStatements('Nobody sells a lamp that still burns. It went to Larkhaven.')).toEqual([]);
	});

	test('[AB10] what settles a claim goes before names where there are too many terms', () => {
		const crowded =
			'In Larkhaven, Gull Rock, Seal Bay and Port Ness they paid 40,000 crowns in 1934 for 12 boats, 15 percent less.';
		expect(termsOf(crowded).map(({ text }) => text)).toEqual([
			'40,000 crowns',
			'1934',
			'12 boats',
			'15 percent'
		]);
	});

	test('[AB10] of a list of dates each is one', () => {
		expect(termsOf('It closed in May 2019, on 3 June 2020 and in 2021.').map(({ text }) => text)).toEqual([
			'May 2019',
			'3 June 2020',
			'2021'
		]);
	});

	test('[AB9] a run of months is longer than a term may be, and is none', () => {
		expect(termsOf('Closed May June July August September 2019.')).toEqual([]);
	});

	test('[AB10] what is no paragraph any more, but a file without line ends, is not searched for minutes', () => {
		expect(findStatements('12 boats, '.repeat(1_900))).not.toEqual([]);
		expect(findStatements('12 boats, '.repeat(2_100))).toEqual([]);
	});

	test('[AB10] a time of day is no figure, nor is a part of a longer number', () => {
		expect(
			termsOf('On 3 May 1934 it left at 18:04 from pier X123 to pier B-52.').map(({ text }) => text)
		).toEqual(['3 May 1934']);
	});
});

describe('what comes with it', () => {
	test('[AB10] who said it and the word that holds it back', () => {
		const [statement] = findStatements(
			'Warden Ada Finch said the lamp had guided about 1,250 boats in 2018.'
		);
		expect(statement).toMatchObject({ isReported: true, speaker: 'Ada Finch', hedge: 'about' });
	});

	test('[AB10] a place beside the word for saying is not its speaker', () => {
		const [statement] = findStatements('The ministry in Larkhaven said it had paid 40,000 crowns.');
		expect(statement?.isReported).toBe(true);
		expect(statement?.speaker).toBeUndefined();
	});

	test('[AB10] a figure without such a word has no hedge', () => {
		const [statement] = findStatements('The lamp guided 1,250 boats, about as many as before.');
		expect(statement?.hedge).toBeUndefined();
		expect(statement?.isReported).toBe(false);
	});
});

/** Pieces that news is made of, in any order, so that dates, signs and names meet where nobody foresaw it. */
const NEWS = fc
	.array(
		fc.oneof(
			fc.constantFrom(
				...['40,000', '$', '₩1.04 trillion', '13.9%', 'percent', 'May', 'April 22, 2024', '2020-25', '18:04'],
				...[
					'Warden',
					'Ada',
					'Finch',
					'Kyung-wha',
					'chairman',
					'Secretary of State',
					'of',
					'S.',
					'U.S.',
					'TIME’s'
				],
				...[
					'said',
					'according',
					'to',
					'“',
					'”',
					',',
					'.',
					'-',
					'—',
					'(',
					')',
					'…',
					"didn't",
					'it’s',
					'and/or'
				],
				...[
					'about',
					'crowns',
					'boats',
					'new',
					'the',
					'one',
					'six-year',
					'\u0007',
					'\u00a0',
					'\u{1f6a2}',
					'e\u0301'
				]
			),
			fc.integer().map(String),
			fc.string({ maxLength: 5 })
		),
		{ maxLength: 25 }
	)
	.chain((parts) => fc.constantFrom('', ' ').map((gap) => parts.join(gap)));

describe('any text at all', () => {
	test.each([
		['strings', fc.string({ unit: 'binary', maxLength: 200 })],
		['pieces of news', NEWS]
	])(
		'[AB9] proposes terms of at most four words that stand letter for letter in the paragraph: %s',
		(_name, texts) => {
			fc.assert(
				fc.property(texts, (text) => {
					for (const paragraph of splitParagraphs(text)) {
						for (const term of termsOf(paragraph)) {
							expect(locateTerm(paragraph, term.text)).not.toEqual([]);
							expect(term.text.split(' ').length).toBeLessThanOrEqual(4);
							expect(term.text).toBe(term.text.replace(/\s+/gu, ' ').trim());
						}
					}
				}),
				{ numRuns: 300 }
			);
		}
	);
});
