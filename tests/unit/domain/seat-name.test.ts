import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chanceOf } from '#domain/chance.ts';
import { drawName, LONGEST_NAME, nameKey, readName } from '#domain/seat-name.ts';
import { isRudeName } from '#server/rude-name.ts';

const unprintable = { ok: false, problem: { code: 'name/unprintable' } };

describe('names', () => {
	it.each([
		'Ada',
		"Siobhán O'Neill",
		'Jean-Luc',
		'김민준',
		'Łukasz',
		'Nguyễn Thị Mai',
		'J. R. R.',
		'Group 4'
	])('[RM16] %s is a name', (name) => {
		expect(readName(name)).toEqual({ ok: true, value: name.normalize('NFC') });
	});

	it('[RM16] spaces around and between are one or none', () => {
		expect(readName('  Ada   Finch ')).toEqual({ ok: true, value: 'Ada Finch' });
	});

	it.each([
		['markup', '<b>Ada</b>'],
		['a line break', 'Ada\nFinch'],
		['a bell', 'Ada\u0007'],
		['a right-to-left override', 'Ada\u202Ehcnif'],
		['an isolate', 'Ada\u2066x\u2069'],
		['a zero-width space', 'A\u200Bda'],
		['a letter that is not seen', '\u3164'],
		['a filler within', 'Ada\u115F'],
		['accents piled up', `A${'\u0301\u0327\u0323\u0328'.repeat(5)}`],
		['marks alone', '...'],
		['half a character', 'Ada\uD83D'],
		['a picture', 'Ada 🦉']
	])('[RM16] %s is no name', (_, text) => {
		expect(readName(text)).toEqual(unprintable);
	});

	it('[RM16] nothing and too much are told apart', () => {
		expect(readName('  ')).toEqual({ ok: false, problem: { code: 'name/empty' } });
		expect(readName('a'.repeat(LONGEST_NAME)).ok).toBe(true);
		expect(readName('a'.repeat(LONGEST_NAME + 1))).toEqual({
			ok: false,
			problem: { code: 'name/too-long', letters: LONGEST_NAME }
		});
	});

	it('[RM16] any text at all is a name that can be shown, or is refused', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				const name = readName(text);
				if (!name.ok) return;
				expect(name.value).not.toMatch(/[<>&"\p{C}]|(?! )\p{Z}/u);
				expect([...name.value].length).toBeLessThanOrEqual(LONGEST_NAME);
				expect(readName(name.value)).toEqual(name);
				expect(nameKey(name.value)).not.toBe('');
			})
		);
	});
});

describe('rude names', () => {
	it.each([
		'fuck',
		'Sh1t',
		'FÜCK',
		'f.u.c.k',
		'f u c k',
		'b i t c h 4',
		'xxfuckxx',
		'Hitler',
		'Adolf H1tler',
		'nazi',
		'The Nazis',
		'My dick',
		'Dick head',
		'a55'
	])('[RM17] “%s” is caught', (name) => {
		expect(isRudeName(name)).toBe(true);
	});

	it.each([
		'Scunthorpe',
		'Dickson',
		'Emily Dickinson',
		'Cummings',
		'Matsushita',
		'Cassandra',
		'Hancock',
		'Essex',
		'Push It',
		'A. S. Shah',
		'Dick',
		'Dick Turner',
		'Assefa',
		'Tirunesh Assefa',
		'Analise',
		'Annaliese',
		'Nazia',
		'Nazir',
		'Seat 455',
		'Seat 4 5 5',
		'Room 455 B'
	])('[RM17] %s is somebody’s name and is not', (name) => {
		expect(isRudeName(name)).toBe(false);
	});
});

describe('drawn names', () => {
	it('[RM18] a name is a friendly pair of words, and 5,000 seats get 5,000 different ones', () => {
		const taken = new Set<string>();
		const chance = chanceOf('names');
		for (let i = 0; i < 5000; i += 1) taken.add(drawName(chance, (name) => taken.has(name)));
		expect(taken.size).toBe(5000);
		for (const name of taken) {
			expect(readName(name)).toEqual({ ok: true, value: name });
			expect(name).toMatch(/^[A-Z][a-z]+ [a-z]+$/);
		}
	});

	it('[RM18] no pair is rude', () => {
		const taken = new Set<string>();
		while (taken.size < 2000) taken.add(drawName(chanceOf(`${taken.size}`), (name) => taken.has(name)));
		expect([...taken].filter(isRudeName)).toEqual([]);
	});

	it('[RM18] when every pair is taken a number tells them apart', () => {
		expect(drawName(chanceOf('x'), (name) => !name.endsWith(' 3'))).toMatch(/^[A-Z][a-z]+ [a-z]+ 3$/);
	});
});
