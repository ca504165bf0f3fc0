import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomEvent } from '#domain/room-event.ts';
import { RedisEventLog } from '#server/redis-event-log.ts';
import { AnsweringClass } from '../fixtures/answering-class.ts';
import { Balancer } from '../fixtures/balancer.ts';
import { hasRedis, RedisServer } from '../fixtures/redis-server.ts';
import type { RoomBrowser, RoomReader } from '../fixtures/room-browser.ts';
import { RoomProcess } from '../fixtures/room-process.ts';

const SEATS = 100;
/** `npm run soak` sets more. */
const KILLS = Number(process.env['ROOM_KILLS'] ?? 2);

/** A phone that reads its room and comes back by itself whenever it is cut off. */
class Onlooker {
	reader: RoomReader<'seat'> | undefined;
	/** How many times it had to come back. */
	returns = -1;
	readonly #phone: RoomBrowser;
	readonly #code: string;

	constructor(phone: RoomBrowser, code: string) {
		this.#phone = phone;
		this.#code = code;
	}

	async until(isReached: (reader: RoomReader<'seat'>) => boolean): Promise<void> {
		for (;;) {
			try {
				this.reader = await this.#phone.watch(this.#code, 'seat');
				this.returns += 1;
				await this.reader.until(isReached);
				return;
			} catch {
				await wait(100);
			}
		}
	}
}

describe.skipIf(!hasRedis)('two servers on one Redis', () => {
	const redis = new RedisServer();
	const servers = [0, 1].map(() => new RoomProcess(() => ({ REDIS_URL: redis.url })));
	const balancer = new Balancer(servers);
	beforeAll(async () => {
		await redis.start();
		await Promise.all(servers.map((server) => server.start()));
		await balancer.start();
	}, 60_000);
	afterAll(async () => {
		balancer.close();
		await Promise.all(servers.map((server) => server.end('SIGKILL')));
		await redis.remove();
	});
	const reach = (path: string, init?: RequestInit) => fetch(`http://127.0.0.1:${balancer.port}${path}`, init);

	async function readLog(code: string): Promise<readonly RoomEvent[]> {
		const log = new RedisEventLog(redis.url);
		const read = await log.read(code, 0);
		await log.close();
		if (!read.ok) throw new Error(read.problem.code);
		return read.value;
	}

	test(
		`[RM73] one of them killed, ${KILLS} times in turn under ${SEATS} answering seats: no confirmed answer is lost or doubled, and the seats go on at the other`,
		async () => {
			const answering = new AnsweringClass(reach, SEATS);
			await answering.begin();
			const { host, phones, code } = answering;
			const onlookers = phones.map((phone) => new Onlooker(phone, code));
			const isClosed = Promise.all(
				onlookers.map((onlooker) => onlooker.until(({ common }) => common?.phase === 'closed'))
			);
			for (let kill = 1; kill <= KILLS; kill += 1) {
				await answering.confirms(150 + kill * 7);
				const server = servers[kill % 2];
				await server?.end('SIGKILL');
				// The other alone, before the next may be killed.
				await answering.confirms(150);
				await server?.start();
			}
			await answering.finish();
			await answering.checkKept(readLog);
			expect((await host.command(code, 'host', { type: 'close question', step: 1 })).status).toBe(200);
			await isClosed;
			expect(onlookers.some(({ returns }) => returns > 0)).toBe(true);
			for (const { reader } of onlookers) reader?.close();
		},
		60_000 + KILLS * 15_000
	);

	test('[RM74] Redis killed and started again: asks wait, then fail as busy, and every room goes on with all that was confirmed', async () => {
		const answering = new AnsweringClass(reach, SEATS);
		await answering.begin();
		const { host, code } = answering;
		await answering.confirms(150);
		await redis.kill();
		const told = await host.command(code, 'host', { type: 'lock lobby' });
		expect([told.status, told.body.problem?.code]).toEqual([503, 'room/log-failed']);
		await redis.start();
		await answering.confirms(300);
		await answering.finish();
		await answering.checkKept(readLog);
		expect((await host.command(code, 'host', { type: 'lock lobby' })).status).toBe(200);
	}, 60_000);
});
