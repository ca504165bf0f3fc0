import type { Bank } from './bank.ts';
import type { Sources } from './footnote.ts';
import type { OwnBank } from './own-bank.ts';
import type { Question } from './question.ts';

/** What a room takes from its bank. It holds every key: it never leaves the server whole. */
export interface RoomBank extends Sources {
	readonly title: string;
	/** Of what it says, as a tag: `en`. */
	readonly language: string;
	readonly questions: ReadonlyMap<string, Question>;
}

/** What was kept of a bank before its language was is in English. */
export function roomBankOf({
	title,
	language = 'en',
	questions,
	claims,
	documents
}: Pick<Bank, 'title' | 'questions' | 'claims' | 'documents'> & Partial<Pick<Bank, 'language'>>): RoomBank {
	const byId = <T extends { readonly id: string }>(entries: readonly T[]) =>
		new Map(entries.map((entry) => [entry.id, entry]));
	return { title, language, questions: byId(questions), claims: byId(claims), documents: byId(documents) };
}

/** The bank with what the host wrote for a session beside it; their ids never meet. */
export function withOwn(bank: RoomBank, own: OwnBank | undefined): RoomBank {
	if (!own) return bank;
	const { questions, claims, documents } = roomBankOf({ title: bank.title, language: bank.language, ...own });
	return {
		title: bank.title,
		language: bank.language,
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
