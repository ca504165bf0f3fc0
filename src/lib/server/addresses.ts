import type { NetworkInterfaceInfo } from 'node:os';

/** Where a server is reached, as origins. */
export interface Reached {
	/** On the machine itself; where it listens at one address alone, at that one. */
	readonly here: string;
	/** From other machines of its networks; none where it listens at one address alone. */
	readonly network: readonly string[];
}

/** What listens at every address: of IPv4, of both. */
const EVERY_ADDRESS: Readonly<Record<string, readonly NetworkInterfaceInfo['family'][]>> = {
	'0.0.0.0': ['IPv4'],
	'::': ['IPv4', 'IPv6']
};

/** An address of IPv6 that holds on one cable alone, and in no browser. */
const LINK_LOCAL = /^fe[89ab]/i;

/**
 * The origins of a server on this machine. `host`: what it listens at, as Node names it or as it was set; `port`: the
 * one it listens on; `interfaces`: as `networkInterfaces` of `node:os` gives them.
 */
export function reachedAt(
	{ host, port }: { readonly host: string; readonly port: number },
	interfaces: Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>
): Reached {
	const families = EVERY_ADDRESS[host];
	if (!families) return { here: originOf(host, port), network: [] };
	const found = Object.values(interfaces)
		.flatMap((entries) => entries ?? [])
		.filter(({ internal, address }) => !internal && !LINK_LOCAL.test(address));
	const network = families.flatMap((family) => found.filter((entry) => entry.family === family));
	return {
		here: originOf('localhost', port),
		network: network.map(({ address }) => originOf(address, port))
	};
}

function originOf(host: string, port: number): string {
	return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
