import type { BankIndex } from '#domain/bank.ts';
import { chanceOf, shuffle } from '#domain/chance.ts';
import type { Question } from '#domain/question.ts';
import type { QuizAddress } from '#domain/quiz-address.ts';
import type { QuestionLoader, QuestionRef } from '../../question-loader.ts';

interface Asked {
	readonly address: QuizAddress & { readonly seed: string };
	readonly index: BankIndex;
	readonly loader: QuestionLoader;
}

/** The names of the questions that an address asks for, in the order to ask them; the first at least is fetched. */
export async function planQuestions({ address, index, loader }: Asked): Promise<readonly QuestionRef[]> {
	switch (address.from) {
		case 'draw':
			return loader.draw(address);
		case 'review':
			// What schedules is fetched only here: no other quiz needs it before its first answer.
			return (await import('./plan-due.ts')).planDue(index, loader);
		case 'missed':
			return (await import('./plan-due.ts')).planMissed(address, index, loader);
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
