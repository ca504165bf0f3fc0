import type { Bank } from './bank.ts';
import { earliestDay, latestDay } from './calendar.ts';
import type { Claim } from './claim.ts';
import type { Question } from './question.ts';

/** Each topic's claims, in the order of the bank: those that the topic's questions rest on. */
export function claimsByTopic(
	bank: Pick<Bank, 'topics' | 'claims'>,
	questions: readonly Question[]
): Map<string, Claim[]> {
	const named = new Map(bank.topics.map(({ id }) => [id, new Set<string>()]));
	for (const { topic, claims } of questions) for (const claim of claims) named.get(topic)?.add(claim);
	return new Map([...named].map(([topic, own]) => [topic, bank.claims.filter(({ id }) => own.has(id))]));
}

/** A claim that tells of a dated event. */
export type EventClaim = Claim & { readonly event: NonNullable<Claim['event']> };

/** The dated claims, earliest first; of two that begin on one day the shorter span comes first. */
export function timeline(claims: readonly Claim[]): EventClaim[] {
	return claims
		.filter((claim): claim is EventClaim => claim.event !== undefined)
		.sort((a, b) => {
			const [from, to] = [earliestDay(a.event.date), earliestDay(b.event.date)];
			if (from !== to) return from < to ? -1 : 1;
			return latestDay(a.event.date) < latestDay(b.event.date) ? -1 : 1;
		});
}

/** A claim that tells of a sum of money. */
export type SumClaim = Claim & { readonly sum: NonNullable<Claim['sum']> };

/** The sums by unit, as sums in different money cannot be set side by side; within a unit, smallest first. */
export function sumsByUnit(claims: readonly Claim[]): Map<string, SumClaim[]> {
	const sums = claims
		.filter((claim): claim is SumClaim => claim.sum !== undefined)
		.sort((a, b) => a.sum.value - b.sum.value);
	const units = new Map<string, SumClaim[]>();
	for (const claim of sums) units.set(claim.sum.unit, [...(units.get(claim.sum.unit) ?? []), claim]);
	return units;
}

/** A claim that tells who held an office. */
export type OfficeClaim = Claim & { readonly office: NonNullable<Claim['office']> };

/** Who held which office: one row an office, its holders by date. */
export function offices(
	claims: readonly Claim[]
): { readonly office: string; readonly holders: OfficeClaim[] }[] {
	const rows = new Map<string, OfficeClaim[]>();
	const held = claims.filter((claim): claim is OfficeClaim => claim.office !== undefined);
	for (const claim of held) rows.set(claim.office.office, [...(rows.get(claim.office.office) ?? []), claim]);
	return [...rows]
		.map(([office, holders]) => ({
			office,
			holders: holders.sort((a, b) => (earliestDay(a.asOf.date) < earliestDay(b.asOf.date) ? -1 : 1))
		}))
		.sort((a, b) => (a.office < b.office ? -1 : 1));
}
