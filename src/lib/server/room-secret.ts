import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Chance } from '#domain/chance.ts';

/** A secret of 192 bits, in signs that a cookie may hold. */
export function drawSecret(): string {
	return randomBytes(24).toString('base64url');
}

/** What is kept of a secret: its SHA-256 as 64 hexadecimal digits. */
export function hashOf(secret: string): string {
	return createHash('sha256').update(secret).digest('hex');
}

/** The projector's secret, which the host's gives and which does not give the host's back. */
export function projectorSecretOf(hostSecret: string): string {
	return createHmac('sha256', hostSecret).update('projector').digest('base64url').slice(0, 32);
}

/**
 * The secret of what was asked for under a request's key, a seat or a room of one's own: the same when it is asked for
 * again, after a crash too, and known to nobody who does not hold the key.
 */
export function secretOfKey(requestKey: string, role: 'seat' | 'host', room: string): string {
	return createHmac('sha256', requestKey).update(`${role} ${room}`).digest('base64url').slice(0, 32);
}

/** Numbers that this key gives again, and that cannot be guessed without it. */
export function chanceOfKey(requestKey: string, purpose: string): Chance {
	let drawn = 0;
	return () => {
		drawn += 1;
		const digest = createHmac('sha256', requestKey).update(`${purpose} ${drawn}`).digest();
		return digest.readUIntBE(0, 6) / 2 ** 48;
	};
}

/** Are the two texts the same? How long it takes to tell says nothing about where they differ. */
export function isSameSecret(one: string, other: string): boolean {
	return timingSafeEqual(Buffer.from(hashOf(one)), Buffer.from(hashOf(other)));
}

/** Numbers that cannot be guessed, for codes and drawn names. */
export const secretChance: Chance = () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
