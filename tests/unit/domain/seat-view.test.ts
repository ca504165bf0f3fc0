import { describe, expect, it } from 'vitest';
import type { Response } from '#domain/attempt.ts';
import { arrange } from '#domain/draw.ts';
import { numberFootnotes } from '#domain/footnote.ts';
import { questionForPlayers } from '#domain/player-question.ts';
import { readResponse, showResponse } from '#domain/player-response.ts';
import type { Question } from '#domain/question.ts';
import { roomBankOf, type RoomBank } from '#domain/room-bank.ts';
import type { Room } from '#domain/room.ts';
import { commonView, hostView, projectorView, seatView, share } from '#domain/seat-view.ts';
import { bank } from '../../fixtures/gull-rock-bank.ts';
import {
	gullRock,
	OPENED_AT_MS,
	QUESTION_IDS,
	rightResponse,
	Session,
	wrongResponse
} from '../../fixtures/session.ts';

const MARKER = 'XYZZY';

/** Texts of a bank that a player may not read before the reveal. */
const TELLING: ReadonlySet<string> = new Set([
	'explanation',
	'rationale',
	'note',
	'says',
	'title',
	'headline'
]);

/** The same with a marker in every telling text, and with a marked text among those accepted. */
function plant<T>(value: T): T {
	if (Array.isArray(value)) return value.map(plant) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, entry]) => {
			if (TELLING.has(name)) return [name, `${MARKER} ${String(entry)}`];
			if (name === 'accept') return [name, [...(entry as string[]), `${MARKER} accepted`]];
			return [name, plant(entry)];
		})
	) as T;
}

/** The invented bank with markers in keys, rationales, explanations, notes, claims and documents. */
function plantedBank(): RoomBank {
	const { questions, claims, documents } = bank;
	const marked = questions.map((question) => ({ note: 'For the teacher.', ...question }));
	return roomBankOf({
		...bank,
		questions: plant(marked),
		claims: plant(claims),
		documents: plant(documents)
	});
}

/** All that leaves the server for seats and projector, as it is sent. */
function sentTo({ room }: Session, from: RoomBank): string {
	const shared = share(room, from);
	const seats = [...room.seats.keys()].map((seat) => seatView(room, from, { seat, shared }));
	return JSON.stringify([shared.common, projectorView(room, from), seats]);
}

describe('what is seen before the reveal', () => {
	const planted = plantedBank();

	it.each(QUESTION_IDS)(
		'[RM10] nothing that tells the key of %s is sent to a seat or the projector',
		(id) => {
			const session = new Session({ ranking: true }).join('Ada', 'Ben');
			const sent = [sentTo(session, planted)];
			session.open(id);
			sent.push(sentTo(session, planted));
			session.answer(1, rightResponse(id));
			session.answer(2, wrongResponse(id));
			sent.push(sentTo(session, planted));
			session.do({ type: 'pause question' });
			sent.push(sentTo(session, planted));
			session.close();
			sent.push(sentTo(session, planted));
			session.do({ type: 'call groups', step: 1 });
			sent.push(sentTo(session, planted));
			session.open(id);
			sent.push(sentTo(session, planted));
			session.answer(2, rightResponse(id));
			session.close();
			sent.push(sentTo(session, planted));
			for (const bytes of sent) expect(bytes).not.toContain(MARKER);
			session.do({ type: 'reveal question' });
			expect(sentTo(session, planted)).toContain(MARKER);
		}
	);

	it.each(QUESTION_IDS)('[RM10] before the reveal of %s nobody sees what others answered', (id) => {
		const answered = new Session({ projectAnsweredCount: false }).join('Ada', 'Ben').open(id);
		const unanswered = new Session({ projectAnsweredCount: false }).join('Ada', 'Ben').open(id);
		answered.answer(2, wrongResponse(id));
		const seen = ({ room }: Session) => {
			const shared = share(room, gullRock);
			return [shared.common, projectorView(room, gullRock), seatView(room, gullRock, { seat: 1, shared })];
		};
		expect(seen(answered)).toEqual(seen(unanswered));
		expect(seen(answered.close())).toEqual(seen(unanswered.close()));
		expect(seen(answered.open(id))).toEqual(seen(unanswered.open(id)));
		answered.answer(2, rightResponse(id));
		expect(seen(answered.close())).toEqual(seen(unanswered.close()));
	});

	it('[RM10] the projector shows how many have answered only if the host wants it', () => {
		for (const projectAnsweredCount of [true, false]) {
			const session = new Session({ projectAnsweredCount }).join('Ada', 'Ben').open('vote-sold');
			session.answer(2, wrongResponse('vote-sold'));
			expect(projectorView(session.room, gullRock).answered).toBe(projectAnsweredCount ? 1 : null);
		}
	});

	it('[PI10] a second vote starts from the seat’s own first answer, whose worth is told at the reveal', () => {
		const session = new Session().join('Ada', 'Ben', 'Cleo').open('vote-sold');
		session.answer(1, wrongResponse('vote-sold'), { confidence: 'guess' });
		session.answer(3, rightResponse('vote-sold'));
		expect(own(session, 1).before).toBeNull();
		session.close().open('vote-sold');
		const before = { response: wrongResponse('vote-sold'), confidence: 'guess', outcome: null };
		expect(own(session, 1)).toMatchObject({ answer: null, before });
		expect(own(session, 2).before).toBeNull();
		session.answer(1, rightResponse('vote-sold'));
		expect(own(session.close(), 1).before).toEqual(before);
		session.do({ type: 'reveal question' });
		expect(own(session, 1)).toMatchObject({ before: { outcome: 'wrong' }, verdict: { outcome: 'right' } });
		expect(own(session, 3)).toMatchObject({ before: { outcome: 'right' }, verdict: null, score: 0 });
		session.open('boats-guided');
		expect(own(session, 1).before).toBeNull();
	});

	it('[RM10] the score is that of what has been revealed, so that it tells no key', () => {
		const session = new Session().join('Ada').open('vote-sold');
		const score = () => own(session, 1).score;
		session.answer(1, rightResponse('vote-sold'));
		expect(score()).toBe(0);
		session.close();
		expect(score()).toBe(0);
		session.do({ type: 'reveal question' });
		expect(score()).toBe(100);
	});

	it('[RM10] the host sees key and note at once, the distribution from the close on', () => {
		const session = new Session().join('Ada').open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		const open = hostView(session.room, gullRock);
		expect(open.question).toEqual(gullRock.questions.get('vote-sold'));
		expect(open.reveal).toBeNull();
		expect(JSON.stringify(open.seats)).not.toContain('true-false');
		expect(hostView(session.close().room, gullRock).reveal?.right).toBe(1);
	});
});

describe('a question as players meet it', () => {
	/** The question with another of its choices right; texts, order and all else as they were. */
	function withKey(question: Question, place: number): Question {
		if (question.kind !== 'single-choice') throw new Error('a single choice is asked for');
		const slip = question.choices.find((choice) => !choice.key);
		const choices = question.choices.map(({ id, text, claim }, i) =>
			i === place
				? { id, text, claim, key: true as const }
				: {
						origin: slip?.origin ?? 'near-figure',
						rationale: 'No.',
						...{ id, text, claim, key: false as const }
					}
		);
		return { ...question, choices };
	}

	it('[RM11] neither bytes nor size depend on which choice is right', () => {
		const question = gullRock.questions.get('offer-for-tower');
		if (!question) throw new Error('no offer-for-tower');
		const sent = [0, 1, 2].map((place) =>
			JSON.stringify(questionForPlayers(withKey(question, place), 'tide'))
		);
		expect(new Set(sent).size).toBe(1);
	});

	it('[RM11] no id of the bank is among the handles, as pairs share theirs and authors have habits', () => {
		for (const question of gullRock.questions.values()) {
			const shown = questionForPlayers(question, 'tide');
			const handles = [...JSON.stringify(shown).matchAll(/"id":"([^"]*)"/g)].map(([, id]) => id);
			for (const handle of handles) expect(handle).toMatch(/^e\d+$/);
			expect(JSON.stringify(shown)).not.toContain(`"${question.id}"`);
		}
	});

	it.each(QUESTION_IDS)(
		'[RM12] %s stands in the order that its room’s seed gives, the same for all',
		(id) => {
			const question = gullRock.questions.get(id);
			if (!question) throw new Error(`no ${id}`);
			expect(questionForPlayers(question, 'tide')).toEqual(questionForPlayers(question, 'tide'));
			const session = new Session().open(id);
			expect(commonView(session.room, gullRock).question).toEqual(questionForPlayers(question, 'tide'));
			const shown = questionForPlayers(question, 'tide');
			if (shown.kind === 'single-choice' && question.kind === 'single-choice') {
				const textOf = (choice: string) => question.choices.find((entry) => entry.id === choice)?.text;
				expect(shown.choices.map(({ text }) => text)).toEqual(
					arrange(question, 'tide')['choices']?.map(textOf)
				);
			}
		}
	);

	it.each(QUESTION_IDS)('[RM12] an answer to %s in handles is the same answer in the bank’s ids', (id) => {
		const question = gullRock.questions.get(id);
		if (!question) throw new Error(`no ${id}`);
		for (const seed of ['tide', 'ebb', 'flood']) {
			for (const response of [rightResponse(id), wrongResponse(id)]) {
				const shown = showResponse(question, seed, response);
				expect(readResponse(question, seed, shown)).toEqual({ ok: true, value: response });
			}
		}
	});

	it.each<[string, Response]>([
		['offer-for-tower', { kind: 'single-choice', choice: 'b' }],
		['offer-for-tower', { kind: 'single-choice', choice: 'e99' }],
		['offer-for-tower', { kind: 'single-choice', choice: '__proto__' }],
		['offer-for-tower', { kind: 'true-false', value: true }],
		['years-of-work', { kind: 'multiple-response', choices: ['e1', 'e1'] }],
		['tower-history', { kind: 'order', steps: ['e1', 'e2'] }],
		['who-held-what', { kind: 'match', pairs: { e1: 'toString' } }],
		['lens-plan', { kind: 'cloze', blanks: { e9: 'x' } }]
	])('[RM8] what does not fit %s is refused: %j', (id, response) => {
		const session = new Session().join('Ada').open(id);
		const command = { type: 'answer', step: 1, change: 1, response, confidence: 'sure' } as const;
		expect(session.ask(command, { kind: 'player', seat: 1 })).toEqual({ code: 'room/answer-unfit' });
	});
});

/** What a seat of the session sees of its own. */
function own({ room }: { readonly room: Room }, seat: number) {
	return seatView(room, gullRock, { seat, shared: share(room, gullRock) });
}

describe('what is seen after the reveal', () => {
	/** Two right, three wrong in one way and one in another. */
	function revealed(): Session {
		const session = new Session().join('A', 'B', 'C', 'D', 'E', 'F').open('offer-for-tower');
		const question = gullRock.questions.get('offer-for-tower');
		if (question?.kind !== 'single-choice') throw new Error('no single choice');
		const [first, second] = question.choices.filter(({ key }) => !key);
		const wrong = (choice: { readonly id: string } | undefined): Response => ({
			kind: 'single-choice',
			choice: choice?.id ?? ''
		});
		for (const seat of [1, 2]) session.answer(seat, rightResponse('offer-for-tower'));
		for (const seat of [3, 4, 5]) session.answer(seat, wrong(second));
		session.answer(6, wrong(first));
		return session.reveal();
	}

	it('[RM13] all see the distribution, the key and why the wrong answer that most gave is wrong', () => {
		const { question, reveal } = commonView(revealed().room, gullRock);
		const groups = reveal?.spreads[0]?.groups ?? [];
		expect(groups.map(({ count }) => count).sort()).toEqual([1, 2, 3]);
		const key = groups.find(({ right }) => right);
		expect(key?.count).toBe(2);
		expect(reveal?.key).toEqual([key?.id]);
		const shown = question?.kind === 'single-choice' ? question.choices : [];
		for (const { id, text } of groups) expect(shown).toContainEqual({ id, text });
		expect(reveal).toMatchObject({ answered: 6, right: 2, partial: 0, wrong: 4 });
		const most = groups.find(({ count }) => count === 3);
		expect(reveal?.strongest).toMatchObject({ answer: most?.text, count: 3 });
		expect(reveal?.footnotes.map(({ number }) => number)).toContain(reveal?.strongest?.note);
	});

	it('[RM13] each seat sees its own verdict, with the reason and its footnote, and nobody else’s', () => {
		const session = revealed();
		expect(own(session, 1).verdict).toMatchObject({ outcome: 'right', points: 100, reasons: [] });
		const sixth = own(session, 6);
		const { footnotes = [] } = commonView(session.room, gullRock).reveal ?? {};
		expect(sixth.verdict).toMatchObject({ outcome: 'wrong', points: 0 });
		const [reason] = sixth.verdict?.reasons ?? [];
		const notes = [...footnotes, ...(sixth.verdict?.footnotes ?? [])];
		expect(notes.map(({ number }) => number)).toEqual(notes.map((_, i) => i + 1));
		expect(notes.map(({ number }) => number)).toContain(reason?.note);
	});

	it.each(QUESTION_IDS)('[RM13] every line of the key of %s bears a footnote that is there', (id) => {
		const session = new Session().join('Ada', 'Ben').open(id);
		session.answer(1, rightResponse(id));
		session.answer(2, wrongResponse(id));
		const { reveal } = commonView(session.reveal().room, gullRock);
		expect(reveal).toMatchObject({ question: id, answered: 2, right: 1 });
		expect((reveal?.key.length ?? 0) + (reveal?.lines.length ?? 0)).toBeGreaterThan(0);
		const numbers = reveal?.footnotes.map(({ number }) => number);
		for (const { note } of reveal?.lines ?? []) expect(numbers).toContain(note);
		for (const { groups } of reveal?.spreads ?? []) {
			expect(groups.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThan(0);
		}
	});

	it('[RM13] a footnote tells its own passage and not what else the bank knows, which may be asked next', () => {
		const session = revealed();
		for (const { claim } of commonView(session.room, gullRock).reveal?.footnotes ?? []) {
			expect(claim).toMatchObject({ tensions: [], corroborates: [] });
			const [note] = numberFootnotes([claim.id], gullRock);
			expect(claim.says).toBe(note?.claim.says);
		}
	});

	it('[RM13] the answers of somebody who was removed are not shown', () => {
		const session = revealed().do({ type: 'remove seat', seat: 6 });
		expect(commonView(session.room, gullRock).reveal).toMatchObject({ answered: 5, wrong: 3 });
	});

	it('[RM14] what players typed is never on the wall: numbers as read, known texts in the bank’s words', () => {
		const insults: [string, Response][] = [
			['warden-name', { kind: 'short-text', text: 'the head is an ass' }],
			['boats-guided', { kind: 'numeric', text: 'roughly 1 300 boats' }]
		];
		for (const [id, response] of insults) {
			const session = new Session().join('Ada', 'Ben').open(id);
			expect(session.answer(1, response)).toBeUndefined();
			session.answer(2, rightResponse(id));
			const { common } = share(session.reveal().room, gullRock);
			expect(JSON.stringify([common, own(session, 2)])).not.toMatch(/is an ass|1 300|roughly/);
			expect(common.reveal?.spreads[0]?.groups.map(({ count }) => count)).toEqual([1, 1]);
		}
	});
});

describe('the end', () => {
	it('[RM15] a seat takes home what it missed, with footnotes: wrong or guessed, and apart from it what it left out', () => {
		const session = new Session().join('Ada');
		session.open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		session.reveal().open('offer-for-tower');
		session.answer(1, wrongResponse('offer-for-tower'));
		session.reveal().open('boats-guided');
		session.answer(1, rightResponse('boats-guided'), { confidence: 'guess' });
		session.reveal().open('warden-name').reveal();
		expect(own(session, 1).result).toBeNull();
		const { result } = own(session.do({ type: 'end room' }), 1);
		expect(result).toMatchObject({ bank: 'gull-rock', score: 200, right: 2, asked: 4 });
		const claimsOf = (...ids: string[]) => [
			...new Set(ids.flatMap((id) => gullRock.questions.get(id)?.claims ?? []))
		];
		expect(result?.missed.map(({ claim }) => claim.id)).toEqual(claimsOf('offer-for-tower', 'boats-guided'));
		expect(result?.leftOut.map(({ claim }) => claim.id)).toEqual(claimsOf('warden-name'));
		expect(result?.answers[1]).toMatchObject({
			question: 'offer-for-tower',
			response: wrongResponse('offer-for-tower'),
			confidence: 'sure',
			outcome: 'wrong',
			credit: 0
		});
		expect(result?.answers[3]).toMatchObject({ response: null, confidence: null, outcome: 'wrong' });
	});

	it('[RM15] who came late missed nothing of what was closed before', () => {
		const session = new Session().join('Ada').open('vote-sold');
		session.nowMs = OPENED_AT_MS + 1000;
		session.reveal();
		session.nowMs += 1000;
		session.join('Ben').open('boats-guided');
		session.answer(2, rightResponse('boats-guided'));
		session.reveal().do({ type: 'end room' });
		expect(own(session, 2).result).toMatchObject({ asked: 1, right: 1, missed: [] });
		expect(own(session, 1).result).toMatchObject({ asked: 2, right: 0 });
	});

	it('[RM15] a question that was open at the end counts for those who answered, and as left out for nobody', () => {
		const session = new Session().join('Ada', 'Ben').open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		session.do({ type: 'end room' });
		expect(own(session, 1).result).toMatchObject({ asked: 1, right: 1 });
		expect(own(session, 2).result).toMatchObject({ asked: 0, answers: [], missed: [], leftOut: [] });
	});

	it('[RM15] a question that was open at the end is explained and counted all the same', () => {
		const session = new Session().join('Ada').open('vote-sold');
		session.answer(1, rightResponse('vote-sold'));
		session.do({ type: 'end room' });
		expect(own(session, 1).result).toMatchObject({ asked: 1, right: 1, score: 100 });
		expect(commonView(session.room, gullRock)).toMatchObject({
			phase: 'ended',
			question: null,
			reveal: null
		});
	});
});
