import { IN_MEMORY, type Kept, type KeptThing } from '#domain/kept-thing.ts';
import type { Role } from '#domain/room-message.ts';
import { REDIS_PREFIX, ROOM_FILE } from './event-log.ts';
import { cookieName, LASTS_DAYS } from './room-cookie.ts';
import { IDLE_DAYS, KEPT_HOURS } from './room-limits.ts';

// A text is translated as a whole, so its numbers stand in it; its type holds them to what is done.
const DAYS =
	'For 8 days, or until you erase everything on this device while the server can be reached.' satisfies `For ${typeof LASTS_DAYS} days${string}`;

/** What lets a browser in again; scripts cannot read it, and it is sent to the one session's address alone. */
const COOKIES = {
	host: { what: 'That you opened a session, so that you alone lead it.', howLong: DAYS },
	projector: { what: 'That this browser may show a session on a wall.', howLong: DAYS },
	seat: { what: 'That a seat in a session is yours, so that you find back to it.', howLong: DAYS }
} as const satisfies Readonly<Record<Role, Kept>>;

const HOURS =
	'24 hours after the session ended, work at one’s own pace 7 days; a session that nobody ends, 7 days after the last that happened in it. Whoever runs the server may choose other times.' satisfies `${typeof KEPT_HOURS} hours${string} ${typeof IDLE_DAYS} days; ${string}, ${typeof IDLE_DAYS} days after${string}`;

/** Everything that is kept for sessions on a server, by it or as its cookies. */
export const KEPT_ON_SERVER = [
	...Object.entries(COOKIES).map(([role, kept]) => ({
		place: 'cookie' as const,
		name: cookieName(role as Role),
		...kept
	})),
	{
		place: 'server',
		name: `${ROOM_FILE}*`,
		what: 'A live session: its questions, the names that students gave, what each answered, how sure and when. The secrets that let a host and a seat in again are kept as fingerprints only. In a file.',
		howLong: HOURS
	},
	{
		place: 'server',
		name: `${REDIS_PREFIX}*`,
		what: 'A live session: its questions, the names that students gave, what each answered, how sure and when. The secrets that let a host and a seat in again are kept as fingerprints only. On a Redis, in place of the file, where several servers share their sessions.',
		howLong: HOURS
	},
	{
		place: 'server',
		name: IN_MEMORY,
		what: 'How often a network address has lately opened, joined or guessed at sessions, against floods.',
		howLong: 'A few minutes; it is never written down.'
	}
] as const satisfies readonly KeptThing[];
