import type { Chance } from './chance.ts';

/**
 * What codes are made of: no vowels, so that no word comes about, and none of the signs that are taken for
 * one another (0 O, 1 I L, 2 Z, 5 S, 8 B).
 */
export const CODE_SIGNS = '34679CDFGHJKMNPQRTVWXY';

const ROOM_SIGNS = 6;
const RECOVERY_SIGNS = 10;

function drawSigns(count: number, chance: Chance): string {
	return Array.from({ length: count }, () => CODE_SIGNS[Math.floor(chance() * CODE_SIGNS.length)]).join('');
}

function readSigns(text: string, count: number): string | undefined {
	if (text.length > 100) return undefined;
	const signs = text.toUpperCase().replace(/[\s-]/g, '');
	return signs.length === count && [...signs].every((sign) => CODE_SIGNS.includes(sign)) ? signs : undefined;
}

/** The code of a room, as it is projected: 113 million of them. `chance` must not be guessable. */
export function drawRoomCode(chance: Chance): string {
	return drawSigns(ROOM_SIGNS, chance);
}

/** The code that was typed, however it was spaced and in small letters too; nothing where it cannot be one. */
export function readRoomCode(text: string): string | undefined {
	return readSigns(text, ROOM_SIGNS);
}

/** What brings a seat to another device, `K7MWP-3XQTC`: 2.6e13 of them. `chance` must not be guessable. */
export function drawRecoveryCode(chance: Chance): string {
	const signs = drawSigns(RECOVERY_SIGNS, chance);
	return `${signs.slice(0, RECOVERY_SIGNS / 2)}-${signs.slice(RECOVERY_SIGNS / 2)}`;
}

/** The recovery code that was typed, in the one way in which it is hashed; nothing where it cannot be one. */
export function readRecoveryCode(text: string): string | undefined {
	const signs = readSigns(text, RECOVERY_SIGNS);
	return signs && `${signs.slice(0, RECOVERY_SIGNS / 2)}-${signs.slice(RECOVERY_SIGNS / 2)}`;
}
