import type { Bank } from '#domain/bank.ts';
import { indexFacts, type Asking, type Fact, type FactIndex, type Framing } from '#checks/facts.ts';

/** From this importance on, a fact wants a question. */
export const ASKED_FROM = 3;
/** From this importance on, it wants to be recognised in one question and recalled in another. */
export const BOTH_FROM = 5;

/** How many facts there are of one importance, and how many of them are asked for. */
export interface FactCount {
	readonly claims: number;
	readonly facts: number;
	readonly asked: number;
	readonly recognised: number;
	readonly recalled: number;
}

export interface CoverageRow extends FactCount {
	/** Undefined: over all documents, each fact once. */
	readonly document?: string;
	readonly importance: number;
}

/** What a bank asks for, and what it leaves out. */
export interface Coverage {
	readonly rows: readonly CoverageRow[];
	/** Facts that no question asks for, though they are important enough. */
	readonly unasked: readonly Fact[];
	/** The most important facts that are asked for in one way only, with the other. */
	readonly oneSided: readonly { readonly fact: Fact; readonly lacks: Framing }[];
}

/** Counts facts rather than claims: what three documents say is asked for once one of them is. */
export function coverBank(bank: Bank): Coverage {
	const index = indexFacts(bank);
	const importances = [5, 4, 3, 2, 1];
	const rows = [undefined, ...bank.documents.map(({ id }) => id)].flatMap((document) =>
		importances.map((importance): CoverageRow => {
			const isOf = (claim: { document: string }) => document === undefined || claim.document === document;
			const facts = index.facts.filter((fact) => fact.importance === importance && fact.claims.some(isOf));
			const claims = facts.reduce((sum, fact) => sum + fact.claims.filter(isOf).length, 0);
			return {
				...(document === undefined ? {} : { document }),
				importance,
				claims,
				...countFacts(facts, index)
			};
		})
	);
	const asked = (fact: Fact) => askingsOf(fact, index).length > 0;
	return {
		rows: rows.filter(({ facts }) => facts > 0),
		unasked: index.facts.filter((fact) => fact.importance >= ASKED_FROM && !asked(fact)),
		oneSided: index.facts
			.filter((fact) => fact.importance >= BOTH_FROM && asked(fact))
			.flatMap((fact) =>
				(['recognition', 'recall'] as const)
					.filter((framing) => !hasFraming(fact, framing, index))
					.map((lacks) => ({ fact, lacks }))
			)
	};
}

function askingsOf(fact: Fact, { askedBy }: FactIndex): readonly Asking[] {
	return askedBy.get(fact.id) ?? [];
}

function hasFraming(fact: Fact, framing: Framing, index: FactIndex): boolean {
	return askingsOf(fact, index).some(({ framings }) => framings.has(framing));
}

function countFacts(facts: readonly Fact[], index: FactIndex): Omit<FactCount, 'claims'> {
	return {
		facts: facts.length,
		asked: facts.filter((fact) => askingsOf(fact, index).length > 0).length,
		recognised: facts.filter((fact) => hasFraming(fact, 'recognition', index)).length,
		recalled: facts.filter((fact) => hasFraming(fact, 'recall', index)).length
	};
}
