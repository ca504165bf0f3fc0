import { afterEach, describe, expect, test, vi } from 'vitest';
import { reachServer } from '#live/server-reach.ts';

afterEach(() => vi.unstubAllGlobals());

/** What the next request is answered with. */
function answerWith(reply: () => Promise<Response>): void {
	vi.stubGlobal('fetch', reply);
}

describe('whether the server of a site can be reached', () => {
	test('[AN14] a server that tells of its sessions is there', async () => {
		answerWith(() => Promise.resolve(Response.json({ sessions: true })));
		expect(await reachServer()).toBe('reached');
	});

	test.each<[string, () => Promise<Response>]>([
		['a network that is gone', () => Promise.reject(new TypeError('fetch failed'))],
		['a proxy without its server', () => Promise.resolve(new Response('not found', { status: 404 }))],
		['a page of somebody else’s network', () => Promise.resolve(new Response('<p>Sign in</p>'))],
		['a server with another thing to say', () => Promise.resolve(Response.json({ problem: {} }))]
	])('[AN14] %s is a server out of reach, and never none', async (_, reply) => {
		answerWith(reply);
		expect(await reachServer()).toBe('unreachable');
	});
});
