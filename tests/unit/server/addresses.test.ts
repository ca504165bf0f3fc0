import { expect, test } from 'vitest';
import { reachedAt } from '#server/addresses.ts';

const entry = (family: 'IPv4' | 'IPv6', address: string, internal = false) =>
	({ family, address, internal, netmask: '', mac: '', cidr: null, scopeid: 0 }) as never;

const INTERFACES = {
	lo: [entry('IPv4', '127.0.0.1', true), entry('IPv6', '::1', true)],
	eth0: [entry('IPv6', 'fd00::7'), entry('IPv6', 'fe80::7'), entry('IPv4', '192.168.0.7')],
	gone: undefined
};

test.each([
	['0.0.0.0', 'http://localhost:4820', ['http://192.168.0.7:4820']],
	['::', 'http://localhost:4820', ['http://192.168.0.7:4820', 'http://[fd00::7]:4820']],
	['127.0.0.1', 'http://127.0.0.1:4820', []],
	['::1', 'http://[::1]:4820', []],
	['192.168.0.7', 'http://192.168.0.7:4820', []],
	['lighthouse.test', 'http://lighthouse.test:4820', []]
])(
	'[AN66] a server that listens at %s is said to be at %s, and on the network at %j',
	(host, here, network) => {
		expect(reachedAt({ host, port: 4820 }, INTERFACES)).toEqual({ here, network });
	}
);
