import type { Bank } from '#domain/bank.ts';
import type { Claim } from '#domain/claim.ts';
import type { Document } from '#domain/document.ts';
import type { Question } from '#domain/question.ts';
import type { Path } from '#domain/question-parts.ts';

/** An error keeps a bank from being published; a warning is for a person to weigh, and can be waived. */
export type Severity = 'error' | 'warning';

/** What a rule has to say about one place in a question: list entries are named by their `id`. */
export interface Finding {
	readonly path: Path;
	readonly message: string;
}

/** A bank with what rules look up over and over. */
export interface LintBank {
	readonly bank: Bank;
	readonly claims: ReadonlyMap<string, Claim>;
	readonly documents: ReadonlyMap<string, Document>;
	readonly questions: ReadonlyMap<string, Question>;
}

/** One rule over `Subject`. A warning can be waived beside the question, an error cannot. */
export interface Rule<Subject> {
	readonly code: string;
	readonly severity: Severity;
	readonly check: (subject: Subject, bank: LintBank) => readonly Finding[];
}
export type QuestionRule = Rule<Question>;
export type ClaimRule = Rule<Claim>;
export type DocumentRule = Rule<Document>;

export function lintable(bank: Bank): LintBank {
	const byId = <T extends { readonly id: string }>(list: readonly T[]) =>
		new Map(list.map((one) => [one.id, one]));
	return {
		bank,
		claims: byId(bank.claims),
		documents: byId(bank.documents),
		questions: byId(bank.questions)
	};
}

/** The claims behind the ids; those that do not exist are reported elsewhere. */
export function claimsOf(ids: readonly string[], { claims }: LintBank): Claim[] {
	return ids.flatMap((id) => claims.get(id) ?? []);
}
