import { pastSittings, type PastSitting } from '#domain/past-sittings.ts';
import { fail, succeed, type Result } from '#domain/result.ts';
import { fetchRegrade, type CorrectedQuestion } from '../../corrections.ts';
import { learner } from '../../learner.svelte.ts';

/**
 * Every sitting of a bank, oldest first, from the whole log, with its answers graded by the keys as they are
 * now. Where the corrected keys cannot be fetched the answers are told as they were graded, and that is said.
 */
export async function readHistory(
	bank: string,
	corrections: readonly CorrectedQuestion[]
): Promise<Result<PastSitting[]>> {
	const { events, setAside } = await (await learner.store).readAll();
	// A log that could not be read at all is not an empty one.
	const unread = setAside.find(({ code }) => code === 'storage/read-failed');
	if (unread) return fail(unread);
	const own = corrections.filter((correction) => correction.bank === bank);
	if (own.length === 0) return succeed(pastSittings(events, bank));
	const regrade = await fetchRegrade(own);
	if (!regrade.ok) learner.report(regrade.problem);
	return succeed(pastSittings(events, bank, regrade.ok ? regrade.value : undefined));
}
