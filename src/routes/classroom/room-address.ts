import { readRoomCode } from '#domain/room-code.ts';
import type { RoomMode } from '#domain/room-event.ts';
import type { RoomSummary } from '#domain/room-message.ts';
import { at } from '#domain/site-path.ts';
import { readPreference, writePreference } from '#storage/preferences.ts';

/** The code that the page's own address names; nothing where it names none. For the browser alone. */
export function roomInAddress(): string | undefined {
	return readRoomCode(new URLSearchParams(location.search).get('room') ?? '');
}

/** The id of a session on this device that the page's own address names. For the browser alone. */
export function sessionInAddress(): string | undefined {
	return readRoomCode(new URLSearchParams(location.search).get('session') ?? '');
}

/** The page of the host of a session on this device; `students`: how many a rehearsal is to have. */
export function sessionAddress(mode: RoomMode, id: string, students?: number): string {
	const crowd = students === undefined ? '' : `&students=${students}`;
	return at(`/classroom/${mode === 'paper' ? 'paper' : 'host'}?session=${id}${crowd}`);
}

/** Does the page's own address ask for the host's own questions alone? For the browser alone. */
export function asksOwn(): boolean {
	return new URLSearchParams(location.search).has('own');
}

/** How many simulated students a rehearsal has, unless its host says otherwise; and at most. */
export const USUAL_STUDENTS = 24;
export const MOST_STUDENTS = 100;

/** A number of simulated students as it was typed; nothing where a rehearsal cannot have so many. */
export function readStudents(typed: string): number | undefined {
	const students = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : 0;
	return students >= 1 && students <= MOST_STUDENTS ? students : undefined;
}

/** As many as the page's own address asks for. For the browser alone. */
export function studentsInAddress(): number {
	return readStudents(new URLSearchParams(location.search).get('students') ?? '') ?? USUAL_STUDENTS;
}

/** The report of a session that is kept on this device. */
export function reportAddress(id: string): string {
	return at(`/classroom/report?session=${id}`);
}

/** Where a class joins. */
export interface JoinAddress {
	/** "http://192.168.0.7:3000". */
	readonly origin: string;
	/** As one types it: "192.168.0.7:3000/join". */
	readonly typed: string;
	/** With the code in it, for a QR code. */
	readonly link: string;
	/** The address leads to this very machine and to no other. */
	readonly isLocal: boolean;
}

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Every address at which a class may join, the likeliest first: the page's own alone, as it is known to be reached;
 * where a host came by "localhost", which leads a phone to itself, those that the server has on its networks.
 */
export function joinAddresses(code: string, addresses: RoomSummary['addresses'] = []): JoinAddress[] {
	const isHere = THIS_MACHINE.has(location.hostname);
	const origins = isHere && addresses.length > 0 ? orderOrigins(addresses) : [location.origin];
	return origins.map((origin) => addressAt(code, origin));
}

/** The address that the host has picked, on this machine, or the likeliest. */
export function pickedAddress(addresses: readonly JoinAddress[]): JoinAddress | undefined {
	const picked = readPreference('join-origin');
	return addresses.find(({ origin }) => origin === picked) ?? addresses[0];
}

/** Keeps the host's pick where the projector's window reads it too. */
export function pickAddress({ origin }: JoinAddress): void {
	writePreference('join-origin', origin);
}

function addressAt(code: string, origin: string): JoinAddress {
	return {
		origin,
		typed: `${origin.replace(/^https?:\/\//, '')}/join`,
		link: `${origin}/join?room=${code}`,
		isLocal: THIS_MACHINE.has(new URL(origin).hostname)
	};
}

/**
 * The kinds of networks by their addresses (RFC 1918), those of a home or a school first. 172.17 is where Docker
 * puts its bridge; what is left over is mostly a private tunnel, and 169.254 a network without a router.
 */
const NETWORKS = [
	/^192\.168\./,
	/^10\./,
	/^172\.(1[689]|2\d|3[01])\./,
	/^(?!172\.17\.|169\.254\.)/,
	/^172\.17\./,
	/./
];

/** The origins in the order in which phones are likely to reach them; those of one kind in the order given. */
export function orderOrigins(origins: readonly string[]): string[] {
	const rank = (origin: string) => NETWORKS.findIndex((network) => network.test(new URL(origin).hostname));
	return [...origins].sort((a, b) => rank(a) - rank(b));
}
