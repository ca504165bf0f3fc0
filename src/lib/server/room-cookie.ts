import type { Role } from '#domain/room-message.ts';
import type { Credential } from '#domain/room-role.ts';
import { hashOf } from './room-secret.ts';

/** Where a room is asked; its cookies go nowhere else. */
function pathOfRoom(code: string): string {
	return `/api/rooms/${code}`;
}

/** What a browser shows: the room's code, a dot, the secret. */
const VALUE = /^([0-9A-Z]{6})\.([\w-]{32,64})$/;
/** Browsers take a cookie of such a name by https alone, so that nobody in between can plant one. */
const BY_HTTPS = '__Secure-';
export const LASTS_DAYS = 8;
const LASTS_SECONDS = LASTS_DAYS * 24 * 3600;
const ROLES: readonly Role[] = ['host', 'projector', 'seat'];

export const cookieName = (role: Role) => `footnote-${role}`;

/** Scripts cannot read it and other sites cannot have it sent; `secure` where the site is reached by https. */
export function writeCookie(
	role: Role,
	code: string,
	{ secret, secure }: { readonly secret: string; readonly secure: boolean }
): string {
	const limits = `Path=${pathOfRoom(code)}; Max-Age=${LASTS_SECONDS}; HttpOnly; SameSite=Strict`;
	const cookie = `${cookieName(role)}=${code}.${secret}; ${limits}`;
	return secure ? `${BY_HTTPS}${cookie}; Secure` : cookie;
}

/** Ends each cookie of the room that the request shows, by the name it has. */
export function takeBackCookies(cookies: string | undefined, code: string): string[] {
	const names = (cookies ?? '').split(';').map((cookie) => cookie.trim().split('=', 1)[0] ?? '');
	return ROLES.flatMap((role) => [cookieName(role), BY_HTTPS + cookieName(role)])
		.filter((name) => names.includes(name))
		.map((name) => {
			const ended = `${name}=; Path=${pathOfRoom(code)}; Max-Age=0; HttpOnly; SameSite=Strict`;
			return name.startsWith(BY_HTTPS) ? `${ended}; Secure` : ended;
		});
}

/** The secret that the request shows for this role and room, or else for this role in another room. */
export function readCookie(
	cookies: string | undefined,
	role: Role,
	code: string
): { readonly room: string; readonly secret: string } | null {
	const shown = (cookies ?? '').split(';').flatMap((cookie) => {
		const [name = '', value = ''] = cookie.trim().split('=', 2);
		const [, room, secret] = name.replace(BY_HTTPS, '') === cookieName(role) ? (VALUE.exec(value) ?? []) : [];
		return room === undefined || secret === undefined ? [] : [{ room, secret }];
	});
	return shown.find(({ room }) => room === code) ?? shown[0] ?? null;
}

/** What the request shows, as the room checks it. */
export function readCredential(cookies: string | undefined, role: Role, code: string): Credential | null {
	const shown = readCookie(cookies, role, code);
	return shown && { room: shown.room, role: role === 'seat' ? 'player' : role, hash: hashOf(shown.secret) };
}
