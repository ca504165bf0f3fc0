import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import { pointsFor, ranking, scoreOf, tookMs } from '#domain/score.ts';
import {
	gullRock,
	OPENED_AT_MS,
	player,
	rightResponse,
	Session,
	wrongResponse
} from '../../fixtures/session.ts';

const speedy = { ...DEFAULT_SETTINGS, speedScoring: true };

/** A question open for a minute, with speed scoring. */
function timed(): Session {
	return new Session({ deadlineSeconds: 60, speedScoring: true }).join('Ada', 'Ben').open('vote-sold');
}

describe('points', () => {
	it.each([
		[1, 100],
		[0.5, 50],
		[1 / 3, 33],
		[0, 0]
	])('[RM9] a credit of %d earns %d of 100 points, however long it took', (credit, points) => {
		for (const tookMs of [0, 30_000, 10_000_000]) {
			expect(pointsFor({ credit, tookMs, limitMs: 60_000 }, DEFAULT_SETTINGS)).toBe(points);
		}
	});

	it.each([
		[0, 100],
		[15, 88],
		[30, 75],
		[60, 50],
		[600, 50]
	])(
		'[RM9] with speed scoring an answer after %d of 60 seconds earns %d of 100 points',
		(seconds, points) => {
			expect(pointsFor({ credit: 1, tookMs: seconds * 1000, limitMs: 60_000 }, speedy)).toBe(points);
		}
	);

	it('[RM9] without a deadline speed scoring changes nothing', () => {
		expect(pointsFor({ credit: 1, tookMs: 10_000_000, limitMs: null }, speedy)).toBe(100);
	});

	it('[RM9] whoever is right has at least half, and never more than all, of the points', () => {
		fc.assert(
			fc.property(fc.nat(), fc.integer({ min: 5000, max: 3_600_000 }), (tookMs, limitMs) => {
				const points = pointsFor({ credit: 1, tookMs, limitMs }, speedy);
				expect(points).toBeGreaterThanOrEqual(50);
				expect(points).toBeLessThanOrEqual(100);
			})
		);
	});

	it('[RM9] the time counts up to the last change of the answer, without the pauses', () => {
		const session = timed();
		session.answer(1, wrongResponse('vote-sold'));
		session.nowMs += 20_000;
		session.do({ type: 'pause question' });
		session.nowMs += 500_000;
		session.do({ type: 'resume question' });
		session.nowMs += 10_000;
		session.answer(1, rightResponse('vote-sold'), { change: 2 });
		expect(scoreOf(session.reveal().room, gullRock, 1)).toBe(75);
	});

	it('[RM9] a pause after an answer makes it no quicker: points and time stay as they were', () => {
		const session = timed();
		session.nowMs += 30_000;
		for (const seat of [1, 2]) session.answer(seat, rightResponse('vote-sold'));
		session.do({ type: 'pause question' });
		session.nowMs += 500_000;
		session.do({ type: 'resume question' });
		session.nowMs += 15_000;
		session.answer(2, rightResponse('vote-sold'), { change: 2 });
		session.reveal();
		expect([1, 2].map((seat) => scoreOf(session.room, gullRock, seat))).toEqual([75, 63]);
		const [asking] = session.room.askings;
		expect(
			[1, 2]
				.map((seat) => asking?.answers.get(seat))
				.map((answer) => answer && asking && tookMs(asking, answer))
		).toEqual([30_000, 45_000]);
	});

	it('[RM9] a pace of one’s own changes no score but by the time that was taken', () => {
		const session = timed();
		session.do({ type: 'pace seat', pace: 3 }, player(2));
		session.nowMs = OPENED_AT_MS + 30_000;
		for (const seat of [1, 2]) session.answer(seat, rightResponse('vote-sold'));
		session.reveal();
		expect([1, 2].map((seat) => scoreOf(session.room, gullRock, seat))).toEqual([75, 75]);
	});

	it('[RM9] of a question voted on twice the second vote counts, even an empty one', () => {
		const session = new Session().join('Ada', 'Ben').open('vote-sold');
		for (const seat of [1, 2]) session.answer(seat, rightResponse('vote-sold'));
		session.close().open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		session.reveal();
		expect([1, 2].map((seat) => scoreOf(session.room, gullRock, seat))).toEqual([100, 0]);
	});

	it('[RM9] settings changed later do not reach back to what has been asked', () => {
		const session = new Session().join('Ada').open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		session.do({ type: 'change settings', settings: { ...DEFAULT_SETTINGS, points: 1000 } });
		expect(scoreOf(session.reveal().room, gullRock, 1)).toBe(100);
	});
});

describe('ranking', () => {
	/** Ada and Cleo are right, Ben is not. */
	function played(isRanked: boolean): Session {
		const session = new Session({ ranking: isRanked }).join('Ada', 'Ben', 'Cleo').open('vote-sold');
		for (const seat of [1, 3]) session.answer(seat, rightResponse('vote-sold'));
		session.answer(2, wrongResponse('vote-sold'));
		return session.reveal();
	}

	it('[RM9] there is none unless the host has switched it on', () => {
		expect(ranking(played(false).room, gullRock)).toEqual([]);
	});

	it('[RM9] equal scores share a rank, and the next rank counts them', () => {
		const standings = ranking(played(true).room, gullRock);
		expect(standings.map(({ name, score, rank }) => [name, score, rank])).toEqual([
			['Ada', 100, 1],
			['Cleo', 100, 1],
			['Ben', 0, 3]
		]);
	});
});
