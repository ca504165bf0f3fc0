import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { SEAT_COLOURS } from '#domain/seat-group.ts';

const css = readFileSync(resolve('src/app.css'), 'utf8');

/** The colours of a token, one for each theme or one for both. */
function coloursOf(token: string): string[] {
	const [, value = ''] = new RegExp(`--${token}: ([^;]+);`).exec(css) ?? [];
	return value.match(/#[0-9a-f]{6}/g) ?? [];
}

/** Relative luminance as WCAG 2 has it. */
function luminance(hex: string): number {
	const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
		const part = parseInt(hex.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
	const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
	return (light + 0.05) / (dark + 0.05);
}

it.each(SEAT_COLOURS)(
	'[PI15] a %s seat’s mark is read on its colour, and stands out from the page',
	(name) => {
		const [colour = '', other] = coloursOf(`seat-${name}`);
		// One for both themes, so that two phones side by side show the same.
		expect(other).toBeUndefined();
		expect(contrast(colour, coloursOf('seat-ink')[0] ?? '')).toBeGreaterThanOrEqual(4.5);
		const pages = [...coloursOf('paper'), ...coloursOf('sheet')];
		expect(pages).toHaveLength(4);
		for (const page of pages) expect(contrast(colour, page)).toBeGreaterThanOrEqual(3);
	}
);
