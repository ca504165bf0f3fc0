/** What the first page of a quiz may cost, and how its requests are held against it. Kilobytes have 1,000 bytes. */

/** One thing that the page asked for. */
export interface Asked {
	readonly path: string;
	readonly kind: 'script' | 'font' | 'other';
	/** As sent: compressed by gzip, but for a font, which is compressed already. */
	readonly bytes: number;
	/** Before the first question could be answered, or after that and before anybody touched the page. */
	readonly when: 'before' | 'untouched';
}

export interface Measured {
	readonly asked: readonly Asked[];
	/** The sum of all layout shifts while the page opened and while its question was answered. */
	readonly shift: number;
}

export const LIMITS = { scriptKb: 75, allKb: 150, requests: 60, shift: 0 } as const;

/** What may be asked for before a first answer without being needed for it, each with its reason. */
export const ALLOWED_UNNEEDED: readonly { readonly path: RegExp; readonly why: string }[] = [
	{ path: /\/icon\.svg$/, why: 'the browser asks for the icon of the tab by itself' }
];

/** What is wrong with what was measured, one sentence each, heaviest first; empty where nothing is. */
export function faultsOf({ asked, shift }: Measured): string[] {
	const scripts = asked.filter(({ kind }) => kind === 'script');
	const unneeded = asked.filter(
		({ when, path }) => when === 'untouched' && !ALLOWED_UNNEEDED.some((allowed) => allowed.path.test(path))
	);
	return [
		...(scripts.length === 0 ? ['No script was measured.'] : []),
		...overweight('JavaScript', scripts, LIMITS.scriptKb),
		...overweight('All in all', asked, LIMITS.allKb),
		...(asked.length > LIMITS.requests ? [`${asked.length} requests; the limit is ${LIMITS.requests}.`] : []),
		...unneeded.map(({ path }) => `${path} was asked for before anybody set about answering.`),
		...(shift > LIMITS.shift ? [`What stood there moved: layout shift ${shift.toFixed(4)}.`] : [])
	];
}

function overweight(name: string, asked: readonly Asked[], limitKb: number): string[] {
	const total = kilobytes(asked);
	if (total <= limitKb) return [];
	const heaviest = [...asked].sort((a, b) => b.bytes - a.bytes);
	return [
		`${name}: ${total.toFixed(1)} kB; the limit is ${limitKb} kB.`,
		...heaviest.map(({ path, bytes }) => `${String(bytes).padStart(8)} ${path}`)
	];
}

export function kilobytes(asked: readonly Asked[]): number {
	return asked.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
}
