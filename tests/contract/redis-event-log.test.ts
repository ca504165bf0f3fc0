import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RedisEventLog } from '#server/redis-event-log.ts';
import { hasRedis, RedisServer } from '../fixtures/redis-server.ts';
import { eventOf, eventsOf } from '../fixtures/room-events.ts';

/** A line to Redis that can lose a reply. */
async function openLine(port: number) {
	const sockets = new Set<Socket>();
	let isLosing = false;
	let lost: () => void = () => {};
	const listener = createServer((client) => {
		const server = connect(port, '127.0.0.1');
		client.pipe(server);
		server.on('data', (reply) => {
			if (!isLosing) client.write(reply);
			else {
				isLosing = false;
				client.destroy();
				server.destroy();
				lost();
			}
		});
		for (const socket of [client, server]) sockets.add(socket.on('error', () => {}));
	}).listen(0, '127.0.0.1');
	await once(listener, 'listening');
	return {
		url: `redis://127.0.0.1:${(listener.address() as AddressInfo).port}`,
		/** Resolves when Redis has done what is asked next, and its reply has been lost with the connection. */
		loseReply: () => {
			isLosing = true;
			return new Promise<void>((done) => (lost = done));
		},
		close: () => {
			listener.close();
			for (const socket of sockets) socket.destroy();
		}
	};
}

describe.skipIf(!hasRedis)('rooms in Redis, beyond what every log promises', () => {
	const redis = new RedisServer();
	const at = (user: string) => redis.url.replace('//', `//${user}:sesame@`);
	let client: Redis;
	beforeAll(async () => {
		await redis.start();
		client = new Redis(redis.port);
		await client.acl('SETUSER', 'owner', 'on', '>sesame', 'allkeys', 'allchannels', 'allcommands');
		await client.acl(
			'SETUSER',
			'tenant',
			'on',
			'>sesame',
			'allkeys',
			'allchannels',
			'allcommands',
			'-config'
		);
	});
	afterAll(async () => {
		client.disconnect();
		await redis.remove();
	});

	test('[RM75] an append whose reply got lost is known again, and is neither refused nor there twice', async () => {
		const line = await openLine(redis.port);
		const [log, other] = [new RedisEventLog(line.url), new RedisEventLog(redis.url)];
		await log.append('a', 0, [eventOf(1)]);
		const isLost = line.loseReply();
		const appended = log.append('a', 1, eventsOf(2, 4));
		await isLost;
		// Others have gone on before it can be asked for again.
		await other.append('a', 4, [eventOf(5)]);
		expect(await appended).toEqual({ ok: true, value: 4 });
		expect(await log.read('a', 0)).toEqual({ ok: true, value: eventsOf(1, 5) });
		await log.close();
		await other.close();
		line.close();
	});

	test('[RM76] who has lost the connection by which it follows looks at all rooms once it listens again', async () => {
		const [log, other] = [new RedisEventLog(redis.url), new RedisEventLog(redis.url)];
		let told: (isAll: boolean) => void = () => {};
		const next = () => new Promise<boolean>((resolve) => (told = resolve));
		let heard = next();
		log.follow((move) => told(move === null));
		expect(await heard).toBe(true);
		heard = next();
		await other.append('b', 0, [eventOf(1)]);
		expect(await heard).toBe(false);
		heard = next();
		await client.call('CLIENT', 'KILL', 'TYPE', 'pubsub');
		expect(await heard).toBe(true);
		heard = next();
		await other.append('b', 1, [eventOf(2)]);
		expect(await heard).toBe(false);
		await log.close();
		await other.close();
	});

	test('[AN62] a check finds a Redis that takes no writes, and leaves nothing in it', async () => {
		const log = new RedisEventLog(redis.url);
		const before = await client.dbsize();
		expect((await log.check()).ok).toBe(true);
		expect(await client.dbsize()).toBe(before);
		await client.config('SET', 'min-replicas-to-write', '1');
		expect(await log.check()).toMatchObject({ ok: false, problem: { code: 'room/log-failed' } });
		await client.config('SET', 'min-replicas-to-write', '0');
		expect((await log.check()).ok).toBe(true);
		await log.close();
	});

	test('[RM77] it is told when Redis could lose what it has confirmed, and when that cannot be checked', async () => {
		const ask = async (user: string) => {
			const log = new RedisEventLog(at(user));
			const told = await log.durability();
			await log.close();
			return told;
		};
		expect(await ask('owner')).toBeNull();
		expect(await ask('tenant')).toContain('could not be checked');
		await client.config('SET', 'appendfsync', 'everysec');
		expect(await ask('owner')).toContain('could lose confirmed answers');
		await client.config('SET', 'appendfsync', 'always', 'appendonly', 'no');
		expect(await ask('owner')).toContain('could lose confirmed answers');
	});

	test('[RM78] a server that is not let in by Redis says why and ends, and never says its password', async () => {
		const urls = [at('nobody'), 'redis://owner:sesame@127.0.0.1:1', 'owner:sesame@there'];
		const ends = urls.map(async (url) => {
			const server = spawn(process.execPath, ['--import', 'tsx', 'tests/room-server.ts'], {
				env: { ...process.env, REDIS_URL: url },
				stdio: ['ignore', 'ignore', 'pipe']
			});
			const exited = once(server, 'exit') as Promise<[number]>;
			return { said: await text(server.stderr), code: (await exited)[0] };
		});
		const [stranger, unreached, unreadable] = await Promise.all(ends);
		expect(stranger?.said).toContain('WRONGPASS');
		expect(unreached?.said).toContain('Redis cannot be reached');
		expect(unreadable?.said).toContain('REDIS_URL is to be');
		for (const { said, code } of await Promise.all(ends)) {
			expect(code).toBe(1);
			expect(said).not.toContain('sesame');
		}
	}, 60_000);
});
