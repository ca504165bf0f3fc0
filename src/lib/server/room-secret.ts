import { createHash, createHmac, randomBytes } from 'node:crypto';
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

/** Numbers that cannot be guessed, for codes and drawn names. */
export const secretChance: Chance = () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48;
