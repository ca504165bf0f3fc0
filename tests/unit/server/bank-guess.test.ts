import { describe, expect, test } from 'vitest';
import { guessBank } from '#server/bank-guess.ts';
import { guessContext, guessableQuestions } from '#server/guess-context.ts';
import { STRATEGIES } from '#server/guess-strategies.ts';
import { reportGuesses } from '#server/guess-table.ts';
import { makeBank, singleChoice, statement, type MadeQuestion } from './made-bank.ts';
import { copyFixtures, plant } from './planted-bank.ts';
import { runBank } from './run-bank.ts';

/** How likely the strategy picks each choice of the first question; undefined where it prefers none. */
function guess(strategy: string, questions: readonly MadeQuestion[]) {
	const { bank } = makeBank({ questions, topics: ['tower', 'people'] });
	const [question] = guessableQuestions(bank);
	const played = STRATEGIES.find(({ id }) => id === strategy);
	if (question === undefined || played === undefined) throw new Error(`no ${strategy} to play`);
	return played.guess(question, guessContext(bank));
}

function resultOf(strategy: string, questions: readonly MadeQuestion[]) {
	const result = guessBank(makeBank({ questions }).bank).results.find((one) => one.strategy.id === strategy);
	if (result === undefined) throw new Error(`no ${strategy} was played`);
	return result;
}

/** Choices, and how likely each is picked: by what the strategy looks for, and by nothing else. */
const BY_LOOKS: readonly [strategy: string, choices: string[], likely: number[], stem?: string][] = [
	['longest', ['*A red tower', 'A mill', 'A barn'], [1, 0, 0]],
	['shortest', ['*A mill', 'A red tower', 'A white house'], [1, 0, 0]],
	['first', ['*Mill', 'Tower', 'House'], [1, 0, 0]],
	['last', ['Mill', 'Tower', '*House'], [0, 0, 1]],
	['lowest-number', ['*$4 million', '$7 million', '$9 million'], [1, 0, 0]],
	['middle-number', ['$4 million', '*$7 million', '$9 million'], [0, 1, 0]],
	['middle-number', ['$4 million', '*$7 million', '$9 million', '$12 million'], [0, 0.5, 0.5, 0]],
	['middle-number', ['Nearly nine decades', '*Nearly four decades', 'Nearly two decades'], [0, 1, 0]],
	['highest-number', ['1871', '1934', '*1962'], [0, 0, 1]],
	['stem-words', ['*The warden', 'The board', 'The editor'], [1, 0, 0], 'Who calls the warden?'],
	['no-stem-words', ['*The warden', 'The board', 'The editor'], [1, 0, 0], 'Who calls board and editors?'],
	['odd-one-out', ['*A tower', 'By video link', 'By sea link'], [1, 0, 0]],
	['most-alike', ['*White house', 'White tower', 'House of brick'], [1, 0, 0]],
	['no-absolutes', ['*In some years', 'In every year', 'Never at all'], [1, 0, 0]],
	['most-specific', ['*40 boats', 'Many boats', 'All boats'], [1, 0, 0]],
	['most-specific', ['*Perhaps a boat', 'A white boat', 'A red boat'], [1, 0, 0]],
	['grammar', ['*An orange lamp', 'Blue lamp', 'White lamp'], [0, 0.5, 0.5], 'The tower has a'],
	['grammar', ['*Islands', 'A rock', 'A bay'], [1, 0, 0], 'Which two places lie near the tower?'],
	['grammar', ["*The board's", 'By sea', 'Never'], [1, 0, 0], 'Whose boat is it?'],
	['grammar', ['*In May 2019', 'By sea', 'For fun'], [1, 0, 0], 'When was the vote?'],
	['grammar', ['*40 boats', 'By sea', 'For fun'], [1, 0, 0], 'How many boats came?'],
	['grammar', ['*By sea', 'In a storm', 'For fun'], [1, 0, 0], 'By what means did they come?']
];

describe('guessing by the looks of the choices', () => {
	for (const [strategy, choices, likely, stem = 'Which?'] of BY_LOOKS) {
		test(`[GU1] ${strategy} picks ${likely.join(', ')} of ${choices.join(' / ')}`, () => {
			expect(guess(strategy, [singleChoice('q', choices, { stem })])).toEqual(likely);
		});
	}

	test('[GU2] choices that a strategy likes equally well share its pick, so that a score is the same on every run', () => {
		const { bank } = resultOf('longest', [singleChoice('q', ['*A red tower', 'A new tower', 'A mill'])]);
		expect(bank.score).toBe(0.5);
	});

	test('[GU3] a strategy that prefers no choice counts as chance, and is told apart from one that decides', () => {
		const result = resultOf('middle-number', [
			singleChoice('words', ['*Mill', 'Tower', 'House']),
			singleChoice('figures', ['1871', '*1934', '1962'])
		]);
		expect(result.bank).toEqual({ questions: 2, score: (1 / 3 + 1) / 2, chance: 1 / 3 });
		expect(result.decided).toEqual({ questions: 1, score: 1, chance: 1 / 3 });
	});

	test('[GU3] only questions with one key among several choices are played', () => {
		const { questions } = guessBank(
			makeBank({
				questions: [
					singleChoice('two-keys', ['*Mill', '*Tower', 'House']),
					singleChoice('no-choice', ['*Mill']),
					statement('statement'),
					singleChoice('played', ['*Mill', 'Tower'])
				]
			}).bank
		);
		expect(questions).toBe(1);
	});
});

describe('guessing by the rest of the bank', () => {
	const asked = singleChoice('q', ['*The old mill', 'The tower', 'The house'], { stem: 'Which?' });

	test('[GU4] what is offered most often elsewhere is picked', () => {
		const other = singleChoice('other', ['*The barn', 'The old mill'], { topic: 'people' });
		expect(guess('common-choice', [asked, other])).toEqual([1, 0, 0]);
	});

	test('[GU4] what is right elsewhere is picked, also where it is to be written', () => {
		const other = { id: 'other', kind: 'short-text', answer: { accept: ['the house'] } };
		expect(guess('common-key', [asked, other])).toEqual([0, 0, 1]);
	});

	test('[GU4] what stands in the stem of another question is picked, small words before it apart', () => {
		expect(guess('in-other-stem', [asked, statement('other', { stem: 'An old mill stood here.' })])).toEqual([
			1, 0, 0
		]);
		const within = statement('other', { stem: 'The treehouse stood here.' });
		expect(guess('in-other-stem', [asked, within])).toBeUndefined();
	});

	test("[GU4] the commonest word of the topic is picked, and another topic's words do not count", () => {
		const elsewhere = statement('elsewhere', { topic: 'people', stem: 'A mill and a mill.' });
		const here = statement('here', { stem: 'A tower stood here.' });
		expect(guess('topic-word', [asked, here, elsewhere])).toEqual([0, 1, 0]);
	});

	test('[GU4] the place of most other keys is picked, among questions with as many choices', () => {
		const third = singleChoice('third', ['Barn', 'Sea', '*Rock']);
		const four = ['a', 'b'].map((id) => singleChoice(id, ['Barn', '*Sea', 'Rock', 'Bay']));
		expect(guess('key-position', [asked, third, ...four])).toEqual([0, 0, 1]);
	});

	test('[GU4] no question bears witness for itself', () => {
		for (const strategy of ['common-choice', 'common-key', 'in-other-stem', 'topic-word', 'key-position']) {
			expect(guess(strategy, [{ ...asked, stem: 'Which is the old mill?' }]), strategy).toBeUndefined();
		}
	});
});

/** Questions of the topic whose key is first, and others whose key is last. */
function keysFirst(first: number, of: number, topic = 'tower') {
	return Array.from({ length: of }, (_, index) =>
		singleChoice(`${topic}-${index}`, index < first ? ['*Mill', 'Barn', 'Rock'] : ['Mill', 'Barn', '*Rock'], {
			topic
		})
	);
}

describe('limits', () => {
	const excessesOf = (questions: readonly MadeQuestion[]) =>
		guessBank(makeBank({ questions, topics: ['tower', 'people'] }).bank).excesses.filter(
			({ strategy }) => strategy === 'first'
		);

	test('[GU5] a strategy may beat chance by three points over the bank, and not by more', () => {
		// Of 100 at 33.3% each, 36 are 2.7 points above and 37 are 3.7.
		expect(excessesOf([...keysFirst(18, 50), ...keysFirst(18, 50, 'people')])).toEqual([]);
		expect(excessesOf([...keysFirst(19, 50), ...keysFirst(18, 50, 'people')])).toMatchObject([{ limit: 3 }]);
	});

	test('[GU5] within a topic of twenty it may beat chance by eight, and a smaller topic is not judged', () => {
		// 9 of 20 are 11.7 points above; the others hold the bank down.
		expect(excessesOf([...keysFirst(9, 20), ...keysFirst(0, 19, 'people')])).toMatchObject([
			{ topic: 'tower', limit: 8 }
		]);
		expect(excessesOf([...keysFirst(9, 19), ...keysFirst(0, 19, 'people')])).toEqual([]);
		// 8 of 20 are 6.7 above.
		expect(excessesOf([...keysFirst(8, 20), ...keysFirst(0, 19, 'people')])).toEqual([]);
	});

	test('[GU6] an excess names its questions, the largest gain first, and as many to change as bring it down', () => {
		const four = singleChoice('four', ['*Mill', 'Barn', 'Rock', 'Bay']);
		const [excess, withinTopic] = excessesOf([...keysFirst(8, 19), four]);
		expect(excess?.carriers.map(({ question }) => question.id)).toEqual([
			'four',
			...Array.from({ length: 8 }, (_, index) => `tower-${index}`)
		]);
		// 12.1 points above: 9.1 too many over the bank and 4.1 within the topic, at 3.3 to 3.8 a question.
		expect([excess?.toChange, withinTopic?.toChange]).toEqual([3, 2]);
	});
});

describe('the guess report', () => {
	test('[GU7] a bank within its limits passes, and every strategy has its row', () => {
		const places = [
			['*Barn', 'Mill', 'Rock'],
			['Barn', '*Mill', 'Rock'],
			['Barn', 'Mill', '*Rock']
		];
		const { lines, fine } = reportGuesses(
			makeBank({ questions: places.map((one, at) => singleChoice(`q${at}`, one)) })
		);
		expect(fine).toBe(true);
		expect(lines[0]).toBe('made: 3 single-choice questions, chance 33.3%');
		expect(lines).toEqual(
			expect.arrayContaining(STRATEGIES.map(({ id }) => expect.stringMatching(`^${id} `)))
		);
		expect(lines.at(-1)).toBe('No strategy is beyond its limit.');
	});

	test('[GU7] a bank without such questions has nothing to guess at, and passes', () => {
		const report = reportGuesses(makeBank({ questions: [statement('q')] }));
		expect(report).toEqual({ lines: ['made: no single-choice questions to guess at'], fine: true });
	});

	test('[GU7] the command exits 1 beyond a limit, with the line of each question to change', () => {
		const { status, lines } = runBank(copyFixtures(), 'guess', '--bank', 'gull-rock');
		expect(lines[0]).toBe('gull-rock: 1 single-choice question, chance 33.3%');
		expect(lines).toContainEqual(
			expect.stringMatching(/^first over the bank: \+66\.7 points, limit \+3\.0; change 1 of 1/u)
		);
		expect(lines).toContainEqual(
			expect.stringMatching(
				/^questions\/gull-rock\/keeper\.yaml:\d+:5 bank\/guess-first \+66\.7 “offer-for-tower”/u
			)
		);
		expect(status).toBe(1);
	});

	test('[GU7] the command exits 2 on a bank that is not there, so that a slip never passes for a fine bank', () => {
		expect(runBank(copyFixtures(), 'guess', '--bank', 'gull')).toMatchObject({
			status: 2,
			stderr: 'There is no bank “gull” in “questions”.\n'
		});
	});

	test('[GU7] the command exits 1 on a bank that cannot be read whole, and scores no half of it', () => {
		const folder = copyFixtures();
		plant(folder, { file: 'lens.yaml', find: 'reads: measure', put: 'reads: measures' });
		const { status, lines } = runBank(folder, 'guess');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toContain('bank/schema');
		expect(status).toBe(1);
	});
});
