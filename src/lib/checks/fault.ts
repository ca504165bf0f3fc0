import type { Path } from '#domain/question-parts.ts';
import type { Severity } from './rule.ts';

/** Line and column as an editor counts them: the first of each is 1. */
export interface Place {
	readonly line: number;
	readonly column: number;
}

/** Something wrong in a bank, and exactly where. */
export interface Fault extends Place {
	readonly file: string;
	readonly code: `bank/${string}`;
	readonly message: string;
	readonly severity: Severity;
	/** What it was found in, where that has a place of its own to be waived at. */
	readonly within?: Anchor;
}

/** One YAML file as it was read: its plain value, and where each part of it stands. */
export interface Source {
	readonly file: string;
	/** Undefined where the text could not be read as YAML. */
	readonly value: unknown;
	/** Whole-line comments, which are words of the bank like any other. */
	readonly comments: readonly (Place & { readonly text: string })[];
	/** The nearest place that exists: for something missing, that of what should have held it. */
	readonly place: (path: Path, at?: 'value' | 'key') => Place;
}

/** A value within a source, such as one claim or one question. */
export interface Anchor {
	readonly source: Source;
	readonly path: Path;
}

/** What is wrong, before it is known where the value stands. */
export interface Complaint {
	readonly code: string;
	readonly message: string;
	readonly severity?: Severity;
	/** True where the key itself is what is wrong, rather than its value. */
	readonly atKey?: boolean;
}

/** The fault at `path` below the anchor. */
export function faultAt(anchor: Anchor, path: Path, complaint: Complaint): Fault {
	return {
		file: anchor.source.file,
		...anchor.source.place([...anchor.path, ...path], complaint.atKey === true ? 'key' : 'value'),
		code: `bank/${complaint.code}`,
		message: complaint.message,
		severity: complaint.severity ?? 'error',
		within: { source: anchor.source, path: [...anchor.path, ...path] }
	};
}

/** By file, then by place, so that two runs print the same lines. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
	return [...faults].sort(
		(a, b) =>
			compareText(a.file, b.file) ||
			a.line - b.line ||
			a.column - b.column ||
			compareText(a.code, b.code) ||
			compareText(a.message, b.message)
	);
}

function compareText(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
