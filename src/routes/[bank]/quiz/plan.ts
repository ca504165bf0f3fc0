import type { BankIndex } from '#domain/bank.ts';
import { chanceOf, shuffle } from '#domain/chance.ts';
import { missedList } from '#domain/missed.ts';
import { NO_PROGRESS } from '#domain/progress.ts';
import type { Question } from '#domain/question.ts';
import type { QuizAddress } from '#domain/quiz-address.ts';
import { learner } from '../../learner.svelte.ts';
import type { QuestionLoader } from '../../question-loader.ts';

interface Asked {
	readonly address: QuizAddress & { readonly seed: string };
	readonly index: BankIndex;
	readonly loader: QuestionLoader;
}

/** The questions that an address asks for, in the order to ask them. */
export async function planQuestions({ address, index, loader }: Asked): Promise<Question[]> {
	switch (address.from) {
		case 'draw':
			return loader.draw(address);
		case 'review':
			// What schedules is fetched only here: no other quiz needs it before its first answer.
			return (await import('./plan-due.ts')).planDue(index, loader);
		case 'missed': {
			const { livingCards } = await import('#domain/bank-queue.ts');
			const [catalogue] = await Promise.all([loader.catalogue(), learner.folded]);
			const { cards } = learner.progress.banks.get(index.id) ?? NO_PROGRESS;
			const { document, origin, sure, topics } = address;
			const missed = missedList(livingCards(cards.values(), catalogue), {
				topic: topics[0] ?? null,
				document,
				origin,
				sure
			});
			return loader.find(missed.map(({ last }) => ({ id: last.question, topic: last.topic })));
		}
		case 'source': {
			const fits = ({ documents }: Question) =>
				address.document === null || documents.includes(address.document);
			const fitting = (await loader.all()).filter(fits);
			return shuffle(fitting, chanceOf(`${index.version} ${address.seed}`));
		}
		case 'list':
			return loader.find(address.questions);
	}
}
