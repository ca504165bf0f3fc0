import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { LONGEST_LINK, packText, unpackText } from '#storage/backup-link.ts';

afterEach(() => vi.unstubAllGlobals());

async function pack(text: string): Promise<string> {
	const packed = await packText(text);
	if (!packed.ok) throw new Error(packed.problem.code);
	return packed.value;
}

describe('a text in a link', () => {
	test('[BU5] comes out as it went in, in letters that no address changes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
				const letters = await pack(text);
				expect(letters).toMatch(/^[\w-]+$/);
				expect(new URL(`https://x.test/data#take=${letters}`).hash).toBe(`#take=${letters}`);
				expect(await unpackText(letters)).toEqual({ ok: true, value: text });
			})
		);
	});

	test('[BU5] what repeats itself, as a log does, is much shorter than it was', async () => {
		const text = '{"type":"question.opened","sitting":"s1"},'.repeat(1000);
		expect((await pack(text)).length).toBeLessThan(text.length / 20);
	});

	test('[BU6] what would be cut off on its way is refused before it is sent', async () => {
		const problem = { code: 'backup/link-too-long' };
		expect(await packText(randomBytes(LONGEST_LINK).toString('hex'))).toEqual({ ok: false, problem });
		expect(await unpackText('A'.repeat(LONGEST_LINK + 1))).toMatchObject({ ok: false });
	});

	test('[BU6] a link that was cut off or changed is told, whatever is left of it', async () => {
		const letters = await pack('Gull Rock keeps a light for boats. '.repeat(9));
		const damaged = { ok: false, problem: { code: 'backup/link-damaged' } };
		for (let length = 0; length < letters.length - 1; length += 1)
			expect(await unpackText(letters.slice(0, length)), `${length} letters`).toEqual(damaged);
		await fc.assert(
			fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
				const read = await unpackText(text);
				expect(read.ok || read.problem.code === 'backup/link-damaged').toBe(true);
			})
		);
	});

	test('[BU6] a browser that cannot compress says so', async () => {
		vi.stubGlobal('CompressionStream', undefined);
		vi.stubGlobal('DecompressionStream', undefined);
		const problem = { code: 'backup/link-unsupported' };
		expect(await packText('text')).toEqual({ ok: false, problem });
		expect(await unpackText('text')).toEqual({ ok: false, problem });
	});
});
