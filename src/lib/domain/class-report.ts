import type { Footnote } from './footnote.ts';
import type { ClaimReport, SessionReport } from './session-report.ts';

/** A kept session with what it says about its class. */
export interface ClassSession {
	readonly id: string;
	readonly report: SessionReport;
}

/** A claim over the sessions of a class. */
export interface ClassClaim {
	readonly note: Footnote;
	/** One for each session, in their order; null where it was not tested. */
	readonly cells: readonly (Pick<ClaimReport, 'answered' | 'held' | 'share'> | null)[];
}

/** Several sessions of one class side by side. */
export interface ClassReport {
	/** The oldest first. */
	readonly sessions: readonly ClassSession[];
	/** Those tested in most sessions first; of as many, those held least in the last session that tested them. */
	readonly claims: readonly ClassClaim[];
}

export function classReport(sessions: readonly ClassSession[]): ClassReport {
	const inOrder = [...sessions].sort((a, b) => a.report.openedAtMs - b.report.openedAtMs);
	const notes = new Map<string, Footnote>();
	for (const { report } of inOrder)
		for (const { note } of report.claims) notes.set(keyOf(report, note), note);
	const claims = [...notes].map(([key, note]) => ({
		note,
		cells: inOrder.map(({ report }) => {
			const claim = report.claims.find((entry) => keyOf(report, entry.note) === key);
			return claim ? { answered: claim.answered, held: claim.held, share: claim.share } : null;
		})
	}));
	return {
		sessions: inOrder,
		claims: claims.sort((a, b) => timesOf(b) - timesOf(a) || lastShare(a) - lastShare(b))
	};
}

/** Claims of two banks can share an id. */
function keyOf({ bank }: SessionReport, { claim }: Footnote): string {
	return `${bank}/${claim.id}`;
}

function timesOf({ cells }: ClassClaim): number {
	return cells.filter((cell) => cell !== null).length;
}

function lastShare({ cells }: ClassClaim): number {
	return cells.findLast((cell) => cell !== null)?.share ?? 1;
}
