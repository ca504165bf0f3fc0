import { describe, expect, it } from 'vitest';
import { courseOf, followUpsOn } from '#domain/follow-up.ts';
import { questionIn } from '#domain/room-bank.ts';
import { lastAsking } from '#domain/room.ts';
import { commonView, hostView } from '#domain/seat-view.ts';
import { gullRock, rightResponse, roomOpened, Session, wrongResponse } from '../../fixtures/session.ts';

/** Two questions of the invented bank that share the claim on the lamp and that on the paint. */
const WORKS = 'years-of-work';
const HISTORY = 'tower-history';
const WARDEN = 'warden-name';

/** Opens the question, takes these answers of seats from 1, and closes it. */
function vote(session: Session, id: string, answers: string): Session {
	session.open(id);
	for (const [place, answer] of [...answers].entries())
		if (answer !== '-') session.answer(place + 1, answer === 'R' ? rightResponse(id) : wrongResponse(id));
	return session.close();
}
const show = (session: Session) => session.do({ type: 'reveal question' });
const start = () => new Session().join('Ada', 'Ben', 'Cleo', 'Dora');
const seen = ({ room }: Session) => hostView(room, gullRock);

describe('another question on the same claim', () => {
	it('[PI8] is offered once the key has been shown, with its stem, and not before', () => {
		const session = vote(start(), WORKS, 'RW');
		expect(seen(session).followUps).toEqual([]);
		const { stem, kind } = questionIn(gullRock, HISTORY);
		expect(seen(show(session)).followUps).toEqual([{ id: HISTORY, stem, kind }]);
	});

	it('[PI8] is none that was asked already, and nothing where the bank has none', () => {
		const session = show(vote(show(vote(start(), HISTORY, 'R')), WORKS, 'R'));
		expect(seen(session).followUps).toEqual([]);
		expect(seen(show(vote(start(), 'vote-sold', 'R'))).followUps).toEqual([]);
	});

	it('[PI8] stands before those that share a later claim', () => {
		const { room } = start();
		const question = { ...questionIn(gullRock, WARDEN), claims: ['warden-2019', 'red-1962'] };
		const ids = followUpsOn(room, gullRock, question).map(({ id }) => id);
		expect(ids[0]).toBe('who-held-what');
		expect(ids).toContain(WORKS);
	});

	it('[PI8] can be asked though it was not on the list, and any other question cannot', () => {
		const session = new Session();
		Object.assign(session.room, { opened: { ...roomOpened(), questions: [WORKS] } });
		session.join('Ada');
		expect(session.ask({ type: 'open question', question: HISTORY })).toMatchObject({
			code: 'quiz/unknown-question'
		});
		show(vote(session, WORKS, 'R'));
		expect(commonView(session.room, gullRock)).toMatchObject({ asked: 1, of: 1 });
		expect(session.ask({ type: 'open question', question: 'vote-sold' })).toMatchObject({
			code: 'quiz/unknown-question'
		});
		session.open(HISTORY);
		expect(commonView(session.room, gullRock)).toMatchObject({ asked: 2, of: 2 });
	});
});

describe('how the class did on a claim before and now', () => {
	it('[PI9] is every vote on the question before, and on this one', () => {
		const session = vote(vote(start(), WORKS, 'RWWW'), WORKS, 'RRRW');
		expect(seen(show(session)).course).toBeNull();
		vote(session, HISTORY, 'RR-W');
		expect(seen(session).course).toBeNull();
		const says = gullRock.claims.get('electric-1934')?.says;
		expect(seen(show(session)).course).toEqual({ says, before: [0.25, 0.75], after: [2 / 3] });
	});

	it('[PI9] is not told where the questions share nothing, nobody answered, or one counts for nobody', () => {
		const other = show(vote(show(vote(start(), WORKS, 'R')), 'vote-sold', 'R'));
		expect(seen(other).course).toBeNull();
		const silent = show(vote(show(vote(start(), WORKS, '--')), HISTORY, 'R'));
		expect(seen(silent).course).toBeNull();
		const session = show(vote(show(vote(start(), WORKS, 'R')), HISTORY, 'R'));
		expect(courseOf(session.room, gullRock, lastAsking(session.room))).not.toBeNull();
		session.do({ type: 'correct question', question: WORKS, correction: { kind: 'void' }, note: 'Unclear.' });
		expect(courseOf(session.room, gullRock, lastAsking(session.room))).toBeNull();
	});
});
