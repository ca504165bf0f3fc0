import { describe, expect, it } from 'vitest';
import { closesAtMs, seatDeadlineMs } from '#domain/deadline.ts';
import type { Pace } from '#domain/room-event.ts';
import { lastAsking, presentSeats } from '#domain/room.ts';
import { hostView, projectorView, seatView, share } from '#domain/seat-view.ts';
import { gullRock, OPENED_AT_MS, player, rightResponse, Session } from '../../fixtures/session.ts';

const QUESTION = 'offer-for-tower';
const late = { code: 'room/too-late' };

/** One seat of this pace, and a question open for a minute. */
function timed(pace: Pace = 1): Session {
	return new Session({ deadlineSeconds: 60 })
		.join('Ada')
		.do({ type: 'pace seat', pace }, player(1))
		.open(QUESTION);
}

/** What comes of an answer so long after the opening. */
function answerAfter(session: Session, seconds: number) {
	session.nowMs = OPENED_AT_MS + seconds * 1000;
	return session.answer(1, rightResponse(QUESTION));
}

describe('deadlines', () => {
	it('[RM5] an answer counts up to the very deadline by the server’s clock, and not a millisecond after', () => {
		expect(answerAfter(timed(), 60)).toBeUndefined();
		expect(answerAfter(timed(), 60.001)).toEqual(late);
	});

	it('[RM5] without a deadline a question can be answered until it is closed', () => {
		const session = new Session().join('Ada').open(QUESTION);
		expect(answerAfter(session, 100_000)).toBeUndefined();
		session.close();
		expect(session.answer(1, rightResponse(QUESTION), { change: 2 })).toEqual(late);
	});

	it('[RM5] an answer to a question of before is refused, one in a pause is asked for again', () => {
		const session = timed().reveal().open('boats-guided');
		expect(session.answer(1, rightResponse(QUESTION), { step: 1 })).toEqual({ code: 'room/other-question' });
		session.do({ type: 'pause question' });
		expect(session.answer(1, rightResponse('boats-guided'))).toEqual({ code: 'room/paused' });
		session.do({ type: 'resume question' });
		expect(session.answer(1, rightResponse('boats-guided'))).toBeUndefined();
	});

	it.each<[Pace, number | null]>([
		[1, 60],
		[1.25, 75],
		[1.5, 90],
		[2, 120],
		[3, 180],
		[null, null]
	])('[RM6] a seat that set its pace to %j has %j seconds of its own', (pace, seconds) => {
		const session = timed(pace);
		const own = seconds === null ? null : OPENED_AT_MS + seconds * 1000;
		expect(seatDeadlineMs(lastAsking(session.room), pace)).toBe(own);
		expect(closesAtMs(session.room)).toBe(own);
		expect(answerAfter(session, seconds ?? 100_000)).toBeUndefined();
		if (seconds !== null) expect(answerAfter(timed(pace), seconds + 1)).toEqual(late);
	});

	it('[RM6] a pause moves every deadline by its own length, however often', () => {
		const session = timed(2);
		for (const seconds of [10, 30]) {
			session.nowMs += 1000;
			session.do({ type: 'pause question' });
			expect(closesAtMs(session.room)).toBeNull();
			session.nowMs += seconds * 1000;
			session.do({ type: 'resume question' });
		}
		expect(lastAsking(session.room).deadlineMs).toBe(OPENED_AT_MS + 100_000);
		expect(closesAtMs(session.room)).toBe(OPENED_AT_MS + 160_000);
		expect(answerAfter(session, 160)).toBeUndefined();
	});

	it('[RM6] a question closes by itself only once the slowest seat that is there has had its time', () => {
		const session = timed().join('Ben', 'Cleo');
		session.do({ type: 'pace seat', pace: 3 }, player(2)).do({ type: 'pace seat', pace: null }, player(3));
		expect(closesAtMs(session.room)).toBeNull();
		session.do({ type: 'remove seat', seat: 3 });
		expect(closesAtMs(session.room)).toBe(OPENED_AT_MS + 180_000);
		session.close();
		expect(closesAtMs(session.room)).toBeNull();
	});

	it('[RM6] nobody but the seat is told of its pace: all other views are the same with and without', () => {
		const viewsOf = ({ room }: Session) => {
			const shared = share(room, gullRock);
			const others = presentSeats(room).slice(1);
			return [
				shared.common,
				projectorView(room, gullRock),
				hostView(room, gullRock),
				others.map(({ number }) => seatView(room, gullRock, { seat: number, shared }))
			];
		};
		const usual = timed(1).join('Ben');
		const slow = timed(3).join('Ben');
		expect(viewsOf(slow)).toEqual(viewsOf(usual));
		const own = seatView(slow.room, gullRock, { seat: 1, shared: share(slow.room, gullRock) });
		expect(own.deadlineMs).toBe(OPENED_AT_MS + 180_000);
	});
});
