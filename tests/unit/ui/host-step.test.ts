import { afterEach, describe, expect, it, vi } from 'vitest';
import { commonView, hostView } from '#domain/seat-view.ts';
import { hostKeyOf, isSamePress, nextStep, ONE_PRESS_MS } from '#ui/host-step.ts';
import { gullRock, QUESTION_IDS, Session } from '../../fixtures/session.ts';

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
