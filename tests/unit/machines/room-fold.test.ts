import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle, chanceOf } from '#domain/chance.ts';
import { foldRoom } from '#domain/fold-room.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { markRoom } from '#domain/room-mark.ts';
import { lastAsking } from '#domain/room.ts';
import { replayRoom } from '#machines/room-fold.ts';
import {
	OPENED_AT_MS,
	player,
	rightResponse,
	roomOpened,
	Session,
	wrongResponse
} from '../../fixtures/session.ts';

const QUESTION = 'offer-for-tower';

/** A session in which everything that can happen does. */
function fullSession(): Session {
	const session = new Session({ deadlineSeconds: 60, ranking: true }).join('Ada', 'Ben', 'Cleo', 'Rude');
	session.do({ type: 'lock lobby' }).do({ type: 'unlock lobby' }).join('Dora');
	session.do({ type: 'rename seat', seat: 2, name: 'Benjamin' }).do({ type: 'remove seat', seat: 4 });
	session.do({ type: 'pace seat', pace: 2 }, player(3)).open(QUESTION);
	session.nowMs += 1000;
	session.answer(1, rightResponse(QUESTION));
	session.do({ type: 'pause question' });
	session.nowMs += 5000;
	session.do({ type: 'resume question' });
	session.answer(2, wrongResponse(QUESTION));
	session.answer(1, wrongResponse(QUESTION), { change: 2 });
	session.close().open(QUESTION).reveal();
	session.do({ type: 'change settings', settings: { ...session.room.settings, deadlineSeconds: null } });
	session.open('boats-guided');
	session.answer(3, rightResponse('boats-guided'));
	return session.do({ type: 'end room' });
}

describe('a room and its log', () => {
	it('[RM1] folding the log again, as stored, gives the room that lived through it', () => {
		const { room, log } = fullSession();
		const stored = JSON.parse(JSON.stringify(log)) as RoomEvent[];
		expect(replayRoom(stored)).toEqual(room);
		expect(replayRoom(stored)).toEqual(replayRoom(stored));
	});

	it('[RM1] an event that is delivered twice changes nothing', () => {
		const { log } = fullSession();
		const once = replayRoom(log);
		expect(
			replayRoom(log.flatMap((event, i) => [event, ...log.slice(0, i + 1)].filter(isNotFirst(i))))
		).toEqual(once);
	});

	it('[RM71] whatever has been folded since a mark is taken back whole, and can be folded again', () => {
		const { log } = fullSession();
		for (let marked = 1; marked < log.length; marked += 1) {
			const room = replayRoom(log.slice(0, marked));
			for (let folded = marked + 1; folded <= log.length; folded += 1) {
				const takeBack = markRoom(room);
				for (const event of log.slice(marked, folded)) foldRoom(room, event);
				takeBack();
				expect(room).toEqual(replayRoom(log.slice(0, marked)));
			}
			for (const event of log.slice(marked)) foldRoom(room, event);
			expect(room).toEqual(replayRoom(log));
		}
	});

	it('[RM1] a log with a gap, without its opening or with what cannot have happened is not played', () => {
		const { log } = fullSession();
		expect(() => replayRoom(log.filter(({ n }) => n !== 3))).toThrow('event 4 follows event 2');
		expect(() => replayRoom(log.slice(1))).toThrow('a log that begins with seat.joined');
		expect(() => replayRoom([])).toThrow('a log without events');
		const revealed: RoomEvent = { n: 2, v: 1, atMs: OPENED_AT_MS, type: 'question.revealed' };
		expect(() => replayRoom([roomOpened(), revealed])).toThrow('question.revealed while the room is lobby');
	});
});

/** Leaves out the opening, which is taken by `openRoom`, but for its first time. */
function isNotFirst(at: number) {
	return ({ n }: RoomEvent, place: number) => n > 1 || (at === 0 && place === 0);
}

/** An open question and so many seats to answer it. */
function openedFor(seats: number): Session {
	const names = Array.from({ length: seats }, (_, i) => `Seat ${i + 1}`);
	return new Session().join(...names).open(QUESTION);
}

describe('many answers at once', () => {
	it('[RM4] 300 answers in any order, repeated and delayed: one for each seat, and its last', () => {
		const anyAnswers = fc.record({
			seed: fc.string(),
			changes: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 300, maxLength: 300 }),
			repeats: fc.array(fc.nat(299), { maxLength: 100 })
		});
		fc.assert(
			fc.property(anyAnswers, ({ seed, changes, repeats }) => {
				const session = openedFor(300);
				const all = changes.flatMap((last, i) =>
					Array.from({ length: last }, (_, change) => ({ seat: i + 1, change: change + 1, last }))
				);
				const sent = shuffle([...all, ...repeats.flatMap((i) => all[i] ?? [])], chanceOf(seed));
				for (const { seat, change } of sent) {
					const response = change % 2 === 0 ? rightResponse(QUESTION) : wrongResponse(QUESTION);
					expect(session.answer(seat, response, { change })).toBeUndefined();
				}
				const { answers } = lastAsking(session.room);
				expect(answers.size).toBe(300);
				for (const [i, last] of changes.entries()) expect(answers.get(i + 1)?.change).toBe(last);
				expect(replayRoom(session.log)).toEqual(session.room);
			}),
			{ numRuns: 15 }
		);
	});

	it('[RM4] an answer sent again after the close is told as recorded, and is there once', () => {
		const session = openedFor(2);
		session.answer(1, rightResponse(QUESTION));
		session.close();
		expect(session.answer(1, rightResponse(QUESTION))).toBeUndefined();
		expect(session.log.filter(({ type }) => type === 'answer.given')).toHaveLength(1);
	});

	it('[RM4] two devices of one seat that answer at once do not silently overwrite each other', () => {
		const session = openedFor(1);
		session.answer(1, rightResponse(QUESTION));
		expect(session.answer(1, wrongResponse(QUESTION))).toEqual({ code: 'room/answered-elsewhere' });
		expect(lastAsking(session.room).answers.get(1)?.response).toEqual(rightResponse(QUESTION));
		expect(session.answer(1, wrongResponse(QUESTION), { change: 2 })).toBeUndefined();
	});

	it('[RM4] a second vote has answers of its own and leaves those of the first as they were', () => {
		const session = openedFor(2);
		session.answer(1, wrongResponse(QUESTION));
		session.close().open(QUESTION);
		session.answer(1, rightResponse(QUESTION));
		const [first, second] = session.room.askings;
		expect(first?.answers.get(1)?.response).toEqual(wrongResponse(QUESTION));
		expect(second?.answers.get(1)?.response).toEqual(rightResponse(QUESTION));
	});

	it('[RM5] an answer that slipped into the log after the close is told as a problem and counts for nothing', () => {
		const session = openedFor(2);
		session.answer(1, rightResponse(QUESTION));
		session.close();
		const late: RoomEvent = {
			...{ n: session.room.n + 1, v: 1, atMs: session.nowMs, type: 'answer.given', seat: 2, step: 1 },
			...{ change: 1, response: rightResponse(QUESTION), confidence: 'sure' }
		} as RoomEvent;
		expect(foldRoom(session.room, late)).toEqual({ ok: false, problem: { code: 'room/too-late' } });
		expect(lastAsking(session.room).answers.size).toBe(1);
		expect(replayRoom([...session.log, late])).toEqual(session.room);
	});
});
