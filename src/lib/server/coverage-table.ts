import type { Bank } from '#domain/bank.ts';
import { QUESTION_KINDS, type Question } from '#domain/question.ts';
import type { CompiledBank } from './bank-compile.ts';
import { ASKED_FROM, BOTH_FROM, coverBank, type Coverage, type CoverageRow } from './bank-coverage.ts';
import { indexFacts, type Fact } from '#checks/facts.ts';
import { faultAt, sortFaults, type Complaint, type Fault } from '#checks/fault.ts';
import { describeFault } from './describe-fault.ts';
import type { BankReport } from './bank-report.ts';
import { layOut } from './text-table.ts';

/**
 * Facts by document and importance, questions by topic and document and kind, and what is missing; with the flag
 * `facts` also every fact with the questions on it.
 */
export function reportCoverage(compiled: CompiledBank, flags: ReadonlySet<string>): BankReport {
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
			...kindTable(
				'topic',
				bank,
				bank.topics.map(({ id }) => [id, ({ topic }: Question) => topic === id])
			),
			'',
			...kindTable('document', bank, [
				...bank.documents.map(({ id }): Grouping => [id, ({ documents }) => documents.includes(id)]),
				['(in several)', ({ documents }) => documents.length > 1]
			]),
			...(flags.has('facts') ? ['', ...factList(bank)] : []),
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
		...QUESTION_KINDS.map((kind) => String(questions.filter((question) => question.kind === kind).length)),
		String(questions.length),
		String(factsAsked(bank, questions))
	];
	const rows = groupings.map(([name, holds]) => row(name, bank.questions.filter(holds)));
	const head = [what, ...QUESTION_KINDS, 'questions', 'facts'];
	return layOut([head, ...rows, row('all', bank.questions)], { left: [0] });
}

/** A row for each fact: where it stands, and how often it is asked for by each kind of question. */
function factList(bank: Bank): string[] {
	const { facts, askedBy } = indexFacts(bank);
	const rows = [...facts]
		.sort((a, b) => b.importance - a.importance)
		.map((fact) => {
			const questions = (askedBy.get(fact.id) ?? []).map(({ question }) => question);
			const documents = [...new Set(fact.claims.map(({ document }) => document))];
			return [
				fact.id,
				String(fact.importance),
				...QUESTION_KINDS.map((kind) => countOf(questions.filter((question) => question.kind === kind))),
				countOf(questions),
				documents.join(', ')
			];
		});
	const head = ['fact', 'importance', ...QUESTION_KINDS, 'questions', 'documents'];
	return layOut([head, ...rows], { left: [0, head.length - 1] });
}

/** Blank for none, so that the gaps are seen. */
function countOf(questions: readonly Question[]): string {
	return questions.length === 0 ? '' : String(questions.length);
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
