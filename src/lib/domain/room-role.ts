import type { RoomCommand } from './room-command.ts';
import type { Room } from './room.ts';

/** Who asks, as far as this room can tell. */
export type Caller =
	| { readonly kind: 'host' | 'projector' }
	/** `removed`: holds the token of a seat that the host has removed. */
	| { readonly kind: 'player' | 'removed'; readonly seat: number }
	/** Shows what belongs to another room, good there or not. */
	| { readonly kind: 'other-host' | 'other-projector' | 'other-player' }
	/** Shows nothing, or what opens nothing here: guessed, or of a room that has been erased. */
	| { readonly kind: 'nobody' };
export type CallerKind = Caller['kind'];

/** What a caller shows: for which room, as what, and the SHA-256 of the secret. */
export interface Credential {
	readonly room: string;
	readonly role: 'host' | 'projector' | 'player';
	readonly hash: string;
}

/** Who shows this credential. A secret opens what it was made for and nothing else. */
export function identify(room: Room, credential: Credential | null): Caller {
	if (credential === null) return { kind: 'nobody' };
	const { role, hash } = credential;
	if (credential.room !== room.opened.code) return { kind: `other-${role}` };
	switch (role) {
		case 'host':
			return hash === room.opened.hostHash ? { kind: 'host' } : { kind: 'nobody' };
		case 'projector':
			return hash === room.opened.projectorHash ? { kind: 'projector' } : { kind: 'nobody' };
		case 'player': {
			const seat = room.seatByToken.get(hash);
			if (seat === undefined) return { kind: 'nobody' };
			return { kind: room.seats.get(seat)?.removed ? 'removed' : 'player', seat };
		}
	}
}

/** `own`: for the caller's own seat alone. */
export type Permission = 'yes' | 'own' | 'no';
type Row = Readonly<Record<CallerKind, Permission>>;

const NOBODY: Row = {
	host: 'no',
	projector: 'no',
	player: 'no',
	removed: 'no',
	'other-host': 'no',
	'other-projector': 'no',
	'other-player': 'no',
	nobody: 'no'
};
const HOST: Row = { ...NOBODY, host: 'yes' };
const PLAYER: Row = { ...NOBODY, player: 'yes' };
/** Whoever has no place in this room yet, whatever they have in others. */
const NEWCOMER: Row = {
	...NOBODY,
	'other-host': 'yes',
	'other-projector': 'yes',
	'other-player': 'yes',
	nobody: 'yes'
};

/** Who may ask what. A command without a row, or a caller without a place in it, does not compile. */
export const ROLES: Readonly<Record<RoomCommand['type'], Row>> = {
	'change settings': HOST,
	'lock lobby': HOST,
	'unlock lobby': HOST,
	join: NEWCOMER,
	'recover seat': NEWCOMER,
	'rename seat': { ...HOST, player: 'own' },
	'remove seat': HOST,
	// Not even the host: who needs more time tells nobody.
	'pace seat': PLAYER,
	'open question': HOST,
	'pause question': HOST,
	'resume question': HOST,
	answer: PLAYER,
	'count hands': HOST,
	'close question': HOST,
	'call groups': HOST,
	'reveal question': HOST,
	'move closing': HOST,
	'correct question': HOST,
	'end room': HOST
};

/** What can be watched: what all see, and beside it what the host, the projector or one seat sees. */
export type View = 'host' | 'projector' | 'seat';

/** Who may watch what; a seat is watched by its own player. */
export const WATCHERS: Readonly<Record<View, Row>> = {
	host: HOST,
	projector: { ...HOST, projector: 'yes' },
	seat: { ...NOBODY, player: 'own' }
};

/** May this caller ask this of the room? */
export function mayAsk(caller: Caller, command: RoomCommand): boolean {
	const permission = ROLES[command.type][caller.kind];
	if (permission !== 'own') return permission === 'yes';
	return 'seat' in caller && 'seat' in command && caller.seat === command.seat;
}
