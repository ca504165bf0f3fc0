import type { BankIndex } from '#domain/bank.ts';
import { queueOf } from '#domain/bank-queue.ts';
import { planReview } from '#domain/choose-question.ts';
import { buriedOn, NO_PROGRESS } from '#domain/progress.ts';
import type { Question } from '#domain/question.ts';
import { learner } from '../../learner.svelte.ts';
import type { QuestionLoader } from '../../question-loader.ts';

/** What is due today and can be asked, through questions chosen by how well each claim is known. */
export async function planDue(index: BankIndex, loader: QuestionLoader): Promise<Question[]> {
	const [catalogue] = await Promise.all([loader.catalogue(), learner.folded]);
	const progress = learner.progress.banks.get(index.id) ?? NO_PROGRESS;
	const { today } = queueOf(progress, catalogue, learner.today);
	return loader.find(planReview(today, catalogue, buriedOn(progress, learner.today)));
}
