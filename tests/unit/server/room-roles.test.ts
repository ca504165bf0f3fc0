import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RoomCommand } from '#domain/room-command.ts';
import { DEFAULT_SETTINGS } from '#domain/room-event.ts';
import type { Role } from '#domain/room-message.ts';
import { ROLES, WATCHERS, type CallerKind } from '#domain/room-role.ts';
import { RoomBrowser } from '../../fixtures/room-browser.ts';
import { webSite, type RoomSite } from '../../fixtures/room-site.ts';

const QUESTION = 'vote-sold';

/** One of each; the type refuses a command that is left out. */
const COMMANDS: { readonly [T in RoomCommand['type']]: Extract<RoomCommand, { type: T }> } = {
	'change settings': { type: 'change settings', settings: DEFAULT_SETTINGS },
	'lock lobby': { type: 'lock lobby' },
	'unlock lobby': { type: 'unlock lobby' },
	join: { type: 'join', name: 'Somebody' },
	'recover seat': { type: 'recover seat', code: 'XXXXX-XXXXX' },
	'rename seat': { type: 'rename seat', seat: 1, name: 'Another' },
	'remove seat': { type: 'remove seat', seat: 1 },
	'pace seat': { type: 'pace seat', pace: 2 },
	'open question': { type: 'open question', question: QUESTION },
	'pause question': { type: 'pause question' },
	'resume question': { type: 'resume question' },
	answer: {
		...{ type: 'answer', step: 1, change: 1, confidence: 'sure' },
		response: { kind: 'true-false', value: true }
	},
	'count hands': { type: 'count hands', step: 1, counts: [] },
	'close question': { type: 'close question', step: 1 },
	'call groups': { type: 'call groups', step: 1 },
	'move closing': { type: 'move closing', closesAtMs: 1 },
	'correct question': {
		...{ type: 'correct question', question: QUESTION },
		...{ correction: { kind: 'void' }, note: 'The key was wrong.' }
	},
	'reveal question': { type: 'reveal question' },
	'end room': { type: 'end room' }
};

interface CastMember {
	readonly kind: CallerKind;
	readonly role: Role;
	readonly browser: RoomBrowser;
	/** Its own seat in the room that is asked. */
	readonly seat?: number;
}

let site: RoomSite;
beforeAll(async () => {
	site = await webSite({
		rates: { openings: { burst: 10_000, perSecond: 1 }, joins: { burst: 10_000, perSecond: 1 } }
	});
});
afterAll(() => site.close());

/** The cookie that a browser has for a role in a room, shown to another room under the name of another role. */
function show(
	from: RoomBrowser,
	[room, role]: [string, Role],
	to: { browser: RoomBrowser; room: string; role: Role }
) {
	const pair = from.cookies.get(`/api/rooms/${room} footnote-${role}`);
	if (pair === undefined) throw new Error(`no cookie of ${role}`);
	const value = pair.slice(pair.indexOf('=') + 1);
	to.browser.cookies.set(`/api/rooms/${to.room} footnote-${to.role}`, `footnote-${to.role}=${value}`);
}

let casts = 0;

/** A room with everybody who could ask something of it. */
async function cast(): Promise<{ readonly code: string; readonly members: Record<string, CastMember> }> {
	// An address of its own each time: who belongs to no room counts as its address, which meets limits.
	casts += 1;
	const address = `198.51.${casts >> 8}.${casts & 255}`;
	const browser = () => new RoomBrowser(site.reach, address);
	const [host, otherHost] = [browser(), browser()];
	const code = await host.openRoom([QUESTION]);
	const other = await otherHost.openRoom([QUESTION]);
	await host.post(`/api/rooms/${code}/projector`, {});
	await otherHost.post(`/api/rooms/${other}/projector`, {});
	const [player, neighbour, removed, otherPlayer] = [browser(), browser(), browser(), browser()];
	await player.join(code, 'Mina');
	await neighbour.join(code, 'Noor');
	await removed.join(code, 'Omar');
	await host.command(code, 'host', { type: 'remove seat', seat: 3 });
	await otherPlayer.join(other, 'Pia');
	await host.command(code, 'host', { type: 'open question', question: QUESTION });
	const strangers = { host: browser(), projector: browser(), seat: browser() };
	for (const role of ['host', 'projector', 'seat'] as const) {
		const owner = role === 'seat' ? otherPlayer : otherHost;
		show(owner, [other, role], { browser: strangers[role], room: code, role });
	}
	const [climbing, posing] = [browser(), browser()];
	show(host, [code, 'projector'], { browser: climbing, room: code, role: 'host' });
	show(player, [code, 'seat'], { browser: posing, room: code, role: 'host' });
	return {
		code,
		members: {
			host: { kind: 'host', role: 'host', browser: host },
			projector: { kind: 'projector', role: 'projector', browser: host },
			player: { kind: 'player', role: 'seat', browser: player, seat: 1 },
			neighbour: { kind: 'player', role: 'seat', browser: neighbour, seat: 2 },
			'removed player': { kind: 'removed', role: 'seat', browser: removed, seat: 3 },
			'other room’s host': { kind: 'other-host', role: 'host', browser: strangers.host },
			'other room’s projector': { kind: 'other-projector', role: 'projector', browser: strangers.projector },
			'other room’s player': { kind: 'other-player', role: 'seat', browser: strangers.seat },
			'projector as host': { kind: 'nobody', role: 'host', browser: climbing },
			'player as host': { kind: 'nobody', role: 'host', browser: posing },
			nobody: { kind: 'nobody', role: 'seat', browser: browser() }
		}
	};
}

const MEMBERS = [
	...['host', 'projector', 'player', 'neighbour', 'removed player', 'other room’s host'],
	...['other room’s projector', 'other room’s player', 'projector as host', 'player as host', 'nobody']
];

describe.each(Object.values(COMMANDS))('$type', (command) => {
	test.each(MEMBERS)('[RM46] asked by %s, passes if the table of roles has it so', async (name) => {
		const { code, members } = await cast();
		const member = members[name];
		if (!member) throw new Error(`nobody is ${name}`);
		const before = await site.log.read(code, 0);
		const { status, body } = await member.browser.command(code, member.role, command);
		const permission = ROLES[command.type][member.kind];
		const isOwn = 'seat' in command && command.seat === member.seat;
		if (permission === 'yes' || (permission === 'own' && isOwn)) {
			expect(body.problem?.code).not.toBe('room/not-allowed');
		} else {
			expect([status, body.problem?.code]).toEqual([403, 'room/not-allowed']);
			expect(await site.log.read(code, 0)).toEqual(before);
		}
	});
});

test.each(MEMBERS)('[RM46] %s is shown what the table of watchers has, and nothing else', async (name) => {
	const { code, members } = await cast();
	const member = members[name];
	if (!member) throw new Error(`nobody is ${name}`);
	for (const view of ['host', 'projector', 'seat'] as const) {
		// Each shows what it has as the role of the stream it asks for.
		const isShown = view === member.role && WATCHERS[view][member.kind] !== 'no';
		const path = `/api/rooms/${code}/events/${view}`;
		if (isShown) {
			const reader = await member.browser.watch(code, view);
			await reader.until(({ own }) => own !== undefined);
			reader.close();
		} else if (!(name === 'host' && view === 'projector') && !(name === 'projector' && view === 'host')) {
			expect((await member.browser.get(path)).status).toBeGreaterThanOrEqual(403);
		}
	}
});

test.each(['projector', 'player', 'other room’s host', 'projector as host', 'nobody'])(
	'[RM46] the projector’s cookie is given to the host and not to %s',
	async (name) => {
		const { code, members } = await cast();
		const path = `/api/rooms/${code}/projector`;
		expect((await members['host']?.browser.post(path, {}))?.status).toBe(200);
		// One browser holds the host’s cookie and the projector’s: the latter alone is shown here.
		const shown = members[name === 'projector' ? 'projector as host' : name]?.browser;
		expect((await shown?.post(path, {}))?.status).toBe(403);
	}
);

test('[RM46] cookies of a room that has been erased open nothing', async () => {
	const { code, members } = await cast();
	await site.log.erase(code);
	const fresh = await webSite({ log: site.log });
	const reach = new RoomBrowser(fresh.reach);
	for (const [name, pair] of members['host']?.browser.cookies ?? []) reach.cookies.set(name, pair);
	expect((await reach.command(code, 'host', { type: 'lock lobby' })).status).toBe(404);
});
