import type { Bank } from './bank.ts';
import type { Sources } from './footnote.ts';
import type { OwnBank } from './own-bank.ts';
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

/** The bank with what the host wrote for a session beside it; their ids never meet. */
export function withOwn(bank: RoomBank, own: OwnBank | undefined): RoomBank {
	if (!own) return bank;
	const { questions, claims, documents } = roomBankOf({ title: bank.title, ...own });
	return {
		title: bank.title,
		questions: new Map([...bank.questions, ...questions]),
		claims: new Map([...bank.claims, ...claims]),
		documents: new Map([...bank.documents, ...documents])
	};
}

/** The question of this id; throws where the bank does not hold it. */
export function questionIn({ questions }: RoomBank, id: string): Question {
	const question = questions.get(id);
	if (!question) throw new Error(`the bank holds no question ${id}`);
	return question;
}
