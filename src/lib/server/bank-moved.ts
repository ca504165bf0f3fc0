import type { Claim } from '#domain/claim.ts';
import { locateTerm } from '#domain/locate-term.ts';
import type { Path } from '#domain/question-parts.ts';
import type { Complaint } from '#checks/fault.ts';

/** A claim with what its locator's terms came to; `path` is below the locator. */
export interface LocatedClaim {
	readonly claim: Claim;
	/** Terms found letter for letter in the paragraph the claim names. */
	readonly resolved: number;
	readonly complaints: readonly (Complaint & { readonly path: Path })[];
}

/** A claim, and for each of its terms the paragraphs of the new text that hold it. */
interface Held {
	readonly claim: Claim;
	readonly holders: readonly (readonly number[])[];
	/** Paragraphs that hold all its terms, the nearest to its old place first. */
	readonly together: readonly number[];
}

/**
 * Where the claims of a document stand in a text that is no longer the one they were taken from. A claim has moved
 * if all its terms stand together in another paragraph; if they stand together nowhere, it has lost its ground.
 */
export function findStandings(claims: readonly Claim[], paragraphs: readonly string[]): LocatedClaim[] {
	const all = claims.map((claim) => holdersOf(claim, paragraphs));
	return all.map((held) => {
		const { claim, holders, together } = held;
		const { paragraph } = claim.locator;
		const resolved = holders.filter((numbers) => numbers.includes(paragraph)).length;
		const complaint = together.length === 0 ? explainLoss(held) : explainMove(held, all);
		return { claim, resolved, complaints: complaint === undefined ? [] : [complaint] };
	});
}

function holdersOf(claim: Claim, paragraphs: readonly string[]): Held {
	const { paragraph, terms } = claim.locator;
	const holders = terms.map((term) =>
		paragraphs.flatMap((text, index) => (locateTerm(text, term).length > 0 ? [index + 1] : []))
	);
	const together = (holders[0] ?? [])
		.filter((number) => holders.every((numbers) => numbers.includes(number)))
		.sort((a, b) => Math.abs(a - paragraph) - Math.abs(b - paragraph));
	return { claim, holders, together };
}

/**
 * Undefined where the claim stands where it stood. Common words stand in many paragraphs; then what else stood in
 * the old one, and stands in one alone now, tells which.
 */
function explainMove(
	{ claim, together }: Held,
	all: readonly Held[]
): LocatedClaim['complaints'][number] | undefined {
	const { paragraph, terms } = claim.locator;
	const sure = all.find((one) => one.claim.locator.paragraph === paragraph && one.together.length === 1)
		?.together[0];
	const target = sure !== undefined && together.includes(sure) ? sure : together[0];
	if (target === paragraph) return undefined;
	const others = together.filter((number) => number !== target).sort((a, b) => a - b);
	const also = others.length === 0 ? '' : `, and in ${others.join(', ')} too`;
	const quoted = terms.map((term) => `“${term}”`).join(', ');
	const message = `paragraph ${paragraph} -> ${target}: there ${terms.length === 1 ? 'is' : 'are'} ${quoted} now${also}`;
	return { code: 'locator-moved', message, path: ['paragraph'] };
}

function explainLoss({ claim, holders }: Held): LocatedClaim['complaints'][number] {
	const { paragraph, terms } = claim.locator;
	const where = terms.map((term, index) => `“${term}” ${describeHolders(holders[index] ?? [])}`).join('; ');
	const firstGone = Math.max(
		0,
		holders.findIndex((numbers) => numbers.length === 0)
	);
	return {
		code: 'claim-lost',
		message: `“${claim.id}” has lost its ground in paragraph ${paragraph}: ${where}`,
		path: ['terms', firstGone]
	};
}

function describeHolders(numbers: readonly number[]): string {
	if (numbers.length === 0) return 'is gone';
	return `stands in ${numbers.length === 1 ? 'paragraph' : 'paragraphs'} ${numbers.join(', ')}`;
}

/** "3 claims stand where they stood, 5 moved, 2 lost their ground". */
export function summariseStandings(claims: readonly LocatedClaim[]): string {
	const unchanged = claims.filter(({ complaints }) => complaints.length === 0).length;
	const count = (code: string) =>
		claims.filter(({ complaints }) => complaints.some((complaint) => complaint.code === code)).length;
	return [
		`${unchanged} ${unchanged === 1 ? 'claim stands where it stood' : 'claims stand where they stood'}`,
		`${count('locator-moved')} moved`,
		`${count('claim-lost')} lost their ground`
	].join(', ');
}
