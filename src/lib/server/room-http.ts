import * as v from 'valibot';
import { fail, succeed, type Result } from '#domain/result.ts';
import { readRoomCode } from '#domain/room-code.ts';
import { OwnBankSchema } from '#domain/own-bank.ts';
import { parseRoomCommand, type RoomCommand } from '#domain/room-command.ts';
import { FeedbackSchema, RoomSettingsSchema } from '#domain/room-event.ts';
import type { ClassOnlyReply, Role, RoomSummary, SeatReply } from '#domain/room-message.ts';
import { identify, WATCHERS, type Credential } from '#domain/room-role.ts';
import type { LiveRoom } from './live-room.ts';
import { LONGEST_BODY, LONGEST_OPENING, readMessage } from './read-message.ts';
import { RepeatedRequests, requestKeyIn } from './repeated-requests.ts';
import { readCookie, readCredential, takeBackCookies, writeCookie } from './room-cookie.ts';
import { networkOf, type RoomLimits } from './room-limits.ts';
import { reply, replyProblem, replyStream, type RoomHttpReply, type RoomHttpRequest } from './room-reply.ts';
import { isSameSecret, projectorSecretOf } from './room-secret.ts';
import type { Rooms } from './rooms.ts';
import { tellFault } from './server-log.ts';
import { giftsFor } from './seat-gifts.ts';

export interface RoomHttpSettings {
	readonly rooms: Rooms;
	readonly limits: RoomLimits;
	readonly now: () => number;
	/** The address of the site where a proxy gives it another than requests name, `https://quiz.example`. */
	readonly origin?: string | undefined;
	/** What opening a room takes, in the header `x-host-key`; without it anybody who reaches the server may. */
	readonly hostKey?: string | undefined;
	/** What whoever knows a room's code may know of this server. */
	readonly site?: Pick<RoomSummary, 'publicUrl' | 'addresses'>;
}

export type RoomHttp = (request: RoomHttpRequest) => Promise<RoomHttpReply>;

const RoomRequestSchema = v.strictObject({
	bank: v.pipe(v.string(), v.maxLength(100)),
	questions: v.array(v.pipe(v.string(), v.maxLength(100))),
	settings: RoomSettingsSchema,
	work: v.exactOptional(
		v.strictObject({ closesAtMs: v.pipe(v.number(), v.safeInteger()), feedback: FeedbackSchema })
	),
	own: v.exactOptional(OwnBankSchema)
});
const EmptySchema = v.strictObject({});

const PATH =
	/^\/api\/rooms(?:\/([^/]+)(?:\/(cookies|projector|record|(?:commands|events)\/(?:host|projector|seat)))?)?$/;

const CLASS_ONLY = /^\/api\/rooms\/class-only\/([^/]{1,100})$/;

/** What answers every request below `/api/rooms`, whichever server it came through. */
export function roomHttp(settings: RoomHttpSettings): RoomHttp {
	const door = new RoomDoor(settings);
	return async (request) => {
		try {
			return await door.answer({ ...request, address: networkOf(request.address) });
		} catch (error) {
			tellFault('request.fault', 'A fault in answering a request.', error);
			return replyProblem({ code: 'room/fault' });
		}
	};
}

class RoomDoor {
	readonly #settings: RoomHttpSettings;
	readonly #repeated: RepeatedRequests;

	constructor(settings: RoomHttpSettings) {
		this.#settings = settings;
		this.#repeated = new RepeatedRequests(settings.now);
	}

	async answer(request: RoomHttpRequest): Promise<RoomHttpReply> {
		const [isClassOnly, bank = ''] = CLASS_ONLY.exec(request.path) ?? [];
		if (isClassOnly !== undefined) {
			return request.method === 'GET'
				? this.#listClassOnly(request, bank)
				: replyProblem({ code: 'room/unreadable' }, 405);
		}
		const [isRoom, typed, what = ''] = PATH.exec(request.path) ?? [];
		if (isRoom === undefined) return replyProblem({ code: 'room/unreadable' }, 404);
		// A site of files has nothing here: whoever asks learns that this one holds sessions.
		if (typed === undefined && request.method === 'GET') return reply(200, { sessions: true });
		const method = typed === undefined || /^(cookies|projector|commands)/.test(what) ? 'POST' : 'GET';
		if (request.method !== method) return replyProblem({ code: 'room/unreadable' }, 405);
		const code = typed === undefined ? undefined : readRoomCode(typed);
		if (method === 'GET') {
			if (what === 'record') return this.#record(request, code);
			return what === '' ? this.#lookUp(request, code) : this.#watch(request, code, roleIn(what));
		}
		const message = await this.#read(request, typed === undefined ? LONGEST_OPENING : LONGEST_BODY);
		if ('status' in message) return message;
		if (typed === undefined) return this.#repeated.once(request, () => this.#open(request, message.value));
		if (what === 'cookies') return this.#forget(request, code, message.value);
		if (what === 'projector') return this.#openProjector(request, code, message.value);
		return this.#command(request, code, { role: roleIn(what), message: message.value });
	}

	/** The message of a POST, once everything about the request is in order. */
	async #read(
		{ headers, body }: RoomHttpRequest,
		most: number
	): Promise<{ readonly value: unknown } | RoomHttpReply> {
		if (!this.#isOwnSite(headers)) return replyProblem({ code: 'room/other-site' });
		if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
			return replyProblem({ code: 'room/unreadable' }, 415);
		}
		if (Number(headers['content-length'] ?? 0) > most) return replyProblem({ code: 'room/too-large' });
		const text = await body(most);
		if (text === undefined) return replyProblem({ code: 'room/too-large' });
		const read = readMessage(text);
		return read.ok ? read : replyProblem(read.problem);
	}

	/** A browser names the site whose page asks; what is no browser need not. */
	#isOwnSite(headers: RoomHttpRequest['headers']): boolean {
		const { origin, host } = headers;
		if (origin === undefined) return (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin';
		if (origin === this.#settings.origin) return true;
		return URL.canParse(origin) && new URL(origin).host === host;
	}

	/** The questions for class only of a bank, without their keys, for who may open a room with them. */
	#listClassOnly(request: RoomHttpRequest, bank: string): RoomHttpReply {
		const isHost = this.#checkHostKey(request);
		if (!isHost.ok) return replyProblem(isHost.problem);
		const listed = this.#settings.rooms.classOnly(bank);
		if (!listed.ok) return replyProblem(listed.problem);
		const body: ClassOnlyReply = { questions: listed.value };
		return reply(200, body);
	}

	/** A host is shown keys, so a server may ask for a key of its own; it is no more to be guessed than a room's code. */
	#checkHostKey({ headers, address }: RoomHttpRequest): Result<void> {
		const { hostKey, limits } = this.#settings;
		if (hostKey === undefined) return succeed(undefined);
		const allowed = limits.take('guesses', address);
		if (!allowed.ok) return allowed;
		if (!isSameSecret(headers['x-host-key'] ?? '', hostKey)) return fail({ code: 'room/host-key' });
		limits.giveBack('guesses', address);
		return succeed(undefined);
	}

	async #open(request: RoomHttpRequest, message: unknown): Promise<RoomHttpReply> {
		const parsed = v.safeParse(RoomRequestSchema, message);
		if (!parsed.success) return replyProblem({ code: 'room/unreadable' });
		const isHost = this.#checkHostKey(request);
		if (!isHost.ok) return replyProblem(isHost.problem);
		const allowed = this.#settings.limits.take('openings', request.address);
		if (!allowed.ok) return replyProblem(allowed.problem);
		const opened = await this.#settings.rooms.open(parsed.output, requestKeyIn(request.headers));
		if (!opened.ok) return replyProblem(opened.problem);
		const { code, secret } = opened.value;
		return reply(201, { code }, { 'set-cookie': this.#cookie('host', code, secret) });
	}

	async #openProjector(
		request: RoomHttpRequest,
		code: string | undefined,
		message: unknown
	): Promise<RoomHttpReply> {
		if (!v.is(EmptySchema, message)) return replyProblem({ code: 'room/unreadable' });
		const credential = credentialOf(request, 'host', code);
		const found = await this.#find(request, code, credential);
		if (!found.ok) return replyProblem(found.problem);
		const { kind } = await found.value.visit((room) => identify(room, credential));
		const shown = readCookie(request.headers['cookie'], 'host', code ?? '');
		if (kind !== 'host' || shown === null) return replyProblem({ code: 'room/not-allowed' });
		const cookie = this.#cookie('projector', shown.room, projectorSecretOf(shown.secret));
		return reply(200, {}, { 'set-cookie': cookie });
	}

	/** Takes this browser's cookies of the room back; who has none, or names no room, is told nothing else. */
	#forget({ headers }: RoomHttpRequest, code: string | undefined, message: unknown): RoomHttpReply {
		if (!v.is(EmptySchema, message)) return replyProblem({ code: 'room/unreadable' });
		const ended = code === undefined ? [] : takeBackCookies(headers['cookie'], code);
		return reply(200, {}, ended.length > 0 ? { 'set-cookie': ended } : {});
	}

	async #lookUp(request: RoomHttpRequest, code: string | undefined): Promise<RoomHttpReply> {
		const credential = credentialOf(request, 'seat', code);
		const found = await this.#find(request, code, credential);
		if (!found.ok) return replyProblem(found.problem);
		const { title } = found.value;
		const summary = await found.value.visit((room): RoomSummary => ({
			title,
			namesMode: room.settings.namesMode,
			locked: room.locked,
			hasSeat: identify(room, credential).kind === 'player',
			hasEnded: room.stage.phase === 'ended',
			...(room.work && { work: { ...room.work, questions: room.askings.length } }),
			...this.#settings.site
		}));
		return reply(200, summary);
	}

	async #watch(request: RoomHttpRequest, code: string | undefined, role: Role): Promise<RoomHttpReply> {
		const credential = credentialOf(request, role, code);
		const found = await this.#find(request, code, credential);
		if (!found.ok) return replyProblem(found.problem);
		const live = found.value;
		const caller = await live.visit((room) => identify(room, credential));
		if (caller.kind === 'removed') return replyProblem({ code: 'room/no-such-seat' });
		if (WATCHERS[role][caller.kind] === 'no') return replyProblem({ code: 'room/not-allowed' });
		const seat = 'seat' in caller ? caller.seat : 0;
		const seen = /^\d{1,15}$/.exec(request.headers['last-event-id'] ?? '');
		return replyStream((sink) => live.watch({ role, seat, sink }, seen ? Number(seen[0]) : null));
	}

	/** All that happened in the session, for its host to keep. */
	async #record(request: RoomHttpRequest, code: string | undefined): Promise<RoomHttpReply> {
		const credential = credentialOf(request, 'host', code);
		const found = await this.#find(request, code, credential);
		if (!found.ok) return replyProblem(found.problem);
		const { kind } = await found.value.visit((room) => identify(room, credential));
		if (kind !== 'host') return replyProblem({ code: 'room/not-allowed' });
		const record = await found.value.record();
		return record.ok ? reply(200, record.value) : replyProblem(record.problem);
	}

	async #command(
		request: RoomHttpRequest,
		code: string | undefined,
		{ role, message }: { readonly role: Role; readonly message: unknown }
	): Promise<RoomHttpReply> {
		const atMs = this.#settings.now();
		const command = parseRoomCommand(message);
		if (!command.ok) return replyProblem(command.problem);
		const credential = credentialOf(request, role, code);
		const found = await this.#find(request, code, credential);
		if (!found.ok) return replyProblem(found.problem);
		const { type } = command.value;
		const perform = () => this.#perform(request, found.value, { command: command.value, credential, atMs });
		// An answer bears a number of its own by which a repeated one is known.
		return type === 'answer' ? perform() : this.#repeated.once(request, perform);
	}

	async #perform(
		{ address, headers }: RoomHttpRequest,
		live: LiveRoom,
		{ command, credential, atMs }: { command: RoomCommand; credential: Credential | null; atMs: number }
	): Promise<RoomHttpReply> {
		const { limits } = this.#settings;
		// Joining and guessing are counted by address; so is all else of who shows nothing that is of this room.
		const [counted, key] =
			command.type === 'join'
				? (['joins', address] as const)
				: command.type === 'recover seat'
					? (['guesses', address] as const)
					: (['commands', credential && live.knows(credential) ? credential.hash : address] as const);
		const allowed = limits.take(counted, key);
		if (!allowed.ok) return replyProblem(allowed.problem);
		const given = giftsFor(command, { room: live.code, requestKey: requestKeyIn(headers) });
		const callerIn = (room: Parameters<typeof identify>[0]) => identify(room, credential);
		const done = await live.ask({ command, callerIn, atMs, ...given.circumstances });
		const isWrongGuess = !done.ok && done.problem.code === 'room/unknown-recovery-code';
		if (counted === 'guesses' && !isWrongGuess) limits.giveBack(counted, key);
		if (!done.ok) return replyProblem(done.problem);
		const { n } = done.value;
		if (!given.circumstances.fresh) return reply(200, { n });
		const { tokenHash } = given.circumstances.fresh;
		const taken = await live.visit((room) => room.seats.get(room.seatByToken.get(tokenHash) ?? 0));
		if (!taken) throw new Error('a seat that was taken is not there');
		const body: SeatReply = { n, seat: taken.number, name: taken.name, recovery: given.recovery };
		return reply(200, body, { 'set-cookie': this.#cookie('seat', live.code, given.token) });
	}

	/**
	 * The room of this code. An address that has named too many codes without a room is told nothing more until it
	 * has waited, unless it shows what belongs to the room.
	 */
	async #find(
		{ address }: RoomHttpRequest,
		code: string | undefined,
		credential: Credential | null
	): Promise<Result<LiveRoom>> {
		const { rooms, limits } = this.#settings;
		if (code === undefined) return fail({ code: 'room/unknown-code' });
		// Counted before it is known whether the code is right, so that a thousand at once are a thousand.
		const budget = limits.take('guesses', address);
		if (!budget.ok && credential?.room !== code) return budget;
		const found = await rooms.find(code);
		const isWrong = !found.ok && found.problem.code === 'room/unknown-code';
		if (budget.ok && !isWrong) limits.giveBack('guesses', address);
		const isNobody = found.ok && !found.value.knows(credential);
		return !budget.ok && (isWrong || isNobody) ? budget : found;
	}

	#cookie(role: Role, code: string, secret: string): string {
		const secure = this.#settings.origin?.startsWith('https:') ?? false;
		return writeCookie(role, code, { secret, secure });
	}
}

function roleIn(what: string): Role {
	return what.split('/')[1] as Role;
}

function credentialOf({ headers }: RoomHttpRequest, role: Role, code: string | undefined): Credential | null {
	return code === undefined ? null : readCredential(headers['cookie'], role, code);
}
