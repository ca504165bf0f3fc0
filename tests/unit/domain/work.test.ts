import { describe, expect, it } from 'vitest';
import { parseLearnerEvent } from '#domain/attempt.ts';
import { pastSittings } from '#domain/past-sittings.ts';
import { questionForPlayers } from '#domain/player-question.ts';
import { roomBankOf, type RoomBank } from '#domain/room-bank.ts';
import { carryOwn, keepExplained } from '#domain/room-message.ts';
import type { Work } from '#domain/room.ts';
import { resultOf } from '#domain/seat-result.ts';
import { commonView, hostView, projectorView, seatView, share } from '#domain/seat-view.ts';
import { takeHome } from '#domain/take-home.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';
import {
	gullRock,
	HOST,
	OPENED_AT_MS,
	player,
	QUESTION_IDS,
	rightResponse,
	Session,
	wrongResponse
} from '../../fixtures/session.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const STEPS = QUESTION_IDS.map((id, place) => [id, place + 1] as const);
const [FIRST = ''] = QUESTION_IDS;

/** Work of a week, with these seats. */
function work(feedback: Work['feedback'] = 'at-end', names: readonly string[] = ['Ada', 'Ben']): Session {
	return Session.ofWork({ closesAtMs: OPENED_AT_MS + 7 * DAY_MS, feedback }).join(...names);
}

function seen({ room }: Session, seat: number, explain?: ReadonlySet<number>, from: RoomBank = gullRock) {
	return seatView(room, from, { seat, shared: share(room, from), ...(explain && { explain }) });
}

describe('work at one’s own pace', () => {
	it('[RM62] has every question open at once, to be answered in any order', () => {
		const session = work();
		expect(commonView(session.room, gullRock).work?.questions).toHaveLength(QUESTION_IDS.length);
		for (const [id, step] of [...STEPS].reverse())
			expect(session.answer(1, rightResponse(id), { step })).toBeUndefined();
		expect(seen(session, 1).work?.map(({ step }) => step)).toEqual(STEPS.map(([, step]) => step));
		expect(hostView(session.room, gullRock).seats).toMatchObject([
			{ name: 'Ada', done: QUESTION_IDS.length },
			{ name: 'Ben', done: 0, answeredAtMs: null }
		]);
	});

	it('[RM62] is led by nobody: no question is opened, closed or shown by itself', () => {
		const session = work();
		for (const command of [
			{ type: 'open question', question: FIRST },
			{ type: 'pause question' },
			{ type: 'reveal question' }
		] as const)
			expect(session.ask(command)?.code).toMatch(/^room\/(not-now|already-asked)$/);
		expect(session.room.stage.phase).toBe('working');
	});

	it('[RM85] explained at the end, an answer can be changed until then, and the last counts', () => {
		const session = work();
		session.answer(1, wrongResponse(FIRST), { step: 1 });
		expect(session.answer(1, rightResponse(FIRST), { step: 1, change: 2 })).toBeUndefined();
		session.do({ type: 'end room' });
		expect(resultOf(session.room, gullRock, 1)).toMatchObject({ right: 1, score: 100 });
	});

	it('[RM85] explained at once, the first answer stands, and one sent again is no second one', () => {
		const session = work('at-once');
		session.answer(1, wrongResponse(FIRST), { step: 1 });
		expect(session.answer(1, wrongResponse(FIRST), { step: 1 })).toBeUndefined();
		expect(session.answer(1, rightResponse(FIRST), { step: 1, change: 2 })?.code).toBe('room/explained');
		session.do({ type: 'end room' });
		expect(resultOf(session.room, gullRock, 1).answers[0]?.outcome).not.toBe('right');
	});

	it('[RM87] answers count up to the very moment of the closing, and none after it', () => {
		const session = work();
		session.nowMs = OPENED_AT_MS + 7 * DAY_MS;
		expect(session.answer(1, rightResponse(FIRST), { step: 1 })).toBeUndefined();
		session.nowMs += 1;
		expect(session.answer(2, rightResponse(FIRST), { step: 1 })?.code).toBe('room/work-closed');
		// Confirmed once more, as it was on the server's disk in time.
		expect(session.answer(1, rightResponse(FIRST), { step: 1 })).toBeUndefined();
	});

	it('[RM87] the host moves the closing to later and to earlier, never into the past or years away', () => {
		const session = work();
		const move = (closesAtMs: number) => session.ask({ type: 'move closing', closesAtMs });
		expect(move(OPENED_AT_MS + 8 * DAY_MS)).toBeUndefined();
		session.nowMs = OPENED_AT_MS + 7.5 * DAY_MS;
		expect(session.answer(1, rightResponse(FIRST), { step: 1 })).toBeUndefined();
		expect(move(session.nowMs + MINUTE_MS)).toBeUndefined();
		for (const closesAtMs of [session.nowMs, session.nowMs - 1, session.nowMs + 400 * DAY_MS])
			expect(move(closesAtMs)?.code).toBe('room/closing-past');
		session.nowMs += MINUTE_MS + 1;
		expect(session.answer(1, rightResponse(FIRST), { step: 1, change: 2 })?.code).toBe('room/work-closed');
		session.do({ type: 'end room' });
		expect(move(session.nowMs + DAY_MS)?.code).toBe('room/ended');
	});

	it('[RM91] who comes late has the same work; a locked one takes nobody new and lets the others go on', () => {
		const session = work('at-end', ['Ada']);
		session.nowMs += 3 * DAY_MS;
		session.join('Cleo').do({ type: 'lock lobby' });
		expect(session.ask({ type: 'join', name: 'Dov' }, { kind: 'nobody' })?.code).toBe('room/locked');
		expect(session.answer(2, rightResponse(FIRST), { step: 1 })).toBeUndefined();
		session.do({ type: 'end room' });
		expect(resultOf(session.room, gullRock, 2)).toMatchObject({ right: 1, asked: QUESTION_IDS.length });
	});

	it('[RM91] a removed seat answers no more and is in no count', () => {
		const session = work();
		session.answer(1, rightResponse(FIRST), { step: 1 });
		session.do({ type: 'remove seat', seat: 1 });
		expect(session.answer(1, rightResponse(FIRST), { step: 1, change: 2 })?.code).toBe('room/no-such-seat');
		expect(hostView(session.room, gullRock).seats.map(({ name }) => name)).toEqual(['Ben']);
	});
});

describe('what is seen of work while it is open', () => {
	const MARK = 'XYZZY';
	const marked = roomBankOf({
		...bank,
		questions: bank.questions.map((question) => ({ ...question, explanation: `${MARK} ${question.id}.` }))
	});

	it('[RM86] explained at once, each answer is explained to its own seat and none before it is given', () => {
		const session = work('at-once');
		for (const [id, step] of STEPS) {
			const told = () => JSON.stringify(seen(session, 1, undefined, marked));
			expect(told()).not.toContain(`${MARK} ${id}.`);
			expect(session.answer(1, wrongResponse(id), { step })).toBeUndefined();
			expect(told()).toContain(`${MARK} ${id}.`);
		}
		const { room } = session;
		const others = [
			seen(session, 2, undefined, marked),
			commonView(room, marked),
			projectorView(room, marked)
		];
		expect(JSON.stringify(others)).not.toContain(MARK);
		expect(seen(session, 1).work?.[0]?.verdict?.outcome).not.toBe('right');
	});

	it('[RM86] nobody sees what others answered, nor their scores or ranks, and an explanation has no distribution', () => {
		const alone = work('at-once');
		const among = work('at-once');
		for (const session of [alone, among]) {
			session.do({ type: 'change settings', settings: { ...session.room.settings, ranking: true } });
			session.answer(1, wrongResponse(FIRST), { step: 1 });
		}
		for (const [id, step] of STEPS) among.answer(2, rightResponse(id), { step });
		const all = ({ room }: Session) => [commonView(room, gullRock), projectorView(room, gullRock)];
		expect(seen(among, 1)).toEqual(seen(alone, 1));
		expect(all(among)).toEqual(all(alone));
		expect(seen(among, 2).rank).toBeNull();
		expect(JSON.stringify(seen(alone, 1))).not.toMatch(/"spreads"|"strongest"/);
		expect(hostView(among.room, gullRock).seats.map(({ score }) => score)).toEqual([0, 0]);
	});

	it('[RM86] explained at the end, nothing tells a seat whether it was right', () => {
		const [right, wrong] = [work(), work()];
		const id = 'vote-sold';
		const step = QUESTION_IDS.indexOf(id) + 1;
		right.answer(1, rightResponse(id), { step });
		wrong.answer(1, wrongResponse(id), { step });
		const told = (session: Session) => {
			const { work: answers, ...rest } = seen(session, 1);
			return { ...rest, answers: answers?.map((answer) => ({ ...answer, response: null })) };
		};
		expect(told(right)).toEqual(told(wrong));
	});

	it('[RM11] the questions of work are those of a led session: neither bytes, names nor size tell what is right', () => {
		const { questions = [] } = commonView(work().room, gullRock).work ?? {};
		expect(questions).toEqual(
			QUESTION_IDS.map((id) => {
				const question = gullRock.questions.get(id);
				if (!question) throw new Error(`no ${id}`);
				return questionForPlayers(question, 'tide');
			})
		);
		const turned = roomBankOf({
			...bank,
			questions: bank.questions.map((question) =>
				question.kind === 'true-false' ? { ...question, answer: !question.answer } : question
			)
		});
		expect(commonView(work().room, turned).work).toEqual(commonView(work().room, gullRock).work);
	});

	it('[RM88] what was explained before is kept when an answer brings its own explanation alone', () => {
		const session = work('at-once');
		let page = seen(session, 1);
		for (const [id, step] of STEPS) {
			session.answer(1, wrongResponse(id), { step });
			const told = seen(session, 1, new Set([step]));
			expect(told.work?.filter(({ reveal }) => reveal !== null)).toHaveLength(1);
			page = keepExplained(told, page);
		}
		expect(page).toEqual(seen(session, 1));
		const common = commonView(session.room, gullRock);
		expect(carryOwn(page, common, common).work).toEqual(page.work);
	});
});

describe('work that is over', () => {
	it.each(['at-once', 'at-end'] as const)(
		'[RM92] explained %s, it has every answer of a seat explained after the closing, and nothing of others',
		(feedback) => {
			const session = work(feedback);
			for (const [id, step] of STEPS.slice(0, 3)) session.answer(1, wrongResponse(id), { step });
			session.answer(2, rightResponse(FIRST), { step: 1 });
			session.do({ type: 'end room' });
			const { work: answers, result } = seen(session, 1);
			expect(answers?.map(({ reveal }) => reveal?.question)).toEqual(QUESTION_IDS.slice(0, 3));
			expect(answers?.every(({ verdict }) => verdict?.outcome !== 'right')).toBe(true);
			expect(JSON.stringify(answers)).not.toMatch(/"spreads"|"strongest"/);
			expect(result?.asked).toBe(QUESTION_IDS.length);
			expect(commonView(session.room, gullRock).work?.questions).toHaveLength(QUESTION_IDS.length);
		}
	);
});

describe('how long work took', () => {
	it('[RM89] is the time since the answer before, or since joining, and at most ten minutes', () => {
		const session = work('at-end', []);
		session.nowMs += 2 * DAY_MS;
		session.join('Ada');
		const at = (passedMs: number, place: number) => {
			session.nowMs += passedMs;
			const [id, step] = STEPS[place] ?? ['', 0];
			session.answer(1, rightResponse(id), { step });
		};
		at(40_000, 0);
		at(2 * MINUTE_MS, 2);
		at(9 * HOUR_MS, 1);
		session.do({ type: 'end room' });
		const { answers } = resultOf(session.room, gullRock, 1);
		expect(answers.slice(0, 3).map(({ tookMs }) => tookMs)).toEqual([40_000, 10 * MINUTE_MS, 2 * MINUTE_MS]);
	});
});

describe('work taken home', () => {
	/** Two answers on Monday, one on Wednesday, the rest left out; closed on Sunday. */
	function worked() {
		const session = work('at-end', ['Ada']);
		for (const [hours, place] of [
			[1, 0],
			[1.02, 1],
			[49, 2]
		] as const) {
			session.nowMs = OPENED_AT_MS + hours * HOUR_MS;
			const [id, step] = STEPS[place] ?? ['', 0];
			session.answer(1, place === 1 ? wrongResponse(id) : rightResponse(id), { step });
		}
		session.nowMs = OPENED_AT_MS + 7 * DAY_MS;
		session.do({ type: 'end room' });
		return resultOf(session.room, gullRock, 1);
	}
	const TAKER = { code: 'K7MWPX', seat: 1, offsetMinutesAt: () => 0 };

	it('[RM90] is one finished sitting for each time that the seat sat down to it', () => {
		const events = takeHome(worked(), TAKER);
		for (const event of events) expect(parseLearnerEvent(event)).toEqual(event);
		expect(events.map(({ id }) => id)).toEqual([...new Set(events.map(({ id }) => id))].sort());
		const sittings = pastSittings(events, bank.id);
		expect(sittings.map(({ end, answered, asked }) => [end, answered, asked])).toEqual([
			['finished', 2, 2],
			['finished', 1, QUESTION_IDS.length - 2]
		]);
	});

	it('[RM90] what was left out is so from the last answer, not from a closing days later', () => {
		const events = takeHome(worked(), TAKER);
		const last = OPENED_AT_MS + 49 * HOUR_MS;
		expect(Math.max(...events.map(({ atMs }) => atMs))).toBe(last);
		expect(events.filter(({ type }) => type === 'question.skipped')).toHaveLength(QUESTION_IDS.length - 3);
	});

	it('[RM90] has the same ids wherever in the world it is taken', () => {
		const ids = (offset: number) =>
			takeHome(worked(), { ...TAKER, offsetMinutesAt: () => offset }).map(({ id }) => id);
		expect(ids(-600)).toEqual(ids(840));
	});
});

it('[RM62] the host ends work before its closing; a player cannot', () => {
	const session = work();
	expect(session.ask({ type: 'end room' }, player(1))?.code).toBe('room/not-allowed');
	expect(session.ask({ type: 'move closing', closesAtMs: session.nowMs + HOUR_MS }, player(1))?.code).toBe(
		'room/not-allowed'
	);
	expect(session.ask({ type: 'end room' }, HOST)).toBeUndefined();
	expect(seen(session, 1).result?.asked).toBe(QUESTION_IDS.length);
});
