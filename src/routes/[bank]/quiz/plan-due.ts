import type { BankIndex } from '#domain/bank.ts';
import { livingCards, queueOf } from '#domain/bank-queue.ts';
import { planReview } from '#domain/choose-question.ts';
import { missedList } from '#domain/missed.ts';
import { buriedOn, NO_PROGRESS } from '#domain/progress.ts';
import type { Question } from '#domain/question.ts';
import type { QuizAddress } from '#domain/quiz-address.ts';
import { learner } from '../../learner.svelte.ts';
import type { QuestionLoader } from '../../question-loader.ts';

/** What is due today and can be asked, through questions chosen by how well each claim is known. */
export async function planDue(index: BankIndex, loader: QuestionLoader): Promise<Question[]> {
	const [catalogue] = await Promise.all([loader.catalogue(), learner.fold()]);
	const progress = learner.progress.banks.get(index.id) ?? NO_PROGRESS;
	const { today } = queueOf(progress, catalogue, learner.today);
	return loader.find(planReview(today, catalogue, buriedOn(progress, learner.today)));
}

/** The missed list as the address narrows it, each through the question that was missed. */
export async function planMissed(
	{ document, origin, sure, topics }: QuizAddress,
	index: BankIndex,
	loader: QuestionLoader
): Promise<Question[]> {
	const [catalogue] = await Promise.all([loader.catalogue(), learner.fold()]);
	const { cards } = learner.progress.banks.get(index.id) ?? NO_PROGRESS;
	const narrowed = { topic: topics[0] ?? null, document, origin, sure };
	const missed = missedList(livingCards(cards.values(), catalogue), narrowed);
	return loader.find(missed.map(({ last }) => ({ id: last.question, topic: last.topic })));
}
