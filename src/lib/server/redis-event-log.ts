import { randomBytes } from 'node:crypto';
import { Redis } from 'ioredis';
import { fail, succeed, type Result } from '#domain/result.ts';
import type { RoomEvent } from '#domain/room-event.ts';
import { checkNumbers, REDIS_PREFIX, type EventLog, type Follower, type LoggedRoom } from './event-log.ts';
import { lastMomentIn, readRecords, type EventRecord } from './event-record.ts';
import { tell } from './server-log.ts';

/** Every room, with the number of its last event as its score. */
const INDEX = `${REDIS_PREFIX}rooms`;
/** Where each append, refusal (-) and erasure is told of: `<last number> <whose> <+ or -> <room>`. */
const MOVED = `${REDIS_PREFIX}moved`;
/** Entries read at a time. */
const PAGE = 1000;

/** Between two tries to reach Redis, in milliseconds; after so many of them whatever waits is given up. */
const RETRY_MS = 250;
const RETRIES = 15;
/** A Redis that does not let itself be reached, or does not answer, for so long is gone, in milliseconds. */
const CONNECT_MS = 2000;
const SILENCE_MS = 4000;
/** After how many milliseconds a Redis that is busy with its files is asked once more to write them anew. */
const REWRITE_AGAIN_MS = 1000;

/**
 * Appends all or nothing. The entry of event n has the id `n-0`, so that the stream itself refuses a number twice, and
 * bears the mark of the append that it came by: the same append, sent again because its reply was lost, is known again.
 * KEYS: stream, index. ARGV: room, expected number, channel, whose, mark, records. Gives [1, last number], or refuses by
 * [0, last number].
 */
const APPEND = `
local last = tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0')
local expected = tonumber(ARGV[2])
local own = expected + #ARGV - 5
if last ~= expected then
	local first = redis.call('XRANGE', KEYS[1], (expected + 1) .. '-0', (expected + 1) .. '-0')[1]
	if first and first[2][4] == ARGV[5] then return {1, own} end
	redis.call('PUBLISH', ARGV[3], last .. ' ' .. ARGV[4] .. ' - ' .. ARGV[1])
	return {0, last}
end
if own == expected then return {1, own} end
for n = expected + 1, own do
	redis.call('XADD', KEYS[1], n .. '-0', 'event', ARGV[5 + n - expected], 'append', ARGV[5])
end
redis.call('ZADD', KEYS[2], own, ARGV[1])
redis.call('PUBLISH', ARGV[3], own .. ' ' .. ARGV[4] .. ' + ' .. ARGV[1])
return {1, own}`;

/** KEYS: stream, index. ARGV: room, channel, whose. */
const ERASE = `
redis.call('DEL', KEYS[1])
if redis.call('ZREM', KEYS[2], ARGV[1]) == 1 then redis.call('PUBLISH', ARGV[2], '0 ' .. ARGV[3] .. ' + ' .. ARGV[1]) end`;

/** KEYS: one that is there while this runs. */
const CHECK = `
redis.call('SET', KEYS[1], '')
redis.call('DEL', KEYS[1])`;

type Entry = readonly [id: string, fields: readonly string[]];

/**
 * Rooms on a Redis that several servers share: a stream for each room. What is appended has happened once Redis has
 * answered; how much of it a crash of Redis itself can take back is for Redis to say (`durability`). While it cannot be
 * reached, what is asked waits a few seconds and is then a problem.
 */
export class RedisEventLog implements EventLog {
	readonly #redis: Redis;
	readonly #name = randomBytes(6).toString('base64url');
	#appends = 0;
	#ears: Redis | undefined;
	#trouble = '';
	#isClosed = false;

	/** `url`: `redis://[user:password@]host[:port][/database]`, or `rediss://` for TLS. */
	constructor(url: string) {
		this.#redis = new Redis(url, {
			protocol: 2,
			connectTimeout: CONNECT_MS,
			socketTimeout: SILENCE_MS,
			maxRetriesPerRequest: RETRIES,
			retryStrategy: () => RETRY_MS,
			// Subscribing is done here, so that it is known when it is done.
			autoResubscribe: false
		});
		this.#redis.on('error', (error: NodeJS.ErrnoException) => this.#tellOfTrouble(error));
		this.#redis.on('ready', () => this.#tellOfRecovery());
	}

	/** What the operator is to know of a Redis that could lose what it has confirmed; nothing where it could not. */
	async durability(): Promise<string | null> {
		const read = await attempt(async () => {
			const settings = [
				await this.#redis.config('GET', 'appendonly'),
				await this.#redis.config('GET', 'appendfsync')
			];
			return settings.map((setting) => (setting as readonly string[])[1]);
		});
		if (!read.ok) {
			return 'It could not be checked whether Redis keeps every confirmed answer: that takes “appendonly yes” and “appendfsync always”.';
		}
		const [appendonly, appendfsync] = read.value;
		return appendonly === 'yes' && appendfsync === 'always'
			? null
			: 'A crash of Redis could lose confirmed answers: it is to run with “appendonly yes” and “appendfsync always”.';
	}

	async append(room: string, expectedN: number, events: readonly RoomEvent[]): Promise<Result<number>> {
		checkNumbers(expectedN, events);
		this.#appends += 1;
		const mark = `${this.#name} ${this.#appends}`;
		const args = [
			room,
			`${expectedN}`,
			MOVED,
			this.#name,
			mark,
			...events.map((event) => JSON.stringify(event))
		];
		const told = await attempt(() => this.#redis.eval(APPEND, 2, streamOf(room), INDEX, ...args));
		if (!told.ok) return told;
		const [isDone, n] = told.value as readonly [number, number];
		return isDone === 1 ? succeed(n) : fail({ code: 'room/log-moved', n });
	}

	async read(room: string, afterN: number): Promise<Result<RoomEvent[]>> {
		const records = await this.#records(room, afterN);
		return records.ok ? readRecords(records.value, afterN) : records;
	}

	async lastMoment(room: string): Promise<Result<number | null>> {
		const records = await this.#records(room, 0);
		return records.ok ? succeed(lastMomentIn(records.value.map(({ body }) => body))) : records;
	}

	async rooms(): Promise<Result<LoggedRoom[]>> {
		return await attempt(async () => {
			const flat = await this.#redis.zrange(INDEX, '0', '-1', 'WITHSCORES');
			return Array.from({ length: flat.length / 2 }, (_, i) => ({
				room: flat[2 * i] ?? '',
				lastN: Number(flat[2 * i + 1])
			}));
		});
	}

	async erase(room: string): Promise<Result<void>> {
		return await attempt(async () => {
			await this.#redis.eval(ERASE, 2, streamOf(room), INDEX, room, MOVED, this.#name);
			await this.#rewriteFiles();
		});
	}

	follow(follower: Follower): void {
		this.#ears = this.#redis.duplicate();
		// Told of by the other connection.
		this.#ears.on('error', () => {});
		this.#ears.on('message', (_, message: string) => {
			const [, lastN = '', whose = '', sign = '', room = ''] =
				/^(\d+) (\S+) ([+-]) (.*)$/s.exec(message) ?? [];
			if (whose !== this.#name) follower({ room, lastN: Number(lastN), wasRefused: sign === '-' });
		});
		this.#ears.on('ready', () => {
			// Whatever was told while nobody listened is lost.
			const listening = this.#ears?.subscribe(MOVED).then(() => follower(null));
			// Broken off again: the next connection does it.
			listening?.catch(() => {});
		});
	}

	async check(): Promise<Result<void>> {
		return await attempt(async () => {
			await this.#redis.eval(CHECK, 1, `${REDIS_PREFIX}check`);
		});
	}

	async close(): Promise<void> {
		this.#isClosed = true;
		this.#ears?.disconnect();
		// While it cannot be reached, nothing can be written.
		if (this.#redis.status !== 'reconnecting') await this.#redis.quit().catch(() => {});
		this.#redis.disconnect();
	}

	/** Redis keeps what it did in a file of commands; only when that is written anew are a room's names off the disk. */
	async #rewriteFiles(): Promise<void> {
		try {
			await this.#redis.bgrewriteaof();
		} catch (error) {
			// It does one at a time. Where it may not be asked at all, it does so by itself when the file has grown.
			if (this.#isClosed || !/in progress/i.test(String(error))) return;
			setTimeout(() => void this.#rewriteFiles(), REWRITE_AGAIN_MS).unref();
		}
	}

	async #records(room: string, afterN: number): Promise<Result<EventRecord[]>> {
		return await attempt(async () => {
			const records: EventRecord[] = [];
			for (let n = afterN, length = PAGE; length === PAGE; n = records.at(-1)?.n ?? n) {
				const page: Entry[] = await this.#redis.xrange(streamOf(room), `${n + 1}-0`, '+', 'COUNT', PAGE);
				for (const [id, [, body = '']] of page) records.push({ n: Number.parseInt(id, 10), body });
				length = page.length;
			}
			return records;
		});
	}

	/** Once for each time that Redis is lost, and without its address: a password may stand in it. */
	#tellOfTrouble({ code, message }: NodeJS.ErrnoException): void {
		if (this.#isClosed || this.#trouble !== '') return;
		this.#trouble = code ?? message;
		const said = `Redis cannot be reached (${this.#trouble}). Sessions wait for it.`;
		tell({ level: 'error', event: 'redis.lost', message: said });
	}

	#tellOfRecovery(): void {
		if (this.#trouble !== '')
			tell({ level: 'info', event: 'redis.back', message: 'Redis can be reached again.' });
		this.#trouble = '';
	}
}

function streamOf(room: string): string {
	return `${REDIS_PREFIX}room:${room}`;
}

/** What Redis refuses, or does not answer, as a problem. */
async function attempt<T>(action: () => Promise<T>): Promise<Result<T>> {
	try {
		return succeed(await action());
	} catch (error) {
		const isAway = error instanceof Error && error.name === 'MaxRetriesPerRequestError';
		const reason = isAway
			? 'Redis cannot be reached'
			: error instanceof Error
				? error.message
				: String(error);
		return fail({ code: 'room/log-failed', reason });
	}
}
