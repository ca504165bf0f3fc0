import * as v from 'valibot';
import type { Claim } from './claim.ts';
import type { Document } from './document.ts';
import { claimsNamed } from './question-names.ts';
import type { Question } from './question.ts';
import { fail, succeed, type Result } from './result.ts';
import type { RoomBank } from './room-bank.ts';
import { RoomEventSchema, type RoomEvent } from './room-event.ts';
import type { Room } from './room.ts';

/** The schema's version that this page writes. */
export const SESSION_RECORD_VERSION = 1;

/** What the questions of a session rest on, so that it can be read without its bank. */
export interface RecordedBank {
	readonly id: string;
	readonly version: string;
	readonly title: string;
	/** Absent in what was kept before it was. */
	readonly language?: string;
	readonly questions: readonly Question[];
	readonly claims: readonly Claim[];
	readonly documents: readonly Document[];
}

/**
 * A session as its host keeps it: all that happened in it, without anybody's secrets, and what it asked. Every report is
 * a fold of this.
 */
export interface SessionRecord {
	readonly v: typeof SESSION_RECORD_VERSION;
	readonly bank: RecordedBank;
	readonly events: readonly RoomEvent[];
}

/**
 * The parts of a bank are this project's own writing, kept as they were compiled: what is checked of them is that each
 * has its id, and that nothing is named that is not there.
 */
const Entries = v.array(v.looseObject({ id: v.string() }));
const RecordSchema = v.object({
	v: v.literal(SESSION_RECORD_VERSION),
	bank: v.object({
		...{ id: v.string(), version: v.string(), title: v.string(), language: v.optional(v.string()) },
		...{ questions: Entries, claims: Entries, documents: Entries }
	}),
	events: v.pipe(v.array(RoomEventSchema), v.minLength(1))
});

/** The session that a kept or sent record holds. Problems: `session/unreadable`. */
export function parseSessionRecord(value: unknown): Result<SessionRecord> {
	const parsed = v.safeParse(RecordSchema, value);
	if (!parsed.success) return fail({ code: 'session/unreadable' });
	const record = parsed.output as unknown as SessionRecord;
	return isWhole(record) ? succeed(record) : fail({ code: 'session/unreadable' });
}

/** Numbered without a gap from its opening, and with every question that it names. */
function isWhole({ bank, events }: SessionRecord): boolean {
	const [opened] = events;
	if (opened?.type !== 'room.opened') return false;
	if (events.some(({ n }, place) => n !== place + 1)) return false;
	const known = new Set(bank.questions.map(({ id }) => id));
	const named = events.flatMap((event) => ('question' in event ? [event.question] : []));
	return [...opened.questions, ...named].every((id) => known.has(id));
}

const NO_HASH = '0'.repeat(64);

/** The events without what secrets are known by. */
export function withoutSecrets(events: readonly RoomEvent[]): RoomEvent[] {
	return events.map((event) => {
		if (event.type === 'room.opened') return { ...event, hostHash: NO_HASH, projectorHash: NO_HASH };
		if (event.type === 'seat.joined') return { ...event, tokenHash: NO_HASH, recoveryHash: NO_HASH };
		return event.type === 'seat.recovered' ? { ...event, tokenHash: NO_HASH } : event;
	});
}

/** The record of a room from its whole log, with what its questions rest on. */
export function recordOf(room: Room, bank: RoomBank, events: readonly RoomEvent[]): SessionRecord {
	const { bank: id, bankVersion: version, questions } = room.opened;
	const ids = new Set([...questions, ...room.askings.map(({ question }) => question)]);
	return {
		v: SESSION_RECORD_VERSION,
		bank: recordBank({ id, version }, bank, ids),
		events: withoutSecrets(events)
	};
}

/** The part of a bank that these questions rest on. */
export function recordBank(
	named: Pick<RecordedBank, 'id' | 'version'>,
	bank: RoomBank,
	ids: ReadonlySet<string>
): RecordedBank {
	const questions = [...bank.questions.values()].filter(({ id }) => ids.has(id));
	const claimIds = new Set(questions.flatMap((question) => claimsNamed(question).map(({ claim }) => claim)));
	const claims = [...bank.claims.values()].filter(({ id }) => claimIds.has(id));
	const used = new Set(claims.map(({ document }) => document));
	const documents = [...bank.documents.values()].filter(({ id }) => used.has(id));
	const { id, version } = named;
	return { id, version, title: bank.title, language: bank.language, questions, claims, documents };
}
