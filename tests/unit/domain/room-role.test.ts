import { describe, expect, it } from 'vitest';
import { decideRoom, type Circumstances } from '#domain/decide-room.ts';
import { chanceOf } from '#domain/chance.ts';
import { RoomCommandSchema, type RoomCommand, type RoomCommandOf } from '#domain/room-command.ts';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import { identify, ROLES, WATCHERS, type Caller, type CallerKind, type View } from '#domain/room-role.ts';
import { gullRock, hashOf, OPENED_AT_MS, Session } from '../../fixtures/session.ts';

/** One of every command, on seat 1 where it names a seat. */
const COMMANDS: { [T in RoomCommand['type']]: RoomCommandOf<T> } = {
	'change settings': { type: 'change settings', settings: DEFAULT_SETTINGS },
	'lock lobby': { type: 'lock lobby' },
	'unlock lobby': { type: 'unlock lobby' },
	join: { type: 'join', name: 'Newcomer' },
	'recover seat': { type: 'recover seat', code: 'K7MWP-3XQTC' },
	'rename seat': { type: 'rename seat', seat: 1, name: 'Adeline' },
	'remove seat': { type: 'remove seat', seat: 1 },
	'pace seat': { type: 'pace seat', pace: 2 },
	'open question': { type: 'open question', question: 'offer-for-tower' },
	'pause question': { type: 'pause question' },
	'resume question': { type: 'resume question' },
	answer: {
		...{ type: 'answer', step: 1, change: 1, confidence: 'sure' },
		response: { kind: 'single-choice', choice: 'e1' }
	},
	'count hands': { type: 'count hands', step: 1, counts: [] },
	'close question': { type: 'close question', step: 1 },
	'call groups': { type: 'call groups', step: 1 },
	'move closing': { type: 'move closing', closesAtMs: 1 },
	'correct question': {
		...{ type: 'correct question', question: 'offer-for-tower' },
		...{ correction: { kind: 'void' }, note: 'The key was wrong.' }
	},
	'reveal question': { type: 'reveal question' },
	'end room': { type: 'end room' }
};

/** Everybody who may come to the door; the player has seat 1, and seat 2 has been removed. */
const CALLERS: { [K in CallerKind]: Caller } = {
	host: { kind: 'host' },
	projector: { kind: 'projector' },
	player: { kind: 'player', seat: 1 },
	removed: { kind: 'removed', seat: 2 },
	'other-host': { kind: 'other-host' },
	'other-projector': { kind: 'other-projector' },
	'other-player': { kind: 'other-player' },
	nobody: { kind: 'nobody' }
};

/** Who may do what, written down once more by hand. */
const ALLOWED: { [T in RoomCommand['type']]: readonly CallerKind[] } = {
	'change settings': ['host'],
	'lock lobby': ['host'],
	'unlock lobby': ['host'],
	join: ['other-host', 'other-projector', 'other-player', 'nobody'],
	'recover seat': ['other-host', 'other-projector', 'other-player', 'nobody'],
	'rename seat': ['host', 'player'],
	'remove seat': ['host'],
	'pace seat': ['player'],
	'open question': ['host'],
	'pause question': ['host'],
	'resume question': ['host'],
	answer: ['player'],
	'count hands': ['host'],
	'close question': ['host'],
	'call groups': ['host'],
	'move closing': ['host'],
	'correct question': ['host'],
	'reveal question': ['host'],
	'end room': ['host']
};

/** The code with which a room refuses the command; nothing where it takes it. */
function refusal(command: RoomCommand, caller: Caller, session = started()): string | undefined {
	const at: Circumstances = {
		caller,
		atMs: OPENED_AT_MS,
		bank: gullRock,
		chance: chanceOf('x'),
		isRude: () => false,
		fresh: { tokenHash: hashOf('token'), recoveryHash: hashOf('recovery') },
		recoveryHash:
			session.log.flatMap((event) => (event.type === 'seat.joined' ? event.recoveryHash : []))[0] ?? null
	};
	const decided = decideRoom(session.room, command, at);
	return decided.ok ? undefined : decided.problem.code;
}

function started(): Session {
	const session = new Session().join('Ada', 'Rude', 'Cleo');
	return session.do({ type: 'remove seat', seat: 2 });
}

const types = Object.keys(COMMANDS) as RoomCommand['type'][];
const kinds = Object.keys(CALLERS) as CallerKind[];

describe('who may do what', () => {
	it('[RM7] every command that can be sent is in the table, and no other', () => {
		const sendable = RoomCommandSchema.options.map(({ entries }) => entries.type.literal);
		expect([...sendable].sort()).toEqual(Object.keys(ROLES).sort());
		expect([...sendable].sort()).toEqual([...types].sort());
	});

	it.each(types.flatMap((type) => kinds.map((kind) => [type, kind] as const)))(
		'[RM7] “%s” from %s passes only if the table says so',
		(type, kind) => {
			const isRefused = refusal(COMMANDS[type], CALLERS[kind]) === 'room/not-allowed';
			expect(isRefused).toBe(!ALLOWED[type].includes(kind));
		}
	);

	it('[RM7] a player changes no seat but its own', () => {
		const rename = (seat: number) => refusal({ type: 'rename seat', seat, name: 'X' }, CALLERS.player);
		expect(rename(1)).toBeUndefined();
		expect(rename(3)).toBe('room/not-allowed');
	});

	it.each<[View, CallerKind[]]>([
		['host', ['host']],
		['projector', ['host', 'projector']],
		['seat', ['player']]
	])('[RM7] the view of the %s is for %j alone', (view, allowed) => {
		expect(kinds.filter((kind) => WATCHERS[view][kind] !== 'no')).toEqual(allowed);
	});
});

describe('who is who', () => {
	const { room } = started();
	const tokenOf = (seat: number) => [...room.seatByToken].find(([, number]) => number === seat)?.[0] ?? '';
	const show = (role: 'host' | 'projector' | 'player', hash: string, code = 'K7MWPX') =>
		identify(room, { room: code, role, hash });

	it('[RM7] each secret opens what it was made for', () => {
		expect(show('host', hashOf('host'))).toEqual({ kind: 'host' });
		expect(show('projector', hashOf('projector'))).toEqual({ kind: 'projector' });
		expect(show('player', tokenOf(1))).toEqual({ kind: 'player', seat: 1 });
		expect(show('player', tokenOf(2))).toEqual({ kind: 'removed', seat: 2 });
	});

	it('[RM7] and nothing else: not as somebody else, not elsewhere, not guessed', () => {
		expect(show('host', hashOf('projector'))).toEqual({ kind: 'nobody' });
		expect(show('host', tokenOf(1))).toEqual({ kind: 'nobody' });
		expect(show('projector', hashOf('host'))).toEqual({ kind: 'nobody' });
		expect(show('player', hashOf('host'))).toEqual({ kind: 'nobody' });
		expect(show('host', hashOf('host'), 'PX7MWK')).toEqual({ kind: 'other-host' });
		expect(show('player', tokenOf(1), 'PX7MWK')).toEqual({ kind: 'other-player' });
		expect(identify(room, null)).toEqual({ kind: 'nobody' });
	});
});
