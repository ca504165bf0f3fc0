import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RateLimit } from '#server/rate-limit.ts';
import { LONGEST_BODY, readMessage } from '#server/read-message.ts';
import { RepeatedRequests } from '#server/repeated-requests.ts';
import { readCookie, readCredential, writeCookie } from '#server/room-cookie.ts';
import { networkOf } from '#server/room-limits.ts';
import { reply } from '#server/room-reply.ts';
import { drawSecret, hashOf, projectorSecretOf } from '#server/room-secret.ts';

test('[RM40] a secret holds 192 bits and is never drawn twice; the projector’s does not give the host’s away', () => {
	const secrets = Array.from({ length: 1000 }, drawSecret);
	expect(new Set(secrets).size).toBe(1000);
	for (const secret of secrets) expect(secret).toMatch(/^[\w-]{32}$/);
	const [host = ''] = secrets;
	expect(projectorSecretOf(host)).toMatch(/^[\w-]{32}$/);
	expect(projectorSecretOf(host)).not.toBe(host);
	expect(projectorSecretOf(host)).toBe(projectorSecretOf(host));
});

test('[RM40] a cookie that was written is read for its own role and room, among whatever else is shown', () => {
	const secret = drawSecret();
	const cookie = writeCookie('seat', 'K7MWPX', { secret, secure: true });
	expect(cookie).toMatch(/^__Secure-footnote-seat=.*; Secure$/);
	const shown = `theme=dark; footnote-seat=34679C.${drawSecret()}; ${cookie.split(';')[0]}; x`;
	expect(readCookie(shown, 'seat', 'K7MWPX')).toEqual({ room: 'K7MWPX', secret });
	expect(readCredential(shown, 'seat', 'K7MWPX')).toEqual({
		room: 'K7MWPX',
		role: 'player',
		hash: hashOf(secret)
	});
	expect(readCookie(shown, 'host', 'K7MWPX')).toBeNull();
});

test('[RM45] whatever stands in the cookie header, it is read as a credential or as none', () => {
	fc.assert(
		fc.property(fc.string(), (text) => {
			for (const shown of [text, `footnote-seat=${text}`, `footnote-seat=K7MWPX.${text}`]) {
				const credential = readCredential(shown, 'seat', 'K7MWPX');
				if (credential) expect(credential.hash).toMatch(/^[0-9a-f]{64}$/);
			}
		})
	);
});

test('[RM45] a message of JSON is read as JSON reads it, and anything else is a problem', () => {
	fc.assert(
		fc.property(fc.jsonValue({ maxDepth: 8 }), (value) => {
			const text = JSON.stringify(value);
			expect(readMessage(text)).toEqual({ ok: true, value: JSON.parse(text) as unknown });
		})
	);
	fc.assert(
		fc.property(fc.string(), (text) => {
			const read = readMessage(text);
			if (!read.ok) expect(read.problem).toEqual({ code: 'room/unreadable' });
		})
	);
});

test('[RM45] brackets within texts do not count as depth; 32 lists in one another do, and one more is too many', () => {
	const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
	expect(readMessage(JSON.stringify({ text: '["\\'.repeat(100) })).ok).toBe(true);
	expect(readMessage(nested(32)).ok).toBe(true);
	expect(readMessage(nested(33)).ok).toBe(false);
	expect(readMessage('['.repeat(LONGEST_BODY)).ok).toBe(false);
});

test('[RM48] a limit lets a burst pass, then so many a second, each address for itself', () => {
	const limit = new RateLimit({ burst: 3, perSecond: 0.5 });
	expect([1, 2, 3].map(() => limit.take('a', 0))).toEqual([0, 0, 0]);
	expect(limit.take('a', 0)).toBe(2);
	expect(limit.take('b', 0)).toBe(0);
	expect(limit.take('a', 2000)).toBe(0);
	expect(limit.take('a', 2000)).toBe(2);
	// A clock set back gives nothing and takes nothing.
	expect(limit.look('a', 0)).toBe(2);
});

test('[RM48] what is given back can be taken again, and never more than the burst', () => {
	const limit = new RateLimit({ burst: 2, perSecond: 0.5 });
	limit.giveBack('a', 0);
	expect([1, 2, 3].map(() => limit.take('a', 0))).toEqual([0, 0, 2]);
	limit.giveBack('a', 0);
	expect([1, 2].map(() => limit.take('a', 0))).toEqual([0, 2]);
	for (let i = 0; i < 5; i += 1) limit.giveBack('a', 0);
	expect([1, 2, 3].map(() => limit.take('a', 0))).toEqual([0, 0, 2]);
});

test('[RM48] a limit never lets more pass than its burst and its rate allow', () => {
	const takes = fc.array(fc.nat(5000), { maxLength: 200 });
	fc.assert(
		fc.property(takes, (gaps) => {
			const limit = new RateLimit({ burst: 5, perSecond: 2 });
			let nowMs = 0;
			let passed = 0;
			for (const gap of gaps) {
				nowMs += gap;
				if (limit.take('a', nowMs) === 0) passed += 1;
			}
			expect(passed).toBeLessThanOrEqual(5 + (nowMs / 1000) * 2 + 1e-6);
		})
	);
});

test.each([
	['192.0.2.7', '192.0.2.7'],
	['::ffff:192.0.2.7', '192.0.2.7'],
	['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
	['2001:db8:1:2::6', '2001:db8:1:2'],
	['2001:db8::6', '2001:db8:0:0'],
	['::1', '0:0:0:0'],
	['fe80::1%eth0', 'fe80:0:0:0']
])('[RM48] the address %s counts as %s', (address, network) => {
	expect(networkOf(address)).toBe(network);
});

test('[RM42] a request is repeated under its own path and key alone, for two minutes, and not after a fault', async () => {
	let nowMs = 0;
	let performed = 0;
	const requests = new RepeatedRequests(() => nowMs);
	const ask = async (path: string, key: string | undefined, status = 200) => {
		const before = performed;
		await requests.once({ path, headers: { 'idempotency-key': key } }, async () => {
			performed += 1;
			return reply(status, {});
		});
		return performed - before;
	};
	const [key, other] = ['k'.repeat(32), 'o'.repeat(32)];
	expect([await ask('/a', key), await ask('/a', key)]).toEqual([1, 0]);
	expect([await ask('/b', key), await ask('/a', other)]).toEqual([1, 1]);
	expect([await ask('/a', 'short'), await ask('/a', 'short')]).toEqual([1, 1]);
	expect([await ask('/a', undefined), await ask('/a', undefined)]).toEqual([1, 1]);
	expect([await ask('/c', key, 503), await ask('/c', key)]).toEqual([1, 1]);
	nowMs = 121_000;
	expect(await ask('/a', key)).toBe(1);
});
