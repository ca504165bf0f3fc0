import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '#domain/chance.ts';
import {
	CODE_SIGNS,
	drawRecoveryCode,
	drawRoomCode,
	readRecoveryCode,
	readRoomCode
} from '#domain/room-code.ts';

describe('codes', () => {
	it('[RM19] a room’s code is six signs, none of which is taken for another or makes a word', () => {
		expect(CODE_SIGNS).not.toMatch(/[0O1IL2Z5S8BAEIOU]/);
		expect(new Set(CODE_SIGNS).size).toBe(CODE_SIGNS.length);
		const codes = Array.from({ length: 1000 }, (_, i) => drawRoomCode(chanceOf(`${i}`)));
		for (const code of codes) expect(code).toMatch(new RegExp(`^[${CODE_SIGNS}]{6}$`));
		expect(new Set(codes).size).toBeGreaterThan(990);
		expect(new Set(codes.join('')).size).toBe(CODE_SIGNS.length);
	});

	it.each(['K7MWPX', 'k7mwpx', ' k7m wpx ', 'K7M-WPX'])('[RM19] “%s” is read as K7MWPX', (text) => {
		expect(readRoomCode(text)).toBe('K7MWPX');
	});

	it.each(['', 'K7MWP', 'K7MWPXX', 'K7MWPO', 'K7MWP<', '../../x', 'K'.repeat(100_000)])(
		'[RM19] what cannot be a code is none',
		(text) => {
			expect(readRoomCode(text)).toBeUndefined();
		}
	);

	it('[RM19] every code that is drawn is read as itself, in small letters too', () => {
		fc.assert(
			fc.property(fc.string(), (seed) => {
				const [room, recovery] = [drawRoomCode(chanceOf(seed)), drawRecoveryCode(chanceOf(seed))];
				expect(readRoomCode(room.toLowerCase())).toBe(room);
				expect(recovery).toMatch(new RegExp(`^[${CODE_SIGNS}]{5}-[${CODE_SIGNS}]{5}$`));
				expect(readRecoveryCode(recovery.toLowerCase().replace('-', ' '))).toBe(recovery);
				expect(readRoomCode(recovery)).toBeUndefined();
			})
		);
	});
});
