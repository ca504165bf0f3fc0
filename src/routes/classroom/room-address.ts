import { readRoomCode } from '#domain/room-code.ts';
import type { RoomSummary } from '#domain/room-message.ts';

/** The code that the page's own address names; nothing where it names none. For the browser alone. */
export function roomInAddress(): string | undefined {
	return readRoomCode(new URLSearchParams(location.search).get('room') ?? '');
}

/** Where a class joins. */
export interface JoinAddress {
	/** As one types it: "192.168.0.7:3000/join". */
	readonly typed: string;
	/** With the code in it, for a QR code. */
	readonly link: string;
	/** The address leads to this very machine and to no other. */
	readonly isLocal: boolean;
}

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The page's own origin, as it is the one that is known to be reached; where a host came by "localhost", which
 * leads a phone to itself, the first address that the server has on its network.
 */
export function joinAddress(code: string, addresses: RoomSummary['addresses'] = []): JoinAddress {
	const isHere = THIS_MACHINE.has(location.hostname);
	const origin = (isHere ? addresses[0] : undefined) ?? location.origin;
	return {
		typed: `${origin.replace(/^https?:\/\//, '')}/join`,
		link: `${origin}/join?room=${code}`,
		isLocal: THIS_MACHINE.has(new URL(origin).hostname)
	};
}
