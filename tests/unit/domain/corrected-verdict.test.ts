import { describe, expect, it } from 'vitest';
import { isSameResponse } from '#domain/corrected-verdict.ts';
import { revealOf } from '#domain/reveal.ts';
import { questionIn } from '#domain/room-bank.ts';
import type { Correction } from '#domain/room-event.ts';
import { lastAsking } from '#domain/room.ts';
import { scoreOf } from '#domain/score.ts';
import { resultOf } from '#domain/seat-result.ts';
import { gullRock, QUESTION_IDS, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

const QUESTION = 'offer-for-tower';
const NOTE = 'Both sums stand in the paper.';

/** Ada is right by the key, Ben is wrong by it; the question is over, and put right afterwards. */
function corrected(correction: Correction, question = QUESTION): Session {
	const session = new Session({ points: 100 }).join('Ada', 'Ben').open(question);
	session.answer(1, rightResponse(question));
	session.answer(2, wrongResponse(question));
	session.reveal().do({ type: 'end room' });
	return session.do({ type: 'correct question', question, correction, note: NOTE });
}
const scores = ({ room }: Session) => [1, 2].map((seat) => scoreOf(room, gullRock, seat));
const wrong = (question = QUESTION) => [wrongResponse(question)];

describe('a question whose key was wrong', () => {
	it.each(QUESTION_IDS)('[RM63] %s: what counts as right as well earns as much as the key', (question) => {
		expect(scores(corrected({ kind: 'accept', responses: wrong(question) }, question))).toEqual([100, 100]);
	});

	it.each(QUESTION_IDS)(
		'[RM63] %s: where only another answer is right, the key earns nothing',
		(question) => {
			expect(scores(corrected({ kind: 'replace', responses: wrong(question) }, question))).toEqual([0, 100]);
		}
	);

	it('[RM63] what counts for nobody is in no score and in no total', () => {
		const session = corrected({ kind: 'void' });
		expect(scores(session)).toEqual([0, 0]);
		expect(resultOf(session.room, gullRock, 1)).toMatchObject({
			asked: 0,
			right: 0,
			missed: [],
			answers: []
		});
	});

	it('[RM63] who was marked wrong by a wrong key takes home that they knew it', () => {
		const session = corrected({ kind: 'replace', responses: wrong() });
		const [answer] = resultOf(session.room, gullRock, 2).answers;
		expect(answer).toMatchObject({ outcome: 'right', credit: 1, origins: [] });
		expect(answer?.claims.every(({ right }) => right)).toBe(true);
	});

	it('[RM63] the reveal shows the key as it was corrected, the note, and who is right by it', () => {
		const { room } = corrected({ kind: 'replace', responses: wrong() });
		const reveal = revealOf(room, gullRock, lastAsking(room));
		expect(reveal.corrected).toMatchObject({ kind: 'replace', note: NOTE });
		expect(reveal.corrected?.accepted).toHaveLength(1);
		expect(reveal.right).toBe(1);
		const rights = reveal.spreads[0]?.groups.filter(({ right }) => right);
		expect(rights?.map(({ id, text }) => [id, text])).toEqual([
			[reveal.key[0], reveal.corrected?.accepted[0]]
		]);
	});

	it('[RM63] the last of several corrections counts', () => {
		const session = corrected({ kind: 'void' });
		session.do({
			...{
				type: 'correct question',
				question: QUESTION,
				note: 'It stands after all, and so does the other.'
			},
			correction: { kind: 'accept', responses: wrong() }
		});
		expect(scores(session)).toEqual([100, 100]);
	});

	it('[RM63] only a question that was asked is corrected, by responses that it can take', () => {
		const session = new Session().join('Ada').open(QUESTION);
		const ask = (question: string, correction: Correction) =>
			session.ask({ type: 'correct question', question, correction, note: NOTE })?.code;
		expect(ask('vote-sold', { kind: 'void' })).toBe('quiz/unknown-question');
		const other = rightResponse('vote-sold');
		expect(ask(QUESTION, { kind: 'accept', responses: [other] })).toBe('room/answer-unfit');
		expect(ask(QUESTION, { kind: 'accept', responses: wrong() })).toBeUndefined();
	});
});

describe('responses that say the same', () => {
	it('[RM63] numbers are compared by value, texts as they are graded, choices in any order', () => {
		const number = questionIn(gullRock, 'boats-guided');
		expect(
			isSameResponse(number, { kind: 'numeric', text: '1,250' }, { kind: 'numeric', text: '1250 boats' })
		).toBe(true);
		expect(
			isSameResponse(number, { kind: 'numeric', text: '1,250' }, { kind: 'numeric', text: '1,205' })
		).toBe(false);
		const many = { kind: 'multiple-response', choices: ['a', 'b'] } as const;
		const turned = { kind: 'multiple-response', choices: ['b', 'a'] } as const;
		expect(
			isSameResponse(
				number,
				{ ...many, choices: [...many.choices] },
				{ ...turned, choices: [...turned.choices] }
			)
		).toBe(true);
	});
});
