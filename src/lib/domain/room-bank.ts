import type { Bank } from './bank.ts';
import type { Sources } from './footnote.ts';
import type { Question } from './question.ts';

/** What a room takes from its bank. It holds every key: it never leaves the server whole. */
export interface RoomBank extends Sources {
	readonly title: string;
	readonly questions: ReadonlyMap<string, Question>;
}

export function roomBankOf({
	title,
	questions,
	claims,
	documents
}: Pick<Bank, 'title' | 'questions' | 'claims' | 'documents'>): RoomBank {
	const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
		new Map(entries.map((entry) => [entry.id, entry]));
	return { title, questions: byId(questions), claims: byId(claims), documents: byId(documents) };
}

/** The question of this id; throws where the bank does not hold it. */
export function questionIn({ questions }: RoomBank, id: string): Question {
	const question = questions.get(id);
	if (!question) throw new Error(`the bank holds no question ${id}`);
	return question;
}
