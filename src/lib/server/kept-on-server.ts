import type { Kept, KeptThing } from '#domain/kept-thing.ts';
import type { Role } from '#domain/room-message.ts';
import { REDIS_PREFIX, ROOM_FILE } from './event-log.ts';
import { cookieName, LASTS_DAYS } from './room-cookie.ts';
import { IDLE_DAYS, KEPT_HOURS } from './room-limits.ts';

const DAYS =
	`For ${LASTS_DAYS} days; no script can end it sooner, but the browser’s own settings can.` as const;

/** What lets a browser in again; scripts cannot read it, and it is sent to the one session's address alone. */
const COOKIES = {
	host: { what: 'That you opened a session, so that you alone lead it.', howLong: DAYS },
	projector: { what: 'That this browser may show a session on a wall.', howLong: DAYS },
	seat: { what: 'That a seat in a session is yours, so that you find back to it.', howLong: DAYS }
} as const satisfies Readonly<Record<Role, Kept>>;

const HOURS =
	`${KEPT_HOURS} hours after the session ended, work at one’s own pace ${IDLE_DAYS} days; a session that nobody ends, ${IDLE_DAYS} days after the last that happened in it. Whoever runs the server may choose other times.` as const;
const ROOM =
	'A live session: its questions, the names that students gave, what each answered, how sure and when. The secrets that let a host and a seat in again are kept as fingerprints only.';

/** Everything that is kept for sessions on a server, by it or as its cookies. */
export const KEPT_ON_SERVER = [
	...Object.entries(COOKIES).map(([role, kept]) => ({
		place: 'cookie' as const,
		name: cookieName(role as Role),
		...kept
	})),
	{ place: 'server', name: `${ROOM_FILE}*`, what: `${ROOM} In a file.` as const, howLong: HOURS },
	{
		place: 'server',
		name: `${REDIS_PREFIX}*`,
		what: `${ROOM} On a Redis, in place of the file, where several servers share their sessions.` as const,
		howLong: HOURS
	},
	{
		place: 'server',
		name: 'in memory',
		what: 'How often a network address has lately opened, joined or guessed at sessions, against floods.',
		howLong: 'A few minutes; it is never written down.'
	}
] as const satisfies readonly KeptThing[];
