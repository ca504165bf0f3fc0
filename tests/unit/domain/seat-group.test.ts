import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Response } from '#domain/attempt.ts';
import { foldRoom } from '#domain/fold-room.ts';
import { lastAsking, openRoom, type Room } from '#domain/room.ts';
import { countGroups, formGroups, groupOf, markOf, SEAT_COLOURS } from '#domain/seat-group.ts';
import { hostView, seatView, share } from '#domain/seat-view.ts';
import { advanceStage } from '#machines/room.ts';
import { gullRock, rightResponse, roomOpened, Session, wrongResponse } from '../../fixtures/session.ts';

const OFFER = 'offer-for-tower';
const choice = (id: string): Response => ({ kind: 'single-choice', choice: id });

/** A closed vote: what each seat chose, `-` for no answer. */
function voted(answers: readonly string[]): Session {
	const session = new Session().join(...answers.map((_, place) => `Seat ${place + 1}`)).open(OFFER);
	for (const [place, id] of answers.entries()) if (id !== '-') session.answer(place + 1, choice(id));
	return session.close();
}
const seatsOf = ({ room }: Session) => [...room.seats.keys()];
function groupsIn(session: Session) {
	return formGroups(gullRock, lastAsking(session.room), seatsOf(session));
}
const called = (session: Session) => session.do({ type: 'call groups', step: session.room.stage.step });
function seen({ room }: { readonly room: Room }, seat: number) {
	return seatView(room, gullRock, { seat, shared: share(room, gullRock) });
}

const classes = fc.array(fc.constantFrom('a', 'b', 'c', '-'), { minLength: 1, maxLength: 30 });

describe('groups of seats that answered differently', () => {
	it('[PI4] everybody who is there is in one group, or nobody is; each holds two different answers', () => {
		fc.assert(
			fc.property(classes, (answers) => {
				const session = voted(answers);
				const groups = groupsIn(session);
				const different = new Set(answers.filter((id) => id !== '-')).size;
				expect(groups.size).toBe(different < 2 ? 0 : answers.length);
				for (const [seat, members] of groups) {
					expect(members.filter((other) => other === seat)).toHaveLength(1);
					for (const other of members) expect(groups.get(other)).toBe(members);
					const said = new Set(members.map((other) => answers[other - 1]).filter((id) => id !== '-'));
					expect(said.size).toBeGreaterThan(1);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('[PI4] groups are as many as there can be, and as even', () => {
		fc.assert(
			fc.property(classes, (answers) => {
				const session = voted(answers);
				const groups = [...new Set(groupsIn(session).values())];
				const camps = ['a', 'b', 'c'].map((id) => answers.filter((other) => other === id).length);
				const answered = camps.reduce((sum, size) => sum + size, 0);
				// No pair without one from outside the largest camp.
				expect(groups).toHaveLength(Math.min(Math.floor(answered / 2), answered - Math.max(...camps)));
				expect(countGroups(session.room, gullRock, lastAsking(session.room))).toBe(groups.length);
				const sizes = groups.map(({ length }) => length);
				if (sizes.length > 0) expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(2);
			}),
			{ numRuns: 60 }
		);
	});

	it('[PI4] are the same on every server that reads the room, whoever was removed since', () => {
		const session = called(voted(['a', 'b', 'a', 'b', 'c', 'a'])).do({ type: 'remove seat', seat: 2 });
		const again = openRoom(roomOpened(), advanceStage);
		for (const event of session.log.slice(1)) foldRoom(again, event);
		for (const seat of [1, 3, 4, 5, 6])
			expect(seen({ room: again }, seat).group).toEqual(seen(session, seat).group);
	});

	it('[PI4] what says the same in other words or in another order is no different answer', () => {
		const years = new Session().join('Ada', 'Ben').open('years-of-work');
		years.answer(1, { kind: 'multiple-response', choices: ['a', 'b'] });
		years.answer(2, { kind: 'multiple-response', choices: ['b', 'a'] });
		expect(hostView(years.close().room, gullRock).groups).toBe(0);
		const boats = new Session().join('Ada', 'Ben').open('boats-guided');
		boats.answer(1, { kind: 'numeric', text: '1,250' });
		boats.answer(2, { kind: 'numeric', text: '1250 boats' });
		expect(hostView(boats.close().room, gullRock).groups).toBe(0);
	});

	it('[PI5] are told by colour and number on the host’s press, through the second vote, and by no name', () => {
		const session = voted(['a', 'b']);
		expect(seen(session, 1).group).toBeNull();
		called(session);
		expect(seen(session, 1).group).toEqual({ colour: 'blue', number: 1, partners: [markOf(2)] });
		expect(JSON.stringify(seen(session, 1))).not.toContain('Seat 2');
		session.open(OFFER);
		expect(seen(session, 2).group?.partners).toEqual([markOf(1)]);
		session.reveal().open('vote-sold');
		expect(seen(session, 2).group).toBeNull();
	});

	it('[PI5] a seat without anybody to find has no group: late ones, and whose partner was removed', () => {
		const session = called(voted(['a', 'b', 'a', 'b'])).join('Late');
		expect(seen(session, 5).group).toBeNull();
		const [partner] = seen(session, 1).group?.partners ?? [];
		session.do({ type: 'remove seat', seat: partner?.number ?? 0 });
		expect(seen(session, 1).group).toBeNull();
	});

	it('[PI5] are not called where all answered the same, which would tell how', () => {
		const session = voted(['a', 'a', '-']);
		expect(hostView(session.room, gullRock).groups).toBe(0);
		expect(session.ask({ type: 'call groups', step: 1 })).toEqual({ code: 'room/nobody-differs' });
		expect(session.log.some(({ type }) => type === 'groups.called')).toBe(false);
	});

	it('[PI5] calling them twice calls them once', () => {
		const session = called(voted(['a', 'b']));
		const { length } = session.log;
		called(session);
		expect(session.log).toHaveLength(length);
	});

	it('[PI6] a mark depends on the seat’s number alone, and neighbours differ in colour', () => {
		const numbers = Array.from({ length: 40 }, (_, place) => place + 1);
		for (const number of numbers) {
			expect(markOf(number)).toEqual({ colour: SEAT_COLOURS[(number - 1) % 6], number });
			expect(markOf(number).colour).not.toBe(markOf(number + 1).colour);
		}
		const session = called(voted(['a', 'b', 'c']));
		expect(groupOf(session.room, gullRock, { asking: lastAsking(session.room), seat: 3 })).toMatchObject(
			markOf(3)
		);
	});

	it('[PI7] neither groups nor what all see tell who was right: swap the key and nothing changes', () => {
		const views = [rightResponse(OFFER), wrongResponse(OFFER)].map((first, place) => {
			const session = new Session({ projectAnsweredCount: false }).join('Ada', 'Ben').open(OFFER);
			session.answer(1, first);
			session.answer(2, place === 0 ? wrongResponse(OFFER) : rightResponse(OFFER));
			called(session.close());
			const { common } = share(session.room, gullRock);
			return [common, seen(session, 1).group, seen(session, 2).group, seen(session, 1).before];
		});
		expect(views[0]).toEqual(views[1]);
	});
});
