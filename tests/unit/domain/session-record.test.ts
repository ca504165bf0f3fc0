import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreOf } from '#domain/score.ts';
import { parseSessionRecord, recordOf, type SessionRecord } from '#domain/session-record.ts';
import { roomOfRecord } from '#machines/room-fold.ts';
import { gullRock, hashOf, rightResponse, Session, wrongResponse } from '../../fixtures/session.ts';

const QUESTION = 'offer-for-tower';

function played(): Session {
	const session = new Session().join('Ada', 'Ben').open(QUESTION);
	session.answer(1, rightResponse(QUESTION));
	session.answer(2, wrongResponse(QUESTION));
	return session.reveal().do({ type: 'end room' });
}
const kept = (session = played()): SessionRecord => recordOf(session.room, gullRock, session.log);
const sent = (record: SessionRecord) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>;

describe('what a host keeps of a session', () => {
	it('[RM64] is read back to the same room with the same scores, without the bank it came from', () => {
		const session = played();
		const parsed = parseSessionRecord(sent(kept(session)));
		if (!parsed.ok) throw new Error(parsed.problem.code);
		const { room, bank } = roomOfRecord(parsed.value);
		expect([...room.seats.values()]).toEqual([...session.room.seats.values()]);
		for (const seat of [1, 2]) expect(scoreOf(room, bank, seat)).toBe(scoreOf(session.room, gullRock, seat));
	});

	it('[RM64] holds no hash by which a secret could be known again', () => {
		const text = JSON.stringify(kept());
		for (const secret of ['host', 'projector']) expect(text).not.toContain(hashOf(secret));
		for (const event of played().log) {
			if (event.type !== 'seat.joined') continue;
			expect(text).not.toContain(event.tokenHash);
			expect(text).not.toContain(event.recoveryHash);
		}
	});

	it('[RM64] brings every claim and document that its questions name, and no question beside them', () => {
		const { bank } = kept();
		expect(bank.questions.length).toBe(gullRock.questions.size);
		const one = recordOf(
			{ ...played().room, opened: { ...played().room.opened, questions: [QUESTION] } },
			gullRock,
			played().log
		);
		expect(one.bank.questions.map(({ id }) => id)).toEqual([QUESTION]);
		const [question] = one.bank.questions;
		const named = question?.kind === 'single-choice' ? question.choices.map(({ claim }) => claim) : [];
		expect(named.length).toBeGreaterThan(2);
		expect(one.bank.claims.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
		expect(new Set(one.bank.claims.map(({ document }) => document))).toEqual(
			new Set(one.bank.documents.map(({ id }) => id))
		);
	});

	it('[LA5] tells the language of what it asked; what was kept before it did is in English', () => {
		const record = recordOf(played().room, { ...gullRock, language: 'ko' }, played().log);
		const languageOf = (bank: object) => {
			const parsed = parseSessionRecord(sent({ ...record, bank: bank as SessionRecord['bank'] }));
			return parsed.ok && roomOfRecord(parsed.value).bank.language;
		};
		expect(languageOf(record.bank)).toBe('ko');
		expect(languageOf({ ...record.bank, language: undefined })).toBe('en');
	});

	it('[RM64] with a gap, without its beginning or with a question that is not there it is refused', () => {
		const record = kept();
		const refused = (change: Partial<SessionRecord>) => parseSessionRecord(sent({ ...record, ...change })).ok;
		expect(refused({})).toBe(true);
		expect(refused({ events: record.events.filter(({ n }) => n !== 3) })).toBe(false);
		expect(refused({ events: record.events.slice(1) })).toBe(false);
		expect(refused({ bank: { ...record.bank, questions: [] } })).toBe(false);
	});

	it('[RM64] anything at all is read or refused', () => {
		fc.assert(fc.property(fc.anything(), (value) => void parseSessionRecord(value)));
	});
});
