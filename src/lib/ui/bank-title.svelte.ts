/** What a bank is called, and in which language that is, as a tag. */
export interface BankTitle {
	readonly text: string;
	/** Absent where it is not known. */
	readonly lang?: string | undefined;
}

let titles = $state.raw<ReadonlyMap<string, BankTitle>>(new Map());

/** From now on banks are called so, given by what each is called in its own language. */
export function callBanks(called: ReadonlyMap<string, BankTitle>): void {
	titles = called;
}

/**
 * A bank's title in the reader's language, given the one in its own, by which sessions know it. As it is given where
 * there is no other: the bank is not translated, or is called otherwise by now.
 */
export function bankTitle(title: string, lang?: string): BankTitle {
	return titles.get(title) ?? { text: title, lang };
}
