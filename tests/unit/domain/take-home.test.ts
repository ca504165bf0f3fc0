import { describe, expect, it } from 'vitest';
import { parseLearnerEvent } from '#domain/attempt.ts';
import { missedList } from '#domain/missed.ts';
import { EMPTY_PROGRESS } from '#domain/progress.ts';
import { foldProgress } from '#domain/progress-fold.ts';
import { resultOf } from '#domain/seat-result.ts';
import { takeHome } from '#domain/take-home.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';
import { gullRock, QUESTION_IDS, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

const TAKER = { code: 'K7MWPX', seat: 1, offsetMinutesAt: () => 60 };
const [FIRST = '', SECOND = '', THIRD = ''] = QUESTION_IDS;

/** Right, wrong, and left out, a minute each. */
function played() {
	const session = new Session().join('Ada');
	for (const [id, response] of [
		[FIRST, rightResponse(FIRST)],
		[SECOND, wrongResponse(SECOND)],
		[THIRD, undefined]
	] as const) {
		session.open(id);
		session.nowMs += 60_000;
		if (response) session.answer(1, response);
		session.reveal();
	}
	session.do({ type: 'end room' });
	return resultOf(session.room, gullRock, 1);
}

describe('a session taken home', () => {
	it('[VW70] is one practice sitting that a learner log takes, finished, with what was left out as skipped', () => {
		const events = takeHome(played(), TAKER);
		expect(events.map(({ type }) => type)).toEqual([
			'sitting.started',
			'answer.given',
			'answer.given',
			'question.skipped',
			'sitting.finished'
		]);
		for (const event of events) expect(parseLearnerEvent(event)).toEqual(event);
		expect(events.map(({ id }) => id)).toEqual(events.map(({ id }) => id).sort());
		expect(events[0]).toMatchObject({ mode: 'practice', from: 'list', bank: bank.id });
	});

	it('[VW70] brings what was missed to Review, and what was right as well', () => {
		const { banks } = foldProgress(EMPTY_PROGRESS, takeHome(played(), TAKER));
		const cards = [...(banks.get(bank.id)?.cards.values() ?? [])];
		expect(missedList(cards).map(({ last }) => last.question)).toEqual([SECOND]);
		expect(new Set(cards.map(({ lastQuestion }) => lastQuestion))).toEqual(new Set([FIRST, SECOND]));
	});

	it('[VW70] has the same ids whenever it is taken, and others for another seat', () => {
		const ids = (seat: number) => takeHome(played(), { ...TAKER, seat }).map(({ id }) => id);
		expect(ids(1)).toEqual(ids(1));
		expect(ids(1).filter((id) => ids(2).includes(id))).toEqual([]);
	});

	it('[VW70] is nothing where no answer was given', () => {
		const session = new Session().join('Ada').open(FIRST).reveal().do({ type: 'end room' });
		const result = resultOf(session.room, gullRock, 1);
		expect(result.answers).toHaveLength(1);
		expect(takeHome(result, TAKER)).toEqual([]);
	});

	it('[VW70] misses in Review the very claims that the end of the session calls missed', () => {
		const result = played();
		const { banks } = foldProgress(EMPTY_PROGRESS, takeHome(result, TAKER));
		const inReview = missedList([...(banks.get(bank.id)?.cards.values() ?? [])]);
		expect(result.missed.map(({ claim }) => claim.id).sort()).toEqual(
			inReview.flatMap(({ claims }) => claims).sort()
		);
	});

	it('[VW70] leaves out what the host wrote, which no bank could ask again', () => {
		const result = played();
		const [first, ...rest] = result.answers;
		if (!first) throw new Error('nothing was asked');
		const events = takeHome({ ...result, answers: [{ ...first, question: 'own-1' }, ...rest] }, TAKER);
		expect(JSON.stringify(events)).not.toContain('own-1');
		expect(events.map(({ type }) => type)).toEqual([
			...['sitting.started', 'answer.given', 'question.skipped', 'sitting.finished']
		]);
	});

	it('[VW70] is nothing where nothing was asked', () => {
		const session = new Session().join('Ada').do({ type: 'end room' });
		expect(takeHome(resultOf(session.room, gullRock, 1), TAKER)).toEqual([]);
	});
});
