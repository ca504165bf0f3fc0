import type { CompiledBank } from './bank-compile.ts';
import { sortFaults, type Fault } from '#checks/fault.ts';
import { applyWaivers, lintBank } from './bank-lint.ts';
import { checkLocators } from './bank-locators.ts';
import { checkWording } from './bank-wording.ts';
import { readLibrary } from './banks.ts';

/** What a check looks at: the folder of the banks and, where it is at hand, that of the documents' texts. */
export interface CheckRequest {
	readonly questions: string;
	readonly documents?: string;
	/** Without it every bank is checked. */
	readonly bank?: string;
}

/** Everything a check has to say. */
export interface CheckReport {
	readonly banks: number;
	readonly faults: readonly Fault[];
	/** What could not be checked, and what it would have taken. */
	readonly skipped: readonly string[];
	/** One line for a person: what was checked, and the count of errors and warnings. */
	readonly summary: string;
}

/** Reads the banks of the folder and applies every rule to it. */
export function checkBanks(request: CheckRequest): CheckReport {
	const library = readLibrary(request.questions, request.bank);
	const reports = library.banks.map((bank) =>
		checkBank(bank, { ...request, isWhole: library.faults.every(({ severity }) => severity === 'warning') })
	);
	const faults = sortFaults([...library.faults, ...reports.flatMap((report) => report.faults)]);
	const skipped =
		request.documents === undefined
			? ['locators: skipped, no --documents', 'copied wording: skipped, no --documents']
			: [];
	const resolved = reports.reduce((sum, report) => sum + report.resolved, 0);
	const texts = reports.reduce((sum, report) => sum + report.texts, 0);
	const read =
		request.documents === undefined
			? ''
			: `, ${count(resolved, 'locator term')} resolved in ${count(texts, 'document')}`;
	return {
		banks: library.banks.length,
		faults,
		skipped,
		summary: `${countBanks(library.banks)}${read}: ${countFaults(faults)}`
	};
}

/** What is missing only if no question asks for it: not to be told while some cannot be read. */
const OF_WHOLE_BANKS: readonly string[] = ['bank/claim-without-question', 'bank/recognition-only'];

function checkBank(bank: CompiledBank, request: CheckRequest & { readonly isWhole: boolean }) {
	// A question that could not be read still asks for its claims.
	const lint = lintBank(bank).filter(({ code }) => request.isWhole || !OF_WHOLE_BANKS.includes(code));
	const judged = (rule: string) => request.isWhole || !OF_WHOLE_BANKS.includes(`bank/${rule}`);
	if (request.documents === undefined) {
		const faults = applyWaivers(bank, lint, (rule) => rule !== 'near-wording' && judged(rule));
		return { faults, resolved: 0, texts: 0 };
	}
	const locators = checkLocators(bank, request.documents);
	const wording = checkWording(bank, locators.texts);
	return {
		faults: applyWaivers(bank, [...lint, ...locators.faults, ...wording], judged),
		resolved: locators.resolved,
		texts: locators.texts.length
	};
}

function countBanks(banks: readonly CompiledBank[]): string {
	const questions = banks.reduce((sum, { bank }) => sum + bank.questions.length, 0);
	const claims = banks.reduce((sum, { bank }) => sum + bank.claims.length, 0);
	return [count(banks.length, 'bank'), count(questions, 'question'), count(claims, 'claim')].join(', ');
}

function countFaults(faults: readonly Fault[]): string {
	const errors = faults.filter(({ severity }) => severity === 'error').length;
	return `${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}`;
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
