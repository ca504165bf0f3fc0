import type { Question } from '#domain/question.ts';
import type { Regrade } from '#domain/progress.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { fileAt } from '#domain/site-path.ts';

/** A question whose key was corrected, with the bank it belongs to. */
export interface CorrectedQuestion {
	readonly bank: string;
	readonly question: string;
	readonly version: string;
	/** The date of the latest correction. */
	readonly on: string;
}

/** What grades old answers by the corrected keys; fetched only where an answer concerns one of them. */
export async function fetchRegrade(corrections: readonly CorrectedQuestion[]): Promise<Result<Regrade>> {
	try {
		const { regrader } = await import('#domain/regrade.ts');
		const banks = [...new Set(corrections.map(({ bank }) => bank))];
		const regraders = new Map(
			await Promise.all(banks.map(async (bank) => [bank, regrader(await fetchCorrected(bank))] as const))
		);
		return succeed((answer, bank) => regraders.get(bank)?.(answer, bank));
	} catch {
		return fail({ code: 'bank/corrections-not-fetched' });
	}
}

async function fetchCorrected(bank: string): Promise<Question[]> {
	const response = await fetch(fileAt(`/${bank}/corrected.json`));
	if (!response.ok) throw new Error(`corrected questions of ${bank}: ${response.status}`);
	return (await response.json()) as Question[];
}
