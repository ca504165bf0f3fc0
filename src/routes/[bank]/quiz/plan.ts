import type { BankIndex } from '#domain/bank.ts';
import { chanceOf, shuffle } from '#domain/chance.ts';
import { answersInBank, missedQuestions } from '#domain/mastery.ts';
import type { LearnerEvent } from '#domain/attempt.ts';
import type { Question } from '#domain/question.ts';
import type { QuizAddress } from '#domain/quiz-address.ts';
import type { QuestionLoader } from '../../question-loader.ts';

interface Asked {
	readonly address: QuizAddress & { readonly seed: string };
	readonly index: BankIndex;
	readonly loader: QuestionLoader;
	readonly events: readonly LearnerEvent[];
}

/** The questions that an address asks for, in the order to ask them. */
export async function planQuestions({ address, index, loader, events }: Asked): Promise<Question[]> {
	const fits = (topic: string, documents: readonly string[]) =>
		(address.topics.length === 0 || address.topics.includes(topic)) &&
		(address.document === null || documents.includes(address.document));
	switch (address.from) {
		case 'draw':
			return loader.draw(address);
		case 'missed': {
			const answers = answersInBank(events, index.id).filter(({ topic, documents }) =>
				fits(topic, documents)
			);
			const refs = missedQuestions(answers).map(({ last }) => ({ id: last.question, topic: last.topic }));
			return loader.find(refs);
		}
		case 'source': {
			const fitting = (await loader.all()).filter(({ topic, documents }) => fits(topic, documents));
			return shuffle(fitting, chanceOf(`${index.version} ${address.seed}`));
		}
		case 'list':
			return loader.find(address.questions);
	}
}
