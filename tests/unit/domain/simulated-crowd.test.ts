import { describe, expect, test } from 'vitest';
import { verdictOn } from '#domain/score.ts';
import { lastAsking } from '#domain/room.ts';
import { groupOf } from '#domain/seat-group.ts';
import { crowdActions } from '#domain/simulated-crowd.ts';
import { gullRock, QUESTION_IDS, Session } from '../../fixtures/session.ts';

/** Lets the crowd do all there is to do; returns in how many goes. */
function act(session: Session, students = 24, most = 5): number {
	for (let goes = 0; ; goes += 1) {
		const actions = crowdActions(session.room, gullRock, { students, most });
		if (actions.length === 0) return goes;
		expect(actions.length).toBeLessThanOrEqual(most);
		for (const { caller, command } of actions) expect(session.ask(command, caller)).toBeUndefined();
	}
}

describe('a rehearsal’s class', () => {
	test('[OW13] joins under drawn names and answers every question by the rules of a real room', () => {
		const session = new Session({ namesMode: 'drawn' });
		expect(act(session)).toBe(5);
		expect(session.room.seats.size).toBe(24);
		for (const question of QUESTION_IDS) {
			expect(session.ask({ type: 'open question', question })).toBeUndefined();
			act(session);
			const asking = session.room.askings.at(-1);
			expect(asking?.answers.size).toBe(24);
			session.ask({ type: 'close question', step: asking?.step ?? 0 });
			expect(act(session)).toBe(0);
			session.ask({ type: 'reveal question' });
		}
		session.ask({ type: 'end room' });
		expect(act(session)).toBe(0);
	});

	test('[OW12] votes again after a talk, and more are right then', () => {
		const session = new Session({ namesMode: 'drawn' });
		act(session, 60, 60);
		let [before, after] = [0, 0];
		for (const question of QUESTION_IDS) {
			for (const round of [1, 2]) {
				expect(session.ask({ type: 'open question', question })).toBeUndefined();
				act(session, 60, 60);
				session.ask({ type: 'close question', step: session.room.stage.step });
				const right = rightIn(session);
				if (round === 1) before += right;
				else after += right;
			}
			session.ask({ type: 'reveal question' });
		}
		expect(after).toBeGreaterThan(before * 1.1);
	});

	test('[OW14] called to find each other, who met somebody that was right comes round more often than who did not', () => {
		const session = new Session({ namesMode: 'drawn' });
		act(session, 100, 100);
		const [helped, unhelped] = [
			{ of: 0, right: 0 },
			{ of: 0, right: 0 }
		];
		for (const question of QUESTION_IDS) {
			session.open(question);
			act(session, 100, 100);
			const wasRight = rightSeats(session);
			session.close().do({ type: 'call groups', step: session.room.stage.step });
			const first = lastAsking(session.room);
			session.open(question);
			act(session, 100, 100);
			const isRight = rightSeats(session);
			for (const seat of session.room.seats.keys()) {
				if (wasRight.has(seat)) continue;
				const partners = groupOf(session.room, gullRock, { asking: first, seat })?.partners ?? [];
				const met = partners.some(({ number }) => wasRight.has(number)) ? helped : unhelped;
				met.of += 1;
				if (isRight.has(seat)) met.right += 1;
			}
			session.reveal();
		}
		expect(helped.of).toBeGreaterThan(50);
		expect(unhelped.of).toBeGreaterThan(50);
		expect(helped.right / helped.of).toBeGreaterThan(0.5);
		expect(unhelped.right / unhelped.of).toBeLessThan(0.25);
	});

	test('[OW14] whose partner has left talks to nobody, and keeps the first answer', () => {
		const [question] = QUESTION_IDS;
		const session = new Session({ namesMode: 'drawn' });
		act(session, 40, 40);
		session.open(question ?? '');
		act(session, 40, 40);
		session.close().do({ type: 'call groups', step: 1 });
		const first = lastAsking(session.room);
		const partnersOf = (seat: number) =>
			groupOf(session.room, gullRock, { asking: first, seat })?.partners.map(({ number }) => number) ?? [];
		const left = [...session.room.seats.keys()].filter((seat) => seat % 2 === 1);
		for (const seat of left)
			for (const partner of partnersOf(seat)) session.do({ type: 'remove seat', seat: partner });
		session.open(question ?? '');
		act(session, 40, 40);
		const alone = [...lastAsking(session.room).answers].filter(([seat]) => partnersOf(seat).length === 0);
		expect(alone.length).toBeGreaterThan(5);
		for (const [seat, { response }] of alone) expect(response).toEqual(first.answers.get(seat)?.response);
	});

	test('[OW13] does nothing in a pause, and nobody new comes into a locked lobby', () => {
		const session = new Session({ namesMode: 'drawn' });
		session.ask({ type: 'lock lobby' });
		expect(act(session)).toBe(0);
		session.ask({ type: 'unlock lobby' });
		act(session);
		session.ask({ type: 'open question', question: QUESTION_IDS[0] ?? '' });
		session.ask({ type: 'pause question' });
		expect(act(session)).toBe(0);
	});
});

function rightIn(session: Session): number {
	return rightSeats(session).size;
}

/** The seats that are right in the vote opened last. */
function rightSeats({ room }: Session): ReadonlySet<number> {
	const asking = room.askings.at(-1);
	if (!asking) return new Set();
	const right = [...asking.answers].filter(
		([, answer]) => verdictOn(room, gullRock, { asking, answer }).outcome === 'right'
	);
	return new Set(right.map(([seat]) => seat));
}
