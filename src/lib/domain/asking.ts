/** What names one asking of a question within a sitting. */
export interface Asking {
	readonly question: string;
	/** Absent: the first time. */
	readonly round?: number;
}

/** The key under which a sitting holds what happened to one asking. */
export function keyOfAsking({ question, round }: Asking): string {
	return round === undefined ? question : `${question}~${round}`;
}
