import { describe, expect, it } from 'vitest';
import { carryOwn } from '#domain/room-message.ts';
import { seatView, share } from '#domain/seat-view.ts';
import { gullRock, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

const OFFER = 'offer-for-tower';

function viewsOf({ room }: Session, seat: number) {
	const shared = share(room, gullRock);
	return { common: shared.common, own: seatView(room, gullRock, { seat, shared }) };
}

describe('what a phone makes of a change that touches only what all see', () => {
	it('[PI10] is what the server would have told it, through both votes and on to the next question', () => {
		const session = new Session().join('Ada', 'Ben', 'Cleo');
		const seats = [1, 2, 3];
		const steps: (() => void)[] = [
			() => session.open(OFFER),
			() => session.close(),
			() => session.open(OFFER),
			() => session.do({ type: 'pause question' }),
			() => session.do({ type: 'resume question' }),
			() => session.close()
		];
		for (const [place, step] of steps.entries()) {
			const before = seats.map((seat) => viewsOf(session, seat));
			step();
			for (const [index, seat] of seats.entries()) {
				const { common, own } = viewsOf(session, seat);
				const last = before[index];
				if (!last) throw new Error(`no seat ${seat}`);
				expect(carryOwn(last.own, last.common, common)).toEqual(own);
			}
			if (place === 0) {
				session.answer(1, rightResponse(OFFER));
				session.answer(2, wrongResponse(OFFER));
			}
			if (place === 1) session.do({ type: 'call groups', step: 1 });
			if (place === 2) session.answer(2, rightResponse(OFFER));
		}
		session.do({ type: 'reveal question' });
		const last = viewsOf(session, 2);
		expect(last.own.before?.outcome).toBe('wrong');
		session.open('vote-sold');
		const { common, own } = viewsOf(session, 2);
		expect(carryOwn(last.own, last.common, common)).toEqual(own);
	});
});
