import { describe, expect, it } from 'vitest';
import { adviceAt, movesBetween, voteBefore, voteOf } from '#domain/peer-vote.ts';
import { lastAsking } from '#domain/room.ts';
import { hostView } from '#domain/seat-view.ts';
import { gullRock, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

const OFFER = 'offer-for-tower';
const NAMES = ['Ada', 'Ben', 'Cleo', 'Dora', 'Emil', 'Fay', 'Gus', 'Hal', 'Ines', 'Jon'];

/** Right and wrong answers in the order of the seats, `-` for none: "RRW-". */
function vote(
	session: Session,
	answers: string,
	confidences: readonly ('guess' | 'think-so' | 'sure')[] = []
): Session {
	for (const [place, answer] of [...answers].entries()) {
		if (answer === '-') continue;
		const response = answer === 'R' ? rightResponse(OFFER) : wrongResponse(OFFER);
		session.answer(place + 1, response, { confidence: confidences[place] ?? 'sure' });
	}
	return session;
}
const classOf = (seats: number) => new Session().join(...NAMES.slice(0, seats));
const firstVote = (answers: string) => vote(classOf(answers.length).open(OFFER), answers).close();
const secondVote = (first: string, second: string) => vote(firstVote(first).open(OFFER), second).close();
const voteIn = ({ room }: Session) => voteOf(room, gullRock, lastAsking(room));
function movesIn({ room }: Session) {
	const after = lastAsking(room);
	const before = voteBefore(room, after);
	if (!before) throw new Error('no vote before');
	return movesBetween(room, gullRock, { before, after });
}

describe('what research advises after a first vote', () => {
	it.each([
		[0, 'explain'],
		[0.349, 'explain'],
		[0.35, 'discuss'],
		[0.7, 'discuss'],
		[0.701, 'go-on'],
		[1, 'go-on']
	])('[PI1] at a share of %f right it is to %s', (share, advice) => {
		expect(adviceAt(share)).toBe(advice);
	});

	it('[PI1] it is given on the first vote alone, and not where nobody answered', () => {
		expect(voteIn(firstVote('RRWW')).advice).toBe('discuss');
		expect(voteIn(secondVote('RRWW', 'RRWW')).advice).toBeNull();
		expect(voteIn(firstVote('--'))).toMatchObject({ answered: 0, share: null, advice: null });
	});

	it('[PI1] seven of ten is no more than 70%, whatever fractions make of it', () => {
		expect(voteIn(firstVote('RRRRRRRWWW')).advice).toBe('discuss');
		expect(voteIn(firstVote('RRRRRRRRWW')).advice).toBe('go-on');
	});
});

describe('how a vote came out', () => {
	it('[PI2] is of those who answered: how many, how many right, and how sure they were', () => {
		const sure = ['sure', 'think-so', 'guess', 'sure', 'sure'] as const;
		const session = vote(classOf(6).open(OFFER), 'RRWWR-', sure).close();
		expect(voteIn(session)).toEqual({
			...{ answered: 5, right: 3, share: 0.6, advice: 'discuss' },
			confidence: {
				sure: { right: 2, wrong: 1 },
				'think-so': { right: 1, wrong: 0 },
				guess: { right: 0, wrong: 1 }
			}
		});
	});

	it('[PI2] leaves out whoever was removed, and follows a corrected key', () => {
		const session = firstVote('RWWW').do({ type: 'remove seat', seat: 4 });
		expect(voteIn(session)).toMatchObject({ answered: 3, right: 1 });
		const wrong = { kind: 'accept' as const, responses: [wrongResponse(OFFER)] };
		session.do({ type: 'correct question', question: OFFER, correction: wrong, note: 'Both hold.' });
		expect(voteIn(session)).toMatchObject({ answered: 3, right: 3, share: 1 });
	});

	it('[PI2] is seen by the host from the close on and not before', () => {
		const session = vote(classOf(2).open(OFFER), 'RW');
		expect(hostView(session.room, gullRock).vote).toBeNull();
		expect(hostView(session.close().room, gullRock).vote).toMatchObject({ answered: 2, right: 1 });
	});

	it('[PI2] of hands knows neither how sure anybody was nor who moved', () => {
		const session = new Session({}, {}, 'hands').open(OFFER);
		const count = (right: number, wrong: number) =>
			session.do({
				type: 'count hands',
				step: session.room.stage.step,
				counts: [
					{ response: rightResponse(OFFER), count: right },
					{ response: wrongResponse(OFFER), count: wrong }
				]
			});
		count(12, 16).close();
		expect(voteIn(session)).toMatchObject({ answered: 28, right: 12, confidence: null, advice: 'discuss' });
		session.open(OFFER);
		count(20, 8).close();
		expect(movesIn(session)).toBeNull();
		expect(hostView(session.room, gullRock).reveal?.before).toMatchObject({ answered: 28, right: 12 });
	});
});

describe('who moved which way', () => {
	it('[PI3] is told in total, of those who voted both times', () => {
		expect(movesIn(secondVote('RRWWWR-', 'RWRWR-R'))).toEqual({
			gained: 2,
			lost: 1,
			stayedRight: 1,
			stayedWrong: 1
		});
	});

	it('[PI3] leaves out whoever was removed', () => {
		const session = secondVote('RWW', 'RRW').do({ type: 'remove seat', seat: 2 });
		expect(movesIn(session)).toEqual({ gained: 0, lost: 0, stayedRight: 1, stayedWrong: 1 });
	});

	it('[PI3] goes with the first vote and the second, shown to all at the reveal and to nobody before', () => {
		const session = secondVote('RWW', 'RRW');
		const { reveal } = hostView(session.do({ type: 'reveal question' }).room, gullRock);
		expect(reveal).toMatchObject({ answered: 3, right: 2 });
		expect(reveal?.before).toMatchObject({ answered: 3, right: 1, wrong: 2, moves: { gained: 1 } });
		expect(hostView(firstVote('RW').room, gullRock).reveal?.before).toBeNull();
	});
});
