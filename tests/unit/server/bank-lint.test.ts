import { describe, test } from 'vitest';
import { expectPlanted } from './planted-bank.ts';

const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });
const across = (find: string, put: string) => ({ file: 'across.yaml', find, put });

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
			code: 'key-count'
		}));

	test('[BK6] a blank without a key is refused', () =>
		expectPlanted({
			...keeper(
				'choices:\n          - { id: a, text: lens, key: true, claim: lens-planned }',
				'§choices:\n          - { id: a, text: lens, origin: near-date, rationale: No., claim: lens-planned }'
			),
			code: 'key-count'
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
