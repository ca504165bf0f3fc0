import { figuresInDigits, figuresInWords } from './figures.ts';

/** Where a text stands on a scale: two texts compare only if their families are the same. */
interface ScaleKey {
	readonly family: string;
	readonly value: number;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
	' '
);
const MONTH = String.raw`(?<month>${MONTHS.join('|')})`;
const YEAR = String.raw`(?<year>(?:1[5-9]|20)\d\d)s?`;
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`;

/** A date with or without its year; of a range only the first day counts. */
const DATES = [
	String.raw`${DAY}(?:\s?(?:to|and|–|-)\s?\d{1,2})?\s+${MONTH}(?:,?\s+${YEAR})?`,
	String.raw`${MONTH}\s+${DAY}(?:\s?(?:to|and|–|-)\s?\d{1,2})?(?:,?\s+${YEAR})?`,
	String.raw`${MONTH}(?:\s+${YEAR})?`,
	String.raw`${YEAR}`
].map((date) => new RegExp(String.raw`^${date}(?:\s?(?:to|and|–|-)\s?.*\d.*)?$`, 'iu'));

/** Words before a figure or a date that leave it where it is on the scale. */
const LEAD_WORDS =
	'about|around|roughly|some|over|under|only|just|up to|at least|at most|more than|less than|by|in|on|until|since|from|before|after|early|late|mid|the|a';
const LEAD = new RegExp(String.raw`^(?:(?:${LEAD_WORDS})[\s-]+)+`, 'iu');

function dateKey(text: string): ScaleKey | undefined {
	const groups = DATES.map((date) => date.exec(text)?.groups).find((found) => found !== undefined);
	if (groups === undefined) return undefined;
	const { day = '0', month = '', year } = groups;
	const value = Number(year ?? 0) * 10000 + (MONTHS.indexOf(month.toLowerCase()) + 1) * 100 + Number(day);
	return { family: year === undefined ? 'day of a year' : 'date', value };
}

/** Longer than this, what follows a number is more than its unit. */
const MAX_UNIT_WORDS = 3;

/** One number and its unit: "$5 billion a year", "13.9%", "Six rounds". */
function numberKey(text: string): ScaleKey | undefined {
	const bare = text.replace(/^(?:US)?[$₩€£]\s?/u, '').replace(/\s?per ?cent\b/iu, '%');
	const figure = [...figuresInDigits(bare), ...figuresInWords(bare)].find(({ from }) => from === 0);
	if (figure === undefined) return undefined;
	const unit = bare.slice(figure.to).trim().toLowerCase().split(/\s+/u);
	if (unit.some((word) => /\d/u.test(word)) || unit.length > MAX_UNIT_WORDS) return undefined;
	const sign = /^(?:US)?[$₩€£]/u.exec(text)?.[0] ?? '';
	return { family: [sign, ...unit.map((word) => word.replace(/s$/u, ''))].join(' '), value: figure.value };
}

function scaleKey(text: string): ScaleKey | undefined {
	const bare = text.replace(/[.\s]+$/u, '').replace(LEAD, '');
	return dateKey(bare) ?? numberKey(bare);
}

/** Is the text a figure or a date, and nothing besides? */
export function isOnScale(text: string): boolean {
	return scaleKey(text) !== undefined;
}

/**
 * The entries from least to most, where every text is a figure in the same unit or a date; else undefined.
 * Such choices are shown in that order, because shuffled figures only test the reader's patience.
 */
export function sortByScale<T extends { readonly text: string }>(entries: readonly T[]): T[] | undefined {
	const keyed = entries.map((entry) => ({ entry, key: scaleKey(entry.text) }));
	const family = keyed[0]?.key?.family;
	if (family === undefined || keyed.some(({ key }) => key?.family !== family)) return undefined;
	return keyed.sort((a, b) => (a.key?.value ?? 0) - (b.key?.value ?? 0)).map(({ entry }) => entry);
}
