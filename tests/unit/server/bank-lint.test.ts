import { describe, it } from 'vitest';
import { expectPlanted, type Planted } from './planted-bank.ts';

const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });
const across = (find: string, put: string) => ({ file: 'across.yaml', find, put });

const BOATS_2017 = `
    says: In 2017 the lamp guided 900 boats, by the warden's account.
    kind: reported
    speaker: Ada Finch
    locator: { paragraph: 5, terms: ['900', the year before] }
    `;

const LOGIC: readonly Planted[] = [
	{
		title: '[BK6] two keys in a single choice are refused, since one of them would be graded wrong',
		...keeper(
			'choices:\n      - { id: a, text: \'40,000 crowns\', key: true, claim: offer-40000 }\n      - id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned\n        rationale: That was the sum meant for a new lens.',
			"§choices:\n      - { id: a, text: '40,000 crowns', key: true, claim: offer-40000 }\n      - { id: b, text: 2.6 million crowns, key: true, claim: lens-planned }"
		),
		code: 'key-count'
	},
	{
		title: '[BK6] a multiple response whose every choice is a key is refused',
		...keeper(
			'choices:\n      - { id: a, text: An electric lamp, key: true, claim: electric-1934 }\n      - { id: b, text: A coat of red paint, key: true, claim: red-1962 }\n      - id: c\n        text: A lens from Larkhaven\n        origin: later-deal\n        claim: lens-cost\n        rationale: The lens came only after the Gazette\'s report.',
			'§choices:\n      - { id: a, text: An electric lamp, key: true, claim: electric-1934 }\n      - { id: b, text: A coat of red paint, key: true, claim: red-1962 }'
		),
		code: 'key-count'
	},
	{
		title: '[BK14] an order of two steps is refused, since a coin would do as well',
		...keeper('steps:\n      - { id: a, text: The tower is built, claim: built-1871 }', '§steps:'),
		code: 'few-parts'
	},
	{
		title: '[BK14] a brace without a blank is refused',
		...keeper('text: The council meant to spend {sum}', 'text: §The {body} meant to spend {sum}'),
		code: 'cloze-blanks'
	},
	{
		title: '[BK14] a blank that the text does not hold is refused',
		...keeper(
			"- { id: year, kind: text, claim: lens-planned, accept: ['2021'] }",
			"- { id: year, kind: text, claim: lens-planned, accept: ['2021'] }\n      - §{ id: day, kind: text, claim: lens-planned, accept: [soon] }"
		),
		code: 'cloze-blanks'
	},
	{
		title: '[BK14] two choices that say the same number in other words are refused',
		...keeper('text: 3.1 million crowns', 'text: §2,600 thousand crowns'),
		code: 'equal-choices'
	},
	{
		title: '[BK14] two choices that differ in case and dots only are refused',
		...keeper('text: A lens from Larkhaven', 'text: §a coat of red paint.'),
		code: 'equal-choices'
	},
	{
		title: '[BK14] a near miss that would be graded right is refused',
		...keeper('- value: 900', '- value: §1250'),
		code: 'equal-choices'
	},
	{
		title: '[BK14] "all of the above" is refused, since choices are shuffled',
		...keeper('text: A lens from Larkhaven', 'text: §All of the above'),
		code: 'all-of-the-above'
	}
];

const EVIDENCE: readonly Planted[] = [
	{
		title: '[BK15] a key with a figure that its claim does not give is refused',
		...keeper("text: '40,000 crowns', key", "text: §'45,000 crowns', key"),
		code: 'figure-not-in-claim'
	},
	{
		title: '[BK15] a number asked for that the claim does not give is refused',
		...keeper('value: 1250', 'value: §1350'),
		code: 'figure-not-in-claim',
		also: ['example-fails']
	},
	{
		title: '[BK17] an example that is graded otherwise than the author expects is refused',
		...keeper("{ response: { kind: numeric, text: '900' }, outcome: wrong }", "§{ response: { kind: numeric, text: '900' }, outcome: right }"),
		code: 'example-fails'
	},
	{
		title: '[BK17] an example of another kind of response is refused',
		...keeper("{ response: { kind: numeric, text: '900' }, outcome: wrong }", '§{ response: { kind: true-false, value: true }, outcome: wrong }'),
		code: 'example-fails'
	},
	{
		title: '[BK17] a near miss that is only another spelling of the key is refused, since nobody would ever see its word',
		...keeper('- accept: [Ben Ashdown, Ashdown]', '- §accept: [ada-finch, Ashdown]'),
		code: 'near-miss-right'
	},
	{
		title: '[BK15] a stem without a year on what depends on the date is refused',
		...keeper('stem: Who was warden of the lighthouse in May 2019?', 'stem: §Who was warden of the lighthouse?'),
		code: 'undated-stem'
	},
	{
		title: '[BK15] "currently" in a stem without a date is refused, since it is read on another day',
		...keeper('stem: Put these events in', 'stem: §Put these currently known events in'),
		code: 'relative-time'
	},
	{
		title: '[BK15] a forecast asked for as if it were a fact is refused',
		file: 'lens.yaml',
		find: 'stem: How far did warden Ben Ashdown expect the light to reach when the lens arrived in 2022?',
		put: 'stem: §How far does the light reach?',
		code: 'speaker-missing'
	},
	{
		title: '[CL5] a tension that the other claim does not return is refused',
		file: 'lens.yaml',
		find: '    tensions:\n      - with: lens-planned\n        note: The plan of 2019 and the price paid in the end; both stand.\n',
		put: '',
		code: 'tension-one-sided'
	}
];

const STYLE: readonly Planted[] = [
	{
		title: '[BK16] two choices only draw a warning',
		...keeper(
			'choices:\n      - { id: a, text: \'40,000 crowns\', key: true, claim: offer-40000 }\n      - id: b\n        text: 2.6 million crowns\n        origin: near-figure\n        claim: lens-planned\n        rationale: That was the sum meant for a new lens.\n',
			"§choices:\n      - { id: a, text: '40,000 crowns', key: true, claim: offer-40000 }\n"
		),
		code: 'option-count'
	},
	{
		title: '[BK16] a key that is much the longest draws a warning',
		...keeper('{ id: a, text: lens, key: true', '{ id: a, text: §lens of the newest make, key: true'),
		code: 'key-longest'
	},
	{
		title: '[BK16] "never" in a distractor alone draws a warning',
		...keeper('text: A lens from Larkhaven', 'text: §A lamp that never fails'),
		code: 'absolutes-in-distractors'
	},
	{
		title: '[BK16] a stem turned round by "not" draws a warning',
		...keeper('stem: Which of these works on the tower does', 'stem: §Which of these works on the tower does not'),
		code: 'negative-stem'
	},
	{
		title: '[BK16] a stem of more than forty words draws a warning',
		...keeper('stem: Put these events in', `stem: §${'Put these and those and '.repeat(10)}events in`),
		code: 'long-stem'
	},
	{
		title: '[BK16] a word that stem and key share and no distractor has draws a warning',
		...keeper('{ id: a, text: lens, key: true', '{ id: a, text: §council, key: true'),
		code: 'stem-word-in-key-alone',
		also: ['key-longest']
	},
	{
		title: '[CL6] an important claim that no question asks for draws a warning',
		...keeper(
			`- id: boats-2017${BOATS_2017}importance: 2`,
			`- id: §boats-2017${BOATS_2017}importance: 3`
		),
		code: 'claim-without-question'
	},
	{
		title: '[BK13] a waiver with nothing to waive draws a warning, so that none outlives its reason',
		...across(
			'claims: [warden-2019, chairman-2019, chairwoman-2022]',
			'claims: [warden-2019, chairman-2019, chairwoman-2022]\n    waive:\n      - §{ rule: long-stem, reason: It was long once. }'
		),
		code: 'unused-waiver'
	}
];

describe('a question without one clear answer', () => {
	for (const row of LOGIC) it(row.title, () => expectPlanted(row));
});
describe('a question that leaves its claims behind', () => {
	for (const row of EVIDENCE) it(row.title, () => expectPlanted(row));
});
describe('a question that gives itself away', () => {
	for (const row of STYLE) it(row.title, () => expectPlanted(row));
});
