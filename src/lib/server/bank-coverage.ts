import type { Bank } from '#domain/bank.ts';
import { QUESTION_KINDS, type Question, type QuestionKind } from '#domain/question.ts';
import type { CompiledBank } from './bank-compile.ts';
import { indexFacts, type Asking, type Fact, type FactIndex, type Framing } from './bank-facts.ts';
import { describeFault, faultAt, sortFaults, type Complaint, type Fault } from './bank-fault.ts';
import type { BankReport } from './bank-report.ts';
import { layOut } from './text-table.ts';

/** From this importance on, a fact wants a question. */
const ASKED_FROM = 3;
/** From this importance on, it wants to be recognised in one question and recalled in another. */
const BOTH_FROM = 5;

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
			return { ...(document === undefined ? {} : { document }), importance, claims, ...countFacts(facts, index) };
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

/** Facts by document and importance, questions by topic and document and kind, and what is missing. */
export function reportCoverage(compiled: CompiledBank): BankReport {
	const { bank } = compiled;
	const coverage = coverBank(bank);
	const faults = sortFaults(missing(coverage, compiled));
	const { length: facts } = indexFacts(bank).facts;
	return {
		lines: [
			`${bank.id}: ${bank.claims.length} claims, ${facts} distinct facts, ${bank.questions.length} questions`,
			'',
			...factTable(coverage.rows),
			'',
			...kindTable('topic', bank, bank.topics.map(({ id }) => [id, ({ topic }: Question) => topic === id])),
			'',
			...kindTable('document', bank, [
				...bank.documents.map(({ id }): Grouping => [id, ({ documents }) => documents.includes(id)]),
				['(in several)', ({ documents }) => documents.length > 1]
			]),
			'',
			faults.length === 0
				? `Nothing is missing: every fact of importance ${ASKED_FROM} to 5 is asked for, of ${BOTH_FROM} in both ways.`
				: `${faults.length} missing:`,
			...faults.map(describeFault)
		],
		fine: faults.length === 0
	};
}

function factTable(rows: readonly CoverageRow[]): string[] {
	const head = ['document', 'importance', 'claims', 'facts', 'asked', 'recognition', 'recall'];
	const cells = rows.map(({ document, importance, claims, facts, asked, recognised, recalled }) => [
		document ?? 'all, each fact once',
		...[importance, claims, facts, asked, recognised, recalled].map(String)
	]);
	return layOut([head, ...cells], { left: [0] });
}

type Grouping = readonly [name: string, holds: (question: Question) => boolean];

function kindTable(what: string, bank: Bank, groupings: readonly Grouping[]): string[] {
	const row = (name: string, questions: readonly Question[]) => [
		name,
		...QUESTION_KINDS.map((kind: QuestionKind) => String(questions.filter((one) => one.kind === kind).length)),
		String(questions.length),
		String(factsAsked(bank, questions))
	];
	const rows = groupings.map(([name, holds]) => row(name, bank.questions.filter(holds)));
	return layOut([[what, ...QUESTION_KINDS, 'questions', 'facts'], ...rows, row('all', bank.questions)], { left: [0] });
}

function factsAsked(bank: Bank, questions: readonly Question[]): number {
	const { facts, askedBy } = indexFacts(bank);
	const among = new Set(questions);
	return facts.filter(({ id }) => askedBy.get(id)?.some(({ question }) => among.has(question))).length;
}

/** Each gap at the claim that matters most among those of its fact. */
function missing({ unasked, oneSided }: Coverage, { claimAt }: CompiledBank): Fault[] {
	const faultOf = (fact: Fact, complaint: Complaint) => {
		const claim = fact.claims.find(({ importance }) => importance === fact.importance);
		const anchor = claimAt.get(claim?.id ?? fact.id);
		if (anchor === undefined) throw new Error(`“${fact.id}” was compiled from nowhere`);
		return faultAt(anchor, ['id'], complaint);
	};
	return [
		...unasked.map((fact) => {
			const message = `no question asks for “${fact.id}”, whose importance is ${fact.importance}`;
			return faultOf(fact, { code: 'unasked', message });
		}),
		...oneSided.map(({ fact, lacks }) => {
			const how = lacks === 'recall' ? 'to be recalled' : 'to be recognised';
			return faultOf(fact, { code: `no-${lacks}`, message: `no question asks for “${fact.id}” ${how}` });
		})
	];
}
