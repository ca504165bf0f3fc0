import { describe, expect, it } from 'vitest';
import { classReport } from '#domain/class-report.ts';
import { recordOf } from '#domain/session-record.ts';
import { reportOf, type SessionReport } from '#domain/session-report.ts';
import { withoutCorrection } from '#domain/without-correction.ts';
import { numberFacts, type RoomEvent } from '#domain/room-event.ts';
import { resultOf } from '#domain/seat-result.ts';
import { replayRoom, roomOfRecord } from '#machines/room-fold.ts';
import { reportSession } from '../../fixtures/report-session.ts';
import { gullRock, QUESTION_IDS, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

const reportIn = ({ room }: Session): SessionReport => reportOf(room, gullRock);
const report = reportIn(reportSession());
const [offer, works, vote] = report.questions;
if (!offer || !works || !vote) throw new Error('a report without its three questions');
const claimIn = ({ claims }: SessionReport, id: string) => claims.find(({ note }) => note.claim.id === id);

describe('a report worked out by hand', () => {
	it('[RP10] tells each vote on a question with its counts and its mean credit', () => {
		// First vote: a b b b a c, two of six right. Second: a a b a a, four of five.
		expect(offer.votes).toEqual([
			{ round: 1, answered: 6, right: 2, partial: 0, wrong: 4, facility: 2 / 6 },
			{ round: 2, answered: 5, right: 4, partial: 0, wrong: 1, facility: 4 / 5 }
		]);
		// Credits 1, (1 - 0) / 2, (1 - 1) / 2, (2 - 1) / 2, 1: together 3 of 5.
		expect(works.votes).toEqual([{ round: 1, answered: 5, right: 2, partial: 2, wrong: 1, facility: 3 / 5 }]);
		expect(vote.votes).toEqual([{ round: 1, answered: 6, right: 3, partial: 0, wrong: 3, facility: 3 / 6 }]);
	});

	it('[RP10] facility is that of the first vote, and the session’s the mean of its questions’', () => {
		expect(report.questions.map(({ facility }) => facility)).toEqual([2 / 6, 3 / 5, 3 / 6]);
		// (1/3 + 3/5 + 1/2) / 3 = (10 + 18 + 15) / 90 = 43/90.
		expect(report.facility).toBeCloseTo(43 / 90, 15);
	});

	it('[RP11] tells who moved which way between two votes', () => {
		// Ben and Dan from b to a; Ada and Eve stayed with a, Cat with b; Fay voted once.
		expect(offer.movers).toEqual({
			...{ gained: 2, lost: 0, stayedRight: 2, stayedWrong: 1 },
			gainedBy: [
				{ seat: 2, name: 'Ben' },
				{ seat: 4, name: 'Dan' }
			],
			lostBy: []
		});
		expect(works.movers).toBeNull();
	});

	it('[RP12] tells which wrong answer drew whom, how sure they were, and the slip behind it', () => {
		expect(
			offer.drawn.map(({ text, count, sure, names, slip }) => ({
				text,
				count,
				sure,
				names,
				slip: slip?.origin
			}))
		).toEqual([
			{
				text: '2.6 million crowns',
				count: 1,
				sure: 1,
				names: [{ seat: 3, name: 'Cat' }],
				slip: 'near-figure'
			}
		]);
		// The lens drew Cat and Dan; Ben and Cat left out the paint.
		expect(works.drawn.map(({ how, text, seats }) => ({ how, text, seats }))).toEqual([
			{ how: 'chose', text: 'A lens from Larkhaven', seats: [3, 4] },
			{ how: 'left-out', text: 'A coat of red paint', seats: [2, 3] }
		]);
	});

	it('[RP4] tells how sure and how right, of the last vote, and who was sure and wrong', () => {
		expect(offer.confidence).toEqual({
			guess: { right: 0, partial: 0, wrong: 0 },
			'think-so': { right: 1, partial: 0, wrong: 0 },
			sure: { right: 3, partial: 0, wrong: 1 }
		});
		expect(vote.confidentlyWrong).toEqual({ count: 3, share: 0.5 });
		// Sure: 3 + 2 + 2 right, 1 in part (Dan's works), 1 + 1 + 3 wrong.
		expect(report.confidence?.sure).toEqual({ right: 7, partial: 1, wrong: 5 });
		// 5 of 5 + 5 + 6 answers.
		expect(report.confidentlyWrong).toEqual({ count: 5, share: 5 / 16 });
	});

	it('[RP13] tells of each claim the share of last votes that showed it known, least held first', () => {
		expect(
			report.claims.map(({ note, answered, held, share }) => [note.claim.id, answered, held, share])
		).toEqual([
			// Ada and Eve; Ben left it out, Cat was wrong, Dan chose too much.
			['red-1962', 5, 2, 2 / 5],
			['council-keeps', 6, 3, 3 / 6],
			// Ada, Ben and Eve.
			['electric-1934', 5, 3, 3 / 5],
			// All but Cat, in the second vote.
			['offer-40000', 5, 4, 4 / 5]
		]);
	});

	it('[RP14] says what to teach again: held by under 70%, or a fifth sure of something else', () => {
		expect(report.claims.map(({ teach }) => teach)).toEqual([
			'not-held',
			'not-held',
			'not-held',
			// Cat alone, one of five, was sure: exactly a fifth.
			'confidently-wrong'
		]);
	});

	it('[RP14] a claim that 70% hold and few are sure against is not taught again', () => {
		const session = new Session().join(...'ABCDEFGHIJ').open('vote-sold');
		for (let seat = 1; seat <= 10; seat += 1)
			session.answer(seat, seat <= 7 ? rightResponse('vote-sold') : wrongResponse('vote-sold'), {
				confidence: seat === 10 ? 'sure' : 'think-so'
			});
		expect(claimIn(reportIn(session.reveal()), 'council-keeps')).toMatchObject({ share: 0.7, teach: null });
	});

	it('[RP14] from under five answers no advice is given and no share', () => {
		const session = new Session().join('Ada', 'Ben', 'Cat', 'Dan').open('vote-sold');
		for (const seat of [1, 2, 3, 4]) session.answer(seat, wrongResponse('vote-sold'));
		expect(claimIn(reportIn(session.reveal()), 'council-keeps')).toMatchObject({
			...{ answered: 4, held: 0, share: null, teach: null },
			confidentlyWrong: { count: 4, share: null }
		});
	});

	it('[RP15] tells of each student points, what was right of what was asked, sure errors and what was left out', () => {
		expect(report.students.map(({ name, score, right, asked }) => [name, score, right, asked])).toEqual([
			// 100 points each: the offer by the second vote, the works by credit, the vote.
			['Ada', 300, 3, 3],
			['Ben', 250, 2, 3],
			['Cat', 0, 0, 3],
			['Dan', 150, 1, 3],
			['Eve', 200, 2, 3],
			['Fay', 100, 1, 3]
		]);
		expect(report.students.map(({ confidentErrors }) => confidentErrors)).toEqual([
			[],
			[],
			[1, 2, 3],
			[3],
			[3],
			[]
		]);
		expect(report.students.map(({ leftOut }) => leftOut)).toEqual([[], [], [], [], [], [1, 2]]);
		expect(report.students[1]?.missed.map(({ claim }) => claim.id)).toEqual(['red-1962']);
	});
});

describe('discrimination in a session', () => {
	/** Twenty seats and two questions: 8 both right, 2 the first alone, 3 the second alone, 7 neither. */
	function twenty(): Session {
		const session = new Session().join(...Array.from({ length: 20 }, (_, i) => `Seat ${i + 1}`));
		const rightAt = (question: string, isRight: (seat: number) => boolean) => {
			session.open(question);
			for (let seat = 1; seat <= 20; seat += 1)
				session.answer(seat, isRight(seat) ? rightResponse(question) : wrongResponse(question));
			session.reveal();
		};
		rightAt('vote-sold', (seat) => seat <= 10);
		rightAt('offer-for-tower', (seat) => seat <= 8 || (seat > 10 && seat <= 13));
		return session;
	}

	it('[RP2] of two questions right or wrong it is the phi of their table: (8·7 − 2·3) / √(10·10·11·9) = 0.5025', () => {
		const values = reportIn(twenty()).questions.map(({ discrimination }) => discrimination);
		for (const found of values)
			expect(found?.kind === 'value' && found.value).toBeCloseTo(50 / Math.sqrt(9900), 12);
	});

	it('[RP2] who came late is measured by what they were there for', () => {
		const session = twenty();
		session.nowMs += 60_000;
		session.join('Late').open('boats-guided').answer(21, rightResponse('boats-guided'));
		for (let seat = 1; seat <= 20; seat += 1) session.answer(seat, wrongResponse('boats-guided'));
		const [first] = reportIn(session.reveal()).questions;
		// The first question still rests on its twenty, the third on all twenty-one.
		expect(first?.discrimination?.kind).toBe('value');
		expect(first?.votes[0]?.answered).toBe(20);
	});

	it('[RP3] six seats are too few, and it is said so', () => {
		expect(offer.discrimination).toEqual({ kind: 'none', because: 'few' });
	});
});

describe('a correction in the report', () => {
	const corrected = (type: 'accept' | 'void') => {
		const session = reportSession();
		return session.do({
			type: 'correct question',
			question: type === 'accept' ? 'offer-for-tower' : 'vote-sold',
			correction:
				type === 'void'
					? { kind: 'void' }
					: { kind: 'accept', responses: [{ kind: 'single-choice', choice: 'b' }] },
			note: 'The Gazette names both sums.'
		});
	};

	it('[RP20] shows before and after: what else counts as right lets Cat have it right, and her score changes', () => {
		const [question] = reportIn(corrected('accept')).questions;
		expect(question?.corrected).toMatchObject({
			...{ kind: 'accept', note: 'The Gazette names both sums.', accepted: ['2.6 million crowns'] },
			...{ rightBefore: 4, rightNow: 5, scoresChanged: 1 }
		});
		expect(question?.drawn).toEqual([]);
		expect(question?.votes[0]?.right).toBe(5);
	});

	it('[RP20] a question that counts for nobody takes its points from the three who had them', () => {
		const after = reportIn(corrected('void'));
		expect(after.questions[2]?.corrected).toMatchObject({ kind: 'void', scoresChanged: 3 });
		expect(after.students.map(({ score, asked }) => [score, asked])).toEqual([
			...[
				[200, 2],
				[150, 2],
				[0, 2],
				[150, 2],
				[200, 2],
				[0, 2]
			]
		]);
		expect(claimIn(after, 'council-keeps')).toBeUndefined();
		// (1/3 + 3/5) / 2
		expect(after.facility).toBeCloseTo(14 / 30, 15);
	});

	it('[RP20] the room without a correction is the room that the log folds to without it', () => {
		const { room, log } = corrected('accept');
		const kept = log.filter(({ type }) => type !== 'question.corrected');
		const facts = kept.slice(1).map(({ n: _, v: __, atMs: ___, ...fact }) => fact);
		const events = [...kept.slice(0, 1), ...numberFacts(facts, 1, kept[0]?.atMs ?? 0)] as RoomEvent[];
		const refolded = reportOf(replayRoom(events), gullRock);
		const taken = reportOf(withoutCorrection(room, 'offer-for-tower'), gullRock);
		expect({ ...taken, endedAtMs: 0 }).toEqual({ ...refolded, endedAtMs: 0 });
	});
});

describe('a correction at a seat', () => {
	it('[RP21] tells who answered what the answer was before and is now, and why', () => {
		const session = reportSession().do({
			type: 'correct question',
			question: 'offer-for-tower',
			correction: { kind: 'accept', responses: [{ kind: 'single-choice', choice: 'b' }] },
			note: 'The Gazette names both sums.'
		});
		const resultAt = (seat: number) => resultOf(session.room, gullRock, seat);
		expect(resultAt(3).corrected).toEqual([
			{
				kind: 'accept',
				note: 'The Gazette names both sums.',
				accepted: ['2.6 million crowns'],
				stem: offer.question.stem,
				before: 'wrong',
				now: 'right'
			}
		]);
		expect(resultAt(1).corrected).toMatchObject([{ before: 'right', now: 'right' }]);
		// Fay did not vote the second time.
		expect(resultAt(6).corrected).toEqual([]);
	});

	it('[RP21] what counts for nobody is told as that', () => {
		const session = reportSession().do({
			type: 'correct question',
			question: 'vote-sold',
			correction: { kind: 'void' },
			note: 'The wording was open.'
		});
		expect(resultOf(session.room, gullRock, 3).corrected).toMatchObject([
			{ kind: 'void', before: 'wrong', now: null }
		]);
	});

	it('[RP21] before its key is shown nothing is told of a correction', () => {
		const session = new Session().join('Ada').open('vote-sold');
		session.answer(1, wrongResponse('vote-sold'));
		session.do({
			type: 'correct question',
			question: 'vote-sold',
			correction: { kind: 'void' },
			note: 'Open.'
		});
		expect(resultOf(session.room, gullRock, 1).corrected).toEqual([]);
	});
});

describe('a report from what was kept', () => {
	it('[RP16] a kept record gives the same report as the room', () => {
		const session = reportSession();
		const record = recordOf(session.room, gullRock, session.log);
		const { room, bank } = roomOfRecord(structuredClone(record));
		expect(reportOf(room, bank)).toEqual(report);
	});

	it('[RP17] where hands could not be counted nothing is told of certainty or discrimination either', () => {
		const session = new Session({}, {}, 'hands').open('boats-guided').reveal();
		const hands = reportIn(session.do({ type: 'end room' }));
		expect(hands).toMatchObject({ isByHands: true, confidence: null });
		expect(hands.questions).toMatchObject([{ discrimination: null, confidence: null }]);
	});

	it('[RP18] of paper nobody was asked how sure they are, and nothing is told of it', () => {
		const session = Session.ofWork({}, 'paper').join('Ada', 'Ben', 'Cat', 'Dan', 'Eve');
		const step = QUESTION_IDS.indexOf('vote-sold') + 1;
		for (const seat of [1, 2, 3, 4, 5])
			expect(session.answer(seat, { kind: 'true-false', value: seat > 2 }, { step })).toBeUndefined();
		const paper = reportIn(session.do({ type: 'end room' }));
		const asked = paper.questions.find(({ question }) => question.id === 'vote-sold');
		expect(asked).toMatchObject({ facility: 2 / 5, confidence: null, confidentlyWrong: null });
		expect(asked?.drawn).toMatchObject([{ text: 'True', count: 3, sure: 0 }]);
		expect(paper).toMatchObject({ confidence: null, confidentlyWrong: null });
		expect(claimIn(paper, 'council-keeps')).toMatchObject({ answered: 5, held: 2, confidentlyWrong: null });
	});

	it('[RP17] hands give facility and distribution, and nothing of anybody in particular', () => {
		const session = new Session({}, {}, 'hands').open('vote-sold');
		session.do({
			type: 'count hands',
			step: 1,
			counts: [
				{ response: { kind: 'true-false', value: false }, count: 18 },
				{ response: { kind: 'true-false', value: true }, count: 10 }
			]
		});
		const hands = reportIn(session.reveal().do({ type: 'end room' }));
		expect(hands).toMatchObject({ isByHands: true, students: [], confidence: null, confidentlyWrong: null });
		const [question] = hands.questions;
		expect(question?.votes).toEqual([
			{ round: 1, answered: 28, right: 18, partial: 0, wrong: 10, facility: 18 / 28 }
		]);
		expect(question).toMatchObject({ discrimination: null, confidence: null });
		expect(question?.drawn).toMatchObject([{ text: 'True', count: 10, seats: [], sure: 0 }]);
		expect(claimIn(hands, 'council-keeps')).toMatchObject({
			share: 18 / 28,
			confidentlyWrong: null,
			teach: 'not-held'
		});
	});
});

describe('sessions of one class', () => {
	it('[RP30] stand side by side, the oldest first, with each claim’s share in every session that tested it', () => {
		const later = new Session().join('Ada', 'Ben', 'Cat', 'Dan', 'Eve').open('vote-sold');
		for (const seat of [1, 2, 3, 4, 5]) later.answer(seat, rightResponse('vote-sold'));
		const second = { ...reportIn(later.reveal()), openedAtMs: report.openedAtMs + 7 * 86_400_000 };
		const { sessions, claims } = classReport([
			{ id: 'second', report: second },
			{ id: 'first', report }
		]);
		expect(sessions.map(({ id }) => id)).toEqual(['first', 'second']);
		expect(
			claims.map(({ note, cells }) => [note.claim.id, ...cells.map((cell) => cell?.share ?? null)])
		).toEqual([
			['council-keeps', 0.5, 1],
			['red-1962', 0.4, null],
			['electric-1934', 0.6, null],
			['offer-40000', 0.8, null]
		]);
	});

	it('[RP30] claims of two banks with one id are two claims', () => {
		const other = { ...report, bank: 'another' };
		const { claims } = classReport([
			{ id: 'one', report },
			{ id: 'two', report: other }
		]);
		expect(claims).toHaveLength(8);
	});
});
