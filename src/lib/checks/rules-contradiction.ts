import type { Claim } from '#domain/claim.ts';
import { datesIn, datesOverlap, type DateInText } from './dates.ts';
import { figuresInDigits, figuresInWords, isSameNumber } from '#domain/figures.ts';
import type { ClaimRule, Finding, LintBank } from './rule.ts';
import { wordsIn } from './words.ts';

/** What a machine can see of two claims that cannot both stand: one office, one sum, one sentence. */
export const CONTRADICTION_RULES: readonly ClaimRule[] = [
	{ code: 'contradiction', severity: 'error', check: checkContradictions }
];

type Clash = (claim: Claim, other: Claim) => Finding | undefined;

const CLASHES: readonly Clash[] = [officeClash, sumClash, wordingClash];

/** Reported on the later of the two; a tension or a corroboration, on either side, answers it. */
function checkContradictions(claim: Claim, { bank }: LintBank): Finding[] {
	const earlier = bank.claims.slice(0, bank.claims.indexOf(claim));
	return earlier
		.filter((other) => !isAnswered(claim, other) && !isAnswered(other, claim))
		.flatMap((other) => CLASHES.flatMap((clash) => clash(claim, other) ?? []).slice(0, 1));
}

function isAnswered({ tensions, corroborates }: Claim, other: Claim): boolean {
	return corroborates.includes(other.id) || tensions.some((tension) => tension.with === other.id);
}

function isSameText(a: string, b: string): boolean {
	return wordsIn(a).join(' ') === wordsIn(b).join(' ');
}

function officeClash(claim: Claim, other: Claim): Finding | undefined {
	const [own, theirs] = [claim.office, other.office];
	if (own === undefined || theirs === undefined) return undefined;
	if (!isSameText(own.office, theirs.office) || isSameText(own.holder, theirs.holder)) return undefined;
	if (!datesOverlap(claim.asOf.date, other.asOf.date)) return undefined;
	const message = `“${other.id}” has ${theirs.holder} as ${theirs.office} at the same time; name the tension on both`;
	return { path: ['office', 'holder'], message };
}

function sumClash(claim: Claim, other: Claim): Finding | undefined {
	const [own, theirs] = [claim.sum, other.sum];
	if (own === undefined || theirs === undefined) return undefined;
	const isSameSum =
		own.role === theirs.role &&
		own.date === theirs.date &&
		isSameText(own.by, theirs.by) &&
		isSameText(own.unit, theirs.unit);
	if (!isSameSum || isSameValue([own.value, theirs.value], [claim, other])) return undefined;
	const message = `“${other.id}” has ${theirs.value} ${theirs.unit} as the same sum; name the tension on both`;
	return { path: ['sum', 'value'], message };
}

/** A claim that holds its figure back and one that does not may differ by so much and mean the same. */
const HELD_BACK = 0.01;

function isSameValue([a, b]: readonly [number, number], claims: readonly Claim[]): boolean {
	const isHeld = claims.some(({ hedge }) => hedge !== undefined);
	return isSameNumber(a, b, isHeld ? HELD_BACK * Math.max(a, b) : 0);
}

/** What happens once, or ends or begins: of two dates for it one is wrong. */
const ONCE =
	/\b(?:built|founded|born|died|signed|concluded|ratified|first|last|since|until|expired?|due|ends?|ended|beg[ai]ns?|began|started|opened|closed|took effect)\b/iu;

/** The same words with other figures; or, of what happens once, with another date. */
function wordingClash(claim: Claim, other: Claim): Finding | undefined {
	const [own, theirs] = [skeletonOf(claim), skeletonOf(other)];
	if (own.words !== theirs.words || own.figures.length !== theirs.figures.length) return undefined;
	if ((claim.timeBound || other.timeBound) && !datesOverlap(claim.asOf.date, other.asOf.date))
		return undefined;
	const isSameDate = own.dates === theirs.dates;
	const isSameFigure = own.figures.every((value, index) =>
		isSameValue([value, theirs.figures[index] ?? value], [claim, other])
	);
	const isOtherFigure = isSameDate && !isSameFigure;
	const isOtherDate =
		!isSameDate && own.figures.length === 0 && !own.isFramed && !theirs.isFramed && ONCE.test(claim.says);
	if (!isOtherFigure && !isOtherDate) return undefined;
	const what = isOtherFigure ? 'other figures' : 'another date';
	return { path: ['says'], message: `“${other.id}” says the same with ${what}; name the tension on both` };
}

interface Skeleton {
	/** Everything but figures, dates and the words that lead them. */
	readonly words: string;
	readonly figures: readonly number[];
	readonly dates: string;
	/** Does the sentence open with its date ("In 2017 …"), which then says when rather than what? */
	readonly isFramed: boolean;
}

const skeletons = new WeakMap<Claim, Skeleton>();

/** Every claim is held against all the others, so it is taken apart once. */
function skeletonOf(claim: Claim): Skeleton {
	const known = skeletons.get(claim) ?? takeApart(claim.says);
	skeletons.set(claim, known);
	return known;
}

const DATE_LEAD = /(?:\b(?:in|on|by|as of|of|for|during|since|until|early|late|mid)[\s-]+)+$/iu;
const HEDGES = /\b(?:about|around|roughly|some|nearly|almost|approximately|estimated)\s+(?=#)/giu;

function takeApart(says: string): Skeleton {
	const dates = datesIn(says);
	const bare = withoutDates(says, dates);
	const figures = [...figuresInDigits(bare), ...figuresInWords(bare).filter(({ value }) => value !== 1)].sort(
		(a, b) => a.from - b.from
	);
	const masked = figures.reduceRight(
		(text, { from, to }) => `${text.slice(0, from)}#${text.slice(to)}`,
		bare
	);
	const first = dates[0];
	return {
		words: wordsIn(masked.replace(HEDGES, '').replaceAll('#', ' figure ')).join(' '),
		figures: figures.map(({ value }) => value),
		dates: dates
			.map(({ year, month, day }) => `${year}-${month}-${day}`)
			.sort()
			.join(' '),
		isFramed: first !== undefined && says.slice(0, first.from).replace(DATE_LEAD, '').trim() === ''
	};
}

/** "In 2018 the lamp guided" and "the lamp guided … in 2018" are the same words with the same date. */
function withoutDates(says: string, dates: readonly DateInText[]): string {
	const places = dates.filter(({ from }, index) => from !== dates[index - 1]?.from);
	return places.reduceRight(
		(text, { from, to }) => `${text.slice(0, from).replace(DATE_LEAD, '')} ${text.slice(to)}`,
		says
	);
}
