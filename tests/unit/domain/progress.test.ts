import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOfAsking } from '#domain/asking.ts';
import type { LearnerEvent, Mode, Outcome } from '#domain/attempt.ts';
import { chanceOf, shuffle } from '#domain/chance.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import {
	canExtend,
	EMPTY_PROGRESS,
	NO_PROGRESS,
	openSitting,
	UNDO_DEPTH,
	type BankProgress,
	type Progress,
	type Regrade
} from '#domain/progress.ts';
import type { AnswerGiven } from '#domain/sitting.ts';
import { digestOfCards, goldenLog } from '../../fixtures/golden-log.ts';
import { undoneAnswers } from '#domain/undone.ts';
import { answer, DAY, event, HOUR, MONDAY_NOON, started } from '../../fixtures/learner-log.ts';

const wrong = { outcome: 'wrong' } as const;
const fold = (events: readonly LearnerEvent[], regrade?: Regrade) =>
	foldProgress(EMPTY_PROGRESS, events, regrade);
const inBank = (events: readonly LearnerEvent[], bank = 'gull-rock'): BankProgress =>
	fold(events).banks.get(bank) ?? NO_PROGRESS;
const repsOf = (events: readonly LearnerEvent[], bank?: string) =>
	Object.fromEntries([...inBank(events, bank).cards].map(([claim, { reps }]) => [claim, reps]));
const byId = (a: LearnerEvent, b: LearnerEvent) => (a.id < b.id ? -1 : 1);
const finish = (sitting = 's1') => event({ type: 'sitting.finished', sitting });
const undo = (given: AnswerGiven) =>
	event({ type: 'answer.undone', sitting: given.sitting, answer: given.id, atMs: given.atMs });

/** A log of a few sittings in the order of its ids, with everything in it that a fold takes notice of. */
const anyLog = fc
	.array(
		fc.record({
			sitting: fc.nat({ max: 5 }),
			what: fc.constantFrom(
				'answer',
				'answer',
				'answer',
				'start',
				'end',
				'leave',
				'undo',
				'open',
				'bury',
				'plan'
			),
			question: fc.constantFrom('a', 'b', 'c'),
			outcome: fc.constantFrom<Outcome>('right', 'partial', 'wrong'),
			mode: fc.constantFrom<Mode>('practice', 'test'),
			hours: fc.nat({ max: 30 })
		}),
		{ maxLength: 60 }
	)
	.map((all) => {
		let atMs = MONDAY_NOON;
		const log: LearnerEvent[] = Array.from({ length: 6 }, (_, n) =>
			started({ sitting: `s${n}`, mode: n % 3 === 0 ? 'test' : 'practice', from: n % 2 ? 'review' : 'draw' })
		);
		for (const { sitting: n, what, question, outcome, hours } of all) {
			const sitting = `s${n}`;
			atMs += hours * HOUR + 1;
			const answers = log.filter((entry) => entry.type === 'answer.given');
			const last = answers.at(-(n + 1));
			if (what === 'answer') log.push(answer({ sitting, question, outcome, atMs }));
			else if (what === 'end') log.push(event({ type: 'sitting.finished', sitting, atMs }));
			else if (what === 'leave') log.push(event({ type: 'sitting.left', sitting, atMs }));
			else if (what === 'open') log.push(event({ type: 'question.opened', sitting, question, atMs }));
			else if (what === 'bury') log.push(event({ type: 'question.buried', question, untilDay: n, atMs }));
			else if (what === 'undo' && last)
				log.push(event({ type: 'answer.undone', sitting: last.sitting, answer: last.id, atMs }));
			else if (what === 'plan')
				log.push(
					event({ type: 'plan.set', dailyLimit: n + 1, targetRetention: 0.9, neededByDay: null, atMs })
				);
		}
		return log;
	});

describe('the answers that count', () => {
	it('[LG4] of two answers to one question the first counts in practice, the last in a test', () => {
		const [first, second] = [answer(), answer(wrong)];
		const missed = (mode: Mode) => {
			const { cards } = inBank([started({ mode }), first, second, finish()]);
			return [cards.get('claim-a')?.reps, cards.get('claim-a')?.lapses];
		};
		expect(missed('practice')).toEqual([1, 0]);
		expect(missed('test')).toEqual([1, 1]);
	});

	it('[LG4] another sitting is another chance, and so is a question that is asked again in the same', () => {
		const again = answer({ round: 2 });
		expect(repsOf([started(), answer(), again, again])).toEqual({ 'claim-a': 2 });
		const other = [started({ sitting: 's2' }), answer({ sitting: 's2' })];
		expect(repsOf([started(), answer(), ...other])).toEqual({ 'claim-a': 2 });
	});

	it('[LG4] is what the sittings say, for any log', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				const undone = undoneAnswers(log);
				const given = log.filter((entry) => entry.type === 'answer.given' && !undone.has(entry.id));
				const ended = (sitting: string) =>
					log.findIndex(
						(entry) =>
							(entry.type === 'sitting.finished' || entry.type === 'sitting.left') &&
							entry.sitting === sitting
					);
				const counting = new Set<string>();
				for (const entry of given) {
					if (entry.type !== 'answer.given') continue;
					const isTest = ['s0', 's3'].includes(entry.sitting);
					if (isTest && ended(entry.sitting) < 0) continue;
					counting.add(`${entry.sitting} ${keyOfAsking(entry)}`);
				}
				const reps = [...inBank(log).cards.values()].reduce((sum, card) => sum + card.reps, 0);
				expect(reps).toBe(counting.size);
			})
		);
	});

	it('[LG1] those of a test count once it is over, so that no list tells how it goes', () => {
		const open = [started({ mode: 'test' }), answer(wrong)];
		expect(repsOf(open)).toEqual({});
		expect(repsOf([...open, finish()])).toEqual({ 'claim-a': 1 });
		expect(repsOf([...open, event({ type: 'sitting.left' })])).toEqual({ 'claim-a': 1 });
		expect(repsOf([...open, finish(), event({ type: 'sitting.left' })])).toEqual({ 'claim-a': 1 });
	});

	it('[LG1] those of practice count at once', () => {
		expect(repsOf([started(), answer()])).toEqual({ 'claim-a': 1 });
	});

	it("[LG2] are those of the bank's own sittings, even under the same question id", () => {
		const log = [
			started(),
			answer(),
			started({ sitting: 'x', bank: 'other' }),
			answer({ sitting: 'x', ...wrong })
		];
		expect(repsOf(log)).toEqual({ 'claim-a': 1 });
		expect(inBank(log).cards.get('claim-a')?.isMissed).toBe(false);
		expect(inBank(log, 'other').cards.get('claim-a')?.isMissed).toBe(true);
	});

	it('[LG2] an answer whose sitting is not in the log belongs to no bank', () => {
		expect(fold([answer({ sitting: 'lost' })]).banks.size).toBe(0);
	});

	it("[LG2] a review's answers are told from a quiz's", () => {
		const met = [started({ sitting: 's0' }), answer({ sitting: 's0', atMs: MONDAY_NOON - 30 * DAY })];
		const reviewed = (from: 'review' | 'draw') =>
			inBank([...met, started({ from }), answer()]).cards.get('claim-a')?.reviewedDay;
		expect(reviewed('review')).toBe(MONDAY_NOON / DAY - 0.5);
		expect(reviewed('draw')).toBeNull();
	});

	it('[SC6] what a review asks besides what is due uses up nothing of the day', () => {
		const early = [
			started({ sitting: 's0' }),
			answer({ sitting: 's0' }),
			started({ from: 'review' }),
			answer()
		];
		expect(inBank(early).cards.get('claim-a')?.reviewedDay).toBeNull();
	});
});

describe('an answer taken back', () => {
	it('[LG16] never counts: the log folds as if it had not been given', () => {
		const [kept, gone] = [answer(), answer({ question: 'b', ...wrong })];
		const without = fold([started(), kept]).banks;
		expect(fold([started(), kept, gone, undo(gone)]).banks).toEqual(without);
	});

	it('[LG16] the question is open again: what was answered to it before does not come back', () => {
		const [first, changed] = [answer(), answer(wrong)];
		const test = inBank([started({ mode: 'test' }), first, changed, undo(changed), finish()]);
		expect(test.cards.size).toBe(0);
		const [slip, mended] = [answer(wrong), answer()];
		const practice = inBank([started(), slip, undo(slip), mended]);
		expect(practice.cards.get('claim-a')).toMatchObject({ reps: 1, lapses: 0 });
	});

	it('[QZ12] what was added because of it is no longer a place in its sitting', () => {
		const slip = answer(wrong);
		const added = event({
			type: 'question.added',
			question: 'a',
			round: 2,
			topic: 'tower',
			because: slip.id
		});
		const keys = (log: LearnerEvent[]) => fold(log).sittings.get('s1')?.keys;
		expect(keys([started(), slip, added])).toEqual(['a', 'b', 'c', 'a~2']);
		expect(keys([started(), slip, added, undo(slip)])).toEqual(['a', 'b', 'c']);
	});

	it('[LG16] also thirty deep: taking all of them back leaves what was there before', () => {
		const before = [started({ sitting: 's0' }), answer({ sitting: 's0' }), finish('s0'), started()];
		const given = Array.from({ length: UNDO_DEPTH }, (_, n) => answer({ question: `q${n}`, ...wrong }));
		let log: LearnerEvent[] = [...before, ...given];
		for (let n = 0; n < UNDO_DEPTH; n += 1) {
			const last = fold(log).undoable.at(-1);
			const taken = given.find(({ id }) => id === last?.answer);
			expect(taken?.question).toBe(`q${UNDO_DEPTH - 1 - n}`);
			if (taken) log = [...log, undo(taken)];
		}
		expect(fold(log).banks).toEqual(fold(before).banks);
	});

	it('[LG16] thirty can be taken back and no more, the latest last, only those that count', () => {
		const many = Array.from({ length: 40 }, (_, n) => answer({ question: `q${n}` }));
		const { undoable } = fold([started(), ...many, answer({ question: 'q39' })]);
		expect(undoable.map(({ question }) => question)).toEqual(many.slice(10).map(({ question }) => question));
		expect(undoable.at(-1)).toMatchObject({ bank: 'gull-rock', sitting: 's1', answer: many.at(-1)?.id });
	});

	it('[LG16] cannot be folded onto a progress that counted it already', () => {
		const given = answer();
		const progress = fold([started(), given]);
		expect(canExtend(progress, [undo(given)])).toBe(false);
		expect(canExtend(progress, [answer({ question: 'b' })])).toBe(true);
		expect(canExtend(progress, [given])).toBe(false);
		const [before, changed] = [answer({ sitting: 's9' }), answer({ sitting: 's9' })];
		const test = fold([started({ sitting: 's9', mode: 'test' }), before]);
		expect(canExtend(test, [changed, undo(changed)])).toBe(false);
		expect(canExtend(test, [changed])).toBe(true);
	});
});

describe('one state, however the log is cut or came together', () => {
	it('[LG12] a log folded in any batches gives what it gives folded at once', () => {
		fc.assert(
			fc.property(anyLog, fc.array(fc.nat({ max: 8 })), (log, sizes) => {
				let progress: Progress = EMPTY_PROGRESS;
				let from = 0;
				for (const size of [...sizes, log.length]) {
					const batch = log.slice(from, from + size);
					// As the page does: what takes back an answer folded before needs a fold from the start.
					progress = canExtend(progress, batch)
						? foldProgress(progress, batch)
						: fold(log.slice(0, from + size));
					from += size;
				}
				expect(progress).toEqual(fold(log));
			})
		);
	});

	it('[LG12] and so does a long one, with answers that come after twenty more sittings have ended', () => {
		const sittings = Array.from({ length: 30 }, (_, n) => `s${n}`);
		const log = [
			...sittings.flatMap((sitting) => [started({ sitting }), answer({ sitting }), finish(sitting)]),
			answer({ sitting: 's0', question: 'b' }),
			answer({ sitting: 's29', question: 'c' })
		];
		const single = log.reduce<Progress>((progress, entry) => foldProgress(progress, [entry]), EMPTY_PROGRESS);
		expect(single).toEqual(fold(log));
		expect(repsOf(log)).toEqual({ 'claim-a': 30, 'claim-c': 1 });
	});

	it('[LG12] a hundred events in a thousand shuffles, sorted by id, give one state', () => {
		const log = goldenLog().slice(0, 100);
		const expected = fold(log);
		for (let n = 0; n < 1000; n += 1) {
			const shuffled = shuffle(log, chanceOf(`shuffle ${n}`)).sort(byId);
			expect(fold(shuffled)).toEqual(expected);
		}
	});

	it('[LG12] a log read back from disk says the same as the one in memory', () => {
		fc.assert(
			fc.property(anyLog, (log) => {
				expect(fold(JSON.parse(JSON.stringify(log)) as LearnerEvent[])).toEqual(fold(log));
			})
		);
	});

	it('[LG12] what has nothing to do with each other may come in any order: each bank stands as if alone', () => {
		const golden = goldenLog();
		const other = golden.flatMap((entry): LearnerEvent[] => {
			if (!('sitting' in entry)) return [];
			const moved = { ...entry, sitting: `${entry.sitting}-other` };
			return [moved.type === 'sitting.started' ? { ...moved, bank: 'other' } : moved];
		});
		for (const seed of ['a', 'b', 'c']) {
			const chance = chanceOf(seed);
			const queues = [[...golden], [...other]];
			const mixed: LearnerEvent[] = [];
			while (mixed.length < golden.length + other.length)
				mixed.push(...(queues[chance() < 0.5 ? 0 : 1]?.splice(0, 3) ?? []));
			expect(inBank(mixed)).toEqual(inBank(golden));
			expect(inBank(mixed, 'other')).toEqual(inBank(other, 'other'));
		}
	});

	it('[LG17] the same log gives the same cards on every machine', () => {
		expect(digestOfCards(goldenLog())).toBe(
			'60 cards, stability 316.185905, difficulty 541.854085, 530ca69a'
		);
		const [, ...rest] = goldenLog();
		expect(digestOfCards(rest)).not.toBe(digestOfCards(goldenLog()));
	});
});

describe('a key that was corrected', () => {
	const given = answer({ outcome: 'wrong', claims: [{ claim: 'x', right: false }] });
	const corrected: AnswerGiven = { ...given, outcome: 'right', claims: [{ claim: 'x', right: true }] };
	const regrade: Regrade = ({ question }, bank) =>
		question === 'a' && bank === 'gull-rock' ? { answer: corrected, on: '2026-11-02' } : undefined;

	it('[LG18] grades the history anew and says what it changed', () => {
		const bank = fold([started(), given], regrade).banks.get('gull-rock');
		expect(bank?.cards.get('x')).toMatchObject({ isMissed: false, lapses: 0, miss: null });
		expect([...(bank?.corrected.values() ?? [])]).toEqual([
			{ question: 'a', answer: given.id, on: '2026-11-02', before: 'wrong', after: 'right', isSeen: false }
		]);
	});

	it('[LG18] is told once: what was seen is seen, and a later correction is news again', () => {
		const seen = (on: string) => event({ type: 'correction.seen', question: 'a', on });
		const isSeen = (on: string) =>
			fold([started(), given, seen(on)], regrade)
				.banks.get('gull-rock')
				?.corrected.get('a')?.isSeen;
		expect(isSeen('2026-11-02')).toBe(true);
		expect(isSeen('2026-10-01')).toBe(false);
	});

	it('[LG18] touches no other question and no other bank', () => {
		const other = [started({ bank: 'other' }), given];
		expect(fold(other, regrade).banks.get('other')?.corrected.size).toBe(0);
		expect(fold([started(), answer({ question: 'b' })], regrade).banks.get('gull-rock')?.corrected.size).toBe(
			0
		);
	});
});

describe('what a learner says of a question', () => {
	it('[LG19] buried, flagged and noted are kept side by side, the latest word of each', () => {
		const { remarks } = inBank([
			event({ type: 'question.flagged', question: 'a', flagged: true }),
			event({ type: 'question.noted', question: 'a', note: 'look up' }),
			event({ type: 'question.buried', question: 'a', untilDay: 20_500 }),
			event({ type: 'question.noted', question: 'a', note: 'looked up' }),
			event({ type: 'question.flagged', question: 'b', flagged: true }),
			event({ type: 'question.flagged', question: 'b', flagged: false })
		]);
		expect(remarks.get('a')).toEqual({ isFlagged: true, note: 'looked up', buriedUntilDay: 20_500 });
		expect(remarks.get('b')?.isFlagged).toBe(false);
	});

	it('[LG19] reports keep their words, the version and their order', () => {
		const report = (words: string) =>
			event({ type: 'question.reported', question: 'a', questionVersion: 'v1', words });
		const reports = [report('the date is off'), report('so is the place')];
		expect(inBank(reports).reports).toEqual(reports);
	});

	it('[LG19] stays with its bank', () => {
		const log = [event({ type: 'question.flagged', question: 'a', flagged: true, bank: 'other' })];
		expect(inBank(log).remarks.size).toBe(0);
		expect(inBank(log, 'other').remarks.size).toBe(1);
	});

	it('[LG19] how to review is what was said last, each bank for itself', () => {
		const plan = { dailyLimit: 7, targetRetention: 0.95, neededByDay: 20_500 };
		const log = [
			event({ type: 'plan.set', dailyLimit: 50, targetRetention: 0.8, neededByDay: null }),
			event({ type: 'plan.set', ...plan })
		];
		expect(inBank(log).plan).toEqual(plan);
		expect(inBank(log, 'other').plan).toEqual({ dailyLimit: 20, targetRetention: 0.9, neededByDay: null });
	});
});

describe('the sitting offered for resuming', () => {
	it('[LG8] is the newest of its bank that was neither finished nor left, with where it stands', () => {
		const log = [
			started({ sitting: 's1' }),
			started({ sitting: 's2' }),
			started({ sitting: 's3', bank: 'other' }),
			started({ sitting: 's4' }),
			event({ type: 'question.opened', sitting: 's2', question: 'b' }),
			answer({ sitting: 's2', question: 'b' }),
			event({ type: 'sitting.left', sitting: 's4' })
		];
		const open = openSitting(fold(log), 'gull-rock');
		expect(open?.started.sitting).toBe('s2');
		expect(open).toMatchObject({ current: 'b', answered: ['b'], isOver: false });
		expect(openSitting(fold([...log, finish('s2')]), 'gull-rock')?.started.sitting).toBe('s1');
		expect(openSitting(fold(log), 'nowhere')).toBeUndefined();
	});

	it('[LG8] is kept however many sittings have ended since', () => {
		const ended = Array.from({ length: 50 }, (_, n) => [
			started({ sitting: `e${n}` }),
			finish(`e${n}`)
		]).flat();
		const progress = fold([started({ sitting: 'open' }), ...ended]);
		expect(openSitting(progress, 'gull-rock')?.started.sitting).toBe('open');
		expect(progress.sittings.size).toBeLessThan(30);
	});
});
