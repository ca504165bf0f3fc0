import { describe, expect, test } from 'vitest';
import { applyWaivers, lintBank } from '#server/bank-lint.ts';
import { makeBank, singleChoice, statement, type MadeBank, type MadeQuestion } from './made-bank.ts';
import { expectPlanted } from './planted-bank.ts';

const keeper = (find: string, put: string) => ({ file: 'keeper.yaml', find, put });
const WAIVED =
	'\n    waive: [{ rule: recognition-only, reason: The lens-plan question asks for a sum already. }]';

const CLOZE = `on a new {thing} by {year}.
    blanks:
      - { id: sum, kind: number, claim: lens-planned, value: 2600000, unit: crowns, reads: measure }
      - id: thing
        kind: choice
        claim: lens-planned
        choices:
          - { id: a, text: lens, key: true`;

/** What one rule has to say on the bank, waivers applied. */
function findings(rule: string, made: MadeBank): string[] {
	const bank = makeBank(made);
	return applyWaivers(bank, lintBank(bank), () => true)
		.filter(({ code }) => code === `bank/${rule}`)
		.map(({ message }) => message);
}

describe('a question that tells on itself or on another', () => {
	test('[BK80] a question that repeats an earlier one on the same claim draws a warning', () =>
		expectPlanted({
			...keeper(
				'  - id: lens-plan\n',
				'  - id: warden-again\n    kind: short-text\n    topic: people\n    difficulty: 2\n    stem: §Who was the warden of this lighthouse in May 2019?\n    answer: { accept: [Ada Finch] }\n    explanation: She spoke for it.\n    claims: [warden-2019]\n  - id: lens-plan\n'
			),
			code: 'near-duplicate'
		}));

	test('[BK81] a stem that says the key of another question on the same claim draws a warning', () =>
		expectPlanted({
			file: 'across.yaml',
			find: 'stem: Match each person to',
			put: 'stem: §Match each person, warden Ada Finch among them, to',
			code: 'answer-in-stem'
		}));

	test('[BK83] a claim of importance 5 that is never recalled draws a warning beside its first question', () =>
		expectPlanted({
			...keeper(`claims: [offer-40000]${WAIVED}`, 'claims: [§offer-40000]'),
			code: 'recognition-only'
		}));

	test('[BK84] "a" before a blank that a distractor cannot follow draws a warning', () =>
		expectPlanted({
			...keeper(
				CLOZE,
				CLOZE.replace('a new {thing}', 'an {thing}')
					.replace('text: lens', 'text: optic')
					.replace('choices:', '§choices:')
			),
			code: 'grammar-cue'
		}));

	test('[BK85] a choice in words among sums draws a warning', () =>
		expectPlanted({
			...keeper('text: 3.1 million crowns', 'text: §A fortune'),
			code: 'mixed-option-types'
		}));
});

describe('near-duplicates', () => {
	const stem = 'Who was warden of the old lighthouse in May 2019?';
	const duplicates = (
		second: MadeQuestion,
		claims: MadeBank['claims'] = { news: [{ id: 'c' }, { id: 'd' }] }
	) =>
		findings('near-duplicate', {
			claims,
			questions: [statement('one', { stem }), second]
		});

	test('[BK80] another kind, another claim or other words make another question', () => {
		expect(duplicates(statement('two', { stem }))).toEqual(['“one” asks the same in nearly the same words']);
		expect(duplicates(statement('two', { stem, claims: ['d'] }))).toEqual([]);
		expect(duplicates(singleChoice('two', ['*Ada', 'Ben', 'Cy'], { stem }))).toEqual([]);
		expect(
			duplicates(statement('two', { stem: 'Which officer kept the lamp burning in spring 2019?' }))
		).toEqual([]);
	});

	test('[BK80] a claim of another document that states the same fact is the same', () => {
		const claims = { news: [{ id: 'c' }], later: [{ id: 'd', corroborates: ['c'] }] };
		expect(duplicates(statement('two', { stem, claims: ['d'] }), claims)).toHaveLength(1);
	});
});

describe('answers in stems', () => {
	const told = (asked: object, stem: string, more: object = {}) =>
		findings('answer-in-stem', {
			claims: { news: [{ id: 'c' }, { id: 'd' }] },
			questions: [{ id: 'asked', ...asked }, statement('telling', { stem, ...more })]
		});
	const name = singleChoice('asked', ['*Ada Finch', 'Ben Ashdown', 'Tom Wick'], {
		stem: 'Who was warden of the lighthouse?'
	});
	const number = {
		kind: 'numeric',
		stem: 'How many boats did it guide?',
		answer: { value: 1250, unit: 'boats', reads: 'count' }
	};

	test('[BK81] a name of two words tells, unless the other question is on another claim', () => {
		expect(told(name, 'The warden was Ada Finch.')).toEqual(['“Ada Finch” is the answer to “asked”']);
		expect(told(name, 'The warden was Ada Finch.', { claims: ['d'] })).toEqual([]);
	});

	test('[BK81] a figure tells however it is written, and a small count does not', () => {
		expect(told(number, 'It guided 1,250 boats.')).toEqual(['“1,250” is the answer to “asked”']);
		const few = { ...number, answer: { value: 3, unit: 'boats', reads: 'count' } };
		expect(told(few, 'It guided boats for 3 nights.')).toEqual([]);
	});

	test('[BK81] a single word, and a stem that shares no word with the question, tell nothing', () => {
		const word = singleChoice('asked', ['*Finch', 'Ashdown', 'Wick'], {
			stem: 'Who was warden of the lighthouse?'
		});
		expect(told(word, 'The warden was Finch.')).toEqual([]);
		expect(told(name, 'Ada Finch went to sea.')).toEqual([]);
	});

	test('[BK81] what its own stem says is no secret, and the year of a date no answer', () => {
		const open = { ...name, stem: 'Of Ada Finch and others, who was warden of the lighthouse?' };
		expect(told(open, 'The warden was Ada Finch.')).toEqual([]);
		const day = singleChoice('asked', ['*4 May 2019', '5 May 2019', '6 May 2019'], {
			stem: 'When was the council vote?'
		});
		expect(told(day, 'In 2019 the council had a vote.')).toEqual([]);
		const month = singleChoice('asked', ['*May 2019', 'June 2019', 'July 2019'], {
			stem: 'When was the council vote?'
		});
		expect(told(month, 'In 2019 the council had a vote.')).toEqual([]);
		expect(told(day, 'On 4 May 2019 the council had a vote.')).toHaveLength(1);
	});

	test('[BK81] a waiver beside the telling question answers it', () => {
		const waive = [{ rule: 'answer-in-stem', reason: 'It weighs both figures.' }];
		expect(told(number, 'It guided 1,250 boats.', { waive })).toEqual([]);
	});
});

describe('key positions', () => {
	const keysAt = (...counts: number[]) => ({
		questions: counts.flatMap((count, place) =>
			Array.from({ length: count }, (_, index) =>
				singleChoice(
					`q${place}-${index}`,
					['Mill', 'Barn', 'Rock'].map((text, at) => (at === place ? `*${text}` : text))
				)
			)
		)
	});

	test('[BK82] keys that stand first too often for chance draw a warning on the bank', () => {
		// Chi-square 15.0 with 2 degrees of freedom: p = 0.0006.
		expect(findings('key-positions', keysAt(20, 5, 5))).toEqual([
			'of 30 keys among 3 choices, 20, 5, 5 stand at the places from the first on; even would be 10 each'
		]);
	});

	test('[BK82] what chance does to one bank in five hundred draws none', () => {
		// Chi-square 12.2: p = 0.002.
		expect(findings('key-positions', keysAt(19, 5, 6))).toEqual([]);
	});
});

describe('recall', () => {
	const five = { news: [{ id: 'c', importance: 5 }] };

	test('[BK83] the warning comes once a fact, and not where the fact is recalled as well', () => {
		const two = [statement('one'), statement('two', { stem: 'Is it so?' })];
		expect(findings('recognition-only', { claims: five, questions: two })).toHaveLength(1);
		const typed = { id: 'typed', kind: 'short-text', answer: { accept: ['mill'] } };
		expect(findings('recognition-only', { claims: five, questions: [...two, typed] })).toEqual([]);
		expect(findings('recognition-only', { questions: two })).toEqual([]);
	});
});

describe('cues of form', () => {
	const cues = (rule: string, stem: string, ...choices: string[]) =>
		findings(rule, { questions: [singleChoice('q', choices, { stem })] });

	test('[BK84] a plural asked for and offered by the key alone draws a warning', () => {
		const stem = 'Which two people kept the lamp?';
		expect(cues('grammar-cue', stem, '*Ada and Ben', 'The council', 'The Gazette')).toEqual([
			'the stem asks for several things rules out “The council”, “The Gazette”'
		]);
		expect(cues('grammar-cue', stem, '*Ada and Ben', 'Ida and Tom', 'The Gazette')).toEqual([]);
	});

	test('[BK84] articles go by sound: an hour, a unit, an SMA', () => {
		expect(cues('grammar-cue', 'The vote took an …', '*hour', 'age', 'SMA', 'evening')).toEqual([]);
		expect(cues('grammar-cue', 'The vote took an …', '*hour', 'unit', 'age')).toHaveLength(1);
		expect(cues('grammar-cue', 'The vote took a …', '*unit', 'USFK', 'week')).toEqual([]);
	});

	test('[BK84] grammar that rules out the key helps nobody', () => {
		expect(cues('grammar-cue', 'The tower has an …', '*lamp', 'oven')).toEqual([]);
	});

	test('[BK85] figures alone, words alone, and words that hold a figure draw none', () => {
		expect(cues('mixed-option-types', 'When?', '*1871', '1934', '1962')).toEqual([]);
		expect(cues('mixed-option-types', 'Who?', '*Ada', 'Ben', 'The board')).toEqual([]);
		expect(
			cues('mixed-option-types', 'How long?', '*40 days', 'Under two months', 'More than 4 years')
		).toEqual([]);
		expect(cues('mixed-option-types', 'What?', '*The first round', 'The end', 'The vote')).toEqual([]);
		const long = 'As long as the 4 years before the vote was held';
		expect(cues('mixed-option-types', 'How long?', '*40 days', long, '60 days')).toEqual([]);
		expect(cues('mixed-option-types', 'When?', '*1871', 'Never', '1962')).toHaveLength(1);
	});
});
