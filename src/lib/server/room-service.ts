import type { EventLog } from './event-log.ts';
import { banks } from './published-banks.ts';
import { RedisEventLog } from './redis-event-log.ts';
import { roomHttp, type RoomHttp } from './room-http.ts';
import { IDLE_HOURS, KEPT_HOURS, RoomLimits } from './room-limits.ts';
import { Rooms } from './rooms.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

/** The rooms of this process, with what answers for them. */
export interface RoomService {
	readonly rooms: Rooms;
	readonly handle: RoomHttp;
}

/** Hours as a setting gives them; throws where it is no number above 0. */
function hoursFrom(name: string, usual: number): number {
	const hours = Number(process.env[name] ?? usual);
	if (!(hours > 0)) throw new Error(`${name} is to be a number of hours, not “${process.env[name]}”.`);
	return hours;
}

/** What opening a room takes, if anything; throws where it is no key that a header can hold or is soon guessed. */
function hostKeyFrom(key = process.env['HOST_KEY'] ?? ''): string | undefined {
	if (key === '') return undefined;
	if (!/^[!-~]{8,200}$/.test(key)) throw new Error('HOST_KEY is to be 8 to 200 letters, digits and signs.');
	return key;
}

/** On the Redis that several servers share, or in a file of this one's own. */
function openLog(): EventLog {
	const url = process.env['REDIS_URL'] ?? '';
	return url === '' ? new SqliteEventLog(process.env['DATA_DIR'] ?? 'data') : new RedisEventLog(url);
}

async function start(addresses: readonly string[]): Promise<RoomService> {
	const log = openLog();
	const now = () => Date.now();
	const rooms = new Rooms({
		...{ log, banks, now },
		keptHours: hoursFrom('ROOM_KEPT_HOURS', KEPT_HOURS),
		idleHours: hoursFrom('ROOM_IDLE_HOURS', IDLE_HOURS)
	});
	const started = await rooms.start();
	if (!started.ok) {
		await rooms.stop();
		const { problem } = started;
		throw new Error(`The sessions cannot be read (${'reason' in problem ? problem.reason : problem.code}).`);
	}
	const warning = log instanceof RedisEventLog ? await log.durability() : null;
	if (warning !== null) console.warn(warning);
	const publicUrl = process.env['PUBLIC_URL'];
	const handle = roomHttp({
		...{ rooms, now, limits: new RoomLimits(now), origin: process.env['ORIGIN'], hostKey: hostKeyFrom() },
		site: { addresses, ...(publicUrl === undefined ? {} : { publicUrl: new URL(publicUrl).href }) }
	});
	return { rooms, handle };
}

/** Kept beside the modules, so that a module read again in dev finds the same rooms. */
const place = globalThis as { footnoteRooms?: Promise<RoomService> };

/**
 * Starts the rooms on first use. DATA_DIR (`data`): where they are kept; REDIS_URL (`redis://…` or `rediss://…`): or on the
 * Redis of this address, where several servers behind one balancer hold the same rooms. ROOM_KEPT_HOURS (24): erased so long after their
 * end; ROOM_IDLE_HOURS (168): or after their last event, and work at one's own pace after its end. ORIGIN: as for the pages. PUBLIC_URL: the Footnote that students
 * study in, which their answers can be taken home to. HOST_KEY: what opening a session takes. `addresses`: where phones reach this server, as origins.
 */
export function roomService(addresses: readonly string[] = []): Promise<RoomService> {
	return (place.footnoteRooms ??= start(addresses));
}
