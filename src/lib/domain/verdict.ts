import type { Part, Slip, Verdict } from './grade.ts';
import type { Problem } from './problem.ts';
import type { Question } from './question.ts';

/** The parts with their credit, 0 to 1, as a verdict: all of it is right, none is wrong, the rest partial. */
export function settle(parts: readonly Part[], credit: number): Verdict {
	const outcome = credit >= 1 ? 'right' : credit > 0 ? 'partial' : 'wrong';
	return { kind: 'graded', outcome, credit, parts };
}

/** The verdict on a response that is one whole. */
export function settleWhole(part: Part): Verdict {
	return settle([part], part.right ? 1 : 0);
}

/** The verdict on parts that weigh the same. */
export function settleShare(parts: readonly Part[]): Verdict {
	return settle(parts, parts.filter(({ right }) => right).length / parts.length);
}

export function unreadable(problem: Problem, part?: string): Verdict {
	return part === undefined ? { kind: 'unreadable', problem } : { kind: 'unreadable', problem, part };
}

/** The verdict where not every entry has been answered, naming the first that has not; else nothing. */
export function gapsVerdict<E extends { readonly id: string }>(
	entries: readonly E[],
	isAnswered: (entry: E) => boolean
): Verdict | undefined {
	const open = entries.filter((entry) => !isAnswered(entry));
	const [first] = open;
	if (!first) return undefined;
	if (open.length === entries.length) return unreadable({ code: 'response/empty' });
	return unreadable({ code: 'response/incomplete', missing: open.length }, first.id);
}

/** The slip alone, of a distractor, a near miss or an extra. */
export function slipOf({ origin, rationale, claim }: Slip): Slip {
	return { origin, rationale, claim };
}

/** The slips behind what was wrong, in the order of the parts. */
export function slipsOf(verdict: Verdict): Slip[] {
	return verdict.kind === 'graded' ? verdict.parts.flatMap(({ slip }) => slip ?? []) : [];
}

/**
 * Each claim that the question rests on, and whether the answer showed it known: every part that tests it was
 * right (where none does, the whole was), and the answer earned credit. Where something wrong was chosen besides
 * all that is right, none was shown known. Nothing for an unreadable response.
 */
export function gradedClaims(question: Question, verdict: Verdict): { claim: string; right: boolean }[] {
	if (verdict.kind !== 'graded') return [];
	const claims = [...new Set(question.claims)].map((claim) => {
		const parts = verdict.parts.filter(({ claims }) => claims.includes(claim));
		const right = parts.length === 0 ? verdict.outcome === 'right' : parts.every((part) => part.right);
		return { claim, right: right && verdict.outcome !== 'wrong' };
	});
	const isOverChosen = verdict.outcome !== 'right' && claims.every(({ right }) => right);
	return isOverChosen ? claims.map(({ claim }) => ({ claim, right: false })) : claims;
}
