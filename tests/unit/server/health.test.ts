import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fail, succeed, type Result } from '#domain/result.ts';
import { Health } from '#server/health.ts';
import { setLogFormat } from '#server/server-log.ts';

const said: string[] = [];
beforeEach(() => {
	said.length = 0;
	setLogFormat('json');
	for (const method of ['log', 'error'] as const)
		vi.spyOn(console, method).mockImplementation((line) => void said.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

const FAILED = fail({ code: 'room/log-failed', reason: 'disk is full at /srv/rooms' } as const);

/** A store that gives these answers in turn, the last over and over; each look at it is a second after the other. */
function watch(answers: readonly (Result<void> | 'silence')[], passes = 1000) {
	let looks = 0;
	let nowMs = 0;
	const health = new Health({
		...{ version: 'v1', store: 'file', now: () => (nowMs += passes) },
		wait: async (forMs) => void expect(forMs).toBe(3000),
		check: () => {
			const answer = answers[Math.min(looks, answers.length - 1)] ?? 'silence';
			looks += 1;
			return answer === 'silence' ? new Promise(() => {}) : Promise.resolve(answer);
		}
	});
	return { health, looks: () => looks };
}

test('[AN62] while the store takes writes the server is well, and says its version and where sessions are kept', async () => {
	const { health } = watch([succeed(undefined)]);
	expect(await health.report()).toEqual({ ok: true, version: 'v1', store: 'file' });
	expect(said).toEqual([]);
});

test('[AN62] a store that refuses or is silent is told of without what it said, and so is its return, once', async () => {
	const { health } = watch([FAILED, 'silence', succeed(undefined), succeed(undefined)]);
	expect(await health.report()).toMatchObject({ ok: false, problem: expect.stringContaining('refuses') });
	const silent = await health.report();
	expect(silent).toMatchObject({ ok: false, problem: expect.stringContaining('does not answer') });
	expect(await health.report()).toMatchObject({ ok: true });
	expect(await health.report()).toMatchObject({ ok: true });
	expect(said.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual([
		'store.trouble',
		'store.back'
	]);
	expect(said[0]).toContain('disk is full');
});

test('[AN62] however often it is asked, the store is written to once a second', async () => {
	const { health, looks } = watch([succeed(undefined)], 100);
	await Promise.all(Array.from({ length: 20 }, () => health.report()));
	expect(looks()).toBe(2);
});

test('[AN62] a server that stops is not well, so that nobody is sent there any more', async () => {
	const { health } = watch([succeed(undefined)]);
	health.stop();
	expect(await health.report()).toMatchObject({ ok: false, problem: 'The server is stopping.' });
});
