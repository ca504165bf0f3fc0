import { describe, expect, test } from 'vitest';
import { verdictOn } from '#domain/score.ts';
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

function rightIn({ room }: Session): number {
	const asking = room.askings.at(-1);
	if (!asking) return 0;
	return [...asking.answers.values()].filter(
		(answer) => verdictOn(room, gullRock, { asking, answer }).outcome === 'right'
	).length;
}
