import type { Result } from '#domain/result.ts';
import type { EventLog } from './event-log.ts';
import type { StoreKind } from './health.ts';
import { banks } from './published-banks.ts';
import { RedisEventLog } from './redis-event-log.ts';
import { roomHttp, type RoomHttp } from './room-http.ts';
import { RoomLimits } from './room-limits.ts';
import { Rooms } from './rooms.ts';
import { tell } from './server-log.ts';
import { readSettings, type Settings } from './settings.ts';
import { SqliteEventLog } from './sqlite-event-log.ts';

/** The rooms of this process, with what answers for them. */
export interface RoomService {
	readonly rooms: Rooms;
	readonly handle: RoomHttp;
	/** Where they are kept, and whether anything could be kept there now. */
	readonly store: StoreKind;
	readonly check: () => Promise<Result<void>>;
}

export interface RoomPlace {
	readonly settings?: Settings;
	/** Where phones reach this server, as origins. */
	readonly addresses?: readonly string[];
}

/** On the Redis that several servers share, or in a file of this one's own. */
function openLog({ redisUrl, dataFolder }: Settings): EventLog {
	return redisUrl === undefined ? new SqliteEventLog(dataFolder) : new RedisEventLog(redisUrl);
}

function settingsOfProcess(): Settings {
	const read = readSettings(process.env);
	if (!read.ok) throw new Error(read.problem.join('\n'));
	return read.value;
}

async function start({ settings = settingsOfProcess(), addresses = [] }: RoomPlace): Promise<RoomService> {
	const { origin, hostKey, publicUrl, keptHours, idleHours } = settings;
	const log = openLog(settings);
	const now = () => Date.now();
	const rooms = new Rooms({ log, banks, now, keptHours, idleHours });
	const started = await rooms.start();
	if (!started.ok) {
		await rooms.stop();
		const { problem } = started;
		throw new Error(`The sessions cannot be read (${'reason' in problem ? problem.reason : problem.code}).`);
	}
	const warning = log instanceof RedisEventLog ? await log.durability() : null;
	if (warning !== null) tell({ level: 'warn', event: 'redis.durability', message: warning });
	const site = { addresses, ...(publicUrl !== undefined && { publicUrl }) };
	const handle = roomHttp({ rooms, now, limits: new RoomLimits(now), origin, hostKey, site });
	return { rooms, handle, store: log instanceof RedisEventLog ? 'redis' : 'file', check: () => log.check() };
}

/** Kept beside the modules, so that a module read again in dev finds the same rooms. */
const place = globalThis as { footnoteRooms?: Promise<RoomService> };

/**
 * Starts the rooms on first use, by the settings given or those of the environment. Rejects, with a sentence, where they
 * cannot be read or their store cannot be opened.
 */
export function roomService(where: RoomPlace = {}): Promise<RoomService> {
	return (place.footnoteRooms ??= start(where));
}
