import { describe, expect, test } from 'vitest';
import { rangeOf, rangesOverlap } from '#checks/ranges.ts';
import { checkCopy, copyFixtures, expectPlanted, isStanding, plant, type Change } from './planted-bank.ts';

const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });
const across = (find: string, put: string) => ({ file: 'across.yaml', find, put });

/** The change is a good one: nothing is said of it. */
function expectSilent(change: Change): void {
	const folder = copyFixtures();
	plant(folder, change);
	expect(checkCopy(folder).filter((fault) => !isStanding(fault))).toEqual([]);
}

function overlap(a: string, b: string): boolean {
	const [left, right] = [rangeOf(a), rangeOf(b)];
	return left !== undefined && right !== undefined && rangesOverlap(left, right);
}

const BOATS_2017 = `
    says: In 2017 the lamp guided 900 boats, by the warden's account.
    kind: reported
    speaker: Ada Finch
    locator: { paragraph: 5, terms: ['900', the year before] }
    `;

describe('a question without one clear answer', () => {
	test('[BK6] two keys in a single choice are refused, since one of them would be graded wrong', () =>
		expectPlanted({
			...keeper(
				"choices:\n      - { id: a, text: '40,000 crowns', key: true, claim: offer-40000 }\n      - id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned\n        rationale: That was the sum meant for a new lens.",
				"§choices:\n      - { id: a, text: '40,000 crowns', key: true, claim: offer-40000 }\n      - { id: b, text: 2.6 million crowns, key: true, claim: lens-planned }"
			),
			code: 'key-count'
		}));

	test('[BK6] a multiple response whose every choice is a key is refused', () =>
		expectPlanted({
			...keeper(
				"choices:\n      - { id: a, text: An electric lamp, key: true, claim: electric-1934 }\n      - { id: b, text: A coat of red paint, key: true, claim: red-1962 }\n      - id: c\n        text: A lens from Larkhaven\n        origin: later-deal\n        claim: lens-cost\n        rationale: The lens came only after the Gazette's report.",
				'§choices:\n      - { id: a, text: An electric lamp, key: true, claim: electric-1934 }\n      - { id: b, text: A coat of red paint, key: true, claim: red-1962 }'
			),
			code: 'key-count',
			also: ['translation-unknown']
		}));

	test('[BK6] a blank without a key is refused', () =>
		expectPlanted({
			...keeper(
				'choices:\n          - { id: a, text: lens, key: true, claim: lens-planned }',
				'§choices:\n          - { id: a, text: lens, origin: near-date, rationale: No., claim: lens-planned }'
			),
			code: 'key-count',
			also: ['translation-missing']
		}));

	test('[BK14] an order of two steps is refused, since a coin would do as well', () =>
		expectPlanted({
			...keeper('steps:\n      - { id: a, text: The tower is built, claim: built-1871 }', '§steps:'),
			code: 'few-parts'
		}));

	test('[BK14] a brace without a blank is refused', () =>
		expectPlanted({
			...keeper('text: The council meant to spend {sum}', 'text: §The {body} meant to spend {sum}'),
			code: 'cloze-blanks'
		}));

	test('[BK14] a blank that the text does not hold is refused', () =>
		expectPlanted({
			...keeper(
				"- { id: year, kind: text, claim: lens-planned, accept: ['2021'] }",
				"- { id: year, kind: text, claim: lens-planned, accept: ['2021'] }\n      - §{ id: day, kind: text, claim: lens-planned, accept: [soon] }"
			),
			code: 'cloze-blanks'
		}));

	test('[BK14] two choices that say the same number in other words are refused', () =>
		expectPlanted({
			...keeper('text: 3.1 million crowns', 'text: §2,600 thousand crowns'),
			code: 'equal-choices'
		}));

	test('[BK14] two choices that differ in case and dots only are refused', () =>
		expectPlanted({
			...keeper('text: A lens from Larkhaven', 'text: §a coat of red paint.'),
			code: 'equal-choices'
		}));

	test('[BK14] a range that the figure of the key falls into is refused', () =>
		expectPlanted({
			...keeper('text: 3.1 million crowns', 'text: §between 30,000 and 50,000 crowns'),
			code: 'overlapping-choices'
		}));

	test.each([
		['30 to 50 crowns', '40 to 60 crowns'],
		['30 to 50 crowns', '50 to 60 crowns'],
		['Between 30 and 50 crowns', '35–40 crowns'],
		['More than 5 rounds', 'Over 7 rounds'],
		['At least 5 rounds', 'Five rounds'],
		['From 5 rounds', 'Up to 5 rounds'],
		['Under 5 rounds', 'Less than 3 rounds'],
		['Under ten years', 'Two to three years'],
		['2 to 3 million crowns', '2.5 million crowns'],
		['$1 billion to $2 billion', 'More than $1.5 billion'],
		['5% to 8%', '7 per cent'],
		['10 or more boats', '12 boats'],
		['About 1,250 boats', '1,255 boats'],
		['Between 2019 and 2022', '2021']
	])('[BK14] “%s” and “%s” have numbers in common', (a, b) => {
		expect([overlap(a, b), overlap(b, a)]).toEqual([true, true]);
	});

	test.each([
		['30 to 50 crowns', '51 to 60 crowns'],
		['Under 5 rounds', 'At least 5 rounds'],
		['Under 5 rounds', '5 to 7 rounds'],
		['More than 5 rounds', 'Up to 5 rounds'],
		['30 to 50 crowns', '40 marks'],
		['$30 to $50', '€40'],
		['From 2020 to 2025', 'From 2019 to 2025'],
		['About 28,500 troops', 'About 29,000 troops'],
		['8 to 12 March 2021', '10 March 2021']
	])('[BK14] “%s” and “%s” are two answers', (a, b) => {
		expect([overlap(a, b), overlap(b, a)]).toEqual([false, false]);
	});

	test('[BK14] a near miss within the tolerance of another is refused, since nobody would ever see its word', () =>
		expectPlanted({
			...keeper(
				'tolerance: 0\n      nearMisses:\n        - value: 900\n          origin: near-date\n          claim: boats-2017\n          rationale: That was the count for 2017.',
				'tolerance: 10\n      nearMisses:\n        - { value: 900, origin: near-date, claim: boats-2017, rationale: So in 2017. }\n        - { value: §905, origin: near-date, claim: boats-2017, rationale: So in 2017. }'
			),
			code: 'equal-choices'
		}));

	test.each([
		'Both a lamp and paint',
		'Either of the two',
		'Neither',
		'An electric lamp and a coat of red paint'
	])('[BK14] “%s” stands for other choices, and is refused', (text) =>
		expectPlanted({
			...keeper('text: A lens from Larkhaven', `text: §${text}`),
			code: 'all-of-the-above'
		})
	);

	test('[BK14] two names by a part of each stand for two choices, and are refused', () =>
		expectPlanted({
			...keeper(
				'choices:\n      - { id: a, text: An electric lamp, key: true, claim: electric-1934 }\n      - { id: b, text: A coat of red paint, key: true, claim: red-1962 }\n      - id: c\n        text: A lens from Larkhaven',
				'choices:\n      - { id: a, text: Ada Finch, key: true, claim: electric-1934 }\n      - { id: b, text: Tom Wick, key: true, claim: red-1962 }\n      - id: c\n        text: §Finch and Wick'
			),
			code: 'all-of-the-above'
		}));

	test('[BK14] choices that all join two things are choices like any others', () =>
		expectSilent(
			keeper(
				'choices:\n      - { id: a, text: An electric lamp, key: true, claim: electric-1934 }\n      - { id: b, text: A coat of red paint, key: true, claim: red-1962 }\n      - id: c\n        text: A lens from Larkhaven',
				'choices:\n      - { id: a, text: Lamp and lens, key: true, claim: electric-1934 }\n      - { id: b, text: Lamp and paint, key: true, claim: red-1962 }\n      - id: c\n        text: Paint and lens'
			)
		));

	test('[BK14] a near miss that would be graded right is refused', () =>
		expectPlanted({
			...keeper('- value: 900', '- value: §1250'),
			code: 'equal-choices'
		}));

	test('[BK14] "all of the above" is refused, since choices are shuffled', () =>
		expectPlanted({
			...keeper('text: A lens from Larkhaven', 'text: §All of the above'),
			code: 'all-of-the-above'
		}));
});

describe('a question that leaves its claims behind', () => {
	test('[BK15] a key with a figure that its claim does not give is refused', () =>
		expectPlanted({
			...keeper("text: '40,000 crowns', key", "text: §'45,000 crowns', key"),
			code: 'figure-not-in-claim'
		}));

	test('[BK15] a date of another month is refused, though day and year are the claim’s', () =>
		expectPlanted({
			...keeper(
				'    stem: In May 2019 the island council voted to sell the tower to the harbour board.\n    answer: false\n    origin: reversed-roles\n    rationale: The board had offered to buy, and the council turned it down.',
				'    stem: §The council voted on 4 June 2019 to keep the lighthouse running.\n    answer: true\n    origin: reversed-roles\n    rationale: It did.'
			),
			code: 'figure-not-in-claim'
		}));

	test('[BK15] the day on which a claim was printed is a date that a true statement may have', () =>
		expectSilent(
			keeper(
				'    stem: In May 2019 the island council voted to sell the tower to the harbour board.\n    answer: false\n    origin: reversed-roles\n    rationale: The board had offered to buy, and the council turned it down.',
				'    stem: By 4 May 2019 the council had voted to keep the lighthouse running.\n    answer: true\n    origin: reversed-roles\n    rationale: It had.'
			)
		));

	test('[BK15] the month of a report is no count of anything', () =>
		expectPlanted({
			...keeper("text: '40,000 crowns', key", "text: §'5 crowns', key"),
			code: 'figure-not-in-claim'
		}));

	test('[BK15] a sum to be compared that is not what its claim says is refused', () =>
		expectPlanted({
			file: 'lens.yaml',
			find: 'terms: [3.1 million crowns, ground in Larkhaven] }\n',
			put: 'terms: [3.1 million crowns, ground in Larkhaven] }\n    sum: { value: §31000000, unit: crowns, role: paid, by: the council, date: 2022 }\n',
			code: 'figure-not-in-claim'
		}));

	test('[BK15] a number asked for that the claim does not give is refused', () =>
		expectPlanted({
			...keeper('value: 1250', 'value: §1350'),
			code: 'figure-not-in-claim',
			also: ['example-fails']
		}));

	test('[BK17] an example that is graded otherwise than the author expects is refused', () =>
		expectPlanted({
			...keeper(
				"{ response: { kind: numeric, text: '900' }, outcome: wrong }",
				"§{ response: { kind: numeric, text: '900' }, outcome: right }"
			),
			code: 'example-fails'
		}));

	test('[BK17] an example of another kind of response is refused', () =>
		expectPlanted({
			...keeper(
				"{ response: { kind: numeric, text: '900' }, outcome: wrong }",
				'§{ response: { kind: true-false, value: true }, outcome: wrong }'
			),
			code: 'example-fails'
		}));

	test('[BK17] an accepted text that the grading cannot read is refused', () =>
		expectPlanted({
			...keeper('accept: [Ada Finch, Finch]', "accept: [Ada Finch, §'…']"),
			code: 'key-example'
		}));

	test('[BK17] a near miss that is only another spelling of the key is refused, since nobody would ever see its word', () =>
		expectPlanted({
			...keeper('- accept: [Ben Ashdown, Ashdown]', '- §accept: [ada-finch, Ashdown]'),
			code: 'near-miss-right'
		}));

	test('[BK15] a stem without a year on what depends on the date is refused', () =>
		expectPlanted({
			...keeper(
				'stem: Who was warden of the lighthouse in May 2019?',
				'stem: §Who was warden of the lighthouse?'
			),
			code: 'undated-stem'
		}));

	test('[BK15] a match is dated by its pairs, and refused where one of them is not', () =>
		expectPlanted({
			file: 'across.yaml',
			find: "stem: Match each person to the office held on the date given.\n    pairs:\n      - { id: a, left: Ada Finch, right: 'Warden, May 2019'",
			put: 'stem: §Match each person to the office held on the date given.\n    pairs:\n      - { id: a, left: Ada Finch, right: Warden',
			code: 'undated-stem'
		}));

	test('[BK15] "currently" in a stem without a date is refused, since it is read on another day', () =>
		expectPlanted({
			...keeper('stem: Put these events in', 'stem: §Put these currently known events in'),
			code: 'relative-time'
		}));

	test.each(['last year', 'this month', 'next week', 'today', 'now', 'two years ago', 'currently'])(
		'[BK15] “%s” is refused although the stem has a year, since it points from the day of reading',
		(word) =>
			expectPlanted({
				...keeper(
					'stem: Who was warden of the lighthouse in May 2019?',
					`stem: §Who was warden of the lighthouse in May 2019, before the vote of ${word}?`
				),
				code: 'relative-time'
			})
	);

	test.each([
		'in the last week of May 2019',
		'in the year before 2020',
		'in the month after the vote of May 2019'
	])('[BK15] “%s” is a date', (date) =>
		expectSilent(
			keeper(
				'stem: Who was warden of the lighthouse in May 2019?',
				`stem: Who was warden of the lighthouse ${date}?`
			)
		)
	);

	test('[BK15] a word of somebody else’s, in quotation marks, is read on that day', () =>
		expectSilent(
			keeper(
				'stem: Who was warden of the lighthouse in May 2019?',
				'stem: Who was warden of the lighthouse in May 2019 and said “now and for good”?'
			)
		));

	test('[BK15] "by the report" does not say whose, and is refused', () =>
		expectPlanted({
			file: 'lens.yaml',
			find: 'stem: How far did warden Ben Ashdown expect the light to reach when the lens arrived in 2022?',
			put: 'stem: §How far does the light reach, by the report?',
			code: 'speaker-missing'
		}));

	test.each(['by the report of 2022', 'as Harbour Wire reports', 'by the article of May 2022'])(
		'[BK15] “%s” says whose word it is',
		(source) =>
			expectSilent({
				file: 'lens.yaml',
				find: 'stem: How far did warden Ben Ashdown expect the light to reach when the lens arrived in 2022?',
				put: `stem: How far does the light reach, ${source}?`
			})
	);

	test('[BK15] a forecast asked for as if it were a fact is refused', () =>
		expectPlanted({
			file: 'lens.yaml',
			find: 'stem: How far did warden Ben Ashdown expect the light to reach when the lens arrived in 2022?',
			put: 'stem: §How far does the light reach?',
			code: 'speaker-missing'
		}));

	test('[CL5] a tension that the other claim does not return is refused', () =>
		expectPlanted({
			file: 'lens.yaml',
			find: '    tensions:\n      - with: lens-planned\n        note: The plan of 2019 and the price paid in the end; both stand.\n',
			put: '',
			code: 'tension-one-sided'
		}));
});

describe('claims that contradict each other', () => {
	const CHAIRMAN = '    importance: 4\n  - id: chairman-2019\n';
	const TENSION = (id: string) => `    tensions: [{ with: ${id}, note: One of the two is a slip. }]\n`;
	const wardens = (date: string, tension = '') =>
		keeper(
			`    locator: { paragraph: 5, terms: [Warden Ada Finch] }\n${CHAIRMAN}`,
			`    locator: { paragraph: 5, terms: [Warden Ada Finch] }
    office: { holder: Ada Finch, office: warden of the light }
${tension && TENSION('warden-again')}    importance: 4
  - id: warden-again
    says: Tom Wick had charge of the lamp.
    kind: fact
    timeBound: true
    locator: { paragraph: 5, terms: [Warden Ada Finch] }
    asOf: { date: ${date}, basis: stated }
    importance: 2
    office: { holder: §Tom Wick, office: Warden of the light }
${tension}  - id: chairman-2019
`
		);

	test('[CL5] one office with two holders at a time is refused without a tension', () =>
		expectPlanted({ ...wardens('2019'), code: 'contradiction' }));

	test('[CL5] one office with two holders, one after the other, is no contradiction', () =>
		expectSilent(wardens('2020')));

	test('[CL5] a tension named on both sides answers it', () =>
		expectSilent(wardens('2019', TENSION('warden-2019'))));

	const prices = (second: string) =>
		keeper(
			`    locator: { paragraph: 5, terms: [Warden Ada Finch] }\n${CHAIRMAN}`,
			`    locator: { paragraph: 5, terms: [Warden Ada Finch] }
    importance: 4
  - id: rope
    says: The island paid 50 crowns for rope.
    kind: figure
    locator: { paragraph: 5, terms: [Warden Ada Finch] }
    importance: 2
    sum: { value: 50, unit: crowns, role: paid, by: the island, date: 2018 }
  - id: rope-again
    says: Rope cost the island 70 crowns.
    kind: figure
    locator: { paragraph: 5, terms: [Warden Ada Finch] }
    importance: 2
    sum: ${second}
  - id: chairman-2019
`
		);

	test('[CL5] one payment of one day with two values is refused without a tension', () =>
		expectPlanted({
			...prices('{ value: §70, unit: crowns, role: paid, by: The island, date: 2018 }'),
			code: 'contradiction'
		}));

	test('[CL5] a payment of another year, or a demand, is another sum', () => {
		expectSilent(prices('{ value: 70, unit: crowns, role: paid, by: the island, date: 2019 }'));
		expectSilent(prices('{ value: 70, unit: crowns, role: demanded, by: the island, date: 2018 }'));
	});

	const secondClaim = (says: string, more = '') =>
		keeper(
			`    locator: { paragraph: 5, terms: [Warden Ada Finch] }\n${CHAIRMAN}`,
			`    locator: { paragraph: 5, terms: [Warden Ada Finch] }
    importance: 4
  - id: said-again
    says: §${says}
    kind: fact
    locator: { paragraph: 5, terms: [Warden Ada Finch] }
    importance: 2
${more}  - id: chairman-2019
`
		);

	test.each([
		"In 2018, by the warden's account, the lamp guided 1,700 boats.",
		"By the warden's account the lamp guided seventeen boats in 2018.",
		'The tower was built in 1817.'
	])('[CL5] “%s” has a claim’s words with another figure, and is refused', (says) => {
		const change = secondClaim(says);
		const folder = copyFixtures();
		plant(folder, change);
		const codes = checkCopy(folder).map(({ code }) => code);
		expect(codes).toContain('bank/contradiction');
	});

	test.each([
		"By the warden's account the lamp guided 1,700 boats in 2016.",
		"By the warden's account the lamp guided 1,250 boats in 2018.",
		'The keeper’s house was built in 1817.'
	])('[CL5] “%s” contradicts no claim', (says) => expectSilent(secondClaim(says)));
});

describe('a question that gives itself away', () => {
	test('[BK16] two choices only draw a warning', () =>
		expectPlanted({
			...keeper(
				"choices:\n      - { id: a, text: '40,000 crowns', key: true, claim: offer-40000 }\n      - id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned\n        rationale: That was the sum meant for a new lens.\n",
				"§choices:\n      - { id: a, text: '40,000 crowns', key: true, claim: offer-40000 }\n"
			),
			code: 'option-count'
		}));

	test('[BK16] a key that is much the longest draws a warning', () =>
		expectPlanted({
			...keeper('{ id: a, text: lens, key: true', '{ id: a, text: §lens of the newest make, key: true'),
			code: 'key-longest'
		}));

	test('[BK16] "never" in a distractor alone draws a warning', () =>
		expectPlanted({
			...keeper('text: A lens from Larkhaven', 'text: §A lamp that never fails'),
			code: 'absolutes-in-distractors'
		}));

	test('[BK16] a stem turned round by "not" draws a warning', () =>
		expectPlanted({
			...keeper(
				'stem: Which of these works on the tower does',
				'stem: §Which of these works on the tower does not'
			),
			code: 'negative-stem'
		}));

	test('[BK16] a stem of more than forty words draws a warning', () =>
		expectPlanted({
			...keeper('stem: Put these events in', `stem: §${'Put these and those and '.repeat(10)}events in`),
			code: 'long-stem'
		}));

	test('[BK16] a word that stem and key share and no distractor has draws a warning', () =>
		expectPlanted({
			...keeper('{ id: a, text: lens, key: true', '{ id: a, text: §council, key: true'),
			code: 'stem-word-in-key-alone',
			also: ['key-longest']
		}));

	test('[CL6] an important claim that no question asks for draws a warning', () =>
		expectPlanted({
			...keeper(`- id: boats-2017${BOATS_2017}importance: 2`, `- id: §boats-2017${BOATS_2017}importance: 3`),
			code: 'claim-without-question'
		}));

	test('[BK13] a waiver with nothing to waive draws a warning, so that none outlives its reason', () =>
		expectPlanted({
			...across(
				'claims: [warden-2019, chairman-2019, chairwoman-2022]',
				'claims: [warden-2019, chairman-2019, chairwoman-2022]\n    waive:\n      - §{ rule: long-stem, reason: It was long once. }'
			),
			code: 'unused-waiver'
		}));
});
