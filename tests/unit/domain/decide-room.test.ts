import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseRoomCommand } from '#domain/room-command.ts';
import { parseRoomEvent } from '#domain/room-event.ts';
import { lastAsking, presentSeats } from '#domain/room.ts';
import { hashOf, player, rightResponse, Session } from '../../fixtures/session.ts';

const NOBODY = { kind: 'nobody' } as const;
const answer = {
	...{ type: 'answer', step: 1, change: 1, confidence: 'sure' },
	response: { kind: 'single-choice', choice: 'e1' }
};

describe('what comes in', () => {
	it('[RM8] a command is read exactly: whatever a client adds is refused, not followed', () => {
		expect(parseRoomCommand(answer)).toEqual({ ok: true, value: answer });
		for (const extra of [{ atMs: 0 }, { seat: 2 }, { credit: 1 }, { outcome: 'right' }, { tookMs: 1 }]) {
			expect(parseRoomCommand({ ...answer, ...extra })).toEqual({
				ok: false,
				problem: { code: 'room/unreadable' }
			});
		}
	});

	it.each([
		{ ...answer, confidence: 'certain' },
		{ ...answer, change: 0 },
		{ ...answer, change: 1.5 },
		{ ...answer, step: '1' },
		{ ...answer, response: { kind: 'short-text', text: 'x'.repeat(5000) } },
		{ ...answer, response: { kind: 'single-choice', choice: ['e1'] } },
		{ type: 'join', name: 'x'.repeat(201) },
		{ type: 'pace seat', pace: 100 },
		{ type: 'unheard of' },
		null,
		'join',
		[]
	])('[RM8] what is no command is refused: %j', (message) => {
		expect(parseRoomCommand(message).ok).toBe(false);
	});

	it('[RM8] any message at all is read or refused, and never thrown over', () => {
		fc.assert(
			fc.property(fc.anything({ maxDepth: 4 }), (message) => {
				expect(parseRoomCommand(message).ok).toBe(false);
			})
		);
	});

	it('[RM8] an answer without one meaning is asked for again, and nothing is recorded', () => {
		const session = new Session().join('Ada').open('boats-guided');
		const typed = (text: string) => session.answer(1, { kind: 'numeric', text });
		expect(typed('many')).toEqual({ code: 'response/no-number', text: 'many' });
		expect(typed('')).toMatchObject({ code: 'response/empty' });
		expect(lastAsking(session.room).answers.size).toBe(0);
		expect(typed('1250')).toBeUndefined();
	});
});

describe('seats', () => {
	it('[RM16] a locked lobby lets nobody new in, and who has a seat plays on', () => {
		const session = new Session().join('Ada').do({ type: 'lock lobby' }).open('vote-sold');
		expect(session.ask({ type: 'join', name: 'Ben' }, NOBODY)).toEqual({ code: 'room/locked' });
		expect(session.answer(1, rightResponse('vote-sold'))).toBeUndefined();
		expect(session.do({ type: 'unlock lobby' }).ask({ type: 'join', name: 'Ben' }, NOBODY)).toBeUndefined();
	});

	it('[RM16] one can come late, in every phase but after the end', () => {
		const session = new Session().open('vote-sold').join('A').close().join('B');
		session.do({ type: 'reveal question' }).join('C').do({ type: 'end room' });
		expect(presentSeats(session.room)).toHaveLength(3);
		expect(session.ask({ type: 'join', name: 'D' }, NOBODY)).toEqual({ code: 'room/ended' });
	});

	it('[RM16] the recovery code brings the seat with all it has to another device, and the first keeps it too', () => {
		const known = { recoveryHash: hashOf('recovery 1') };
		const session = new Session({}, known).join('Ada');
		session.do({ type: 'recover seat', code: 'K7MWP-3XQTC' }, NOBODY);
		const tokens = [...session.room.seatByToken.entries()];
		expect(tokens).toEqual([
			[hashOf('token 1'), 1],
			[hashOf('token 2'), 1]
		]);
		expect(presentSeats(session.room)).toHaveLength(1);
	});

	it('[RM16] a code that is none, another’s or of a removed seat brings nothing', () => {
		const refused = { code: 'room/unknown-recovery-code' };
		const command = { type: 'recover seat', code: 'K7MWP-3XQTC' } as const;
		expect(new Session().join('Ada').ask(command, NOBODY)).toEqual(refused);
		const guess = { recoveryHash: hashOf('recovery 77') };
		expect(new Session({}, guess).join('Ada').ask(command, NOBODY)).toEqual(refused);
		const known = { recoveryHash: hashOf('recovery 1') };
		const removed = new Session({}, known).join('Ada').do({ type: 'remove seat', seat: 1 });
		expect(removed.ask(command, NOBODY)).toEqual(refused);
	});

	it('[RM16] a removed seat answers no more, its number is not given again and its name is free', () => {
		const session = new Session()
			.join('Ada')
			.do({ type: 'remove seat', seat: 1 })
			.join('Ada')
			.open('vote-sold');
		expect(session.answer(1, rightResponse('vote-sold'))).toEqual({ code: 'room/no-such-seat' });
		expect(presentSeats(session.room).map(({ number }) => number)).toEqual([2]);
	});

	it('[RM16] a room takes 5,000 seats; one that was removed makes place for another', () => {
		const session = new Session().join(...Array.from({ length: 5000 }, (_, i) => `Seat ${i}`));
		expect(session.ask({ type: 'join', name: 'Ada' }, NOBODY)).toEqual({ code: 'room/full', seats: 5000 });
		session.do({ type: 'remove seat', seat: 7 });
		expect(session.ask({ type: 'join', name: 'Ada' }, NOBODY)).toBeUndefined();
	});

	it('[RM16] two seats cannot be called what sounds the same', () => {
		const session = new Session().join('Ada Finch');
		expect(session.ask({ type: 'join', name: 'ADA-FINCH' }, NOBODY)).toEqual({
			code: 'name/taken',
			name: 'ADA-FINCH'
		});
		expect(session.do({ type: 'rename seat', seat: 1, name: 'ada finch' }).room.seats.get(1)?.name).toBe(
			'ada finch'
		);
	});

	it('[RM17] a rude name is turned down; what the host writes is not', () => {
		const session = new Session({}, { isRude: (name) => name.includes('rude') }).join('Ada');
		expect(session.ask({ type: 'join', name: 'So rude' }, NOBODY)).toEqual({ code: 'name/rude' });
		const rename = { type: 'rename seat', seat: 1, name: 'So rude' } as const;
		expect(session.ask(rename, player(1))).toEqual({ code: 'name/rude' });
		expect(session.ask(rename)).toBeUndefined();
	});

	it('[RM18] where names are drawn nobody brings one', () => {
		const session = new Session({ namesMode: 'drawn' });
		for (let i = 0; i < 50; i += 1) session.do({ type: 'join', name: 'Mine' }, NOBODY);
		const names = presentSeats(session.room).map(({ name }) => name);
		expect(new Set(names).size).toBe(50);
		for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ [a-z]+$/);
		const rename = { type: 'rename seat', seat: 1, name: 'Mine' } as const;
		expect(session.ask(rename, player(1))).toEqual({ code: 'room/not-allowed' });
	});
});

describe('questions', () => {
	it('[RM3] a question is asked once, and none that is not in the session', () => {
		const session = new Session().open('vote-sold').reveal();
		expect(session.ask({ type: 'open question', question: 'vote-sold' })).toEqual({
			code: 'room/already-asked'
		});
		expect(session.ask({ type: 'open question', question: 'nowhere' })).toEqual({
			code: 'quiz/unknown-question',
			id: 'nowhere'
		});
	});

	it('[RM3] a close that was meant for the question before, or pressed twice, closes nothing', () => {
		const session = new Session().open('vote-sold').close();
		expect(session.ask({ type: 'close question', step: 1 })).toBeUndefined();
		session.do({ type: 'reveal question' }).open('boats-guided');
		expect(session.ask({ type: 'close question', step: 1 })).toEqual({ code: 'room/other-question' });
		expect(session.room.stage.phase).toBe('open');
	});

	it('[RM3] what the phase does not allow is told with the phase', () => {
		const session = new Session();
		expect(session.ask({ type: 'reveal question' })).toEqual({ code: 'room/not-now', phase: 'lobby' });
		expect(session.ask({ type: 'resume question' })).toEqual({ code: 'room/not-now', phase: 'lobby' });
	});
});

describe('what is written down', () => {
	it('[RM1] every event is one that can be read back', () => {
		const session = new Session({ deadlineSeconds: 30 }).join('Ada').open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		session.do({ type: 'pause question' }).do({ type: 'resume question' }).reveal().do({ type: 'end room' });
		for (const [index, event] of session.log.entries()) {
			expect(parseRoomEvent(JSON.parse(JSON.stringify(event)))).toEqual(event);
			expect(event.n).toBe(index + 1);
		}
	});

	it('[RM1] what an answer is worth stands nowhere in the log, and no secret does', () => {
		const session = new Session().join('Ada').open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		const written = JSON.stringify(session.log);
		expect(written).not.toMatch(/credit|outcome|points":\s*\[|"token \d|"recovery \d|"host"|"projector"/);
	});
});
