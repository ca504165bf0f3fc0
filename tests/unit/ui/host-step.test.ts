import { afterEach, describe, expect, it, vi } from 'vitest';
import { commonView, hostView } from '#domain/seat-view.ts';
import { hostKeyOf, isSamePress, nextStep, ONE_PRESS_MS, otherSteps, revealPlace } from '#ui/host-step.ts';
import { gullRock, QUESTION_IDS, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

const OFFER = 'offer-for-tower';

/** A closed first vote of right and wrong answers, `-` for none. */
function voted(answers: string): Session {
	const session = new Session().join(...[...answers].map((_, place) => `Seat ${place}`)).open(OFFER);
	for (const [place, answer] of [...answers].entries())
		if (answer !== '-')
			session.answer(place + 1, answer === 'R' ? rightResponse(OFFER) : wrongResponse(OFFER));
	return session.close();
}

const othersOf = ({ room }: Session) =>
	otherSteps(commonView(room, gullRock), hostView(room, gullRock)).map(({ word }) => word);
const stepOf = ({ room }: Session) => nextStep(commonView(room, gullRock), hostView(room, gullRock));

describe('the step behind the space bar', () => {
	it('[VW69] leads through every question in its order, each opened, closed and shown, and never ends the room', () => {
		const session = new Session().join('Ada');
		const opened: string[] = [];
		for (let step = stepOf(session); step; step = stepOf(session)) {
			if (step.command.type === 'open question') opened.push(step.command.question);
			session.do(step.command);
		}
		expect(opened).toEqual(QUESTION_IDS);
		expect(session.room.stage.phase).toBe('revealed');
	});

	it('[VW69] is taken once where it is pressed twice in a hurry, so that closing does not show the answer', () => {
		expect(isSamePress(1000, 1000 + ONE_PRESS_MS - 1)).toBe(true);
		expect(isSamePress(1000, 1000 + ONE_PRESS_MS)).toBe(false);
		expect(isSamePress(undefined, 1000)).toBe(false);
	});

	it('[PI16] after a first vote is what is advised: with 35 to 70% right a second vote, else the answer', () => {
		for (const [answers, word] of [
			['RW', 'Vote again'],
			['RR', 'Show the answer'],
			['WW', 'Show the answer'],
			['--', 'Show the answer']
		] as const) {
			const session = voted(answers);
			const words = [stepOf(session)?.word, ...othersOf(session)];
			expect(words[0]).toBe(word);
			expect(words).toContain('Vote again');
			expect(words).toContain('Show the answer');
		}
	});

	it('[PI16] never shows the answer while those who differ find each other, nor votes a third time', () => {
		const session = voted('RRRW');
		expect(stepOf(session)?.word).toBe('Show the answer');
		expect(othersOf(session)).toEqual(['Let them find each other', 'Vote again']);
		session.do({ type: 'call groups', step: 1 });
		expect(stepOf(session)?.word).toBe('Vote again');
		expect(othersOf(session)).toEqual(['Show the answer']);
		session.open(OFFER).close();
		expect(stepOf(session)?.word).toBe('Show the answer');
		expect(othersOf(session)).toEqual([]);
	});

	it('[PI16] is told apart as one that shows the answer, so that no press meant for another shows it', () => {
		const placeOf = (session: Session) => {
			const { room } = session;
			const views = [commonView(room, gullRock), hostView(room, gullRock)] as const;
			return revealPlace(nextStep(...views), otherSteps(...views));
		};
		expect(placeOf(new Session().open(OFFER))).toBe('none');
		expect(placeOf(voted('RW'))).toBe('other');
		// Somebody is removed, and the answer comes to lie behind Space.
		expect(placeOf(voted('RW').do({ type: 'remove seat', seat: 2 }))).toBe('next');
	});

	it('[VW69] goes on where the session was paused', () => {
		const session = new Session().open(QUESTION_IDS[0] ?? '').do({ type: 'pause question' });
		expect(stepOf(session)?.command).toEqual({ type: 'resume question' });
	});
});

/** As far as the keys ask what has the focus. */
class FakeElement {
	readonly #isControl: boolean;
	constructor(isControl: boolean) {
		this.#isControl = isControl;
	}
	closest(): FakeElement | null {
		return this.#isControl ? this : null;
	}
}

describe('the keys of a host', () => {
	afterEach(() => vi.unstubAllGlobals());

	function press(key: string, more: Partial<KeyboardEvent> = {}, areOn = true, isControl = false) {
		vi.stubGlobal('Element', FakeElement);
		const event = { key, target: new FakeElement(isControl), ...more } as unknown as KeyboardEvent;
		return hostKeyOf(event, areOn);
	}

	it('[VW64] are Space, H and N, and nothing else', () => {
		expect([' ', 'h', 'N', 'x', 'Enter'].map((key) => press(key))).toEqual([
			'next',
			'hide',
			'note',
			undefined,
			undefined
		]);
	});

	it('[VW64] do nothing on a control, with a modifier, on a repeat, or switched off', () => {
		expect(press(' ', {}, true, true)).toBeUndefined();
		expect(press('h', { ctrlKey: true })).toBeUndefined();
		expect(press(' ', { repeat: true })).toBeUndefined();
		expect(press(' ', {}, false)).toBeUndefined();
	});
});
