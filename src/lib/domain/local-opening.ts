import type { RoomBank } from './room-bank.ts';
import {
	numberFacts,
	type RoomEvent,
	type RoomFact,
	type RoomMode,
	type RoomSettings
} from './room-event.ts';
import type { Work } from './room.ts';
import { recordBank, withoutSecrets, type RecordedBank } from './session-record.ts';

/** What a session that no server holds is opened with. */
export interface LocalOpening {
	/** As it was drawn: the session's id on this device, and its code. */
	readonly code: string;
	readonly mode: RoomMode;
	readonly bank: Pick<RecordedBank, 'id' | 'version'>;
	/** Everything that can be asked; it holds the questions. */
	readonly source: RoomBank;
	readonly questions: readonly string[];
	readonly settings: RoomSettings;
	/** Decides the order of choices. */
	readonly seed: string;
	/** Every question open at once, as where sheets are typed in. */
	readonly work?: Work;
	/** Milliseconds since the epoch by this device's clock. */
	readonly atMs: number;
}

/**
 * The first events of a session on the host's own device, and all that it can ask: its questions and those that could
 * follow them up. Nobody else reaches it, so that there are no secrets.
 */
export function openLocally(opening: LocalOpening): {
	readonly events: readonly RoomEvent[];
	readonly bank: RecordedBank;
} {
	const { code, mode, bank, source, questions, settings, seed, work, atMs } = opening;
	const opened: RoomFact = {
		type: 'room.opened',
		...{ code, mode, bank: bank.id, bankVersion: bank.version, questions: [...questions], settings, seed },
		...{ hostHash: '', projectorHash: '' }
	};
	const facts: RoomFact[] = work ? [opened, { type: 'work.opened', ...work }] : [opened];
	return {
		events: withoutSecrets(numberFacts(facts, 0, atMs)),
		bank: recordBank(bank, source, withFollowUps(source, questions))
	};
}

/** The questions, and every other that shares a claim with one of them. */
function withFollowUps(source: RoomBank, ids: readonly string[]): ReadonlySet<string> {
	const asked = ids.flatMap((id) => source.questions.get(id) ?? []);
	const claims = new Set(asked.flatMap((question) => question.claims));
	const related = [...source.questions.values()].filter((question) =>
		question.claims.some((claim) => claims.has(claim))
	);
	return new Set([...ids, ...related.map(({ id }) => id)]);
}
