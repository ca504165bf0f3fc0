import { recordOf } from '#domain/session-record.ts';
import { gullRock, type Session } from '../../fixtures/session.ts';

/**
 * A session, as a file that a device has saved which keeps it under each of these names for one class. `code`: of the
 * room that a server held.
 */
export function sessionFile({ room, log }: Session, ids: readonly string[], code: string | null = null) {
	const { mode, atMs: openedAtMs } = room.opened;
	const record = recordOf(room, gullRock, log);
	const sessions = ids.map((id) => ({
		...{ id, class: '8B', title: gullRock.title, mode, openedAtMs, code, record }
	}));
	return {
		name: 'sessions.json',
		mimeType: 'application/json',
		buffer: Buffer.from(JSON.stringify({ format: 'footnote-sessions', version: 1, sessions }))
	};
}
