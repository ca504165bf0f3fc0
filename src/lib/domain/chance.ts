/** The next number of a seeded series, in [0, 1). */
export type Chance = () => number;

/** FNV-1a (Fowler, Noll, Vo), 32 bit, over UTF-16 code units: spreads a seed's text over the state below. */
function hash(text: string, basis: number): number {
	let h = basis;
	for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	return h >>> 0;
}

/**
 * A series that is the same on every machine for the same seed: sfc32 (Chris Doty-Humphrey, PractRand),
 * warmed up by twelve rounds. For shuffling, never for secrets.
 */
export function chanceOf(seed: string): Chance {
	let a = hash(seed, 0x811c9dc5);
	let b = hash(seed, 0x9e3779b9);
	let c = hash(seed, 0x85ebca6b);
	let counter = 1;
	const next = (): number => {
		const sum = (a + b + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + sum;
		return (sum >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i += 1) next();
	return next;
}

/** The items in an order that chance decides (Fisher and Yates); the given list stays as it is. */
export function shuffle<T>(items: readonly T[], chance: Chance): T[] {
	const out = [...items];
	for (let i = out.length - 1; i > 0; i -= 1) {
		const j = Math.floor(chance() * (i + 1));
		[out[i], out[j]] = [out[j] as T, out[i] as T];
	}
	return out;
}
