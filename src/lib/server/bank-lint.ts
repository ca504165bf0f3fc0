import type { CompiledBank } from './bank-compile.ts';
import { faultAt, type Anchor, type Fault } from '#checks/fault.ts';
import { lintable, type LintBank, type QuestionRule, type Rule } from '#checks/rule.ts';
import { BANK_RULES, NEIGHBOUR_RULES } from '#checks/rules-bank.ts';
import { CLAIM_RULES, DOCUMENT_RULES } from '#checks/rules-claims.ts';
import { CUE_RULES } from '#checks/rules-cues.ts';
import { EVIDENCE_RULES } from '#checks/rules-evidence.ts';
import { GRADING_RULES } from '#checks/rules-grading.ts';
import { LOGIC_RULES } from '#checks/rules-logic.ts';
import { STYLE_RULES } from '#checks/rules-style.ts';

/** Every rule on questions, in the order in which a question is put right: logic, evidence, grading, style. */
export const QUESTION_RULES: readonly QuestionRule[] = [
	...LOGIC_RULES,
	...EVIDENCE_RULES,
	...GRADING_RULES,
	...STYLE_RULES,
	...CUE_RULES,
	...NEIGHBOUR_RULES
];

/** Applies every rule to every question, claim and document of the bank; nothing is waived yet. */
export function lintBank(compiled: CompiledBank): Fault[] {
	const bank = lintable(compiled.bank);
	return [
		...applyRules(QUESTION_RULES, compiled.bank.questions, { bank, anchors: compiled.questionAt }),
		...applyRules(CLAIM_RULES, compiled.bank.claims, { bank, anchors: compiled.claimAt }),
		...applyRules(DOCUMENT_RULES, compiled.bank.documents, { bank, anchors: compiled.documentAt }),
		...applyRules(BANK_RULES, [compiled.bank], {
			bank,
			anchors: new Map([[compiled.bank.id, compiled.header]])
		})
	];
}

function applyRules<S extends { readonly id: string }>(
	rules: readonly Rule<S>[],
	subjects: readonly S[],
	{ bank, anchors }: { readonly bank: LintBank; readonly anchors: ReadonlyMap<string, Anchor> }
): Fault[] {
	return subjects.flatMap((subject) => {
		const anchor = anchors.get(subject.id);
		if (anchor === undefined) throw new Error(`“${subject.id}” was compiled from nowhere`);
		return rules.flatMap(({ code, severity, check }) =>
			check(subject, bank).map(({ path, message }) => faultAt(anchor, path, { code, message, severity }))
		);
	});
}

/**
 * The faults that no waiver beside its question answers, and a warning for each waiver that answers none.
 * `judged` says of a rule whether this run could have found it at all.
 */
export function applyWaivers(
	compiled: CompiledBank,
	faults: readonly Fault[],
	judged: (rule: string) => boolean
): Fault[] {
	const left = new Set(faults);
	const unused = compiled.bank.questions.flatMap((question) =>
		question.waive.flatMap(({ rule }, index) => {
			const anchor = compiled.questionAt.get(question.id);
			if (anchor === undefined) return [];
			const answered = faults.filter(
				(fault) => isWithin(fault, anchor) && fault.code === `bank/${bareRule(rule)}`
			);
			const warnings = answered.filter(({ severity }) => severity === 'warning');
			warnings.forEach((fault) => left.delete(fault));
			if (warnings.length > 0 || !judged(bareRule(rule))) return [];
			const why = answered.length > 0 ? 'is an error and cannot be waived' : 'has nothing to say here';
			const message = `“${rule}” ${why}`;
			return [faultAt(anchor, ['waive', index], { code: 'unused-waiver', message, severity: 'warning' })];
		})
	);
	return [...left, ...unused];
}

function bareRule(rule: string): string {
	return rule.replace(/^bank\//u, '');
}

function isWithin(fault: Fault, anchor: Anchor): boolean {
	return (
		fault.within?.source === anchor.source &&
		anchor.path.every((step, index) => fault.within?.path[index] === step)
	);
}
