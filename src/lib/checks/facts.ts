import type { Bank } from '#domain/bank.ts';
import type { Claim } from '#domain/claim.ts';
import { isRecall, type Question } from '#domain/question.ts';
import { keyTexts } from '#domain/question-parts.ts';

/** One fact, however many documents state it. Named after the first of its claims. */
export interface Fact {
	readonly id: string;
	/** In the bank's order. */
	readonly claims: readonly Claim[];
	/** The highest of its claims: 5 is what whoever has read the documents should know. */
	readonly importance: Claim['importance'];
}

/** Does a question let the learner pick the fact out, or have it produced? */
export type Framing = 'recognition' | 'recall';

/** One question's hold on one fact. */
export interface Asking {
	readonly question: Question;
	readonly framings: ReadonlySet<Framing>;
}

/** The facts of a bank, and what asks for them. */
export interface FactIndex {
	readonly facts: readonly Fact[];
	/** By claim id. */
	readonly factOf: ReadonlyMap<string, Fact>;
	/** By fact id, in the bank's order of questions. */
	readonly askedBy: ReadonlyMap<string, readonly Asking[]>;
}

/** The distinct facts: claims that bear each other out, over any number of steps and in either direction, are one. */
export function groupFacts(claims: readonly Claim[]): Fact[] {
	const leads = new Map(claims.map(({ id }) => [id, id]));
	const leadOf = (id: string): string => {
		const lead = leads.get(id) ?? id;
		if (lead === id) return id;
		const top = leadOf(lead);
		leads.set(id, top);
		return top;
	};
	for (const { id, corroborates } of claims) {
		for (const other of corroborates) if (leads.has(other)) leads.set(leadOf(other), leadOf(id));
	}
	const groups = new Map<string, Claim[]>();
	for (const claim of claims) {
		const lead = leadOf(claim.id);
		groups.set(lead, [...(groups.get(lead) ?? []), claim]);
	}
	return [...groups.values()].map((group) => {
		const [first] = group;
		if (first === undefined) throw new Error('a fact without a claim');
		const top = group.reduce((best, claim) => (claim.importance > best.importance ? claim : best), first);
		return { id: first.id, claims: group, importance: top.importance };
	});
}

/** Each claim the question's key rests on, by how it is asked for; the blanks of a cloze each by their own kind. */
export function framingsOf(question: Question): Map<string, Set<Framing>> {
	const framings = new Map<string, Set<Framing>>();
	const add = (claim: string, framing: Framing) => {
		framings.set(claim, (framings.get(claim) ?? new Set()).add(framing));
	};
	if (question.kind === 'cloze') {
		question.blanks.forEach(({ kind, claim }) => add(claim, kind === 'choice' ? 'recognition' : 'recall'));
	}
	const isChosen = question.kind === 'cloze' && question.blanks.every(({ kind }) => kind === 'choice');
	const whole: Framing = isRecall(question.kind) && !isChosen ? 'recall' : 'recognition';
	for (const claim of [...question.claims, ...keyTexts(question).flatMap(({ claims }) => claims)]) {
		if (!framings.has(claim)) add(claim, whole);
	}
	return framings;
}

const indexes = new WeakMap<Bank, FactIndex>();

/** The facts of the bank with the questions on each. Rules ask for it question by question, so it is kept. */
export function indexFacts(bank: Bank): FactIndex {
	const known = indexes.get(bank);
	if (known !== undefined) return known;
	const facts = groupFacts(bank.claims);
	const factOf = new Map(facts.flatMap((fact) => fact.claims.map(({ id }): [string, Fact] => [id, fact])));
	const askedBy = new Map<string, Asking[]>(facts.map(({ id }) => [id, []]));
	for (const question of bank.questions) {
		const asked = new Map<string, Set<Framing>>();
		for (const [claim, framings] of framingsOf(question)) {
			const id = factOf.get(claim)?.id;
			if (id !== undefined) asked.set(id, new Set([...(asked.get(id) ?? []), ...framings]));
		}
		for (const [id, framings] of asked) askedBy.get(id)?.push({ question, framings });
	}
	const index = { facts, factOf, askedBy };
	indexes.set(bank, index);
	return index;
}
